import { logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";

/**
 * Linsitinib (OSI-906) blocks the kinases of IGF-1R and insulin receptor.
 *
 *     kinase left = 1 / (1 + u / IC50),   u = unbound linsitinib
 */
export const linsitinib: Mechanism = mechanism({
  id: "linsitinib",
  title: "Linsitinib on IGF-1R and insulin receptor",
  biology:
    "A reversible inhibitor of both kinases: it also stops what IGF-2 does through insulin receptor isoform A, and what insulin does in liver and muscle.",
  assumption: "Hybrids are inhibited like IGF-1R. Occupancy follows concentration at once.",
  evidence: ["mulvihill-2009"],
  species: {
    LIN: { name: "linsitinib", place: "medium", initial: 0, scale: 1e-2, annotations: ["chebi:CHEBI:91402"] },
  },
  parameters: {
    IC50_LIN_IGF1R: {
      name: "unbound linsitinib that halves IGF-1R activity",
      prior: logNormal(20, 1.8),
      unit: "nM",
      evidence: ["mulvihill-2009", "assumed"],
      grade: "assumed",
      note: "35 nM at the isolated kinase; about 30 nM nominal in cells with serum.",
    },
    IC50_LIN_INSR: {
      name: "unbound linsitinib that halves insulin receptor activity",
      prior: logNormal(38, 1.9),
      unit: "nM",
      evidence: ["mulvihill-2009", "assumed"],
      grade: "assumed",
      note: "1.5–2.1 times that of IGF-1R by assay.",
    },
    serum_binding_LIN: {
      name: "bound over unbound linsitinib in undiluted serum",
      prior: logNormal(7, 2),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
  },
  assignments: {
    LIN_unbound: {
      name: "unbound linsitinib",
      unit: "nM",
      expression: "LIN / (1 + serum_fraction * serum_binding_LIN)",
    },
    IGF1R_kinase_left: {
      name: "share of IGF-1R activity left",
      unit: "dimensionless",
      expression: "1 / (1 + LIN_unbound / IC50_LIN_IGF1R)",
    },
    INSR_kinase_left: {
      name: "share of insulin receptor activity left",
      unit: "dimensionless",
      expression: "1 / (1 + LIN_unbound / IC50_LIN_INSR)",
    },
  },
});

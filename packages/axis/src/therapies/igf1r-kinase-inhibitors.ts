import { logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";
import { drugsInMedium } from "./drug-in-medium.ts";

const medium = drugsInMedium([
  {
    id: "LIN",
    name: "linsitinib",
    serumBinding: logNormal(7, 2),
    evidence: ["assumed"],
    annotations: ["chebi:CHEBI:91402"],
  },
  {
    id: "BMS754807",
    name: "BMS-754807",
    serumBinding: logNormal(7, 2.5),
    evidence: ["assumed"],
    note: "No value was found.",
  },
]);

/**
 * Linsitinib (OSI-906) and BMS-754807 block the kinases of IGF-1R and insulin receptor at one site, so that they exclude each other.
 *
 *     kinase left = 1 / (1 + l / IC50 + b / IC50),   l, b = unbound drug
 */
export const igf1rKinaseInhibitors: Mechanism = mechanism({
  id: "igf1r_kinase_inhibitors",
  title: "Linsitinib and BMS-754807 on IGF-1R and insulin receptor",
  biology:
    "Reversible inhibitors of both kinases: they also stop what IGF-2 does through insulin receptor isoform A, and what insulin does in liver and muscle.",
  assumption:
    "Hybrids are inhibited like IGF-1R. Occupancy follows concentration at once. What the drugs do to other kinases is left out.",
  evidence: ["mulvihill-2009", "klaeger-2017"],
  species: medium.species,
  parameters: {
    ...medium.parameters,
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
    IC50_BMS754807_IGF1R: {
      name: "unbound BMS-754807 that halves IGF-1R activity",
      prior: logNormal(5, 2.2),
      unit: "nM",
      evidence: ["klaeger-2017"],
      grade: "measured elsewhere",
      note: "5 nM in lysate, below 2 nM at the isolated kinase; cells compete with their ATP.",
    },
    IC50_BMS754807_INSR: {
      name: "unbound BMS-754807 that halves insulin receptor activity",
      prior: logNormal(10, 2.5),
      unit: "nM",
      evidence: ["klaeger-2017"],
      grade: "measured elsewhere",
      note: "20 nM in lysate, below 2 nM at the isolated kinase.",
    },
  },
  assignments: {
    ...medium.assignments,
    IGF1R_kinase_left: {
      name: "share of IGF-1R activity left",
      unit: "dimensionless",
      expression: "1 / (1 + LIN_unbound / IC50_LIN_IGF1R + BMS754807_unbound / IC50_BMS754807_IGF1R)",
    },
    INSR_kinase_left: {
      name: "share of insulin receptor activity left",
      unit: "dimensionless",
      expression: "1 / (1 + LIN_unbound / IC50_LIN_INSR + BMS754807_unbound / IC50_BMS754807_INSR)",
    },
  },
});

import { binding, logNormal, type Mechanism, mechanism, uniform } from "../language/mechanism.ts";

/**
 * IGF-2R takes IGF-2 in and gives no signal.
 *
 *     IGF2 + IGF2R <-> IGF2_IGF2R -> inside, IGF-2 digested;   IGF2R <-> inside
 *
 * Surface and inside exchange at kint and krec = kint · s / (1 − s), where s is the share at the surface of a cell without ligand; the
 * receptors of a cell are conserved.
 */
export const igf2Receptor: Mechanism = mechanism({
  id: "igf2_receptor",
  title: "IGF-2R, the clearance receptor of IGF-2",
  biology:
    "The mannose-6-phosphate receptor, IGF-2R, binds IGF-2 at the surface and carries it to the lysosome. It has no kinase. Most of it is inside the cell and cycles through the surface within minutes.",
  assumption:
    "IGF-1, which binds about 2,000 times more weakly, is left out. Ligand does not speed up uptake. Receptors are neither made nor lost over days. Mannose-6-phosphate cargo, which may compete for uptake, and the activation of TGF-β are left out.",
  evidence: ["tong-1988", "linnell-2001", "braulke-1999", "scott-2004"],
  claims: ["C07"],
  species: {
    IGF2R: {
      name: "free IGF-2R at the surface",
      place: "membrane",
      initial: "IGF2R_copies * IGF2R_surface_share",
      scale: 100,
      annotations: ["hgnc.symbol:IGF2R", "uniprot:P11717"],
    },
    IGF2_IGF2R: { name: "IGF-2 on IGF-2R", place: "membrane", initial: 0, scale: 10 },
    IGF2R_inside: {
      name: "IGF-2R inside the cell",
      place: "membrane",
      initial: "IGF2R_copies * (1 - IGF2R_surface_share)",
      scale: 100,
    },
  },
  parameters: {
    IGF2R_copies: {
      name: "IGF-2R of a PC-9 cell, surface and inside",
      prior: logNormal(2e5, 3),
      unit: "molecule/cell",
      evidence: ["assumed"],
      grade: "assumed",
      note: "No count for a lung line was found.",
    },
    IGF2R_surface_share: {
      name: "share of IGF-2R at the surface",
      prior: uniform(0.05, 0.1),
      unit: "dimensionless",
      evidence: ["scott-2004"],
      grade: "measured elsewhere",
      note: "5–10 %.",
    },
    kint_IGF2R: {
      name: "internalisation of IGF-2R",
      prior: logNormal(0.15, 2),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Half-time about 5 min; the receptor cycles within minutes.",
    },
    kon_IGF2_IGF2R: {
      name: "on-rate of IGF-2 at IGF-2R",
      prior: logNormal(0.05, 3),
      unit: "1/(nM*min)",
      evidence: ["assumed"],
      grade: "assumed",
      note: "As for IGF-1R.",
    },
    Kd_IGF2_IGF2R: {
      name: "dissociation constant of IGF-2 and IGF-2R",
      prior: logNormal(0.3, 2.5),
      unit: "nM",
      evidence: ["tong-1988", "linnell-2001"],
      grade: "measured elsewhere",
      note: "0.2 nM for the purified receptor; soluble constructs bind more weakly, 14 nM.",
    },
  },
  reactions: {
    IGF2_binds_IGF2R: binding("IGF2 + IGF2R <-> IGF2_IGF2R", "kon_IGF2_IGF2R", "Kd_IGF2_IGF2R"),
    IGF2R_goes_in: { equation: "IGF2R -> IGF2R_inside", rate: "kint_IGF2R * IGF2R" },
    IGF2R_takes_IGF2_in: { equation: "IGF2_IGF2R -> IGF2R_inside", rate: "kint_IGF2R * IGF2_IGF2R" },
    IGF2R_returns: {
      equation: "IGF2R_inside -> IGF2R",
      rate: "kint_IGF2R * IGF2R_surface_share / (1 - IGF2R_surface_share) * IGF2R_inside",
    },
  },
  observables: {
    IGF2_taken_up: {
      name: "IGF-2 that IGF-2R takes in",
      unit: "molecule/(cell*min)",
      expression: "kint_IGF2R * IGF2_IGF2R",
    },
  },
});

import { logNormal, type Mechanism, mechanism, uniform } from "../language/mechanism.ts";
import { drugsInMedium } from "./drug-in-medium.ts";

const medium = drugsInMedium([
  {
    id: "TRA",
    name: "trametinib",
    serumBinding: logNormal(18, 2),
    evidence: ["mekinist-label", "assumed"],
    note: "97.4 % bound in human plasma; bovine serum has about half the albumin.",
    annotations: ["chebi:CHEBI:75998"],
  },
]);

/**
 * Trametinib sits beside the ATP site of MEK: MEK no longer phosphorylates ERK, and RAF phosphorylates MEK less well.
 *
 *     t = u / Kd,   kinase left = 1 / (1 + t),   open to RAF = 1 − block · t / (1 + t),   u = unbound trametinib
 */
export const mekInhibitors: Mechanism = mechanism({
  id: "mek_inhibitors",
  title: "Trametinib on MEK",
  biology:
    "Trametinib stops MEK and hinders its phosphorylation by RAF. Phosphorylated ERK falls, its feedback on SOS and RAF goes, and phosphorylated MEK comes back up without activity.",
  assumption:
    "MEK1 and MEK2 are alike. Occupancy follows concentration at once, though the drug leaves slowly.",
  evidence: ["gilmartin-2011", "klaeger-2017"],
  species: medium.species,
  parameters: {
    ...medium.parameters,
    Kd_TRA_MEK: {
      name: "unbound trametinib that holds half of MEK",
      prior: logNormal(1, 2.5),
      unit: "nM",
      evidence: ["gilmartin-2011", "assumed"],
      grade: "assumed",
      note: "About 1 nM at the enzyme is recalled; 9 nM at MEK2 and 62 nM at MEK1 in lysate.",
    },
    block_TRA: {
      name: "phosphorylation of MEK by RAF that trametinib prevents where it is bound",
      prior: uniform(0.1, 0.98),
      unit: "dimensionless",
      evidence: ["gilmartin-2011", "assumed"],
      grade: "assumed",
      note: "It prevents S217; S221 is still reached.",
    },
  },
  assignments: {
    ...medium.assignments,
    MEK_kinase_left: {
      name: "share of MEK that no inhibitor holds",
      unit: "dimensionless",
      expression: "1 / (1 + TRA_unbound / Kd_TRA_MEK)",
    },
    MEK_open: {
      name: "MEK that RAF can phosphorylate, relative to none held",
      unit: "dimensionless",
      expression: "1 - block_TRA * (1 - MEK_kinase_left)",
    },
  },
});

import { logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";
import { drugsInMedium } from "./drug-in-medium.ts";

const medium = drugsInMedium([
  {
    id: "ALP",
    name: "alpelisib",
    serumBinding: logNormal(4, 2),
    evidence: ["assumed"],
    note: "89 % bound in human plasma is recalled; bovine serum has about half the albumin.",
  },
  {
    id: "PIC",
    name: "pictilisib",
    serumBinding: logNormal(7, 2.5),
    evidence: ["assumed"],
    note: "No value was found.",
  },
]);

/**
 * Alpelisib and pictilisib compete with ATP at PI3K.
 *
 *     kinase left = 1 / (1 + a / IC50 + p / IC50),   a, p = unbound drug
 */
export const pi3kInhibitors: Mechanism = mechanism({
  id: "pi3k_inhibitors",
  title: "Alpelisib and pictilisib on PI3K",
  biology:
    "Both drugs stop the making of PIP3, with it AKT, and so free FOXO. Alpelisib is selective for p110α, which serves receptors and carries the mutations.",
  assumption: "All PI3K of the cell is p110α, so that alpelisib works as well without PTEN, which is not so.",
  evidence: ["furet-2013", "raynaud-2009"],
  species: medium.species,
  parameters: {
    ...medium.parameters,
    IC50_ALP_PI3K: {
      name: "unbound alpelisib that halves PI3K activity in cells",
      prior: logNormal(40, 2.5),
      unit: "nM",
      evidence: ["furet-2013", "assumed"],
      grade: "assumed",
      note: "4.6 nM at the isolated enzyme is recalled, several times that in cells at their ATP.",
    },
    IC50_PIC_PI3K: {
      name: "unbound pictilisib that halves PI3K activity in cells",
      prior: logNormal(20, 2.5),
      unit: "nM",
      evidence: ["raynaud-2009", "assumed"],
      grade: "assumed",
      note: "10 nM or less at the isolated enzyme; 30–50 nM nominal in cells is recalled.",
    },
  },
  assignments: {
    ...medium.assignments,
    PI3K_kinase_left: {
      name: "share of PI3K activity left",
      unit: "dimensionless",
      expression: "1 / (1 + ALP_unbound / IC50_ALP_PI3K + PIC_unbound / IC50_PIC_PI3K)",
    },
  },
});

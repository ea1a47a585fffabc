import { logNormal, type Mechanism, mechanism, uniform } from "../language/mechanism.ts";

/**
 * IRS-1 and IRS-2 → PI3K → PIP3, with S6K back on IRS and PTEN against PIP3.
 *
 * Shares x of a whole follow   dx/dt = kon · input · (1 − x) − koff · x.   S6K divides the input of IRS-1 by 1 + S6K / K, and that of
 * IRS-2 by 1 + S6K / (K · sparing).
 */
export const irsPi3k: Mechanism = mechanism({
  id: "irs_pi3k",
  title: "IRS-1, IRS-2, PI3K and PTEN",
  biology:
    "Receptors phosphorylate IRS-1 and IRS-2 on tyrosine, which recruits PI3K; EGFR reaches PI3K by ways of its own. PI3K makes PIP3, PTEN takes it away. S6K turns IRS-1 down, and IRS-2 less. Mutant PIK3CA makes PIP3 without a receptor, and cells without PTEN keep it.",
  assumption:
    "Shares, not copies: only ratios to the maximum are meaningful. One PI3K for p110α and p110β. S6K lowers the phosphorylation of IRS, not its amount. RAS does not activate PI3K.",
  evidence: ["erdem-2021", "oreilly-2006", "hass-2017"],
  claims: ["C10", "C34"],
  species: {
    IRS1_p: {
      name: "tyrosine-phosphorylated IRS-1",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:IRS1"],
    },
    IRS2_p: {
      name: "tyrosine-phosphorylated IRS-2",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:IRS2"],
    },
    PIP3: { name: "PIP3", place: "cytosol", initial: 0, scale: 1e-2, annotations: ["chebi:CHEBI:16618"] },
  },
  parameters: {
    kon_IRS: {
      name: "phosphorylation of IRS at receptor signal 1",
      prior: logNormal(0.4, 3),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    koff_IRS: {
      name: "dephosphorylation of IRS",
      prior: logNormal(0.5, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    K_S6K_IRS: {
      name: "S6K activity that halves the input of IRS-1",
      prior: logNormal(0.05, 3),
      unit: "dimensionless",
      evidence: ["oreilly-2006", "assumed"],
      grade: "assumed",
    },
    IRS2_sparing: {
      name: "S6K activity that halves the input of IRS-2, over that of IRS-1",
      prior: logNormal(5, 2, { low: 1 }),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "IRS-2 lacks the sites of IRS-1 that S6K is known for; the size is a guess.",
    },
    IRS2_share: {
      name: "part of IRS-2 in the PI3K input of IRS",
      prior: uniform(0.02, 0.5),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    kon_PI3K: {
      name: "making of PIP3 at full IRS",
      prior: logNormal(0.5, 3),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    basal_PI3K: {
      name: "PI3K input without receptors of this model, relative to full IRS",
      prior: logNormal(0.01, 3),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    PI3K_mutant_input: {
      name: "PI3K input of mutant PIK3CA, relative to full IRS",
      value: 0,
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "None in PC-9; a line with a mutation has its own.",
    },
    koff_PIP3: {
      name: "removal of PIP3 with all of PTEN",
      prior: logNormal(1, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    PTEN_level: {
      name: "PTEN, relative to a line that has kept it",
      value: 1,
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    PIP3_removal_without_PTEN: {
      name: "share of PIP3 removal that SHIP and others do",
      prior: uniform(0.05, 0.4),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
  },
  reactions: {
    receptors_phosphorylate_IRS1: {
      equation: "-> IRS1_p",
      rate: "kon_IRS * igf_signal * (1 - IRS1_p) / (1 + S6K_p / K_S6K_IRS)",
    },
    receptors_phosphorylate_IRS2: {
      equation: "-> IRS2_p",
      rate: "kon_IRS * igf_signal * (1 - IRS2_p) / (1 + S6K_p / (K_S6K_IRS * IRS2_sparing))",
    },
    IRS1_is_dephosphorylated: { equation: "IRS1_p ->", rate: "koff_IRS * IRS1_p" },
    IRS2_is_dephosphorylated: { equation: "IRS2_p ->", rate: "koff_IRS * IRS2_p" },
    PI3K_makes_PIP3: { equation: "-> PIP3", rate: "kon_PI3K * PI3K_input * PI3K_kinase_left * (1 - PIP3)" },
    PTEN_and_SHIP_remove_PIP3: {
      equation: "PIP3 ->",
      rate: "koff_PIP3 * (PIP3_removal_without_PTEN + (1 - PIP3_removal_without_PTEN) * PTEN_level) * PIP3",
    },
  },
  assignments: {
    IRS_activity: {
      name: "IRS that recruits PI3K, relative to all of it phosphorylated",
      unit: "dimensionless",
      expression: "(1 - IRS2_share) * IRS1_p + IRS2_share * IRS2_p",
    },
    PI3K_input: {
      name: "input to PI3K, relative to full IRS",
      unit: "dimensionless",
      expression: "IRS_activity + rtk_to_PI3K + PI3K_mutant_input + basal_PI3K",
    },
  },
  observables: {
    pIRS: {
      name: "tyrosine-phosphorylated IRS, by its weight for PI3K",
      unit: "dimensionless",
      expression: "IRS_activity",
    },
    pIRS1: {
      name: "tyrosine-phosphorylated IRS-1, share of all IRS-1",
      unit: "dimensionless",
      expression: "IRS1_p",
    },
    pIRS2: {
      name: "tyrosine-phosphorylated IRS-2, share of all IRS-2",
      unit: "dimensionless",
      expression: "IRS2_p",
    },
  },
});

import { logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";

/**
 * IRS → PI3K → AKT → mTORC1 → S6K, and S6K back on IRS.
 *
 * Each protein is an active fraction x:   dx/dt = kon · input · (1 − x) − koff · x.   S6K divides the input of IRS by 1 + S6K / K.
 */
export const pi3kAktMtor: Mechanism = mechanism({
  id: "pi3k_akt_mtor",
  title: "PI3K, AKT, mTORC1 and the S6K feedback",
  biology:
    "Receptors phosphorylate IRS, which recruits PI3K; EGFR reaches PI3K through ERBB3 and GAB1. PIP3 activates AKT, AKT activates mTORC1, and S6K turns IRS down again. ERK weakens GAB1, so that the PI3K input of EGFR fades within minutes.",
  assumption:
    "AKT has one active form (T308 and S473 together). Fractions, not copies: only ratios to the maximum are meaningful. PTEN is constant.",
  evidence: ["erdem-2021", "oreilly-2006", "rodrik-2011", "lehr-2004", "engelman-2005"],
  claims: ["C10", "C34"],
  species: {
    IRS_p: {
      name: "phosphorylated IRS",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:IRS1", "hgnc.symbol:IRS2"],
    },
    PIP3: { name: "PIP3", place: "cytosol", initial: 0, scale: 1e-2, annotations: ["chebi:CHEBI:16618"] },
    AKT_p: {
      name: "phosphorylated AKT",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:AKT1"],
    },
    MTORC1_a: {
      name: "active mTORC1",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:MTOR", "hgnc.symbol:RPTOR"],
    },
    S6K_p: {
      name: "phosphorylated S6K",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:RPS6KB1"],
    },
  },
  parameters: {
    kon_IRS: {
      name: "phosphorylation of IRS at receptor signal 1",
      prior: logNormal(0.5, 3),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    koff_IRS: {
      name: "dephosphorylation of IRS",
      prior: logNormal(0.3, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    K_S6K_IRS: {
      name: "S6K activity that halves the input of IRS",
      prior: logNormal(0.5, 3),
      unit: "dimensionless",
      evidence: ["oreilly-2006", "assumed"],
      grade: "assumed",
    },
    kon_PI3K: {
      name: "making of PIP3 at full IRS",
      prior: logNormal(0.5, 3),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    koff_PIP3: {
      name: "removal of PIP3 by PTEN and SHIP",
      prior: logNormal(0.5, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    kon_AKT: {
      name: "phosphorylation of AKT at full PIP3",
      prior: logNormal(0.5, 3),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    koff_AKT: {
      name: "dephosphorylation of AKT",
      prior: logNormal(0.2, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    kon_MTORC1: {
      name: "activation of mTORC1 at full AKT",
      prior: logNormal(0.1, 3),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    basal_MTORC1: {
      name: "mTORC1 input of nutrients, relative to full AKT",
      prior: logNormal(0.05, 3),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    koff_MTORC1: {
      name: "inactivation of mTORC1 by TSC",
      prior: logNormal(0.05, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    kon_S6K: {
      name: "phosphorylation of S6K at full mTORC1",
      prior: logNormal(0.1, 3),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    koff_S6K: {
      name: "dephosphorylation of S6K",
      prior: logNormal(0.05, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
  },
  reactions: {
    receptors_phosphorylate_IRS: {
      equation: "-> IRS_p",
      rate: "kon_IRS * igf_signal * (1 - IRS_p) / (1 + S6K_p / K_S6K_IRS)",
    },
    IRS_is_dephosphorylated: { equation: "IRS_p ->", rate: "koff_IRS * IRS_p" },
    PI3K_makes_PIP3: {
      equation: "-> PIP3",
      rate: "kon_PI3K * (IRS_p + rtk_to_PI3K) * (1 - PIP3)",
    },
    PTEN_removes_PIP3: { equation: "PIP3 ->", rate: "koff_PIP3 * PIP3" },
    AKT_is_phosphorylated: { equation: "-> AKT_p", rate: "kon_AKT * PIP3 * (1 - AKT_p)" },
    AKT_is_dephosphorylated: { equation: "AKT_p ->", rate: "koff_AKT * AKT_p" },
    AKT_activates_MTORC1: {
      equation: "-> MTORC1_a",
      rate: "kon_MTORC1 * (AKT_activity + basal_MTORC1) * (1 - MTORC1_a)",
    },
    TSC_inactivates_MTORC1: { equation: "MTORC1_a ->", rate: "koff_MTORC1 * MTORC1_a" },
    MTORC1_phosphorylates_S6K: { equation: "-> S6K_p", rate: "kon_S6K * MTORC1_activity * (1 - S6K_p)" },
    S6K_is_dephosphorylated: { equation: "S6K_p ->", rate: "koff_S6K * S6K_p" },
  },
  assignments: {
    AKT_activity: {
      name: "catalytic activity of AKT, relative to all AKT phosphorylated",
      unit: "dimensionless",
      expression: "AKT_p",
    },
    MTORC1_activity: {
      name: "catalytic activity of mTORC1, relative to all of it active",
      unit: "dimensionless",
      expression: "MTORC1_a",
    },
  },
  observables: {
    pAKT: { name: "phosphorylated AKT, share of all AKT", unit: "dimensionless", expression: "AKT_p" },
    pS6K: { name: "phosphorylated S6K, share of all S6K", unit: "dimensionless", expression: "S6K_p" },
  },
});

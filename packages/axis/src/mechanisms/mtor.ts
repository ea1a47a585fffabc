import { logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";

/**
 * TSC2 between AKT, ERK and mTORC1; mTORC1 → S6K → S6; mTORC2 below PI3K.
 *
 *     TSC held off = h / (1 + h),  h = AKT / K + r · ERK
 *     mTORC2 = (PIP3 + basal) · share whose complex is whole · kinase left
 */
export const mtor: Mechanism = mechanism({
  id: "mtor",
  title: "TSC, mTORC1, mTORC2, S6K and S6",
  biology:
    "AKT and ERK put TSC2 out of action, which frees RHEB to activate mTORC1 where nutrients allow it. mTORC1 phosphorylates S6K, and S6K, with RSK below ERK, S6. mTORC2 answers to PI3K and phosphorylates AKT on S473.",
  assumption:
    "TSC2 follows AKT and ERK at once. PRAS40 and AMPK do not act on mTORC1, S6K does not act on mTORC2. 4E-BP1 is not a species: no data here show it move.",
  evidence: ["hass-2017", "manning-2002", "ma-2005", "sarbassov-2005"],
  claims: ["C10", "C34"],
  species: {
    MTORC1_a: {
      name: "active mTORC1",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:MTOR", "hgnc.symbol:RPTOR"],
    },
    S6K_p: {
      name: "S6K phosphorylated on T389",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:RPS6KB1"],
    },
    S6_p: {
      name: "S6 phosphorylated on S235 and S236",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:RPS6"],
    },
  },
  parameters: {
    K_AKT_TSC: {
      name: "active AKT that holds half of TSC2 off",
      prior: logNormal(0.2, 2.5),
      unit: "dimensionless",
      evidence: ["manning-2002", "assumed"],
      grade: "assumed",
    },
    ERK_to_TSC: {
      name: "ratio of held-off to working TSC2 at full ERK activity without AKT",
      prior: logNormal(1, 3),
      unit: "dimensionless",
      evidence: ["ma-2005", "assumed"],
      grade: "assumed",
    },
    nutrients: {
      name: "amino acids and glucose for mTORC1, relative to full medium",
      value: 1,
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    kon_MTORC1: {
      name: "activation of mTORC1 with TSC2 held off",
      prior: logNormal(0.1, 3),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    basal_MTORC1: {
      name: "input of mTORC1 with all TSC2 at work, relative to none",
      prior: logNormal(0.02, 3),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    koff_MTORC1: {
      name: "inactivation of mTORC1",
      prior: logNormal(0.1, 2.5),
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
      prior: logNormal(0.1, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    k_S6: {
      name: "dephosphorylation of S6",
      prior: logNormal(0.08, 2),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    K_S6K_S6: {
      name: "phosphorylated S6K that keeps half of S6 phosphorylated",
      prior: logNormal(0.2, 2.5),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    ERK_to_S6: {
      name: "active ERK, as much as phosphorylated S6K, for S6",
      prior: logNormal(0.3, 2.5),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Through RSK.",
    },
    basal_MTORC2: {
      name: "activity of mTORC2 without PIP3, relative to full PIP3",
      prior: logNormal(0.02, 2.5),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
  },
  reactions: {
    RHEB_activates_MTORC1: {
      equation: "-> MTORC1_a",
      rate: "kon_MTORC1 * nutrients * (basal_MTORC1 + TSC_held_off) * (1 - MTORC1_a)",
    },
    MTORC1_is_inactivated: { equation: "MTORC1_a ->", rate: "koff_MTORC1 * MTORC1_a" },
    MTORC1_phosphorylates_S6K: { equation: "-> S6K_p", rate: "kon_S6K * MTORC1_to_S6K * (1 - S6K_p)" },
    S6K_is_dephosphorylated: { equation: "S6K_p ->", rate: "koff_S6K * S6K_p" },
    S6K_and_RSK_phosphorylate_S6: {
      equation: "-> S6_p",
      rate: "k_S6 * (S6K_p + ERK_to_S6 * ERK_activity) / K_S6K_S6 * (1 - S6_p)",
    },
    S6_is_dephosphorylated: { equation: "S6_p ->", rate: "k_S6 * S6_p" },
  },
  assignments: {
    TSC_per_working: {
      name: "TSC2 that AKT and ERK hold off, over TSC2 at work",
      unit: "dimensionless",
      expression: "AKT_activity / K_AKT_TSC + ERK_to_TSC * ERK_activity",
    },
    TSC_held_off: {
      name: "share of TSC2 that AKT and ERK hold off",
      unit: "dimensionless",
      expression: "TSC_per_working / (1 + TSC_per_working)",
    },
    MTORC2_activity: {
      name: "catalytic activity of mTORC2, relative to all of it at full PIP3",
      unit: "dimensionless",
      expression: "(PIP3 + basal_MTORC2) * MTORC2_whole * MTOR_kinase_left",
    },
  },
  observables: {
    pS6K: {
      name: "S6K phosphorylated on T389, share of all S6K",
      unit: "dimensionless",
      expression: "S6K_p",
    },
    pS6: {
      name: "S6 phosphorylated on S235 and S236, share of all S6",
      unit: "dimensionless",
      expression: "S6_p",
    },
  },
});

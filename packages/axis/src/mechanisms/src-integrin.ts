import { logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";

/**
 * Integrins set FAK and Src going; integrin β3 takes IGF-1 besides.
 *
 *     β3 = ITGB3 · IGF1 / (IGF1 + K),   FAK input = (adhesion + β3 + IGFBP-1, -2) / (1 + IGFBP3 / K),   Src input = FAK + EGFR + AXL + β3
 */
export const srcIntegrin: Mechanism = mechanism({
  id: "src_integrin",
  title: "Src, FAK and integrin β3",
  biology:
    "Cells that hold on to matrix keep FAK and Src active; EGFR and AXL add to Src. IGF-1 binds integrin αvβ3 directly, so that an antibody on IGF-1R leaves IGF-1 a way to AKT through Src. IGFBP-3 lowers FAK, whether or not it holds IGF; IGFBP-1 and -2 may raise it.",
  assumption:
    "IGF-1 on the integrin is in equilibrium and too little to deplete the medium. FAK and Src read as their own autophosphorylation, so inhibitors lower the signal with the activity. The integrins other than β3 are one constant input.",
  evidence: ["saegusa-2009", "shin-2013", "remsing-rix-2022"],
  claims: ["C40", "C41", "C50"],
  species: {
    FAK_p: {
      name: "FAK phosphorylated by itself",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:PTK2", "uniprot:Q05397"],
    },
    SRC_open: {
      name: "Src in its open form",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:SRC", "uniprot:P12931"],
    },
  },
  parameters: {
    integrin_adhesion: {
      name: "FAK input of integrins on matrix",
      prior: logNormal(0.3, 2.5),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    ITGB3_level: {
      name: "integrin β3, relative to PC-9",
      value: 1,
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Set by a profile.",
    },
    K_IGF1_ITGB3: {
      name: "free IGF-1 that fills half of integrin β3",
      prior: logNormal(10, 5),
      unit: "nM",
      evidence: ["saegusa-2009", "assumed"],
      grade: "assumed",
      note: "Binding is direct; the constant was not read, hence the width.",
    },
    ITGB3_to_FAK: {
      name: "FAK input of integrin β3 filled with IGF-1",
      prior: logNormal(0.3, 4),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    ITGB3_to_SRC: {
      name: "Src input of integrin β3 filled with IGF-1",
      prior: logNormal(0.5, 4),
      unit: "dimensionless",
      evidence: ["shin-2013", "assumed"],
      grade: "assumed",
      note: "The direction is reported; the size is not.",
    },
    K_IGFBP3_FAK: {
      name: "IGFBP-3 in any form that halves the FAK input of integrins",
      prior: logNormal(10, 5),
      unit: "nM",
      evidence: ["remsing-rix-2022", "assumed"],
      grade: "assumed",
      note: "The direction is reported for IGFBPs of fibroblasts; the size is not.",
    },
    kon_FAK: {
      name: "phosphorylation of FAK at input 1",
      prior: logNormal(0.1, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    koff_FAK: {
      name: "dephosphorylation of FAK",
      prior: logNormal(0.1, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    FAK_to_SRC: {
      name: "Src input of full FAK",
      prior: logNormal(0.5, 2.5),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    EGFR_to_SRC: {
      name: "Src input of EGFR signal 1",
      prior: logNormal(0.2, 3),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    AXL_to_SRC: {
      name: "Src input of AXL signal 1",
      prior: logNormal(0.5, 3),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    kon_SRC: {
      name: "opening of Src at input 1",
      prior: logNormal(0.2, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    koff_SRC: {
      name: "closing of Src by CSK",
      prior: logNormal(0.2, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
  },
  reactions: {
    integrins_phosphorylate_FAK: {
      equation: "-> FAK_p",
      rate: "kon_FAK * (integrin_adhesion + ITGB3_to_FAK * itgb3_signal + igfbp_integrin_input) / (1 + igfbp3_in_all_forms / K_IGFBP3_FAK) * FAK_kinase_left * (1 - FAK_p)",
    },
    FAK_is_dephosphorylated: { equation: "FAK_p ->", rate: "koff_FAK * FAK_p" },
    inputs_open_SRC: {
      equation: "-> SRC_open",
      rate: "kon_SRC * (FAK_to_SRC * FAK_p + EGFR_to_SRC * egfr_signal + AXL_to_SRC * axl_signal + ITGB3_to_SRC * itgb3_signal) * (1 - SRC_open)",
    },
    CSK_closes_SRC: { equation: "SRC_open ->", rate: "koff_SRC * SRC_open" },
  },
  assignments: {
    itgb3_signal: {
      name: "integrin β3 filled with IGF-1, relative to all of PC-9's",
      unit: "dimensionless",
      expression: "ITGB3_level * IGF1 / (IGF1 + K_IGF1_ITGB3)",
    },
    igfbp3_in_all_forms: {
      name: "IGFBP-3, free and holding IGF",
      unit: "nM",
      expression: "IGFBP3 + IGF1_IGFBP3 + IGF2_IGFBP3",
    },
    SRC_activity: {
      name: "catalytic activity of Src, relative to all of it open",
      unit: "dimensionless",
      expression: "SRC_open * SRC_kinase_left",
    },
  },
  observables: {
    pFAK: {
      name: "FAK phosphorylated by itself, share of all FAK",
      unit: "dimensionless",
      expression: "FAK_p",
    },
    pSrc: { name: "active Src, share of all Src", unit: "dimensionless", expression: "SRC_activity" },
  },
});

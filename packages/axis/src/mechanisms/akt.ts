import { logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";

/**
 * AKT with its two sites, and two of its substrates.
 *
 *     none —PDK1→ T308        none —mTORC2→ S473        either → both, faster by a factor of cooperation
 *     activity = (both + w · T308 alone) · share that no inhibitor holds
 *
 * Inhibitors do not touch these rates directly: `AKT_open` is the share that can be phosphorylated, `AKT_exposed` the share whose
 * phosphates are within reach of phosphatases.
 */
export const akt: Mechanism = mechanism({
  id: "akt",
  title: "AKT on T308 and S473, GSK3 and PRAS40",
  biology:
    "PIP3 brings AKT to PDK1, which phosphorylates T308; mTORC2 phosphorylates S473. AKT with both phosphates is fully active, with T308 alone in part. Active AKT phosphorylates GSK3, as RSK below ERK does, and PRAS40.",
  assumption:
    "AKT1 to AKT3 are one. PDK1 is always active and limited by PIP3 alone. The phosphatases PP2A and PHLPP are constant.",
  evidence: ["rodrik-2011", "sarbassov-2005", "balasuriya-2018", "hass-2017"],
  claims: ["C10", "C34"],
  species: {
    AKT_T308: {
      name: "AKT phosphorylated on T308 alone",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:AKT1"],
    },
    AKT_S473: {
      name: "AKT phosphorylated on S473 alone",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:AKT1"],
    },
    AKT_T308_S473: {
      name: "AKT phosphorylated on T308 and S473",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:AKT1"],
    },
    GSK3_p: {
      name: "GSK3 phosphorylated on S21 and S9",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:GSK3A", "hgnc.symbol:GSK3B"],
    },
    PRAS40_p: {
      name: "PRAS40 phosphorylated on T246",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:AKT1S1"],
    },
  },
  parameters: {
    kon_AKT: {
      name: "phosphorylation of T308 at full PIP3",
      prior: logNormal(0.5, 3),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    koff_AKT: {
      name: "dephosphorylation of T308",
      prior: logNormal(1, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    kon_AKT_S473: {
      name: "phosphorylation of S473 at full mTORC2",
      prior: logNormal(0.3, 3),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    koff_AKT_S473: {
      name: "dephosphorylation of S473",
      prior: logNormal(0.8, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    cooperation_AKT: {
      name: "factor by which one phosphate on AKT speeds up the other",
      prior: logNormal(4, 2, { low: 1 }),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Both happen at the membrane, to the same molecules.",
    },
    activity_T308: {
      name: "activity of AKT with T308 alone, relative to both sites",
      prior: logNormal(0.2, 1.7, { high: 1 }),
      unit: "dimensionless",
      evidence: ["rodrik-2011", "balasuriya-2018", "assumed"],
      grade: "assumed",
      note: "S473 adds to the activity that T308 gives; cells without phosphorylated S473 still signal.",
    },
    k_GSK3: {
      name: "dephosphorylation of GSK3",
      prior: logNormal(0.5, 2),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    K_AKT_GSK3: {
      name: "active AKT that keeps half of GSK3 phosphorylated",
      prior: logNormal(0.08, 2.5),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    ERK_to_GSK3: {
      name: "active ERK, as much as active AKT, for GSK3",
      prior: logNormal(0.1, 2.5),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Through RSK.",
    },
    k_PRAS40: {
      name: "dephosphorylation of PRAS40",
      prior: logNormal(0.3, 2),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    K_AKT_PRAS40: {
      name: "active AKT that keeps half of PRAS40 phosphorylated",
      prior: logNormal(0.08, 2.5),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
  },
  reactions: {
    PDK1_phosphorylates_T308: {
      equation: "-> AKT_T308",
      rate: "kon_AKT * PIP3 * AKT_open * AKT_unphosphorylated",
    },
    MTORC2_phosphorylates_S473: {
      equation: "-> AKT_S473",
      rate: "kon_AKT_S473 * MTORC2_activity * AKT_open * AKT_unphosphorylated",
    },
    MTORC2_phosphorylates_S473_beside_T308: {
      equation: "AKT_T308 -> AKT_T308_S473",
      rate: "cooperation_AKT * kon_AKT_S473 * MTORC2_activity * AKT_open * AKT_T308",
    },
    PDK1_phosphorylates_T308_beside_S473: {
      equation: "AKT_S473 -> AKT_T308_S473",
      rate: "cooperation_AKT * kon_AKT * PIP3 * AKT_open * AKT_S473",
    },
    T308_is_dephosphorylated: { equation: "AKT_T308 ->", rate: "koff_AKT * AKT_exposed * AKT_T308" },
    S473_is_dephosphorylated: { equation: "AKT_S473 ->", rate: "koff_AKT_S473 * AKT_exposed * AKT_S473" },
    T308_is_dephosphorylated_beside_S473: {
      equation: "AKT_T308_S473 -> AKT_S473",
      rate: "koff_AKT * AKT_exposed * AKT_T308_S473",
    },
    S473_is_dephosphorylated_beside_T308: {
      equation: "AKT_T308_S473 -> AKT_T308",
      rate: "koff_AKT_S473 * AKT_exposed * AKT_T308_S473",
    },
    AKT_and_RSK_phosphorylate_GSK3: {
      equation: "-> GSK3_p",
      rate: "k_GSK3 * (AKT_activity + ERK_to_GSK3 * ERK_activity) / K_AKT_GSK3 * (1 - GSK3_p)",
    },
    GSK3_is_dephosphorylated: { equation: "GSK3_p ->", rate: "k_GSK3 * GSK3_p" },
    AKT_phosphorylates_PRAS40: {
      equation: "-> PRAS40_p",
      rate: "k_PRAS40 * AKT_activity / K_AKT_PRAS40 * (1 - PRAS40_p)",
    },
    PRAS40_is_dephosphorylated: { equation: "PRAS40_p ->", rate: "k_PRAS40 * PRAS40_p" },
  },
  assignments: {
    AKT_unphosphorylated: {
      name: "AKT without phosphate on T308 and S473",
      unit: "dimensionless",
      expression: "1 - AKT_T308 - AKT_S473 - AKT_T308_S473",
    },
    AKT_activity: {
      name: "catalytic activity of AKT, relative to all AKT phosphorylated on both sites",
      unit: "dimensionless",
      expression: "(AKT_T308_S473 + activity_T308 * AKT_T308) * AKT_kinase_left",
    },
  },
  observables: {
    pAKT: {
      name: "AKT phosphorylated on S473, alone or with T308: what the usual antibody sees, share of all AKT",
      unit: "dimensionless",
      expression: "AKT_S473 + AKT_T308_S473",
    },
    pAKT_S473: {
      name: "AKT phosphorylated on S473, alone or with T308, share of all AKT",
      unit: "dimensionless",
      expression: "AKT_S473 + AKT_T308_S473",
    },
    pAKT_T308: {
      name: "AKT phosphorylated on T308, alone or with S473, share of all AKT",
      unit: "dimensionless",
      expression: "AKT_T308 + AKT_T308_S473",
    },
    activeAKT: {
      name: "active AKT, relative to all of it phosphorylated on both sites",
      unit: "dimensionless",
      expression: "AKT_activity",
    },
    pGSK3: {
      name: "GSK3 phosphorylated on S21 and S9, share of all GSK3",
      unit: "dimensionless",
      expression: "GSK3_p",
    },
    pPRAS40: {
      name: "PRAS40 phosphorylated on T246, share of all PRAS40",
      unit: "dimensionless",
      expression: "PRAS40_p",
    },
  },
});

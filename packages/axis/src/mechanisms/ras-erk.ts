import { logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";

/**
 * SHC → RAS → MEK → ERK, with ERK back on SOS and on the phosphatases that switch it off.
 *
 * Active fractions as in the PI3K mechanism. ERK phosphorylates SOS and GAB1 within minutes, which divides the input of RAS by
 * 1 + SOS_p / K, and raises DUSP with the delay of transcription.
 */
export const rasErk: Mechanism = mechanism({
  id: "ras_erk",
  title: "SHC, RAS, MEK and ERK with their feedbacks",
  biology:
    "EGFR, and more weakly IGF-1R, phosphorylate SHC, which brings GRB2 and SOS to RAS. ERK holds its own input down twice: within minutes by phosphorylating SOS (and GAB1), and within an hour through DUSP and SPRY.",
  assumption: "RAF is folded into RAS; KRAS is wild type. SPRY and DUSP are one species.",
  evidence: ["erdem-2021", "hass-2017"],
  claims: ["C11", "C34"],
  species: {
    SHC_p: {
      name: "phosphorylated SHC",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:SHC1"],
    },
    RAS_GTP: {
      name: "RAS with GTP",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:KRAS"],
    },
    MEK_p: {
      name: "phosphorylated MEK",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:MAP2K1"],
    },
    ERK_p: {
      name: "phosphorylated ERK",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:MAPK1", "hgnc.symbol:MAPK3"],
    },
    SOS_p: {
      name: "SOS and GAB1 that ERK has phosphorylated, relative to their level at full ERK",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:SOS1", "hgnc.symbol:GAB1"],
    },
    DUSP: {
      name: "ERK-induced phosphatase, relative to its level at full ERK",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:DUSP6"],
    },
  },
  parameters: {
    kon_SHC: {
      name: "phosphorylation of SHC at EGFR signal 1",
      prior: logNormal(0.5, 3),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    IGF1R_to_SHC: {
      name: "SHC input of IGF receptor signal 1, relative to EGFR signal 1",
      prior: logNormal(0.1, 3),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "In many lung lines IGF drives AKT more than ERK.",
    },
    koff_SHC: {
      name: "dephosphorylation of SHC",
      prior: logNormal(0.5, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    kon_RAS: {
      name: "loading of RAS at full SHC",
      prior: logNormal(1, 3),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    K_SOS: {
      name: "phosphorylated SOS that halves the input of RAS",
      prior: logNormal(0.1, 3),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    kfb_SOS: {
      name: "turnover of the phosphate on SOS and GAB1",
      prior: logNormal(0.15, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
      note: "ERK adapts within ten minutes.",
    },
    koff_RAS: {
      name: "GTP hydrolysis by RAS with its GAPs",
      prior: logNormal(1, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    kon_MEK: {
      name: "phosphorylation of MEK at full RAS",
      prior: logNormal(1, 3),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    koff_MEK: {
      name: "dephosphorylation of MEK",
      prior: logNormal(0.5, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    kon_ERK: {
      name: "phosphorylation of ERK at full MEK",
      prior: logNormal(1.5, 3),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    koff_ERK: {
      name: "dephosphorylation of ERK without DUSP",
      prior: logNormal(0.3, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    kcat_DUSP: {
      name: "dephosphorylation of ERK by DUSP at its full level",
      prior: logNormal(0.5, 3),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    kdeg_DUSP: {
      name: "turnover of DUSP",
      prior: logNormal(0.02, 1.8),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Half-life about 35 min.",
    },
  },
  reactions: {
    receptors_phosphorylate_SHC: {
      equation: "-> SHC_p",
      rate: "kon_SHC * (rtk_to_SHC + IGF1R_to_SHC * igf_signal) * (1 - SHC_p)",
    },
    SHC_is_dephosphorylated: { equation: "SHC_p ->", rate: "koff_SHC * SHC_p" },
    SOS_loads_RAS: { equation: "-> RAS_GTP", rate: "kon_RAS * SHC_p * (1 - RAS_GTP) / (1 + SOS_p / K_SOS)" },
    RAS_hydrolyses_GTP: { equation: "RAS_GTP ->", rate: "koff_RAS * RAS_GTP" },
    RAF_phosphorylates_MEK: { equation: "-> MEK_p", rate: "kon_MEK * RAS_GTP * (1 - MEK_p)" },
    MEK_is_dephosphorylated: { equation: "MEK_p ->", rate: "koff_MEK * MEK_p" },
    MEK_phosphorylates_ERK: { equation: "-> ERK_p", rate: "kon_ERK * MEK_activity * (1 - ERK_p)" },
    ERK_is_dephosphorylated: { equation: "ERK_p ->", rate: "(koff_ERK + kcat_DUSP * DUSP) * ERK_p" },
    ERK_phosphorylates_SOS: { equation: "-> SOS_p", rate: "kfb_SOS * ERK_activity" },
    SOS_is_dephosphorylated: { equation: "SOS_p ->", rate: "kfb_SOS * SOS_p" },
    ERK_induces_DUSP: { equation: "-> DUSP", rate: "kdeg_DUSP * ERK_activity" },
    DUSP_is_degraded: { equation: "DUSP ->", rate: "kdeg_DUSP * DUSP" },
  },
  assignments: {
    MEK_activity: {
      name: "catalytic activity of MEK, relative to all MEK phosphorylated",
      unit: "dimensionless",
      expression: "MEK_p",
    },
    ERK_activity: {
      name: "catalytic activity of ERK, relative to all ERK phosphorylated",
      unit: "dimensionless",
      expression: "ERK_p",
    },
  },
  observables: {
    pMEK: { name: "phosphorylated MEK, share of all MEK", unit: "dimensionless", expression: "MEK_p" },
    pERK: { name: "phosphorylated ERK, share of all ERK", unit: "dimensionless", expression: "ERK_p" },
  },
});

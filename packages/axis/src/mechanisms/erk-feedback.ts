import { logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";

/**
 * ERK holds its own cascade down: at once through SOS and RAF, later through DUSP and SPRY.
 *
 *     SOS left = (1 − (1 − a) · SOS_p) / (1 + SPRY / K)        RAF left = 1 − (1 − b) · RAF_p
 *
 * SOS_p and RAF_p are shares between 0 and 1. What feedback takes, its relief can give back, and no more: once ERK is off, the cascade
 * is (1 + 1/K) / (a · b) times as sensitive as at most, and a further loss of input has nothing left to be made up for.
 */
export const erkFeedback: Mechanism = mechanism({
  id: "erk_feedback",
  title: "Feedback of ERK on SOS, RAF and itself",
  biology:
    "ERK phosphorylates SOS and RAF within minutes, which lowers the loading of RAS and the activity of RAF. It also has DUSP phosphatases and SPRY made, which act within an hour or two.",
  assumption:
    "DUSP5 to DUSP7 are one, as are the SPRY proteins. What ERK does to GAB1 and to receptors is in their own mechanisms.",
  evidence: ["hass-2017", "sturm-2010", "dougherty-2005"],
  claims: ["C11", "C34"],
  species: {
    SOS_p: {
      name: "share of SOS that ERK has phosphorylated",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:SOS1"],
    },
    RAF_p: {
      name: "share of RAF that ERK has phosphorylated",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:RAF1"],
    },
    ERK_rna: {
      name: "transcripts that ERK has made, relative to full ERK for long",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
    },
    DUSP: {
      name: "ERK-induced phosphatase, relative to its level at full ERK",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:DUSP6"],
    },
    SPRY: {
      name: "Sprouty, relative to its level at full ERK",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:SPRY2", "hgnc.symbol:SPRY4"],
    },
  },
  parameters: {
    K_ERK_SOS: {
      name: "active ERK that keeps half of SOS and of RAF phosphorylated",
      prior: logNormal(0.1, 3),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    kfb_SOS: {
      name: "loss of ERK's phosphate from SOS",
      prior: logNormal(0.05, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
      note: "ERK adapts within ten minutes, and recovers more slowly.",
    },
    kfb_RAF: {
      name: "loss of ERK's phosphate from RAF",
      prior: logNormal(0.03, 2.5),
      unit: "1/min",
      evidence: ["dougherty-2005", "assumed"],
      grade: "assumed",
      note: "PP2A and PIN1 take it off; the rate is a guess.",
    },
    phosphorylated_SOS: {
      name: "activity of SOS that ERK has phosphorylated, relative to free SOS",
      prior: logNormal(0.2, 1.8, { high: 1 }),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Bounds what relief of the feedback can give back.",
    },
    phosphorylated_RAF: {
      name: "activity of RAF that ERK has phosphorylated, relative to free RAF",
      prior: logNormal(0.3, 1.6, { high: 1 }),
      unit: "dimensionless",
      evidence: ["dougherty-2005", "assumed"],
      grade: "assumed",
      note: "Phosphorylated RAF no longer binds RAS; the share that gets by is a guess.",
    },
    kdeg_ERK_rna: {
      name: "turnover of transcripts that ERK makes",
      prior: logNormal(0.03, 1.8),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Half-life of 23 min, as for immediate early genes.",
    },
    kcat_DUSP: {
      name: "dephosphorylation of ERK by DUSP at its full level",
      prior: logNormal(1, 3),
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
    K_SPRY: {
      name: "SPRY that halves the loading of RAS",
      prior: logNormal(1, 2.5),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    kdeg_SPRY: {
      name: "turnover of SPRY",
      prior: logNormal(0.01, 1.8),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Half-life about an hour.",
    },
  },
  reactions: {
    ERK_phosphorylates_SOS: {
      equation: "-> SOS_p",
      rate: "kfb_SOS * ERK_activity / K_ERK_SOS * (1 - SOS_p)",
    },
    SOS_is_dephosphorylated: { equation: "SOS_p ->", rate: "kfb_SOS * SOS_p" },
    ERK_phosphorylates_RAF: {
      equation: "-> RAF_p",
      rate: "kfb_RAF * ERK_activity / K_ERK_SOS * (1 - RAF_p)",
    },
    RAF_is_dephosphorylated: { equation: "RAF_p ->", rate: "kfb_RAF * RAF_p" },
    ERK_has_genes_transcribed: { equation: "-> ERK_rna", rate: "kdeg_ERK_rna * ERK_activity" },
    ERK_transcripts_are_degraded: { equation: "ERK_rna ->", rate: "kdeg_ERK_rna * ERK_rna" },
    DUSP_is_made: { equation: "-> DUSP", rate: "kdeg_DUSP * ERK_rna" },
    DUSP_is_degraded: { equation: "DUSP ->", rate: "kdeg_DUSP * DUSP" },
    SPRY_is_made: { equation: "-> SPRY", rate: "kdeg_SPRY * ERK_rna" },
    SPRY_is_degraded: { equation: "SPRY ->", rate: "kdeg_SPRY * SPRY" },
  },
  assignments: {
    SOS_left: {
      name: "activity of SOS that feedback leaves",
      unit: "dimensionless",
      expression: "(1 - (1 - phosphorylated_SOS) * SOS_p) / (1 + SPRY / K_SPRY)",
    },
    RAF_left: {
      name: "activity of RAF that feedback leaves",
      unit: "dimensionless",
      expression: "1 - (1 - phosphorylated_RAF) * RAF_p",
    },
  },
});

import { type Mechanism, mechanism } from "../language/mechanism.ts";
import { assumed, fitted, measured, reference, setting } from "../language/parameter.ts";

/**
 * Growth hormone drives the liver's IGF-1, and the IGF that IGF1R senses at the pituitary holds growth hormone back.
 *
 *     signal = bioactive IGF in interstitial fluid · IGF1R reachable · kinase left, over rest
 *     GH drive = (1 + K) / (K + signal²)
 *     IGF-1 expression = share + (1 − share) · (1 + A) g / (A + g) · permission,   g = slow GH over rest
 *     permission = (1 + P) x² / (P + x²),   x = slow portal insulin over rest
 */
export const growthHormone: Mechanism = mechanism({
  id: "growth_hormone",
  title: "Growth hormone, IGF-1 and the feedback between them",
  biology:
    "The pituitary releases growth hormone; the liver answers with IGF-1, IGFBP-3 and acid-labile subunit as far as portal insulin permits; IGF-1 holds the pituitary back through IGF1R. An antibody that takes the receptor away, or one that takes the ligand, lets growth hormone rise.",
  assumption:
    "Pulses are averaged over the day. Sex, age, sleep, ghrelin and somatostatin are left out. IGF-2 adds to the feedback by its potency at IGF1R.",
  evidence: ["yuen-2024", "haluska-2007", "yin-2012", "laron-igf"],
  species: {
    GH: {
      name: "growth hormone over rest",
      place: "tissues",
      initial: 1,
      scale: 1e-3,
      annotations: ["hgnc.symbol:GH1", "uniprot:P01241"],
    },
    GH_slow: {
      name: "growth hormone that the liver has seen of late, over rest",
      place: "tissues",
      initial: 1,
      scale: 1e-3,
    },
    portal_slow: {
      name: "portal insulin that the liver has seen of late, over rest",
      place: "tissues",
      initial: 1,
      scale: 1e-3,
    },
  },
  parameters: {
    bioactive_IGF_at_rest: reference(
      "bioactive IGF in interstitial fluid at rest",
      0.06523,
      "nM",
      ["frystyk-1994"],
      "What the other medians give; makes the signal one at rest.",
    ),
    IGF2_over_IGF1_at_IGF1R: measured(
      "potency of IGF-2 over IGF-1 at IGF1R",
      0.2,
      1.8,
      "dimensionless",
      ["prague-series"],
      "The ratio of affinities.",
    ),
    K_feedback_GH: assumed(
      "growth hormone without feedback: 1 over this, and 1, times rest",
      0.15,
      1.6,
      "dimensionless",
      "Figitumumab raises growth hormone; by how much was not found in figures.",
    ),
    GH_turnover: measured(
      "turnover of growth hormone",
      0.035,
      1.3,
      "1/min",
      ["gh-half-life"],
      "Half-life 20 min.",
    ),
    GH_response: assumed(
      "rate at which the liver follows growth hormone",
      1e-3,
      1.6,
      "1/min",
      "Half-time about 12 h.",
    ),
    GH_receptor: setting(
      "growth hormone receptor over normal",
      1,
      "dimensionless",
      "A profile sets it: 0 in Laron syndrome.",
    ),
    IGF1_without_GH: measured(
      "share of IGF-1 that is made without growth hormone",
      0.12,
      1.5,
      "dimensionless",
      ["laron-igf"],
      "A fifth of normal or less in receptor deficiency.",
    ),
    A_GH_IGF1: fitted(
      "growth hormone over rest at which the liver's answer is half its largest",
      1.7,
      2,
      "dimensionless",
      ["yin-2012"],
      "With the feedback, until figitumumab raises total IGF-1 four to five times.",
    ),
    GH_share_IGFBP3: fitted(
      "share of IGFBP-3 that follows growth hormone",
      0.84,
      1.5,
      "dimensionless",
      ["yin-2012"],
      "Until figitumumab raises IGFBP-3 2.4–2.9 times.",
    ),
    P_portal_IGF1: assumed(
      "how far the liver's answer rests on portal insulin",
      0.13,
      1.6,
      "dimensionless",
      "At half the portal insulin of rest three quarters of the answer are left.",
    ),
    portal_response: assumed(
      "rate at which the liver's permission follows insulin",
      5e-4,
      1.6,
      "1/min",
      "Half-time about a day.",
    ),
  },
  assignments: {
    bioactive_IGF_tissue: {
      name: "bioactive IGF in interstitial fluid",
      unit: "nM",
      expression: "IGF1_i + IGF2_over_IGF1_at_IGF1R * IGF2_i",
    },
    pituitary_signal: {
      name: "IGF signal at the pituitary over rest",
      unit: "dimensionless",
      expression: "bioactive_IGF_tissue / bioactive_IGF_at_rest * IGF1R_reachable * IGF1R_kinase_left",
    },
    GH_drive: {
      name: "drive of growth hormone over rest",
      unit: "dimensionless",
      expression: "(1 + K_feedback_GH) / (K_feedback_GH + pituitary_signal * pituitary_signal)",
    },
    portal_permission: {
      name: "permission by portal insulin over rest",
      unit: "dimensionless",
      expression:
        "(1 + P_portal_IGF1) * portal_slow * portal_slow / (P_portal_IGF1 + portal_slow * portal_slow)",
    },
    GH_answer: {
      name: "answer of the liver to growth hormone over rest",
      unit: "dimensionless",
      expression: "(1 + A_GH_IGF1) * GH_receptor * GH_slow / (A_GH_IGF1 + GH_slow) * portal_permission",
    },
    IGF1_expression: {
      name: "production of IGF-1 over rest",
      unit: "dimensionless",
      expression: "IGF1_without_GH + (1 - IGF1_without_GH) * GH_answer",
    },
    ALS_expression: {
      name: "production of acid-labile subunit over rest",
      unit: "dimensionless",
      expression: "IGF1_expression",
    },
    GH_on_IGFBP3: {
      name: "production of IGFBP-3 over rest",
      unit: "dimensionless",
      expression: "1 - min(1, GH_share_IGFBP3) + min(1, GH_share_IGFBP3) * GH_answer",
    },
  },
  reactions: {
    pituitary_releases_GH: { equation: "-> GH", rate: "GH_turnover * GH_drive" },
    GH_is_cleared: { equation: "GH ->", rate: "GH_turnover * GH" },
    liver_follows_GH: { equation: "-> GH_slow", rate: "GH_response * GH" },
    liver_forgets_GH: { equation: "GH_slow ->", rate: "GH_response * GH_slow" },
    permission_follows_insulin: {
      equation: "-> portal_slow",
      rate: "portal_response * portal_insulin_over_rest",
    },
    permission_fades: { equation: "portal_slow ->", rate: "portal_response * portal_slow" },
  },
});

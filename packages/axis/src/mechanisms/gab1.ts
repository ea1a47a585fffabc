import { logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";

/**
 * GAB1, phosphorylated by EGFR and MET, brings PI3K to the membrane until ERK marks it.
 *
 *     dp/dt = kon · (EGFR + w MET) · (1 − p) − koff · p,   input to PI3K = p / (1 + s / K),   ds/dt = kfb (ERK − s)
 */
export const gab1: Mechanism = mechanism({
  id: "gab1",
  title: "GAB1 and its feedback from ERK",
  biology:
    "Active EGFR and MET phosphorylate GAB1 on tyrosine, which recruits PI3K. ERK phosphorylates GAB1 on serine and threonine within minutes and weakens that, so that the PI3K input of EGFR fades.",
  assumption:
    "The mark of ERK changes what GAB1 recruits, not how far it is phosphorylated on tyrosine. GAB1 does not call on PIP3 to reach the membrane.",
  evidence: ["lehr-2004", "hass-2017"],
  species: {
    GAB1_p: {
      name: "GAB1 phosphorylated on tyrosine",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:GAB1", "uniprot:Q13480"],
    },
    GAB1_marked: {
      name: "mark of ERK on GAB1, relative to its level at full ERK",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
    },
  },
  parameters: {
    kon_GAB1: {
      name: "phosphorylation of GAB1 at EGFR signal 1",
      prior: logNormal(0.5, 3),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    koff_GAB1: {
      name: "dephosphorylation of GAB1",
      prior: logNormal(0.5, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    MET_to_GAB1: {
      name: "GAB1 input of MET signal 1, relative to EGFR signal 1",
      prior: logNormal(3, 3),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "MET binds GAB1 directly, EGFR through GRB2.",
    },
    kfb_GAB1: {
      name: "turnover of the mark of ERK on GAB1",
      prior: logNormal(0.15, 2.5),
      unit: "1/min",
      evidence: ["lehr-2004", "assumed"],
      grade: "assumed",
      note: "The PI3K input of EGF fades within ten minutes.",
    },
    K_GAB1: {
      name: "mark on GAB1 that halves the PI3K it recruits",
      prior: logNormal(0.1, 3),
      unit: "dimensionless",
      evidence: ["lehr-2004", "assumed"],
      grade: "assumed",
    },
  },
  reactions: {
    receptors_phosphorylate_GAB1: {
      equation: "-> GAB1_p",
      rate: "kon_GAB1 * (egfr_signal + MET_to_GAB1 * met_signal) * (1 - GAB1_p)",
    },
    GAB1_is_dephosphorylated: { equation: "GAB1_p ->", rate: "koff_GAB1 * GAB1_p" },
    ERK_marks_GAB1: { equation: "-> GAB1_marked", rate: "kfb_GAB1 * ERK_activity" },
    mark_of_GAB1_is_lost: { equation: "GAB1_marked ->", rate: "kfb_GAB1 * GAB1_marked" },
  },
  assignments: {
    gab1_signal: {
      name: "PI3K that GAB1 recruits, relative to full GAB1 without the mark of ERK",
      unit: "dimensionless",
      expression: "GAB1_p / (1 + GAB1_marked / K_GAB1)",
    },
  },
  observables: {
    pGAB1: {
      name: "GAB1 phosphorylated on tyrosine, share of all GAB1",
      unit: "dimensionless",
      expression: "GAB1_p",
    },
  },
});

import { logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";

/**
 * FOXO goes to the nucleus when AKT is off and has receptors made, with the delay of transcription.
 *
 *     d FOXO_n/dt = kfoxo · ((1 − FOXO_n) − FOXO_n · AKT / K)
 *     fold of a receptor = fᵉ,   e = (FOXO_rna − growing) / (1 − growing)
 *
 * The fold is 1 in a growing cell and f when all FOXO has been nuclear for long.
 */
export const foxo: Mechanism = mechanism({
  id: "foxo",
  title: "FOXO and the receptors it has made",
  biology:
    "AKT phosphorylates FOXO and keeps it out of the nucleus. When AKT falls, FOXO raises the transcription of IGF1R, INSR and ERBB3 within hours, so that blocking AKT or PI3K calls for more receptor.",
  assumption:
    "FOXO1 and FOXO3 are one. Transcripts follow nuclear FOXO with one turnover for all three receptors; protein follows by its own synthesis.",
  evidence: ["chandarlapaty-2011", "fox-2013"],
  species: {
    FOXO_n: {
      name: "nuclear share of FOXO",
      place: "cytosol",
      initial: "FOXO_growing",
      scale: 1e-2,
      annotations: ["hgnc.symbol:FOXO1", "hgnc.symbol:FOXO3"],
    },
    FOXO_rna: {
      name: "receptor transcripts that FOXO has made, as the nuclear share that would keep them",
      place: "cytosol",
      initial: "FOXO_growing",
      scale: 1e-2,
    },
  },
  parameters: {
    kfoxo: {
      name: "return of FOXO to the nucleus without AKT",
      prior: logNormal(0.05, 2),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Half-time of a quarter of an hour.",
    },
    K_AKT_FOXO: {
      name: "active AKT that keeps half of FOXO out of the nucleus",
      prior: logNormal(0.06, 2.5),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    FOXO_growing: {
      name: "nuclear share of FOXO in a growing cell, at which receptors are made at their usual rate",
      value: 0.25,
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "A choice of reference: numbers of receptors are stated for it.",
    },
    kdeg_FOXO_rna: {
      name: "turnover of the receptors' transcripts",
      prior: logNormal(3.9e-3, 1.8),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Half-life about 3 h.",
    },
    fold_FOXO_IGF1R: {
      name: "synthesis of IGF1R with all FOXO nuclear, over that of a growing cell",
      prior: logNormal(2.5, 1.5, { low: 1 }),
      unit: "dimensionless",
      evidence: ["chandarlapaty-2011", "assumed"],
      grade: "assumed",
      note: "The rise under AKT inhibitors is measured; its size here is not.",
    },
    fold_FOXO_INSR: {
      name: "synthesis of insulin receptor with all FOXO nuclear, over that of a growing cell",
      prior: logNormal(3, 1.6, { low: 1 }),
      unit: "dimensionless",
      evidence: ["chandarlapaty-2011", "fox-2013", "assumed"],
      grade: "assumed",
    },
    fold_FOXO_ERBB3: {
      name: "synthesis of ERBB3 with all FOXO nuclear, over that of a growing cell",
      prior: logNormal(4, 1.6, { low: 1 }),
      unit: "dimensionless",
      evidence: ["chandarlapaty-2011", "assumed"],
      grade: "assumed",
    },
  },
  reactions: {
    FOXO_returns_to_the_nucleus: { equation: "-> FOXO_n", rate: "kfoxo * (1 - FOXO_n)" },
    AKT_sends_FOXO_out: { equation: "FOXO_n ->", rate: "kfoxo * AKT_activity / K_AKT_FOXO * FOXO_n" },
    FOXO_transcribes_receptors: { equation: "-> FOXO_rna", rate: "kdeg_FOXO_rna * FOXO_n" },
    receptor_transcripts_are_degraded: { equation: "FOXO_rna ->", rate: "kdeg_FOXO_rna * FOXO_rna" },
  },
  assignments: {
    foxo_fold_IGF1R: {
      name: "synthesis of IGF1R, relative to a growing cell",
      unit: "dimensionless",
      expression: foldOf("fold_FOXO_IGF1R"),
    },
    foxo_fold_INSR: {
      name: "synthesis of insulin receptor, relative to a growing cell",
      unit: "dimensionless",
      expression: foldOf("fold_FOXO_INSR"),
    },
    foxo_fold_ERBB3: {
      name: "synthesis of ERBB3, relative to a growing cell",
      unit: "dimensionless",
      expression: foldOf("fold_FOXO_ERBB3"),
    },
  },
  observables: {
    pFOXO: { name: "share of FOXO that AKT keeps out", unit: "dimensionless", expression: "1 - FOXO_n" },
    IGF1R_rna: {
      name: "IGF1R transcripts, relative to a growing cell",
      unit: "dimensionless",
      expression: "foxo_fold_IGF1R",
    },
    INSR_rna: {
      name: "INSR transcripts, relative to a growing cell",
      unit: "dimensionless",
      expression: "foxo_fold_INSR",
    },
    ERBB3_rna: {
      name: "ERBB3 transcripts, relative to a growing cell",
      unit: "dimensionless",
      expression: "foxo_fold_ERBB3",
    },
  },
});

function foldOf(full: string): string {
  return `${full}^((FOXO_rna - FOXO_growing) / (1 - FOXO_growing))`;
}

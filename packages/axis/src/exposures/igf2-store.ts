import type { Hypothesis } from "@igf-axis/model";
import { type Mechanism, mechanism } from "../language/mechanism.ts";
import { assumed, reported, setting } from "../language/parameter.ts";

/**
 * IGF-2 in two steps: STAT3 fills a store by transcription, calcium empties it.
 *
 *     d rna/dt   = k (1 + f · STAT3 + transcribes · f · c − rna)
 *     d store/dt = s · rna − (kconstitutive + secretes · kregulated · c + kdeg) · store
 *     c = Ca² / (Ca² + K²)
 *
 * A store that is not degraded would be secreted in the end whatever calcium does: then cutting the second step only delays.
 */
export const igf2Store: Mechanism = mechanism({
  id: "igf2_store",
  title: "IGF-2: transcription into a store, secretion from it",
  biology:
    "STAT3 raises the transcription of IGF2, which fills vesicles. Calcium makes the vesicles fuse. Cutting STAT3 lowers transcript, store and secretion; cutting AGTR1 lowers secretion alone.",
  assumption:
    "One pool of vesicles; sorting and transport are in its turnover. The letter reads calcium as a signal for transcription, the paper as one for secretion: rival readings, one per parameter set.",
  evidence: ["boo-2023", "boo-2016"],
  claims: ["C20", "C22", "C23"],
  species: {
    IGF2_rna: {
      name: "transcript of IGF2, relative to a cell without STAT3",
      place: "cytosol",
      initial: 1,
      scale: 1e-2,
      annotations: ["hgnc.symbol:IGF2"],
    },
    IGF2_store: {
      name: "IGF-2 in vesicles",
      place: "inside",
      initial: 1e4,
      scale: 10,
      annotations: ["uniprot:P01344"],
    },
  },
  parameters: {
    fold_STAT3_IGF2: reported(
      "rise of IGF2 transcription with all transcription by STAT3",
      5,
      2.5,
      "dimensionless",
      ["boo-2023"],
      "A rise is reported; its size was not read.",
    ),
    fold_CA_IGF2: reported(
      "rise of IGF2 transcription with full calcium signal, where calcium transcribes",
      5,
      2.5,
      "dimensionless",
      ["boo-2023"],
      "The letter's reading; as strong as STAT3 so that neither reading is favoured.",
    ),
    kdeg_IGF2_rna: assumed("turnover of the transcript of IGF2", 1.2e-3, 2, "1/min", "Half-life about 10 h."),
    synthesis_IGF2: assumed(
      "IGF-2 that one cell makes with its transcript at 1",
      30,
      4,
      "molecule/(cell*min)",
    ),
    kdeg_IGF2_store: assumed("degradation of stored IGF-2", 1e-3, 3, "1/min", "Half-life about half a day."),
    kconstitutive_IGF2: assumed("secretion of stored IGF-2 without calcium", 5e-4, 3, "1/min"),
    kregulated_IGF2: reported(
      "secretion of stored IGF-2 under full calcium signal",
      0.01,
      4,
      "1/min",
      ["boo-2016"],
      "Rapid by report.",
    ),
    K_CA_release: assumed("calcium, relative to rest, at half of its signal", 3, 1.5, "dimensionless"),
    calcium_secretes: setting(
      "1 when calcium drives secretion",
      1,
      "dimensionless",
      "Set by the hypothesis.",
    ),
    calcium_transcribes: setting(
      "1 when calcium drives transcription",
      0,
      "dimensionless",
      "Set by the hypothesis.",
    ),
    K_STAT3_transcription: assumed(
      "phosphorylated STAT3 at half of its transcription",
      0.3,
      2.5,
      "dimensionless",
    ),
  },
  reactions: {
    IGF2_is_transcribed: {
      equation: "-> IGF2_rna",
      rate: "kdeg_IGF2_rna * (1 + fold_STAT3_IGF2 * stat3_transcription + calcium_transcribes * fold_CA_IGF2 * calcium_signal)",
    },
    IGF2_rna_is_degraded: { equation: "IGF2_rna ->", rate: "kdeg_IGF2_rna * IGF2_rna" },
    IGF2_fills_the_store: { equation: "-> IGF2_store", rate: "synthesis_IGF2 * IGF2_rna" },
    stored_IGF2_is_degraded: { equation: "IGF2_store ->", rate: "kdeg_IGF2_store * IGF2_store" },
    stored_IGF2_is_secreted: { equation: "IGF2_store -> IGF2", rate: "secretion_per_store * IGF2_store" },
  },
  assignments: {
    stat3_transcription: {
      name: "transcription by STAT3, relative to its most",
      unit: "dimensionless",
      expression: "STAT3_p / (STAT3_p + K_STAT3_transcription) * STAT3_left",
    },
    calcium_signal: {
      name: "signal of calcium, relative to its most",
      unit: "dimensionless",
      expression: "CA^2 / (CA^2 + K_CA_release^2)",
    },
    secretion_per_store: {
      name: "share of the store that is secreted",
      unit: "1/min",
      expression: "kconstitutive_IGF2 + calcium_secretes * kregulated_IGF2 * calcium_signal",
    },
  },
  observables: {
    IGF2_mRNA: {
      name: "transcript of IGF2, relative to a cell without STAT3",
      unit: "dimensionless",
      expression: "IGF2_rna",
    },
    IGF2_stored: { name: "IGF-2 in vesicles", unit: "molecule/cell", expression: "IGF2_store" },
    IGF2_secretion: {
      name: "secretion of IGF-2 from the store",
      unit: "molecule/(cell*min)",
      expression: "secretion_per_store * IGF2_store",
    },
  },
});

/** What calcium does to IGF-2: the letter and the paper part here. */
export const calciumHypothesis: Hypothesis = {
  id: "calcium",
  label: "What calcium does to IGF-2 under NNK",
  options: [
    {
      id: "secretion",
      label: "secretion: calcium empties the store (the paper)",
      parameters: { calcium_secretes: 1, calcium_transcribes: 0 },
    },
    {
      id: "transcription",
      label: "transcription: calcium adds to STAT3 (the letter)",
      parameters: { calcium_secretes: 0, calcium_transcribes: 1 },
    },
  ],
};

import { type Mechanism, mechanism } from "../language/mechanism.ts";
import { assumed, reported, setting } from "../language/parameter.ts";

/**
 * STAT3 has angiotensinogen made; angiotensin II at AGTR1 lets calcium out through phospholipase C, and NNK lets it in besides.
 *
 *     AGT_rna follows 1 + f · STAT3 transcription;   CA follows 1 + f · PLC + f · nicotinic receptor
 */
export const angiotensin: Mechanism = mechanism({
  id: "angiotensin",
  title: "Angiotensinogen, AGTR1, phospholipase C and calcium",
  biology:
    "STAT3 raises the transcription of angiotensinogen. The cells' own angiotensin II binds AGTR1, phospholipase C makes IP3, and stores let calcium go. The nicotinic receptor also opens voltage-dependent channels, which is faster.",
  assumption:
    "Renin and the converting enzyme are not limiting: one rate takes angiotensinogen to angiotensin II. Receptors do not tire, and calcium is a mean level without spikes.",
  evidence: ["boo-2023", "boo-2016"],
  claims: ["C21", "C22"],
  species: {
    AGT_rna: {
      name: "transcript of angiotensinogen, relative to a cell without STAT3",
      place: "cytosol",
      initial: 1,
      scale: 1e-2,
      annotations: ["hgnc.symbol:AGT", "uniprot:P01019"],
    },
    ANGII: {
      name: "angiotensin II",
      place: "medium",
      initial: 0,
      scale: 1e-4,
      annotations: ["chebi:CHEBI:48432"],
    },
    PLC_active: { name: "active phospholipase C", place: "cytosol", initial: 0, scale: 1e-3 },
    CA: {
      name: "calcium in the cytosol, relative to rest",
      place: "cytosol",
      initial: 1,
      scale: 1e-2,
      annotations: ["chebi:CHEBI:29108"],
    },
  },
  parameters: {
    fold_STAT3_AGT: reported(
      "rise of AGT transcription with all transcription by STAT3",
      5,
      2.5,
      "dimensionless",
      ["boo-2023"],
      "A rise is reported; its size was not read.",
    ),
    kdeg_AGT_rna: assumed(
      "turnover of the transcript of angiotensinogen",
      1.9e-3,
      2,
      "1/min",
      "Half-life about 6 h.",
    ),
    AGT_gene: setting(
      "copies of AGT that work, relative to two",
      1,
      "dimensionless",
      "0.5 in heterozygous loss.",
    ),
    secretion_ANGII: assumed(
      "angiotensin II that one cell gives off with AGT at 1",
      100,
      5,
      "molecule/(cell*min)",
      "Leaves some 10 pmol/L in medium of 10⁶ cells per mL, as conditioned media hold by common knowledge.",
    ),
    half_life_ANGII: assumed(
      "half-life of angiotensin II in medium",
      60,
      4,
      "min",
      "A minute in blood; longer in medium.",
    ),
    Kd_ANGII_AGTR1: assumed(
      "angiotensin II that fills half of AGTR1",
      1,
      3,
      "nM",
      "Around a nanomole per litre by common knowledge.",
    ),
    kon_PLC: assumed("activation of phospholipase C by full AGTR1", 1, 3, "1/min"),
    koff_PLC: assumed("rest of phospholipase C", 0.5, 2, "1/min"),
    kout_CA: assumed("removal of calcium from the cytosol", 2, 2, "1/min"),
    fold_PLC_CA: reported("rise of calcium with all phospholipase C active", 4, 2, "dimensionless", [
      "boo-2023",
    ]),
    fold_VDCC_CA: reported(
      "rise of calcium through voltage-dependent channels with a full nicotinic receptor",
      1,
      4,
      "dimensionless",
      ["boo-2016"],
      "A second route by the same group, faster and independent of angiotensin II.",
    ),
  },
  reactions: {
    AGT_is_transcribed: {
      equation: "-> AGT_rna",
      rate: "kdeg_AGT_rna * (1 + fold_STAT3_AGT * stat3_transcription)",
    },
    AGT_rna_is_degraded: { equation: "AGT_rna ->", rate: "kdeg_AGT_rna * AGT_rna" },
    cells_give_off_ANGII: {
      equation: "-> ANGII",
      rate: "secretion_ANGII * AGT_gene * AGT_rna * nM_per_molecule_per_cell",
    },
    ANGII_is_degraded: { equation: "ANGII ->", rate: "ln(2) / half_life_ANGII * ANGII" },
    AGTR1_activates_PLC: { equation: "-> PLC_active", rate: "kon_PLC * agtr1_signal * (1 - PLC_active)" },
    PLC_comes_to_rest: { equation: "PLC_active ->", rate: "koff_PLC * PLC_active" },
    calcium_enters: {
      equation: "-> CA",
      rate: "kout_CA * (1 + fold_PLC_CA * PLC_active + fold_VDCC_CA * nachr_signal * VDCC_left)",
    },
    calcium_is_pumped_out: { equation: "CA ->", rate: "kout_CA * CA" },
  },
  assignments: {
    agtr1_signal: {
      name: "AGTR1 that angiotensin II holds and no blocker silences",
      unit: "dimensionless",
      expression: "ANGII * AGTR1_left / (ANGII * AGTR1_left + Kd_ANGII_AGTR1)",
    },
  },
  observables: {
    calcium: { name: "calcium in the cytosol, relative to rest", unit: "dimensionless", expression: "CA" },
  },
});

import { type Mechanism, mechanism } from "../language/mechanism.ts";
import { assumed, reported } from "../language/parameter.ts";

/**
 * NNK holds the nicotinic receptor, which opens Src, which phosphorylates STAT3.
 *
 *     occupied = NNK / (NNK + K),   d SRC/dt += kon · w · occupied · (1 − SRC),   d STAT3_p/dt = kon · SRC activity · (1 − STAT3_p) − koff · STAT3_p
 */
export const nnkReceptor: Mechanism = mechanism({
  id: "nnk_receptor",
  title: "NNK, nicotinic receptor, Src and STAT3",
  biology:
    "The tobacco nitrosamine NNK binds the nicotinic acetylcholine receptor of airway cells. The receptor sets Src going, and Src phosphorylates STAT3.",
  assumption:
    "The receptor is in equilibrium with NNK and does not tire. STAT3 has no other kinase here: JAK and interleukin-6 are left out, so that Src carries all of it.",
  evidence: ["boo-2023", "boo-2016"],
  claims: ["C20", "C21"],
  species: {
    NNK: {
      name: "NNK in the medium",
      place: "medium",
      initial: 0,
      scale: 1e-2,
      annotations: ["chebi:CHEBI:32692"],
    },
    STAT3_p: {
      name: "STAT3 phosphorylated at Y705",
      place: "cytosol",
      initial: 0,
      scale: 1e-3,
      annotations: ["hgnc.symbol:STAT3", "uniprot:P40763"],
    },
  },
  parameters: {
    half_life_NNK: assumed(
      "half-life of NNK where the cells are",
      360,
      3,
      "min",
      "Metabolism to NNAL; no value for airway cells was read.",
    ),
    K_NNK_nAChR: reported(
      "NNK that fills half of the nicotinic receptor",
      50,
      5,
      "nM",
      ["boo-2016"],
      "A high-affinity agonist by report; the constant was not read.",
    ),
    nAChR_to_SRC: reported("Src input of a full nicotinic receptor", 1, 3, "dimensionless", ["boo-2023"]),
    kon_STAT3: reported("phosphorylation of STAT3 with all of Src active", 0.1, 3, "1/min", ["boo-2023"]),
    koff_STAT3: assumed("dephosphorylation of STAT3", 0.05, 2, "1/min", "Half-time of a quarter of an hour."),
  },
  reactions: {
    NNK_is_metabolized: { equation: "NNK ->", rate: "ln(2) / half_life_NNK * NNK" },
    nAChR_opens_SRC: {
      equation: "-> SRC_open",
      rate: "kon_SRC * nAChR_to_SRC * nachr_signal * (1 - SRC_open)",
    },
    SRC_phosphorylates_STAT3: { equation: "-> STAT3_p", rate: "kon_STAT3 * SRC_activity * (1 - STAT3_p)" },
    STAT3_is_dephosphorylated: { equation: "STAT3_p ->", rate: "koff_STAT3 * STAT3_p" },
  },
  assignments: {
    nachr_signal: {
      name: "nicotinic receptor that NNK holds and no antagonist silences",
      unit: "dimensionless",
      expression: "NNK / (NNK + K_NNK_nAChR) * nAChR_left",
    },
  },
  observables: {
    pSTAT3: {
      name: "STAT3 phosphorylated at Y705, share of all STAT3",
      unit: "dimensionless",
      expression: "STAT3_p",
    },
  },
});

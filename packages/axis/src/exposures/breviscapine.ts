import type { Hypothesis } from "@igf-axis/model";
import { type Mechanism, mechanism } from "../language/mechanism.ts";
import { assumed, reported, setting } from "../language/parameter.ts";

/**
 * Breviscapine raises reactive oxygen, which has IGFBP4 made and, apart from IGFBP-4, may kill.
 *
 *     d ROS/dt = k (1 + f · B / (B + K)) − k (1 + NAC / K) ROS
 *     IGFBP4_rna follows 1 + f · r,   r = (ROS − 1) / (ROS − 1 + K) for ROS above rest
 */
export const breviscapine: Mechanism = mechanism({
  id: "breviscapine",
  title: "Breviscapine, reactive oxygen and IGFBP-4",
  biology:
    "The flavonoid mixture breviscapine raises reactive oxygen in A549 cells; reactive oxygen raises transcription and secretion of IGFBP-4, and cells die. N-acetylcysteine takes the oxygen away and IGFBP-4 falls.",
  assumption:
    "One species of reactive oxygen, relative to rest. That IGFBP-4 acts by holding IGF is the model's reading: the paper stops at BAX and BCL2. Reactive oxygen may kill without IGFBP-4, and how much so is a rival reading.",
  evidence: ["wei-2021"],
  claims: ["C53", "C54"],
  species: {
    BVP: {
      name: "breviscapine",
      place: "medium",
      initial: 0,
      scale: 10,
      annotations: ["pubchem.compound:185617"],
    },
    NAC: {
      name: "N-acetylcysteine",
      place: "medium",
      initial: 0,
      scale: 1000,
      annotations: ["chebi:CHEBI:28939"],
    },
    ROS: {
      name: "reactive oxygen, relative to rest",
      place: "cytosol",
      initial: 1,
      scale: 1e-2,
      annotations: ["chebi:CHEBI:26523"],
    },
    IGFBP4_rna: {
      name: "transcript of IGFBP4, relative to rest",
      place: "cytosol",
      initial: 1,
      scale: 1e-2,
      annotations: ["hgnc.symbol:IGFBP4"],
    },
  },
  parameters: {
    half_life_BVP: assumed(
      "half-life of breviscapine in medium",
      1440,
      3,
      "min",
      "Flavonoids oxidize in medium; no value was read.",
    ),
    fold_BVP_ROS: reported("rise of reactive oxygen under much breviscapine", 4, 2, "dimensionless", [
      "wei-2021",
    ]),
    K_BVP_ROS: reported(
      "breviscapine at half of that rise",
      5e4,
      2,
      "nM",
      ["wei-2021"],
      "Within the tested range of 25 to 100 µM.",
    ),
    kout_ROS: assumed("removal of reactive oxygen", 0.5, 3, "1/min"),
    K_NAC: assumed(
      "N-acetylcysteine that doubles the removal of reactive oxygen",
      5e5,
      4,
      "nM",
      "Used at millimolar doses as a rule.",
    ),
    K_ROS_IGFBP4: assumed(
      "reactive oxygen above rest at half of its transcription of IGFBP4",
      2,
      2,
      "dimensionless",
    ),
    fold_ROS_IGFBP4: reported(
      "rise of IGFBP4 transcription with full signal of reactive oxygen",
      4,
      2,
      "dimensionless",
      ["wei-2021"],
    ),
    kdeg_IGFBP4_rna: assumed(
      "turnover of the transcript of IGFBP4",
      1.9e-3,
      2,
      "1/min",
      "Half-life about 6 h.",
    ),
    IGFBP4_gene: setting(
      "transcription of IGFBP4 that is left",
      1,
      "dimensionless",
      "0.1 when silenced, 5 when overexpressed.",
    ),
  },
  reactions: {
    BVP_is_oxidized: { equation: "BVP ->", rate: "ln(2) / half_life_BVP * BVP" },
    ROS_is_made: { equation: "-> ROS", rate: "kout_ROS * (1 + fold_BVP_ROS * BVP / (BVP + K_BVP_ROS))" },
    ROS_is_removed: { equation: "ROS ->", rate: "kout_ROS * (1 + NAC / K_NAC) * ROS" },
    IGFBP4_is_transcribed: {
      equation: "-> IGFBP4_rna",
      rate: "kdeg_IGFBP4_rna * IGFBP4_gene * (1 + fold_ROS_IGFBP4 * ros_signal)",
    },
    IGFBP4_rna_is_degraded: { equation: "IGFBP4_rna ->", rate: "kdeg_IGFBP4_rna * IGFBP4_rna" },
  },
  assignments: {
    ros_signal: {
      name: "signal of reactive oxygen above rest",
      unit: "dimensionless",
      expression: "max(ROS - 1, 0) / (max(ROS - 1, 0) + K_ROS_IGFBP4)",
    },
  },
  observables: {
    ROS_level: { name: "reactive oxygen, relative to rest", unit: "dimensionless", expression: "ROS" },
    IGFBP4_mRNA: {
      name: "transcript of IGFBP4, relative to rest",
      unit: "dimensionless",
      expression: "IGFBP4_rna",
    },
  },
});

/** Whether IGFBP-4 carries all that reactive oxygen does to A549. */
export const rosHypothesis: Hypothesis = {
  id: "ros",
  label: "How reactive oxygen kills under breviscapine",
  options: [
    { id: "igfbp4-only", label: "through IGFBP-4 alone", parameters: { ROS_kills: 0 } },
    { id: "both", label: "through IGFBP-4 and without it", parameters: { ROS_kills: 1 } },
  ],
};

import type { Hypothesis } from "@igf-axis/model";
import { assumed, setting } from "../host/parameter.ts";
import { binding, type Mechanism, mechanism } from "../language/mechanism.ts";
import { reported } from "./reported.ts";

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

/**
 * A549 cells in short: IGF-1 that IGFBP-4 holds and PAPP-A sets free, and cells that live by what is left.
 */
export const a549Cell: Mechanism = mechanism({
  id: "a549_cell",
  title: "A549 cells in short",
  biology:
    "IGFBP-4 that the cells secrete holds IGF-1; PAPP-A cleaves the complex and lets it go. Free IGF-1 keeps cells alive and dividing, and reactive oxygen kills besides.",
  assumption:
    "IGF-1 stands for both IGFs. KRAS of A549 is in the growth that needs no IGF. In the cell model, binding proteins, proteolysis, survival and growth take this mechanism's place.",
  evidence: ["wei-2021", "bach-1999", "ec-3-4-24-79", "si-2019"],
  claims: ["C53", "C54"],
  species: {
    IGF1: {
      name: "free IGF-1",
      place: "medium",
      initial: "IGF1_in_medium",
      scale: 1e-3,
      annotations: ["hgnc.symbol:IGF1", "uniprot:P05019"],
    },
    IGFBP4: {
      name: "free IGFBP-4",
      place: "medium",
      initial: 0,
      scale: 1e-3,
      annotations: ["hgnc.symbol:IGFBP4", "uniprot:P22692"],
    },
    IGF1_IGFBP4: { name: "IGF-1 held by IGFBP-4", place: "medium", initial: 0, scale: 1e-3 },
    cells: { name: "viable cells", place: "well", initial: "cells_seeded", scale: 100 },
    cells_dead: { name: "dead cells", place: "well", initial: 0, scale: 100 },
  },
  parameters: {
    pmol_per_molecule: {
      name: "one molecule in pmol",
      value: 1.66053906717e-12,
      unit: "pmol/molecule",
      evidence: ["si-2019"],
      grade: "measured elsewhere",
    },
    cells_seeded: setting("viable cells at the start", 3e4, "cell/mL", "3,000 in 100 µL."),
    IGF1_in_medium: assumed("IGF-1 in the medium at the start", 0.5, 2.5, "nM", "Ten per cent serum."),
    secretion_IGFBP4: assumed("secretion of IGFBP-4 with its transcript at 1", 100, 5, "molecule/(cell*min)"),
    kon_IGF1_IGFBP4: assumed("binding of IGF-1 to IGFBP-4", 0.03, 3, "1/(nM*min)"),
    Kd_IGF1_IGFBP4: assumed("dissociation constant of IGF-1 and IGFBP-4", 0.5, 2, "nM", "0.2–1 nM by assay."),
    PAPPA_cuts_IGFBP4: assumed(
      "cleavage of IGFBP-4 that holds IGF-1, by PAPP-A",
      2e-4,
      5,
      "1/min",
      "No value for A549 was found.",
    ),
    kgrow: assumed("division of a cell under full drive", 6e-4, 1.3, "1/min", "Doubling time about 20 h."),
    growth_without_IGF: {
      name: "drive to divide that needs no IGF",
      prior: { kind: "uniform", low: 0.2, high: 0.9 },
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "KRAS of A549.",
    },
    K_IGF1_growth: assumed("free IGF-1 at half of its effect", 0.2, 3, "nM"),
    kdeath: assumed("death of a cell without any IGF-1, above rest", 2e-4, 3, "1/min"),
    kdeath_ROS: reported(
      "death under full signal of reactive oxygen, without IGFBP-4's part",
      3e-4,
      3,
      "1/min",
      ["wei-2021"],
    ),
    ROS_kills: setting(
      "1 when reactive oxygen also kills without IGFBP-4",
      1,
      "dimensionless",
      "Set by the hypothesis.",
    ),
  },
  reactions: {
    cells_secrete_IGFBP4: {
      equation: "-> IGFBP4",
      rate: "secretion_IGFBP4 * IGFBP4_rna * nM_per_molecule_per_cell",
    },
    IGF1_binds_IGFBP4: binding("IGF1 + IGFBP4 <-> IGF1_IGFBP4", "kon_IGF1_IGFBP4", "Kd_IGF1_IGFBP4"),
    PAPPA_cuts_IGFBP4_off_IGF1: { equation: "IGF1_IGFBP4 -> IGF1", rate: "PAPPA_cuts_IGFBP4 * IGF1_IGFBP4" },
    cells_divide: {
      equation: "-> cells",
      rate: "kgrow * (growth_without_IGF + (1 - growth_without_IGF) * igf1_effect) * cells",
    },
    cells_die: {
      equation: "cells -> cells_dead",
      rate: "(kdeath * (1 - igf1_effect) + ROS_kills * kdeath_ROS * ros_signal) * cells",
    },
  },
  assignments: {
    nM_per_molecule_per_cell: {
      name: "concentration in the medium that one molecule per cell amounts to",
      unit: "nM*cell/molecule",
      expression: "cells * pmol_per_molecule",
    },
    igf1_effect: {
      name: "effect of free IGF-1",
      unit: "dimensionless",
      expression: "IGF1 / (IGF1 + K_IGF1_growth)",
    },
  },
  observables: {
    viable: { name: "viable cells", unit: "cell/mL", expression: "cells" },
    dead_share: {
      name: "share of dead cells",
      unit: "dimensionless",
      expression: "cells_dead / (cells + cells_dead)",
    },
    IGFBP4_all: {
      name: "IGFBP-4 in medium, free and holding IGF-1",
      unit: "nM",
      expression: "IGFBP4 + IGF1_IGFBP4",
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

import { binding, type Mechanism, mechanism } from "../language/mechanism.ts";
import { assumed, reported, setting } from "../language/parameter.ts";

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

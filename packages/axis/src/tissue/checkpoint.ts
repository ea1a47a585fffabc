import { type Mechanism, mechanism } from "../language/mechanism.ts";
import { assumed, measured, reported } from "../language/parameter.ts";

/**
 * PD-L1 of the tumour and its hold on CD8 T cells.
 *
 *     PDL1 follows 1 + f · IGF + f · CD8 / (CD8 + living);   x = PDL1 · PD-1 left / K,   hold = x² / (1 + x²)
 *     PD-1 left = 1 / (1 + antibody / Kd)
 */
export const checkpoint: Mechanism = mechanism({
  id: "checkpoint",
  title: "PD-L1 and PD-1",
  biology:
    "PD-L1 on cancer cells holds CD8 T cells back through PD-1. IGF-1R and the interferon of CD8 T cells raise ligands that hold them; an antibody against PD-1 takes the hold away.",
  assumption:
    "PD-L1 stands for PD-L2 and B7-H4 besides. The hold squares, as in a published model; the antibody binds at equilibrium.",
  evidence: ["sove-2020", "zhao-2020", "ajona-2020"],
  claims: ["C26", "C28", "C68", "C69"],
  species: {
    PDL1: {
      name: "PD-L1 of the tumour, relative to a cell without IGF and interferon",
      place: "tumour_signal",
      initial: 1,
      scale: 1e-2,
      annotations: ["hgnc.symbol:CD274", "uniprot:Q9NZQ7"],
    },
  },
  parameters: {
    kdeg_PDL1: assumed("turnover of PD-L1", 1, 2, "1/d"),
    IGF_to_PDL1: reported(
      "rise of PD-L1 with a full IGF signal",
      1,
      3,
      "dimensionless",
      ["zhao-2020"],
      "Shown for B7-H4 in A549 and SPC-A-1; the size was not read.",
    ),
    IFN_to_PDL1: assumed(
      "rise of PD-L1 among nothing but CD8 T cells",
      5,
      3,
      "dimensionless",
      "Interferon-gamma.",
    ),
    K_PDL1: assumed("PD-L1 at half of its hold on a CD8 T cell", 1, 2.5, "dimensionless"),
    Kd_APD1: measured("antibody that holds half of PD-1", 2.6, 2, "nM", ["sove-2020"], "Nivolumab, one arm."),
  },
  reactions: {
    PDL1_is_made: {
      equation: "-> PDL1",
      rate: "kdeg_PDL1 * (1 + IGF_to_PDL1 * igf_signal + IFN_to_PDL1 * CD8 / (CD8 + cancer_cells))",
    },
    PDL1_is_degraded: { equation: "PDL1 ->", rate: "kdeg_PDL1 * PDL1" },
  },
  assignments: {
    pd1_left: {
      name: "PD-1 that no antibody holds",
      unit: "dimensionless",
      expression: "1 / (1 + tumour_APD1 / Kd_APD1)",
    },
    pd1_hold: {
      name: "hold of PD-1 on CD8 T cells",
      unit: "dimensionless",
      expression: "(PDL1 * pd1_left / K_PDL1)^2 / (1 + (PDL1 * pd1_left / K_PDL1)^2)",
    },
  },
  observables: {
    PDL1_level: { name: "PD-L1 of the tumour", unit: "dimensionless", expression: "PDL1" },
  },
});

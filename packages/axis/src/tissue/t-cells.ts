import { type Mechanism, mechanism } from "../language/mechanism.ts";
import { assumed, measured, reported, setting } from "../language/parameter.ts";

/**
 * CD8 T cells are primed by dead cancer cells, expand where PD-1 lets them, tire, and kill; regulatory T cells hold them down.
 *
 *     d CD8/dt  = kprime · dead / (1 + x · IGF) + kexpand (1 − H) · living / (living + r · CD8) · CD8 − (kdeath + ktire H + kTreg · Treg / (CD8 + Treg)) CD8
 *     d Treg/dt = k · living (1 + f · stromal IGF) · inflammation − kdeath Treg
 *     killing per cancer cell = kkill (1 − H) CD8 / (CD8 + living),   H = hold of PD-1
 */
export const tCells: Mechanism = mechanism({
  id: "t_cells",
  title: "CD8 T cells and regulatory T cells",
  biology:
    "CD8 T cells kill cancer cells; PD-1 and regulatory T cells hold them back. A tumour with a strong IGF signal keeps CD8 cells out, and IGF of the host's cells calls for regulatory T cells: starvation or IGF1R inhibition raises CD8 over Treg.",
  assumption:
    "Priming, expansion and traffic through lymph nodes are one step each; memory is left out, so that nothing is said on re-challenge. That IGF also feeds effector T cells is left out.",
  evidence: ["sove-2020", "ajona-2020", "zhao-2020", "alfaro-arnedo-2022"],
  claims: ["C26", "C27", "C28", "C68", "C69"],
  species: {
    CD8: {
      name: "CD8 T cells",
      place: "tumour",
      initial: "CD8_supply * CD8_at_start * cancer_at_start",
      scale: 1,
      annotations: ["hgnc.symbol:CD8A"],
    },
    TREG: {
      name: "regulatory T cells",
      place: "tumour",
      initial: "TREG_per_cancer_cell * cancer_at_start",
      scale: 1,
      annotations: ["hgnc.symbol:FOXP3"],
    },
  },
  parameters: {
    CD8_supply: setting(
      "CD8 T cells that the host has, relative to usual",
      1,
      "dimensionless",
      "0 after depletion and in mice without T cells.",
    ),
    CD8_at_start: assumed("CD8 T cells per cancer cell at the start", 0.01, 3, "dimensionless"),
    kprime_CD8: assumed("CD8 T cells that a dead cancer cell brings", 0.01, 4, "1/d"),
    IGF_to_exclusion: reported(
      "hindrance of CD8 T cells at a full IGF signal of the cancer cells",
      1,
      3,
      "dimensionless",
      ["zhao-2020", "ajona-2020"],
      "IGF1R raises B7-H4 and fewer CD8 T cells enter; the size was not read.",
    ),
    kexpand_CD8: assumed(
      "expansion of CD8 T cells among many cancer cells, without PD-1",
      0.3,
      2,
      "1/d",
      "Below one division a day of a primed cell.",
    ),
    crowd_CD8: assumed(
      "cancer cells that one expanding CD8 T cell needs, at half expansion",
      10,
      3,
      "dimensionless",
    ),
    kdeath_CD8: {
      ...measured(
        "death of T cells",
        0.03,
        2.5,
        "1/d",
        ["sove-2020"],
        "0.01 per day there, for T cells of blood.",
      ),
      evidence: ["sove-2020", "assumed"],
      grade: "assumed",
    },
    ktire_CD8: measured(
      "exhaustion of CD8 T cells under full hold of PD-1",
      0.1,
      2.5,
      "1/d",
      ["sove-2020"],
      "0.1 per day, an estimate of that model.",
    ),
    kTREG_CD8: {
      ...measured(
        "loss of CD8 T cells among nothing but regulatory T cells",
        0.5,
        3,
        "1/d",
        ["sove-2020"],
        "2 per day there, per share in all cells.",
      ),
      evidence: ["sove-2020", "assumed"],
      grade: "assumed",
    },
    TREG_per_cancer_cell: assumed(
      "regulatory T cells per cancer cell, without IGF",
      0.004,
      3,
      "dimensionless",
    ),
    kloss_TREG: assumed("loss of regulatory T cells", 0.1, 2, "1/d"),
    IGF_to_TREG: reported(
      "rise of regulatory T cells with a full IGF signal of the host's cells",
      1,
      3,
      "dimensionless",
      ["ajona-2020", "alfaro-arnedo-2022"],
    ),
    kkill_CD8: assumed(
      "killing of a cancer cell among nothing but CD8 T cells",
      0.6,
      4,
      "1/d",
      "0.09 and 4 per day in two published models.",
    ),
  },
  reactions: {
    dead_cells_prime_CD8: {
      equation: "-> CD8",
      rate: "CD8_supply * kprime_CD8 * CANCER_DEAD / (1 + IGF_to_exclusion * igf_signal)",
    },
    CD8_expand: {
      equation: "-> CD8",
      rate: "kexpand_CD8 * (1 - pd1_hold) / (1 + IGF_to_exclusion * igf_signal) * cancer_cells / (cancer_cells + crowd_CD8 * CD8) * CD8",
    },
    CD8_die: {
      equation: "CD8 ->",
      rate: "(kdeath_CD8 + ktire_CD8 * pd1_hold + kTREG_CD8 * TREG / (CD8 + TREG)) * CD8",
    },
    TREG_come: {
      equation: "-> TREG",
      rate: "kloss_TREG * TREG_per_cancer_cell * cancer_cells * (1 + IGF_to_TREG * stromal_igf_signal) * (1 + INFLAMMATION) / 2",
    },
    TREG_are_lost: { equation: "TREG ->", rate: "kloss_TREG * TREG" },
  },
  assignments: {
    kill_per_cell: {
      name: "killing of a cancer cell by CD8 T cells",
      unit: "1/d",
      expression: "kkill_CD8 * (1 - pd1_hold) * CD8 / (CD8 + cancer_cells)",
    },
  },
  observables: {
    CD8_per_TREG: {
      name: "CD8 T cells per regulatory T cell",
      unit: "dimensionless",
      expression: "CD8 / TREG",
    },
    CD8_killing: {
      name: "killing of a cancer cell by CD8 T cells",
      unit: "1/d",
      expression: "kill_per_cell",
    },
  },
});

import { binding, type Mechanism, mechanism } from "../language/mechanism.ts";
import { assumed, measured, reported } from "../language/parameter.ts";

/**
 * miR-30a-3p is shared out between IGF1R transcripts, circ_PPAPDC1A and all its other targets: copies decide.
 *
 *     mRNA + miR <-> mRNA_miR,   circ + miR <-> circ_miR,   other + miR <-> other_miR   with dissociation constants in molecules per cell
 *
 * A held transcript is degraded faster and the microRNA returns. With few circles beside the other targets, the circle changes nothing.
 */
export const rnaTitration: Mechanism = mechanism({
  id: "rna_titration",
  title: "circ_PPAPDC1A, miR-30a-3p and IGF1R transcripts",
  biology:
    "miR-30a-3p binds transcripts of IGF1R and has them degraded. circ_PPAPDC1A, raised in osimertinib-resistant tumours, binds the same microRNA, which is left for fewer transcripts; more IGF1R is made.",
  assumption:
    "One kind of site and one kind of circle. Other targets are one pool of constant size. A microRNA that comes off a degraded transcript binds again.",
  evidence: ["tang-2024", "denzler-2014", "erdem-2022"],
  claims: ["C43", "C44", "C45"],
  species: {
    IGF1R_mrna: {
      name: "IGF1R transcripts that hold no miR-30a-3p",
      place: "inside",
      initial: "transcription_IGF1R / kdeg_IGF1R_mrna",
      scale: 1e-2,
      annotations: ["hgnc.symbol:IGF1R"],
    },
    IGF1R_mrna_miR30A: {
      name: "IGF1R transcripts that hold miR-30a-3p",
      place: "inside",
      initial: 0,
      scale: 1e-2,
    },
    miR30A: {
      name: "free miR-30a-3p",
      place: "inside",
      initial: "miR30A_copies * (1 + miR30A_mimic)",
      scale: 1,
      annotations: ["hgnc.symbol:MIR30A", "mirbase:MIMAT0000088"],
    },
    circPPAPDC1A: {
      name: "circ_PPAPDC1A that holds no miR-30a-3p",
      place: "inside",
      initial: "circPPAPDC1A_copies * circPPAPDC1A_level",
      scale: 1e-1,
    },
    circPPAPDC1A_miR30A: {
      name: "circ_PPAPDC1A that holds miR-30a-3p",
      place: "inside",
      initial: 0,
      scale: 1e-1,
    },
    miR30A_targets: {
      name: "other sites for miR-30a-3p, free",
      place: "inside",
      initial: "miR30A_target_sites",
      scale: 10,
    },
    miR30A_targets_miR30A: {
      name: "other sites that hold miR-30a-3p",
      place: "inside",
      initial: 0,
      scale: 10,
    },
    IGF1R_made: {
      name: "IGF1R protein, relative to a cell without miR-30a-3p",
      place: "cytosol",
      initial: 1,
      scale: 1e-2,
    },
  },
  parameters: {
    IGF1R_mrna_copies: measured(
      "IGF1R transcripts without miR-30a-3p",
      3,
      3,
      "molecule/cell",
      ["erdem-2022"],
      "3 per cell in MCF10A, which is no lung line: hence the width.",
    ),
    miR30A_copies: assumed(
      "miR-30a-3p per cell",
      300,
      5,
      "molecule/cell",
      "The 3p strand is the rarer one; no count in a lung line was found.",
    ),
    miR30A_mimic: {
      name: "miR-30a-3p added as mimic, relative to the cell's own",
      value: 0,
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Set by an arm.",
    },
    circPPAPDC1A_copies: assumed(
      "circ_PPAPDC1A per sensitive cell",
      5,
      5,
      "molecule/cell",
      "Most circles are few; no count was found.",
    ),
    circPPAPDC1A_level: {
      name: "circ_PPAPDC1A, relative to a sensitive cell",
      value: 1,
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Set by an arm: 0 when silenced, 10 and more in resistant cells.",
    },
    miR30A_target_sites: reported(
      "other sites for miR-30a-3p per cell",
      3e4,
      4,
      "molecule/cell",
      ["denzler-2014"],
      "150,000 sites had to be added for another microRNA in liver cells before repression gave way.",
    ),
    Kd_miR30A: reported(
      "dissociation constant of miR-30a-3p and a site, as molecules per cell",
      3e3,
      5,
      "molecule/cell",
      ["denzler-2014"],
      "A few nM, at about 1 pM per molecule in a cell of 2 pL; the affinity itself is a guess.",
    ),
    kon_miR30A: assumed("binding of miR-30a-3p to a site", 1e-5, 5, "cell/(molecule*min)"),
    kdeg_IGF1R_mrna: assumed(
      "turnover of IGF1R transcripts without miR-30a-3p",
      2.3e-3,
      2,
      "1/min",
      "Half-life about 5 h.",
    ),
    fold_miR30A_decay: reported(
      "turnover of transcripts that hold miR-30a-3p, over that without",
      4,
      2,
      "dimensionless",
      ["tang-2024"],
    ),
    kdeg_IGF1R_made: assumed("turnover of IGF1R protein", 5.8e-4, 1.5, "1/min", "As in the tumour cell."),
  },
  reactions: {
    IGF1R_is_transcribed: { equation: "-> IGF1R_mrna", rate: "transcription_IGF1R" },
    IGF1R_mrna_is_degraded: { equation: "IGF1R_mrna ->", rate: "kdeg_IGF1R_mrna * IGF1R_mrna" },
    miR30A_has_IGF1R_mrna_degraded: {
      equation: "IGF1R_mrna_miR30A -> miR30A",
      rate: "fold_miR30A_decay * kdeg_IGF1R_mrna * IGF1R_mrna_miR30A",
    },
    miR30A_binds_IGF1R_mrna: binding("IGF1R_mrna + miR30A <-> IGF1R_mrna_miR30A", "kon_miR30A", "Kd_miR30A"),
    miR30A_binds_circPPAPDC1A: binding(
      "circPPAPDC1A + miR30A <-> circPPAPDC1A_miR30A",
      "kon_miR30A",
      "Kd_miR30A",
    ),
    miR30A_binds_targets: binding(
      "miR30A_targets + miR30A <-> miR30A_targets_miR30A",
      "kon_miR30A",
      "Kd_miR30A",
    ),
    IGF1R_is_translated: {
      equation: "-> IGF1R_made",
      rate: "kdeg_IGF1R_made * IGF1R_mrna / IGF1R_mrna_copies",
    },
    IGF1R_made_is_degraded: { equation: "IGF1R_made ->", rate: "kdeg_IGF1R_made * IGF1R_made" },
  },
  assignments: {
    transcription_IGF1R: {
      name: "transcription of IGF1R",
      unit: "molecule/(cell*min)",
      expression: "IGF1R_mrna_copies * kdeg_IGF1R_mrna",
    },
  },
  observables: {
    IGF1R_protein: {
      name: "IGF1R protein, relative to a cell without miR-30a-3p",
      unit: "dimensionless",
      expression: "IGF1R_made",
    },
    IGF1R_transcripts: {
      name: "IGF1R transcripts",
      unit: "molecule/cell",
      expression: "IGF1R_mrna + IGF1R_mrna_miR30A",
    },
    miR30A_all: {
      name: "miR-30a-3p in all its forms",
      unit: "molecule/cell",
      expression: "miR30A + IGF1R_mrna_miR30A + circPPAPDC1A_miR30A + miR30A_targets_miR30A",
    },
  },
});

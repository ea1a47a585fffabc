import { logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";

/**
 * Numbers of MCF-7 and BT-20, the breast lines whose arrays under AKT and MEK inhibitors calibrate what the inhibitors do.
 *
 * Rates are shared between lines; receptors, mutations and background are not.
 */
export const hpnLines: Mechanism = mechanism({
  id: "hpn_lines",
  title: "MCF-7 and BT-20, the lines behind the inhibitor data",
  biology:
    "MCF-7 answers to IGF-1 and insulin, BT-20 to EGF, of whose receptor it carries many copies. Both have mutant PIK3CA, so that AKT is phosphorylated without ligand.",
  assumption:
    "Rate constants inside the cell are the same in breast and lung lines; receptor numbers, the input of mutant PIK3CA and the background of RAS are not. The arrays do not state the concentration of the inhibitors: their constants are apparent ones at a concentration that is assumed.",
  evidence: ["hill-2016", "erdem-2021", "hass-2017"],
  parameters: {
    IGF1R_copies_MCF7: {
      name: "IGF1R halves at the surface of MCF-7",
      prior: logNormal(5e4, 2.5),
      unit: "molecule/cell",
      evidence: ["erdem-2021", "assumed"],
      grade: "assumed",
      note: "A published model starts from 25,000 receptors.",
    },
    INSR_copies_MCF7: {
      name: "INSR halves at the surface of MCF-7",
      prior: logNormal(5e4, 2.5),
      unit: "molecule/cell",
      evidence: ["erdem-2021", "assumed"],
      grade: "assumed",
      note: "A published model starts from 25,000 receptors.",
    },
    PTEN_level_MCF7: {
      name: "PTEN of MCF-7, relative to NCI-H322M",
      prior: logNormal(1, 2.5),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Stands for all that sets how much PIP3 an input makes in this line.",
    },
    PI3K_mutant_input_MCF7: {
      name: "PI3K input of mutant PIK3CA in MCF-7, relative to full IRS",
      prior: logNormal(0.05, 3),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "PIK3CA E545K.",
    },
    basal_SHC_MCF7: {
      name: "SHC input of MCF-7 without ligand, relative to EGFR signal 1",
      prior: logNormal(0.02, 4),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    IGF1R_copies_BT20: {
      name: "IGF1R halves at the surface of BT-20",
      prior: logNormal(1e4, 2.5),
      unit: "molecule/cell",
      evidence: ["hass-2017", "assumed"],
      grade: "assumed",
      note: "A 30th of the EGFR signal by flow cytometry.",
    },
    INSR_copies_BT20: {
      name: "INSR halves at the surface of BT-20",
      prior: logNormal(1e4, 3),
      unit: "molecule/cell",
      evidence: ["assumed"],
      grade: "assumed",
    },
    EGFR_copies_BT20: {
      name: "wild-type EGFR of BT-20",
      prior: logNormal(6e5, 2.5),
      unit: "molecule/cell",
      evidence: ["hass-2017", "assumed"],
      grade: "assumed",
      note: "The gene is amplified.",
    },
    EGFR_to_PI3K_BT20: {
      name: "PI3K input of full GAB1 in BT-20, relative to full IRS",
      prior: logNormal(1, 3),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    PTEN_level_BT20: {
      name: "PTEN of BT-20, relative to NCI-H322M",
      prior: logNormal(1, 2.5),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Stands for all that sets how much PIP3 an input makes in this line.",
    },
    PI3K_mutant_input_BT20: {
      name: "PI3K input of mutant PIK3CA in BT-20, relative to full IRS",
      prior: logNormal(0.1, 3),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "PIK3CA H1047R.",
    },
    basal_SHC_BT20: {
      name: "SHC input of BT-20 without ligand, relative to EGFR signal 1",
      prior: logNormal(0.02, 4),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    Kd_GSK690693_AKT_HPN: {
      name: "apparent constant of GSK690693 at AKT in the arrays, were its concentration 1 µM",
      prior: logNormal(50, 5),
      unit: "nM",
      evidence: ["hill-2016", "rhodes-2008", "assumed"],
      grade: "assumed",
      note: "The concentration was not found, so that potency and concentration cannot be told apart.",
    },
    Kd_TRA_MEK_HPN: {
      name: "apparent constant of trametinib at MEK in the arrays, were its concentration 100 nM",
      prior: logNormal(1, 5),
      unit: "nM",
      evidence: ["hill-2016", "gilmartin-2011", "assumed"],
      grade: "assumed",
      note: "The concentration was not found, so that potency and concentration cannot be told apart.",
    },
  },
});

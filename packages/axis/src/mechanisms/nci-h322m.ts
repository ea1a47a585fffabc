import { logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";

/**
 * Receptor numbers of NCI-H322M, the wild-type EGFR line whose time courses calibrate the signalling rates.
 *
 * Rates are shared between lines; numbers of receptors are not.
 */
export const nciH322m: Mechanism = mechanism({
  id: "nci_h322m",
  title: "NCI-H322M, the line behind the signalling data",
  biology:
    "Lines differ in how many receptors they carry. NCI-H322M has wild-type EGFR and responds to both EGF and IGF-1.",
  assumption:
    "Rate constants inside the cell are the same in NCI-H322M and PC-9; receptor numbers and the level of GAB1 are not. Other lines of the same data set take the numbers of NCI-H322M times the ratio of their surface signals.",
  evidence: ["hass-2017", "cosmic-lines"],
  parameters: {
    IGF1R_copies_H322M: {
      name: "IGF1R halves at the surface of NCI-H322M",
      prior: logNormal(4e4, 2.5),
      unit: "molecule/cell",
      evidence: ["hass-2017", "assumed"],
      grade: "assumed",
      note: "Relative numbers by flow cytometry only.",
    },
    INSR_copies_H322M: {
      name: "INSR halves at the surface of NCI-H322M",
      prior: logNormal(2e4, 2.5),
      unit: "molecule/cell",
      evidence: ["assumed"],
      grade: "assumed",
    },
    EGFR_to_PI3K_H322M: {
      name: "PI3K input of full GAB1 in NCI-H322M, relative to full IRS",
      prior: logNormal(1, 3),
      unit: "dimensionless",
      evidence: ["hass-2017", "assumed"],
      grade: "assumed",
      note: "The level of GAB1 differs between lines.",
    },
    EGFR_to_PI3K_ACHN: {
      name: "PI3K input of full GAB1 in ACHN, relative to full IRS",
      prior: logNormal(1, 3),
      unit: "dimensionless",
      evidence: ["hass-2017", "assumed"],
      grade: "assumed",
      note: "As for NCI-H322M; used in the courses under HGF.",
    },
    ERBB3_copies_H322M: {
      name: "ERBB3 of NCI-H322M",
      prior: logNormal(1.4e4, 2.5),
      unit: "molecule/cell",
      evidence: ["hass-2017", "assumed"],
      grade: "assumed",
      note: "A third of the IGF-1R signal by flow cytometry.",
    },
    ERBB2_copies_H322M: {
      name: "ERBB2 of NCI-H322M",
      prior: logNormal(5e4, 2.5),
      unit: "molecule/cell",
      evidence: ["hass-2017", "assumed"],
      grade: "assumed",
      note: "1.3 times the IGF-1R signal by flow cytometry.",
    },
    MET_copies_H322M: {
      name: "MET of NCI-H322M",
      prior: logNormal(3e4, 2.5),
      unit: "molecule/cell",
      evidence: ["hass-2017", "assumed"],
      grade: "assumed",
      note: "0.8 times the IGF-1R signal by flow cytometry.",
    },
    EGFR_copies_H322M: {
      name: "wild-type EGFR of NCI-H322M",
      prior: logNormal(2e5, 2),
      unit: "molecule/cell",
      evidence: ["hass-2017", "assumed"],
      grade: "assumed",
      note: "5.8 times the IGF-1R signal by flow cytometry.",
    },
  },
});

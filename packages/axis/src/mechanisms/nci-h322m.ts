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
    "Rate constants inside the cell are the same in NCI-H322M and PC-9; receptor numbers and the reach of EGFR to PI3K are not.",
  evidence: ["hass-2017"],
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
      name: "PI3K input of EGFR signal 1 in NCI-H322M, relative to full IRS",
      prior: logNormal(0.5, 3),
      unit: "dimensionless",
      evidence: ["hass-2017", "assumed"],
      grade: "assumed",
      note: "ERBB3 and GAB1 levels differ between lines.",
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

import { logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";

/**
 * What receptors other than IGF-1R and insulin receptor put into SHC–RAS and PI3K.
 *
 *     to SHC, in units of EGFR signal 1          to PI3K, relative to full IRS
 */
export const receptorInputs: Mechanism = mechanism({
  id: "receptor_inputs",
  title: "Inputs of EGFR and bypass receptors to RAS and PI3K",
  biology:
    "EGFR reaches RAS through SHC, and PI3K through ERBB3 and GAB1. ERK weakens GAB1, so that the PI3K input of EGFR fades within minutes.",
  assumption: "Inputs add up.",
  evidence: ["lehr-2004", "engelman-2005"],
  claims: ["C34"],
  parameters: {
    EGFR_to_PI3K: {
      name: "PI3K input of EGFR signal 1, relative to full IRS, in PC-9",
      prior: logNormal(3, 3),
      unit: "dimensionless",
      evidence: ["engelman-2005", "assumed"],
      grade: "assumed",
      note: "ERBB3 makes EGFR the main driver of AKT in EGFR-mutant lines; its level is the line's own.",
    },
    K_GAB1: {
      name: "phosphorylated GAB1 that halves the PI3K input of EGFR",
      prior: logNormal(0.1, 3),
      unit: "dimensionless",
      evidence: ["lehr-2004", "assumed"],
      grade: "assumed",
    },
  },
  assignments: {
    rtk_to_SHC: {
      name: "input of EGFR and bypass receptors to SHC, in units of EGFR signal 1",
      unit: "dimensionless",
      expression: "egfr_signal",
    },
    rtk_to_PI3K: {
      name: "input of EGFR and bypass receptors to PI3K, relative to full IRS",
      unit: "dimensionless",
      expression: "EGFR_to_PI3K * egfr_signal / (1 + SOS_p / K_GAB1)",
    },
  },
});

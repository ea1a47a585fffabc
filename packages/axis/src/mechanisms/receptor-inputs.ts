import { type Mechanism, mechanism, type ParameterDefinition } from "../language/mechanism.ts";
import { reported } from "../language/parameter.ts";

/**
 * What receptors other than IGF-1R and insulin receptor put into SHC–RAS and PI3K.
 *
 *     to SHC, in units of EGFR signal 1          EGFR + w MET + w AXL + w ERBB3 + w Src
 *     to PI3K, relative to full IRS              g GAB1 + b ERBB3 + x AXL + s Src
 */
export const receptorInputs: Mechanism = mechanism({
  id: "receptor_inputs",
  title: "Inputs of EGFR and bypass receptors to RAS and PI3K",
  biology:
    "EGFR and MET reach RAS through SHC and GRB2 and PI3K through GAB1; ERBB3 recruits PI3K directly and, with ERBB2, reaches RAS. AXL and Src feed both, so that either can stand in for a receptor that is blocked.",
  assumption: "Inputs add up.",
  evidence: ["lehr-2004", "engelman-2005", "engelman-2007", "hass-2017"],
  claims: ["C34", "C50", "C51"],
  parameters: {
    MET_to_SHC: weight("SHC input of MET signal 1, relative to EGFR signal 1", 1, 3, ["hass-2017"]),
    AXL_to_SHC: weight("SHC input of AXL signal 1, relative to EGFR signal 1", 0.2, 3),
    ERBB3_to_SHC: weight(
      "SHC input of 10,000 heregulin-driven ERBB3 with their ERBB2, relative to EGFR signal 1",
      0.3,
      3,
      ["hass-2017"],
    ),
    SRC_to_SHC: weight("SHC input of full Src, relative to EGFR signal 1", 0.02, 3),
    EGFR_to_PI3K: weight(
      "PI3K input of full GAB1 in PC-9, relative to full IRS",
      1.5,
      3,
      ["engelman-2005"],
      "The level of GAB1 is the line's own.",
    ),
    ERBB3_to_PI3K: weight(
      "PI3K input of 10,000 phosphorylated ERBB3, relative to full IRS",
      1.5,
      3,
      ["engelman-2005"],
      "ERBB3 makes EGFR the main driver of AKT in EGFR-mutant lines.",
    ),
    AXL_to_PI3K: weight("PI3K input of AXL signal 1, relative to full IRS", 0.5, 2.5),
    SRC_to_PI3K: weight("PI3K input of full Src, relative to full IRS", 0.1, 3, ["shin-2013"]),
    signal_reference_ERBB3: {
      name: "phosphorylated ERBB3 that counts as signal 1",
      value: 1e4,
      unit: "molecule/cell",
      evidence: ["assumed"],
      grade: "assumed",
      note: "A choice of scale, not a measurement.",
    },
  },
  assignments: {
    rtk_to_SHC: {
      name: "input of EGFR and bypass receptors to SHC, in units of EGFR signal 1",
      unit: "dimensionless",
      expression:
        "egfr_signal + MET_to_SHC * met_signal + AXL_to_SHC * axl_signal + ERBB3_to_SHC * pERBB3_HRG / signal_reference_ERBB3 + SRC_to_SHC * SRC_activity",
    },
    rtk_to_PI3K: {
      name: "input of EGFR and bypass receptors to PI3K, relative to full IRS",
      unit: "dimensionless",
      expression:
        "EGFR_to_PI3K * gab1_signal + ERBB3_to_PI3K * pERBB3_total / signal_reference_ERBB3 + AXL_to_PI3K * axl_signal + SRC_to_PI3K * SRC_activity",
    },
  },
});

/** A weight of a signal, assumed, with what reports it. */
function weight(
  name: string,
  median: number,
  factor: number,
  sources: readonly string[] = [],
  note?: string,
): ParameterDefinition {
  return reported(name, median, factor, "dimensionless", sources, note);
}

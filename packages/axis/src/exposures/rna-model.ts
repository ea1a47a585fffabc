import type { Model } from "@igf-axis/model";
import { compose } from "../language/compose.ts";
import { rnaTitration } from "./rna-titration.ts";

/**
 * Builds the titration of miR-30a-3p: minutes to days, molecules per cell.
 *
 * In the cell model, `IGF1R_made` would multiply the synthesis of IGF1R halves beside FOXO's fold.
 */
export function buildRnaModel(): Model {
  return compose("igf_axis_rna", "circ_PPAPDC1A, miR-30a-3p and IGF1R", [rnaTitration]);
}

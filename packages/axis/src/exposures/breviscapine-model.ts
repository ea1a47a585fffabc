import type { Hypothesis, Model } from "@igf-axis/model";
import { compose } from "../language/compose.ts";
import { a549Cell } from "./a549-cell.ts";
import { breviscapine, rosHypothesis } from "./breviscapine.ts";

/** Rival readings of breviscapine. */
export const BREVISCAPINE_HYPOTHESES: readonly Hypothesis[] = [rosHypothesis];

/** Builds A549 cells under breviscapine: minutes to days, nM and cells per mL. */
export function buildBreviscapineModel(): Model {
  return compose("igf_axis_breviscapine", "Breviscapine, reactive oxygen and IGFBP-4 in A549 cells", [
    breviscapine,
    a549Cell,
  ]);
}

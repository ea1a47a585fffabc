import type { Hypothesis, Model } from "@igf-axis/model";
import { compose } from "../language/compose.ts";
import type { Mechanism } from "../language/mechanism.ts";
import { airwayCell } from "./airway-cell.ts";
import { angiotensin } from "./angiotensin.ts";
import { calciumHypothesis, igf2Store } from "./igf2-store.ts";
import { nnkInhibitors } from "./nnk-inhibitors.ts";
import { nnkReceptor } from "./nnk-receptor.ts";
import { transformation } from "./transformation.ts";

/** The route of NNK, which composes with the small cell of `buildNnkModel` or with the tumour cell. */
export const NNK_MECHANISMS: readonly Mechanism[] = [
  nnkReceptor,
  angiotensin,
  igf2Store,
  nnkInhibitors,
  transformation,
];

/** Rival readings of the route of NNK. */
export const NNK_HYPOTHESES: readonly Hypothesis[] = [calciumHypothesis];

/** Builds the route of NNK in an airway cell: minutes to weeks, molecules per cell and nM. */
export function buildNnkModel(mechanisms: readonly Mechanism[] = [airwayCell, ...NNK_MECHANISMS]): Model {
  return compose("igf_axis_nnk", "NNK, the renin–angiotensin system and IGF-2 in airway cells", mechanisms);
}

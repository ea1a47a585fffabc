import type { Hypothesis } from "@igf-axis/model";
import { survivalHypothesis } from "./mechanisms/survival.ts";

/** Rival readings that every parameter set takes a side in. */
export const HYPOTHESES: readonly Hypothesis[] = [survivalHypothesis];

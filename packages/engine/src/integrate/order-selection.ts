import { pow } from "@igf-axis/model";
import type { BdfState } from "./bdf-state.ts";
import { MAX_ORDER } from "./coefficients.ts";
import { ROW } from "./nordsieck.ts";

/**
 * Chooses size and order of the next step by the largest step that each order would allow:
 *
 *     η_{q−1} = (6 E_{q−1})^{−1/q},   η_q = (6 E_q)^{−1/(q+1)},   η_{q+1} = (10 E_{q+1})^{−1/(q+2)}
 *
 * with E the estimated local error in units of the tolerance. Orders are compared only every q + 1 steps, and a step is changed only when
 * it grows by half at least: each change costs a factorization. Source: Brown, Byrne & Hindmarsh (1989), 10.1137/0910062, section 2.3.
 */

/** Safety factors on the errors at the same, the lower and the higher order. */
export const SAME_BIAS = 6;
export const LOWER_BIAS = 6;
export const HIGHER_BIAS = 10;
/** Keeps η finite when an error estimate is zero. */
export const GUARD = 1e-6;
/** Smaller growth is not worth a new factorization. */
export const THRESHOLD = 1.5;
/** Largest growth after the first step of a stretch. */
export const GROWTH = 10;

/** Returns η for an error estimate E at order `order`, with its bias. */
export function stepRatio(bias: number, error: number, order: number): number {
  return 1 / (pow(bias * error, 1 / (order + 1)) + GUARD);
}

/** Returns η at the current order, for an error of `error` tolerances. */
export function sameOrderRatio(error: number, order: number): number {
  return stepRatio(SAME_BIAS, error, order);
}

/**
 * Sets `nextStep` and `nextOrder` after an accepted step with error `error` (in tolerances, ≤ 1).
 *
 * A step that follows a failure within the same step neither grows nor changes order.
 */
export function chooseNextStep(s: BdfState, error: number): void {
  s.nextOrder = s.order;
  if (s.growthLimit <= 1) {
    s.wait = Math.max(s.wait, 2);
    s.nextStep = s.step;
    s.growthLimit = GROWTH;
    return;
  }
  let ratio = sameOrderRatio(error, s.order);
  if (s.wait === 0) {
    s.wait = 2;
    const lower = lowerOrderRatio(s);
    const higher = higherOrderRatio(s);
    const best = Math.max(lower, ratio, higher);
    if (best >= THRESHOLD && best !== ratio) {
      s.nextOrder = best === lower ? s.order - 1 : s.order + 1;
      ratio = best;
    }
  }
  if (ratio < THRESHOLD) {
    ratio = 1;
    s.nextOrder = s.order;
  }
  s.nextStep = s.step * Math.min(ratio, s.growthLimit);
  s.growthLimit = GROWTH;
}

function lowerOrderRatio(s: BdfState): number {
  if (s.order === 1) return 0;
  const { z, weights } = s;
  const n = weights.length;
  let sum = 0;
  for (let i = 0, k = s.order; i < n; i++, k += ROW) {
    const x = (z[k] as number) * (weights[i] as number);
    sum += x * x;
  }
  const error = s.coefficients.lower * (n === 0 ? 0 : Math.sqrt(sum / n));
  return stepRatio(LOWER_BIAS, error, s.order - 1);
}

function higherOrderRatio(s: BdfState): number {
  if (s.order === MAX_ORDER || s.keptDifference === 0) return 0;
  const { e, keptE, weights } = s;
  const n = weights.length;
  const quotient =
    (s.coefficients.difference / s.keptDifference) *
    integerPower(s.step / (s.pastSteps[2] as number), s.order + 1);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const x = ((e[i] as number) - quotient * (keptE[i] as number)) * (weights[i] as number);
    sum += x * x;
  }
  const error = s.coefficients.higher * (n === 0 ? 0 : Math.sqrt(sum / n));
  return stepRatio(HIGHER_BIAS, error, s.order + 1);
}

function integerPower(base: number, exponent: number): number {
  let product = 1;
  for (let i = 0; i < exponent; i++) product *= base;
  return product;
}

/**
 * How near a sample of predictions comes to a measured value y.
 *
 *     CRPS = mean |x − y| − ½ mean |x − x′|
 *
 * In the unit of the value, 0 at best; a single predicted number scores its absolute error. Narrow and right scores better than wide and
 * right, so that an interval cannot win by being wide.
 *
 * @see Gneiting and Raftery (2007) J. Am. Stat. Assoc. 102:359, 10.1198/016214506000001437.
 */
import { sortedValues } from "../statistics/order.ts";

/**
 * Returns the continuous ranked probability score of equally likely predictions.
 *
 * @param sample - Predictions; NaN is left out.
 * @returns NaN for an empty sample.
 */
export function rankedProbabilityScore(sample: readonly number[], measured: number): number {
  const sorted = sortedValues(sample);
  const n = sorted.length;
  if (n === 0) return Number.NaN;
  let error = 0;
  let spread = 0;
  for (const [i, x] of sorted.entries()) {
    error += Math.abs(x - measured) / n;
    // Σᵢⱼ |xᵢ − xⱼ| = 2 Σᵢ (2i − n + 1) xᵢ over ascending x.
    spread += ((2 * i - n + 1) * x) / (n * n);
  }
  return error - spread;
}

/** Returns how far a value lies beyond an interval: 0 inside, negative below, positive above. */
export function distanceFromInterval(value: number, low: number, high: number): number {
  if (value < low) return value - low;
  return value > high ? value - high : 0;
}

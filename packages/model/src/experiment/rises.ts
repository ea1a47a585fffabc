import { log2 } from "../math/logarithm.ts";

/**
 * Returns log₂ of one rise over another, where a rise below `floor` times the larger one counts as that; 0 when neither rises.
 *
 * Data and predictions go through the same rule.
 */
export function log2RatioOfRises(numerator: number, denominator: number, floor: number): number {
  const least = floor * Math.max(numerator, denominator);
  if (!(least > 0)) return Number.isNaN(least) ? Number.NaN : 0;
  return log2(Math.max(numerator, least) / Math.max(denominator, least));
}

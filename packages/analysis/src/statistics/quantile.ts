/**
 * Sample quantiles of type 7: with x₍₀₎ ≤ … ≤ x₍ₙ₋₁₎ and h = (n − 1) p,
 *
 *     Q(p) = x₍⌊h⌋₎ + (h − ⌊h⌋) (x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎)
 *
 * @see Hyndman and Fan (1996) Am. Stat. 50:361, 10.1080/00031305.1996.10473566.
 */
import type { Bands } from "../study/result.ts";
import { roundSignificant, sortedValues } from "./order.ts";

/**
 * Returns the quantiles of a sample at each probability.
 *
 * NaN is left out. Infinities mark censored values: beside one, the nearer order statistic is taken instead of interpolating.
 *
 * @param probabilities - Each in [0, 1].
 * @returns One number per probability; NaN for an empty sample.
 * @throws RangeError when a probability is outside [0, 1].
 */
export function quantiles(values: ArrayLike<number>, probabilities: readonly number[]): number[] {
  const sorted = sortedValues(values);
  return probabilities.map((p) => quantileOfSorted(sorted, p));
}

/** Returns one quantile of a sample; see {@link quantiles}. */
export function quantile(values: ArrayLike<number>, probability: number): number {
  return quantileOfSorted(sortedValues(values), probability);
}

/** Returns the median of a sample; NaN when it is empty. */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}

/** Returns the 5, 25, 50, 75 and 95 % quantiles of each sample, rounded to six significant digits. */
export function bandsOf(samples: readonly ArrayLike<number>[]): Bands {
  const rows = samples.map((sample) =>
    quantiles(sample, [0.05, 0.25, 0.5, 0.75, 0.95]).map((value) => roundSignificant(value)),
  );
  const column = (i: number): number[] => rows.map((row) => row[i] ?? Number.NaN);
  return { q05: column(0), q25: column(1), median: column(2), q75: column(3), q95: column(4) };
}

function quantileOfSorted(sorted: readonly number[], p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile: probability ${p} is not in [0, 1]`);
  if (sorted.length === 0) return Number.NaN;
  const place = (sorted.length - 1) * p;
  const index = Math.floor(place);
  const fraction = place - index;
  const lower = sorted[index] ?? Number.NaN;
  const upper = sorted[index + 1] ?? lower;
  if (fraction === 0 || lower === upper) return lower;
  if (!Number.isFinite(lower) || !Number.isFinite(upper)) return fraction <= 0.5 ? lower : upper;
  return lower + fraction * (upper - lower);
}

/**
 * Two-sample Kolmogorov–Smirnov distance, the largest difference between two empirical distribution functions,
 *
 *     D = supₓ |Fₙ(x) − Gₘ(x)|,   critical value ≈ √(−½ ln(α / 2)) √((n + m) / (n m))
 *
 * @see Smirnov (1948) Ann. Math. Stat. 19:279, 10.1214/aoms/1177730256.
 */
import { ln } from "@igf-axis/model";
import { sortedValues } from "./order.ts";

/** Returns D for two samples, in [0, 1]. NaN values are left out, infinities count; NaN when a sample is empty. */
export function kolmogorovSmirnovDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const x = sortedValues(a);
  const y = sortedValues(b);
  if (x.length === 0 || y.length === 0) return Number.NaN;
  let i = 0;
  let j = 0;
  let distance = 0;
  while (i < x.length && j < y.length) {
    const point = Math.min(x[i] as number, y[j] as number);
    while (i < x.length && x[i] === point) i++;
    while (j < y.length && y[j] === point) j++;
    distance = Math.max(distance, Math.abs(i / x.length - j / y.length));
  }
  return distance;
}

/**
 * Returns the distance that two samples of one distribution exceed with probability `level` (asymptotic).
 *
 * @param level - In (0, 1), e.g. 0.01.
 */
export function kolmogorovSmirnovCritical(n: number, m: number, level: number): number {
  if (!(n >= 1 && m >= 1 && level > 0 && level < 1))
    throw new RangeError(`kolmogorovSmirnovCritical(${n}, ${m}, ${level}) is out of range`);
  return Math.sqrt(-0.5 * ln(level / 2)) * Math.sqrt((n + m) / (n * m));
}

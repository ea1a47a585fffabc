import { expOfSum } from "./exponential.ts";
import { ln, productError } from "./logarithm.ts";
import { CENTRAL_QUANTILE, MILLS, TAIL_QUANTILE } from "./normal.table.ts";

const PER_ROOT_TWO_PI = 0.3989422804014327;

/** Sum of a Chebyshev series by Clenshaw's recurrence. */
function chebyshev(coefficients: readonly number[], t: number): number {
  let b1 = 0;
  let b2 = 0;
  for (let i = coefficients.length - 1; i > 0; i--) {
    const b = 2 * t * b1 - b2 + (coefficients[i] as number);
    b2 = b1;
    b1 = b;
  }
  return t * b1 - b2 + (coefficients[0] as number);
}

/** Φ(−x) for x ≥ 0, as φ(x) times the Mills ratio. */
function lowerTail(x: number): number {
  if (x > 39) return 0;
  const square = x * x;
  const density = PER_ROOT_TWO_PI * expOfSum(-0.5 * square, -0.5 * productError(x, x, square));
  return (density * chebyshev(MILLS, (x - 4) / (x + 4))) / (x + 4);
}

/** Returns Φ(x), the probability that a standard normal number is at most x. Relative error below 2e-15 in the lower tail. */
export function normalCdf(x: number): number {
  if (x !== x) return x;
  if (x === 0) return 0.5;
  return x <= 0 ? lowerTail(-x) : 1 - lowerTail(x);
}

/**
 * Returns Φ⁻¹(p), the standard normal quantile. Relative error below 2e-15 of the result.
 *
 * @param p - In [0, 1]; NaN outside. 0 and 1 give −Infinity and Infinity.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1))
    return p === 0 ? Number.NEGATIVE_INFINITY : p === 1 ? Number.POSITIVE_INFINITY : Number.NaN;
  const y = p - 0.5;
  if (Math.abs(y) <= 0.25) return y * chebyshev(CENTRAL_QUANTILE, (2 * y * y) / 0.0626 - 1);
  const r = Math.sqrt(-2 * ln(y < 0 ? p : 1 - p));
  const size = r - chebyshev(TAIL_QUANTILE, 13.049784017278618 / (r + 4) - 1.3056155507559395);
  return y < 0 ? -size : size;
}

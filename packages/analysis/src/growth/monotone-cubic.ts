/**
 * Monotone piecewise cubic interpolation: a cubic Hermite curve whose slopes are limited so that it neither overshoots nor turns
 * between two points.
 *
 * @see Fritsch and Butland (1984) SIAM J. Sci. Stat. Comput. 5:300, 10.1137/0905021.
 */
export interface MonotoneCubic {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly slopes: readonly number[];
}

/**
 * Returns the interpolant through (x, y).
 *
 * @param x - Strictly ascending, at least one.
 * @param y - As many finite values.
 */
export function monotoneCubic(x: readonly number[], y: readonly number[]): MonotoneCubic {
  if (x.length === 0 || x.length !== y.length)
    throw new RangeError(`monotoneCubic: ${x.length} places and ${y.length} values`);
  const secants = x.slice(1).map((right, i) => {
    const width = right - (x[i] as number);
    if (!(width > 0))
      throw new RangeError(`monotoneCubic: places must ascend, found ${x[i]} before ${right}`);
    return ((y[i + 1] as number) - (y[i] as number)) / width;
  });
  const slopes = x.map((_, i) => {
    const left = secants[i - 1];
    const right = secants[i];
    if (left === undefined || right === undefined) return left ?? right ?? 0;
    if (left * right <= 0) return 0;
    const before = (x[i] as number) - (x[i - 1] as number);
    const after = (x[i + 1] as number) - (x[i] as number);
    const share = (before + 2 * after) / (3 * (before + after));
    return (left * right) / (share * right + (1 - share) * left);
  });
  return { x, y, slopes };
}

/** Returns the interpolant's value in interval i (from x[i] to x[i + 1]) at place `at`. */
export function evaluateInInterval({ x, y, slopes }: MonotoneCubic, i: number, at: number): number {
  const width = (x[i + 1] as number) - (x[i] as number);
  const s = (at - (x[i] as number)) / width;
  const r = 1 - s;
  return (
    r * r * ((1 + 2 * s) * (y[i] as number) + s * width * (slopes[i] as number)) +
    s * s * ((1 + 2 * r) * (y[i + 1] as number) - r * width * (slopes[i + 1] as number))
  );
}

/**
 * Returns where the interpolant first falls to `level` (bisection to the last bit).
 *
 * @returns the place; −Infinity when the first value is already at or below the level, Infinity when none is.
 */
export function firstFallTo(curve: MonotoneCubic, level: number): number {
  const { x, y } = curve;
  if ((y[0] as number) <= level) return Number.NEGATIVE_INFINITY;
  const after = y.findIndex((value) => value <= level);
  if (after < 0) return Number.POSITIVE_INFINITY;
  let low = x[after - 1] as number;
  let high = x[after] as number;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (!(middle > low && middle < high)) return high;
    if (evaluateInInterval(curve, after - 1, middle) <= level) high = middle;
    else low = middle;
  }
}

import { compareNumbers } from "./order.ts";

/** Returns the ranks 1 … n of a sample without NaN; equal values share the mean of their ranks. */
export function ranks(values: readonly number[]): number[] {
  const order = values
    .map((_, i) => i)
    .sort((i, j) => compareNumbers(values[i] ?? Number.NaN, values[j] ?? Number.NaN) || i - j);
  const result = new Array<number>(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end] as number] === values[order[start] as number]) end++;
    for (let k = start; k < end; k++) result[order[k] as number] = (start + 1 + end) / 2;
    start = end;
  }
  return result;
}

/**
 * Returns Pearson's correlation of two samples of equal length, in [−1, 1].
 *
 * @returns NaN when there are fewer than three pairs or one sample is constant.
 * @throws RangeError when the lengths differ.
 */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  if (x.length !== y.length) throw new RangeError(`correlation: ${x.length} values against ${y.length}`);
  const n = x.length;
  if (n < 3) return Number.NaN;
  let meanX = 0;
  let meanY = 0;
  for (let i = 0; i < n; i++) {
    meanX += (x[i] as number) / n;
    meanY += (y[i] as number) / n;
  }
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < n; i++) {
    const dx = (x[i] as number) - meanX;
    const dy = (y[i] as number) - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  if (!(xx > 0 && yy > 0)) return Number.NaN;
  return Math.min(1, Math.max(-1, xy / (Math.sqrt(xx) * Math.sqrt(yy))));
}

/**
 * Returns Spearman's rank correlation: Pearson's correlation of mid-ranks.
 *
 * Pairs with a NaN are left out; infinities rank as such.
 *
 * @returns a number in [−1, 1]; NaN when fewer than three pairs remain or one sample is constant.
 * @throws RangeError when the lengths differ.
 * @see Spearman (1904) Am. J. Psychol. 15:72, 10.2307/1412159.
 */
export function spearman(x: readonly number[], y: readonly number[]): number {
  if (x.length !== y.length) throw new RangeError(`spearman: ${x.length} values against ${y.length}`);
  const kept = x.map((_, i) => i).filter((i) => !Number.isNaN(x[i]) && !Number.isNaN(y[i]));
  return correlation(ranks(kept.map((i) => x[i] as number)), ranks(kept.map((i) => y[i] as number)));
}

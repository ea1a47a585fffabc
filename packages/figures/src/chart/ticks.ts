/**
 * Returns round ticks that cover a range: steps of 1, 2 or 5 times a power of ten, the last at or below `high`.
 *
 * @param low - Lower end; the first tick is at or below it.
 * @param high - Upper end, > `low`.
 * @param count - About how many steps, ≥ 1.
 */
export function niceTicks(low: number, high: number, count: number): readonly number[] {
  if (!(high > low) || count < 1)
    throw new RangeError(`niceTicks(${low}, ${high}, ${count}) needs low < high and a count of at least 1`);
  const raw = (high - low) / count;
  let unit = 1;
  while (unit > raw) unit /= 10;
  while (unit * 10 <= raw) unit *= 10;
  const step = unit * (raw / unit > 7 ? 10 : raw / unit > 3 ? 5 : raw / unit > 1.4 ? 2 : 1);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

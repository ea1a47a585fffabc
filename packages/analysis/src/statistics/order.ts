/** Orders numbers ascending, −0 before 0 and NaN last; total, so that a sort never depends on where a value stood. */
export function compareNumbers(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a === b) return a === 0 ? Number(Object.is(b, -0)) - Number(Object.is(a, -0)) : 0;
  return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
}

/** Orders numbers descending with NaN last. */
export function compareDescending(a: number, b: number): number {
  return Number.isNaN(a) || Number.isNaN(b) ? compareNumbers(a, b) : compareNumbers(b, a);
}

/** Returns the values that are not NaN, ascending; infinities stay. */
export function sortedValues(values: ArrayLike<number>): number[] {
  return Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort(compareNumbers);
}

/** Returns a number rounded to `digits` significant digits; NaN and infinities as they are. */
export function roundSignificant(value: number, digits = 6): number {
  return Number.isFinite(value) ? Number(value.toPrecision(digits)) : value;
}

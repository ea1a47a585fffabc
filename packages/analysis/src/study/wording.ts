/** Returns a share as a percentage for people, e.g. `81 %`. */
export function percent(share: number): string {
  return `${wholePercent(share)} %`;
}

/** Returns two shares as a range of percentages, e.g. `22 to 118 %`. */
export function percentRange(low: number, high: number): string {
  return `${wholePercent(low)} to ${wholePercent(high)} %`;
}

/** Returns a number with two decimals and a true minus sign. */
export function decimal(value: number): string {
  const text = Math.abs(value) < 0.005 ? "0.00" : Math.abs(value).toFixed(2);
  return value <= -0.005 ? `−${text}` : text;
}

/** Returns a dose or a count without needless digits. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/** Returns `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function wholePercent(share: number): string {
  const rounded = Math.round(share * 100);
  return rounded < 0 ? `−${-rounded}` : String(rounded + 0);
}

import type { Answer } from "@igf-axis/analysis";

/** A number with its range, as text is made from it; `Answer` is one. */
export type Quantity = Pick<Answer, "median" | "low" | "high" | "unit" | "censored">;

/** Lowest and highest value that could be seen, e.g. the ends of a dose axis. */
export interface QuantityLimits {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Returns a number to two significant digits (three from 100 up), with thousands separated and a true minus sign.
 *
 * Below 0.001 and from ten million up as a power of ten. Not a number: "–".
 * @example formatNumber(1234.5); // "1,230"
 * @example formatNumber(0.0618); // "0.062"
 */
export function formatNumber(value: number): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : `${MINUS}∞`;
  if (value === 0) return "0";
  const size = Math.abs(value);
  const sign = value < 0 ? MINUS : "";
  const digits = size >= 100 ? 3 : 2;
  const rounded = Number(size.toPrecision(digits));
  if (rounded < 1e-3 || rounded >= 1e7) {
    const [mantissa, exponent] = rounded.toExponential(1).split("e");
    return `${sign}${mantissa} × 10${superscript(Number(exponent))}`;
  }
  return sign + (rounded >= 1000 ? grouped(String(rounded)) : String(rounded));
}

/** Returns a fraction as a whole per cent with a thin no-break space, as in "38 %"; "under 1 %" and "over 99 %" near the ends. */
export function formatPercent(fraction: number): string {
  if (Number.isNaN(fraction)) return "–";
  if (fraction > 0 && fraction < 0.005) return `under 1${SPACE}%`;
  if (fraction < 1 && fraction > 0.995) return `over 99${SPACE}%`;
  return `${String(Math.round(fraction * 100)).replace("-", MINUS)}${SPACE}%`;
}

/** Returns the unit as people write it: nothing for `dimensionless`, `min` for `min`, `cells/mL` for `cell/mL`. */
export function formatUnit(unit: string): string {
  if (UNITLESS.has(unit)) return "";
  return unit
    .replace(/\*/g, "·")
    .replace(/\bcell\/mL\b/, "cells/mL")
    .replace(/\bmolecule\/cell\b/, "molecules/cell");
}

/**
 * Returns a median with its 90 % interval: `14 nM (6–41)`; ends that were not seen are said, never drawn as numbers.
 *
 * @param limits - What could be seen; gives "above 1,000 nM" instead of "not reached".
 * @example formatQuantity({ median: 14, low: 6, high: 41, unit: "nM" }); // "14 nM (6–41)"
 */
export function formatQuantity(quantity: Quantity, limits?: QuantityLimits): string {
  const { median, low, high, censored } = quantity;
  const unit = formatUnit(quantity.unit);
  const withUnit = (text: string): string => (unit === "" ? text : `${text}${SPACE}${unit}`);
  const middle =
    median === null ? withUnit(formatOpenEnd(censored?.median, limits)) : withUnit(formatNumber(median));
  if (median === null && censored?.median === undefined) return "no value";
  const parts: string[] = [];
  if (low !== null || high !== null) parts.push(formatRange(low, high, censored, limits));
  const text = parts.length > 0 ? `${middle} (${parts.join("")})` : middle;
  if (!censored || censored.fraction <= 0) return text;
  return `${text}; not reached in ${formatPercent(censored.fraction)} of sets`;
}

/** Returns `6–41`, or `−0.3 to 0.2` when a sign or a word would make the dash ambiguous. */
export function formatRange(
  low: number | null,
  high: number | null,
  censored?: Quantity["censored"],
  limits?: QuantityLimits,
): string {
  const from = low === null ? formatOpenEnd(censored?.low, limits) : formatNumber(low);
  const to = high === null ? formatOpenEnd(censored?.high, limits) : formatNumber(high);
  const plain = low !== null && high !== null && low >= 0 && high >= 0;
  return plain ? `${from}–${to}` : `${from} to ${to}`;
}

/** Returns a duration in minutes in the unit that people would choose: `30 min`, `6 h`, `3 d`. */
export function formatMinutes(minutes: number): string {
  if (Math.abs(minutes) < 120) return `${formatNumber(minutes)}${SPACE}min`;
  return `${formatNumber(minutes / 60)}${SPACE}h`;
}

/** Returns the words for an end that was not seen: `above 1,000`, or `not reached` without limits. */
export function formatOpenEnd(
  side: "above" | "below" | undefined,
  limits: QuantityLimits | undefined,
): string {
  if (side === undefined) return "–";
  if (!limits) return "not reached";
  return side === "above" ? `above ${formatNumber(limits.highest)}` : `below ${formatNumber(limits.lowest)}`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}

function superscript(exponent: number): string {
  return [...String(exponent)].map((character) => SUPERSCRIPTS[character] ?? character).join("");
}

const UNITLESS: ReadonlySet<string> = new Set(["", "1", "dimensionless", "fraction"]);
const MINUS = "\u2212";
const SPACE = "\u00a0";
const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  "-": "⁻",
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
};

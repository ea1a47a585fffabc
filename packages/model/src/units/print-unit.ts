import { log10 } from "../math/logarithm.ts";
import { KNOWN_UNITS } from "./known-units.ts";
import { DIMENSIONLESS, divideUnits, multiplyUnits, powerUnit, sameUnit, type Unit } from "./unit.ts";

interface Part {
  readonly name: string;
  readonly exponent: number;
}

const BASE_NAMES: readonly string[] = ["m", "kg", "s", "A", "K", "mol", "cd", "item"];
const SCALES: ReadonlyMap<number, string> = new Map([
  [0, ""],
  [-3, "m"],
  [-6, "u"],
  [-9, "n"],
  [-12, "p"],
  [-15, "f"],
  [3, "k"],
  [6, "M"],
]);
const LENGTH = 0;
const MASS = 1;
const TIME = 2;
const SUBSTANCE = 5;

/**
 * Returns a text that {@link parseUnit} reads as the same unit, in the words of the field where they fit.
 *
 * Prefers molar concentrations, prefixes and one of s, min, h, d over factors; falls back on base units with a factor.
 *
 * @example printUnit(unwrap(parseUnit("1/(nM*min)"))); // "1/(nM*min)"
 */
export function printUnit(unit: Unit): string {
  for (const time of unit.exponents[TIME] === 0 ? ["s"] : ["min", "h", "s", "d"]) {
    for (const spread of VOLUMES) {
      const parts = fit(unit, time, spread);
      if (parts !== undefined) return join(parts, "1");
    }
  }
  const parts = BASE_NAMES.map((name, i) => ({ name, exponent: unit.exponents[i] as number }));
  return unit.factor === 1 ? join(parts, "1") : join(parts, String(unit.factor));
}

/** What a length exponent can be part of. */
const VOLUMES = ["molar", "L", "mL", "uL", "m", "cm", "mm", "um"] as const;

/** Names whose prefixes absorb the factor exactly, or `undefined`. */
function fit(unit: Unit, time: string, volume: (typeof VOLUMES)[number]): readonly Part[] | undefined {
  const exponent = (i: number): number => unit.exponents[i] as number;
  const parts: Part[] = [];
  const isVolume = volume.endsWith("L");
  if (volume === "molar") {
    if (exponent(SUBSTANCE) === 0 || exponent(LENGTH) !== -3 * exponent(SUBSTANCE)) return undefined;
    parts.push({ name: "M", exponent: exponent(SUBSTANCE) });
  } else if (exponent(SUBSTANCE) !== 0) parts.push({ name: "mol", exponent: exponent(SUBSTANCE) });
  if (exponent(MASS) !== 0) parts.push({ name: "g", exponent: exponent(MASS) });
  if (volume !== "molar" && exponent(LENGTH) !== 0) {
    if (isVolume && exponent(LENGTH) % 3 !== 0) return undefined;
    parts.push({ name: volume, exponent: isVolume ? exponent(LENGTH) / 3 : exponent(LENGTH) });
  }
  for (const i of [3, 4, 6, 7])
    if (exponent(i) !== 0) parts.push({ name: BASE_NAMES[i] as string, exponent: exponent(i) });
  if (exponent(TIME) !== 0) parts.push({ name: time, exponent: exponent(TIME) });
  if (sameUnit(unitOf(parts), unit)) return parts;
  return prefixed(unit, parts);
}

/** The first part with the prefix that makes the product right. */
function prefixed(unit: Unit, parts: readonly Part[]): readonly Part[] | undefined {
  const [first, ...others] = parts;
  if (first === undefined || !["M", "mol", "g", "L", "m"].includes(first.name)) return undefined;
  const missing = divideUnits(unit, unitOf(parts)).factor;
  const decades = log10(missing) / first.exponent;
  const prefix = SCALES.get(Math.round(decades));
  if (prefix === undefined) return undefined;
  const candidate = [{ ...first, name: prefix + first.name }, ...others];
  return sameUnit(unitOf(candidate), unit) ? candidate : undefined;
}

function unitOf(parts: readonly Part[]): Unit {
  let unit = DIMENSIONLESS;
  for (const { name, exponent } of parts)
    unit = multiplyUnits(unit, powerUnit(KNOWN_UNITS.get(name) as Unit, exponent));
  return unit;
}

function join(parts: readonly Part[], factor: string): string {
  const above = parts.filter((part) => part.exponent > 0).map((part) => word(part.name, part.exponent));
  const below = parts.filter((part) => part.exponent < 0).map((part) => word(part.name, -part.exponent));
  if (factor !== "1") above.unshift(factor);
  if (above.length === 0 && below.length === 0) return "dimensionless";
  const upper = above.length === 0 ? "1" : above.join("*");
  if (below.length === 0) return upper;
  return below.length === 1 ? `${upper}/${below[0]}` : `${upper}/(${below.join("*")})`;
}

function word(name: string, exponent: number): string {
  return exponent === 1 ? name : `${name}^${exponent}`;
}

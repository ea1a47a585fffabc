/** Unit definitions of SBML to unit expressions of `model`, and back. */
import { DIMENSIONS, parseUnit, pow, type Unit } from "@igf-axis/model";
import type { SbmlUnit } from "./document.ts";

/** Units that SBML names itself (L3V2 section 4.4.2). */
export const UNIT_KINDS: ReadonlySet<string> = new Set([
  "ampere",
  "avogadro",
  "becquerel",
  "candela",
  "coulomb",
  "dimensionless",
  "farad",
  "gram",
  "gray",
  "henry",
  "hertz",
  "item",
  "joule",
  "katal",
  "kelvin",
  "kilogram",
  "litre",
  "lumen",
  "lux",
  "metre",
  "mole",
  "newton",
  "ohm",
  "pascal",
  "radian",
  "second",
  "siemens",
  "sievert",
  "steradian",
  "tesla",
  "volt",
  "watt",
  "weber",
]);

/** Units that Levels 1 and 2 define beforehand, unless a model redefines them. */
export const PREDEFINED_UNITS: ReadonlyMap<string, string> = new Map([
  ["substance", "mole"],
  ["volume", "litre"],
  ["area", "metre^2"],
  ["length", "metre"],
  ["time", "second"],
]);

/** Names of Level 1 for units that later levels spell otherwise. */
const EARLIER_KINDS: ReadonlyMap<string, string> = new Map([
  ["liter", "litre"],
  ["meter", "metre"],
]);

/** Returns the unit expression of a list of units, e.g. `(1e-9*mole)*litre^-1`; `undefined` for one that has none. */
export function unitText(units: readonly SbmlUnit[]): string | undefined {
  const terms: string[] = [];
  for (const { kind, exponent = 1, scale = 0, multiplier = 1 } of units) {
    const name = EARLIER_KINDS.get(kind) ?? kind;
    const factor = multiplier * Number(`1e${scale}`);
    if (!UNIT_KINDS.has(name) || !(factor > 0 && Number.isFinite(factor)) || !Number.isFinite(exponent))
      return undefined;
    const base = factor === 1 ? name : `(${factor}*${name})`;
    terms.push(exponent === 1 ? base : `${base}^${exponent}`);
  }
  return terms.length === 0 ? undefined : terms.join("*");
}

const TERM = /^(?:([a-z]+)|\(([\d.]+(?:e[+-]?\d+)?)\*([a-z]+)\))(?:\^(-?[\d.]+(?:e[+-]?\d+)?))?$/;

/** Returns the units that a unit expression is a product of, or `undefined` when it cannot be read. */
export function unitsOfText(
  text: string,
  definitions: Readonly<Record<string, string>>,
): readonly SbmlUnit[] | undefined {
  return productOfKinds(text, definitions) ?? decomposed(text, definitions);
}

/** Reads what {@link unitText} writes. */
function productOfKinds(
  text: string,
  definitions: Readonly<Record<string, string>>,
): readonly SbmlUnit[] | undefined {
  const units: SbmlUnit[] = [];
  for (const term of text.split(/\*(?![^(]*\))/)) {
    const match = TERM.exec(term);
    const kind = match?.[1] ?? match?.[3];
    if (match === null || kind === undefined || !UNIT_KINDS.has(kind) || Object.hasOwn(definitions, kind))
      return undefined;
    units.push(scaledUnit(kind, Number(match[2] ?? 1), Number(match[4] ?? 1)));
  }
  return units;
}

/** A power of ten is written as the scale, any other factor as the multiplier. */
function scaledUnit(kind: string, factor: number, exponent: number): SbmlUnit {
  const scale = powerOfTen(factor);
  return { kind, exponent, scale: scale ?? 0, multiplier: scale === undefined ? factor : 1 };
}

function powerOfTen(factor: number): number | undefined {
  const match = /^1e([+-]\d+)$/.exec(factor.toExponential());
  return match === null ? undefined : Number(match[1]);
}

const KIND_OF_DIMENSION = [
  "metre",
  "kilogram",
  "second",
  "ampere",
  "kelvin",
  "mole",
  "candela",
  "item",
] as const;
const LENGTH = 0;
const TIME = 2;
const SECONDS_OF: readonly number[] = [60, 3600, 86400, 604800];

/** Base units with litres for volumes, minutes, hours or days where they absorb the factor, and what is left as a scale. */
function decomposed(
  text: string,
  definitions: Readonly<Record<string, string>>,
): readonly SbmlUnit[] | undefined {
  const outcome = parseUnit(text, definitions);
  if (!outcome.ok) return undefined;
  const parts = partsOf(outcome.value);
  let factor = outcome.value.factor;
  for (const part of parts) if (part.kind === "litre") factor *= pow(1000, part.exponent);
  factor = Number(factor.toPrecision(12));
  const time = parts.find(({ kind }) => kind === "second");
  if (time !== undefined && powerOfTen(factor) === undefined) {
    for (const seconds of SECONDS_OF) {
      const rest = Number((factor / pow(seconds, time.exponent)).toPrecision(12));
      if (powerOfTen(rest) === undefined) continue;
      time.factor = seconds;
      factor = rest;
      break;
    }
  }
  const carrier =
    factor === 1 ? undefined : parts.find((part) => part.factor === 1 && Math.abs(part.exponent) === 1);
  if (carrier !== undefined)
    carrier.factor = Number((carrier.exponent === 1 ? factor : 1 / factor).toPrecision(12));
  else if (factor !== 1 || parts.length === 0) parts.push({ kind: "dimensionless", exponent: 1, factor });
  return parts.map(({ kind, exponent, factor: own }) => scaledUnit(kind, own, exponent));
}

interface Part {
  readonly kind: string;
  readonly exponent: number;
  factor: number;
}

function partsOf({ exponents }: Unit): Part[] {
  const order = [DIMENSIONS.indexOf("substance"), DIMENSIONS.indexOf("item"), LENGTH, 1, 3, 4, 6, TIME];
  return order.flatMap((dimension) => {
    const exponent = exponents[dimension] as number;
    if (exponent === 0) return [];
    const isVolume = dimension === LENGTH && exponent % 3 === 0;
    const kind = isVolume ? "litre" : (KIND_OF_DIMENSION[dimension] as string);
    return [{ kind, exponent: isVolume ? exponent / 3 : exponent, factor: 1 }];
  });
}

import { pow } from "../math/power.ts";

/**
 * A unit: a factor times a product of powers of SI base units and `item`, what is counted.
 *
 * A molecule, a cell and an item are the same dimension, so `molecule/cell` has none; a mole is a different one, related by
 * the Avogadro constant in item/mol. Percent is the dimensionless unit of factor 0.01.
 */
export interface Unit {
  /** Value of one of this unit in the base units m, kg, s, A, K, mol, cd, item. */
  readonly factor: number;
  /** Exponents in the order of {@link DIMENSIONS}. */
  readonly exponents: readonly number[];
}

/** Names of the dimensions, in the order of a unit's exponents. */
export const DIMENSIONS = [
  "length",
  "mass",
  "time",
  "current",
  "temperature",
  "substance",
  "luminosity",
  "item",
] as const;

/** Exponents closer than this are equal: they come from few operations on small fractions. */
const EXPONENT_TOLERANCE = 1e-9;
/** Factors closer than this, relatively, are equal: they are products of few decimal constants. */
const FACTOR_TOLERANCE = 1e-9;

/** The unit of pure numbers. */
export const DIMENSIONLESS: Unit = { factor: 1, exponents: DIMENSIONS.map(() => 0) };

/** Returns the unit of a product. */
export function multiplyUnits(a: Unit, b: Unit): Unit {
  return {
    factor: a.factor * b.factor,
    exponents: a.exponents.map((exponent, i) => exponent + (b.exponents[i] as number)),
  };
}

/** Returns the unit of a quotient. */
export function divideUnits(a: Unit, b: Unit): Unit {
  return {
    factor: a.factor / b.factor,
    exponents: a.exponents.map((exponent, i) => exponent - (b.exponents[i] as number)),
  };
}

/** Returns a unit raised to a power, which need not be an integer. */
export function powerUnit(unit: Unit, exponent: number): Unit {
  return {
    factor: integerPower(unit.factor, exponent),
    exponents: unit.exponents.map((own) => own * exponent),
  };
}

/** True when two units measure the same kind of quantity. */
export function sameDimension(a: Unit, b: Unit): boolean {
  return a.exponents.every(
    (exponent, i) => Math.abs(exponent - (b.exponents[i] as number)) < EXPONENT_TOLERANCE,
  );
}

/** True when two units measure the same kind of quantity in the same size. */
export function sameUnit(a: Unit, b: Unit): boolean {
  return sameDimension(a, b) && Math.abs(a.factor / b.factor - 1) < FACTOR_TOLERANCE;
}

/** True when a unit has no dimension; its factor may differ from 1. */
export function hasNoDimension(unit: Unit): boolean {
  return sameDimension(unit, DIMENSIONLESS);
}

/**
 * Returns the number by which a value in `from` is multiplied to be in `to`.
 *
 * @throws RangeError when the dimensions differ.
 * @example conversionFactor(minute, second); // 60
 */
export function conversionFactor(from: Unit, to: Unit): number {
  if (!sameDimension(from, to)) throw new RangeError("units of different dimension cannot be converted");
  return from.factor / to.factor;
}

/** Products for integers, so that litres and their powers keep decimal factors; the general power otherwise. */
function integerPower(factor: number, exponent: number): number {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 32) return pow(factor, exponent);
  let product = 1;
  for (let i = 0; i < Math.abs(exponent); i++) product *= factor;
  return exponent < 0 ? 1 / product : product;
}

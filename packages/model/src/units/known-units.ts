import { DIMENSIONS, type Unit } from "./unit.ts";
import {
  PREFIX_NAMES,
  PREFIX_SYMBOLS,
  PREFIXABLE_NAMES,
  PREFIXABLE_SYMBOLS,
  UNIT_NAMES,
} from "./unit-names.table.ts";

/** Every unit name that is understood without a definition. Whole names win over prefixed ones (`min`, `cd`, `Pa`). */
export const KNOWN_UNITS: ReadonlyMap<string, Unit> = buildKnownUnits();

function buildKnownUnits(): Map<string, Unit> {
  const known = new Map<string, Unit>();
  for (const [name, [factor, ...exponents]] of Object.entries(UNIT_NAMES)) {
    known.set(name, { factor, exponents: DIMENSIONS.map((_, i) => exponents[i] ?? 0) });
  }
  addPrefixed(known, PREFIXABLE_SYMBOLS, PREFIX_SYMBOLS);
  addPrefixed(known, PREFIXABLE_NAMES, PREFIX_NAMES);
  return known;
}

function addPrefixed(
  known: Map<string, Unit>,
  names: readonly string[],
  prefixes: Readonly<Record<string, number>>,
): void {
  for (const name of names) {
    const unit = known.get(name) as Unit;
    for (const [prefix, factor] of Object.entries(prefixes)) {
      if (!known.has(prefix + name))
        known.set(prefix + name, { ...unit, factor: scaled(factor, unit.factor) });
    }
  }
}

/** Product of two decimal factors, rounded as the decimal number it stands for (1e-9 · 1e3 is 1e-6). */
function scaled(a: number, b: number): number {
  return Number((a * b).toPrecision(15));
}

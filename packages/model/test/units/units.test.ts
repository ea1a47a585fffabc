import {
  conversionFactor,
  DIMENSIONLESS,
  DIMENSIONS,
  divideUnits,
  multiplyUnits,
  parseUnit,
  powerUnit,
  printUnit,
  sameDimension,
  sameUnit,
  type Unit,
  unwrap,
} from "@igf-axis/model";
import fc from "fast-check";
import { expect, test } from "vitest";

const unit = (text: string): Unit => unwrap(parseUnit(text));

const NAMES = [
  "nM",
  "min",
  "h",
  "mL",
  "molecule",
  "ug",
  "cm",
  "kDa",
  "K",
  "%",
  "pmol",
  "s",
  "mM",
  "d",
  "J",
  "uL",
] as const;
const anyUnit: fc.Arbitrary<Unit> = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), fc.integer({ min: -2, max: 2 })), { maxLength: 3 })
  .map((factors) =>
    factors.reduce(
      (product, [name, exponent]) => multiplyUnits(product, powerUnit(unit(name), exponent)),
      DIMENSIONLESS,
    ),
  );

test("units form a commutative group under multiplication", () => {
  fc.assert(
    fc.property(anyUnit, anyUnit, anyUnit, (a, b, c) => {
      expect(sameUnit(multiplyUnits(a, b), multiplyUnits(b, a))).toBe(true);
      expect(sameUnit(multiplyUnits(a, multiplyUnits(b, c)), multiplyUnits(multiplyUnits(a, b), c))).toBe(
        true,
      );
      expect(sameUnit(multiplyUnits(a, DIMENSIONLESS), a)).toBe(true);
      expect(sameUnit(multiplyUnits(a, powerUnit(a, -1)), DIMENSIONLESS)).toBe(true);
      expect(sameUnit(divideUnits(a, b), multiplyUnits(a, powerUnit(b, -1)))).toBe(true);
      expect(sameUnit(powerUnit(powerUnit(a, 0.5), 2), a)).toBe(true);
    }),
    { seed: 41 },
  );
});

test("what is printed is read as the same unit", () => {
  fc.assert(
    fc.property(anyUnit, (a) => {
      expect(sameUnit(unit(printUnit(a)), a), printUnit(a)).toBe(true);
    }),
    { seed: 42, numRuns: 500 },
  );
});

test("converting there and back changes nothing", () => {
  fc.assert(
    fc.property(anyUnit, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (a, factor) => {
      const b: Unit = { ...a, factor: a.factor * factor };
      expect(conversionFactor(a, b) * conversionFactor(b, a)).toBeCloseTo(1, 12);
    }),
    { seed: 43 },
  );
  expect(() => conversionFactor(unit("nM"), unit("min"))).toThrow(RangeError);
});

test.each([
  ["uM", "nM", 1000],
  ["ng/mL", "ug/L", 1],
  ["pmol/mL", "nM", 1],
  ["1/(nM*min)", "1/(M*s)", 1e9 / 60],
  ["nM/min", "nM*min^-1", 1],
  ["mg/kg", "dimensionless", 1e-6],
  ["molecule/cell", "dimensionless", 1],
  ["cell/mL", "1e6*item/L", 1e-3],
  ["%", "percent", 1],
  ["nanomole/litre", "nM", 1],
  ["µM", "uM", 1],
  ["h", "min", 60],
  ["mol^(1/2)", "mol^0.5", 1],
  ["1/nM/min", "1/(nM*min)", 1],
  ["kg·m^2/s^2", "J", 1],
  ["L", "dm^3", 1],
])("1 %s is so many %s", (from, to, factor) => {
  expect(conversionFactor(unit(from), unit(to)) / factor).toBeCloseTo(1, 12);
});

test.each([
  "nM",
  "1/(nM*min)",
  "nM/h",
  "mL",
  "pmol/min",
  "1/s",
  "uM",
  "dimensionless",
  "um^2/s",
  "pmol/item",
  "1/M",
])("%s is printed as it is written", (text) => {
  expect(printUnit(unit(text))).toBe(text);
});

test("a molecule and a mole are different dimensions", () => {
  expect(sameDimension(unit("molecule"), unit("mol"))).toBe(false);
  expect(unit("molecule").exponents).toHaveLength(DIMENSIONS.length);
});

test("a model's own units are read through one another and win over known ones", () => {
  const definitions = { per_nM: "1/nM", rate: "per_nM/min", cell: "1e6*item", item: "item" };
  expect(sameUnit(unwrap(parseUnit("rate", definitions)), unit("1/(nM*min)"))).toBe(true);
  expect(unwrap(parseUnit("cell", definitions)).factor).toBe(1e6);
});

test.each([
  ["nMM", "E1020", "did you mean"],
  ["", "E1021", "where a unit should be"],
  ["nM/", "E1021", "where a unit should be"],
  ["(nM", "E1021", "no `)`"],
  ["nM min", "E1021", "`min`"],
  ["nM^x", "E1021", "`x`"],
  ["0*nM", "E1021", "not a positive number"],
  ["nM^(1/0)", "E1021", "not finite"],
  ["nM$", "E1021", "`$`"],
  [`${"(".repeat(60)}nM${")".repeat(60)}`, "E1021", "brackets"],
  ["loop", "E1022", "defined by itself"],
])("`%s` is refused with %s", (text, code, words) => {
  const outcome = parseUnit(text, { loop: "pool/s", pool: "loop" });
  expect(outcome.ok).toBe(false);
  expect(outcome.diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  expect(outcome.diagnostics[0]?.message).toContain(words);
});

import { parseUnit, sameUnit, unwrap } from "@igf-axis/model";
import { expect, test } from "vitest";
import { PREDEFINED_UNITS, UNIT_KINDS, unitsOfText, unitText } from "../../src/sbml/units.ts";

test("every unit that SBML names is known", () => {
  for (const kind of [...UNIT_KINDS, ...PREDEFINED_UNITS.values()])
    expect(parseUnit(kind).ok, kind).toBe(true);
});

test.each([
  "nM",
  "1/min",
  "1/(nM*min)",
  "molecule/cell",
  "ng/mL",
  "%",
  "m^2",
  "mol^0.5",
  "1/h",
  "pmol/mL",
  "dimensionless",
  "60*s",
  "1e-9*mole/litre",
  "kg*m^2/s^2",
  "1/cell",
  "cell/mL",
  "3600/d",
  "litre^-1*second",
  "(60*second)^-1",
])("`%s` is written as units of SBML that mean the same", (text) => {
  const units = unitsOfText(text, {});
  const written = unitText(units ?? []) ?? "";
  expect(units?.every(({ kind }) => UNIT_KINDS.has(kind))).toBe(true);
  expect(sameUnit(unwrap(parseUnit(written)), unwrap(parseUnit(text)))).toBe(true);
});

test("minutes, hours and prefixes stay recognisable", () => {
  expect(unitsOfText("1/(nM*min)", {})).toEqual([
    { kind: "mole", exponent: -1, scale: -9, multiplier: 1 },
    { kind: "litre", exponent: 1, scale: 0, multiplier: 1 },
    { kind: "second", exponent: -1, scale: 0, multiplier: 60 },
  ]);
});

test("definitions of the model are followed", () => {
  expect(unitText(unitsOfText("dose", { dose: "2*nM" }) ?? [])).toBe("(2e-9*mole)*litre^-1");
});

test("what is no unit has none", () => {
  expect(unitsOfText("banana", {})).toBeUndefined();
  expect(unitText([])).toBeUndefined();
  expect(unitText([{ kind: "mole", exponent: Number.POSITIVE_INFINITY }])).toBeUndefined();
});

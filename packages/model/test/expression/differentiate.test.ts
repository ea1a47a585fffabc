import {
  DifferentiationError,
  differentiate,
  parseExpression,
  printExpression,
  TIME,
  unwrap,
} from "@igf-axis/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { point, SYMBOLS, smoothExpression, valueAt } from "./arbitrary.ts";

const parse = (text: string) => unwrap(parseExpression(text));

test("the derivative is the slope of the value", () => {
  let compared = 0;
  fc.assert(
    fc.property(smoothExpression, point, fc.constantFrom(...SYMBOLS), (expression, values, id) => {
      const at = (shift: number): number =>
        valueAt(expression, { ...values, [id]: (values[id] as number) + shift });
      const slopeOver = (h: number): number => (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
      const [wide, narrow] = [slopeOver(1e-3), slopeOver(5e-4)];
      const size = Math.max(1, Math.abs(narrow), Math.abs(at(0)));
      // Points where the finite difference itself is not settled say nothing about the derivative.
      fc.pre(Number.isFinite(wide) && Math.abs(wide - narrow) < 1e-7 * size);
      compared += 1;
      expect(Math.abs(valueAt(differentiate(expression, id), values) - narrow)).toBeLessThanOrEqual(
        1e-5 * size,
      );
    }),
    { seed: 31, numRuns: 1500 },
  );
  expect(compared).toBeGreaterThan(1000);
});

test.each([
  ["x", "x", "1"],
  ["y", "x", "0"],
  ["x * y * z", "y", "x * z"],
  ["x ^ 3", "x", "3 * x^2"],
  ["floor(x) + ceil(x) + (x > 1)", "x", "0"],
  ["abs(x)", "x", "piecewise(1, x > 0, -1, x < 0, 0)"],
  ["max(x, 2 * x)", "x", "piecewise(1, x == max(x, 2 * x), 2)"],
  ["piecewise(x ^ 2, x < 1, y)", "x", "piecewise(2 * x, x < 1, 0)"],
  ["delay(y, 1) + rateOf(y)", "x", "0"],
])("d(%s)/d%s is %s", (text, id, wanted) => {
  expect(printExpression(differentiate(parse(text), id))).toBe(wanted);
});

test("the derivative of a Hill function by its exponent is finite at zero ligand", () => {
  const derivative = differentiate(parse("L^n / (K^n + L^n)"), "n");
  expect(valueAt(derivative, { L: 0, K: 2, n: 2 })).toBe(0);
  expect(valueAt(derivative, { L: 2, K: 2, n: 2 })).toBeCloseTo(0, 15);
});

test("time is a variable like any other", () => {
  expect(printExpression(differentiate(parse("a * time"), TIME))).toBe("a");
});

test("what has no derivative is refused by a typed error", () => {
  for (const text of ["factorial(x)", "delay(x, 1)", "rateOf(x)"]) {
    expect(() => differentiate(parse(text), "x")).toThrow(DifferentiationError);
  }
  expect(() => differentiate(parse("f(x)"), "x")).toThrow(RangeError);
});

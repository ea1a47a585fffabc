import {
  apply,
  parseExpression,
  printExpression,
  shareSubexpressions,
  simplify,
  sym,
  unwrap,
} from "@igf-axis/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalExpression, point, smoothExpression, valueAt } from "./arbitrary.ts";

const simplified = (text: string): string => printExpression(simplify(unwrap(parseExpression(text))));

test.each([
  ["x + 0", "x"],
  ["0 - x", "-x"],
  ["1 * x * 1", "x"],
  ["0 * x", "0"],
  ["x ^ 1 + x ^ 0", "x + 1"],
  ["--x", "x"],
  ["(x + (y + 1)) + 2", "x + y + 3"],
  ["2 * (x * 3) * y", "6 * x * y"],
  ["-x * -y", "x * y"],
  ["-2 * x", "-(2 * x)"],
  ["x / 1", "x"],
  ["-x / y", "-(x / y)"],
  ["-(x - y)", "y - x"],
  ["x - -y", "x + y"],
  ["exp(0) + x", "x + 1"],
  ["piecewise(x, 1 > 2, y, true, z)", "y"],
  ["x > 1 && true", "x > 1"],
  ["x && true", "and(x)"],
  ["1 / 0", "1 / 0"],
  ["1e-200 * 1e-200 * x", "1e-200 * 1e-200 * x"],
])("`%s` becomes `%s`", (text, wanted) => {
  expect(simplified(text)).toBe(wanted);
});

test("simplifying twice changes nothing more", () => {
  fc.assert(
    fc.property(canonicalExpression, (expression) => {
      const once = simplify(expression);
      expect(simplify(once)).toEqual(once);
    }),
    { seed: 21, numRuns: 2000 },
  );
});

test("simplifying keeps the value", () => {
  fc.assert(
    fc.property(smoothExpression, point, (expression, values) => {
      const before = valueAt(expression, values);
      fc.pre(Number.isFinite(before) && Math.abs(before) < 1e6);
      expect(Math.abs(valueAt(simplify(expression), values) - before)).toBeLessThanOrEqual(
        1e-7 * Math.max(1, Math.abs(before)),
      );
    }),
    { seed: 22, numRuns: 1000 },
  );
});

test("shared subexpressions give the same bits and leave nothing composite twice", () => {
  fc.assert(
    fc.property(fc.array(smoothExpression, { minLength: 1, maxLength: 3 }), point, (expressions, values) => {
      const shared = shareSubexpressions(expressions);
      const known: Record<string, number> = { ...values };
      for (const { id, expression } of shared.temporaries) known[id] = valueAt(expression, known);
      expect(shared.expressions.map((expression) => valueAt(expression, known))).toEqual(
        expressions.map((expression) => valueAt(expression, values)),
      );
      const again = shareSubexpressions([
        ...shared.temporaries.map(({ expression }) => expression),
        ...shared.expressions,
      ]);
      expect(again.temporaries).toEqual([]);
    }),
    { seed: 23, numRuns: 500 },
  );
});

test("temporaries come in dependency order with names no model can use", () => {
  const shared = shareSubexpressions([unwrap(parseExpression("exp(a + b) * c + exp(a + b) / (a + b)"))]);
  expect(shared.temporaries.map(({ id, expression }) => [id, printExpression(expression)])).toEqual([
    ["$0", "a + b"],
    ["$1", "exp($0)"],
  ]);
});

test("what is delayed is not shared, since it is evaluated at another time", () => {
  const sum = apply("add", sym("a"), sym("b"));
  const shared = shareSubexpressions([apply("delay", sum, sym("tau")), apply("exp", sum)]);
  expect(shared.temporaries).toEqual([]);
});

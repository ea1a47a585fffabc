import {
  add,
  apply,
  callFunction,
  div,
  type Expression,
  mul,
  neg,
  num,
  parseExpression,
  piecewise,
  power,
  printExpression,
  sub,
  sym,
  TIME,
  unwrap,
} from "@igf-axis/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalExpression } from "./arbitrary.ts";

const [a, b, c] = [sym("a"), sym("b"), sym("c")];

test("parsing what was printed gives the same structure", () => {
  fc.assert(
    fc.property(canonicalExpression, (expression) => {
      expect(unwrap(parseExpression(printExpression(expression)))).toEqual(expression);
    }),
    { seed: 11, numRuns: 2000 },
  );
});

const READINGS: readonly (readonly [string, Expression])[] = [
  ["a + b + c", add(a, b, c)],
  ["(a + b) + c", add(add(a, b), c)],
  ["a - b + c", add(sub(a, b), c)],
  ["a - (b + c)", sub(a, add(b, c))],
  ["a * b / c", div(mul(a, b), c)],
  ["a / b / c", div(div(a, b), c)],
  ["a ^ b ^ c", power(a, power(b, c))],
  ["-a ^ 2", neg(power(a, num(2)))],
  ["-3 ^ 2", neg(power(num(3), num(2)))],
  ["(-3) ^ 2", power(num(-3), num(2))],
  ["2 ^ -a", power(num(2), neg(a))],
  ["a - -3", sub(a, num(-3))],
  ["--3", neg(num(-3))],
  ["a < b < c", apply("lt", a, b, c)],
  ["!a && b >= 1e-3", apply("and", apply("not", a), apply("geq", b, num(0.001)))],
  ["a % b", apply("remainder", a, b)],
  [
    "sqrt(a) + log10(b) + log(2, c)",
    add(apply("root", num(2), a), apply("log", num(10), b), apply("log", num(2), c)),
  ],
  [
    "pow(a, .5) * root(3, b) * ceil(c)",
    mul(power(a, num(0.5)), apply("root", num(3), b), apply("ceiling", c)),
  ],
  ["piecewise(1, a > 0, time)", piecewise([{ value: num(1), condition: apply("gt", a, num(0)) }], TIME)],
  ["f(a, g())", callFunction("f", a, callFunction("g"))],
  ["delay(a, 5) + rateOf(b)", add(apply("delay", a, num(5)), apply("rateOf", b))],
  ["asin(a)", apply("arcsin", a)],
  ["a\n  + b", add(a, b)],
];

test.each(READINGS)("`%s` is read as the SBML infix notation has it", (text, wanted) => {
  expect(unwrap(parseExpression(text))).toEqual(wanted);
});

const MISTAKES: readonly (readonly [string, string, number, number])[] = [
  ["a # b", "E1001", 1, 3],
  ["a = b", "E1001", 1, 3],
  ["a + ", "E1002", 1, 5],
  ["a + * b", "E1002", 1, 5],
  ["f(a,)", "E1002", 1, 5],
  ["()", "E1002", 1, 2],
  ["(a + b", "E1003", 1, 1],
  ["a + b)", "E1003", 1, 6],
  ["2 nM", "E1004", 1, 3],
  ["a, b", "E1004", 1, 2],
  ["(a, b)", "E1004", 1, 3],
  ["a !b", "E1004", 1, 3],
  ["1 +\n sin(a, b)", "E1005", 2, 2],
  ["sqrt()", "E1005", 1, 1],
  ["neq(a, b, c)", "E1005", 1, 1],
  ["log(a)", "E1006", 1, 1],
  ["a && b || c", "E1007", 1, 8],
  ["a < b <= c", "E1007", 1, 7],
  ["a != b != c", "E1007", 1, 8],
  ["  ", "E1008", 1, 1],
  ["1e400", "E1009", 1, 1],
];

test.each(MISTAKES)("`%s` is refused with %s at its place", (text, code, line, column) => {
  const outcome = parseExpression(text, { file: "rates.txt" });
  expect(outcome.ok).toBe(false);
  expect(outcome.diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.span])).toEqual([
    [code, { file: "rates.txt", line, column }],
  ]);
});

test("messages say what would be right", () => {
  expect(parseExpression("2 nM").diagnostics[0]?.message).toContain("a number takes no unit here");
  expect(parseExpression("log(x)").diagnostics[0]?.message).toContain(
    "`ln(x)`, `log10(x)` or `log(base, x)`",
  );
});

test("any text is read or refused, never thrown at", () => {
  const words = fc.constantFrom(
    "a",
    "1",
    "+",
    "-",
    "^",
    "(",
    ")",
    ",",
    "f(",
    "&&",
    "<",
    "!",
    "log(",
    " ",
    "%",
    "1e9",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
      const outcome = parseExpression(parts.join(""));
      expect(outcome.ok || outcome.diagnostics.length === 1).toBe(true);
    }),
    { seed: 12, numRuns: 3000 },
  );
});

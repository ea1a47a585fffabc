import {
  add,
  apply,
  applyOperator,
  callFunction,
  differentiate,
  type Expression,
  evaluate,
  freeSymbols,
  inlineFunctions,
  neg,
  num,
  OPERATORS,
  operandCount,
  parseExpression,
  printExpression,
  shareSubexpressions,
  simplify,
  substitute,
  sym,
  unwrap,
} from "@igf-axis/model";
import { expect, test } from "vitest";
import { valueAt } from "./arbitrary.ts";

const parse = (text: string): Expression => unwrap(parseExpression(text));

test.each([
  ["1 + 2 * 3 ^ 2 - 4 / 8", 18.5],
  ["7 % 3 + -7 % 3", 0],
  ["quotient(-7, 2)", -3],
  ["root(3, -8) + root(5, -32) + sqrt(9)", -1],
  ["log(2, 8) + log10(1000) + log(3, 1)", 6],
  ["factorial(5) + min(3, 1, 2) + max(1, 4)", 125],
  ["(1 < 2 < 3) + (3 > 2 > 2) + (1 == 1) + (1 != 1)", 2],
  ["xor(true, true, 1) + implies(1, 0) + !0 + (2 && 3)", 3],
  ["piecewise(1, false, 2, true, 3)", 2],
  ["floor(-1.5) + ceil(-1.5) + abs(-2)", -1],
  ["avogadro / 6.02214076e23 + time", 8],
])("`%s` is %d", (text, wanted) => {
  expect(evaluate(parse(text), { time: 7, symbol: () => Number.NaN })).toBe(wanted);
});

test("a piecewise without a holding condition is NaN", () => {
  expect(valueAt(parse("piecewise(1, x > 0)"), { x: -1 })).toBeNaN();
});

test("every operator of numbers computes something, and delay and rateOf need callbacks", () => {
  for (const operator of OPERATORS) {
    const operands = Array.from({ length: Math.max(1, operandCount(operator).least) }, () => 0.5);
    if (operator === "delay" || operator === "rateOf")
      expect(() => applyOperator(operator, operands)).toThrow(RangeError);
    else expect(typeof applyOperator(operator, operands)).toBe("number");
  }
  expect(() => valueAt(parse("rateOf(x)"), {})).toThrow(RangeError);
  expect(
    evaluate(parse("rateOf(x) + delay(x, 2)"), {
      time: 0,
      symbol: () => 1,
      rateOf: () => 10,
      delay: (_, lag) => lag,
    }),
  ).toBe(12);
});

test("factorial extends to fractions by the gamma function", () => {
  expect(applyOperator("factorial", [0.5])).toBeCloseTo(Math.sqrt(Math.PI) / 2, 14);
  expect(applyOperator("factorial", [-1.5])).toBeCloseTo(-2 * Math.sqrt(Math.PI), 12);
  expect([applyOperator("factorial", [171]), applyOperator("factorial", [-2])]).toEqual([
    Number.POSITIVE_INFINITY,
    Number.NaN,
  ]);
});

test("substitution does not look into what it puts in", () => {
  expect(
    printExpression(
      substitute(
        parse("x / y"),
        new Map([
          ["x", sym("y")],
          ["y", sym("x")],
        ]),
      ),
    ),
  ).toBe("y / x");
  expect([...freeSymbols(parse("b * a + f(b, c)"))]).toEqual(["b", "a", "c"]);
});

test("functions are replaced by their bodies, through one another", () => {
  const functions = [
    { id: "twice", arguments: ["u"], body: parse("mm(u, 1) * 2") },
    { id: "mm", arguments: ["s", "k"], body: parse("s / (k + s)") },
  ];
  expect(printExpression(inlineFunctions(parse("twice(x) + mm(x, k)"), functions))).toBe(
    "x / (1 + x) * 2 + x / (k + x)",
  );
  expect(() => inlineFunctions(parse("g(x)"), functions)).toThrow(RangeError);
  expect(() => inlineFunctions(parse("mm(x)"), functions)).toThrow(RangeError);
  const circular = [
    { id: "p", arguments: [], body: parse("q()") },
    { id: "q", arguments: [], body: parse("p()") },
  ];
  expect(() => inlineFunctions(parse("p()"), circular)).toThrow(/calls itself/);
});

test("constructors refuse a number of operands that the operator does not take", () => {
  expect(() => apply("subtract", num(1))).toThrow(RangeError);
  expect(() => apply("sin")).toThrow(RangeError);
});

test("100,000 levels of nesting are no deeper than one", () => {
  let deep: Expression = sym("x");
  for (let i = 0; i < 100_000; i++) deep = i % 2 === 0 ? add(deep, num(1)) : neg(deep);
  expect(valueAt(deep, { x: 3 })).toBe(3);
  expect(unwrap(parseExpression(printExpression(deep)))).toSatisfy(
    (back: Expression) => printExpression(back) === printExpression(deep),
  );
  expect(printExpression(differentiate(deep, "x"))).toBe("1");
  expect(valueAt(simplify(deep), { x: 3 })).toBe(3);
  expect(freeSymbols(substitute(deep, new Map([["x", sym("y")]])))).toEqual(new Set(["y"]));
  expect(shareSubexpressions([deep, deep]).temporaries).toHaveLength(1);
  expect(
    valueAt(inlineFunctions(callFunction("f", deep), [{ id: "f", arguments: ["u"], body: sym("u") }]), {
      x: 3,
    }),
  ).toBe(3);
});

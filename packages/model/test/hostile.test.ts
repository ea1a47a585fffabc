import {
  add,
  apply,
  applyAll,
  callFunction,
  checkUnits,
  differentiate,
  type Expression,
  emptyModel,
  inlineFunctions,
  type Model,
  mul,
  nodesOf,
  num,
  parseExpression,
  parseUnit,
  printExpression,
  sym,
  unwrap,
  validateModel,
} from "@igf-axis/model";
import { expect, test } from "vitest";
import { judged } from "./judged.ts";

const codes = (model: Model): readonly string[] => validateModel(model).map(({ code }) => code);

/** f0(x) = x, f1(x) = f0(x) + f0(x), and so on: 2ⁿ terms when written out. */
function doubling(levels: number): Model {
  const functions = Array.from({ length: levels }, (_, i) => ({
    id: `f${i}`,
    arguments: ["x"],
    body: i === 0 ? sym("x") : add(callFunction(`f${i - 1}`, sym("x")), callFunction(`f${i - 1}`, sym("x"))),
  }));
  return {
    ...emptyModel("doubling"),
    functions,
    parameters: [{ id: "y", constant: false }],
    rules: [{ kind: "assignment", variable: "y", math: callFunction(`f${levels - 1}`, num(1)) }],
  };
}

test("a text of any length is an expression or refused", () => {
  for (const text of ["(".repeat(999_999), "-".repeat(999_999), "f(".repeat(400_000), "a^".repeat(400_000)])
    expect(judged(() => parseExpression(text).ok)).toBe(false);
  expect(judged(() => parseExpression(`${"sin(".repeat(190_000)}x${")".repeat(190_000)}`).ok)).toBe(true);
  const [problem] = parseExpression("x + ".repeat(300_000)).diagnostics;
  expect(problem).toMatchObject({ code: "E1010", span: { line: 1, column: 1 } });
});

test("functions that double at every level are refused before they are written out", () => {
  expect(judged(() => codes(doubling(60)))).toEqual(["E2013"]);
  expect(codes(doubling(8))).toEqual([]);
  const model = doubling(60);
  expect(() => judged(() => inlineFunctions(callFunction("f59", num(1)), model.functions))).toThrow(
    RangeError,
  );
  expect(judged(() => checkUnits(model))).toEqual([]);
});

test("a function of itself of itself is differentiated without repeating what is shared", () => {
  const square = { id: "f", arguments: ["x"], body: mul(sym("x"), sym("x")) };
  const calls = Array.from({ length: 200 }).reduce<Expression>((inner) => callFunction("f", inner), sym("x"));
  const slope = judged(() => differentiate(inlineFunctions(calls, [square]), "x"));
  expect(nodesOf(slope).length).toBeLessThan(5000);
});

test("derivatives of long products and deep chains grow with their length", () => {
  const factors = Array.from({ length: 4000 }, (_, i) => add(sym("x"), num(i)));
  const slope = judged(() => differentiate(applyAll("multiply", factors), "x"));
  expect(nodesOf(slope).length).toBeLessThan(200_000);
  const chain = Array.from({ length: 20_000 }).reduce<Expression>((inner) => apply("sin", inner), sym("x"));
  expect(nodesOf(judged(() => differentiate(chain, "x"))).length).toBeLessThan(200_000);
});

test("thousands of unknown names among thousands of known ones are reported in a moment", () => {
  const count = 5000;
  const model: Model = {
    ...emptyModel("typos"),
    parameters: Array.from({ length: count }, (_, i) => ({ id: `parameter${i}`, value: 1, constant: false })),
    rules: Array.from({ length: count }, (_, i) => ({
      kind: "assignment",
      variable: `parameter${i}`,
      math: add(sym(`paramater${i}`), callFunction(`fun${i}`)),
    })),
  };
  const problems = judged(() => validateModel(model));
  expect(problems).toHaveLength(2 * count);
  expect(problems[0]?.message).toContain("did you mean `parameter0`?");
});

test("one formula may hold any number of unknown names", () => {
  const names = Array.from({ length: 200_000 }, (_, i) => sym(`n${i}`));
  const model: Model = {
    ...emptyModel("names"),
    rules: [{ kind: "algebraic", math: applyAll("add", names) }],
  };
  expect(judged(() => validateModel(model))).toHaveLength(names.length);
});

test("a name of a million letters is like no other", () => {
  const model: Model = {
    ...emptyModel("long"),
    parameters: [{ id: "a".repeat(1_000_000), value: 1, constant: true }],
    rules: [{ kind: "algebraic", math: sym("b".repeat(1_000_000)) }],
  };
  expect(judged(() => codes(model))).toEqual(["E2003"]);
});

test("units defined by units twice over are each read once", () => {
  const definitions = Object.fromEntries(
    Array.from({ length: 45 }, (_, i) => [`u${i}`, i === 0 ? "m" : `u${i - 1}*u${i - 1}`]),
  );
  const unit = judged(() => unwrap(parseUnit("u40", definitions)));
  expect(unit.exponents[0]).toBe(2 ** 40);
});

test("a model of unknown units is checked in a moment", () => {
  const model: Model = {
    ...emptyModel("units"),
    unitDefinitions: Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`unit${i}`, "m"])),
    parameters: Array.from({ length: 10_000 }, (_, i) => ({
      id: `p${i}`,
      value: 1,
      constant: true,
      unit: `zorklon${i}`,
    })),
  };
  const found = judged(() => checkUnits(model));
  expect(new Set(found.map(({ code }) => code))).toEqual(new Set(["E1020"]));
});

test("the text of an expression whose parts are shared ends where it is told to", () => {
  const shared = Array.from({ length: 100 }).reduce<Expression>((inner) => add(inner, inner), sym("x"));
  expect(printExpression(shared, { longest: 60 }).length).toBeLessThan(80);
});

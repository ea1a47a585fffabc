import {
  add,
  apply,
  applyAll,
  callFunction,
  type Expression,
  emptyModel,
  type Model,
  mul,
  num,
  piecewise,
  sym,
  unwrap,
} from "@igf-axis/model";
import { expect, test } from "vitest";
import { judged } from "../../model/test/judged.ts";
import { compile, createSimulator, SimulationError } from "../src/index.ts";
import { expression, network } from "./network.ts";

/** Codes of what keeps a model from being compiled, or of how its simulation ends; none when both work. */
function verdict(model: Model): readonly string[] {
  return judged(() => {
    const compiled = compile(model);
    if (!compiled.ok) return compiled.diagnostics.map(({ code }) => code);
    try {
      createSimulator(compiled.value).simulate({ times: [0, 1], solver: { maxSteps: 100 } });
      return [];
    } catch (error) {
      if (error instanceof SimulationError) return [error.code];
      throw error;
    }
  });
}

/** dx/dt = a formula of x. */
const rateOfX = (math: Expression, functions: Model["functions"] = []): Model => ({
  ...emptyModel("x"),
  functions,
  parameters: [{ id: "x", value: 0.5, constant: false }],
  rules: [{ kind: "rate", variable: "x", math }],
});

const nested = (levels: number, wrap: (inner: Expression) => Expression): Expression =>
  Array.from({ length: levels }).reduce<Expression>((inner) => wrap(inner), sym("x"));

test("deep formulas are compiled, or refused with a code", () => {
  expect(verdict(rateOfX(nested(10_000, (inner) => apply("sin", inner))))).toEqual([]);
  expect(verdict(rateOfX(nested(3000, (inner) => mul(sym("x"), apply("sin", inner)))))).toEqual([]);
  const choice = (inner: Expression) =>
    piecewise([{ value: num(1), condition: apply("lt", sym("x"), inner) }], inner);
  expect(verdict(rateOfX(nested(200, choice)))).toEqual([]);
});

test("long formulas are compiled, or refused with a code", () => {
  const terms = (count: number) =>
    Array.from({ length: count }, (_, i) => apply("sin", mul(sym("x"), num(i))));
  expect(verdict(rateOfX(applyAll("add", terms(5000))))).toEqual([]);
  expect(verdict(rateOfX(applyAll("add", terms(250_000))))).toEqual(["E3017"]);
  const factors = Array.from({ length: 2000 }, (_, i) => add(sym("x"), num(i)));
  expect(verdict(rateOfX(applyAll("multiply", factors)))).toEqual(["E4004"]);
});

test("functions of functions whose arguments are shared do not multiply", () => {
  const twice = { id: "f", arguments: ["a"], body: mul(sym("a"), sym("a")) };
  expect(
    verdict(
      rateOfX(
        nested(200, (inner) => callFunction("f", inner)),
        [twice],
      ),
    ),
  ).toEqual([]);
  const jump = {
    id: "f",
    arguments: ["a"],
    body: piecewise([{ value: sym("a"), condition: apply("gt", sym("a"), num(1)) }], mul(sym("a"), num(0.5))),
  };
  expect(
    verdict(
      rateOfX(
        nested(60, (inner) => callFunction("f", inner)),
        [jump],
      ),
    ),
  ).toEqual([]);
});

test("states that all depend on all are factored, and refused beyond a limit", () => {
  const all = (count: number): Model => {
    const names = Array.from({ length: count }, (_, i) => `s${i}`);
    return network({
      initial: Object.fromEntries(names.map((name) => [name, 1])),
      assignments: { total: names.join(" + ") },
      rates: Object.fromEntries(names.map((name) => [name, `sin(total) - ${name}`])),
    });
  };
  expect(verdict(all(200))).toEqual([]);
  expect(verdict(all(1200))).toEqual(["E3017"]);
});

test("formulas that hold thousands of symbols are differentiated, or refused with a code", () => {
  const product = (count: number): Model => {
    const names = Array.from({ length: count }, (_, i) => `s${i}`);
    return network({
      initial: Object.fromEntries(names.map((name) => [name, 1])),
      rates: { s0: `tanh(${names.join("*")}) - s0` },
    });
  };
  expect(verdict(product(500))).toEqual([]);
  expect(verdict(product(10_000))).toEqual(["E3017"]);
});

test("thousands of states in a chain are ordered in a moment", () => {
  const names = Array.from({ length: 5000 }, (_, i) => `s${i}`);
  const rates = names.map((name, i) => [name, i === 0 ? "-s0" : `s${i - 1} - ${name}`]);
  const model = network({
    initial: Object.fromEntries(names.map((name) => [name, 1])),
    rates: Object.fromEntries(rates),
  });
  expect(verdict(model)).toEqual([]);
});

test("algebraic rules that hold each other's symbols are solved or refused, and never grow beyond measure", () => {
  const coupled = (count: number): Model => {
    const ids = Array.from({ length: count }, (_, i) => `p${i}`);
    const rules = ids.map((_, i) =>
      expression(`${ids.map((id, j) => `${((i * j) % 17) + (i === j ? 100 : 0)}*${id}`).join(" + ")} - 1`),
    );
    return {
      ...emptyModel("coupled"),
      parameters: ids.map((id) => ({ id, value: 1, constant: false })),
      rules: rules.map((math) => ({ kind: "algebraic", math })),
    };
  };
  expect(verdict(coupled(6))).toEqual([]);
  expect(new Set(verdict(coupled(60)))).toEqual(new Set(["E3003"]));
});

test("names that every object has are names like others", () => {
  const names = ["__proto__", "constructor", "hasOwnProperty", "toString", "valueOf"];
  const [first = "", second = "", ...others] = names;
  const parameters = [second, ...others].map((id) => ({ id, value: 2, constant: true }));
  const model: Model = {
    ...emptyModel("names"),
    parameters: [{ id: first, value: 1, constant: false }, ...parameters],
    rules: [
      {
        kind: "rate",
        variable: first,
        math: applyAll(
          "add",
          [second, ...others].map((id) => sym(id)),
        ),
      },
    ],
  };
  const simulator = createSimulator(unwrap(compile(model)));
  const course = simulator.simulate({ times: [1], parameters: { constructor: 3 } });
  expect(course.columns).toEqual([first]);
  expect(course.values[0]).toBeCloseTo(1 + 3 + 2 * others.length, 4);
  const unknown = network({ initial: { x: 1 }, rates: { x: "-x" } });
  for (const name of names) {
    const request = { times: [1], parameters: Object.fromEntries([[name, 1]]) };
    expect(() => createSimulator(unwrap(compile(unknown))).simulate(request)).toThrow(RangeError);
  }
});

test.each([
  ["a compartment of size 0", 0, 1, "E4006"],
  ["a compartment whose size is no number", Number.NaN, 1, "E4006"],
  ["a starting amount that is infinite", 1, Number.POSITIVE_INFINITY, "E4006"],
  ["a starting amount that is no number", 1, Number.NaN, "E4006"],
])("%s ends the simulation with a code", (_, size, initialAmount, code) => {
  const decay = network({ initial: { S: 1 }, reactions: { r: { equation: "S -> ", rate: "S" } } });
  const model: Model = {
    ...decay,
    compartments: [{ id: "cell", size, constant: true }],
    species: decay.species.map(({ initialConcentration: _unused, ...species }) => ({
      ...species,
      initialAmount,
    })),
  };
  expect(verdict(model)).toEqual([code]);
});

test.each([
  ["x^9007199254740992", []],
  ["x^(-1e300)", ["E4004"]],
  ["(1 + x)^2147483647", ["E4004"]],
  ["root(1e300, x)", []],
  ["rem(1e308, x)", ["E4004"]],
  ["1e308*1e308*x", ["E4004"]],
  ["x/0", ["E4004"]],
])("the rate %s is integrated or ends with a code", (rate, codes) => {
  expect(verdict(network({ initial: { x: 0.5 }, rates: { x: rate } }))).toEqual(codes);
});

import {
  type Expression,
  emptyModel,
  type Model,
  OPERATORS,
  operandCount,
  unwrap,
  validateModel,
} from "@igf-axis/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { randomModel } from "../../../model/test/random-model.ts";
import { compile } from "../../src/compile.ts";
import { createInterpreter } from "../../src/interpret/interpreter.ts";
import { webAssembly } from "../../src/run/web-assembly.ts";
import { expectBitsOfGraph, instanceAt } from "./kernel-bits.ts";

const SEED = 20264;
const STATES = ["x", "y", "z"];

/** Operators that numbers can be applied to; a minus sign before a difference is left out, which kernels turn round: ±0 may change its sign. */
const LEFT_OUT = new Set(["rateOf", "delay", "negate", "factorial"]);
const leaf = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...STATES).map((id): Expression => ({ kind: "symbol", id })) },
  fc.constant<Expression>({ kind: "constant", name: "time" }),
  fc
    .constantFrom("negate" as const, "factorial" as const)
    .map(
      (operator): Expression => ({ kind: "apply", operator, operands: [{ kind: "constant", name: "time" }] }),
    ),
);
const { varying } = fc.letrec<{ varying: Expression }>((tie) => ({
  varying: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    {
      weight: 6,
      arbitrary: fc
        .constantFrom(...OPERATORS.filter((operator) => !LEFT_OUT.has(operator)))
        .chain((operator) => {
          const { least, most } = operandCount(operator);
          return fc
            .array(tie("varying"), { minLength: Math.max(1, least), maxLength: Math.min(most, 4) })
            .map((operands): Expression => ({ kind: "apply", operator, operands }));
        }),
    },
    fc
      .tuple(
        fc.array(fc.record({ value: tie("varying"), condition: tie("varying") }), {
          minLength: 1,
          maxLength: 2,
        }),
        tie("varying"),
      )
      .map(([pieces, otherwise]): Expression => ({ kind: "piecewise", pieces, otherwise })),
  ),
}));

const value = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -4, max: 4, noNaN: true }) },
  fc.double(),
  fc.integer({ min: -4, max: 11 }),
);

test("kernels give the interpreter's bits for formulas of every operator over what varies", () => {
  fc.assert(
    fc.property(
      fc.tuple(varying, varying, varying),
      varying,
      varying,
      fc.tuple(value, value, value),
      value,
      (rates, assigned, seen, state, time) => {
        const model: Model = {
          ...emptyModel("bits"),
          parameters: [...STATES, "w"].map((id) => ({ id, value: 1, constant: false })),
          rules: [
            ...rates.map((math, i) => ({ kind: "rate" as const, variable: STATES[i] ?? "", math })),
            { kind: "assignment" as const, variable: "w", math: assigned },
          ],
          observables: [{ id: "seen", name: "seen", expression: seen, unit: "1" }],
        };
        const compiled = unwrap(compile(model));
        const instance = instanceAt(compiled, time, state);
        instance.problem.rhs(time);
        instance.columns(time);
        const { parameters, held, problem } = instance;
        const point = { parameters, held, state: problem.state, time };
        const interpreter = createInterpreter(compiled.system);
        expect([...problem.derivative]).toEqual([...interpreter.rates(point)]);
        expect([...instance.columnValues]).toEqual([...interpreter.columns(point)]);
      },
    ),
    { seed: SEED, numRuns: 1500 },
  );
});

test("kernels give the bits of the graph they are emitted from, for models of every construct", () => {
  let compiledModels = 0;
  fc.assert(
    fc.property(randomModel, value, (model, time) => {
      if (validateModel(model).some(({ code }) => code !== "E2009" && code !== "E2010")) return;
      const compiled = compile(model);
      if (!compiled.ok) return;
      compiledModels += 1;
      expect(webAssembly.validate(compiled.value.program.bytes)).toBe(true);
      expectBitsOfGraph(compiled.value, instanceAt(compiled.value, time), time);
    }),
    { seed: SEED, numRuns: 1500 },
  );
  expect(compiledModels).toBeGreaterThan(100);
});

test("the comparison of bits notices a kernel that is not its graph's", () => {
  const model: Model = {
    ...emptyModel("decay"),
    parameters: [{ id: "x", value: 1, constant: false }],
    rules: [
      {
        kind: "rate",
        variable: "x",
        math: { kind: "apply", operator: "sin", operands: [{ kind: "symbol", id: "x" }] },
      },
    ],
  };
  const compiled = unwrap(compile(model));
  const other = unwrap(
    compile({ ...model, rules: [{ kind: "rate", variable: "x", math: { kind: "symbol", id: "x" } }] }),
  );
  expect(() => expectBitsOfGraph(compiled, instanceAt(other, 0), 0)).toThrow();
});

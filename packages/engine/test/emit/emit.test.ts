import { unwrap } from "@igf-axis/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.ts";
import { createInterpreter } from "../../src/interpret/interpreter.ts";
import { instantiate } from "../../src/run/instance.ts";
import { webAssembly } from "../../src/run/web-assembly.ts";
import { network } from "../network.ts";
import { randomNetwork } from "../random-network.ts";

const closeTo = (wanted: number, scale: number) => (got: number) =>
  Object.is(got, wanted) || Math.abs(got - wanted) <= 1e-12 * (Math.abs(wanted) + scale);

describe("emit", () => {
  test("gives kernels that agree with the interpreter on random models", () => {
    fc.assert(
      fc.property(randomNetwork, ({ model, state, time }) => {
        const compiled = unwrap(compile(model));
        expect(webAssembly.validate(compiled.program.bytes)).toBe(true);
        const instance = instantiate(compiled);
        const interpreter = createInterpreter(compiled.system);
        compiled.system.parameters.forEach(({ value }, i) => {
          instance.parameters[i] = value as number;
        });
        instance.given.fill(Number.NaN);
        instance.initial(time);
        const start = interpreter.initial(instance.parameters, instance.given, time);
        [...instance.held, ...instance.problem.state].forEach((value, i) => {
          expect(value).toSatisfy(closeTo(start[i] as number, 1));
        });
        instance.problem.state.set(state.slice(0, instance.problem.size));
        instance.constants(time);
        instance.problem.rhs(time);
        instance.columns(time);
        const point = {
          parameters: instance.parameters,
          held: instance.held,
          state: instance.problem.state,
          time,
        };
        const rates = interpreter.rates(point);
        // A rate is a sum of terms that may cancel: the error is measured against the terms.
        const size = Math.max(1, ...[...interpreter.assignments(point).values()].map(Math.abs));
        instance.problem.derivative.forEach((value, i) => {
          expect(value).toSatisfy(closeTo(rates[i] as number, 100 * size));
        });
        const columns = interpreter.columns(point);
        instance.columnValues.forEach((value, i) => {
          expect(value).toSatisfy(closeTo(columns[i] as number, size));
        });
      }),
    );
  });

  test("splits a large model into functions that give the same values", () => {
    const species = Array.from({ length: 300 }, (_, i) => `S${i}`);
    const model = network({
      parameters: { k: 0.3, shared: 2 },
      initial: Object.fromEntries(species.map((id, i) => [id, 1 + i / 100])),
      assignments: { total: species.slice(0, 20).join(" + "), gate: "shared*total/(1 + total)" },
      reactions: Object.fromEntries(
        species.slice(1).map((id, i) => [
          `r${i}`,
          {
            equation: `S${i} -> ${id}`,
            rate: `k*S${i}*gate/(1 + ${id}^2 + S${(i * 7) % 300}) + exp(-gate*S${i})`,
          },
        ]),
      ),
    });
    const compiled = unwrap(compile(model));
    const instance = instantiate(compiled);
    instance.parameters.set([0.3, 2, 1]);
    instance.given.fill(Number.NaN);
    instance.initial(0);
    instance.constants(0);
    instance.problem.rhs(0);
    const { parameters, held, problem } = instance;
    const rates = createInterpreter(compiled.system).rates({
      parameters,
      held,
      state: problem.state,
      time: 0,
    });
    problem.derivative.forEach((value, i) => {
      expect(value).toSatisfy(closeTo(rates[i] as number, 1));
    });
    problem.jacobian(0);
    expect(problem.factor(0.1)).toBeGreaterThan(0.5);
  });

  test("computes what depends on parameters only once per simulation", () => {
    const compiled = unwrap(
      compile(
        network({
          parameters: { a: 2, b: 3 },
          initial: { X: 1 },
          reactions: { decay: { equation: "X ->", rate: "exp(a)*ln(b)*X" } },
        }),
      ),
    );
    expect(compiled.program.cost.rhs).toBeLessThan(10);
  });
});

import { unwrap } from "@igf-axis/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.ts";
import { derive } from "../../src/derive/derive.ts";
import { createInterpreter } from "../../src/interpret/interpreter.ts";
import { lower } from "../../src/lower/lower.ts";
import { instantiate } from "../../src/run/instance.ts";
import { network } from "../network.ts";
import { randomNetwork } from "../random-network.ts";

describe("derive", () => {
  test("gives the Jacobian that finite differences of the interpreter approach", () => {
    fc.assert(
      fc.property(randomNetwork, ({ model, state, time }) => {
        const compiled = unwrap(compile(model));
        const { rowStart, column } = unwrap(derive(compiled.system));
        const instance = instantiate(compiled);
        const { problem, parameters, held } = instance;
        parameters.set(compiled.system.parameters.map(({ value }) => value as number));
        instance.given.fill(Number.NaN);
        instance.initial(time);
        problem.state.set(state.slice(0, problem.size));
        instance.constants(time);
        problem.jacobian(time);
        const entries = new Float64Array(
          problem.state.buffer,
          compiled.program.layout.jacobian,
          column.length,
        );
        const interpreter = createInterpreter(compiled.system);
        const ratesAt = (j: number, shift: number): Float64Array => {
          const shifted = Float64Array.from(problem.state);
          shifted[j] = (shifted[j] as number) + shift;
          return interpreter.rates({ parameters, held, state: shifted, time });
        };
        const h = 1e-6;
        for (let j = 0; j < problem.size; j++) {
          const [above, at, below] = [ratesAt(j, h), ratesAt(j, 0), ratesAt(j, -h)];
          for (let i = 0; i < problem.size; i++) {
            const position = column.findIndex(
              (c, k) => c === j && k >= (rowStart[i] as number) && k < (rowStart[i + 1] as number),
            );
            const analytic = position < 0 ? 0 : (entries[position] as number);
            const right = ((above[i] as number) - (at[i] as number)) / h;
            const left = ((at[i] as number) - (below[i] as number)) / h;
            // One-sided differences that disagree straddle a switch or a rate far too curved for h; the derivative is then undefined here.
            const scale = 1 + Math.abs(at[i] as number) + Math.abs(analytic);
            if (!(Math.abs(right - left) < 1e-3 * scale)) continue;
            expect(Math.abs(analytic - (right + left) / 2)).toBeLessThan(2e-3 * scale);
          }
        }
      }),
    );
  });

  test("holds only entries that can be other than zero, and every diagonal", () => {
    const system = unwrap(
      lower(
        network({
          parameters: { k: 1 },
          initial: { A: 1, B: 0, C: 0 },
          reactions: { r1: { equation: "A -> B", rate: "k*A" }, r2: { equation: "-> C", rate: "k" } },
        }),
      ),
    );
    const { rowStart, column } = unwrap(derive(system));
    expect(rowStart).toEqual([0, 1, 3, 4]);
    expect(column).toEqual([0, 0, 1, 2]);
  });

  test("differentiates through assignment rules", () => {
    const system = unwrap(
      lower(
        network({
          initial: { A: 1, B: 2 },
          assignments: { total: "A + B", square: "total^2" },
          reactions: { loss: { equation: "A ->", rate: "square" }, gain: { equation: "-> B", rate: "1" } },
        }),
      ),
    );
    const { column } = unwrap(derive(system));
    expect(column).toEqual([0, 1, 1]); // A by A and B; B by itself, structurally
  });

  test("refuses a factorial of a species, naming both [E3014]", () => {
    const system = unwrap(
      lower(network({ initial: { A: 1 }, reactions: { r: { equation: "A ->", rate: "factorial(A)" } } })),
    );
    const outcome = derive(system);
    expect(outcome.ok).toBe(false);
    expect(outcome.diagnostics.map(({ code, path }) => [code, path])).toEqual([["E3014", ["r"]]]);
  });
});

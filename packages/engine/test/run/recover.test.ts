import { unwrap } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import {
  compile,
  createSimulator,
  type Method,
  SimulationError,
  type SimulationRequest,
} from "../../src/index.ts";
import { type Network, network } from "../network.ts";

const course = (n: Network, request: SimulationRequest) =>
  createSimulator(unwrap(compile(network(n)))).simulate(request);

function errorOf(n: Network, request: SimulationRequest): SimulationError {
  try {
    course(n, request);
  } catch (error) {
    if (error instanceof SimulationError) return error;
  }
  throw new Error("the simulation did not fail");
}

describe("a rate that is not a number below zero", () => {
  const cascade: Network = {
    parameters: { K: 1.37, n: 1.4 },
    initial: { A: 1, B: 1, C: 0.5, D: 0.2 },
    rates: {
      A: "-A",
      B: "A^n/(K^n + A^n) - B",
      C: "B^n/(K^n + B^n) - C",
      D: "C^n/(K^n + C^n) - D^n/(K^n + D^n) - D",
    },
  };

  test.each([
    ["bdf", 1e-3],
    ["bdf", 1e-6],
    ["bdf", 1e-9],
    ["rodas5p", 1e-6],
  ] as const)("does not stop what dies out, by %s at %d [VAR5]", (method: Method, relativeTolerance) => {
    const solver = { method, relativeTolerance };
    const { values } = course(cascade, { times: [5, 1000], select: ["A", "B", "C", "D"], solver });
    const tolerance = 100 * relativeTolerance;
    expect(Math.abs((values[0] as number) - Math.exp(-5))).toBeLessThan(tolerance);
    for (const value of values.subarray(4)) expect(Math.abs(value)).toBeLessThan(tolerance);
  });

  test("stops what really goes there [STEP4]", () => {
    const error = errorOf({ initial: { A: 1 }, rates: { A: "-1 - A^0.5" } }, { times: [5] });
    expect(["E4002", "E4003", "E4004", "E4005"]).toContain(error.code);
    expect(error.time).toBeLessThan(1);
  });
});

describe("a failure names", () => {
  test("the species that has fallen below zero [STEP5]", () => {
    const error = errorOf({ initial: { A: 1, B: 1 }, rates: { A: "-1 - A^2", B: "-B" } }, { times: [5] });
    expect([error.code, error.path]).toEqual(["E4002", ["species", "A"]]);
    expect(error.message).toContain("`A` has fallen below zero");
  });

  test("the slope that is not finite [STEP5]", () => {
    const error = errorOf(
      { initial: { A: 0 }, reactions: { loss: { equation: "A ->", rate: "A^0.5" } } },
      { times: [5] },
    );
    expect([error.code, error.path]).toEqual(["E4005", ["loss"]]);
    expect(error.message).toContain("the slope of `loss` with `A` is not finite");
  });
});

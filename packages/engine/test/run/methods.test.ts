import { unwrap } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import { compile, createSimulator, type Method, SimulationError } from "../../src/index.ts";
import { type Network, network } from "../network.ts";

const simulatorOf = (n: Network) => createSimulator(unwrap(compile(network(n))));

const METHODS: readonly Method[] = ["bdf", "rodas5p"];

const forced: Network = {
  parameters: { k: 2, width: 3 },
  initial: { A: 1, B: 0 },
  reactions: {
    driven: { equation: "-> A", rate: "1 + sin(width*time)" },
    lost: { equation: "A -> B", rate: "k*A" },
    drained: { equation: "B ->", rate: "0.1*B*exp(-time/5)" },
  },
};

test("both reach the same answer where the rates hold the time [METH4]", () => {
  const times = [0.3, 1, 5, 20];
  for (const tolerance of [1e-5, 1e-8]) {
    const [bdf, rodas] = METHODS.map(
      (method) =>
        simulatorOf(forced).simulate({ times, solver: { method, relativeTolerance: tolerance } }).values,
    ) as [Float64Array, Float64Array];
    bdf.forEach((value, i) => {
      expect(Math.abs(value - (rodas[i] as number))).toBeLessThan(50 * tolerance * (1 + Math.abs(value)));
    });
  }
});

test("bdf is what a request gets that names none [METH1]", () => {
  const request = { times: [1, 10] };
  expect(simulatorOf(forced).simulate(request)).toEqual(
    simulatorOf(forced).simulate({ ...request, solver: { method: "bdf" } }),
  );
});

test("a name that is no method is refused [METH1]", () => {
  const solver = { method: "euler" as Method };
  expect(() => simulatorOf(forced).simulate({ times: [1], solver })).toThrow(RangeError);
});

test("one simulator gives each method's bits, whatever it ran before [SAME1]", () => {
  const request = (method: Method) => ({ times: [0.5, 7], solver: { method } });
  const used = simulatorOf(forced);
  for (const method of ["bdf", "rodas5p", "bdf", "rodas5p"] as const)
    expect(used.simulate(request(method))).toEqual(simulatorOf(forced).simulate(request(method)));
});

describe.each(METHODS)("%s", (method) => {
  test("stops at the budget, with the work done so far [METH1] [STEP1]", () => {
    const run = () => simulatorOf(forced).simulate({ times: [1e4], solver: { method, maxSteps: 50 } });
    const error = errorOf(run);
    expect(error.code).toBe("E4001");
    expect(error.statistics.steps + error.statistics.rejectedSteps).toBe(50);
    expect(error.time).toBeGreaterThan(0);
  });

  test("is no longer than maxStep, and begins with initialStep [METH1] [STEP2]", () => {
    const { statistics } = simulatorOf(forced).simulate({ times: [10], solver: { method, maxStep: 0.05 } });
    expect(statistics.steps).toBeGreaterThanOrEqual(200);
    const solver = { method, initialStep: 1e-5, maxSteps: 1 };
    expect(errorOf(() => simulatorOf(forced).simulate({ times: [10], solver })).statistics.lastStep).toBe(
      1e-5,
    );
  });

  test("ends when the signal is aborted, by its reason [METH1] [STEP3]", () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const run = () =>
      simulatorOf(forced).simulate({
        times: [100],
        solver: { method, maxStep: 0.01 },
        signal: controller.signal,
        onProgress: () => controller.abort(reason),
      });
    expect(run).toThrow(reason);
  });

  test("names the reaction whose rate is not finite, and a singularity of the solution [METH1] [STEP4] [STEP5]", () => {
    const broken: Network = {
      initial: { A: 1, B: 0 },
      reactions: { fine: { equation: "A ->", rate: "A" }, broken: { equation: "-> B", rate: "ln(-A)" } },
    };
    const error = errorOf(() => simulatorOf(broken).simulate({ times: [1], solver: { method } }));
    expect([error.code, error.path]).toEqual(["E4004", ["broken"]]);
    // A' = A², A(0) = 1: A = 1 / (1 − t).
    const explosive: Network = {
      initial: { A: 1 },
      reactions: { r: { equation: "-> A", rate: "A^2" } },
    };
    const end = errorOf(() => simulatorOf(explosive).simulate({ times: [2], solver: { method } }));
    expect(end.code).toMatch(/^E400[1-5]$/);
    expect(end.time).toBeCloseTo(1, 2);
  });
});

function errorOf(call: () => unknown): SimulationError {
  try {
    call();
  } catch (error) {
    if (error instanceof SimulationError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

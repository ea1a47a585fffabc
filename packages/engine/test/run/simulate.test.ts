import { unwrap } from "@igf-axis/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile, createSimulator, loadModule, SimulationError } from "../../src/index.ts";
import { expression, network } from "../network.ts";
import { referenceCases } from "../reference-cases.ts";

const simulatorOf = (n: Parameters<typeof network>[0]) => createSimulator(unwrap(compile(network(n))));

const robertson = referenceCases().find(({ id }) => id === "robertson") ?? { initial: {} };
const decay = {
  parameters: { k: 1 },
  initial: { A: 1 },
  reactions: { loss: { equation: "A ->", rate: "k*A" } },
};

/** What a call throws, which must be a SimulationError. */
function errorOf(call: () => unknown): SimulationError {
  try {
    call();
  } catch (error) {
    if (error instanceof SimulationError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("same bits", () => {
  test("come from a new simulator and a used one [SAME1]", () => {
    const compiled = unwrap(compile(network(robertson)));
    const request = { times: [0.4, 4, 400], parameters: { k1: 0.05 } };
    const used = createSimulator(compiled);
    used.simulate({ times: [1e5], doses: [{ species: "y1", time: 3, amount: 2, operation: "add" }] });
    expect(() => used.simulate({ times: [1e5], solver: { maxSteps: 20 } })).toThrow(SimulationError);
    expect(used.simulate(request)).toEqual(createSimulator(compiled).simulate(request));
  });

  test("come from a compiled model that was cloned to another thread [COMP3] [COMP4]", () => {
    const compiled = unwrap(compile(network(robertson)));
    const again = unwrap(compile(network(robertson)));
    expect(again.program.bytes).toEqual(compiled.program.bytes);
    const request = { times: [0.4, 40] };
    const wanted = createSimulator(compiled).simulate(request);
    expect(createSimulator(structuredClone(compiled)).simulate(request)).toEqual(wanted);
    expect(createSimulator(compiled, loadModule(compiled)).simulate(request)).toEqual(wanted);
  });

  test("are not promised across versions: another one refuses the compiled model", () => {
    const compiled = { ...unwrap(compile(network(robertson))), engineVersion: "0.0.0" };
    expect(() => createSimulator(compiled)).toThrow(TypeError);
  });
});

test("linear invariants stay constant to rounding [SAME3]", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 4, maxLength: 4 }),
      fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 3, maxLength: 3 }),
      ([k1 = 1, k2 = 1, k3 = 1, k4 = 1], [A = 1, B = 1, AB = 1]) => {
        const simulator = simulatorOf({
          parameters: { k1, k2, k3, k4 },
          initial: { A, B, AB },
          reactions: {
            binding: { equation: "A + B -> AB", rate: "k1*A*B - k2*AB" },
            exchange: { equation: "A -> B", rate: "k3*A - k4*B" },
          },
          observables: { total: "A + B + 2*AB" },
        });
        const { values } = simulator.simulate({
          times: [0, 0.1, 1, 10, 1000],
          select: ["total"],
          solver: { relativeTolerance: 1e-4 },
        });
        for (const total of values)
          expect(Math.abs(total - (values[0] as number))).toBeLessThan(1e-12 * (1 + (values[0] as number)));
      },
    ),
    { numRuns: 50, seed: 20261 },
  );
});

describe("output", () => {
  test("output times do not change the steps [OUT1]", () => {
    const simulator = simulatorOf(decay);
    const few = simulator.simulate({ times: [0, 5] });
    const many = simulator.simulate({ times: Array.from({ length: 501 }, (_, i) => i / 100) });
    expect(many.statistics).toEqual(few.statistics);
    expect(many.values.at(-1)).toBe(few.values.at(-1));
    many.times.forEach((t, i) => {
      expect(many.values[i]).toBeCloseTo(Math.exp(-t), 4);
    });
  });

  test("columns come in the order of `select`, else species before observables [OUT2]", () => {
    const simulator = simulatorOf({
      ...decay,
      initial: { A: 1, B: 7 },
      assignments: { doubled: "2*A" },
      observables: { sum: "A + B" },
    });
    expect(simulator.columns).toEqual(["A", "B", "doubled", "sum"]);
    const course = simulator.simulate({ times: [0], select: ["sum", "A"] });
    expect(course.columns).toEqual(["sum", "A"]);
    expect([...course.values]).toEqual([8, 1]);
  });

  test("times may repeat, and no times give no rows [OUT3]", () => {
    const simulator = simulatorOf(decay);
    const { values } = simulator.simulate({ times: [1, 1] });
    expect(values[0]).toBe(values[1]);
    expect(simulator.simulate({ times: [] }).values).toHaveLength(0);
  });

  test("the start is before a negative first output, else 0 [OUT4]", () => {
    const simulator = simulatorOf(decay);
    expect(simulator.simulate({ times: [-2] }).values[0]).toBe(1);
    expect(simulator.simulate({ times: [1] }).values[0]).toBeCloseTo(Math.exp(-1), 5);
    expect(simulator.simulate({ startTime: -1, times: [1] }).values[0]).toBeCloseTo(Math.exp(-2), 5);
  });

  test("a model without states gives its columns at every time", () => {
    const simulator = simulatorOf({ initial: { A: 3 }, observables: { ramp: "A*time" } });
    expect([...simulator.simulate({ times: [0, 2], select: ["ramp"] }).values]).toEqual([0, 6]);
  });
});

describe("starting values", () => {
  const model = {
    ...network({
      parameters: { total: 10, share: 0.2 },
      initial: { A: 1, B: 2, C: 0 },
      reactions: { a: { equation: "A -> B", rate: "A" }, c: { equation: "-> C", rate: "scaled" } },
    }),
  };
  const assigned = {
    ...model,
    parameters: [...model.parameters, { id: "scaled", constant: true }],
    initialAssignments: [
      { symbol: "B", math: expression("total - A") },
      { symbol: "A", math: expression("share*total") },
      { symbol: "scaled", math: expression("B/2") },
    ],
  };

  test("initial assignments win over stated values, in any order [INIT1]", () => {
    const simulator = createSimulator(unwrap(compile(assigned)));
    expect([...simulator.simulate({ times: [0], parameters: { share: 0.5 } }).values]).toEqual([5, 5, 0]);
  });

  test("values of the request win, and initial assignments see them [INIT2]", () => {
    const simulator = createSimulator(unwrap(compile(assigned)));
    expect([...simulator.simulate({ times: [0], initialValues: { A: 3 } }).values]).toEqual([3, 7, 0]);
    expect(simulator.simulate({ times: [2], initialValues: { A: 3 }, select: ["C"] }).values[0]).toBeCloseTo(
      7,
      5,
    );
  });

  test("a parameter that an initial assignment determines cannot be set [PAR1]", () => {
    const simulator = createSimulator(unwrap(compile(assigned)));
    expect(simulator.parameters).toEqual(["total", "share", "cell"]);
    expect([...simulator.nominal]).toEqual([10, 0.2, 1]);
    expect(() => simulator.simulate({ times: [0], parameters: { scaled: 1 } })).toThrow(RangeError);
  });

  test("a parameter without a value must be set by the request [PAR2]", () => {
    const base = network(decay);
    const simulator = createSimulator(
      unwrap(compile({ ...base, parameters: [{ id: "k", constant: true }] })),
    );
    expect(() => simulator.simulate({ times: [1] })).toThrow(/`k` has no value/);
    expect(simulator.simulate({ times: [1], parameters: { k: 2 } }).values[0]).toBeCloseTo(Math.exp(-2), 5);
  });

  test("one that is not finite stops the simulation before it begins [INIT3]", () => {
    const base = { ...network(decay), initialAssignments: [{ symbol: "A", math: expression("1/(k - 1)") }] };
    const error = errorOf(() => createSimulator(unwrap(compile(base))).simulate({ times: [1] }));
    expect([error.code, error.path]).toEqual(["E4006", ["initialAssignments", "A"]]);
  });
});

describe("steps", () => {
  test("stop at the budget, with the work done so far [STEP1]", () => {
    const error = errorOf(() => simulatorOf(robertson).simulate({ times: [1e5], solver: { maxSteps: 50 } }));
    expect(error.code).toBe("E4001");
    expect(error.statistics.steps + error.statistics.rejectedSteps).toBe(50);
    expect(error.time).toBeGreaterThan(0);
  });

  test("are no longer than maxStep, and begin with initialStep [STEP2]", () => {
    const simulator = simulatorOf(decay);
    expect(
      simulator.simulate({ times: [100], solver: { maxStep: 0.5 } }).statistics.steps,
    ).toBeGreaterThanOrEqual(200);
    const one = errorOf(() =>
      simulator.simulate({ times: [100], solver: { initialStep: 1e-5, maxSteps: 1 } }),
    );
    expect(one.statistics.lastStep).toBe(1e-5);
  });

  test("end when the signal is aborted, by its reason [STEP3]", () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const reached: number[] = [];
    const onProgress = (time: number) => {
      reached.push(time);
      if (reached.length === 2) controller.abort(reason);
    };
    const run = () =>
      simulatorOf(decay).simulate({
        times: [100],
        solver: { maxStep: 0.01 },
        signal: controller.signal,
        onProgress,
      });
    expect(run).toThrow(reason);
    expect(reached).toHaveLength(2);
    expect(run).toThrow(reason);
  });

  test("stop where a rate is not finite, naming the reaction [STEP4]", () => {
    const error = errorOf(() =>
      simulatorOf({
        initial: { A: 1, B: 0 },
        reactions: { fine: { equation: "A ->", rate: "A" }, broken: { equation: "-> B", rate: "ln(-A)" } },
      }).simulate({ times: [1] }),
    );
    expect([error.code, error.path]).toEqual(["E4004", ["broken"]]);
  });

  test("stop before a singularity of the solution [STEP5]", () => {
    // A' = A², A(0) = 1: A = 1 / (1 − t).
    const error = errorOf(() =>
      simulatorOf({ initial: { A: 1 }, reactions: { r: { equation: "-> A", rate: "A^2" } } }).simulate({
        times: [2],
      }),
    );
    expect(["E4001", "E4002", "E4003", "E4004", "E4005"]).toContain(error.code);
    expect(error.time).toBeCloseTo(1, 3);
  });

  test("get smaller where a rate law is not a number below zero [VAR5]", () => {
    const simulator = simulatorOf({
      initial: { A: 1 },
      reactions: { drain: { equation: "A ->", rate: "sqrt(A)" } },
    });
    const { values } = simulator.simulate({ times: [1, 1.9], solver: { relativeTolerance: 1e-6 } });
    expect(values[0]).toBeCloseTo(0.25, 4);
    expect(values[1]).toBeCloseTo(0.0025, 4);
  });

  test("renew Jacobian and factors far less often than they iterate [STEP6]", () => {
    const { statistics } = simulatorOf(robertson).simulate({ times: [4e5] });
    expect(statistics.factorizations).toBeLessThan(statistics.newtonIterations / 4);
  });
});

describe("tolerances", () => {
  test("of a state win over that for all, which wins over its scale [TOL2]", () => {
    const simulator = simulatorOf({ ...decay, scales: { A: 1 } });
    const steps = (solver: object) => simulator.simulate({ times: [20], solver }).statistics.steps;
    const scaled = steps({});
    expect(steps({ absoluteTolerance: 1e-6 })).toBe(scaled);
    expect(steps({ absoluteTolerance: 1e-12 })).toBeGreaterThan(scaled);
    expect(steps({ absoluteTolerance: 1e-12, absoluteTolerances: { A: 1e-6 } })).toBe(scaled);
  });

  test("follow the starting size or the largest dose where no scale is stated [TOL3]", () => {
    const steps = (initial: number, amount: number) =>
      simulatorOf({ ...decay, initial: { A: initial } }).simulate({
        times: [20],
        doses: [{ species: "A", time: 0, amount, operation: "set" }],
      }).statistics.steps;
    expect(steps(1, 1)).toBe(steps(0, 1));
    expect(steps(1000, 1)).toBeLessThan(steps(1, 1));
  });
});

test.each([
  [{ times: [2, 1] }],
  [{ times: [1], startTime: 2 }],
  [{ times: [Number.NaN] }],
  [{ times: [Number.POSITIVE_INFINITY] }],
  [{ times: [1], startTime: Number.NaN }],
  [{ times: [1], parameters: { unknown: 1 } }],
  [{ times: [1], parameters: { k: Number.NaN } }],
  [{ times: [1], initialValues: { unknown: 1 } }],
  [{ times: [1], select: ["unknown"] }],
  [{ times: [1], solver: { relativeTolerance: 0 } }],
  [{ times: [1], solver: { relativeTolerance: 1 } }],
  [{ times: [1], solver: { absoluteTolerance: -1 } }],
  [{ times: [1], solver: { absoluteTolerances: { unknown: 1 } } }],
  [{ times: [1], solver: { maxSteps: 0 } }],
  [{ times: [1], solver: { maxStep: Number.NaN } }],
])("the request %o is a RangeError [OUT3]", (request) => {
  expect(() => simulatorOf(decay).simulate(request)).toThrow(RangeError);
});

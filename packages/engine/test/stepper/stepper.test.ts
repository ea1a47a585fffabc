import { unwrap } from "@igf-axis/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import wabt from "wabt";
import {
  compile,
  createSimulator,
  hashResult,
  SimulationError,
  type SimulationRequest,
  type Simulator,
  type SolverOptions,
} from "../../src/index.ts";
import { webAssembly } from "../../src/run/web-assembly.ts";
import { stepperModule } from "../../src/stepper/module.ts";
import { type Network, network } from "../network.ts";
import { randomNetwork } from "../random-network.ts";
import { referenceCases } from "../reference-cases.ts";

/**
 * BDF in WebAssembly against BDF in TypeScript, bit for bit: results, statistics, and where and how a simulation fails.
 */
const TOLERANCES = [1e-3, 1e-6, 1e-9];
const SEED = 20_261;

/** What a simulation came to, with one form of the steps. */
function outcome(
  simulator: Simulator,
  request: SimulationRequest,
  stepper: NonNullable<SolverOptions["stepper"]>,
) {
  try {
    const course = simulator.simulate({ ...request, solver: { ...request.solver, stepper } });
    return { hash: hashResult(course), statistics: course.statistics };
  } catch (error) {
    if (!(error instanceof SimulationError)) throw error;
    const { code, message, path, time, statistics } = error;
    return { code, message, path, time, statistics };
  }
}

function expectSameBits(simulator: Simulator, request: SimulationRequest) {
  const wanted = outcome(simulator, request, "typescript");
  expect(outcome(simulator, request, "wasm")).toEqual(wanted);
  return wanted;
}

const simulatorOf = (n: Network) => createSimulator(unwrap(compile(network(n))));

describe("module", () => {
  test("is valid, and what an independent decoder reads", async () => {
    const bytes = stepperModule();
    expect(webAssembly.validate(bytes)).toBe(true);
    const tools = await wabt();
    const module = tools.readWasm(bytes, { readDebugNames: false });
    module.validate();
    expect(module.toText({ foldExprs: false, inlineExport: false })).toContain('(import "model" "memory"');
    module.destroy();
  });

  test("is the same whenever it is written [COMP3]", () => {
    expect(stepperModule()).toEqual(stepperModule());
  });
});

test.each(referenceCases())(
  "$id has the bits of the TypeScript form at every tolerance [SAME6]",
  (problem) => {
    const simulator = simulatorOf(problem);
    for (const relativeTolerance of TOLERANCES) {
      expectSameBits(simulator, { times: problem.times, solver: { relativeTolerance } });
    }
  },
);

test(`random models have the same bits or fail alike (seed ${SEED}) [SAME6]`, () => {
  let finished = 0;
  fc.assert(
    fc.property(randomNetwork, fc.constantFrom(...TOLERANCES), ({ model }, relativeTolerance) => {
      const compiled = compile(model);
      fc.pre(compiled.ok);
      const solver = { relativeTolerance, maxSteps: 3000 };
      const found = expectSameBits(createSimulator(unwrap(compiled)), { times: [0, 0.3, 2, 9], solver });
      if ("hash" in found) finished++;
    }),
    { seed: SEED, numRuns: 150 },
  );
  expect(finished).toBeGreaterThan(75);
});

test.each([1, 2, 3, 4, 7])("chains of %d states have the same bits [SAME6]", (length) => {
  const species = Array.from({ length }, (_, i) => `S${i}`);
  const simulator = simulatorOf({
    initial: Object.fromEntries(species.map((id, i) => [id, i === 0 ? 1 : 0])),
    reactions: Object.fromEntries(
      species.map((id, i) => [
        `r${i}`,
        { equation: `${id} -> ${species[i + 1] ?? ""}`, rate: `${10 ** (i - 1)}*${id}/(0.1 + ${id})` },
      ]),
    ),
  });
  for (const relativeTolerance of TOLERANCES)
    expectSameBits(simulator, { times: [0, 1, 2.5, 100], solver: { relativeTolerance } });
});

test("a model without states has the same bits [SAME6]", () => {
  const simulator = simulatorOf({ parameters: { k: 2 }, observables: { o: "k*time" } });
  expect(expectSameBits(simulator, { times: [0, 1, 5] })).toHaveProperty("hash");
});

const decay: Network = {
  parameters: { k: 1 },
  initial: { A: 1, B: 0 },
  reactions: { lost: { equation: "A -> B", rate: "k*A" }, back: { equation: "B -> A", rate: "0.1*B*B" } },
};

test("doses, restarts and limits on steps have the same bits [SAME6]", () => {
  const simulator = simulatorOf(decay);
  const doses = [0, 1.5, 1.5, 3, 40].map((time, i) => ({
    species: i % 2 === 0 ? "A" : "B",
    time,
    amount: 10 ** (i - 2),
    operation: i === 3 ? ("set" as const) : ("add" as const),
  }));
  const times = Array.from({ length: 60 }, (_, i) => i);
  for (const solver of [
    {},
    { initialStep: 0.5 },
    { initialStep: 1e3 },
    { maxStep: 0.25 },
    { initialStep: 1e-9 },
  ])
    expect(expectSameBits(simulator, { startTime: -2, times, doses, solver })).toHaveProperty("hash");
});

test("events and jumps of rates have the same bits [SAME6]", () => {
  const simulator = simulatorOf({
    ...decay,
    reactions: {
      ...decay.reactions,
      pulse: {
        equation: "-> A",
        rate: "piecewise(5, (time > 2) && (time < 2.5), piecewise(0.3, B < 0.2, 0))",
      },
    },
    events: [
      { when: "A < 0.2", set: { A: "A + 1" } },
      { when: "time > 7", set: { k: "3" }, delay: "0.5" },
    ],
    parameters: {},
    initial: { ...decay.initial, k: 1 },
    rates: { k: "0" },
  });
  expect(expectSameBits(simulator, { times: [0, 1, 2.2, 4, 8, 20] })).toHaveProperty("hash");
});

describe("failures", () => {
  test("at the budget are the same, for every budget [SAME6]", () => {
    const simulator = simulatorOf(decay);
    for (let maxSteps = 1; maxSteps < 60; maxSteps++) {
      const found = expectSameBits(simulator, { times: [1e6], solver: { maxSteps } });
      expect(found).toMatchObject({ code: "E4001" });
    }
  });

  test.each([
    ["a rate that is not finite at the start", "ln(-A)", "E4004"],
    ["a rate that is not finite later", "1 + sqrt(2 - time)", "E4004"],
    ["a solution that runs away", "A*A*A", "E4002"],
    ["a jump that no step passes", "1e15*(1 - 2*(A > 1.0000001))", undefined],
  ])("of %s are the same [SAME6]", (_, rate, code) => {
    const simulator = simulatorOf({ initial: { A: 1, B: 2 }, rates: { A: rate, B: "-B" } });
    for (const relativeTolerance of TOLERANCES) {
      const found = expectSameBits(simulator, {
        times: [1, 30],
        solver: { relativeTolerance, maxSteps: 5000 },
      });
      if (code !== undefined) expect(found).toMatchObject({ code });
    }
  });
});

test("a used simulator gives the bits of a new one, after a failure as well [SAME1]", () => {
  const used = simulatorOf({ initial: { A: 1 }, parameters: { k: 0 }, rates: { A: "k*A*A - A*0.1" } });
  const request = { times: [1, 2, 50] };
  const wanted = used.simulate(request);
  expect(() => used.simulate({ ...request, parameters: { k: 2 } })).toThrow(SimulationError);
  expect(used.simulate(request)).toEqual(wanted);
});

test("a name that is no form of the steps is refused [METH1]", () => {
  const solver = { stepper: "fortran" } as unknown as SolverOptions;
  expect(() => simulatorOf(decay).simulate({ times: [1], solver })).toThrow(RangeError);
});

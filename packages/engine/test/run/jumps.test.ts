import { unwrap } from "@igf-axis/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile, createSimulator } from "../../src/index.ts";
import { createBdf } from "../../src/integrate/bdf.ts";
import { instantiate } from "../../src/run/instance.ts";
import { SwitchWatch } from "../../src/run/switch-watch.ts";
import { expression, type Network, network } from "../network.ts";
import { referenceCases } from "../reference-cases.ts";

const simulatorOf = (n: Network) => createSimulator(unwrap(compile(network(n))));

describe("a jump of a rate", () => {
  test("at every neighbouring time uses up the budget of steps", () => {
    const simulator = simulatorOf({ initial: { A: 0 }, rates: { A: "tanh(quotient(1e23, time))" } });
    expect(() => simulator.simulate({ times: [0, 1], solver: { maxSteps: 40 } })).toThrow(
      /budget of 40 steps/,
    );
  });

  test("in time is landed on: no pulse is stepped over [JUMP1]", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 900, noNaN: true }),
        fc.double({ min: 1e-6, max: 10, noNaN: true }),
        fc.constantFrom("bdf" as const, "rodas5p" as const),
        (begin, length, method) => {
          const end = begin + length;
          const simulator = simulatorOf({
            parameters: { begin, end },
            initial: { A: 0 },
            rates: { A: "piecewise(1, time >= begin && time < end, 0)" },
          });
          const { values, statistics } = simulator.simulate({ times: [1000], solver: { method } });
          expect(Math.abs((values[0] as number) - (end - begin))).toBeLessThan(1e-12 * end);
          expect(statistics.rejectedSteps).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("in a rounding or a wave of time is landed on [JUMP1] [JUMP3]", () => {
    const stairs = simulatorOf({ initial: { A: 0 }, rates: { A: "floor(time)" } });
    expect(stairs.simulate({ times: [4] }).values[0]).toBeCloseTo(6, 9);
    const wave = simulatorOf({ initial: { A: 0 }, rates: { A: "piecewise(1, sin(time) > 0, 0)" } });
    expect(wave.simulate({ times: [20 * Math.PI] }).values[0]).toBeCloseTo(10 * Math.PI, 9);
  });

  test("in a state is found, and integrated across from both sides [JUMP2]", () => {
    const simulator = simulatorOf({
      initial: { A: 0, B: 0 },
      rates: { A: "piecewise(1, A < 2, 3)", B: "piecewise(0, A < 2, 1)" },
    });
    const { values } = simulator.simulate({ times: [1, 2, 3], select: ["A", "B"] });
    [1, 0, 2, 0, 5, 1].forEach((wanted, i) => {
      expect(values[i]).toBeCloseTo(wanted, 6);
    });
  });

  test("is not looked for where a column alone uses the condition [JUMP4]", () => {
    const plain = { initial: { A: 1 }, reactions: { loss: { equation: "A ->", rate: "A" } } };
    const request = { times: [0.5, 3], select: ["A"] };
    const course = simulatorOf(plain).simulate(request);
    const watched = simulatorOf({ ...plain, observables: { low: "piecewise(1, A < 0.5, 0)" } });
    expect(watched.simulate(request)).toEqual(course);
    const compiled = unwrap(compile(network(referenceCases()[0] as Network)));
    expect(compiled.system.discrete).toBeUndefined();
    const constant = network({ ...plain, parameters: { k: 1 }, observables: {} });
    const rateLaw = { math: expression("piecewise(A, k < 5, 0)"), localParameters: [] };
    const reactions = constant.reactions.map((r) => ({ ...r, rateLaw }));
    expect(unwrap(compile({ ...constant, reactions })).system.discrete).toBeUndefined();
  });

  test("is not looked for within steps where all conditions depend on time alone [JUMP4]", () => {
    const looksWithin = (rate: string): number => {
      const compiled = unwrap(compile(network({ initial: { A: 1 }, rates: { A: rate } })));
      const instance = instantiate(compiled);
      let looks = 0;
      const watched = { ...instance, switches: (time: number) => instance.switches(time + 0 * looks++) };
      const watch = new SwitchWatch(compiled, watched);
      const integrator = createBdf(instance.problem);
      integrator.absolute.fill(1e-6);
      instance.problem.state[0] = 1;
      integrator.start(0, 1, Number.POSITIVE_INFINITY);
      integrator.step({ stop: 1, maxStep: 1 }, 100);
      watch.search(integrator, 0, integrator.time, () => false);
      return looks;
    };
    expect(looksWithin("piecewise(-1, time < 5, 1)")).toBe(0);
    expect(looksWithin("piecewise(-A, A < 5, 1)")).toBeGreaterThan(0);
  });
});

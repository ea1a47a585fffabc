import { describe, expect, test } from "vitest";
import type { Network } from "../network.ts";
import { IMMIGRATION_DEATH, momentsOfRuns, simulatorOf } from "./networks.ts";

const GROWTH: Network = {
  initial: { X: 0 },
  reactions: { arrive: { equation: "-> X", rate: "10" } },
};

describe("an event of a stochastic run", () => {
  test("at a known time is executed exactly then, before the output of that time [SSA7]", () => {
    const n: Network = { ...GROWTH, events: [{ when: "time >= 2.5", set: { X: "1000" } }] };
    const { values } = simulatorOf(n).simulate({ times: [2.4999999, 2.5, 3], seed: 3, select: ["X"] });
    expect(values[0]).toBeLessThan(100);
    expect(values[1]).toBe(1000);
    expect(values[2]).toBeGreaterThanOrEqual(1000);
  });

  test("leaves the distribution that follows from what it sets [SSA7]", () => {
    const n: Network = { ...IMMIGRATION_DEATH, events: [{ when: "time >= 5", set: { X: "50" } }] };
    const runs = 4000;
    const { mean, squares } = momentsOfRuns(simulatorOf(n), { times: [4, 15], select: ["X"], seed: 9 }, runs);
    // Of 50 a binomial part is left, beside the Poisson number of those that came since.
    const left = Math.exp(-1);
    const arrived = 100 * (1 - left);
    const variance = 50 * left * (1 - left) + arrived;
    expect(Math.abs((mean[1] as number) - (50 * left + arrived))).toBeLessThan(
      4.5 * Math.sqrt(variance / runs),
    );
    expect((squares[1] as number) / (runs - 1) / variance).toBeCloseTo(1, 0.8);
    expect(Math.abs((mean[0] as number) - 100 * (1 - Math.exp(-0.4)))).toBeLessThan(
      4.5 * Math.sqrt(33 / runs),
    );
  });

  test.each(["ssa", "tau"] as const)("that amounts trigger is executed, with %s [SSA7]", (method) => {
    const n: Network = { ...GROWTH, events: [{ when: "X >= 20", set: { X: "0" } }] };
    const times = Array.from({ length: 200 }, (_, i) => i / 10);
    const { values } = simulatorOf(n).simulate({ times, seed: 5, select: ["X"], method });
    expect(Math.max(...values)).toBeLessThan(method === "ssa" ? 20 : 40);
    const resets = [...values].filter((value, i) => value < (values[i - 1] ?? 0)).length;
    expect(resets).toBeGreaterThan(5);
  });

  test("waits for its delay, and drops it when its trigger becomes false, as in a run of rate equations [SSA7]", () => {
    const n: Network = {
      ...GROWTH,
      initial: { X: 0, seen: 0, dropped: 0 },
      events: [
        { when: "X >= 3", set: { seen: "seen + 1" }, delay: "50" },
        { when: "X == 1", set: { dropped: "1" }, delay: "50", persistent: false },
      ],
    };
    const { values } = simulatorOf(n).simulate({ times: [49, 60], seed: 1, select: ["seen", "dropped"] });
    expect([...values]).toEqual([0, 0, 1, 0]);
  });

  test("may set a rate constant, and what a volume holds stays the same number when it sets the volume [SSA7]", () => {
    const n: Network = {
      volume: 2,
      parameters: { k: 0 },
      initial: { A: 5 },
      reactions: { loss: { equation: "A ->", rate: "k*A*cell" } },
      events: [
        { when: "time >= 1", set: { cell: "4" } },
        { when: "time >= 2", set: { k: "100" } },
      ],
    };
    const model = simulatorOf(n);
    const { values } = model.simulate({ times: [0.5, 1, 1.5, 3], seed: 1, select: ["A"] });
    expect([...values]).toEqual([5, 2.5, 2.5, 0]);
  });

  test("of equal priority at one time is drawn by lot from seed and run [SSA3] [SSA7]", () => {
    const n: Network = {
      initial: { first: 0 },
      events: [
        { when: "time >= 1", set: { first: "first*10 + 1" }, useValuesFromTriggerTime: false },
        { when: "time >= 1", set: { first: "first*10 + 2" }, useValuesFromTriggerTime: false },
      ],
    };
    const simulator = simulatorOf(n);
    const orders = Array.from(
      { length: 40 },
      (_, run) => simulator.simulate({ times: [1], seed: 1, run, select: ["first"] }).values[0],
    );
    expect(new Set(orders)).toEqual(new Set([12, 21]));
    expect(simulator.simulate({ times: [1], seed: 1, run: 7, select: ["first"] }).values[0]).toBe(orders[7]);
  });
});

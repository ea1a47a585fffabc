import { RandomStream } from "@igf-axis/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { poisson } from "../../src/stochastic/poisson.ts";
import type { Network } from "../network.ts";
import { anyNetwork, BIRTH_DEATH, momentsOfRuns, simulatorOf } from "./networks.ts";

/** A dimer of many molecules that also decays: nonlinear, and no amount stays large for ever. */
const DECAYING_DIMER: Network = {
  parameters: { k1: 0.002, k2: 0.5, k3: 0.04, k4: 1 },
  initial: { S1: 4150, S2: 39565, S3: 3445 },
  reactions: {
    leave: { equation: "S1 ->", rate: "k4*S1" },
    bind: { equation: "2 S1 -> S2", rate: "k1*S1*(S1 - 1)/2" },
    part: { equation: "S2 -> 2 S1", rate: "k2*S2" },
    convert: { equation: "S2 -> S3", rate: "k3*S2" },
  },
};

/** Largest shift of a mean in standard deviations, and the ratios of the standard deviations to the exact ones. */
interface Accuracy {
  readonly shift: number;
  readonly most: number;
  readonly least: number;
}

describe("Poisson numbers", () => {
  test.each([0.3, 3, 9.9, 10, 35, 1e4, 1e9])("of mean %d have that mean and variance", (mean) => {
    const stream = new RandomStream(1, 2, 3);
    const n = 20_000;
    const draws = Array.from({ length: n }, () => poisson(mean, stream));
    const average = draws.reduce((sum, k) => sum + k, 0) / n;
    const variance = draws.reduce((sum, k) => sum + (k - average) * (k - average), 0) / (n - 1);
    expect(Math.abs(average - mean)).toBeLessThan(4.5 * Math.sqrt(mean / n));
    expect(Math.abs(variance / mean - 1)).toBeLessThan(4.5 * Math.sqrt((2 + 1 / mean) / n));
    expect(draws.every(Number.isInteger)).toBe(true);
  });

  test("have the exact probabilities on both sides of the change of algorithm", () => {
    for (const mean of [9.5, 10.5]) {
      const stream = new RandomStream(4, 5);
      const n = 50_000;
      const counts = new Float64Array(60);
      for (let i = 0; i < n; i++) {
        const k = poisson(mean, stream);
        counts[k] = (counts[k] as number) + 1;
      }
      let probability = Math.exp(-mean);
      for (let k = 0; k < 30; k++) {
        const error = Math.sqrt((probability * (1 - probability)) / n);
        expect(Math.abs((counts[k] as number) / n - probability)).toBeLessThan(4.5 * error + 1e-5);
        probability *= mean / (k + 1);
      }
    }
  });

  test("of mean 0 are 0", () => {
    expect(poisson(0, new RandomStream(0))).toBe(0);
  });
});

describe("tau-leaping", () => {
  test("agrees with the exact method in mean and spread, in far fewer steps, and better with smaller leaps [TAU1]", () => {
    const request = { times: [2, 10], select: ["S1", "S2", "S3"], seed: 21 };
    const runs = 80;
    const simulator = simulatorOf(DECAYING_DIMER);
    const exact = momentsOfRuns(simulator, request, runs);
    const [coarse, usual, fine] = ([0.1, undefined, 0.01] as const).map((epsilon) => {
      const leaping = {
        ...request,
        seed: 22,
        method: "tau",
        ...(epsilon === undefined ? {} : { epsilon }),
      } as const;
      const { mean, squares } = momentsOfRuns(simulator, leaping, runs);
      const spread = exact.squares.map((sum) => Math.sqrt(sum / (runs - 1)));
      const shifts = mean.map((own, i) => Math.abs(own - (exact.mean[i] as number)) / (spread[i] as number));
      const ratios = squares.map((sum, i) => Math.sqrt(sum / (exact.squares[i] as number)));
      return { shift: Math.max(...shifts), most: Math.max(...ratios), least: Math.min(...ratios) };
    }) as [Accuracy, Accuracy, Accuracy];
    // Of 80 runs, means differ by 0.16 standard deviations and these by 11 % by chance alone.
    for (const { shift, most, least } of [usual, fine]) {
      expect(shift).toBeLessThan(0.6);
      expect(most).toBeLessThan(1.4);
      expect(least).toBeGreaterThan(0.65);
    }
    expect(coarse.shift).toBeGreaterThan(usual.shift);
    expect(coarse.most).toBeGreaterThan(1.4);
    const { reactions, leaps } = simulator.simulate({ ...request, method: "tau" }).statistics;
    expect(reactions).toBeGreaterThan(200_000);
    expect(leaps).toBeLessThan(1000);
  });

  test("never makes an amount negative, in any network [TAU2]", () => {
    fc.assert(
      fc.property(anyNetwork, fc.nat(), (n, seed) => {
        const many = {
          ...n,
          initial: Object.fromEntries(Object.entries(n.initial ?? {}).map(([id, x]) => [id, 50 * x])),
        };
        const { values, columns } = simulatorOf(many).simulate({ times: [0.001, 0.01], seed, method: "tau" });
        const crowd = columns.indexOf("crowd");
        values.forEach((value, i) => {
          const count = value * (n.volume ?? 1);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(i % columns.length === crowd || Number.isInteger(count)).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });

  test("keeps totals that the reactions keep [TAU2]", () => {
    const n: Network = {
      initial: { A: 5000, B: 20 },
      reactions: { on: { equation: "A -> B", rate: "3*A" }, off: { equation: "B -> A", rate: "B" } },
    };
    const { values } = simulatorOf(n).simulate({
      times: [0, 0.1, 1, 5],
      seed: 3,
      method: "tau",
      select: ["A", "B"],
    });
    for (let i = 0; i < values.length; i += 2)
      expect((values[i] as number) + (values[i + 1] as number)).toBe(5020);
  });

  test("draws single reactions where there are few molecules, so that its moments are exact there [TAU3]", () => {
    const runs = 3000;
    const n = { ...BIRTH_DEATH, initial: { X: 8 } };
    const simulator = simulatorOf(n);
    const { mean, squares } = momentsOfRuns(
      simulator,
      { times: [10], select: ["X"], seed: 2, method: "tau" },
      runs,
    );
    const growth = Math.exp(-0.1);
    const variance = ((8 * 0.21) / -0.01) * growth * (growth - 1);
    expect(Math.abs((mean[0] as number) - 8 * growth)).toBeLessThan(4.5 * Math.sqrt(variance / runs));
    expect(Math.abs((squares[0] as number) / (runs - 1) / variance - 1)).toBeLessThan(0.2);
    expect(simulator.simulate({ times: [10], seed: 2, method: "tau" }).statistics.leaps).toBe(0);
  });

  test("is decided by seed, number of the run and times of output [SSA3] [TAU4]", () => {
    const request = { times: [1, 2], seed: 5, run: 3, method: "tau" } as const;
    const simulator = simulatorOf(DECAYING_DIMER);
    const first = simulator.simulate(request);
    simulator.simulate({ ...request, run: 4 });
    expect(simulator.simulate(request)).toEqual(first);
    expect(first.statistics.leaps).toBeGreaterThan(10);
  });
});

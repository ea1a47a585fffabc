import { unwrap } from "@igf-axis/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile, createSimulator, createStochasticSimulator } from "../../src/index.ts";
import { webAssembly } from "../../src/run/web-assembly.ts";
import { type Network, network } from "../network.ts";
import {
  anyNetwork,
  BIRTH_DEATH,
  compiledOf,
  DIMERIZATION,
  IMMIGRATION_DEATH,
  momentsOfRuns,
  simulatorOf,
} from "./networks.ts";
import { walkReactions } from "./oracle.ts";

/** Standard deviations that a sample statistic may be off: 4.5 are left by chance in one of 150,000 comparisons. */
const WIDEST = 4.5;
const RUNS = 4000;

/** Compares means and variances at some times with exact ones. */
function expectMoments(
  n: Network,
  times: readonly number[],
  exact: (time: number) => { readonly mean: number; readonly variance: number },
): void {
  const moments = momentsOfRuns(simulatorOf(n), { times, select: ["X"], seed: 7 }, RUNS);
  times.forEach((time, i) => {
    const { mean, variance } = exact(time);
    expect(Math.abs((moments.mean[i] as number) - mean)).toBeLessThan(WIDEST * Math.sqrt(variance / RUNS));
    const share = (moments.squares[i] as number) / (RUNS - 1) / variance;
    expect(Math.abs(share - 1)).toBeLessThan(WIDEST * Math.sqrt(2 / RUNS) * 1.5);
  });
}

describe("reactions are drawn", () => {
  test("as an interpreter of the equations draws them, bit for bit, in any network [SSA2]", () => {
    fc.assert(
      fc.property(anyNetwork, fc.nat(), fc.nat(), (n, seed, run) => {
        const compiled = compiledOf(n);
        expect(webAssembly.validate(compiled.program.bytes)).toBe(true);
        const times = [0, 0.05, 0.1, 0.3];
        const species = Object.keys(n.initial ?? {});
        const { values } = createStochasticSimulator(compiled).simulate({
          times,
          seed,
          run,
          select: species,
        });
        const counts = [...values].map((value) => value * (n.volume ?? 1));
        const order = compiled.system.states.map(({ id }) => species.indexOf(id.replace("amount of ", "")));
        walkReactions(compiled, times, seed, run).forEach((row, i) => {
          row.forEach((count, k) => {
            expect(counts[i * species.length + (order[k] as number)]).toBe(count);
          });
        });
      }),
      { numRuns: 150 },
    );
  });

  test("with the rates of a law of hundreds of reactions, as by the interpreter [SSA2]", () => {
    const length = 300;
    const ids = Array.from({ length }, (_, i) => `S${i}`);
    const compiled = compiledOf({
      initial: Object.fromEntries(ids.map((id, i) => [id, i % 7])),
      reactions: Object.fromEntries(
        ids.map((id, i) => [
          `r${i}`,
          { equation: `${id} -> ${ids[(i + 1) % length]}`, rate: `${id}*(1 + ${i % 5})` },
        ]),
      ),
    });
    const { values } = createStochasticSimulator(compiled).simulate({ times: [0.2], seed: 5, select: ids });
    expect([...values]).toEqual(walkReactions(compiled, [0.2], 5, 0)[0]);
  });

  test("so that birth and death have their exact mean and variance [SSA1]", () => {
    expectMoments(BIRTH_DEATH, [1, 10, 30], (time) => {
      const growth = Math.exp(-0.01 * time);
      return { mean: 100 * growth, variance: ((100 * 0.21) / -0.01) * growth * (growth - 1) };
    });
  });

  test("so that immigration and death have their exact mean and variance, those of a Poisson number [SSA1]", () => {
    expectMoments(IMMIGRATION_DEATH, [1, 10, 50], (time) => {
      const mean = 100 * (1 - Math.exp(-0.1 * time));
      return { mean, variance: mean };
    });
  });

  test("so that a dimerization settles to its exact distribution [SSA1]", () => {
    // Detailed balance: π(m + 1) k2 (m + 1) = π(m) k1 p (p − 1)/2 with p = 10 − 2m.
    const weights = [1];
    for (let m = 0; m < 5; m++) {
      const p = 10 - 2 * m;
      weights.push(((weights[m] as number) * 0.02 * p * (p - 1)) / 2 / (0.5 * (m + 1)));
    }
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const counts = new Float64Array(6);
    const simulator = simulatorOf(DIMERIZATION);
    for (let run = 0; run < RUNS; run++) {
      const [dimers = 0] = simulator.simulate({ times: [40], select: ["P2"], seed: 3, run }).values;
      counts[dimers] = (counts[dimers] ?? 0) + 1;
    }
    weights.forEach((weight, m) => {
      const share = weight / sum;
      const error = Math.sqrt((share * (1 - share)) / RUNS);
      expect(Math.abs((counts[m] as number) / RUNS - share)).toBeLessThan(WIDEST * error + 1e-4);
    });
  });

  test("so that many molecules follow the rate equations [SSA1]", () => {
    const law = {
      bind: { equation: "A + B -> C", rate: "0.5*A*B*cell" },
      leave: { equation: "C -> A + B", rate: "0.2*C*cell" },
    };
    const n: Network = { volume: 1e6, initial: { A: 1, B: 0.6, C: 0 }, reactions: law };
    const times = [0.5, 1, 2, 5];
    const { values } = simulatorOf(n).simulate({ times, select: ["A", "B", "C"], seed: 1 });
    const exact = createSimulator(unwrap(compile(network(n)))).simulate({
      times,
      select: ["A", "B", "C"],
      solver: { relativeTolerance: 1e-9 },
    });
    // The spread of a fraction of 10⁶ molecules is at most 0.001.
    values.forEach((value, i) => {
      expect(Math.abs(value - (exact.values[i] as number))).toBeLessThan(WIDEST * 0.001);
    });
  });

  test("never when they change nothing, and never at rate 0 [SSA9]", () => {
    const simulator = simulatorOf({
      initial: { A: 5, B: 5 },
      reactions: {
        nothing: { equation: "A -> A", rate: "1000*A" },
        never: { equation: "A ->", rate: "0*A" },
        once: { equation: "B ->", rate: "B" },
      },
    });
    const { values, statistics } = simulator.simulate({ times: [100], select: ["A", "B"], seed: 2 });
    expect([...values]).toEqual([5, 0]);
    expect(statistics.reactions).toBe(5);
  });
});

describe("a run is decided by its seed and number", () => {
  const times = [0, 3, 10];
  const request = { times, seed: 11, run: 4 };

  test("whatever the simulator did before, and in whatever order [SSA3]", () => {
    const used = simulatorOf(BIRTH_DEATH);
    for (const run of [9, 4, 0]) used.simulate({ ...request, run });
    const fresh = simulatorOf(BIRTH_DEATH).simulate(request);
    expect(used.simulate(request)).toEqual(fresh);
    expect(used.simulate({ ...request, run: 5 }).values).not.toEqual(fresh.values);
    expect(used.simulate({ ...request, seed: 12 }).values).not.toEqual(fresh.values);
  });

  test("whatever the times of its output [SSA3]", () => {
    const simulator = simulatorOf(BIRTH_DEATH);
    const fine = simulator.simulate({ ...request, times: Array.from({ length: 101 }, (_, i) => i / 10) });
    const coarse = simulator.simulate(request);
    expect([fine.values[0], fine.values[30], fine.values[100]]).toEqual([...coarse.values]);
  });

  test("with seeds and numbers as large as they may be [SSA3]", () => {
    const compiled = compiledOf(DIMERIZATION);
    const [seed, run] = [Number.MAX_SAFE_INTEGER, 4294967295];
    const { values } = createStochasticSimulator(compiled).simulate({
      times: [5],
      seed,
      run,
      select: ["P", "P2"],
    });
    expect([...values]).toEqual(walkReactions(compiled, [5], seed, run)[0]);
  });
});

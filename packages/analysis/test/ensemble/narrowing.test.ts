import {
  type Ensemble,
  emptyModel,
  hashModel,
  type Model,
  type Prior,
  priorQuantile,
  RandomStream,
  samplePrior,
} from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import { parameterNarrowing, readingDifferences } from "../../src/index.ts";

const LOG: Prior = { kind: "logNormal", median: 10, factor: 2 };
const FLAT: Prior = { kind: "uniform", low: 0, high: 1 };
const MODEL: Model = {
  ...emptyModel("m"),
  parameters: [
    { id: "a", name: "the a", unit: "nM", constant: true, mechanism: "first", prior: LOG },
    { id: "b", constant: true, prior: FLAT },
    { id: "bare", constant: true, value: 1 },
  ],
};

type Rows = readonly (readonly [number, number])[];

function ensemble(
  values: Rows,
  effectiveSampleSize = values.length,
  options: readonly string[] = [],
): Ensemble {
  const stage = (module: string) => ({
    module,
    parameters: ["a", "b"],
    data: [],
    effectiveSampleSize,
    logEvidence: 0,
    acceptanceRate: 0.3,
  });
  const readings = [...new Set(options)];
  return {
    version: "1",
    parameters: ["a", "b"],
    values,
    hypotheses: values.map((_, i) => (options[i] === undefined ? {} : { map: options[i] })),
    provenance: {
      modelHash: hashModel(MODEL),
      sampler: "by hand",
      seed: 1,
      stages: readings.length === 0 ? [stage("all")] : readings.map((option) => stage(`all (map:${option})`)),
    },
  };
}

/** Sets at evenly spaced shares of the priors, between `low` and `high`. */
function even(count: number, low: number, high: number): Rows {
  return Array.from({ length: count }, (_, i) => {
    const u = low + ((i + 0.5) / count) * (high - low);
    return [priorQuantile(LOG, u), priorQuantile(FLAT, u)];
  });
}

describe("narrowing", () => {
  test("compares 90 % intervals, on the logarithmic scale where the prior is", () => {
    const [a, b] = parameterNarrowing(MODEL, ensemble(even(2000, 0.25, 0.75)));
    const z = [0.275, 0.725].map((u) => priorQuantile({ kind: "normal", mean: 0, standardDeviation: 1 }, u));
    expect(a?.narrowing).toBeCloseTo(((z[1] ?? 0) - (z[0] ?? 0)) / (2 * 1.644854), 2);
    expect(b?.narrowing).toBeCloseTo(0.5, 2);
    expect(a).toMatchObject({
      parameter: "a",
      name: "the a",
      unit: "nM",
      mechanism: "first",
      priorDriven: false,
    });
    expect(b).toMatchObject({ name: "b", unit: "dimensionless", mechanism: "" });
    expect(a?.prior[1]).toBe(10);
    expect(a?.shift).toBeCloseTo(0, 2);
  });

  test("marks sets that follow the prior as prior-driven, and a shifted or a pinned parameter not", () => {
    expect(parameterNarrowing(MODEL, ensemble(even(100, 0, 1))).map((row) => row.priorDriven)).toEqual([
      true,
      true,
    ]);
    for (const [low, high] of [
      [0.6, 1],
      [0.45, 0.55],
    ] as const)
      expect(parameterNarrowing(MODEL, ensemble(even(100, low, high))).every((row) => !row.priorDriven)).toBe(
        true,
      );
  });

  test("does not take many copies of a few sets for evidence", () => {
    const shifted = even(300, 0.2, 1);
    expect(parameterNarrowing(MODEL, ensemble(shifted))[1]?.priorDriven).toBe(false);
    expect(parameterNarrowing(MODEL, ensemble(shifted, 6))[1]).toMatchObject({
      priorDriven: true,
      effectiveSampleSize: 6,
    });
  });

  test.each([8, 25, 200])("takes %i sets of the prior for moved about once in twenty times", (count) => {
    const trials = 600;
    let moved = 0;
    for (let trial = 0; trial < trials; trial++) {
      const stream = new RandomStream(20251, count, trial);
      const rows = Array.from({ length: count }, (): readonly [number, number] => [
        samplePrior(LOG, stream),
        samplePrior(FLAT, stream),
      ]);
      moved += parameterNarrowing(MODEL, ensemble(rows)).filter((row) => !row.priorDriven).length;
    }
    // 1200 draws of a binomial with p ≤ 0.05: above 0.075 with probability below 1e-4.
    expect(moved / (2 * trials)).toBeLessThan(0.075);
    expect(moved).toBeGreaterThan(0);
  });

  test("counts the effective sets of readings together, up to the number of sets", () => {
    const options = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? "or" : "and"));
    expect(parameterNarrowing(MODEL, ensemble(even(40, 0, 1), 12, options))[0]?.effectiveSampleSize).toBe(24);
    expect(parameterNarrowing(MODEL, ensemble(even(40, 0, 1), 30, options))[0]?.effectiveSampleSize).toBe(40);
  });

  test("refuses a parameter that has no prior in the model", () => {
    const bare = { ...ensemble(even(5, 0, 1)), parameters: ["bare", "b"] };
    expect(() => parameterNarrowing(MODEL, bare)).toThrow(RangeError);
  });
});

describe("differences between readings", () => {
  const options = Array.from({ length: 80 }, (_, i) => (i < 40 ? "or" : "and"));
  const rows: Rows = [...even(40, 0, 0.5), ...even(40, 0.5, 1)].map(([a], i) => [a, ((i % 40) + 0.5) / 40]);

  test("list the parameters whose posteriors lie apart, with each reading's interval", () => {
    const differences = readingDifferences(MODEL, ensemble(rows, 40, options));
    expect(differences.map(({ parameter }) => parameter)).toEqual(["a"]);
    expect(differences[0]).toMatchObject({ hypothesis: "map", distance: 1 });
    expect(differences[0]?.options.map(({ option }) => option)).toEqual(["or", "and"]);
    expect(differences[0]?.options[0]?.posterior[2]).toBeLessThan(
      differences[0]?.options[1]?.posterior[0] ?? 0,
    );
  });

  test("are not seen where each reading is worth a few sets only, nor without readings", () => {
    expect(readingDifferences(MODEL, ensemble(rows, 3, options))).toEqual([]);
    expect(readingDifferences(MODEL, ensemble(rows))).toEqual([]);
  });
});

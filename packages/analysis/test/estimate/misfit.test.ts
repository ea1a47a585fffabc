import { RandomStream } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import { type FittedGroup, largestMisfit } from "../../src/index.ts";

const TIMES = [0, 2, 4, 6, 8, 10, 15, 30, 60, 90, 120, 240] as const;
const one = { median: 1, low: 1, high: 1 };

/** A group whose medians are 10 with a band of ± 1, and these residuals by condition. */
function group(residuals: readonly (readonly number[])[]): FittedGroup {
  return {
    observable: "x",
    name: "x",
    points: residuals.flat().length,
    rSquared: one,
    normalizedRmse: one,
    scale: one,
    offset: one,
    standardDeviation: one,
    conditions: residuals.map((each, i) => {
      const flat = (value: number): number[] => each.map(() => value);
      return {
        condition: `c${i}`,
        label: `condition ${i}`,
        times: TIMES.slice(0, each.length),
        observed: each.map((residual) => 10 + residual),
        bands: { q05: flat(9), q25: flat(9.5), median: flat(10), q75: flat(10.5), q95: flat(11) },
      };
    }),
  };
}

describe("the largest misfit", () => {
  const quiet = [0.1, -0.1, 0.1, -0.1, 0.1, -0.1, 0.1, -0.1, 0.1, -0.1, 0.1, -0.1];

  test("names condition, times, direction and size of a stretch that lies to one side", () => {
    const low = quiet.map((residual, i) => (i >= 3 && i <= 6 ? residual + 2 : residual));
    expect(largestMisfit(group([quiet, low]))).toMatchObject({
      condition: "c1",
      label: "condition 1",
      from: 6,
      to: 15,
      points: 4,
      observed: 12,
      fitted: 10,
      outside: 4,
      systematic: true,
    });
    expect(largestMisfit(group([quiet, low]))?.difference).toBeCloseTo(2 / 2.2, 6);
    expect(largestMisfit(group([low.map((residual) => -residual)]))?.difference).toBeLessThan(0);
  });

  test("sees a model that is wrong everywhere, which its own residuals would hide", () => {
    const wrong = quiet.map((residual, i) => (i < 6 ? 3 : -3) + residual);
    expect(largestMisfit(group([wrong, wrong]))).toMatchObject({ points: 6, systematic: true });
  });

  test("is nothing when no three neighbours share a side", () => {
    expect(largestMisfit(group([quiet]))).toBeNull();
    expect(largestMisfit(group([[1, 1], [1]]))).toBeNull();
  });

  test("of independent noise is rarely called systematic", () => {
    const trials = 400;
    let called = 0;
    for (let trial = 0; trial < trials; trial++) {
      const stream = new RandomStream(20251, 0, trial);
      const noise = Array.from({ length: 8 }, () => TIMES.map(() => stream.normal()));
      if (largestMisfit(group(noise))?.systematic) called++;
    }
    // About 5 % are expected; above 10 % of 400 with probability below 1e-4.
    expect(called / trials).toBeLessThan(0.1);
  });
});

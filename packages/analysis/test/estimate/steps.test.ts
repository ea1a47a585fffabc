import { RandomStream } from "@igf-axis/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitGroup } from "../../src/estimate/group-likelihood.ts";
import { lineageSampleSize } from "../../src/estimate/lineage.ts";
import { profileScaleAndOffset } from "../../src/estimate/scale-and-offset.ts";
import { nextTemperature, resampleSystematically } from "../../src/estimate/tempering.ts";

const value = fc.double({ min: -5, max: 5, noNaN: true });

describe("scale and offset", () => {
  test("come back exactly from data without noise", () => {
    const fit = profileScaleAndOffset([3, 5, 9], [1, 2, 4], "profiled", "profiled");
    expect(fit.scale).toBeCloseTo(2, 12);
    expect(fit.offset).toBeCloseTo(1, 12);
    expect(fit.residualSum).toBeLessThan(1e-20);
  });

  test("leave no smaller sum of squares to any other non-negative pair", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, fc.double({ min: 0, max: 5, noNaN: true })), {
          minLength: 2,
          maxLength: 12,
        }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (pairs, a, b) => {
          const y = pairs.map(([first]) => first);
          const h = pairs.map(([, second]) => second);
          const best = profileScaleAndOffset(y, h, "profiled", "profiled");
          const other = y.reduce((sum, each, i) => sum + (each - a * (h[i] as number) - b) ** 2, 0);
          expect(best.scale).toBeGreaterThanOrEqual(0);
          expect(best.offset).toBeGreaterThanOrEqual(0);
          expect(best.residualSum).toBeLessThanOrEqual(other * (1 + 1e-9) + 1e-9);
        },
      ),
    );
  });

  test("stay where they are fixed", () => {
    expect(profileScaleAndOffset([3, 5], [1, 2], "one", "zero")).toMatchObject({
      scale: 1,
      offset: 0,
      residualSum: 13,
    });
    expect(profileScaleAndOffset([3, 5], [1, 2], "one", "profiled")).toMatchObject({ scale: 1, offset: 2.5 });
    expect(profileScaleAndOffset([2, 4], [1, 2], "profiled", "zero")).toMatchObject({ scale: 2, offset: 0 });
  });

  test("use the offset alone when the prediction does not vary", () => {
    expect(profileScaleAndOffset([3, 5], [0, 0], "profiled", "profiled")).toMatchObject({ offset: 4 });
  });
});

describe("the likelihood of a group", () => {
  const group = {
    observable: "pAKT",
    conditions: ["a"],
    scale: "one",
    offset: "zero",
    noiseFloor: 0.5,
    independence: 0.5,
  } as const;

  test("takes the noise from the residuals, not below its floor", () => {
    expect(fitGroup(group, [0, 0], [3, 4]).standardDeviation).toBeCloseTo(Math.sqrt(12.5), 12);
    expect(fitGroup(group, [1, 2], [1, 2]).standardDeviation).toBe(0.5);
  });

  test("counts points by their independence", () => {
    const half = fitGroup(group, [1, 2, 3], [1.5, 2, 2]).logLikelihood;
    expect(fitGroup({ ...group, independence: 1 }, [1, 2, 3], [1.5, 2, 2]).logLikelihood).toBeCloseTo(
      2 * half,
      12,
    );
  });

  test("uses stated errors where there are some", () => {
    const fit = fitGroup({ ...group, independence: 1 }, [1], [2], [2]);
    expect(fit.logLikelihood).toBeCloseTo(-0.9189385332046728 - Math.LN2 - 0.125, 12);
  });

  test("is zero for a prediction that is not finite, and refuses a floor of zero", () => {
    expect(fitGroup(group, [1], [Number.NaN]).logLikelihood).toBe(Number.NEGATIVE_INFINITY);
    expect(() => fitGroup({ ...group, noiseFloor: 0 }, [1], [1])).toThrow(RangeError);
  });
});

describe("tempering", () => {
  test("goes to 1 at once when all particles are alike", () => {
    expect(nextTemperature(Float64Array.of(-3, -3, -3), 0.2, 0.7)).toBe(1);
  });

  test("always rises, whatever the likelihoods", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 0, noNaN: true }), { minLength: 2, maxLength: 50 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (values, from) => {
          const next = nextTemperature(Float64Array.from(values), from, 0.7);
          expect(next).toBeGreaterThanOrEqual(from);
          expect(next).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test("gives every particle its share of offspring to within one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 1, maxLength: 40 }),
        fc.nat(1000),
        (weights, seed) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          fc.pre(total > 1e-3);
          const ancestors = resampleSystematically(Float64Array.from(weights), new RandomStream(seed));
          weights.forEach((weight, i) => {
            const offspring = ancestors.filter((ancestor) => ancestor === i).length;
            expect(Math.abs(offspring - (weights.length * weight) / total)).toBeLessThan(1 + 1e-9);
          });
        },
      ),
    );
  });
});

describe("the effective size of a lineage", () => {
  test("is full without resampling, and after moves that forget their start", () => {
    expect(lineageSampleSize([], 4)).toBe(4);
    expect(
      lineageSampleSize([{ ancestors: Int32Array.of(0, 0, 0, 0), correlations: Float64Array.of(0) }], 4),
    ).toBe(4);
  });

  test("is the number of lineages when nothing moved", () => {
    expect(
      lineageSampleSize([{ ancestors: Int32Array.of(0, 0, 2, 2), correlations: Float64Array.of(1) }], 4),
    ).toBe(2);
  });

  test("counts relatives of earlier steps by what later moves left of them", () => {
    const steps = [
      { ancestors: Int32Array.of(0, 0, 2, 2), correlations: Float64Array.of(1) },
      { ancestors: Int32Array.of(0, 1, 2, 3), correlations: Float64Array.of(0.5) },
    ];
    expect(lineageSampleSize(steps, 4)).toBeCloseTo(4 / 1.25, 12);
  });

  test("is told by coordinate, from the step that drew it", () => {
    const steps = [
      { ancestors: Int32Array.of(0, 0, 2, 2), correlations: Float64Array.of(1) },
      { ancestors: Int32Array.of(1, 1, 1, 3), correlations: Float64Array.of(0, 1) },
    ];
    expect(lineageSampleSize(steps, 4, 0, 1)).toBe(4);
    expect(lineageSampleSize(steps, 4, 1, 2)).toBeCloseTo(4 / 2.5, 12);
  });
});

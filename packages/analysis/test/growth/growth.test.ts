import { exp, pow } from "@igf-axis/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  absoluteIc50,
  crossingDose,
  type DoseSeries,
  gr50,
  grAreaOverCurve,
  grMax,
  growthRateInhibition,
  growthValues,
  relativeGrowthRate,
  residualFraction,
} from "../../src/index.ts";

const DOSES = [0.3, 1, 3, 10, 30, 100, 300, 1000];

/** Counts of a culture whose GR curve is floor + (1 − floor) / (1 + (c / half)^slope), after four doublings of the control. */
function series(floor: number, half: number, slope: number, doses: readonly number[] = DOSES): DoseSeries {
  const gr = (dose: number): number => floor + (1 - floor) / (1 + pow(dose / half, slope));
  return { doses, counts: doses.map((dose) => 100 * pow(1 + gr(dose), 4)), start: 100, control: 1600 };
}

describe("growth-rate inhibition", () => {
  test("is 1 without effect, 0 at standstill, and −1 when no cell is left", () => {
    expect(growthRateInhibition(400, 100, 400)).toBeCloseTo(1, 14);
    expect(growthRateInhibition(100, 100, 400)).toBe(0);
    expect(growthRateInhibition(0, 100, 400)).toBe(-1);
    expect(growthRateInhibition(-1e-9, 100, 400)).toBe(-1);
  });

  test("halves the growth rate at √2 − 1", () => {
    expect(growthRateInhibition(200, 100, 400)).toBeCloseTo(Math.SQRT2 - 1, 14);
  });

  test("does not depend on how often the control divides when the drug scales the rate", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 6, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (doublings, share) => {
          expect(growthRateInhibition(pow(2, doublings * share), 1, pow(2, doublings))).toBeCloseTo(
            pow(2, share) - 1,
            10,
          );
        },
      ),
    );
  });

  test("is not defined when the control does not grow", () => {
    expect(growthRateInhibition(50, 100, 100)).toBeNaN();
    expect(growthRateInhibition(50, 100, 90)).toBeNaN();
  });

  test("has a relative growth rate beside it", () => {
    expect(relativeGrowthRate(200, 100, 400, 100)).toBeCloseTo(0.5, 14);
    expect(relativeGrowthRate(50, 100, 400, 100)).toBeCloseTo(-0.5, 14);
    expect(relativeGrowthRate(200, 100, 100, 100)).toBeNaN();
  });
});

describe("a dose series", () => {
  test("gives back the values that its counts were made of", () => {
    expect(growthValues(series(-0.2, 12, 1.5)).at(-1)).toBeCloseTo(grMax(series(-0.2, 12, 1.5)), 14);
    expect(grMax(series(0.1, 1, 2))).toBeCloseTo(0.1, 5);
  });

  test("gives GR50 within 5 % on a grid of half decades", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 2, max: 200, noNaN: true }),
        fc.double({ min: 0.8, max: 2, noNaN: true }),
        (half, slope) => {
          expect(Math.abs(gr50(series(0, half, slope)) / half - 1)).toBeLessThan(0.05);
        },
      ),
    );
  });

  test("is censored above when the curve stays up, below when it starts down", () => {
    expect(gr50(series(0.6, 10, 1))).toBe(Number.POSITIVE_INFINITY);
    expect(absoluteIc50(series(0.9, 10, 1))).toBe(Number.POSITIVE_INFINITY);
    expect(gr50(series(-1, 0.001, 1))).toBe(Number.NEGATIVE_INFINITY);
  });

  test("has an absolute IC50 below its GR50 when the control divides often", () => {
    expect(absoluteIc50(series(0, 30, 1))).toBeLessThan(gr50(series(0, 30, 1)));
  });

  test("is read at its first crossing when it is not monotone", () => {
    const first = crossingDose([1, 10, 100, 1000], [0.9, 0.3, 0.8, 0.1], 0.5);
    expect(first).toBeGreaterThan(1);
    expect(first).toBeLessThan(10);
  });

  test("passes through a tested dose that lies on the level", () => {
    expect(crossingDose([1, 10, 100], [0.9, 0.5, 0.1], 0.5)).toBeCloseTo(10, 10);
  });

  test("gives NaN where a count is missing or the control does not grow", () => {
    expect(crossingDose([1, 10], [0.9, Number.NaN], 0.5)).toBeNaN();
    const still = { ...series(0, 10, 1), control: 100 };
    expect(gr50(still)).toBeNaN();
    expect(grMax(still)).toBeNaN();
    expect(grAreaOverCurve(still)).toBeNaN();
    expect(residualFraction(still)).toBeGreaterThan(0);
  });

  test("has the area over the curve of its trapezoids", () => {
    const flat = { doses: [1, 10, 100], counts: [100, 100, 100], start: 100, control: 400 };
    expect(grAreaOverCurve(flat)).toBeCloseTo(1, 14);
    expect(grAreaOverCurve({ ...flat, counts: [400, 400, 400] })).toBeCloseTo(0, 14);
    expect(grAreaOverCurve({ ...flat, counts: [400, 100, 100] })).toBeCloseTo(0.75, 14);
    expect(grAreaOverCurve({ doses: [5], counts: [100], start: 100, control: 400 })).toBe(1);
  });

  test("has the residual of its highest dose", () => {
    expect(residualFraction({ doses: [1, 2], counts: [300, 40], start: 100, control: 400 })).toBeCloseTo(
      0.1,
      14,
    );
  });
});

test("interpolation over ln dose is exact for a straight line", () => {
  const doses = [1, exp(1), exp(2), exp(3)];
  expect(crossingDose(doses, [1, 0.75, 0.5, 0.25], 0.6)).toBeCloseTo(exp(1.6), 10);
});

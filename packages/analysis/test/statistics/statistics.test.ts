import { exp, RandomStream } from "@igf-axis/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bandsOf,
  effectiveSampleSize,
  kolmogorovSmirnovCritical,
  kolmogorovSmirnovDistance,
  median,
  proportionsDiffer,
  quantile,
  quantiles,
  ranks,
  spearman,
  wilsonInterval,
} from "../../src/index.ts";

const sample = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });

describe("quantiles", () => {
  test("are those of type 7", () => {
    expect(quantiles([1, 2, 3, 4], [0, 0.25, 0.5, 0.75, 1])).toEqual([1, 1.75, 2.5, 3.25, 4]);
    expect(quantile([3, 1, 2], 0.9)).toBeCloseTo(2.8, 12);
    expect(quantile([7], 0.3)).toBe(7);
  });

  test("leave NaN out, and do not depend on the order of the sample", () => {
    fc.assert(
      fc.property(sample, fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
        const mixed = [Number.NaN, ...[...values].reverse(), Number.NaN];
        expect(quantile(mixed, p)).toBe(quantile(values, p));
      }),
    );
    expect(median([])).toBeNaN();
    expect(quantile([0, -0], 0)).toBe(-0);
    expect(quantile([-0, 0], 0)).toBe(-0);
  });

  test("take the nearer order statistic beside a censored value", () => {
    const censored = [1, 2, 3, Number.POSITIVE_INFINITY];
    expect(quantile(censored, 0.5)).toBe(2.5);
    expect(quantile(censored, 0.75)).toBe(3);
    expect(quantile(censored, 0.95)).toBe(Number.POSITIVE_INFINITY);
    expect(quantile([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY], 0.5)).toBe(
      Number.NEGATIVE_INFINITY,
    );
  });

  test("refuse a probability outside [0, 1]", () => {
    expect(() => quantile([1], 1.5)).toThrow(RangeError);
  });

  test("as bands stand in order at every point", () => {
    fc.assert(
      fc.property(fc.array(sample, { minLength: 1, maxLength: 5 }), (samples) => {
        const { q05, q25, median: middle, q75, q95 } = bandsOf(samples);
        samples.forEach((_, i) => {
          const row = [q05[i], q25[i], middle[i], q75[i], q95[i]] as number[];
          expect(row).toEqual([...row].sort((a, b) => a - b));
        });
      }),
    );
  });
});

describe("rank correlation", () => {
  test("gives equal values the mean of their ranks", () => {
    expect(ranks([10, 20, 20, 5])).toEqual([2, 3.5, 3.5, 1]);
  });

  test("matches a hand calculation with ties", () => {
    expect(spearman([1, 2, 2, 3], [1, 3, 2, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
  });

  test("is 1 for any rising and −1 for any falling relation", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -30, max: 30 }), { minLength: 3, maxLength: 20 }), (x) => {
        expect(
          spearman(
            x,
            x.map((value) => exp(value / 10)),
          ),
        ).toBeCloseTo(1, 12);
        expect(
          spearman(
            x,
            x.map((value) => -value),
          ),
        ).toBeCloseTo(-1, 12);
      }),
    );
  });

  test("leaves out pairs with NaN and is NaN for a constant", () => {
    expect(spearman([1, Number.NaN, 2, 3], [1, 9, 2, 3])).toBeCloseTo(1, 12);
    expect(spearman([1, 1, 1], [1, 2, 3])).toBeNaN();
  });
});

describe("the Kolmogorov–Smirnov distance", () => {
  test("is 0 for equal and 1 for separate samples", () => {
    expect(kolmogorovSmirnovDistance([1, 2, 3], [3, 2, 1])).toBe(0);
    expect(kolmogorovSmirnovDistance([1, 2], [3, 4, 5])).toBe(1);
  });

  test("counts ties and censored values", () => {
    expect(kolmogorovSmirnovDistance([1, 1, 2], [1, 2, 2])).toBeCloseTo(1 / 3, 12);
    expect(
      kolmogorovSmirnovDistance(
        [1, Number.POSITIVE_INFINITY],
        [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
      ),
    ).toBe(0.5);
  });

  test("has the critical value 1.628 √((n + m) / nm) at 1 %", () => {
    expect(kolmogorovSmirnovCritical(100, 100, 0.01)).toBeCloseTo(1.6276 * Math.sqrt(0.02), 4);
  });

  test("exceeds its critical value about as often as stated", () => {
    // 400 pairs at the 5 % level: expected 20, and more than 38 with probability below 1e-4; the asymptotic value is conservative.
    let exceeding = 0;
    for (let i = 0; i < 400; i++) {
      const stream = new RandomStream(11, i);
      const draw = (): number[] => Array.from({ length: 60 }, () => stream.uniform());
      if (kolmogorovSmirnovDistance(draw(), draw()) > kolmogorovSmirnovCritical(60, 60, 0.05)) exceeding++;
    }
    expect(exceeding).toBeGreaterThan(3);
    expect(exceeding).toBeLessThanOrEqual(38);
  });
});

describe("proportions", () => {
  test("have Wilson's interval", () => {
    const [low, high] = wilsonInterval(8, 10);
    expect(low).toBeCloseTo(0.4902, 4);
    expect(high).toBeCloseTo(0.9433, 4);
    expect(wilsonInterval(0, 20)[0]).toBe(0);
    expect(wilsonInterval(0, 20)[1]).toBeCloseTo(0.1611, 4);
    expect(wilsonInterval(20, 20)[1]).toBe(1);
  });

  test("differ when they are further apart than chance allows", () => {
    expect(proportionsDiffer(90, 100, 60, 100, 0.01)).toBe(true);
    expect(proportionsDiffer(65, 100, 60, 100, 0.01)).toBe(false);
    expect(proportionsDiffer(100, 100, 100, 100, 0.01)).toBe(false);
  });
});

test("the effective sample size is n for equal weights and 1 for a single one", () => {
  expect(effectiveSampleSize([2, 2, 2, 2])).toBe(4);
  expect(effectiveSampleSize([0, 5, 0])).toBe(1);
  expect(effectiveSampleSize([0, 0])).toBe(0);
});

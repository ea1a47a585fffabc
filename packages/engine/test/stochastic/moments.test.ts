import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeMoments, momentsOf, standardDeviations } from "../../src/index.ts";

const samples = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 });

test("means and standard deviations are those of the textbook", () => {
  fc.assert(
    fc.property(samples, (values) => {
      const n = values.length;
      const mean = values.reduce((sum, x) => sum + x, 0) / n;
      const variance = values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (n - 1);
      const moments = momentsOf(values.map((x) => Float64Array.of(x)));
      expect(moments.count).toBe(n);
      expect(moments.mean[0]).toBeCloseTo(mean, 9);
      expect(standardDeviations(moments)[0]).toBeCloseTo(Math.sqrt(variance), 6);
    }),
  );
});

test("groups put together are what all of them are at once, and an empty one changes nothing", () => {
  fc.assert(
    fc.property(samples, samples, (a, b) => {
      const tables = (values: readonly number[]) => values.map((x) => Float64Array.of(x, 2 * x));
      const merged = mergeMoments(momentsOf(tables(a)), momentsOf(tables(b)));
      const together = momentsOf(tables([...a, ...b]));
      expect(merged.count).toBe(together.count);
      merged.mean.forEach((mean, i) => {
        expect(mean).toBeCloseTo(together.mean[i] as number, 9);
        expect(merged.squares[i]).toBeCloseTo(together.squares[i] as number, 3);
      });
      expect(mergeMoments(momentsOf([]), merged)).toBe(merged);
      expect(mergeMoments(merged, momentsOf([]))).toBe(merged);
    }),
  );
});

test("a single run has no spread", () => {
  expect([...standardDeviations(momentsOf([Float64Array.of(3)]))]).toEqual([0]);
});

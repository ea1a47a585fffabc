import {
  exp,
  ln,
  logPriorDensity,
  type Prior,
  philox4x32,
  priorCdf,
  priorQuantile,
  RandomStream,
  samplePrior,
} from "@igf-axis/model";
import fc from "fast-check";
import { expect, test } from "vitest";

test("Philox gives the known answers of its authors' test vectors", () => {
  const all = 0xffffffff;
  expect(philox4x32([0, 0, 0, 0], [0, 0])).toEqual([0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]);
  expect(philox4x32([all, all, all, all], [all, all])).toEqual([
    0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd,
  ]);
  expect(philox4x32([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toEqual([
    0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1,
  ]);
});

test("a stream repeats itself and differs from its neighbours", () => {
  const take = (seed: number, stream: number, substream: number): number[] => {
    const random = new RandomStream(seed, stream, substream);
    return Array.from({ length: 20 }, () => random.uniform());
  };
  expect(take(7, 1, 2)).toEqual(take(7, 1, 2));
  const firsts = [take(7, 1, 2), take(8, 1, 2), take(7, 2, 2), take(7, 1, 3), take(7 + 2 ** 32, 1, 2)].map(
    ([first]) => first,
  );
  expect(new Set(firsts).size).toBe(5);
  expect(() => new RandomStream(-1)).toThrow(RangeError);
  expect(() => new RandomStream(1, 2 ** 32)).toThrow(RangeError);
});

test("uniform and normal numbers have their moments (bounds at 5 standard errors)", () => {
  const random = new RandomStream(3);
  const n = 40_000;
  const uniforms = Array.from({ length: n }, () => random.uniform());
  const normals = Array.from({ length: n }, () => random.normal());
  const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
  expect(Math.abs(mean(uniforms) - 0.5)).toBeLessThan((5 * Math.sqrt(1 / 12)) / Math.sqrt(n));
  expect(Math.abs(mean(normals))).toBeLessThan(5 / Math.sqrt(n));
  expect(Math.abs(mean(normals.map((x) => x * x)) - 1)).toBeLessThan((5 * Math.sqrt(2)) / Math.sqrt(n));
  expect(uniforms.every((u) => u > 0 && u < 1)).toBe(true);
  const dice = Array.from({ length: n }, () => random.integer(6));
  for (let face = 0; face < 6; face++)
    expect(Math.abs(dice.filter((d) => d === face).length / n - 1 / 6)).toBeLessThan(
      (5 * Math.sqrt(5 / 36)) / Math.sqrt(n),
    );
});

const PRIORS: readonly Prior[] = [
  { kind: "logNormal", median: 2, factor: 3 },
  { kind: "logNormal", median: 2, factor: 3, low: 1 },
  { kind: "logNormal", median: 2, factor: 3, low: 20, high: 200 },
  { kind: "logUniform", low: 0.01, high: 10 },
  { kind: "uniform", low: -1, high: 3 },
  { kind: "normal", mean: 5, standardDeviation: 2 },
  { kind: "normal", mean: 5, standardDeviation: 2, low: 0, high: 6 },
];

test.each(PRIORS)("the quantile of %j inverts its distribution function", (prior) => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (u) => {
      expect(priorCdf(prior, priorQuantile(prior, u))).toBeCloseTo(u, 9);
    }),
    { seed: 61 },
  );
});

test.each(PRIORS)("the density of %j integrates to its distribution function", (prior) => {
  const [low, high] = [priorQuantile(prior, 0.05), priorQuantile(prior, 0.95)];
  const n = 40_000;
  let integral = 0;
  for (let i = 0; i < n; i++) {
    const x = low + ((i + 0.5) * (high - low)) / n;
    integral += (exp(logPriorDensity(prior, x)) * (high - low)) / n;
  }
  expect(integral).toBeCloseTo(0.9, 4);
});

test("draws stay within bounds and follow the prior (Kolmogorov–Smirnov, false alarm below 1 in 10,000)", () => {
  for (const prior of PRIORS) {
    const random = new RandomStream(5);
    const n = 2000;
    const places = Array.from({ length: n }, () => priorCdf(prior, samplePrior(prior, random))).sort(
      (a, b) => a - b,
    );
    const distance = Math.max(...places.map((u, i) => Math.max(u - i / n, (i + 1) / n - u)));
    expect(distance).toBeLessThan(2.23 / Math.sqrt(n));
  }
});

test("outside its support a prior has no density", () => {
  expect(logPriorDensity({ kind: "logNormal", median: 2, factor: 3 }, -1)).toBe(Number.NEGATIVE_INFINITY);
  expect(logPriorDensity({ kind: "uniform", low: 0, high: 2 }, 3)).toBe(Number.NEGATIVE_INFINITY);
  expect(logPriorDensity({ kind: "uniform", low: 0, high: 2 }, 1)).toBe(-ln(2));
  expect(priorCdf({ kind: "logUniform", low: 1, high: 2 }, 0)).toBe(0);
  expect(() => priorQuantile({ kind: "uniform", low: 0, high: 2 }, 1.5)).toThrow(RangeError);
  expect(() => priorQuantile({ kind: "uniform", low: 2, high: 0 }, 0.5)).toThrow(RangeError);
});

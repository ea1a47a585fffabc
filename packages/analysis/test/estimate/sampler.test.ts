import { exp, ln } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import { type SamplerTarget, sampleSequentially } from "../../src/index.ts";

// False alarms: every statistical check below allows 4.5 standard errors of the reported effective size, about 1 in 100 000 for one
// check and 1 in 5 000 for the file; seeds are fixed, so that a passing file stays so.
const SIGMAS = 4.5;
const HALF_LN_TWO_PI = 0.9189385332046728;

function target(dimension: number, logLikelihood: (z: Float64Array) => number): SamplerTarget {
  return {
    id: "test",
    dimension,
    logLikelihoods: async (points) => ({
      tempered: Float64Array.from(points, logLikelihood),
      firstFailure: null,
    }),
  };
}

function logNormal(x: number, mean: number, deviation: number): number {
  const z = (x - mean) / deviation;
  return -HALF_LN_TWO_PI - ln(deviation) - 0.5 * z * z;
}

function moments(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length };
}

/** Posterior expectations and log evidence of a two-dimensional target by quadrature over a fine grid of the prior. */
function quadrature(
  logLikelihood: (z: Float64Array) => number,
  functions: readonly ((z: Float64Array) => number)[],
): { logEvidence: number; means: number[]; variances: number[] } {
  const steps = 600;
  const width = 12 / steps;
  const sums = functions.map(() => [0, 0]);
  let evidence = 0;
  for (let i = 0; i < steps; i++) {
    for (let j = 0; j < steps; j++) {
      const z = Float64Array.of(-6 + (i + 0.5) * width, -6 + (j + 0.5) * width);
      const weight =
        exp(logLikelihood(z) + logNormal(z[0] as number, 0, 1) + logNormal(z[1] as number, 0, 1)) *
        width *
        width;
      evidence += weight;
      functions.forEach((f, k) => {
        const sum = sums[k] as number[];
        sum[0] = (sum[0] as number) + weight * f(z);
        sum[1] = (sum[1] as number) + weight * f(z) ** 2;
      });
    }
  }
  const means = sums.map(([first]) => (first as number) / evidence);
  return {
    logEvidence: ln(evidence),
    means,
    variances: sums.map(([, second], k) => (second as number) / evidence - (means[k] as number) ** 2),
  };
}

/** z₁ + z₂ measured sharply, z₁ − z₂ loosely: a narrow ridge whose posterior and evidence are known. */
const ridge = (z: Float64Array): number =>
  logNormal(1.2, (z[0] as number) + (z[1] as number), 0.05) +
  logNormal(0.5, (z[0] as number) - (z[1] as number), 1);

describe("sequential Monte Carlo", () => {
  test("finds mean, covariance and evidence of a normal ridge", async () => {
    const result = await sampleSequentially(target(2, ridge), { particles: 1000, seed: 5 });
    const sums = moments(result.points.map((z) => (z[0] as number) + (z[1] as number)));
    const differences = moments(result.points.map((z) => (z[0] as number) - (z[1] as number)));
    const exact = (y: number, s: number): { mean: number; variance: number } => ({
      mean: (2 * y) / (2 + s * s),
      variance: (2 * s * s) / (2 + s * s),
    });
    for (const [found, { mean, variance }] of [
      [sums, exact(1.2, 0.05)],
      [differences, exact(0.5, 1)],
    ] as const) {
      expect(Math.abs(found.mean - mean)).toBeLessThan(
        SIGMAS * Math.sqrt(variance / result.effectiveSampleSize),
      );
      expect(Math.abs(found.variance / variance - 1)).toBeLessThan(
        SIGMAS * Math.sqrt(2 / result.effectiveSampleSize),
      );
    }
    const evidence = logNormal(1.2, 0, Math.sqrt(2 + 0.0025)) + logNormal(0.5, 0, Math.sqrt(3));
    // Each temperature loses about (1 / 0.7 − 1) / N of relative variance.
    expect(Math.abs(result.logEvidence - evidence)).toBeLessThan(
      SIGMAS * Math.sqrt((0.43 * result.temperatures.length) / 1000),
    );
  });

  test("follows a banana", async () => {
    const banana = (z: Float64Array): number => logNormal(0.5, (z[1] as number) + (z[0] as number) ** 2, 0.1);
    const functions = [(z: Float64Array) => (z[0] as number) ** 2, (z: Float64Array) => z[1] as number];
    const exact = quadrature(banana, functions);
    const result = await sampleSequentially(target(2, banana), { particles: 1000, seed: 3 });
    functions.forEach((f, k) => {
      const { mean } = moments(result.points.map(f));
      expect(Math.abs(mean - (exact.means[k] as number))).toBeLessThan(
        SIGMAS * Math.sqrt((exact.variances[k] as number) / result.effectiveSampleSize),
      );
    });
    expect(Math.abs(result.logEvidence - exact.logEvidence)).toBeLessThan(
      SIGMAS * Math.sqrt((0.43 * result.temperatures.length) / 1000),
    );
  });

  test("keeps both of two far modes", async () => {
    const bimodal = (z: Float64Array): number =>
      logNormal(4, (z[0] as number) ** 2, 0.3) + logNormal(0.3, z[1] as number, 0.5);
    const exact = quadrature(bimodal, []);
    const result = await sampleSequentially(target(2, bimodal), { particles: 1000, seed: 8 });
    const right = result.points.filter((z) => (z[0] as number) > 0).length / 1000;
    expect(Math.abs(right - 0.5)).toBeLessThan(SIGMAS * Math.sqrt(0.25 / result.effectiveSampleSize));
    expect(Math.abs(result.logEvidence - exact.logEvidence)).toBeLessThan(
      SIGMAS * Math.sqrt((0.43 * result.temperatures.length) / 1000),
    );
  });

  test("moves well in twenty dimensions", async () => {
    const wide = (z: Float64Array): number =>
      z.reduce((sum, value, j) => sum + logNormal(j / 20, value + 0.5 * (z[(j + 1) % 20] as number), 0.2), 0);
    const result = await sampleSequentially(target(20, wide), { particles: 200, seed: 1 });
    expect(result.effectiveSampleSize).toBeGreaterThan(150);
    expect(result.temperatures.at(-1)?.temperature).toBe(1);
    expect(result.temperatures.at(-1)?.distinct).toBeGreaterThan(190);
    expect(result.acceptanceRate).toBeGreaterThan(0.15);
  });

  test("keeps the evidence of many stiff directions, which a few particles guided by themselves would inflate", async () => {
    const pairs = Array.from({ length: 10 }, (_, k) => k);
    const ridges = (z: Float64Array): number =>
      pairs.reduce((sum, k) => sum + ridge(z.subarray(2 * k, 2 * k + 2)), 0);
    const result = await sampleSequentially(target(20, ridges), { particles: 60, seed: 2 });
    const evidence = 10 * (logNormal(1.2, 0, Math.sqrt(2.0025)) + logNormal(0.5, 0, Math.sqrt(3)));
    expect(Math.abs(result.logEvidence - evidence)).toBeLessThan(
      SIGMAS * Math.sqrt((0.43 * result.temperatures.length) / 60),
    );
  });

  test("survives a prior in which most points have no likelihood", async () => {
    const rare = (z: Float64Array): number =>
      (z[0] as number) > 1 ? logNormal(1.5, z[0] as number, 0.5) : Number.NEGATIVE_INFINITY;
    const result = await sampleSequentially(target(2, rare), { particles: 500, seed: 2 });
    expect(result.points.every((z) => (z[0] as number) > 1)).toBe(true);
    const exact = quadrature(rare, []);
    expect(Math.abs(result.logEvidence - exact.logEvidence)).toBeLessThan(0.45);
  });

  test("gives the same bits again, and other ones for another seed", async () => {
    const run = async (seed: number): Promise<string> =>
      JSON.stringify(
        (await sampleSequentially(target(2, ridge), { particles: 60, seed })).points.map((z) => [...z]),
      );
    expect(await run(4)).toBe(await run(4));
    expect(await run(4)).not.toBe(await run(5));
  });

  test("fails with E5201 when nothing has a likelihood, E5202 when it runs out of temperatures", async () => {
    const none = target(2, () => Number.NEGATIVE_INFINITY);
    await expect(sampleSequentially(none, { particles: 20, seed: 1 })).rejects.toMatchObject({
      name: "EstimationError",
      code: "E5201",
    });
    await expect(
      sampleSequentially(target(2, ridge), { particles: 50, seed: 1, mostTemperatures: 1 }),
    ).rejects.toMatchObject({ code: "E5202" });
  });

  test("stops with the signal's reason", async () => {
    const reason = new Error("enough");
    await expect(
      sampleSequentially(target(2, ridge), { particles: 20, seed: 1, signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
  });
});

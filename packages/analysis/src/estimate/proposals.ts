/**
 * Metropolis proposals in the space where the prior is standard normal, built from a frozen population.
 *
 * Autoregressive: u′ = √(1 − s²) u + s ξ with u = C⁻¹(z − m), m and C Cᵀ mean and covariance of the population; reversible for that
 * normal distribution, so that it moves far whatever the dimension when the target is nearly normal (Cotter 2013, 10.1214/13-STS421).
 * Difference: z′ = z + γ (z_a − z_b) + noise on some of the coordinates, a and b two members of the population; follows bends and
 * reaches other modes (ter Braak 2006, 10.1007/s11222-006-8769-1).
 */
import type { RandomStream } from "@igf-axis/model";

/** A proposed point and the logarithm of the ratio that the acceptance needs besides the target: q(z′ → z) / q(z → z′). */
export interface Proposal {
  readonly point: Float64Array;
  readonly logRatio: number;
}

/** A frozen population with its mean and the Cholesky factor of its covariance. */
export interface Population {
  readonly points: readonly Float64Array[];
  readonly mean: Float64Array;
  /** Lower triangle, `[d × d]`, row-major. */
  readonly cholesky: Float64Array;
  readonly deviations: Float64Array;
}

/** Share of difference proposals that use γ = 1 on all coordinates, which carries a point from one mode to another. */
const MODE_JUMPS = 0.1;
/** Noise of difference proposals, relative to each coordinate's standard deviation. */
const JITTER = 0.02;
/** Keeps the factorization safe. */
const LEAST_SHRINKAGE = 0.002;
/** Smallest variance taken for a coordinate, so that a collapsed population still moves. */
const LEAST_VARIANCE = 1e-12;

/**
 * Returns a population.
 *
 * Correlations are taken nearly as they are, because shrinking them would lead off narrow ridges; only populations of fewer than
 * 1.5 points per dimension, whose covariance is not to be trusted, are shrunk towards the diagonal by d / (d + n).
 */
export function freezePopulation(points: readonly Float64Array[]): Population {
  const n = points.length;
  const d = points[0]?.length ?? 0;
  const mean = new Float64Array(d);
  for (const point of points)
    for (let j = 0; j < d; j++) mean[j] = (mean[j] as number) + (point[j] as number) / n;
  const covariance = new Float64Array(d * d);
  for (const point of points) {
    for (let i = 0; i < d; i++) {
      const deviation = (point[i] as number) - (mean[i] as number);
      for (let j = 0; j <= i; j++)
        covariance[i * d + j] =
          (covariance[i * d + j] as number) + (deviation * ((point[j] as number) - (mean[j] as number))) / n;
    }
  }
  const shrinkage = n < 1.5 * d ? d / (d + n) : LEAST_SHRINKAGE;
  for (let i = 0; i < d; i++) {
    for (let j = 0; j < i; j++) covariance[i * d + j] = (covariance[i * d + j] as number) * (1 - shrinkage);
    covariance[i * d + i] = Math.max(LEAST_VARIANCE, covariance[i * d + i] as number);
  }
  const deviations = Float64Array.from({ length: d }, (_, i) => Math.sqrt(covariance[i * d + i] as number));
  return { points: [...points], mean, cholesky: factor(covariance, d), deviations };
}

/** Proposes an autoregressive step of size s in (0, 1]. */
export function proposeAutoregressive(
  population: Population,
  point: Float64Array,
  s: number,
  stream: RandomStream,
): Proposal {
  const { mean, cholesky } = population;
  const d = point.length;
  const before = new Float64Array(d);
  const after = new Float64Array(d);
  const keep = Math.sqrt(1 - s * s);
  let change = 0;
  for (let i = 0; i < d; i++) {
    let rest = (point[i] as number) - (mean[i] as number);
    for (let j = 0; j < i; j++) rest -= (cholesky[i * d + j] as number) * (before[j] as number);
    const u = rest / (cholesky[i * d + i] as number);
    const v = keep * u + s * stream.normal();
    before[i] = u;
    after[i] = v;
    change += v * v - u * u;
  }
  const proposed = new Float64Array(d);
  for (let i = 0; i < d; i++) {
    let sum = mean[i] as number;
    for (let j = 0; j <= i; j++) sum += (cholesky[i * d + j] as number) * (after[j] as number);
    proposed[i] = sum;
  }
  return { point: proposed, logRatio: 0.5 * change };
}

/** Proposes a difference step; `scale` multiplies the usual γ = 2.38 / √(2 d′) of d′ moved coordinates. */
export function proposeDifference(
  population: Population,
  point: Float64Array,
  scale: number,
  stream: RandomStream,
): Proposal {
  const { points, deviations } = population;
  const d = point.length;
  const a = points[stream.integer(points.length)] as Float64Array;
  const b = points[stream.integer(points.length)] as Float64Array;
  const jump = stream.uniform() < MODE_JUMPS;
  const share = jump ? 1 : ([1 / 3, 2 / 3, 1][stream.integer(3)] as number);
  const moved = Array.from({ length: d }, () => stream.uniform() <= share);
  if (!moved.includes(true)) moved[stream.integer(d)] = true;
  const count = moved.filter(Boolean).length;
  const gamma = jump ? 1 : (scale * 2.38) / Math.sqrt(2 * count);
  const proposed = point.map((value, j) => {
    const noise = stream.normal();
    if (!moved[j]) return value;
    return value + gamma * ((a[j] as number) - (b[j] as number)) + JITTER * (deviations[j] as number) * noise;
  });
  return { point: proposed, logRatio: 0 };
}

/** Cholesky factor of a symmetric positive definite matrix given by its lower triangle. */
function factor(matrix: Float64Array, d: number): Float64Array {
  const lower = new Float64Array(d * d);
  for (let i = 0; i < d; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * d + j] as number;
      for (let k = 0; k < j; k++) sum -= (lower[i * d + k] as number) * (lower[j * d + k] as number);
      if (i === j) lower[i * d + i] = Math.sqrt(Math.max(LEAST_VARIANCE, sum));
      else lower[i * d + j] = sum / (lower[j * d + j] as number);
    }
  }
  return lower;
}

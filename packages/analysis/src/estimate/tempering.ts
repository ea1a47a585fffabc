/**
 * Steps of tempered sequential Monte Carlo: targets π_β ∝ prior · L^β with β rising from 0 to 1.
 *
 * @see Del Moral, Doucet and Jasra (2006) J. R. Stat. Soc. B 68:411, 10.1111/j.1467-9868.2006.00553.x.
 */
import { exp, ln, type RandomStream } from "@igf-axis/model";
import { effectiveSampleSize } from "../statistics/effective-sample-size.ts";

/** Incremental weights from one temperature to the next, scaled so that the largest is 1. */
export function incrementalWeights(logLikelihoods: Float64Array, step: number): Float64Array {
  const largest = largestOf(logLikelihoods);
  return logLikelihoods.map((value) =>
    value === Number.NEGATIVE_INFINITY ? 0 : exp(step * (value - largest)),
  );
}

/**
 * Returns the next temperature: the highest, up to 1, at which the weights' effective sample size stays at `share` of the particles
 * with a likelihood (bisection).
 *
 * @param share - In (0, 1).
 */
export function nextTemperature(logLikelihoods: Float64Array, temperature: number, share: number): number {
  const alive = logLikelihoods.filter((value) => value > Number.NEGATIVE_INFINITY).length;
  const enough = (step: number): boolean =>
    effectiveSampleSize(incrementalWeights(logLikelihoods, step)) >= share * alive;
  const rest = 1 - temperature;
  if (enough(rest)) return 1;
  let low = 0;
  let high = rest;
  for (let i = 0; i < 60 && high - low > 1e-9 * high; i++) {
    const middle = (low + high) / 2;
    if (enough(middle)) low = middle;
    else high = middle;
  }
  return temperature + (low > 0 ? low : high);
}

/** Returns the logarithm of the mean weight L^step over particles: one factor of the evidence. */
export function logMeanWeight(logLikelihoods: Float64Array, step: number): number {
  const weights = incrementalWeights(logLikelihoods, step);
  return (
    step * largestOf(logLikelihoods) + ln(weights.reduce((sum, weight) => sum + weight, 0) / weights.length)
  );
}

/**
 * Returns the ancestor of each of n new particles: systematic resampling, one uniform number for all.
 *
 * Ancestors ascend; particle i has ⌊n wᵢ⌋ or ⌈n wᵢ⌉ offspring, w normalized.
 */
export function resampleSystematically(weights: Float64Array, stream: RandomStream): Int32Array {
  const n = weights.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const start = stream.uniform();
  const ancestors = new Int32Array(n);
  let index = 0;
  let cumulative = weights[0] as number;
  for (let i = 0; i < n; i++) {
    const place = ((i + start) / n) * total;
    while (cumulative < place && index < n - 1) {
      index += 1;
      cumulative += weights[index] as number;
    }
    ancestors[i] = index;
  }
  return ancestors;
}

function largestOf(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}

/**
 * How far calibration moved each parameter from its prior: 90 % intervals before and after, and whether the two can be told apart.
 *
 * With z = Φ⁻¹(F(x)), F the prior's distribution function, sets drawn from the prior would have z of mean 0 and variance 1; for n independent sets
 *
 *     √n z̄ ~ N(0, 1),   (n − 1) s² ~ χ²(n − 1)
 *
 * n is the effective number of sets of the stages that calibrated the parameter, not their plain number. Quantiles of χ² after Wilson and
 * Hilferty (1931), 10.1073/pnas.17.12.684.
 */
import {
  type Ensemble,
  ln,
  type Model,
  normalQuantile,
  type Prior,
  priorCdf,
  priorQuantile,
} from "@igf-axis/model";
import { roundSignificant } from "../statistics/order.ts";
import { quantiles } from "../statistics/quantile.ts";
import { parameterSampleSize } from "./parameter-sample-size.ts";

/** 5, 50 and 95 % quantiles in the parameter's unit. */
export type QuantileTriple = readonly [low: number, median: number, high: number];

/** One calibrated parameter before and after. Plain data. */
export interface ParameterNarrowing {
  readonly parameter: string;
  readonly name: string;
  readonly unit: string;
  /** Identifier of the mechanism that introduced it; empty when none did. */
  readonly mechanism: string;
  readonly prior: QuantileTriple;
  readonly posterior: QuantileTriple;
  /** Width of the 90 % interval after calibration relative to the prior's (log scale where the prior is): 1 unchanged, near 0 pinned down. */
  readonly narrowing: number;
  /** Mean of the sets in standard deviations of the prior (its normal scores): 0 where it was. */
  readonly shift: number;
  /** Independent sets that the posterior is worth, ≥ 1. */
  readonly effectiveSampleSize: number;
  /** True when the data did not move it: what the model says about it is what was assumed. */
  readonly priorDriven: boolean;
}

/** Probability with which an unmoved parameter passes as moved, half of it by its mean and half by its spread. */
const LEVEL = 0.05;

/** Beyond this many standard deviations a double cannot tell shares of the prior apart. */
const FURTHEST = 8;

/** From this relative width on, and with the median within {@link CENTRE} of the prior, a difference is too small to matter. */
const UNCHANGED_WIDTH = 0.9;
const CENTRE: readonly [number, number] = [0.4, 0.6];

/**
 * Returns every calibrated parameter with its 90 % interval before and after, in the ensemble's order.
 *
 * Prior-driven are those whose mean and spread cannot be told from the prior's at the 5 % level with the effective number of sets, and those
 * whose interval kept at least nine tenths of its width with a median between the prior's 40 and 60 % quantiles.
 *
 * @throws RangeError when a parameter of the ensemble has no prior in the model.
 */
export function parameterNarrowing(model: Model, ensemble: Ensemble): readonly ParameterNarrowing[] {
  return ensemble.parameters.map((id, column): ParameterNarrowing => {
    const parameter = model.parameters.find((each) => each.id === id);
    if (!parameter?.prior)
      throw new RangeError(`parameterNarrowing: ${id} has no prior in the model ${model.id}`);
    const { prior } = parameter;
    const values = ensemble.values.map((row) => row[column] ?? Number.NaN);
    const posterior = triple(quantiles(values, [0.05, 0.5, 0.95]));
    const before = triple([0.05, 0.5, 0.95].map((u) => priorQuantile(prior, u)));
    const narrowing = widthOf(prior, posterior) / widthOf(prior, before);
    const { mean, variance } = momentsOf(normalScores(prior, values));
    const effectiveSampleSize = parameterSampleSize(ensemble, id);
    const centre = priorCdf(prior, posterior[1]);
    const isUnchanged = narrowing >= UNCHANGED_WIDTH && centre >= CENTRE[0] && centre <= CENTRE[1];
    return {
      parameter: id,
      name: parameter.name ?? id,
      unit: parameter.unit ?? "dimensionless",
      mechanism: parameter.mechanism ?? "",
      prior: before,
      posterior,
      narrowing: roundSignificant(narrowing, 4),
      shift: roundSignificant(mean, 4),
      effectiveSampleSize: roundSignificant(effectiveSampleSize, 4),
      priorDriven: isUnchanged || isLikePrior(mean, variance, effectiveSampleSize),
    };
  });
}

function widthOf(prior: Prior, [low, , high]: QuantileTriple): number {
  return prior.kind === "logNormal" || prior.kind === "logUniform" ? ln(high) - ln(low) : high - low;
}

function normalScores(prior: Prior, values: readonly number[]): readonly number[] {
  return values.map((value) =>
    Math.min(FURTHEST, Math.max(-FURTHEST, normalQuantile(priorCdf(prior, value)))),
  );
}

function momentsOf(scores: readonly number[]): { readonly mean: number; readonly variance: number } {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const squares = scores.reduce((sum, score) => sum + (score - mean) * (score - mean), 0);
  return { mean, variance: squares / Math.max(1, scores.length - 1) };
}

/** True when n scores with this mean and variance may come from a standard normal distribution. */
function isLikePrior(mean: number, variance: number, n: number): boolean {
  if (Math.abs(mean) * Math.sqrt(n) > normalQuantile(1 - LEVEL / 4)) return false;
  const freedom = n - 1;
  if (freedom < 1) return true;
  return variance >= chiSquareRatio(LEVEL / 4, freedom) && variance <= chiSquareRatio(1 - LEVEL / 4, freedom);
}

/** Quantile of χ² with k degrees of freedom, divided by k: (1 − 2 / 9k + z √(2 / 9k))³. */
function chiSquareRatio(probability: number, freedom: number): number {
  const step = 2 / (9 * freedom);
  const root = Math.max(0, 1 - step + normalQuantile(probability) * Math.sqrt(step));
  return root * root * root;
}

function triple(values: readonly number[]): QuantileTriple {
  const [low = Number.NaN, median = Number.NaN, high = Number.NaN] = values.map((value) =>
    roundSignificant(value),
  );
  return [low, median, high];
}

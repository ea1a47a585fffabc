import type { Ensemble, Model } from "@igf-axis/model";
import { kolmogorovSmirnovCritical, kolmogorovSmirnovDistance } from "../statistics/kolmogorov-smirnov.ts";
import { compareDescending, roundSignificant } from "../statistics/order.ts";
import { quantiles } from "../statistics/quantile.ts";
import type { QuantileTriple } from "./narrowing.ts";
import { parameterSampleSize } from "./parameter-sample-size.ts";

/** A calibrated parameter whose posterior depends on which rival reading holds. Plain data. */
export interface ReadingDifference {
  readonly hypothesis: string;
  readonly parameter: string;
  /** Largest Kolmogorov–Smirnov distance between two readings, in [0, 1]. */
  readonly distance: number;
  readonly options: readonly { readonly option: string; readonly posterior: QuantileTriple }[];
}

/** Probability that any parameter is listed although no reading matters. */
const FAMILY_LEVEL = 0.05;

/**
 * Returns the parameters whose posteriors differ between the options of a rival reading, the largest difference first.
 *
 * Pairs of options are compared by the Kolmogorov–Smirnov distance at their effective numbers of sets, at 5 % over all comparisons together
 * (Bonferroni).
 *
 * @throws RangeError when a parameter of the ensemble is not in the model.
 */
export function readingDifferences(model: Model, ensemble: Ensemble): readonly ReadingDifference[] {
  const hypotheses = [...new Set(ensemble.hypotheses.flatMap((options) => Object.keys(options)))];
  return hypotheses
    .flatMap((hypothesis) => differencesOf(model, ensemble, hypothesis))
    .sort((a, b) => compareDescending(a.distance, b.distance));
}

function differencesOf(model: Model, ensemble: Ensemble, hypothesis: string): readonly ReadingDifference[] {
  const options = [...new Set(ensemble.hypotheses.flatMap((each) => each[hypothesis] ?? []))];
  const pairs = options.flatMap((a, i) => options.slice(i + 1).map((b) => [a, b] as const));
  const level = FAMILY_LEVEL / Math.max(1, pairs.length * ensemble.parameters.length);
  return ensemble.parameters.flatMap((parameter, column): readonly ReadingDifference[] => {
    if (!model.parameters.some(({ id }) => id === parameter))
      throw new RangeError(`readingDifferences: ${parameter} is not in the model ${model.id}`);
    const valuesOf = (option: string): readonly number[] =>
      ensemble.values.flatMap((row, i) =>
        ensemble.hypotheses[i]?.[hypothesis] === option ? [row[column] ?? Number.NaN] : [],
      );
    const sizeOf = (option: string): number =>
      parameterSampleSize(ensemble, parameter, { hypothesis, option });
    const distances = pairs.map(([a, b]) => ({
      distance: kolmogorovSmirnovDistance(valuesOf(a), valuesOf(b)),
      critical: kolmogorovSmirnovCritical(sizeOf(a), sizeOf(b), level),
    }));
    if (!distances.some(({ distance, critical }) => distance > critical)) return [];
    return [
      {
        hypothesis,
        parameter,
        distance: roundSignificant(Math.max(...distances.map(({ distance }) => distance)), 4),
        options: options.map((option) => ({ option, posterior: tripleOf(valuesOf(option)) })),
      },
    ];
  });
}

function tripleOf(values: readonly number[]): QuantileTriple {
  const [low = Number.NaN, median = Number.NaN, high = Number.NaN] = quantiles(values, [0.05, 0.5, 0.95]).map(
    (value) => roundSignificant(value),
  );
  return [low, median, high];
}

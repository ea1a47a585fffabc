import type { Ensemble, EstimationProblem } from "@igf-axis/model";
import type { Executor } from "../executor.ts";
import { compareNumbers, roundSignificant } from "../statistics/order.ts";
import { bandsOf, quantiles } from "../statistics/quantile.ts";
import type { Bands } from "../study/result.ts";
import { compareWithData, type GroupData, type ParameterValues } from "./predict.ts";

/** How an ensemble meets the data it was calibrated on, ready to draw. Plain data. */
export interface FitSummary {
  readonly problem: string;
  readonly module: string;
  /** Sets that ran, of those asked for. */
  readonly completedSets: number;
  readonly sets: number;
  readonly groups: readonly FittedGroup[];
}

/** One observable's measurements beside the fitted bands, scale and offset applied. */
export interface FittedGroup {
  readonly observable: string;
  readonly name: string;
  /** Cells that it was measured in, where the problem says so. */
  readonly cells?: string;
  readonly points: number;
  /** 1 − Σ r² / Σ (y − ȳ)², over the sets. */
  readonly rSquared: Interval;
  /** Root mean square of residuals relative to the range of the values, over the sets. */
  readonly normalizedRmse: Interval;
  readonly scale: Interval;
  readonly offset: Interval;
  readonly standardDeviation: Interval;
  readonly conditions: readonly {
    readonly condition: string;
    readonly label: string;
    readonly times: readonly number[];
    readonly observed: readonly number[];
    readonly bands: Bands;
  }[];
}

/** A median with the 5 % and 95 % quantiles. */
export interface Interval {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Simulates an estimation problem under an ensemble and returns observed against fitted, with scale and offset profiled per set.
 *
 * @param sets - Sets used at most, spread evenly over the ensemble, ≥ 1.
 */
export async function summarizeFit(
  problem: EstimationProblem,
  ensemble: Ensemble,
  executor: Executor,
  sets: number,
  signal?: AbortSignal,
): Promise<FitSummary> {
  const count = Math.min(sets, ensemble.values.length);
  const members = Array.from({ length: count }, (_, i) => Math.floor((i * ensemble.values.length) / count));
  const comparison = compareWithData(problem, executor);
  const predicted = await comparison.predict(
    members.map((member) => valuesOf(problem, ensemble, member)),
    signal,
  );
  const complete = predicted.filter(
    (each): each is readonly (readonly number[])[] => typeof each !== "string",
  );
  const fits = complete.map((predictions) => comparison.fit(predictions));
  const groups = problem.measurementGroups.map((group, g): FittedGroup => {
    const data = comparison.groups[g] as GroupData;
    const own = fits.map((fit) => fit[g] as (typeof fit)[number]);
    const curves = complete.map((predictions, s) =>
      (predictions[g] ?? []).map(
        (value) => (own[s]?.scale ?? Number.NaN) * value + (own[s]?.offset ?? Number.NaN),
      ),
    );
    const range = Math.max(...data.observed) - Math.min(...data.observed);
    const total = spreadOf(data.observed);
    return {
      observable: group.observable,
      name:
        problem.model.observables.find((observable) => observable.id === group.observable)?.name ??
        group.observable,
      ...(group.cells === undefined ? {} : { cells: group.cells }),
      points: data.observed.length,
      rSquared: interval(own.map((fit) => 1 - fit.residualSum / total)),
      normalizedRmse: interval(own.map((fit) => Math.sqrt(fit.residualSum / data.observed.length) / range)),
      scale: interval(own.map((fit) => fit.scale)),
      offset: interval(own.map((fit) => fit.offset)),
      standardDeviation: interval(own.map((fit) => fit.standardDeviation)),
      conditions: conditionsOf(problem, data, curves),
    };
  });
  return { problem: problem.id, module: problem.module, completedSets: complete.length, sets: count, groups };
}

function valuesOf(problem: EstimationProblem, ensemble: Ensemble, member: number): ParameterValues {
  const values: Record<string, number> = {};
  ensemble.parameters.forEach((id, column) => {
    values[id] = ensemble.values[member]?.[column] as number;
  });
  for (const { hypothesis, option, parameters } of problem.hypothesisOptions) {
    if (ensemble.hypotheses[member]?.[hypothesis] === option) Object.assign(values, parameters);
  }
  return values;
}

function conditionsOf(
  problem: EstimationProblem,
  data: GroupData,
  curves: readonly (readonly number[])[],
): FittedGroup["conditions"] {
  return problem.experiments.flatMap(({ condition }, experiment) => {
    const own = data.places
      .map((place, i) => ({ place, i }))
      .filter(({ place }) => place.experiment === experiment);
    if (own.length === 0) return [];
    own.sort((a, b) => compareNumbers(a.place.measurement.time, b.place.measurement.time) || a.i - b.i);
    return [
      {
        condition: condition.id,
        label: condition.label,
        times: own.map(({ place }) => place.measurement.time),
        observed: own.map(({ place }) => place.measurement.value),
        bands: bandsOf(own.map(({ i }) => curves.map((curve) => curve[i] ?? Number.NaN))),
      },
    ];
  });
}

function interval(values: readonly number[]): Interval {
  const [low = Number.NaN, median = Number.NaN, high = Number.NaN] = quantiles(values, [0.05, 0.5, 0.95]).map(
    (value) => roundSignificant(value),
  );
  return { median, low, high };
}

function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
}

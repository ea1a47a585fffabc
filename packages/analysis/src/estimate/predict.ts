import type { SimulationRequest } from "@igf-axis/engine";
import {
  type CalibrationExperiment,
  canonicalJson,
  type EstimationProblem,
  type Measurement,
} from "@igf-axis/model";
import { nominalValues } from "../ensemble/parameter-set.ts";
import type { Executor, SimulationReply } from "../executor.ts";
import { shareRests } from "../shared-rests.ts";
import { compareNumbers } from "../statistics/order.ts";
import { parametersOf } from "../study/requests.ts";
import { fitGroup, type GroupFit } from "./group-likelihood.ts";

/** Values of parameters by identifier. */
export type ParameterValues = Readonly<Record<string, number>>;

/** An experiment's measurements with what has to be simulated for them. */
interface PlannedExperiment {
  /** Place of the first experiment with the same parameters: they share one object, which is sent and compared once. */
  readonly alike: number;
  readonly experiment: CalibrationExperiment;
  readonly times: readonly number[];
  readonly columns: readonly string[];
}

/** One group's measurements across experiments, in order of the experiments. */
export interface GroupData {
  readonly places: readonly { readonly experiment: number; readonly measurement: Measurement }[];
  readonly observed: readonly number[];
  /** Standard deviations, when every measurement states one. */
  readonly errors: readonly number[] | undefined;
}

/** Compares parameter values with the data of one estimation problem. */
export interface Comparison {
  readonly groups: readonly GroupData[];
  /** Predictions of every group at every measurement, by parameter values; `null` with the reason where a simulation failed. */
  predict(
    points: readonly ParameterValues[],
    signal?: AbortSignal,
  ): Promise<readonly (readonly (readonly number[])[] | string)[]>;
  /** Fits of every group for one set of predictions. */
  fit(predictions: readonly (readonly number[])[]): readonly GroupFit[];
  /** Log-likelihoods by parameter values; −Infinity where a simulation failed, with the first reason kept. */
  logLikelihoods(
    points: readonly ParameterValues[],
    signal?: AbortSignal,
  ): Promise<{ readonly values: Float64Array; readonly firstFailure: string | null }>;
}

/** Points simulated in one call of the executor. */
const BATCH = 200;

/**
 * Returns the comparison of an estimation problem with its data.
 *
 * @param fixed - Parameter values that hold for every point, e.g. those of a rival reading; experiments' own conditions win over them.
 * @throws RangeError when a group has no measurement or names an experiment that does not exist.
 */
export function compareWithData(
  problem: EstimationProblem,
  executor: Executor,
  fixed: ParameterValues = {},
): Comparison {
  const planned = planExperiments(problem.experiments);
  const groups = problem.measurementGroups.map((group) => collect(problem, group));
  const nominal = nominalValues(problem.model);
  const sharing = shareRests(executor);
  const solver = { relativeTolerance: problem.relativeTolerance, maxSteps: problem.maxSteps };
  const comparison: Comparison = {
    groups,
    predict: async (points, signal) => {
      const results: (readonly (readonly number[])[] | string)[] = [];
      for (let start = 0; start < points.length; start += BATCH) {
        const batch = points.slice(start, start + BATCH);
        const requests = batch.flatMap((point) => {
          const values = { ...point, ...fixed };
          const parameters = new Map<number, NonNullable<SimulationRequest["parameters"]>>();
          return planned.map((plan) => {
            const known = parameters.get(plan.alike) ?? parametersFor(plan, values, nominal);
            parameters.set(plan.alike, known);
            return requestOf(plan, known, solver);
          });
        });
        const replies = await sharing.run(problem.model, requests, signal ? { signal } : {});
        batch.forEach((_, i) => {
          results.push(
            predictionsOf(groups, planned, replies.slice(i * planned.length, (i + 1) * planned.length)),
          );
        });
      }
      return results;
    },
    fit: (predictions) =>
      problem.measurementGroups.map((group, g) => {
        const { observed, errors } = groups[g] as GroupData;
        return fitGroup(group, observed, predictions[g] ?? [], errors);
      }),
    logLikelihoods: async (points, signal) => {
      const predictions = await comparison.predict(points, signal);
      const values = Float64Array.from(predictions, (each) =>
        typeof each === "string"
          ? Number.NEGATIVE_INFINITY
          : comparison.fit(each).reduce((sum, fit) => sum + fit.logLikelihood, 0),
      );
      return { values, firstFailure: predictions.find((each) => typeof each === "string") ?? null };
    },
  };
  return comparison;
}

function planExperiments(experiments: readonly CalibrationExperiment[]): readonly PlannedExperiment[] {
  const texts = experiments.map(({ condition: { parameters, references = {}, factors = {} } }) =>
    canonicalJson({ parameters, references, factors }),
  );
  return experiments.map((experiment, i) => ({
    alike: texts.indexOf(texts[i] as string),
    experiment,
    times: [...new Set(experiment.measurements.map((measurement) => measurement.time))].sort(compareNumbers),
    columns: [...new Set(experiment.measurements.map((measurement) => measurement.observable))],
  }));
}

function collect(
  problem: EstimationProblem,
  group: EstimationProblem["measurementGroups"][number],
): GroupData {
  const places = group.conditions.flatMap((id) => {
    const experiment = problem.experiments.findIndex((each) => each.condition.id === id);
    const found = problem.experiments[experiment];
    if (!found)
      throw new RangeError(
        `measurements of ${group.observable} name the condition ${id}, which ${problem.id} does not have`,
      );
    return found.measurements
      .filter((measurement) => measurement.observable === group.observable)
      .map((measurement) => ({ experiment, measurement }));
  });
  if (places.length === 0) throw new RangeError(`${problem.id} has no measurement of ${group.observable}`);
  const errors = places.flatMap(({ measurement }) =>
    measurement.error === undefined ? [] : [measurement.error],
  );
  return {
    places,
    observed: places.map(({ measurement }) => measurement.value),
    errors: errors.length === places.length ? errors : undefined,
  };
}

function parametersFor(
  { experiment }: PlannedExperiment,
  values: ParameterValues,
  nominal: ParameterValues,
): NonNullable<SimulationRequest["parameters"]> {
  return parametersOf({ index: 0, values, hypotheses: {} }, experiment.condition, [], nominal);
}

function requestOf(
  { experiment, times, columns }: PlannedExperiment,
  parameters: NonNullable<SimulationRequest["parameters"]>,
  solver: NonNullable<SimulationRequest["solver"]>,
): SimulationRequest {
  const { condition, startTime } = experiment;
  return { startTime, times, parameters, doses: condition.doses, select: columns, solver };
}

function predictionsOf(
  groups: readonly GroupData[],
  planned: readonly PlannedExperiment[],
  replies: readonly SimulationReply[],
): readonly (readonly number[])[] | string {
  const failed = replies.find((reply) => !reply.ok);
  if (failed) return `${failed.code}: ${failed.message}`;
  return groups.map(({ places }) =>
    places.map(({ experiment, measurement }) => {
      const reply = replies[experiment];
      const plan = planned[experiment];
      if (!reply?.ok || !plan) return Number.NaN;
      const row = plan.times.indexOf(measurement.time);
      return (
        reply.values[row * plan.columns.length + plan.columns.indexOf(measurement.observable)] ?? Number.NaN
      );
    }),
  );
}

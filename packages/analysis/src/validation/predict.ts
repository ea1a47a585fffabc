import { ENGINE_VERSION, type SimulationRequest } from "@igf-axis/engine";
import {
  type Diagnostic,
  type Hypothesis,
  hashModel,
  log2,
  log2RatioOfRises,
  log10,
  type Model,
  type ReadAt,
  type ValidationCondition,
  type ValidationItem,
  type ValidationQuantity,
  type ValidationSeries,
  type ValidationSet,
} from "@igf-axis/model";
import { everySimulationFailed } from "../diagnostics.ts";
import { setsToRun } from "../ensemble/choose-sets.ts";
import { ensembleHash } from "../ensemble/ensemble-file.ts";
import { drawPriorSets, nominalValues, type ParameterSet } from "../ensemble/parameter-set.ts";
import type { EnsembleRunOptions } from "../ensemble/run-options.ts";
import { StudyError } from "../errors.ts";
import type { SimulationReply } from "../executor.ts";
import { crossingDose } from "../growth/dose-response.ts";
import { shareRests } from "../shared-rests.ts";
import { roundSignificant } from "../statistics/order.ts";
import { parametersOf } from "../study/requests.ts";

/** How predictions are made; those of prior draws are for development and never count as validation. */
export interface ValidationOptions extends Omit<EnsembleRunOptions, "frozenEnsembles"> {
  readonly hypotheses: readonly Hypothesis[];
  /** Prior draws beside them; default: the smaller of `sets` and 100. */
  readonly priorSets?: number;
}

/** Everything that is predicted, before any measured value is known. Plain data, and all that a comparison reads of the model. */
export interface ValidationPredictions {
  readonly engineVersion: string;
  readonly modelHash: string;
  /** `prior` for predictions from prior draws alone. */
  readonly ensembleHash: string;
  readonly seed: number;
  readonly sets: number;
  readonly priorSets: number;
  readonly failedSimulations: number;
  readonly simulations: number;
  readonly items: readonly ItemPredictions[];
}

/** Predictions of one item: `values[draw][start]`, with one column when `starts` is null; null where a simulation failed or no value exists. */
export interface ItemPredictions {
  readonly set: string;
  readonly item: string;
  readonly starts: readonly number[] | null;
  readonly values: readonly (readonly (number | null)[])[];
  /** The same from prior draws. */
  readonly prior: readonly (readonly (number | null)[])[];
}

/** Parameter sets simulated in one call of the executor. */
const BATCH = 10;

/** Relative tolerance and budget of the simulations, as in the calibration. */
const SOLVER = { relativeTolerance: 1e-4, maxSteps: 5000 } as const;

/** Reads a simulated observable: condition, observable, time; NaN where there is none. */
type Read = (condition: string, observable: string, time: number) => number;

/**
 * Predicts every item of validation sets over an ensemble, and over prior draws beside it.
 *
 * The same sets, ensemble and seed give the same predictions. Pairs of a ratio (equally likely protocols) are separate draws.
 *
 * @throws StudyError E5001, E5002, E5104 when the ensemble does not fit the model; E5003 when every simulation failed.
 * @throws RangeError when an item names a condition that its set does not have; the signal's reason when cancelled.
 */
export async function predictValidation(
  model: Model,
  validation: readonly ValidationSet[],
  options: ValidationOptions,
): Promise<{ readonly predictions: ValidationPredictions; readonly diagnostics: readonly Diagnostic[] }> {
  const { ensemble, hypotheses, sets, seed } = options;
  const chosen = setsToRun(options, model, hypotheses);
  const priorCount = ensemble === null ? 0 : (options.priorSets ?? Math.min(sets, 100));
  const priorSets = drawPriorSets(model, hypotheses, priorCount, seed);
  const runner = createRunner(model, validation, options, chosen.sets.length + priorCount);
  const calibrated = await runner.run(chosen.sets);
  const prior = ensemble === null ? calibrated : await runner.run(priorSets);
  if (runner.failures.length === runner.simulations())
    throw new StudyError(everySimulationFailed(runner.failures.length, runner.failures[0] ?? ""));
  const items = validation.flatMap((set) =>
    set.items.map((item): ItemPredictions => {
      const { quantity } = item;
      const valuesOf = (reads: readonly Map<string, Read>[]): ItemPredictions["values"] =>
        reads.flatMap((bySet) => drawsOf(quantity, bySet.get(set.id) as Read)).map((row) => row.map(rounded));
      return {
        set: set.id,
        item: item.id,
        starts: quantity.kind === "course" ? quantity.starts.map(({ start }) => start) : null,
        values: valuesOf(calibrated),
        prior: valuesOf(prior),
      };
    }),
  );
  return {
    predictions: {
      engineVersion: ENGINE_VERSION,
      modelHash: hashModel(model),
      ensembleHash: ensemble === null ? "prior" : ensembleHash(ensemble),
      seed,
      sets: chosen.sets.length,
      priorSets: ensemble === null ? chosen.sets.length : priorCount,
      failedSimulations: runner.failures.length,
      simulations: runner.simulations(),
      items,
    },
    diagnostics: chosen.diagnostics,
  };
}

function rounded(value: number): number | null {
  return Number.isFinite(value) ? roundSignificant(value) : null;
}

/** Rows of draws for one parameter set; one row per equally likely protocol, one column per start. */
function drawsOf(quantity: ValidationQuantity, read: Read): readonly (readonly number[])[] {
  if (quantity.kind === "course") {
    const at = (condition: string): number => read(condition, quantity.observable, quantity.time);
    return [
      quantity.starts.map(({ condition, over }) =>
        over === undefined ? at(condition) : at(condition) / at(over),
      ),
    ];
  }
  if (quantity.kind === "log2-increment-ratio") {
    const at = (place: ReadAt): number => read(place.condition, quantity.observable, place.time);
    const rises = [at(quantity.numerator), at(quantity.denominator)].map(
      (value) => value - at(quantity.baseline),
    );
    return [[log2RatioOfRises(rises[0] as number, rises[1] as number, quantity.floor)]];
  }
  if (quantity.kind === "log2-ratio")
    return quantity.pairs.map(({ numerator, denominator }) => {
      const sumOf = (condition: string): number =>
        quantity.observables.reduce((sum, observable) => sum + read(condition, observable, quantity.time), 0);
      return [log2(sumOf(numerator) / sumOf(denominator))];
    });
  const half = (series: ValidationSeries): number => {
    const control = read(series.control, quantity.observable, quantity.time);
    return crossingDose(
      series.doses.map(({ dose }) => dose),
      series.doses.map(({ condition }) => read(condition, quantity.observable, quantity.time) / control),
      0.5,
    );
  };
  return [[log10(half(quantity.numerator) / half(quantity.denominator))]];
}

interface Runner {
  /** One reader per parameter set and validation set. */
  run(sets: readonly ParameterSet[]): Promise<readonly Map<string, Read>[]>;
  readonly failures: readonly string[];
  simulations(): number;
}

function createRunner(
  model: Model,
  validation: readonly ValidationSet[],
  { executor, hypotheses, signal, onProgress }: ValidationOptions,
  setCount: number,
): Runner {
  const nominal = nominalValues(model);
  const planned = validation.flatMap((set) => {
    checkItems(set);
    return set.conditions.map((condition) => ({ set: set.id, condition }));
  });
  const failures: string[] = [];
  let done = 0;
  return {
    failures,
    simulations: () => done,
    run: async (sets) => {
      const readers: Map<string, Read>[] = [];
      for (let start = 0; start < sets.length; start += BATCH) {
        const batch = sets.slice(start, start + BATCH);
        const requests = batch.flatMap((each) =>
          planned.map(({ condition }) => requestOf(each, condition, hypotheses, nominal)),
        );
        const replies = await shareRests(executor).run(model, requests, signal ? { signal } : {});
        done += replies.length;
        failures.push(...replies.flatMap((reply) => (reply.ok ? [] : [`${reply.code}: ${reply.message}`])));
        onProgress?.(done, setCount * planned.length);
        batch.forEach((_, i) => {
          const own = replies.slice(i * planned.length, (i + 1) * planned.length);
          readers.push(
            new Map(
              validation.map(({ id }) => [
                id,
                readerOf(
                  planned.flatMap(({ set, condition }, j) =>
                    set === id ? [{ condition, reply: own[j] }] : [],
                  ),
                ),
              ]),
            ),
          );
        });
      }
      return readers;
    },
  };
}

function requestOf(
  set: ParameterSet,
  { condition, startTime, times, observables }: ValidationCondition,
  hypotheses: readonly Hypothesis[],
  nominal: Readonly<Record<string, number>>,
): SimulationRequest {
  return {
    startTime,
    times,
    parameters: parametersOf(set, condition, hypotheses, nominal),
    doses: condition.doses,
    select: observables,
    solver: SOLVER,
  };
}

function readerOf(
  simulated: readonly {
    readonly condition: ValidationCondition;
    readonly reply: SimulationReply | undefined;
  }[],
): Read {
  const byId = new Map(simulated.map((each) => [each.condition.condition.id, each]));
  return (id, observable, time) => {
    const found = byId.get(id);
    if (!found?.reply?.ok) return Number.NaN;
    const { times, observables } = found.condition;
    const [row, column] = [times.indexOf(time), observables.indexOf(observable)];
    return row < 0 || column < 0
      ? Number.NaN
      : (found.reply.values[row * observables.length + column] ?? Number.NaN);
  };
}

function checkItems(set: ValidationSet): void {
  const known = new Map(set.conditions.map((each) => [each.condition.id, each]));
  for (const item of set.items) {
    for (const { condition, time } of placesOf(item)) {
      if (!known.get(condition)?.times.includes(time))
        throw new RangeError(`${item.id} of ${set.id} needs the condition ${condition} at ${time} min`);
    }
  }
}

function placesOf({ quantity }: ValidationItem): readonly ReadAt[] {
  if (quantity.kind === "log2-increment-ratio")
    return [quantity.numerator, quantity.denominator, quantity.baseline];
  return conditionsOf(quantity).map((condition) => ({ condition, time: quantity.time }));
}

function conditionsOf(
  quantity: Exclude<ValidationQuantity, { readonly kind: "log2-increment-ratio" }>,
): readonly string[] {
  if (quantity.kind === "course")
    return quantity.starts.flatMap(({ condition, over }) =>
      over === undefined ? [condition] : [condition, over],
    );
  if (quantity.kind === "log2-ratio")
    return quantity.pairs.flatMap(({ numerator, denominator }) => [numerator, denominator]);
  return [quantity.numerator, quantity.denominator].flatMap(({ control, doses }) => [
    control,
    ...doses.map(({ condition }) => condition),
  ]);
}

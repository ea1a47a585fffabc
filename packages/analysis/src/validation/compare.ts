import {
  exp,
  ln,
  normalQuantile,
  type ValidationItem,
  type ValidationMeasurement,
  type ValidationSet,
} from "@igf-axis/model";
import { roundSignificant } from "../statistics/order.ts";
import { quantiles } from "../statistics/quantile.ts";
import type { ItemPredictions, ValidationPredictions } from "./predict.ts";
import { distanceFromInterval, rankedProbabilityScore } from "./scores.ts";

/** Median and the ends of the 90 % interval, in the item's unit. */
export interface PredictedInterval {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/**
 * What became of one item: `inside` or `outside` the 90 % predictive interval; `no data` where nothing was measured (a prediction only);
 * `no prediction` where the model gave no value.
 */
export type ValidationVerdict = "inside" | "outside" | "no data" | "no prediction";

/** One item compared. Plain data; null where there is no number. */
export interface ComparedItem {
  readonly set: string;
  readonly item: string;
  readonly label: string;
  readonly unit: string;
  readonly verdict: ValidationVerdict;
  readonly predicted: PredictedInterval | null;
  readonly prior: PredictedInterval | null;
  readonly measured: { readonly value: number; readonly replicates: readonly number[] } | null;
  /** Where a course started, as measured. */
  readonly start: number | null;
  /** How far the measured value lies beyond the interval, in the item's unit, signed; 0 inside. */
  readonly distance: number | null;
  /** Ranked probability scores, in the item's unit: 0 is best. `noChange` predicts that nothing happens. */
  readonly scores: { readonly predicted: number; readonly prior: number; readonly noChange: number } | null;
  /** What the model lacks, where the prediction failed. */
  readonly missing: string | null;
}

/** One set's items with their tally. */
export interface ComparedSet {
  readonly set: ValidationSet;
  readonly items: readonly ComparedItem[];
  readonly inside: number;
  readonly compared: number;
  /** Groups of items that were compared, and those of them that are inside throughout; null without groups. */
  readonly groups: { readonly inside: number; readonly compared: number } | null;
  /** Mean scores over the compared items; null without any. */
  readonly scores: ComparedItem["scores"];
  readonly notes: readonly string[];
}

/** Equally likely quantiles that stand for the measurement error of one value. */
const ERROR_QUANTILES: readonly number[] = Array.from({ length: 9 }, (_, i) => normalQuantile((i + 0.5) / 9));

/**
 * Compares predictions, as their file holds them, with measured values.
 *
 * A course is read at its measured start, between the starts it was predicted from, straight in logarithms of both.
 */
export function compareValidation(
  validation: readonly ValidationSet[],
  predictions: ValidationPredictions,
  measured: ReadonlyMap<
    string,
    { readonly measurements: readonly ValidationMeasurement[]; readonly notes: readonly string[] }
  >,
): readonly ComparedSet[] {
  return validation.map((set) => {
    const table = measured.get(set.id);
    const items = set.items.map((item) =>
      compareItem(
        set.id,
        item,
        predictions.items.find((each) => each.set === set.id && each.item === item.id),
        table?.measurements.find((each) => each.item === item.id),
      ),
    );
    const scored = items.flatMap(({ scores }) => scores ?? []);
    const meanOf = (key: "predicted" | "prior" | "noChange"): number =>
      roundSignificant(scored.reduce((sum, each) => sum + each[key], 0) / scored.length, 4);
    return {
      set,
      items,
      inside: items.filter(({ verdict }) => verdict === "inside").length,
      compared: items.filter(({ verdict }) => verdict === "inside" || verdict === "outside").length,
      groups: groupsOf(set, items),
      scores:
        scored.length === 0
          ? null
          : { predicted: meanOf("predicted"), prior: meanOf("prior"), noChange: meanOf("noChange") },
      notes: table?.notes ?? [],
    };
  });
}

function groupsOf(set: ValidationSet, items: readonly ComparedItem[]): ComparedSet["groups"] {
  const isInside = new Map<string, boolean>();
  set.items.forEach(({ group }, i) => {
    const verdict = items[i]?.verdict;
    if (group === undefined || (verdict !== "inside" && verdict !== "outside")) return;
    isInside.set(group, (isInside.get(group) ?? true) && verdict === "inside");
  });
  if (isInside.size === 0) return null;
  return { compared: isInside.size, inside: [...isInside.values()].filter((each) => each).length };
}

function compareItem(
  set: string,
  item: ValidationItem,
  predictions: ItemPredictions | undefined,
  measurement: ValidationMeasurement | undefined,
): ComparedItem {
  const start = measurement?.start ?? null;
  const predicted = sampleOf(item, predictions?.starts ?? null, predictions?.values ?? [], start);
  const prior = sampleOf(item, predictions?.starts ?? null, predictions?.prior ?? [], start);
  const interval = intervalOf(predicted);
  const compared: Omit<ComparedItem, "verdict" | "distance" | "scores" | "missing"> = {
    set,
    item: item.id,
    label: item.label,
    unit: item.unit,
    predicted: interval,
    prior: intervalOf(prior),
    measured: measurement
      ? {
          value: roundSignificant(measurement.value, 4),
          replicates: measurement.replicates.map((value) => roundSignificant(value, 4)),
        }
      : null,
    start: start === null ? null : roundSignificant(start, 4),
  };
  if (!measurement) return { ...compared, verdict: "no data", distance: null, scores: null, missing: null };
  if (!interval)
    return { ...compared, verdict: "no prediction", distance: null, scores: null, missing: null };
  const distance = distanceFromInterval(measurement.value, interval.low, interval.high);
  return {
    ...compared,
    verdict: distance === 0 ? "inside" : "outside",
    distance: roundSignificant(distance, 4),
    missing: distance === 0 ? null : item.ifOutside,
    scores: {
      predicted: roundSignificant(rankedProbabilityScore(predicted, measurement.value), 4),
      prior: roundSignificant(rankedProbabilityScore(prior, measurement.value), 4),
      noChange: roundSignificant(Math.abs(measurement.value - noChangeOf(item, start)), 4),
    },
  };
}

/** What the value would be if nothing changed: the start of a course, 1 for a ratio of two courses, 0 for a logarithm. */
function noChangeOf({ quantity }: ValidationItem, start: number | null): number {
  if (quantity.kind !== "course") return 0;
  return quantity.starts.some(({ over }) => over !== undefined) ? 1 : (start ?? 0);
}

/** Predictive sample of an item: its draws at the measured start, each with its measurement error where one is known; never below zero then. */
function sampleOf(
  item: ValidationItem,
  starts: readonly number[] | null,
  rows: ItemPredictions["values"],
  start: number | null,
): readonly number[] {
  const draws = rows
    .map((row) => (starts === null ? (row[0] ?? Number.NaN) : atStart(starts, row, start)))
    .filter((value) => Number.isFinite(value));
  const { error } = item;
  if (!error) return draws;
  return draws.flatMap((value) =>
    ERROR_QUANTILES.map((z) => Math.max(0, value + z * (error.base + error.share * value))),
  );
}

/** Straight in ln start and ln value; NaN outside the starts, or where a value is missing or not positive. */
function atStart(starts: readonly number[], row: readonly (number | null)[], start: number | null): number {
  if (start === null) return Number.NaN;
  const upper = starts.findIndex((each) => each >= start);
  if (upper < 0 || (upper === 0 && starts[0] !== start)) return Number.NaN;
  const lower = Math.max(0, upper - 1);
  const [x0, x1] = [starts[lower] as number, starts[upper] as number];
  const [y0, y1] = [row[lower] ?? Number.NaN, row[upper] ?? Number.NaN];
  if (x0 === x1 || x1 === start) return y1;
  if (!(y0 > 0 && y1 > 0)) return Number.NaN;
  const share = (ln(start) - ln(x0)) / (ln(x1) - ln(x0));
  return exp(ln(y0) + share * (ln(y1) - ln(y0)));
}

function intervalOf(sample: readonly number[]): PredictedInterval | null {
  if (sample.length === 0) return null;
  const [low, median, high] = quantiles(sample, [0.05, 0.5, 0.95]).map((value) => roundSignificant(value, 4));
  return { low: low ?? Number.NaN, median: median ?? Number.NaN, high: high ?? Number.NaN };
}

/**
 * How much a measurement would narrow the headline.
 *
 * Each parameter set predicts what the measurement would show, x, and the headline quantity, y. With noise on x, the share of
 * the variance of y that x explains in sets left out of the regression is what measuring would remove:
 *
 *     removed = 1 − Σ (yᵢ − m₋ᵢ(xᵢ))² / Σ (yᵢ − ȳ₋ᵢ)²,   not below 0,
 *
 * m₋ᵢ the mean of y over the k sets nearest in rank of x, without set i. y is winsorized at its 5 and 95 % quantiles, because
 * shares of small losses have long tails.
 */
import { exp, RandomStream, type Study } from "@igf-axis/model";
import { STREAM } from "../ensemble/parameter-set.ts";
import { compareDescending, compareNumbers, roundSignificant } from "../statistics/order.ts";
import { quantiles } from "../statistics/quantile.ts";
import { isGrowthReadout, type StudyPlan } from "./plan.ts";
import { type SetRecord, valueAt } from "./records.ts";
import type { HeadlineQuantity } from "./restoration.ts";
import type { MeasurementValue } from "./result.ts";

/** Relative standard deviation assumed of every measurement. */
export const MEASUREMENT_ERROR = 0.2;
/** Noise is drawn this often, and the results averaged. */
const REPLICATES = 8;
/** Fewest sets for a regression. */
const FEWEST_SETS = 20;

/**
 * Returns the candidate measurements, best first, one per observable: every level that the study reads, in the comparator or the
 * reference, before treatment or a day into it under the headline dose.
 */
export function measurementsOf(
  plan: StudyPlan,
  records: readonly SetRecord[],
  quantity: HeadlineQuantity,
  seed: number,
): readonly MeasurementValue[] {
  const { study } = plan;
  const observables = [
    ...new Set(
      study.readouts
        .filter((readout) => !isGrowthReadout(readout))
        .map((readout) => readout.observable)
        .concat(study.timeCourses.observables),
    ),
  ];
  const arms = [...new Set([study.comparator, study.reference ?? study.comparator])];
  return observables
    .map((observable, purpose) => bestOf(plan, records, quantity, { observable, arms, seed, purpose }))
    .sort((a, b) => compareDescending(a.varianceRemoved, b.varianceRemoved));
}

function bestOf(
  plan: StudyPlan,
  records: readonly SetRecord[],
  quantity: HeadlineQuantity,
  {
    observable,
    arms,
    seed,
    purpose,
  }: { observable: string; arms: readonly string[]; seed: number; purpose: number },
): MeasurementValue {
  const known = plan.study.model.observables.find((each) => each.id === observable);
  const candidates = arms.flatMap((arm) =>
    plan.measurementMinutes.map((minute) => {
      const levels = records.map((record) =>
        valueAt(plan, record, arm, plan.headlineDose, observable, minute),
      );
      return {
        label: labelOf(plan.study, known?.name ?? observable, arm, minute, plan.headlineDose),
        removed: varianceRemoved(levels, quantity.values, seed, purpose),
      };
    }),
  );
  const best = candidates.reduce((a, b) => (b.removed > a.removed ? b : a));
  return {
    observable,
    label: best.label,
    unit: known?.unit ?? "",
    errorAssumed: `${MEASUREMENT_ERROR * 100} %`,
    varianceRemoved: roundSignificant(best.removed, 3),
  };
}

function labelOf(study: Study, name: string, arm: string, minute: number, dose: number): string {
  const who = study.arms.find((each) => each.id === arm)?.label ?? arm;
  const when =
    minute === 0
      ? "before treatment"
      : `after ${Math.round(minute / 60)} h under ${dose} ${study.doseAxis.unit} ${study.doseAxis.drug}`;
  return `${name}, ${who}, ${when}`;
}

/**
 * Returns the expected share of the variance of `target` that measuring `levels` with 20 % error removes, in [0, 1].
 *
 * @param levels - Predicted value of the measurement by set; pairs with NaN are left out.
 * @returns 0 when fewer than 20 pairs remain, or one of the two does not vary.
 */
export function varianceRemoved(
  levels: readonly number[],
  target: readonly number[],
  seed: number,
  purpose = 0,
): number {
  const pairs = levels
    .map((level, i) => [level, target[i] as number] as const)
    .filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  const [low = 0, high = 0] = quantiles(
    pairs.map(([, y]) => y),
    [0.05, 0.95],
  );
  const y = pairs.map(([, value]) => Math.min(high, Math.max(low, value)));
  if (pairs.length < FEWEST_SETS || !(high > low)) return 0;
  let sum = 0;
  for (let replicate = 0; replicate < REPLICATES; replicate++) {
    const stream = new RandomStream(seed, purpose * REPLICATES + replicate, STREAM.measurement);
    const x = pairs.map(([level]) => level * exp(MEASUREMENT_ERROR * stream.normal()));
    sum += explainedByNeighbours(x, y);
  }
  return Math.min(1, Math.max(0, sum / REPLICATES));
}

function explainedByNeighbours(x: readonly number[], y: readonly number[]): number {
  const n = x.length;
  const order = x.map((_, i) => i).sort((a, b) => compareNumbers(x[a] as number, x[b] as number) || a - b);
  const sorted = order.map((i) => y[i] as number);
  const half = Math.max(4, Math.round(Math.sqrt(n) * 0.6));
  const total = sorted.reduce((sum, value) => sum + value, 0);
  const sums = [0];
  for (const value of sorted) sums.push((sums.at(-1) as number) + value);
  let unexplained = 0;
  let variance = 0;
  for (let i = 0; i < n; i++) {
    const value = sorted[i] as number;
    const start = Math.max(0, i - half);
    const end = Math.min(n, i + half + 1);
    const near = ((sums[end] as number) - (sums[start] as number) - value) / (end - start - 1);
    const all = (total - value) / (n - 1);
    unexplained += (value - near) * (value - near);
    variance += (value - all) * (value - all);
  }
  return 1 - unexplained / variance;
}

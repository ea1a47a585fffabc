/**
 * Where a fit fails: the stretch of neighbouring times of one condition whose residuals, all of one sign, depart furthest from the noise,
 *
 *     score = |Σ r| / (σ √n),   r = y − median of the sets,   σ² = mean of (rᵢ₊₁ − rᵢ)² / 2
 *
 * σ comes from differences of neighbouring residuals, in which a misfit that changes slowly cancels; the residuals' own spread would hide a model
 * that is wrong everywhere (von Neumann 1941, 10.1214/aoms/1177731677). For independent noise the score of a fixed stretch is half-normal; the largest over all stretches of a group is higher.
 */
import type { FittedGroup } from "./fit-summary.ts";

/** The largest systematic residual of a readout. Plain data. */
export interface Misfit {
  readonly condition: string;
  readonly label: string;
  /** First and last time of the stretch, in the model's time unit. */
  readonly from: number;
  readonly to: number;
  readonly points: number;
  /** Mean of the measured values of the stretch, and of the medians there. */
  readonly observed: number;
  readonly fitted: number;
  /** Mean residual, observed − fitted, relative to the range of the group's values. */
  readonly difference: number;
  /** Points of the stretch outside the 90 % band. */
  readonly outside: number;
  readonly score: number;
  /** True when the score is above what chance would give: a failing of the model, not of a measurement. */
  readonly systematic: boolean;
}

/** Fewest points that make a stretch. */
const SHORTEST = 3;

/** Score above which a stretch counts as systematic: in eight courses of twelve points, independent noise alone reaches it once in 20 times. */
const SYSTEMATIC = 3.6;

/**
 * Returns the worst stretch of a fitted group; `null` when no three neighbouring residuals share a sign.
 */
export function largestMisfit(group: FittedGroup): Misfit | null {
  const observed = group.conditions.flatMap((condition) => condition.observed);
  const range = Math.max(...observed) - Math.min(...observed);
  const noise = noiseOf(group);
  let worst: Misfit | null = null;
  for (const condition of group.conditions) {
    const { times, bands } = condition;
    const residuals = residualsOf(condition);
    for (let start = 0; start < residuals.length; start++) {
      let sum = 0;
      for (let end = start; end < residuals.length; end++) {
        const residual = residuals[end] as number;
        if (!(residual * (residuals[start] as number) > 0)) break;
        sum += residual;
        const points = end - start + 1;
        const score = Math.abs(sum) / (noise * Math.sqrt(points));
        if (points < SHORTEST || !(score > (worst?.score ?? 0))) continue;
        const within = (values: readonly number[]): readonly number[] => values.slice(start, end + 1);
        const outside = within(condition.observed).filter((value, i) => {
          const low = bands.q05[start + i] as number;
          const high = bands.q95[start + i] as number;
          return value < low || value > high;
        });
        worst = {
          condition: condition.condition,
          label: condition.label,
          from: times[start] as number,
          to: times[end] as number,
          points,
          observed: mean(within(condition.observed)),
          fitted: mean(within(bands.median)),
          difference: sum / points / range,
          outside: outside.length,
          score,
          systematic: score > SYSTEMATIC,
        };
      }
    }
  }
  return worst;
}

function residualsOf({ observed, bands }: FittedGroup["conditions"][number]): readonly number[] {
  return observed.map((value, i) => value - (bands.median[i] ?? Number.NaN));
}

function noiseOf(group: FittedGroup): number {
  const steps = group.conditions.flatMap((condition) => {
    const residuals = residualsOf(condition);
    return residuals.slice(1).map((residual, i) => residual - (residuals[i] as number));
  });
  return Math.sqrt(mean(steps.filter(Number.isFinite).map((step) => step * step)) / 2);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

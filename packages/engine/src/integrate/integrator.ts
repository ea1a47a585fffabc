import type { Counters } from "./counters.ts";

/**
 * What the runner asks of a method: stretches between stops, one accepted step at a time, and values within the last step.
 *
 * An integrator remembers nothing from one stretch to the next but its settings and counters.
 */
export interface Integrator {
  readonly counters: Counters;
  /** Absolute tolerances, `[n]`, in the unit of each state. */
  readonly absolute: Float64Array;
  relative: number;
  /** Time reached. */
  readonly time: number;
  /**
   * Begins a stretch at `time` with the values in `problem.state`.
   *
   * @param span - Distance to the next stop or the last output, > 0.
   * @param initialStep - First step to try; estimated when absent.
   * @returns index of a state whose derivative is not finite, or −1 when all are.
   */
  start(time: number, span: number, maxStep: number, initialStep?: number): number;
  /**
   * Makes one accepted step, trying smaller ones as needed.
   *
   * @param attempts - Attempts that may still be made, ≥ 1.
   * @returns `undefined` after an accepted step, the failure otherwise; `"budget"` when attempts ran out.
   */
  step(stretch: Stretch, attempts: number): StepFailure | "budget" | undefined;
  /**
   * Makes accepted steps until one reaches `until` or the steps made are a multiple of `POLL_INTERVAL`; `maxSteps` limits all attempts of the
   * simulation. Absent where steps are made one by one.
   */
  advance?(stretch: Stretch, until: number, maxSteps: number): StepFailure | "budget" | undefined;
  /** Writes the solution at a time within the last step to `problem.state`. */
  interpolate(time: number): void;
  /**
   * Replaces the trial values in `problem.state`, which stand for the end of the step being tried, by those at a time within it. Absent where
   * trial values do not make a polynomial.
   */
  trial?(time: number): void;
}

/** Accepted steps after which the runner looks at the abort signal; `advance` returns then at the latest. */
export const POLL_INTERVAL = 64;

/** Settings of one stretch between stops. */
export interface Stretch {
  /** Time that is landed on exactly; Infinity when there is none. */
  readonly stop: number;
  readonly maxStep: number;
}

/** Why one step could not be made. */
export interface StepFailure {
  readonly kind: "error test" | "diverged" | "singular" | "not finite";
  /** Time that the step tried to reach. */
  readonly time: number;
  readonly step: number;
}

/** Steps below this many units in the last place of t cannot advance it. */
export const SMALLEST_STEP_ULPS = 16;

/** Returns the smallest step that advances the time, from `time` by about `step`. */
export function smallestStep(time: number, step: number): number {
  return SMALLEST_STEP_ULPS * 2.220446049250313e-16 * Math.max(Math.abs(time), Math.abs(time + step));
}

/** Returns the step to try so that the stop is landed on: two equal steps to it rather than a long and a tiny one. */
export function fittedStep(wanted: number, time: number, { stop, maxStep }: Stretch): number {
  const h = Math.min(wanted, maxStep);
  const remaining = stop - time;
  if (h >= remaining) return remaining;
  return 2 * h > remaining ? remaining / 2 : h;
}

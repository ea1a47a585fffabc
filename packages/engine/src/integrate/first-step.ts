import type { Counters } from "./counters.ts";
import { weightedNorm } from "./norm.ts";
import type { StiffProblem } from "./problem.ts";

/** Share of the tolerance that the first, first-order step may use. */
export const ERROR_SHARE = 0.5;
/** The first step covers at most this share of the way to the next stop. */
export const SPAN_SHARE = 0.1;
/** Size of the first probe, in tolerances: far below any change that matters. */
export const PROBE = 0.01;
/** Probes after which the last estimate is taken. */
export const MAX_PROBES = 4;
/** Two estimates that agree this well are believed. */
export const AGREEMENT = 2;

/** What the search for a first step needs of an integrator: its start, and two arrays `[n]` to work in. */
export interface FirstStepWorkspace {
  readonly problem: StiffProblem;
  readonly counters: Counters;
  readonly weights: Float64Array;
  readonly time: number;
  readonly e: Float64Array;
  readonly keptE: Float64Array;
}

/**
 * Returns a first step whose first-order error ½ h² ‖y″‖ is half of the tolerance.
 *
 * y″ along the solution is one difference of f along f itself, so that it holds the time derivative and needs no Jacobian:
 *
 *     y″ ≈ (f(t + δ, y + δ f) − f(t, y)) / δ
 *
 * The first δ is small; the next ones are the steps found, which lifts the difference above rounding where tolerances are very small.
 * A step from the size of y″ does not collapse after a dose: a quiet start allows a long step, whatever the step before was.
 * Expects y in `problem.state`, f in `problem.derivative` and the weights set; leaves both as they were.
 *
 * @param span - Distance to the next stop, > 0.
 */
export function firstStep(s: FirstStepWorkspace, span: number): number {
  const { state, derivative } = s.problem;
  s.e.set(state);
  s.keptE.set(derivative);
  const longest = SPAN_SHARE * span;
  let probe = Math.min(longest, PROBE / weightedNorm(s.keptE, s.weights));
  for (let i = 0; i < MAX_PROBES; i++) {
    const curvature = curvatureOver(s, probe);
    const isUsable = curvature < Number.POSITIVE_INFINITY;
    const step = isUsable ? Math.min(longest, Math.sqrt((2 * ERROR_SHARE) / curvature)) : probe / 10;
    const agrees = step < AGREEMENT * probe && probe < AGREEMENT * step;
    probe = step;
    if (agrees) break;
  }
  state.set(s.e);
  derivative.set(s.keptE);
  return probe;
}

/** ‖y″‖ from a probe of size `delta`; y and f stand in `e` and `keptE`. */
function curvatureOver(s: FirstStepWorkspace, delta: number): number {
  const { state, derivative } = s.problem;
  for (let i = 0; i < state.length; i++) state[i] = (s.e[i] as number) + delta * (s.keptE[i] as number);
  s.problem.rhs(s.time + delta);
  s.counters.rhsEvaluations++;
  for (let i = 0; i < state.length; i++) {
    derivative[i] = ((derivative[i] as number) - (s.keptE[i] as number)) / delta;
  }
  return weightedNorm(derivative, s.weights);
}

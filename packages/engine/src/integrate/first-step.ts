import type { BdfState } from "./bdf-state.ts";
import { weightedNorm } from "./norm.ts";

/** Share of the tolerance that the first, first-order step may use. */
const ERROR_SHARE = 0.5;
/** The first step covers at most this share of the way to the next stop. */
const SPAN_SHARE = 0.1;
/** Size of the probe, in tolerances: far above rounding, far below any change that matters. */
const PROBE = 0.01;

/**
 * Returns a first step whose first-order error ½ h² ‖y″‖ is half of the tolerance.
 *
 * y″ along the solution is one difference of f along f itself, so that it holds the time derivative and needs no Jacobian:
 *
 *     y″ ≈ (f(t + δ, y + δ f) − f(t, y)) / δ,   δ = PROBE / ‖f‖
 *
 * A step from the size of y″ does not collapse after a dose: a quiet start allows a long step, whatever the step before was.
 * Expects y in `problem.state`, f in `problem.derivative` and the weights set; leaves both as they were.
 *
 * @param span - Distance to the next stop, > 0.
 */
export function firstStep(s: BdfState, span: number): number {
  const { state, derivative } = s.problem;
  const y = s.e;
  const f = s.keptE;
  y.set(state);
  f.set(derivative);
  const longest = SPAN_SHARE * span;
  const size = weightedNorm(f, s.weights);
  const delta = Math.min(longest, PROBE / size);
  for (let i = 0; i < y.length; i++) state[i] = (y[i] as number) + delta * (f[i] as number);
  s.problem.rhs(s.time + delta);
  s.counters.rhsEvaluations++;
  for (let i = 0; i < y.length; i++) {
    derivative[i] = ((derivative[i] as number) - (f[i] as number)) / delta;
  }
  const curvature = weightedNorm(derivative, s.weights);
  state.set(y);
  derivative.set(f);
  if (!(curvature < Number.POSITIVE_INFINITY)) return Math.min(longest, delta);
  return Math.min(longest, Math.sqrt((2 * ERROR_SHARE) / curvature));
}

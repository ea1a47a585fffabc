import type { BdfState } from "./bdf-state.ts";
import { ROW } from "./nordsieck.ts";
import { weightedNorm } from "./norm.ts";

/**
 * Modified Newton iteration for the corrector of one BDF step.
 *
 * With y = y_predicted + e, the step asks for e such that
 *
 *     e + z₁/l₁ − γ f(t, y) = 0,    γ = h / l₁
 *
 * Each iteration solves M δ = −residual with M ≈ I − γJ kept from an earlier step; when γ has drifted, δ is scaled by
 * 2 / (1 + γ/γ_M). The iteration stops when the estimated remaining error is a tenth of what the error test allows.
 * Source: Brown, Byrne & Hindmarsh (1989), 10.1137/0910062, section 2.2.
 */

/** How a corrector ended. */
export type NewtonEnd = "converged" | "diverged" | "singular" | "not finite";

/** Iterations after which a step is made smaller, or the factors renewed. */
export const MAX_ITERATIONS = 3;
/** Share of the allowed local error that the iteration may leave. */
export const TOLERANCE_SHARE = 0.1;
/** The estimated rate may fall at most this fast from one iteration to the next. */
export const RATE_MEMORY = 0.3;
/** An increase of the correction by this factor is divergence. */
export const DIVERGENCE = 2;
/** Relative drift of γ beyond which the factors are renewed whatever the cost. */
export const GAMMA_DRIFT = 0.3;
/** Pivots of I − γJ below this are taken for singular: the matrix is near the identity when γ is small. */
export const SMALLEST_PIVOT = 1e-12;
/** Steps after which a Jacobian that costs more than its factorization is renewed. */
export const MAX_JACOBIAN_AGE = 50;

/**
 * Solves for the correction of a step to `time` whose prediction stands in `predicted` and `problem.state`.
 *
 * Leaves e in `state.e` and its norm in `state.correctionNorm`.
 */
export function solveCorrector(s: BdfState, time: number): NewtonEnd {
  const gamma = s.step / (s.coefficients.l[1] as number);
  let fresh = false;
  s.problem.rhs(time);
  s.counters.rhsEvaluations++;
  if (isRefreshDue(s, gamma)) {
    fresh = isJacobianDue(s);
    if (!renewFactors(s, time, gamma, fresh)) return "singular";
  }
  let end = iterate(s, time, gamma);
  if (end !== "converged" && !fresh) {
    restorePrediction(s);
    s.problem.rhs(time);
    s.counters.rhsEvaluations++;
    if (!renewFactors(s, time, gamma, true)) return "singular";
    end = iterate(s, time, gamma);
  }
  if (end !== "converged") {
    s.counters.newtonFailures++;
    s.factoredGamma = Number.NaN;
  }
  return end;
}

/**
 * Factors are renewed when γ has drifted too far, or when the iterations spent since, beyond one a step, would have paid for new ones (the
 * ski-rental rule: at most twice the cost of the best choice in hindsight). Costs are counted operations.
 */
function isRefreshDue(s: BdfState, gamma: number): boolean {
  if (!(Math.abs(gamma / s.factoredGamma - 1) <= GAMMA_DRIFT)) return true;
  const cost = s.problem.cost;
  const price = cost.factor + (isJacobianDue(s) ? cost.jacobian : 0);
  return s.paid * (cost.rhs + cost.solve) >= price;
}

function isJacobianDue(s: BdfState): boolean {
  const cost = s.problem.cost;
  return s.jacobianAge >= MAX_JACOBIAN_AGE || cost.jacobian <= cost.factor + cost.rhs + cost.solve;
}

function renewFactors(s: BdfState, time: number, gamma: number, withJacobian: boolean): boolean {
  if (withJacobian) {
    s.problem.jacobian(time);
    s.counters.jacobianEvaluations++;
    s.jacobianAge = 0;
  }
  s.counters.factorizations++;
  const pivot = s.problem.factor(gamma);
  s.paid = 0;
  s.rate = 1;
  if (pivot > SMALLEST_PIVOT) {
    s.factoredGamma = gamma;
    return true;
  }
  s.factoredGamma = Number.NaN;
  return false;
}

function iterate(s: BdfState, time: number, gamma: number): NewtonEnd {
  const { problem, e, weights, predicted } = s;
  const { state, derivative, correction } = problem;
  const n = e.length;
  const inverseL1 = 1 / (s.coefficients.l[1] as number);
  const drift = 2 / (1 + gamma / s.factoredGamma);
  const tolerance = TOLERANCE_SHARE / s.coefficients.error;
  let previous = 0;
  e.fill(0);
  for (let iteration = 1; ; iteration++) {
    for (let i = 0, k = 1; i < n; i++, k += ROW) {
      correction[i] =
        gamma * (derivative[i] as number) - inverseL1 * (predicted[k] as number) - (e[i] as number);
    }
    problem.solve();
    s.counters.newtonIterations++;
    let sum = 0;
    for (let i = 0, k = 0; i < n; i++, k += ROW) {
      const delta = (correction[i] as number) * drift;
      const total = (e[i] as number) + delta;
      e[i] = total;
      state[i] = (predicted[k] as number) + total;
      const x = delta * (weights[i] as number);
      sum += x * x;
    }
    const size = n === 0 ? 0 : Math.sqrt(sum / n);
    if (!(size < Number.POSITIVE_INFINITY)) return "not finite";
    if (iteration > 1) s.rate = Math.max(RATE_MEMORY * s.rate, size / previous);
    if (size * Math.min(1, s.rate) <= tolerance) {
      s.correctionNorm = iteration === 1 ? size : weightedNorm(e, weights);
      s.paid += iteration - 1;
      return "converged";
    }
    if (iteration === MAX_ITERATIONS || (iteration > 1 && size > DIVERGENCE * previous)) return "diverged";
    previous = size;
    problem.rhs(time);
    s.counters.rhsEvaluations++;
  }
}

function restorePrediction(s: BdfState): void {
  const state = s.problem.state;
  for (let i = 0, k = 0; i < state.length; i++, k += ROW) state[i] = s.predicted[k] as number;
}

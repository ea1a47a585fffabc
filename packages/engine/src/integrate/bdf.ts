import { type BdfState, createBdfState } from "./bdf-state.ts";
import { setCoefficients } from "./coefficients.ts";
import { firstStep } from "./first-step.ts";
import { fittedStep, type Integrator, type StepFailure, type Stretch, smallestStep } from "./integrator.ts";
import { solveCorrector } from "./newton.ts";
import { correct, interpolate, predict, ROW, rescale, startArray } from "./nordsieck.ts";
import { setWeights } from "./norm.ts";
import { lowerOrder, raiseOrder } from "./order-change.ts";
import { chooseNextStep, sameOrderRatio } from "./order-selection.ts";
import type { StiffProblem } from "./problem.ts";

/**
 * Variable-order (1–5), variable-step BDF in Nordsieck form with fixed leading coefficient.
 *
 *   predict ──▶ Newton ──▶ error test ──▶ commit ──▶ choose next order and step
 *
 * Sources: Brown, Byrne & Hindmarsh (1989), 10.1137/0910062; Hairer & Wanner, Solving Ordinary Differential Equations II,
 * 10.1007/978-3-642-05221-7, chapter V.
 */
export { createBdfState };

/** Returns an integrator of `problem` by BDF. */
export function createBdf(problem: StiffProblem): Integrator {
  const s = createBdfState(problem);
  return {
    counters: s.counters,
    absolute: s.absolute,
    get relative() {
      return s.relative;
    },
    set relative(value) {
      s.relative = value;
    },
    get time() {
      return s.time;
    },
    start: (time, span, maxStep, initialStep) => startBdf(s, time, span, maxStep, initialStep),
    step: (stretch, attempts) => stepBdf(s, stretch, attempts),
    interpolate: (time) => interpolateBdf(s, time),
    trial: (time) => interpolateTrial(s, time),
  };
}

/** Growth allowed after the first step of a stretch, whose size is a cautious guess. */
export const FIRST_GROWTH = 1e4;
/** Failed error tests, and failed iterations, after which a step is given up. */
export const MAX_ERROR_FAILURES = 10;
export const MAX_NEWTON_FAILURES = 12;
/** Failures after which the error estimate is not believed and the order is lowered. */
export const FAILURES_BEFORE_ORDER_DROP = 3;
/** How far a step shrinks after a failed iteration, and at most after a failed error test; at least after a repeated one. */
export const NEWTON_SHRINK = 0.25;
export const ERROR_SHRINK_MIN = 0.1;
export const REPEATED_ERROR_SHRINK_MAX = 0.2;
/**
 * Begins a stretch at `time` with the values in `problem.state`: order 1, a fresh first step, no memory of earlier steps.
 *
 * @param span - Distance to the next stop or the last output, > 0.
 * @param initialStep - First step to try; estimated when absent.
 * @returns index of a state whose derivative is not finite, or −1 when all are.
 */
export function startBdf(
  s: BdfState,
  time: number,
  span: number,
  maxStep: number,
  initialStep?: number,
): number {
  const { state, derivative } = s.problem;
  s.time = time;
  s.order = 1;
  s.nextOrder = 1;
  s.wait = 2;
  s.growthLimit = FIRST_GROWTH;
  s.keptDifference = 0;
  s.factoredGamma = Number.NaN;
  s.jacobianAge = Number.POSITIVE_INFINITY;
  s.rate = 1;
  s.paid = 0;
  s.pastSteps.fill(0);
  s.problem.rhs(time);
  s.counters.rhsEvaluations++;
  for (let i = 0; i < derivative.length; i++) if (!Number.isFinite(derivative[i])) return i;
  startArray(s.z, state, derivative, 0);
  setWeights(s.weights, s.z, ROW, s.relative, s.absolute);
  const h = Math.min(span, maxStep, initialStep ?? firstStep(s, span));
  startArray(s.z, state, derivative, h);
  s.step = h;
  s.nextStep = h;
  return -1;
}

/**
 * Makes one accepted step, trying smaller ones as needed, within the budget of attempts.
 *
 * @param attempts - Attempts that may still be made in this call, ≥ 1.
 * @returns `undefined` after an accepted step, the failure otherwise; `"budget"` when attempts ran out.
 */
export function stepBdf(s: BdfState, stretch: Stretch, attempts: number): StepFailure | "budget" | undefined {
  const smallest = smallestStep(s.time, s.nextStep);
  beginStep(s, stretch);
  setWeights(s.weights, s.z, ROW, s.relative, s.absolute);
  let errorFailures = 0;
  let newtonFailures = 0;
  for (let attempt = 0; ; attempt++) {
    if (attempt === attempts) return "budget";
    const time = s.step >= stretch.stop - s.time ? stretch.stop : s.time + s.step;
    predict(s.z, s.predicted, s.problem.state);
    setCoefficients(s.coefficients, s.order, s.step, s.pastSteps, s.wait === 1);
    const end = solveCorrector(s, time);
    if (end !== "converged") {
      s.counters.rejectedSteps++;
      newtonFailures++;
      s.growthLimit = 1;
      if (s.step <= smallest || newtonFailures === MAX_NEWTON_FAILURES)
        return { kind: end, time, step: s.step };
      shrink(s, Math.max(NEWTON_SHRINK, smallest / s.step));
      continue;
    }
    const error = s.coefficients.error * s.correctionNorm;
    if (error <= 1) {
      commit(s, time);
      chooseNextStep(s, error);
      return undefined;
    }
    s.counters.rejectedSteps++;
    errorFailures++;
    s.growthLimit = 1;
    if (s.step <= smallest || errorFailures === MAX_ERROR_FAILURES)
      return { kind: "error test", time, step: s.step };
    if (!retryAfterError(s, error, errorFailures, smallest))
      return { kind: "not finite", time: s.time, step: s.step };
  }
}

/** Writes the solution at `time`, which lies within the last step, to `problem.state`. */
export function interpolateBdf(s: BdfState, time: number): void {
  interpolate(s.z, time === s.time ? 0 : (time - s.time) / s.step, s.problem.state);
}

/** Replaces the trial values in `problem.state`, y = p₀ + e, by those of the polynomial p + e lᵀ at `time`. */
function interpolateTrial(s: BdfState, time: number): void {
  const { state } = s.problem;
  const { l } = s.coefficients;
  const position = (time - s.time) / s.step - 1;
  for (let i = 0, k = 0; i < state.length; i++, k += ROW) {
    const e = (state[i] as number) - (s.predicted[k] as number);
    let value = 0;
    for (let j = ROW - 1; j >= 0; j--)
      value = value * position + (s.predicted[k + j] as number) + e * (l[j] as number);
    state[i] = value;
  }
}

function beginStep(s: BdfState, stretch: Stretch): void {
  if (s.nextOrder !== s.order) {
    if (s.nextOrder > s.order) raiseOrder(s.z, s.e, s.order, s.step, s.pastSteps, s.orderWorkspace);
    else lowerOrder(s.z, s.order, s.step, s.pastSteps, s.orderWorkspace);
    s.order = s.nextOrder;
    s.wait = s.order + 1;
  }
  const h = fittedStep(s.nextStep, s.time, stretch);
  if (h !== s.step) {
    rescale(s.z, h / s.step);
    s.step = h;
  }
}

function shrink(s: BdfState, ratio: number): void {
  rescale(s.z, ratio);
  s.step *= ratio;
}

function retryAfterError(s: BdfState, error: number, failures: number, smallest: number): boolean {
  const floor = smallest / s.step;
  if (failures <= FAILURES_BEFORE_ORDER_DROP) {
    let ratio = Math.max(ERROR_SHRINK_MIN, sameOrderRatio(error, s.order));
    if (failures > 1) ratio = Math.min(ratio, REPEATED_ERROR_SHRINK_MAX);
    shrink(s, Math.max(ratio, floor));
    return true;
  }
  if (s.order > 1) {
    lowerOrder(s.z, s.order, s.step, s.pastSteps, s.orderWorkspace);
    s.order--;
    s.nextOrder = s.order;
    s.wait = s.order + 1;
    shrink(s, Math.max(ERROR_SHRINK_MIN, floor));
    return true;
  }
  return restartFirstOrder(s, Math.max(ERROR_SHRINK_MIN, floor));
}

/** Rebuilds the array at order 1 from the last committed values. */
function restartFirstOrder(s: BdfState, ratio: number): boolean {
  const { state, derivative } = s.problem;
  interpolate(s.z, 0, state);
  s.problem.rhs(s.time);
  s.counters.rhsEvaluations++;
  for (let i = 0; i < derivative.length; i++) if (!Number.isFinite(derivative[i])) return false;
  s.step *= ratio;
  s.wait = 10;
  startArray(s.z, state, derivative, s.step);
  return true;
}

function commit(s: BdfState, time: number): void {
  correct(s.z, s.predicted, s.e, s.coefficients.l);
  s.time = time;
  for (let j = s.pastSteps.length - 1; j > 1; j--) s.pastSteps[j] = s.pastSteps[j - 1] as number;
  s.pastSteps[1] = s.step;
  s.jacobianAge++;
  s.counters.steps++;
  s.counters.lastOrder = s.order;
  s.counters.lastStep = s.step;
  s.wait--;
  if (s.wait === 1) {
    s.keptE.set(s.e);
    s.keptDifference = s.coefficients.difference;
  }
}

import { pow } from "@igf-axis/model";
import { type Counters, createCounters } from "./counters.ts";
import { type FirstStepWorkspace, firstStep } from "./first-step.ts";
import { fittedStep, type Integrator, type StepFailure, type Stretch, smallestStep } from "./integrator.ts";
import { setWeights, weightedNorm } from "./norm.ts";
import type { StiffProblem } from "./problem.ts";
import { A, C, GAMMA, H, NODES, STAGES, TIME_WEIGHTS } from "./rodas5p.table.ts";

/**
 * The Rosenbrock method Rodas5P: order 5, eight linear systems with one matrix per step, no iteration.
 *
 * The error estimate k₈ belongs to the embedded method of order 4. Steps follow the predictive controller
 *
 *     h′ = h · min(s ε^(−1/5), s (h/h₋) (ε₋/ε²)^(1/5)),   s = 0.9
 *
 * with ε the error in tolerances and h₋, ε₋ those of the step before (Gustafsson 1994, 10.1145/198429.198437; Hairer & Wanner II,
 * 10.1007/978-3-642-05221-7, section IV.8). ∂f/∂t comes from differences, and is not asked for when f does not hold the time.
 */

const SAFETY = 0.9;
const LARGEST_GROWTH = 6;
/** Growth allowed after the first step of a stretch, whose size is a cautious guess. */
const FIRST_GROWTH = 100;
const SMALLEST_RATIO = 0.2;
/** Ratio for a step whose stages are not finite, or whose matrix cannot be factored. */
const FAILURE_SHRINK = 0.25;
const MAX_FAILURES = 20;
/** Errors below this count as this much, so that a quiet stretch leaves a usable memory. */
const LEAST_ERROR = 1e-4;
const SMALLEST_PIVOT = 1e-12;
/** Part of the step that differences in time reach over: their error stays far below the tolerance, their rounding too. */
const TIME_PROBE = 1e-4;
const ORDER_EXPONENT = 1 / 5;

/** Weights of the k_j in a stage or in the result, padded with zeros: `[9 × 8]`. */
const FLAT_A = flat(A);
const FLAT_C = flat(C);
const FLAT_H = flat(H);

function flat(rows: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(
    rows.flatMap((row) => [...row, ...new Array<number>(STAGES - row.length).fill(0)]),
  );
}

/** Returns an integrator of `problem` by Rodas5P. */
export function createRodas5p(problem: StiffProblem): Integrator {
  return new Rodas5p(problem);
}

class Rodas5p implements Integrator {
  readonly counters: Counters = createCounters();
  readonly absolute: Float64Array;
  relative = 1e-6;
  time = 0;
  readonly #problem: StiffProblem;
  readonly #weights: Float64Array;
  /** Values at `time` and at the start of the last step, `[n]`. */
  readonly #y: Float64Array;
  readonly #start: Float64Array;
  /** f and ∂f/∂t at `time`. */
  readonly #slope: Float64Array;
  readonly #timeSlope: Float64Array;
  /** k_j of the last step, component-major: `[8 n]`. */
  readonly #k: Float64Array;
  /** Σ C_ij k_j of the stage at work, `[n]`. */
  readonly #sum: Float64Array;
  /** q₁ … q₃ of the last step, component-major: `[3 n]`; computed when first asked for. */
  readonly #dense: Float64Array;
  #hasDense = false;
  /** Size of the last step, and the size wanted for the next. */
  #step = 0;
  #nextStep = 0;
  #growthLimit = FIRST_GROWTH;
  /** Size and error of the step before, for the controller; 0 when there is none. */
  #previousStep = 0;
  #previousError = 0;

  constructor(problem: StiffProblem) {
    const n = problem.size;
    this.#problem = problem;
    this.absolute = new Float64Array(n);
    this.#weights = new Float64Array(n);
    this.#y = new Float64Array(n);
    this.#start = new Float64Array(n);
    this.#slope = new Float64Array(n);
    this.#timeSlope = new Float64Array(n);
    this.#sum = new Float64Array(n);
    this.#k = new Float64Array(STAGES * n);
    this.#dense = new Float64Array(H.length * n);
  }

  start(time: number, span: number, maxStep: number, initialStep?: number): number {
    const { state, derivative } = this.#problem;
    this.time = time;
    this.#growthLimit = FIRST_GROWTH;
    this.#previousStep = 0;
    this.#timeSlope.fill(0);
    this.#evaluate(time);
    const culprit = derivative.findIndex((value) => !Number.isFinite(value));
    if (culprit >= 0) return culprit;
    this.#y.set(state);
    setWeights(this.#weights, this.#y, 1, this.relative, this.absolute);
    this.#nextStep = Math.min(span, maxStep, initialStep ?? firstStep(this.#firstStepWorkspace(), span));
    return -1;
  }

  step(stretch: Stretch, attempts: number): StepFailure | "budget" | undefined {
    const smallest = smallestStep(this.time, this.#nextStep);
    let h = fittedStep(this.#nextStep, this.time, stretch);
    this.#linearize(h);
    for (let attempt = 0; attempt < attempts; attempt++) {
      const time = h >= stretch.stop - this.time ? stretch.stop : this.time + h;
      const end = this.#attempt(h, time);
      if (typeof end === "number" && end <= 1) {
        this.#commit(h, time, end);
        return undefined;
      }
      this.counters.rejectedSteps++;
      this.#growthLimit = 1;
      if (h <= smallest || attempt === MAX_FAILURES)
        return { kind: typeof end === "number" ? "error test" : end, time, step: h };
      const ratio =
        typeof end === "number"
          ? Math.max(SMALLEST_RATIO, SAFETY * pow(end, -ORDER_EXPONENT))
          : FAILURE_SHRINK;
      h = Math.max(ratio * h, smallest);
    }
    return "budget";
  }

  interpolate(time: number): void {
    const { state } = this.#problem;
    if (time === this.time) {
      state.set(this.#y);
      return;
    }
    if (!this.#hasDense) this.#prepareDense();
    const theta = 1 - (this.time - time) / this.#step;
    const rest = 1 - theta;
    for (let i = 0, q = 0; i < state.length; i++, q += H.length) {
      const inner = (this.#dense[q + 1] as number) + theta * (this.#dense[q + 2] as number);
      const bend = rest * ((this.#dense[q] as number) + theta * inner);
      state[i] = rest * (this.#start[i] as number) + theta * ((this.#y[i] as number) + bend);
    }
  }

  #evaluate(time: number): void {
    this.#problem.rhs(time);
    this.counters.rhsEvaluations++;
  }

  /** Evaluates f, J and ∂f/∂t at the start of a step; they serve all of its attempts. */
  #linearize(h: number): void {
    const { state, derivative, isAutonomous } = this.#problem;
    state.set(this.#y);
    this.#evaluate(this.time);
    this.#slope.set(derivative);
    this.#problem.jacobian(this.time);
    this.counters.jacobianEvaluations++;
    setWeights(this.#weights, this.#y, 1, this.relative, this.absolute);
    if (!isAutonomous) this.#differentiateInTime(h);
  }

  /** ∂f/∂t ≈ (4 f(t + δ) − 3 f(t) − f(t + 2δ)) / 2δ, which looks ahead only; 0 where δ vanishes beside t. */
  #differentiateInTime(h: number): void {
    const { derivative } = this.#problem;
    const slope = this.#timeSlope;
    const probe = this.time + TIME_PROBE * h - this.time;
    slope.fill(0);
    if (probe === 0) return;
    this.#evaluate(this.time + probe);
    for (let i = 0; i < slope.length; i++)
      slope[i] = 4 * (derivative[i] as number) - 3 * (this.#slope[i] as number);
    this.#evaluate(this.time + 2 * probe);
    for (let i = 0; i < slope.length; i++) {
      const value = ((slope[i] as number) - (derivative[i] as number)) / (2 * probe);
      slope[i] = Number.isFinite(value) ? value : 0;
    }
  }

  /** Computes all stages of a step to `time`; the result stands in `problem.state`. Returns the error in tolerances. */
  #attempt(h: number, time: number): number | "singular" | "not finite" {
    const { state, derivative, correction } = this.#problem;
    const n = state.length;
    const k = this.#k;
    this.#hasDense = false;
    this.counters.factorizations++;
    if (!(this.#problem.factor(GAMMA * h) > SMALLEST_PIVOT)) return "singular";
    for (let stage = 0; stage < STAGES; stage++) {
      const isFirst = stage === 0;
      if (!isFirst) {
        this.#combine(stage);
        const node = NODES[stage] as number;
        this.#evaluate(node === 1 ? time : this.time + node * h);
      }
      const slope = isFirst ? this.#slope : derivative;
      const factor = GAMMA * h;
      const timeFactor = GAMMA * h * h * (TIME_WEIGHTS[stage] as number);
      for (let i = 0; i < n; i++) {
        const fromStages = isFirst ? 0 : GAMMA * (this.#sum[i] as number);
        correction[i] =
          factor * (slope[i] as number) + fromStages + timeFactor * (this.#timeSlope[i] as number);
      }
      this.#problem.solve();
      for (let i = 0, at = stage; i < n; i++, at += STAGES) k[at] = correction[i] as number;
    }
    for (let i = 0, at = STAGES - 1; i < n; i++, at += STAGES)
      state[i] = (state[i] as number) + (k[at] as number);
    const error = this.#errorOf(state, correction);
    return error < Number.POSITIVE_INFINITY ? error : "not finite";
  }

  /** Writes y + Σ a_ij k_j to the state and Σ C_ij k_j to the sum, for the stage at work. */
  #combine(stage: number): void {
    const { state } = this.#problem;
    const k = this.#k;
    const row = STAGES * stage;
    for (let i = 0, at = 0; i < state.length; i++, at += STAGES) {
      let value = this.#y[i] as number;
      let sum = 0;
      for (let j = 0; j < stage; j++) {
        const kj = k[at + j] as number;
        value += (FLAT_A[row + j] as number) * kj;
        sum += (FLAT_C[row + j] as number) * kj;
      }
      state[i] = value;
      this.#sum[i] = sum;
    }
  }

  /** Weighted norm of the error; the size of a state is the larger of those at both ends of the step. */
  #errorOf(state: Float64Array, error: Float64Array): number {
    const weights = this.#sum;
    for (let i = 0; i < state.length; i++) {
      const size = Math.max(Math.abs(state[i] as number), Math.abs(this.#y[i] as number));
      weights[i] = 1 / (this.relative * size + (this.absolute[i] as number));
    }
    return weightedNorm(error, weights);
  }

  #commit(h: number, time: number, error: number): void {
    this.#start.set(this.#y);
    this.#y.set(this.#problem.state);
    this.time = time;
    this.#step = h;
    this.counters.steps++;
    this.counters.lastOrder = 5;
    this.counters.lastStep = h;
    const bounded = Math.max(error, LEAST_ERROR);
    let ratio = SAFETY * pow(Math.max(error, 1e-10), -ORDER_EXPONENT);
    if (this.#previousStep > 0) {
      const trend = (h / this.#previousStep) * pow(this.#previousError / (bounded * bounded), ORDER_EXPONENT);
      ratio = Math.min(ratio, SAFETY * trend);
    }
    this.#nextStep = h * Math.min(this.#growthLimit, Math.max(SMALLEST_RATIO, ratio));
    this.#previousStep = h;
    this.#previousError = bounded;
    this.#growthLimit = LARGEST_GROWTH;
  }

  #prepareDense(): void {
    const n = this.#y.length;
    for (let i = 0, at = 0, q = 0; i < n; i++, at += STAGES) {
      for (let row = 0; row < FLAT_H.length; row += STAGES, q++) {
        let sum = 0;
        for (let j = 0; j < STAGES; j++) sum += (FLAT_H[row + j] as number) * (this.#k[at + j] as number);
        this.#dense[q] = sum;
      }
    }
    this.#hasDense = true;
  }

  /** Lends two arrays to the search for a first step, before any stage is computed. */
  #firstStepWorkspace(): FirstStepWorkspace {
    return {
      problem: this.#problem,
      counters: this.counters,
      weights: this.#weights,
      time: this.time,
      e: this.#start,
      keptE: this.#slope,
    };
  }
}

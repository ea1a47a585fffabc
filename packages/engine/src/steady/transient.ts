import type { SteadyProblem } from "./steady-problem.ts";

/**
 * Pseudo-transient continuation: linearly implicit Euler steps along y′ = f(y), longer and longer,
 *
 *     (I − hJ) δ = h f(y),    error ≈ (I − hJ)⁻¹ ½h (f(y + δ) − f(y)),
 *
 * with the model's own factorization. The error is kept at a hundredth of each state's size, so that the way leads where the time course
 * leads; near a steady state the error vanishes, h grows, and δ becomes Newton's correction. Linear laws of conservation are kept.
 * Source: Kelley & Keyes (1998), 10.1137/S0036142996304796; Hairer & Wanner II, 10.1007/978-3-642-05221-7, section IV.8.
 */

const STEP_ERROR = 0.01;
const LARGEST_GROWTH = 5;
const SMALLEST_SHRINK = 0.1;
const SAFETY = 0.9;
/** Part of the fastest state's own time that the first step covers. */
const FIRST_SHARE = 0.01;
const MOST_FAILURES = 60;

/**
 * A state grows without bound when it goes on at least like this power of time long after every process of the model has had its time, or
 * has grown by a factor that no process needs.
 */
const UNBOUNDED_POWER = 0.3;
const UNBOUNDED_GROWTH = 1e6;
const LONG_AFTER = 1e8;
const ABSURD_GROWTH = 1e50;

/** The course of one continuation. */
export class Transient {
  steps = 0;
  /** Pseudo-time reached. */
  time = 0;
  /** Relative change over the last step. */
  change: number = Number.POSITIVE_INFINITY;
  /** Average of the states over pseudo-time. */
  readonly mean: Float64Array;
  readonly #problem: SteadyProblem;
  readonly #start: Float64Array;
  readonly #point: Float64Array;
  readonly #slope: Float64Array;
  readonly #delta: Float64Array;
  readonly #error: Float64Array;
  /** Slowest loss at the start, 1/time: where a state grows, its own may vanish. */
  readonly #slowest: number;
  #h: number;

  /** Begins at the state as it stands; rates there are finite. */
  constructor(problem: SteadyProblem) {
    this.#problem = problem;
    this.mean = problem.state.slice();
    this.#start = problem.state.slice();
    this.#point = problem.state.slice();
    this.#slope = new Float64Array(problem.size);
    this.#delta = new Float64Array(problem.size);
    this.#error = new Float64Array(problem.size);
    problem.evaluate();
    problem.evaluateJacobian();
    this.#slowest = problem.slowestLoss();
    const { rate } = problem.fastest();
    this.#h = rate > 0 ? FIRST_SHARE / rate : 1;
  }

  /** Makes one accepted step; leaves the new state and its rates in the problem. @returns false when no step is short enough. */
  step(): boolean {
    const p = this.#problem;
    this.#point.set(p.state);
    this.#slope.set(p.rates);
    p.evaluateJacobian();
    for (let failures = 0; failures < MOST_FAILURES; failures++) {
      const error = this.#try();
      const wanted = SAFETY * Math.sqrt(STEP_ERROR / error);
      const ratio = Number.isFinite(error)
        ? Math.min(LARGEST_GROWTH, Math.max(SMALLEST_SHRINK, wanted))
        : SMALLEST_SHRINK;
      const h = this.#h;
      // An infinite step would make I − hJ useless, and is never needed: the change has long vanished.
      this.#h = Math.min(h * ratio, Number.MAX_SAFE_INTEGER * (this.time + h));
      if (error <= STEP_ERROR) {
        this.time += h;
        this.steps++;
        for (let i = 0; i < p.size; i++) {
          const mean = this.mean[i] as number;
          this.mean[i] = mean + (h / this.time) * ((p.state[i] as number) - mean);
        }
        return true;
      }
      p.state.set(this.#point);
    }
    return false;
  }

  /** Takes a step of size h on trial; returns the largest error relative to its state, NaN when something is not finite. */
  #try(): number {
    const p = this.#problem;
    const h = this.#h;
    if (!p.factorStep(h)) return Number.NaN;
    for (let i = 0; i < p.size; i++) this.#delta[i] = h * (this.#slope[i] as number);
    p.solveStep(this.#delta);
    for (let i = 0; i < p.size; i++) p.state[i] = (this.#point[i] as number) + (this.#delta[i] as number);
    if (!p.evaluate()) return Number.NaN;
    for (let i = 0; i < p.size; i++)
      this.#error[i] = (h / 2) * ((p.rates[i] as number) - (this.#slope[i] as number));
    p.solveStep(this.#error);
    let error = 0;
    let change = 0;
    for (let i = 0; i < p.size; i++) {
      const size = Math.max(p.sizeOf(i), Math.abs(this.#point[i] as number));
      const own = Math.abs(this.#error[i] as number) / size;
      if (!(own <= error)) error = own;
      change = Math.max(change, Math.abs(this.#delta[i] as number) / size);
    }
    this.change = change;
    return error;
  }

  /** Position of a state that grows without bound, −1 when there is none. */
  unbounded(): number {
    const { state, rates, scales, size } = this.#problem;
    const isLate = this.time * this.#slowest > LONG_AFTER;
    let worst = -1;
    let most = isLate ? UNBOUNDED_GROWTH : ABSURD_GROWTH;
    for (let i = 0; i < size; i++) {
      const value = Math.abs(state[i] as number);
      const growth = value / (Math.abs(this.#start[i] as number) + (scales[i] as number));
      const power = ((rates[i] as number) / (state[i] as number)) * this.time;
      if (growth > most && power > UNBOUNDED_POWER) [worst, most] = [i, growth];
    }
    return worst;
  }
}

import { DenseLu } from "./dense-lu.ts";
import type { SteadyProblem } from "./steady-problem.ts";

/**
 * Damped Newton iteration on F(y) = 0.
 *
 * A step λδ, δ = −F′(y)⁻¹ F(y), is taken when the next simplified correction is shorter, ‖F′(y)⁻¹ F(y + λδ)‖ ≤ (1 − λ/4) ‖δ‖ (the natural
 * monotonicity test, which no scaling of the equations changes); else λ is halved. No step leads further than nine tenths of the way to
 * zero for a species that is not negative. Source: Deuflhard, Newton Methods for Nonlinear Problems (2011),
 * 10.1007/978-3-642-23899-4, section 3.3.
 */

/** How an iteration ended. */
export type NewtonEnd = "converged" | "diverged" | "singular" | "not finite" | "negative";

const MOST_ITERATIONS = 100;
const SMALLEST_DAMPING = 1e-5;
const BOUNDARY_SHARE = 0.9;
/** Corrections below this part of the tolerance that no longer shrink have reached rounding. */
const ROUNDING = 1e-7;
/** Values below this many tolerances of their scale have vanished. */
const VANISHED = 10;

/** Settings of one solution. */
export interface NewtonSettings {
  /** Largest correction that counts as none, relative to each state's size. */
  readonly tolerance: number;
  /** States that may not become negative. */
  readonly isPositive: readonly boolean[];
  /** Largest relative distance from the start that is allowed; Infinity for any. */
  readonly mostDistance: number;
}

/** Newton's iteration for one problem, with its memory. */
export class SteadyNewton {
  iterations = 0;
  readonly #problem: SteadyProblem;
  readonly #lu: DenseLu;
  readonly #start: Float64Array;
  readonly #point: Float64Array;
  readonly #correction: Float64Array;
  readonly #next: Float64Array;
  readonly #sizes: Float64Array;

  constructor(problem: SteadyProblem) {
    const n = problem.size;
    this.#problem = problem;
    this.#lu = new DenseLu(n);
    this.#start = new Float64Array(n);
    this.#point = new Float64Array(n);
    this.#correction = new Float64Array(n);
    this.#next = new Float64Array(n);
    this.#sizes = new Float64Array(n);
  }

  /** Iterates from the state; leaves the solution there when it converges, what it started from otherwise. */
  solve(settings: NewtonSettings): NewtonEnd {
    this.#start.set(this.#problem.state);
    const end = this.#iterate(settings);
    if (end !== "converged") this.#problem.state.set(this.#start);
    return end === "converged" && this.#isSingularAtZero(settings.tolerance) ? "singular" : end;
  }

  /**
   * Whether the matrix is singular with all that has vanished set to zero: what is left then depends on how it vanished, and the small
   * values that an iteration ends with only hide that.
   */
  #isSingularAtZero(tolerance: number): boolean {
    const p = this.#problem;
    this.#point.set(p.state);
    for (let i = 0; i < p.size; i++) {
      if (Math.abs(p.state[i] as number) <= VANISHED * tolerance * (p.scales[i] as number)) p.state[i] = 0;
    }
    for (let i = 0; i < p.size; i++) this.#sizes[i] = p.sizeOf(i);
    p.evaluateMatrix();
    const isSingular = this.#lu.factor(p.matrix, this.#sizes) >= 0;
    p.state.set(this.#point);
    return isSingular;
  }

  #iterate(settings: NewtonSettings): NewtonEnd {
    const p = this.#problem;
    if (!p.evaluate()) return "not finite";
    let damping = 1;
    let previous = Number.POSITIVE_INFINITY;
    for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      this.iterations++;
      for (let i = 0; i < p.size; i++) this.#sizes[i] = p.sizeOf(i);
      p.evaluateMatrix();
      p.work.factorizations++;
      if (this.#lu.factor(p.matrix, this.#sizes) >= 0) return "singular";
      this.#correctionOf(this.#correction);
      const size = this.#largest(this.#correction);
      if (!(size < Number.POSITIVE_INFINITY)) return "not finite";
      const isLast = size <= settings.tolerance || (size <= ROUNDING && size >= previous / 2);
      previous = size;
      this.#point.set(p.state);
      const reach = isLast ? 1 : this.#reach(settings.isPositive);
      damping = isLast ? 1 : this.#step(Math.min(1, 2 * damping, reach));
      if (isLast) {
        this.#move(1);
        return p.evaluate() ? "converged" : "not finite";
      }
      if (damping === 0) return reach < SMALLEST_DAMPING ? "negative" : "diverged";
      if (this.#distance() > settings.mostDistance) return "diverged";
    }
    return "diverged";
  }

  /** Moves by a damped correction that passes the test; returns the damping, 0 when none does. */
  #step(first: number): number {
    const p = this.#problem;
    const length = this.#length(this.#correction);
    for (let damping = first; damping >= SMALLEST_DAMPING; damping /= 2) {
      this.#move(damping);
      if (!p.evaluate()) continue;
      this.#correctionOf(this.#next);
      if (this.#length(this.#next) <= (1 - damping / 4) * length) return damping;
    }
    p.state.set(this.#point);
    return 0;
  }

  #move(damping: number): void {
    const { state } = this.#problem;
    for (let i = 0; i < state.length; i++)
      state[i] = (this.#point[i] as number) + damping * (this.#correction[i] as number);
  }

  #correctionOf(target: Float64Array): void {
    const { residual } = this.#problem;
    for (let i = 0; i < residual.length; i++) target[i] = -(residual[i] as number);
    this.#lu.solve(target);
  }

  /** The largest damping that keeps species from passing nine tenths of the way to zero. */
  #reach(isPositive: readonly boolean[]): number {
    let reach = 1;
    for (let i = 0; i < isPositive.length; i++) {
      const value = this.#point[i] as number;
      const change = this.#correction[i] as number;
      const slack = this.#problem.scales[i] as number;
      if (isPositive[i] === true && value + change < -ROUNDING * slack)
        reach = Math.min(reach, Math.max(0, (BOUNDARY_SHARE * value) / -change));
    }
    return reach;
  }

  #largest(v: Float64Array): number {
    let largest = 0;
    for (let i = 0; i < v.length; i++) {
      const size = Math.abs(v[i] as number) / (this.#sizes[i] as number);
      if (!(size <= largest)) largest = size;
    }
    return largest;
  }

  #length(v: Float64Array): number {
    let sum = 0;
    for (let i = 0; i < v.length; i++) {
      const x = (v[i] as number) / (this.#sizes[i] as number);
      sum += x * x;
    }
    return Math.sqrt(sum);
  }

  /** Largest change since the start, relative to the larger of both values. */
  #distance(): number {
    const { state, scales } = this.#problem;
    let largest = 0;
    for (let i = 0; i < state.length; i++) {
      const [now, before] = [state[i] as number, this.#start[i] as number];
      const size = Math.max(Math.abs(now), Math.abs(before)) + (scales[i] as number);
      largest = Math.max(largest, Math.abs(now - before) / size);
    }
    return largest;
  }
}

import { createBdfState, interpolateBdf, startBdf, stepBdf } from "../integrate/bdf.ts";
import type { BdfState } from "../integrate/bdf-state.ts";
import type { Counters } from "../integrate/counters.ts";
import type { Integrator, StepFailure, Stretch } from "../integrate/integrator.ts";
import { correct, interpolate, predict, ROW, rescale, startArray } from "../integrate/nordsieck.ts";
import { lowerOrder, raiseOrder } from "../integrate/order-change.ts";
import type { Instance } from "../run/instance.ts";
import type { CompiledSensitivity } from "./compile.ts";
import { SlopeProblem } from "./slopes.ts";

/**
 * BDF with forward sensitivities by the staggered corrector method.
 *
 * Each accepted step of the states is made for the sensitivities too, with the same order, size and coefficients: their array is predicted, and
 *
 *     e + z₁/l₁ − γ (J S + ∂f/∂p) = 0,    S = S_predicted + e,    J and ∂f/∂p at the new states,
 *
 * which is linear, is solved by iterations with the factors of I − γJ that the states left. Where they are too old, new ones are made apart. The
 * states take the steps, and get the bits, that they get without sensitivities; these do not control the error.
 * Source: Feehery, Tolsma & Barton (1997) Appl. Numer. Math. 25:41, 10.1016/S0168-9274(97)00050-0.
 */

/** Corrections below this part of the tolerance end the iteration. */
const TOLERANCE_SHARE = 1e-3;
const MOST_ITERATIONS = 6;
/** A correction that does not shrink by this factor calls for new factors. */
const LEAST_GAIN = 0.5;

/** Rows of sensitivities that a dose sets to zero, at a time. */
export interface Reset {
  readonly time: number;
  /** Positions among the held quantities. */
  readonly positions: readonly number[];
}

/** The integrator; its sensitivities stand among the held quantities of the instance. */
export class StaggeredBdf implements Integrator {
  readonly counters: Counters;
  readonly absolute: Float64Array;
  resets: readonly Reset[] = [];
  readonly #s: BdfState;
  readonly #instance: Instance;
  readonly #slopes: SlopeProblem;
  readonly #first: number;
  readonly #size: number;
  /** For each parameter: Nordsieck array, prediction, correction; and the size by which its sensitivities' tolerances are divided. */
  readonly #courses: readonly Course[];
  readonly #pastSteps: Float64Array;
  readonly #values: Float64Array;
  readonly #slope: Float64Array;
  readonly #correction: Float64Array;

  constructor(compiled: CompiledSensitivity, instance: Instance) {
    const n = instance.problem.size;
    this.#s = createBdfState(instance.problem);
    this.counters = this.#s.counters;
    this.absolute = this.#s.absolute;
    this.#instance = instance;
    this.#slopes = new SlopeProblem(compiled);
    this.#first = compiled.firstSensitivity;
    this.#size = n;
    this.#courses = compiled.parameters.map(() => ({
      z: new Float64Array(ROW * n),
      predicted: new Float64Array(ROW * n),
      e: new Float64Array(n),
      scale: 1,
    }));
    this.#pastSteps = new Float64Array(this.#s.pastSteps.length);
    this.#values = new Float64Array(n);
    this.#slope = new Float64Array(n);
    this.#correction = new Float64Array(n);
  }

  get relative(): number {
    return this.#s.relative;
  }

  set relative(value: number) {
    this.#s.relative = value;
  }

  get time(): number {
    return this.#s.time;
  }

  /** Sets the size of each parameter, > 0: tolerances of sensitivities are those of the states divided by it. */
  setScales(scales: readonly number[]): void {
    this.#courses.forEach((course, k) => {
      course.scale = scales[k] as number;
    });
  }

  start(time: number, span: number, maxStep: number, initialStep?: number): number {
    const s = this.#s;
    const { held, parameters, problem } = this.#instance;
    const culprit = startBdf(s, time, span, maxStep, initialStep);
    if (culprit >= 0) return culprit;
    this.#slopes.begin(parameters, held, time);
    this.#slopes.evaluate(problem.state, time);
    this.#courses.forEach((course, k) => {
      const from = this.#first + k * this.#size;
      this.#values.set(held.subarray(from, from + this.#size));
      this.#slopes.slopeOf(k, this.#values, this.#slope);
      startArray(course.z, this.#values, this.#slope, s.step);
      course.e.fill(0);
    });
    return -1;
  }

  step(stretch: Stretch, attempts: number): StepFailure | "budget" | undefined {
    const s = this.#s;
    const before = { order: s.order, step: s.step, nextOrder: s.nextOrder };
    this.#pastSteps.set(s.pastSteps);
    const failure = stepBdf(s, stretch, attempts);
    if (failure !== undefined) return failure;
    for (let i = 0, k = 0; i < this.#size; i++, k += ROW) this.#values[i] = s.z[k] as number;
    this.#slopes.evaluate(this.#values, s.time);
    for (const [k, course] of this.#courses.entries()) {
      this.#adapt(course, before);
      this.#correct(course, k);
    }
    return undefined;
  }

  interpolate(time: number): void {
    const s = this.#s;
    const { held } = this.#instance;
    interpolateBdf(s, time);
    const position = time === s.time ? 0 : (time - s.time) / s.step;
    this.#courses.forEach(({ z }, k) => {
      interpolate(z, position, this.#values);
      held.set(this.#values, this.#first + k * this.#size);
    });
    for (const reset of this.resets) {
      if (reset.time === time) for (const at of reset.positions) held[at] = 0;
    }
    this.#instance.constants(time);
  }

  /** Brings a committed array to the order and size that the step of the states was made with. */
  #adapt(
    course: Course,
    before: { readonly order: number; readonly step: number; readonly nextOrder: number },
  ): void {
    const s = this.#s;
    let { order } = before;
    if (before.nextOrder > order) {
      raiseOrder(course.z, course.e, order, before.step, this.#pastSteps, s.orderWorkspace);
      order = before.nextOrder;
    }
    for (; order > s.order; order--)
      lowerOrder(course.z, order, before.step, this.#pastSteps, s.orderWorkspace);
    rescale(course.z, s.step / before.step);
    predict(course.z, course.predicted, this.#values);
  }

  #correct(course: Course, parameter: number): void {
    const s = this.#s;
    const gamma = s.step / (s.coefficients.l[1] as number);
    course.e.fill(0);
    if (!this.#iterate(course, parameter, gamma)) {
      course.e.fill(0);
      this.#residual(course, parameter, gamma);
      this.#slopes.solve(gamma, this.#correction);
      for (let i = 0; i < this.#size; i++) course.e[i] = this.#correction[i] as number;
    }
    correct(course.z, course.predicted, course.e, s.coefficients.l);
  }

  /** Solves with the factors that the states left; says whether the corrections died out. */
  #iterate(course: Course, parameter: number, gamma: number): boolean {
    const s = this.#s;
    const { correction } = s.problem;
    const drift = 2 / (1 + gamma / s.factoredGamma);
    let previous = Number.POSITIVE_INFINITY;
    for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      this.#residual(course, parameter, gamma);
      correction.set(this.#correction);
      s.problem.solve();
      let sum = 0;
      for (let i = 0; i < this.#size; i++) {
        const delta = (correction[i] as number) * drift;
        course.e[i] = (course.e[i] as number) + delta;
        const size = Math.abs(course.predicted[ROW * i] as number) + Math.abs(course.e[i] as number);
        const x = delta / (s.relative * size + (s.absolute[i] as number) / course.scale);
        sum += x * x;
      }
      const length = Math.sqrt(sum / this.#size);
      if (length <= TOLERANCE_SHARE) return true;
      if (!(length < LEAST_GAIN * previous)) return false;
      previous = length;
    }
    return false;
  }

  /** γ (J S + ∂f/∂p) − z₁/l₁ − e, at S = S_predicted + e. */
  #residual(course: Course, parameter: number, gamma: number): void {
    const inverse = 1 / (this.#s.coefficients.l[1] as number);
    for (let i = 0; i < this.#size; i++)
      this.#values[i] = (course.predicted[ROW * i] as number) + (course.e[i] as number);
    this.#slopes.slopeOf(parameter, this.#values, this.#slope);
    for (let i = 0; i < this.#size; i++) {
      this.#correction[i] =
        gamma * (this.#slope[i] as number) -
        inverse * (course.predicted[ROW * i + 1] as number) -
        (course.e[i] as number);
    }
  }
}

interface Course {
  readonly z: Float64Array;
  readonly predicted: Float64Array;
  readonly e: Float64Array;
  scale: number;
}

import type { CompiledModel } from "../compile.ts";
import { historyTooLong, lagNotPossible } from "../diagnostics.ts";
import { SimulationError } from "../errors.ts";
import type { Integrator } from "../integrate/integrator.ts";
import type { DelayedValue } from "../lower/equation-system.ts";
import { BreakingPoints, slackOf } from "./breaking-points.ts";
import type { Instance } from "./instance.ts";
import { isEqual, StateHistory } from "./state-history.ts";

/**
 * Delayed values, by the method of steps: x(t − d) comes from the steps made so far, before the start from the starting values that the equations
 * give for that time, and within the step being tried from the polynomial that goes with its trial values, so that steps may be longer than d.
 *
 * Source: Bellen & Zennaro, Numerical Methods for Delay Differential Equations, 10.1093/acprof:oso/9780198506546.001.0001, chapter 3.
 */
export class DelayHistory {
  readonly #delays: readonly DelayedValue[];
  readonly #inner: Instance;
  readonly #history: StateHistory;
  readonly #breaks: BreakingPoints;
  readonly #areLagsFixed: boolean;
  /** Whether what is delayed has no jump of its own at the start. */
  readonly #isSmoothStart: boolean;
  /** Longest time that anything reaches back; ∞ where lags change. */
  #reach = Number.POSITIVE_INFINITY;
  /** State, held quantities, delayed values and lags of the present, while the instance holds those of a moment ago. */
  readonly #state: Float64Array;
  readonly #held: Float64Array;
  readonly #inputs: Float64Array;
  readonly #lags: Float64Array;
  /** Values of what is delayed, where no other delayed value is needed, as they were at `#plainMoment`. */
  readonly #plain: Float64Array;
  #plainMoment = Number.NaN;
  #integrator: Integrator | undefined;
  #start = 0;
  /** Time up to which the past is known. */
  #reached = 0;
  /** There, steps take what lies exactly one lag back after its jump, later before it: they end where it comes back. */
  #stretchStart = 0;
  #areLagsKnown = false;
  #isBegun = false;
  #isTrying = false;
  /** Whether a step is being tried or looked at: what comes back at its end has not yet come back. */
  #isOnItsWay = false;
  #recalled = 0;
  #impossible: { readonly id: string; readonly lag: number; readonly time: number } | undefined;

  constructor({ system }: CompiledModel, instance: Instance) {
    const { held, problem } = instance;
    this.#delays = system.delays ?? [];
    this.#inner = instance;
    const kept = new Set(this.#delays.flatMap(({ states }) => states));
    this.#history = new StateHistory(
      problem.state,
      held,
      [...kept].sort((a, b) => a - b),
    );
    this.#breaks = new BreakingPoints(this.#delays);
    this.#areLagsFixed = this.#delays.every(({ isLagFixed }) => isLagFixed);
    this.#isSmoothStart = system.stillBefore === undefined;
    this.#state = new Float64Array(problem.size);
    this.#held = new Float64Array(held.length);
    this.#inputs = new Float64Array(this.#delays.length);
    this.#lags = new Float64Array(this.#delays.length);
    this.#plain = new Float64Array(this.#delays.length);
  }

  /** The instance, whose kernels are given delayed values. */
  get instance(): Instance {
    const inner = this.#inner;
    const delayed =
      (kernel: (time: number) => void) =>
      (time: number): void => {
        this.#update(time);
        kernel(time);
      };
    return {
      ...inner,
      columns: delayed(inner.columns),
      switches: delayed(inner.switches),
      events: delayed(inner.events),
      problem: {
        ...inner.problem,
        rhs: delayed(inner.problem.rhs),
        jacobian: delayed(inner.problem.jacobian),
      },
    };
  }

  /**
   * Begins a simulation, whose starting values stand in the instance.
   *
   * @param capacity - Numbers that the history keeps at most.
   */
  begin(start: number, integrator: Integrator, capacity: number | undefined): void {
    this.#history.clear(capacity);
    this.#breaks.clear();
    this.#integrator = integrator;
    this.#start = start;
    this.#impossible = undefined;
    this.#isTrying = false;
    this.#isOnItsWay = false;
    this.#isBegun = false;
    this.#inputs.fill(Number.NaN);
    this.arrive(start);
  }

  /** Says that the simulation stands at `time`, before anything happens there. */
  arrive(time: number): void {
    this.#history.cut(time);
    this.#reached = time;
    this.#stretchStart = time;
    this.#areLagsKnown = false;
    this.#state.set(this.#inner.problem.state);
    this.#held.set(this.#inner.held);
  }

  /** Begins a stretch at `time`, after everything that happens there. */
  beginStretch(time: number): void {
    const { problem, held } = this.#inner;
    const isChanged = !isEqual(this.#state, problem.state) || !isEqual(this.#held, held);
    this.#update(time);
    const level = isChanged || !(this.#isBegun || this.#isSmoothStart) ? 0 : this.#isBegun ? undefined : 1;
    this.#isBegun = true;
    this.#breaks.begin(time, level, this.#lags);
    this.#areLagsKnown = true;
    const isBounded = this.#delays.every(({ isLagConstant }) => isLagConstant);
    // Nested lags add up.
    const sum = this.#lags.reduce((total, lag) => total + lag, 0);
    this.#reach = isBounded ? sum : Number.POSITIVE_INFINITY;
  }

  /** Next time at which a jump comes back for sure. */
  get stop(): number {
    return this.#breaks.next;
  }

  /** Longest step from the time reached that the integrator can make: it ends where something asks for the step itself, unless that is possible. */
  get longestStep(): number {
    if (this.#integrator?.trial !== undefined) return Number.POSITIVE_INFINITY;
    const lags = this.#delays.flatMap(({ inRates }, i) => {
      const lag = this.#lags[i] as number;
      return inRates && lag > 0 ? [lag] : [];
    });
    return lags.reduce((least, lag) => Math.min(least, lag), Number.POSITIVE_INFINITY);
  }

  /** Makes a step by `step`: meanwhile what lies ahead of the time reached comes from the step's own trial values. */
  try<T>(step: () => T): T {
    this.#impossible = undefined;
    this.#isTrying = true;
    const result = this.lookAt(step);
    this.#isTrying = false;
    return result;
  }

  /** Looks at the last step by `look`. */
  lookAt<T>(look: () => T): T {
    this.#isOnItsWay = true;
    const result = look();
    this.#isOnItsWay = false;
    return result;
  }

  /** Keeps the last step of the integrator. */
  record(integrator: Integrator, from: number): void {
    const to = integrator.time;
    const slack = this.#reach < Number.POSITIVE_INFINITY ? slackOf(to, this.#reach) : 0;
    this.#history.record(from, to, from - this.#reach - slack, (time) => integrator.interpolate(time));
    this.#reached = to;
    if (!this.#areLagsFixed) this.#update(to);
  }

  /** Returns the first time in (`from`, `to`] of the last step at which a changing lag reaches back to a jump, or `undefined`. */
  search(integrator: Integrator, from: number, to: number): number | undefined {
    if (this.#areLagsFixed) return undefined;
    let first: number | undefined;
    this.#delays.forEach(({ isLagFixed }, i) => {
      if (isLagFixed) return;
      for (const jump of this.#breaks.searched) {
        const found = this.#reachesBack(integrator, i, jump.time, from, first ?? to);
        if (found === undefined) continue;
        first = found;
        this.#breaks.find(i, jump, found);
      }
    });
    return first;
  }

  /** Returns the error for a lag that made the last step impossible, if one did. */
  get lagError(): SimulationError | undefined {
    return this.#impossible === undefined ? undefined : this.#lagError(this.#impossible);
  }

  /** Where t − d(t) passes `jump` within a part of the last step. */
  #reachesBack(
    integrator: Integrator,
    i: number,
    jump: number,
    from: number,
    to: number,
  ): number | undefined {
    const distanceAt = (time: number): number => {
      integrator.interpolate(time);
      this.#update(time);
      return time - (this.#lags[i] as number) - jump;
    };
    const slack = slackOf(to, jump);
    const before = distanceAt(from);
    const sign = before < 0 ? -1 : 1;
    if (!(sign * before > slack) || sign * distanceAt(to) > 0) return undefined;
    let [left, right] = [from, to];
    for (;;) {
      const middle = left + (right - left) / 2;
      if (!(middle > left && middle < right)) return right;
      if (sign * distanceAt(middle) > 0) left = middle;
      else right = middle;
    }
  }

  /** Gives the kernels the delayed values of `time`. */
  #update(time: number): void {
    // Ahead of what is known nothing is asked in earnest: first steps are guessed, and conditions of time alone looked at.
    if (time > this.#reached && !this.#isTrying) return;
    const { problem, held, delayInputs } = this.#inner;
    this.#state.set(problem.state);
    this.#held.set(held);
    this.#plainMoment = Number.NaN;
    this.#delays.forEach((own, i) => {
      if (!(own.isLagFixed && this.#areLagsKnown)) this.#lags[i] = this.#presentLag(i, time);
      const lag = this.#lags[i] as number;
      if (lag >= 0 && lag < Number.POSITIVE_INFINITY)
        this.#inputs[i] = this.#valueAt(i, time - lag, time, lag);
      else this.#inputs[i] = this.#refuse({ id: own.id, lag, time });
    });
    this.#return(time);
    delayInputs.set(this.#inputs);
  }

  #presentLag(i: number, time: number): number {
    this.#return(time);
    this.#inner.delayInputs.set(this.#inputs);
    this.#inner.delays(time);
    return this.#inner.delayValues[this.#delays.length + i] as number;
  }

  /** Value of the `i`-th expression at `moment`, which is `lag` before `now`. */
  #valueAt(i: number, moment: number, now: number, lag: number): number {
    const { delayInputs, delayValues } = this.#inner;
    const { uses } = this.#delays[i] as DelayedValue;
    if (uses.length === 0 && moment === this.#plainMoment) return this.#plain[i] as number;
    const known: number[] = [];
    const prepare = (): void => {
      const isBefore = this.#recall(i, moment, now, lag);
      known.forEach((value, k) => {
        delayInputs[uses[k] as number] = value;
      });
      if (isBefore) this.#inner.delaysBefore(moment);
      else this.#inner.delays(this.#recalled);
    };
    for (const j of uses) {
      prepare();
      const innerLag = delayValues[this.#delays.length + j] as number;
      const { id } = this.#delays[j] as DelayedValue;
      if (innerLag >= 0 && innerLag < Number.POSITIVE_INFINITY)
        known.push(this.#valueAt(j, moment - innerLag, now, lag + innerLag));
      else known.push(this.#refuse({ id, lag: innerLag, time: moment }));
    }
    prepare();
    if (uses.length === 0) {
      this.#plainMoment = moment;
      this.#plain.set(delayValues.subarray(0, this.#delays.length));
    }
    return delayValues[i] as number;
  }

  /** Writes state and held quantities as they were at `moment`, with what follows from them; says whether that was before the start. */
  #recall(i: number, moment: number, now: number, lag: number): boolean {
    const { problem, held } = this.#inner;
    const slack = slackOf(now, lag);
    const isLater = Math.abs(now - this.#stretchStart) > slackOf(now, this.#stretchStart);
    const isBeforeJumps = this.#isOnItsWay && isLater;
    const sinceStart = moment - this.#start;
    const isBeforeStart = lag > 0 && (sinceStart < -slack || (sinceStart <= slack && isBeforeJumps));
    problem.state.set(this.#state);
    held.set(this.#held);
    this.#recalled = moment;
    if (isBeforeStart) this.#inner.initial(moment);
    else if (lag > 0) this.#recallStep(i, moment, now, slack, isBeforeJumps);
    this.#inner.constants(moment);
    return isBeforeStart;
  }

  #recallStep(i: number, moment: number, now: number, slack: number, isBeforeJumps: boolean): void {
    const { id } = this.#delays[i] as DelayedValue;
    if (moment < this.#history.forgottenUntil - slack)
      throw this.#error(historyTooLong(id, moment, now), now);
    const found = this.#history.recall(moment, slack, isBeforeJumps);
    if (found === "kept") this.#recalled = this.#history.moment;
    if (found !== "ahead" || !this.#isTrying) return;
    if (this.#integrator?.trial !== undefined) this.#integrator.trial(moment);
    else if (now > this.#reached) this.#history.extrapolate(moment);
  }

  /** Writes the present back. */
  #return(time: number): void {
    this.#inner.problem.state.set(this.#state);
    this.#inner.held.set(this.#held);
    this.#inner.constants(time);
  }

  /** A lag that is not possible makes the values of a trial impossible, and ends a simulation that has come to it. */
  #refuse(found: { readonly id: string; readonly lag: number; readonly time: number }): number {
    if (!this.#isTrying) throw this.#lagError(found);
    this.#impossible = found;
    return Number.NaN;
  }

  #lagError({
    id,
    lag,
    time,
  }: {
    readonly id: string;
    readonly lag: number;
    readonly time: number;
  }): SimulationError {
    return this.#error(lagNotPossible(id, lag, time), time);
  }

  #error(diagnostic: ReturnType<typeof lagNotPossible>, time: number): SimulationError {
    return new SimulationError(diagnostic, time, { ...(this.#integrator as Integrator).counters });
  }
}

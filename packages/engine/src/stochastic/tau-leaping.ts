import { ln, RandomStream } from "@igf-axis/model";
import type { CompiledStochasticModel } from "./compile.ts";
import { firingBudgetExceeded } from "./diagnostics.ts";
import { DEFAULT_MAX_STEPS, type DirectMethod, type Method, type Reached } from "./direct.ts";
import { STATUS } from "./direct-method.ts";
import { runError, wrongState } from "./failures.ts";
import type { StochasticInstance } from "./instance.ts";
import { LeapSize } from "./leap-size.ts";
import { poisson } from "./poisson.ts";
import { PURPOSE } from "./purpose.ts";
import type { StochasticRequest } from "./request.ts";

const DEFAULT_EPSILON = 0.03;
/** A leap over fewer reactions than this, or than the model has, costs more than it saves; then a batch of single reactions is made. */
const FEWEST_REACTIONS = 10;
const BATCH = 100;
/** Single reactions of a batch for each reaction of the model, so that looking for a leap costs little beside them. */
const BATCH_SHARE = 3;
/** Leaps between two looks at the abort signal. */
const LOOK_INTERVAL = 256;

/**
 * Explicit tau-leaping: in a step τ each reaction happens a Poisson number of times, with the propensity at its start.
 *
 * Critical reactions happen one at a time, at most one in a leap. A leap that would make an amount negative is halved; where leaps do not pay,
 * single reactions are drawn. Leaps end at outputs and at known times of events, and triggers are looked at after each: an event that amounts
 * trigger comes up to one leap late.
 *
 * Source: Cao, Gillespie & Petzold (2006) 10.1063/1.2159468.
 */
export class TauLeaping implements Method {
  readonly #compiled: CompiledStochasticModel;
  readonly #instance: StochasticInstance;
  readonly #direct: DirectMethod;
  readonly #request: StochasticRequest;
  readonly #random: RandomStream;
  readonly #size: LeapSize;
  readonly #fewest: number;
  readonly #batch: number;
  readonly #counts: Float64Array;
  readonly #before: Float64Array;
  /** Triggers of the events as they stand in memory, and as they were. */
  readonly #triggers: Float64Array;
  readonly #triggersBefore: Float64Array;
  #time = 0;
  #leapt = 0;

  constructor(
    compiled: CompiledStochasticModel,
    instance: StochasticInstance,
    direct: DirectMethod,
    request: StochasticRequest,
  ) {
    this.#compiled = compiled;
    this.#instance = instance;
    this.#direct = direct;
    this.#request = request;
    this.#random = new RandomStream(request.seed ?? 0, request.run ?? 0, PURPOSE.leaps);
    this.#size = new LeapSize(compiled, request.epsilon ?? DEFAULT_EPSILON);
    this.#fewest = Math.max(FEWEST_REACTIONS, compiled.reactions.length);
    this.#batch = Math.max(BATCH, BATCH_SHARE * compiled.reactions.length);
    this.#counts = new Float64Array(compiled.reactions.length);
    this.#before = new Float64Array(instance.problem.state.length);
    const events = compiled.system.discrete?.events.length ?? 0;
    this.#triggers = instance.switchValues.subarray(instance.switchValues.length - events);
    this.#triggersBefore = new Float64Array(events);
  }

  get reactions(): number {
    return this.#direct.reactions + this.#leapt;
  }

  get leaps(): number {
    return this.#direct.leaps;
  }

  restart(time: number): void {
    this.#time = time;
  }

  advance(stop: number): Reached {
    const { problem, propensityValues, total } = this.#instance;
    while (this.#time < stop && (total[0] as number) > 0) {
      this.#look();
      const tau = this.#size.choose(problem.state, propensityValues);
      const isTriggered =
        tau < this.#fewest / (total[0] as number) ? this.#reactSingly(stop) : this.#leap(tau, stop);
      if (isTriggered) return { time: this.#time, isTriggered };
    }
    this.#time = stop;
    return { time: stop, isTriggered: false };
  }

  #look(): void {
    const maxSteps = this.#request.maxSteps ?? DEFAULT_MAX_STEPS;
    const { leaps, reactions } = this.#direct;
    if (leaps + reactions >= maxSteps)
      throw runError(firingBudgetExceeded(maxSteps, this.#time), this.#time, maxSteps);
    if (leaps % LOOK_INTERVAL !== 0) return;
    this.#request.signal?.throwIfAborted();
    this.#request.onProgress?.(this.#time);
  }

  /** Makes single reactions up to `stop`; returns whether one changed a trigger. */
  #reactSingly(stop: number): boolean {
    this.#direct.restart(this.#time);
    const [status, time] = this.#direct.react(stop, this.#batch);
    this.#time = time;
    return status === STATUS.trigger;
  }

  /** Makes one leap of at most `longest`; returns whether it changed a trigger. */
  #leap(longest: number, stop: number): boolean {
    const { problem } = this.#instance;
    const { state } = problem;
    this.#before.set(state);
    for (let tau = longest; ; tau /= 2) {
      const critical = this.#criticalTime();
      const isCut = Math.min(tau, critical) >= stop - this.#time;
      const step = isCut ? stop - this.#time : Math.min(tau, critical);
      this.#drawCounts(step, !isCut && critical <= tau);
      this.#apply();
      if (state.every((amount) => amount >= 0)) {
        this.#time = isCut ? stop : this.#time + step;
        break;
      }
      state.set(this.#before);
    }
    this.#direct.leaps += 1;
    for (const count of this.#counts) this.#leapt += count;
    return this.#refresh();
  }

  /** Time to the next critical reaction, exponentially distributed. */
  #criticalTime(): number {
    const sum = this.#criticalSum();
    return sum > 0 ? -ln(this.#random.uniform()) / sum : Number.POSITIVE_INFINITY;
  }

  #criticalSum(): number {
    const { propensityValues } = this.#instance;
    let sum = 0;
    this.#size.isCritical.forEach((isCritical, j) => {
      if (isCritical === 1) sum += propensityValues[j] as number;
    });
    return sum;
  }

  #drawCounts(step: number, happensCritical: boolean): void {
    const { propensityValues } = this.#instance;
    const { isCritical } = this.#size;
    propensityValues.forEach((propensity, j) => {
      this.#counts[j] = isCritical[j] === 1 ? 0 : poisson(propensity * step, this.#random);
    });
    if (!happensCritical) return;
    let target = this.#random.uniform() * this.#criticalSum();
    let chosen = -1;
    isCritical.forEach((own, j) => {
      if (own !== 1 || (chosen >= 0 && target < 0)) return;
      chosen = j;
      target -= propensityValues[j] as number;
    });
    this.#counts[chosen] = 1;
  }

  #apply(): void {
    const { state } = this.#instance.problem;
    this.#compiled.reactions.forEach(({ changes }, j) => {
      const times = this.#counts[j] as number;
      if (times === 0) return;
      for (const { state: position, count } of changes)
        state[position] = (state[position] as number) + count * times;
    });
  }

  /** Computes what follows from new amounts; returns whether a trigger changed. */
  #refresh(): boolean {
    const { least, total } = this.#instance;
    this.#instance.propensities(this.#time);
    if (!((least[0] as number) >= 0 && (total[0] as number) < Number.POSITIVE_INFINITY))
      throw wrongState(this.#compiled, this.#instance, this.#time, this.#direct.leaps);
    if (this.#triggers.length === 0) return false;
    this.#triggersBefore.set(this.#triggers);
    this.#instance.switches(this.#time);
    return this.#triggers.some((now, i) => !Object.is(now, this.#triggersBefore[i]));
  }
}

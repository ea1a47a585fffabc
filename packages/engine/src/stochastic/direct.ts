import type { CompiledStochasticModel } from "./compile.ts";
import { firingBudgetExceeded } from "./diagnostics.ts";
import { STATUS } from "./direct-method.ts";
import { runError, wrongState } from "./failures.ts";
import type { StochasticInstance } from "./instance.ts";
import { PURPOSE } from "./purpose.ts";
import type { StochasticRequest } from "./request.ts";

/** A way to follow numbers of molecules while no event is executed. */
export interface Method {
  readonly reactions: number;
  readonly leaps: number;
  /** Takes the amounts, which something else may have changed, as they stand at `time`. */
  restart(time: number): void;
  /**
   * Goes on to `stop`, or to the first time at which a trigger changes.
   *
   * @throws SimulationError; the signal's reason.
   */
  advance(stop: number): Reached;
}

/** How far a method has come. */
export interface Reached {
  readonly time: number;
  /** Whether a trigger of an event changed there. */
  readonly isTriggered: boolean;
}

/** Reactions and leaps of a run that states no limit. */
export const DEFAULT_MAX_STEPS: number = 1e9;
/** Reactions between two looks at the abort signal. */
const CHUNK = 65_536;

/** Reaction by reaction; the loop is in WebAssembly. */
export class DirectMethod implements Method {
  readonly #compiled: CompiledStochasticModel;
  readonly #instance: StochasticInstance;
  readonly #request: StochasticRequest;
  readonly #maxSteps: number;
  /** Leaps that another method made; they count towards the limit. */
  leaps = 0;
  reactions = 0;

  constructor(compiled: CompiledStochasticModel, instance: StochasticInstance, request: StochasticRequest) {
    this.#compiled = compiled;
    this.#instance = instance;
    this.#request = request;
    this.#maxSteps = request.maxSteps ?? DEFAULT_MAX_STEPS;
    instance.seed(request.seed ?? 0, request.run ?? 0, PURPOSE.reactions);
  }

  restart(time: number): void {
    this.#instance.restart(time);
  }

  advance(stop: number): Reached {
    for (;;) {
      const [status, time] = this.react(stop, CHUNK);
      if (status !== STATUS.budget) return { time, isTriggered: status === STATUS.trigger };
      this.#request.signal?.throwIfAborted();
      this.#request.onProgress?.(time);
    }
  }

  /** At most `most` reactions; returns the status and the time reached. @throws SimulationError. */
  react(stop: number, most: number): readonly [status: number, time: number] {
    const { now, left, changed } = this.#instance;
    changed[0] = 0;
    const rest = this.#maxSteps - this.reactions - this.leaps;
    const budget = Math.min(most, Math.max(0, rest));
    const status = this.#instance.advance(stop, budget);
    this.reactions += budget - (left[0] as number);
    const time = status === STATUS.stop ? stop : (now[0] as number);
    if (status === STATUS.wrong) throw wrongState(this.#compiled, this.#instance, time, this.reactions);
    if (status === STATUS.budget && budget < most)
      throw runError(firingBudgetExceeded(this.#maxSteps, time), time, this.reactions);
    return [status, time];
  }
}

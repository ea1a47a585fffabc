import { RandomStream } from "@igf-axis/model";
import { createCounters } from "../integrate/counters.ts";
import { Events } from "../run/events.ts";
import { type Bracket, SwitchWatch } from "../run/switch-watch.ts";
import type { Targets } from "../run/targets.ts";
import type { CompiledStochasticModel } from "./compile.ts";
import type { StochasticInstance } from "./instance.ts";
import { PURPOSE } from "./purpose.ts";

/** Events of a stochastic run: those at known times and those that reactions trigger. */
export class Schedule {
  readonly #instance: StochasticInstance;
  readonly #events: Events;
  readonly #watch: SwitchWatch;
  readonly #end: number;
  #next: Bracket | undefined;

  constructor(
    compiled: CompiledStochasticModel,
    instance: StochasticInstance,
    targets: Targets,
    { seed, run, end }: { readonly seed: number; readonly run: number; readonly end: number },
  ) {
    const random = new RandomStream(seed, run, PURPOSE.ties);
    this.#instance = instance;
    this.#events = new Events(compiled, instance, targets, random, createCounters);
    this.#watch = new SwitchWatch(compiled, instance);
    this.#end = end;
  }

  /** Next time at which an event may have to be executed whatever reactions do; infinity when there is none. */
  get stop(): number {
    return Math.min(this.#events.nextTime, this.#next?.after ?? Number.POSITIVE_INFINITY);
  }

  /** Whether the triggers as they stand in memory call for {@link settle}. */
  isCalledFor(): boolean {
    return this.#events.isCalledFor();
  }

  /**
   * Executes the events due at `time` and looks ahead for comparisons of time; triggers stand in memory as they are at `time`.
   *
   * @throws SimulationError E4007, E4008.
   */
  settle(time: number): void {
    this.#events.settle(time);
    this.#watch.refresh(time);
    this.#next = this.#end > time ? this.#watch.firstInTime(time, this.#end) : undefined;
    this.#instance.switches(time);
  }
}

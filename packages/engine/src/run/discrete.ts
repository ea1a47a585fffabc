import { RandomStream } from "@igf-axis/model";
import type { CompiledModel } from "../compile.ts";
import type { Integrator } from "../integrate/integrator.ts";
import { Events } from "./events.ts";
import type { Instance } from "./instance.ts";
import { type Bracket, SwitchWatch } from "./switch-watch.ts";
import type { Targets } from "./targets.ts";

/** Stream of random numbers that ties are drawn from. */
const TIE_STREAM = 1;

/** What happens at moments that integration has to find: events and jumps of right-hand sides, for one simulation. */
export class Discrete {
  readonly #events: Events;
  readonly #watch: SwitchWatch;
  /** Next jump of a switch that depends on time alone. */
  #next: Bracket | undefined;

  constructor(
    compiled: CompiledModel,
    instance: Instance,
    targets: Targets,
    seed: number,
    integrator: Integrator,
  ) {
    this.#events = new Events(compiled, instance, targets, new RandomStream(seed, TIE_STREAM), () => ({
      ...integrator.counters,
    }));
    this.#watch = new SwitchWatch(compiled, instance);
  }

  /** Executes the events due at `time`, whose state stands in the problem, and looks ahead for jumps in time up to `end`. */
  settle(time: number, end: number): void {
    this.#events.settle(time);
    this.#watch.refresh(time);
    this.#next = end > time ? this.#watch.firstInTime(time, end) : undefined;
  }

  /** Time that integration has to land on: the execution of an event, or the last moment before a jump in time. */
  get stop(): number {
    return Math.min(this.#events.nextTime, this.#next?.before ?? Number.POSITIVE_INFINITY);
  }

  /** Time at which a stretch that landed at `time` goes on: behind a jump in time, unless an event is to be executed before. */
  resume(time: number): number {
    return time === this.#next?.before && this.#events.nextTime > time ? this.#next.after : time;
  }

  /**
   * Returns the first time in (`from`, `to`] of the last step at which something happens, `undefined` when nothing does; then the triggers are
   * those at `to`.
   */
  search(integrator: Integrator, from: number, to: number): number | undefined {
    const found = this.#watch.search(integrator, from, Math.min(to, this.stop), () =>
      this.#events.isCalledFor(),
    );
    if (found !== undefined) return found;
    return this.stop <= to ? this.stop : undefined;
  }
}

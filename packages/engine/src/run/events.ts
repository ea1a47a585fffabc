import type { RandomStream } from "@igf-axis/model";
import type { CompiledModel } from "../compile.ts";
import { delayNotPositive, eventCascade } from "../diagnostics.ts";
import { SimulationError } from "../errors.ts";
import type { SystemEvent } from "../lower/equation-system.ts";
import type { SolverStatistics } from "../simulator.ts";
import type { DiscreteInstance } from "./instance.ts";
import type { NewValue, Targets } from "./targets.ts";

/**
 * Events: SBML Level 3 Version 2 core, section 4.11.
 *
 * An event is triggered when its trigger becomes true, and executed after its delay. Of those due at one time the one of highest priority is
 * executed, then all triggers are looked at again, until none is due. Ties, and events without priority (which come last), are drawn by lot.
 */

/** Executions at one time beyond which events are taken to trigger each other without end. */
const MOST_AT_ONCE = 10_000;

/** A triggered event that has not been executed. */
interface Pending {
  readonly event: number;
  readonly time: number;
  /** What it will assign, when the values of the trigger time are to be used. */
  readonly values?: readonly NewValue[];
}

/** The events of one simulation; ties are drawn from `random`. */
export class Events {
  readonly #events: readonly SystemEvent[];
  readonly #instance: DiscreteInstance;
  readonly #targets: Targets;
  readonly #statistics: () => SolverStatistics;
  readonly #random: RandomStream;
  /** First position in `eventValues` of each event. */
  readonly #offsets: readonly number[];
  /** First position of the triggers in `switchValues`. */
  readonly #firstTrigger: number;
  readonly #isTrue: boolean[];
  #pending: Pending[] = [];

  constructor(
    { system }: Pick<CompiledModel, "system">,
    instance: DiscreteInstance,
    targets: Targets,
    random: RandomStream,
    statistics: () => SolverStatistics,
  ) {
    this.#events = system.discrete?.events ?? [];
    this.#instance = instance;
    this.#targets = targets;
    this.#statistics = statistics;
    this.#random = random;
    let next = 0;
    this.#offsets = this.#events.map(({ assignments }) => {
      const offset = next;
      next += 2 + assignments.length;
      return offset;
    });
    this.#firstTrigger = instance.switchValues.length - this.#events.length;
    this.#isTrue = this.#events.map(({ initialValue }) => initialValue);
  }

  /** Earliest time at which a triggered event is to be executed; Infinity when there is none. */
  get nextTime(): number {
    return this.#pending.reduce((least, { time }) => Math.min(least, time), Number.POSITIVE_INFINITY);
  }

  /**
   * Whether the triggers in `switchValues` call for {@link settle}; those of persistent events that become false are noted and do not.
   */
  isCalledFor(): boolean {
    let isCalled = false;
    this.#events.forEach(({ persistent }, i) => {
      const now = this.#triggerNow(i);
      if (now === this.#isTrue[i]) return;
      if (!now && (persistent || !this.#pending.some(({ event }) => event === i))) this.#isTrue[i] = false;
      else isCalled = true;
    });
    return isCalled;
  }

  /**
   * Triggers and executes what is due at `time`, with all that follows from it at the same time.
   *
   * @throws SimulationError E4007 when a delay is negative or not finite, E4008 when events trigger each other without end.
   */
  settle(time: number): void {
    for (let executed = 0; ; executed++) {
      this.#look(time);
      const due = this.#pending.filter((pending) => pending.time <= time);
      if (due.length === 0) return;
      const chosen = this.#choose(due, time);
      if (executed === MOST_AT_ONCE)
        throw this.#error(eventCascade(this.#idOf(chosen), time, MOST_AT_ONCE), time);
      this.#pending = this.#pending.filter((pending) => pending !== chosen);
      this.#targets.assign(chosen.values ?? this.#valuesOf(chosen.event), time);
    }
  }

  #look(time: number): void {
    this.#instance.switches(time);
    const triggered = this.#events.flatMap((_, i) => {
      const before = this.#isTrue[i];
      const now = this.#triggerNow(i);
      this.#isTrue[i] = now;
      return now && before === false ? [i] : [];
    });
    this.#pending = this.#pending.filter(
      ({ event }) => (this.#events[event] as SystemEvent).persistent || this.#isTrue[event],
    );
    if (triggered.length === 0) return;
    this.#instance.events(time);
    for (const event of triggered) this.#schedule(event, time);
  }

  /** Adds a triggered event; expects its delay and values in `eventValues`. */
  #schedule(event: number, time: number): void {
    const { id, useValuesFromTriggerTime } = this.#events[event] as SystemEvent;
    const delay = this.#instance.eventValues[this.#offsets[event] as number] as number;
    if (!(delay >= 0 && delay < Number.POSITIVE_INFINITY))
      throw this.#error(delayNotPositive(id, delay, time), time);
    const pending = { event, time: time + delay };
    this.#pending.push(useValuesFromTriggerTime ? { ...pending, values: this.#valuesOf(event) } : pending);
  }

  /** Returns one of the highest priority; leaves the values of all events at this moment in `eventValues`. */
  #choose(due: readonly Pending[], time: number): Pending {
    this.#instance.events(time);
    const priorities = due.map(({ event }) => {
      const priority = this.#instance.eventValues[(this.#offsets[event] as number) + 1] as number;
      return Number.isNaN(priority) ? Number.NEGATIVE_INFINITY : priority;
    });
    const highest = priorities.reduce((most, priority) => Math.max(most, priority), Number.NEGATIVE_INFINITY);
    const best = due.filter((_, i) => priorities[i] === highest);
    return best[best.length === 1 ? 0 : this.#random.integer(best.length)] as Pending;
  }

  #triggerNow(event: number): boolean {
    const value = this.#instance.switchValues[this.#firstTrigger + event] as number;
    return value !== 0 && !Number.isNaN(value);
  }

  #valuesOf(event: number): readonly NewValue[] {
    const first = (this.#offsets[event] as number) + 2;
    return (this.#events[event] as SystemEvent).assignments.map(({ id }, i) => ({
      id,
      value: this.#instance.eventValues[first + i] as number,
    }));
  }

  #idOf({ event }: Pending): string {
    return (this.#events[event] as SystemEvent).id;
  }

  #error(diagnostic: ReturnType<typeof eventCascade>, time: number): SimulationError {
    return new SimulationError(diagnostic, time, this.#statistics());
  }
}

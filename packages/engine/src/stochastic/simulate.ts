import { createCounters } from "../integrate/counters.ts";
import { Output } from "../run/output.ts";
import { checkRequest, indexNames, type NameIndex, startTimeOf } from "../run/request.ts";
import { writeStart } from "../run/start.ts";
import { Targets } from "../run/targets.ts";
import type { WebAssemblyModule } from "../run/web-assembly.ts";
import { ENGINE_VERSION } from "../version.ts";
import type { CompiledStochasticModel } from "./compile.ts";
import { DirectMethod, type Method } from "./direct.ts";
import { countMolecules, wrongState } from "./failures.ts";
import { instantiateStochastic, type StochasticInstance } from "./instance.ts";
import { checkStochastic, type StochasticRequest, type StochasticTimeCourse } from "./request.ts";
import { Schedule } from "./schedule.ts";
import { TauLeaping } from "./tau-leaping.ts";

/** A compiled stochastic model, ready to run. Not re-entrant; one per thread. */
export interface StochasticSimulator {
  /** As of a `Simulator`. */
  readonly columns: readonly string[];
  readonly parameters: readonly string[];
  /**
   * Follows one run over `request.times`. Values at the time of a reaction or an event are those after it.
   *
   * @throws SimulationError E4006, E4101 for amounts that are no counts, E4004, E4102, E4103 for rate laws that a stochastic run cannot have,
   * E4104 when the budget is used up, E4007 and E4008 for events.
   * @throws RangeError when the request itself is malformed.
   */
  simulate(request: StochasticRequest): StochasticTimeCourse;
}

/**
 * Returns a simulator of a compiled stochastic model, with memory of its own.
 *
 * @param module - From `loadStochasticModule`, when the caller has it already.
 * @throws TypeError when another version of the engine compiled the model.
 */
export function createStochasticSimulator(
  compiled: CompiledStochasticModel,
  module?: WebAssemblyModule,
): StochasticSimulator {
  if (compiled.engineVersion !== ENGINE_VERSION) {
    throw new TypeError(
      `a model compiled by engine ${compiled.engineVersion} does not run on engine ${ENGINE_VERSION}`,
    );
  }
  const runner = new Runner(compiled, instantiateStochastic(compiled, module));
  return {
    columns: compiled.system.columns.map(({ id }) => id),
    parameters: compiled.system.parameters.map(({ id }) => id),
    simulate: (request) => runner.simulate(request),
  };
}

/** Carries out requests, one at a time. */
class Runner {
  readonly #compiled: CompiledStochasticModel;
  readonly #instance: StochasticInstance;
  readonly #names: NameIndex;
  readonly #targets: Targets;

  constructor(compiled: CompiledStochasticModel, instance: StochasticInstance) {
    this.#compiled = compiled;
    this.#instance = instance;
    this.#names = indexNames(compiled);
    this.#targets = new Targets(compiled, instance);
  }

  simulate(request: StochasticRequest): StochasticTimeCourse {
    checkRequest(request, this.#names);
    checkStochastic(request);
    request.signal?.throwIfAborted();
    const start = startTimeOf(request);
    const output = new Output(request, this.#names);
    writeStart(this.#compiled, this.#instance, this.#names, this.#targets, request, start);
    countMolecules(this.#compiled, this.#instance, start, 0);
    this.#instance.constants(start);
    const method = this.#methodOf(request);
    const schedule = this.#scheduleOf(request, output.lastTime);
    this.#settle(start, method, schedule);
    output.writeUntil(start, (at) => this.#columns(at));
    while (!output.isComplete) {
      const known = schedule?.stop ?? Number.POSITIVE_INFINITY;
      const stop = Math.min(output.nextTime, known);
      const { time, isTriggered } = method.advance(stop);
      if (time >= known || (isTriggered && schedule?.isCalledFor())) this.#settle(time, method, schedule);
      if (time === stop) output.writeUntil(time, (at) => this.#columns(at));
    }
    const statistics = { reactions: method.reactions, leaps: method.leaps };
    return { ...output.timeCourse(createCounters()), statistics };
  }

  /** Executes the events due at `time`, and goes on from the amounts that they leave. */
  #settle(time: number, method: Method, schedule: Schedule | undefined): void {
    schedule?.settle(time);
    countMolecules(this.#compiled, this.#instance, time, method.reactions + method.leaps);
    this.#instance.least[0] = 0;
    this.#instance.propensities(time);
    const { least, total } = this.#instance;
    if (!((least[0] as number) >= 0 && (total[0] as number) < Number.POSITIVE_INFINITY))
      throw wrongState(this.#compiled, this.#instance, time, method.reactions + method.leaps);
    method.restart(time);
  }

  #methodOf(request: StochasticRequest): Method {
    const direct = new DirectMethod(this.#compiled, this.#instance, request);
    return request.method === "tau"
      ? new TauLeaping(this.#compiled, this.#instance, direct, request)
      : direct;
  }

  #scheduleOf({ seed = 0, run = 0 }: StochasticRequest, end: number): Schedule | undefined {
    if ((this.#compiled.system.discrete?.events.length ?? 0) === 0) return undefined;
    return new Schedule(this.#compiled, this.#instance, this.#targets, { seed, run, end });
  }

  #columns(time: number): Float64Array {
    this.#instance.columns(time);
    return this.#instance.columnValues;
  }
}

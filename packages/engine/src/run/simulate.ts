import type { Dose } from "@igf-axis/model";
import type { CompiledModel } from "../compile.ts";
import { createCounters } from "../integrate/counters.ts";
import { type Integrator, POLL_INTERVAL, type Stretch } from "../integrate/integrator.ts";
import type { SimulationRequest, Simulator, TimeCourse } from "../simulator.ts";
import { ENGINE_VERSION } from "../version.ts";
import { DelayHistory } from "./delay-history.ts";
import { Discrete } from "./discrete.ts";
import { budgetError, rateError, startError, stepError } from "./failures.ts";
import { type Instance, instantiate } from "./instance.ts";
import { Integrators } from "./integrators.ts";
import { Output } from "./output.ts";
import { mend, recover } from "./recover.ts";
import { checkRequest, indexNames, type NameIndex, startTimeOf } from "./request.ts";
import { writeStart } from "./start.ts";
import { Targets } from "./targets.ts";
import { DEFAULT_RELATIVE_TOLERANCE, setAbsoluteTolerances } from "./tolerances.ts";
import type { WebAssemblyModule } from "./web-assembly.ts";

/** Largest number of steps of a request that states none. */
const DEFAULT_MAX_STEPS = 100_000;
/** Starts after steps that could not be made, beyond which a simulation is given up. */
const MOST_RESTARTS = 1000;
/** Steps between two progress reports. */
const PROGRESS_INTERVAL = 256;

/**
 * Returns a simulator of a compiled model, with memory of its own; one per thread.
 *
 * @param module - From `loadModule`, when the caller has it already (posted from another thread, say).
 * @throws TypeError when another version of the engine compiled the model.
 */
export function createSimulator(compiled: CompiledModel, module?: WebAssemblyModule): Simulator {
  const { system, engineVersion } = compiled;
  if (engineVersion !== ENGINE_VERSION) {
    throw new TypeError(
      `a model compiled by engine ${engineVersion} does not run on engine ${ENGINE_VERSION}`,
    );
  }
  const plain = instantiate(compiled, module);
  const history = system.delays === undefined ? undefined : new DelayHistory(compiled, plain);
  const run = new Runner(compiled, history?.instance ?? plain, history);
  return {
    columns: system.columns.map(({ id }) => id),
    parameters: system.parameters.map(({ id }) => id),
    nominal: Float64Array.from(system.parameters, ({ value }) => value ?? Number.NaN),
    simulate: (request) => run.simulate(request),
  };
}

/** Carries out requests, one at a time. */
export class Runner {
  readonly #compiled: CompiledModel;
  readonly #instance: Instance;
  readonly #names: NameIndex;
  readonly #targets: Targets;
  readonly #history: DelayHistory | undefined;
  readonly #integrators: Pick<Integrators, "of">;
  /** Step to begin with after a step that could not be made. */
  #restartStep: number | undefined;
  #restarts = 0;

  constructor(
    compiled: CompiledModel,
    instance: Instance,
    history: DelayHistory | undefined,
    integrators: Pick<Integrators, "of"> = new Integrators(compiled, instance),
  ) {
    this.#compiled = compiled;
    this.#history = history;
    this.#instance = instance;
    this.#names = indexNames(compiled);
    this.#targets = new Targets(compiled, instance);
    this.#integrators = integrators;
  }

  simulate(request: SimulationRequest): TimeCourse {
    checkRequest(request, this.#names);
    request.signal?.throwIfAborted();
    const start = startTimeOf(request);
    const output = new Output(request, this.#names);
    const integrator = this.#integrators.of(request.solver ?? {});
    Object.assign(integrator.counters, createCounters());
    this.#restartStep = undefined;
    this.#restarts = 0;
    this.#begin(request, start, integrator);
    this.#history?.begin(start, integrator, request.solver?.maxHistory);
    const discrete = this.#discreteOf(request, integrator);
    const doses = [...(request.doses ?? [])].sort((a, b) => a.time - b.time);
    let next = this.#applyDoses(doses, 0, start);
    discrete?.settle(start, output.lastTime);
    output.writeUntil(start, (at) => this.#columns(at));
    const maxSteps = request.solver?.maxSteps ?? DEFAULT_MAX_STEPS;
    let stretches = 0;
    for (let time = start; !output.isComplete; ) {
      // A stretch without a step is a jump; jumps at every neighbouring double must not go on for ever.
      if (++stretches > maxSteps + doses.length + 1) throw budgetError(maxSteps, integrator);
      request.signal?.throwIfAborted();
      const stop = doses[next]?.time ?? Number.POSITIVE_INFINITY;
      time = this.#integrate(request, time, stop, output, integrator, discrete);
      this.#history?.arrive(time);
      next = this.#applyDoses(doses, next, time);
      discrete?.settle(time, output.lastTime);
      output.writeUntil(time, (at) => this.#columns(at));
    }
    return output.timeCourse({ ...integrator.counters });
  }

  #discreteOf({ seed }: SimulationRequest, integrator: Integrator): Discrete | undefined {
    if (this.#compiled.system.discrete === undefined) return undefined;
    return new Discrete(this.#compiled, this.#instance, this.#targets, seed ?? 0, integrator);
  }

  /** Writes parameters and starting values, and derives tolerances from them. */
  #begin(request: SimulationRequest, start: number, integrator: Integrator): void {
    const { system } = this.#compiled;
    const { problem } = this.#instance;
    writeStart(this.#compiled, this.#instance, this.#names, this.#targets, request, start);
    system.states.forEach(({ id }, i) => {
      if (!Number.isFinite(problem.state[i])) throw startError(id, start, integrator);
    });
    integrator.relative = request.solver?.relativeTolerance ?? DEFAULT_RELATIVE_TOLERANCE;
    setAbsoluteTolerances(
      integrator.absolute,
      system,
      problem.state,
      request.doses ?? [],
      request.solver ?? {},
    );
    this.#instance.constants(start);
  }

  /** Applies the doses due at `time`, in the order of the request; returns the index of the next one. */
  #applyDoses(doses: readonly Dose[], from: number, time: number): number {
    let index = from;
    for (let dose = doses[index]; dose !== undefined && dose.time <= time; dose = doses[++index]) {
      const { species: id, amount, operation } = dose;
      const value = operation === "set" ? amount : this.#targets.read(id, time) + amount;
      this.#targets.assign([{ id, value }], time);
    }
    return index;
  }

  #columns(time: number): Float64Array {
    this.#instance.columns(time);
    return this.#instance.columnValues;
  }

  /**
   * Integrates from `start`, whose values stand in the state, to `stop`, the last output or the first moment at which something happens.
   *
   * @returns the time reached, whose values stand in the state; rows before it are written.
   */
  #integrate(
    request: SimulationRequest,
    start: number,
    doseStop: number,
    output: Output,
    integrator: Integrator,
    discrete: Discrete | undefined,
  ): number {
    const { counters } = integrator;
    const history = this.#history;
    const maxSteps = request.solver?.maxSteps ?? DEFAULT_MAX_STEPS;
    const longest = request.solver?.maxStep ?? Number.POSITIVE_INFINITY;
    const last = Math.min(doseStop, output.lastTime);
    if (!(Math.min(last, discrete?.stop ?? last) > start)) return discrete?.resume(start) ?? start;
    history?.beginStretch(start);
    const stop = Math.min(doseStop, history?.stop ?? doseStop);
    const end = Math.min(stop, last);
    const maxStep = Math.min(longest, history?.longestStep ?? longest);
    const span = Math.min(end, discrete?.stop ?? end) - start;
    const initialStep = this.#restartStep ?? request.solver?.initialStep;
    this.#restartStep = undefined;
    const begin = (): boolean => integrator.start(start, span, maxStep, initialStep) < 0;
    if (!begin()) {
      const error = rateError(start, integrator, this.#compiled, this.#instance);
      if (!mend(integrator, this.#instance, start) || !begin()) throw error;
    }
    const columns = (time: number): Float64Array => {
      integrator.interpolate(time);
      return this.#columns(time);
    };
    while (integrator.time < end) {
      const from = integrator.time;
      const stretch = {
        stop: Math.min(stop, discrete?.stop ?? stop),
        maxStep: Math.min(longest, history?.longestStep ?? longest),
      };
      const until = discrete === undefined && history === undefined ? Math.min(output.nextTime, end) : from;
      if (!this.#advance(integrator, stretch, until, maxSteps, start)) return integrator.time;
      if (counters.steps % POLL_INTERVAL === 0) request.signal?.throwIfAborted();
      if (counters.steps % PROGRESS_INTERVAL === 0) request.onProgress?.(integrator.time);
      history?.record(integrator, from);
      const search = (): number | undefined => {
        const reached = Math.min(integrator.time, end);
        const returned = history?.search(integrator, from, reached);
        return discrete?.search(integrator, from, returned ?? reached) ?? returned;
      };
      const found = history === undefined ? search() : history.lookAt(search);
      if (found !== undefined) {
        const time = found === stop ? stop : (discrete?.resume(found) ?? found);
        output.writeBefore(found, time > found, columns);
        integrator.interpolate(found);
        return time;
      }
      output.writeBefore(Math.min(integrator.time, stop), integrator.time < stop, columns);
    }
    integrator.interpolate(end);
    return end;
  }

  /**
   * Makes an accepted step, or several that end before `until` and one more, or throws.
   *
   * @param start - Start of the stretch.
   * @returns false when a step could not be made and integration is to start again at the time reached.
   */
  #advance(
    integrator: Integrator,
    stretch: Stretch,
    until: number,
    maxSteps: number,
    start: number,
  ): boolean {
    const { steps, rejectedSteps } = integrator.counters;
    const attempts = maxSteps - steps - rejectedSteps;
    if (!(attempts > 0)) throw budgetError(maxSteps, integrator);
    const advance = (): ReturnType<Integrator["step"]> =>
      integrator.advance === undefined
        ? integrator.step(stretch, attempts)
        : integrator.advance(stretch, until, maxSteps);
    const failure = this.#history === undefined ? advance() : this.#history.try(advance);
    if (failure === undefined) return true;
    if (failure === "budget") throw budgetError(maxSteps, integrator);
    const lagError = this.#history?.lagError;
    if (lagError !== undefined) throw lagError;
    const error = stepError(failure, integrator, this.#compiled, this.#instance);
    if (++this.#restarts > MOST_RESTARTS || !recover(failure, integrator, this.#instance, start)) throw error;
    this.#restartStep = failure.step;
    return false;
  }
}

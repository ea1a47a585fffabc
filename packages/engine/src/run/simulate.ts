import type { Dose } from "@igf-axis/model";
import type { CompiledModel } from "../compile.ts";
import { createBdf } from "../integrate/bdf.ts";
import { createCounters } from "../integrate/counters.ts";
import type { Integrator } from "../integrate/integrator.ts";
import type { StiffProblem } from "../integrate/problem.ts";
import { createRodas5p } from "../integrate/rodas5p.ts";
import type { Method, SimulationRequest, Simulator, TimeCourse } from "../simulator.ts";
import { ENGINE_VERSION } from "../version.ts";
import { budgetError, rateError, startError, stepError } from "./failures.ts";
import { type Instance, instantiate } from "./instance.ts";
import { checkRequest, indexNames, type NameIndex, startTimeOf } from "./request.ts";
import { DEFAULT_RELATIVE_TOLERANCE, setAbsoluteTolerances } from "./tolerances.ts";
import type { WebAssemblyModule } from "./web-assembly.ts";

const METHODS: Readonly<Record<Method, (problem: StiffProblem) => Integrator>> = {
  bdf: createBdf,
  rodas5p: createRodas5p,
};

/** Largest number of steps of a request that states none. */
const DEFAULT_MAX_STEPS = 100_000;
/** Steps between two looks at the abort signal. */
const SIGNAL_INTERVAL = 64;
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
  const run = new Runner(compiled, instantiate(compiled, module));
  return {
    columns: system.columns.map(({ id }) => id),
    parameters: system.parameters.map(({ id }) => id),
    nominal: Float64Array.from(system.parameters, ({ value }) => value ?? Number.NaN),
    simulate: (request) => run.simulate(request),
  };
}

/** Carries out requests, one at a time. */
class Runner {
  readonly #compiled: CompiledModel;
  readonly #instance: Instance;
  readonly #names: NameIndex;
  readonly #integrators = new Map<Method, Integrator>();

  constructor(compiled: CompiledModel, instance: Instance) {
    this.#compiled = compiled;
    this.#instance = instance;
    this.#names = indexNames(compiled);
  }

  simulate(request: SimulationRequest): TimeCourse {
    checkRequest(request, this.#names);
    request.signal?.throwIfAborted();
    const start = startTimeOf(request);
    const output = new Output(request, this.#names);
    const integrator = this.#integratorOf(request);
    Object.assign(integrator.counters, createCounters());
    this.#begin(request, start, integrator);
    const doses = [...(request.doses ?? [])].sort((a, b) => a.time - b.time);
    let next = this.#applyDoses(doses, 0, start);
    output.writeUntil(start, (at) => this.#columns(at));
    for (let time = start; !output.isComplete; ) {
      const stop = doses[next]?.time ?? Number.POSITIVE_INFINITY;
      this.#integrate(request, time, stop, output, integrator);
      time = Math.min(stop, output.lastTime);
      next = this.#applyDoses(doses, next, time);
      output.writeUntil(time, (at) => this.#columns(at));
    }
    return output.timeCourse({ ...integrator.counters });
  }

  #integratorOf({ solver }: SimulationRequest): Integrator {
    const method = solver?.method ?? "bdf";
    const known = this.#integrators.get(method);
    if (known !== undefined) return known;
    const integrator = METHODS[method](this.#instance.problem);
    this.#integrators.set(method, integrator);
    return integrator;
  }

  /** Writes parameters and starting values, and derives tolerances from them. */
  #begin(request: SimulationRequest, start: number, integrator: Integrator): void {
    const { system } = this.#compiled;
    const { parameters, held, given, problem } = this.#instance;
    system.parameters.forEach(({ id, value }, i) => {
      const chosen = request.parameters?.[id] ?? value;
      if (chosen === undefined)
        throw new RangeError(`parameters: \`${id}\` has no value in the model; state one`);
      parameters[i] = chosen;
    });
    given.fill(Number.NaN);
    for (const [id, value] of Object.entries(request.initialValues ?? {})) {
      given[this.#names.starts.get(id) as number] = value;
    }
    this.#instance.initial(start);
    system.held.forEach(({ id }, i) => {
      if (!Number.isFinite(held[i])) throw startError(id, start, integrator);
    });
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
      const state = this.#names.states.get(dose.species);
      const target = state === undefined ? this.#instance.held : this.#instance.problem.state;
      const i = state ?? (this.#names.dosableHeld.get(dose.species) as number);
      target[i] = dose.operation === "set" ? dose.amount : (target[i] as number) + dose.amount;
    }
    if (index > from) this.#instance.constants(time);
    return index;
  }

  #columns(time: number): Float64Array {
    this.#instance.columns(time);
    return this.#instance.columnValues;
  }

  /** Integrates from `start`, whose values stand in the state, to `stop` or the last output, whichever is earlier. */
  #integrate(
    request: SimulationRequest,
    start: number,
    stop: number,
    output: Output,
    integrator: Integrator,
  ): void {
    const { counters } = integrator;
    const maxSteps = request.solver?.maxSteps ?? DEFAULT_MAX_STEPS;
    const maxStep = request.solver?.maxStep ?? Number.POSITIVE_INFINITY;
    const stretch = { stop, maxStep };
    const end = Math.min(stop, output.lastTime);
    const culprit = integrator.start(start, end - start, maxStep, request.solver?.initialStep);
    if (culprit >= 0) throw rateError(start, integrator, this.#compiled, this.#instance);
    const columns = (time: number): Float64Array => {
      integrator.interpolate(time);
      return this.#columns(time);
    };
    while (integrator.time < end) {
      const attempts = maxSteps - counters.steps - counters.rejectedSteps;
      const failure = attempts > 0 ? integrator.step(stretch, attempts) : "budget";
      if (failure === "budget") throw budgetError(maxSteps, integrator);
      if (failure !== undefined) throw stepError(failure, integrator, this.#compiled, this.#instance);
      if (counters.steps % SIGNAL_INTERVAL === 0) request.signal?.throwIfAborted();
      if (counters.steps % PROGRESS_INTERVAL === 0) request.onProgress?.(integrator.time);
      output.writeBefore(Math.min(integrator.time, stop), integrator.time < stop, columns);
    }
    integrator.interpolate(end);
  }
}

/** Rows of a time course, filled in order. */
class Output {
  readonly #times: Float64Array;
  readonly #columns: readonly string[];
  /** Position of each wanted column among all. */
  readonly #positions: readonly number[];
  readonly #values: Float64Array;
  #row = 0;

  constructor(request: SimulationRequest, names: NameIndex) {
    this.#times = Float64Array.from(request.times);
    this.#columns = request.select ?? [...names.columns.keys()];
    this.#positions = this.#columns.map((id) => names.columns.get(id) as number);
    this.#values = new Float64Array(this.#times.length * this.#columns.length);
  }

  get isComplete(): boolean {
    return this.#row >= this.#times.length;
  }

  get lastTime(): number {
    return this.#times[this.#times.length - 1] ?? 0;
  }

  /** Writes the rows at times up to and including `time`. */
  writeUntil(time: number, columnsAt: (time: number) => Float64Array): void {
    this.writeBefore(time, true, columnsAt);
  }

  /** Writes the rows at times before `time`, and at it when `inclusive`. */
  writeBefore(time: number, inclusive: boolean, columnsAt: (time: number) => Float64Array): void {
    for (; this.#row < this.#times.length; this.#row++) {
      const at = this.#times[this.#row] as number;
      if (at > time || (at === time && !inclusive)) return;
      const source = columnsAt(at);
      const start = this.#row * this.#positions.length;
      this.#positions.forEach((position, i) => {
        this.#values[start + i] = source[position] as number;
      });
    }
  }

  timeCourse(statistics: TimeCourse["statistics"]): TimeCourse {
    return { times: this.#times, columns: this.#columns, values: this.#values, statistics };
  }
}

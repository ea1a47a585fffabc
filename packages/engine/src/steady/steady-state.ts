import type { Diagnostic } from "@igf-axis/model";
import type { CompiledModel } from "../compile.ts";
import { analyzeConservation, type ConservationAnalysis } from "../conservation/conservation.ts";
import { derive } from "../derive/derive.ts";
import {
  growsWithoutBound,
  rateNotFinite,
  startNotFinite,
  steadyStateNotIsolated,
  steadyStateNotReached,
  steadyStateOfDelays,
  steadyStateOfEvents,
  steadyStateOfTime,
} from "../diagnostics.ts";
import { type Instance, instantiate } from "../run/instance.ts";
import { checkRequest, indexNames, type NameIndex } from "../run/request.ts";
import { writeStart } from "../run/start.ts";
import { Targets } from "../run/targets.ts";
import { setAbsoluteTolerances } from "../run/tolerances.ts";
import type { WebAssemblyModule } from "../run/web-assembly.ts";
import type { SimulationRequest } from "../simulator.ts";
import type { Eigenvalue } from "./eigenvalues.ts";
import { type NewtonEnd, SteadyNewton } from "./newton.ts";
import { type Stability, stabilityOf } from "./stability.ts";
import { SteadyProblem } from "./steady-problem.ts";
import { Transient } from "./transient.ts";

/** What steady state to find. */
export interface SteadyStateRequest
  extends Pick<SimulationRequest, "parameters" | "initialValues" | "select" | "signal"> {
  /** Whether to follow the time course from the start instead of trying Newton's iteration first: for models with several steady states. */
  readonly follow?: boolean;
  /** Whether events are left out of account; else a model with events is refused (E4022). */
  readonly ignoreEvents?: boolean;
  /** Largest relative correction that counts as none; > 0, default 1e-10. */
  readonly tolerance?: number;
  /** Largest number of pseudo-transient steps; default 5000. */
  readonly maxSteps?: number;
}

/** A steady state: every rate of change is zero. */
export interface SteadyState {
  readonly columns: readonly string[];
  /** `[nColumns]`, each in the unit of its symbol. */
  readonly values: Float64Array;
  /** How small disturbances behave that keep all totals; absent when eigenvalues could not be computed. */
  readonly stability?: Stability;
  /** Of the Jacobian on the states that totals leave free, 1/time, the largest real part first. */
  readonly eigenvalues: readonly Eigenvalue[];
  /** Totals of the start, by the name of the moiety. */
  readonly totals: readonly { readonly name: string; readonly total: number }[];
  /** Largest |rate of change| / (|value| + scale) over the states, 1/time. */
  readonly residual: number;
  /** What found it: Newton's iteration from the start, or at the end of the followed course. */
  readonly foundBy: "newton" | "transient";
  readonly statistics: SteadyStateStatistics;
}

/** Work done. */
export interface SteadyStateStatistics {
  readonly newtonIterations: number;
  readonly transientSteps: number;
  readonly rhsEvaluations: number;
  readonly jacobianEvaluations: number;
  readonly factorizations: number;
}

/** Finds steady states of one model; not re-entrant. */
export interface SteadyStateSolver {
  readonly conservation: ConservationAnalysis;
  /**
   * Finds a steady state with the totals of the start.
   *
   * Newton's iteration from the start comes first; where it fails, leaves the range of species that are not negative, or ends in a state that is
   * not stable, the time course is followed by pseudo-transient continuation and finished by Newton's iteration. An unstable state is
   * returned when no other was found.
   *
   * @throws SteadyStateError E4021–E4026, E4004, E4006. RangeError when the request is malformed.
   */
  solve(request?: SteadyStateRequest): SteadyState;
}

/** A steady state that was not found. Codes E4021–E4026, E4004, E4006; see `docs/errors.md`. */
export class SteadyStateError extends Error {
  override readonly name = "SteadyStateError";
  readonly code: Diagnostic["code"];
  readonly path: Diagnostic["path"];

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.code = diagnostic.code;
    this.path = diagnostic.path;
  }
}

const DEFAULT_TOLERANCE = 1e-10;
const DEFAULT_MAX_STEPS = 5000;
/** Relative change of a transient step below which Newton's iteration is tried, and the distance that it may then go. */
const ATTEMPT_CHANGE = 1e-3;
const ATTEMPT_DISTANCE = 0.1;
/** Relative change below which a transient has arrived: where Newton's matrix is still singular, the state is not isolated. */
const ARRIVED_CHANGE = 1e-9;
const SIGNAL_INTERVAL = 16;

/** Returns a solver with memory of its own. */
export function createSteadyStateSolver(
  compiled: CompiledModel,
  module?: WebAssemblyModule,
): SteadyStateSolver {
  const conservation = analyzeConservation(compiled.system);
  const solver = new Solver(compiled, conservation, module);
  return { conservation, solve: (request = {}) => solver.solve(request) };
}

class Solver {
  readonly #compiled: CompiledModel;
  readonly #conservation: ConservationAnalysis;
  readonly #instance: Instance;
  readonly #names: NameIndex;
  readonly #targets: Targets;
  readonly #problem: SteadyProblem;

  constructor(compiled: CompiledModel, conservation: ConservationAnalysis, module?: WebAssemblyModule) {
    const derivatives = derive(compiled.system);
    if (!derivatives.ok) throw new TypeError("a compiled model has derivatives");
    this.#compiled = compiled;
    this.#conservation = conservation;
    this.#instance = instantiate(compiled, module);
    this.#names = indexNames(compiled);
    this.#targets = new Targets(compiled, this.#instance);
    this.#problem = new SteadyProblem(compiled, this.#instance, derivatives.value, conservation);
  }

  solve(request: SteadyStateRequest): SteadyState {
    this.#check(request);
    this.#begin(request);
    const problem = this.#problem;
    const search = new Search(problem, this.#compiled, request);
    const start = problem.state.slice();
    let kept: SteadyState | undefined;
    const newton = search.newton;
    if (request.follow !== true) {
      const isPositive = Array.from(start, (value) => value >= 0);
      if (search.attempt(isPositive, Number.POSITIVE_INFINITY) === "converged") {
        kept = this.#result(request, "newton", newton, 0);
        if (kept.stability !== "unstable") return kept;
        problem.state.set(start);
      }
    }
    try {
      const steps = search.follow((steps) => {
        if (stabilityOf(problem)?.stability !== "unstable") return true;
        kept ??= this.#result(request, "transient", newton, steps);
        return false;
      });
      return this.#result(request, "transient", newton, steps);
    } catch (error) {
      if (kept === undefined || !(error instanceof SteadyStateError)) throw error;
      return kept;
    }
  }

  #check(request: SteadyStateRequest): void {
    const { system, program } = this.#compiled;
    const { parameters = {}, initialValues = {}, select, tolerance = DEFAULT_TOLERANCE, maxSteps } = request;
    checkRequest(
      { times: [0], parameters, initialValues, ...(select === undefined ? {} : { select }) },
      this.#names,
    );
    if (!(tolerance > 0 && tolerance < 1)) throw new RangeError(`tolerance ${tolerance} is not in (0, 1)`);
    if (maxSteps !== undefined && !(maxSteps > 0))
      throw new RangeError(`maxSteps ${maxSteps} is not above 0`);
    request.signal?.throwIfAborted();
    if (system.delays !== undefined) throw new SteadyStateError(steadyStateOfDelays());
    if (!program.isAutonomous) throw new SteadyStateError(steadyStateOfTime());
    const [event] = system.discrete?.events ?? [];
    if (event !== undefined && request.ignoreEvents !== true)
      throw new SteadyStateError(steadyStateOfEvents(event.id));
  }

  #begin(request: SteadyStateRequest): void {
    const problem = this.#problem;
    const { system } = this.#compiled;
    writeStart(this.#compiled, this.#instance, this.#names, this.#targets, request, 0);
    this.#instance.constants(0);
    system.states.forEach(({ id }, i) => {
      if (!Number.isFinite(problem.state[i])) throw new SteadyStateError(startNotFinite(id, ["species", id]));
    });
    setAbsoluteTolerances(problem.scales, system, problem.state, [], { relativeTolerance: 1 });
    const { parameters, held } = this.#instance;
    const values = new Map(system.parameters.map(({ id }, i) => [id, parameters[i] as number]));
    system.held.forEach(({ id }, i) => {
      values.set(id, held[i] as number);
    });
    const sizeOf = (id: string | undefined): number => (id === undefined ? 1 : (values.get(id) as number));
    problem.fixTotals(
      this.#conservation.moieties.map(({ members }) =>
        members.map(
          ({ coefficient, compartment, conversionFactor }) =>
            (Number(coefficient) * sizeOf(compartment)) / sizeOf(conversionFactor),
        ),
      ),
    );
  }

  #result(
    { select }: SteadyStateRequest,
    foundBy: SteadyState["foundBy"],
    newton: SteadyNewton,
    transientSteps: number,
  ): SteadyState {
    const problem = this.#problem;
    const columns = select ?? [...this.#names.columns.keys()];
    problem.evaluate();
    const stability = stabilityOf(problem);
    this.#instance.columns(0);
    return {
      columns,
      values: Float64Array.from(
        columns,
        (id) => this.#instance.columnValues[this.#names.columns.get(id) as number] as number,
      ),
      ...(stability ?? { eigenvalues: [] }),
      totals: this.#conservation.moieties.map(({ name }, i) => ({
        name,
        total: problem.totals[i] as number,
      })),
      residual: problem.fastest().rate,
      foundBy,
      statistics: { newtonIterations: newton.iterations, transientSteps, ...problem.work },
    };
  }
}

/** One search from the state as it stands. */
class Search {
  readonly newton: SteadyNewton;
  readonly #problem: SteadyProblem;
  readonly #compiled: CompiledModel;
  readonly #request: SteadyStateRequest;
  readonly #anySign: readonly boolean[];

  constructor(problem: SteadyProblem, compiled: CompiledModel, request: SteadyStateRequest) {
    this.newton = new SteadyNewton(problem);
    this.#problem = problem;
    this.#compiled = compiled;
    this.#request = request;
    this.#anySign = compiled.system.states.map(() => false);
    Object.assign(problem.work, { rhsEvaluations: 0, jacobianEvaluations: 0, factorizations: 0 });
    if (!problem.evaluate()) throw this.#notFinite();
  }

  attempt(isPositive: readonly boolean[], mostDistance: number): NewtonEnd {
    const tolerance = this.#request.tolerance ?? DEFAULT_TOLERANCE;
    return this.newton.solve({ tolerance, isPositive, mostDistance });
  }

  /**
   * Follows the time course until Newton's iteration ends nearby in a state that is wanted.
   *
   * @returns the steps made.
   */
  follow(isWanted: (steps: number) => boolean): number {
    const problem = this.#problem;
    const transient = new Transient(problem);
    const { maxSteps = DEFAULT_MAX_STEPS, signal } = this.#request;
    let isSingular = false;
    let wait = 1;
    for (let next = 1; transient.steps < maxSteps; ) {
      if (!transient.step()) throw this.#notFinite();
      if (transient.steps % SIGNAL_INTERVAL === 0) signal?.throwIfAborted();
      const growing = transient.unbounded();
      if (growing >= 0)
        throw new SteadyStateError(growsWithoutBound(this.#idOf(growing), ["species", this.#idOf(growing)]));
      const isDue = transient.change < ATTEMPT_CHANGE && transient.steps >= next;
      if (!isDue) continue;
      next = transient.steps + wait;
      wait *= 2;
      const before = problem.state.slice();
      const end = this.attempt(this.#anySign, ATTEMPT_DISTANCE);
      if (end === "converged" && isWanted(transient.steps)) return transient.steps;
      isSingular = end === "singular";
      if (isSingular && transient.change < ARRIVED_CHANGE) break;
      problem.state.set(before);
      problem.evaluate();
    }
    if (isSingular) throw new SteadyStateError(steadyStateNotIsolated());
    const { index, rate } = problem.fastest();
    // An oscillation goes around a steady state, which is unstable but there, and its average is nearer to it than most of it.
    problem.state.set(transient.mean);
    const isPositive = Array.from(problem.state, (value) => value >= 0);
    if (this.attempt(isPositive, Number.POSITIVE_INFINITY) === "converged") isWanted(transient.steps);
    throw new SteadyStateError(steadyStateNotReached(transient.steps, this.#idOf(index), rate));
  }

  #idOf(index: number): string {
    return this.#compiled.system.states[index]?.id ?? "";
  }

  #notFinite(): SteadyStateError {
    const index = this.#problem.rates.findIndex((rate) => !Number.isFinite(rate));
    const id = index < 0 ? undefined : this.#idOf(index);
    return new SteadyStateError(rateNotFinite(0, id, id === undefined ? [] : ["species", id]));
  }
}

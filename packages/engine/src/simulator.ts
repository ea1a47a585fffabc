import type { Dose } from "@igf-axis/model";

/** A compiled model, ready to run: the small contract everything leans on. Not re-entrant; one per thread. */
export interface Simulator {
  /** Columns of a time course: every species, variable compartment, rate- or assignment-ruled parameter, then observables. */
  readonly columns: readonly string[];
  /** Parameters that a request may set: global constant parameters and compartment sizes, in index order. */
  readonly parameters: readonly string[];
  /** Nominal values, `[nParameters]`. */
  readonly nominal: Float64Array;
  /**
   * Integrates the model over `request.times`.
   *
   * @throws SimulationError when the integration fails; carries code, time, and solver statistics.
   * @throws RangeError when the request itself is malformed (unsorted times, unknown names, wrong lengths).
   */
  simulate(request: SimulationRequest): TimeCourse;
}

/** What one simulation is to do. */
export interface SimulationRequest {
  /** Start of integration, in the model's time unit; default: the smaller of 0 and `times[0]`. */
  readonly startTime?: number;
  /** Output times, ascending, ≥ startTime. Values at a dose time are those after the dose. */
  readonly times: ArrayLike<number>;
  /** Parameter values by identifier; the others are nominal. */
  readonly parameters?: Readonly<Record<string, number>>;
  /** Starting values by species identifier, in the unit of the symbol; win over initial assignments. */
  readonly initialValues?: Readonly<Record<string, number>>;
  readonly doses?: readonly Dose[];
  /** Columns wanted, in this order; default: all of `Simulator.columns`. */
  readonly select?: readonly string[];
  /** Integer in [0, 2⁵³), default 0: decides the order of events of equal priority at one time. */
  readonly seed?: number;
  readonly solver?: SolverOptions;
  readonly signal?: AbortSignal;
  /** Called at most every few hundred steps with the time reached. */
  readonly onProgress?: (time: number) => void;
}

/** How the equations are integrated; see docs/decisions/0010. */
export type Method = "bdf" | "rodas5p";

/** How the equations are integrated, and how accurately. */
export interface SolverOptions {
  /**
   * Default "bdf": variable order 1 to 5, for most models. "rodas5p": one-step Rosenbrock method of order 5, for frequent doses, loose
   * tolerances and cross-checks.
   */
  readonly method?: Method;
  /**
   * Where the steps of "bdf" are made. Default "wasm": all in WebAssembly; "typescript" is the form that it is checked against, with the same
   * bits. Delayed values are always stepped in TypeScript.
   */
  readonly stepper?: "wasm" | "typescript";
  /** > 0, < 1; default 1e-6. */
  readonly relativeTolerance?: number;
  /** > 0, in the unit of the symbol; default: relativeTolerance × the species' scale (its initial size where none is stated). */
  readonly absoluteTolerance?: number;
  /** Per species, by identifier; wins over `absoluteTolerance`. */
  readonly absoluteTolerances?: Readonly<Record<string, number>>;
  /** Largest number of steps (accepted and rejected) for the whole request; default 100 000. */
  readonly maxSteps?: number;
  /** Largest number of values that are kept for delays; default 8 388 608, which take 64 MiB. */
  readonly maxHistory?: number;
  readonly initialStep?: number;
  readonly maxStep?: number;
}

/** Values of columns over time. */
export interface TimeCourse {
  readonly times: Float64Array;
  readonly columns: readonly string[];
  /** `[nTimes × nColumns]`, row-major. */
  readonly values: Float64Array;
  readonly statistics: SolverStatistics;
}

/** The work that a simulation took. */
export interface SolverStatistics {
  readonly steps: number;
  readonly rejectedSteps: number;
  readonly rhsEvaluations: number;
  readonly jacobianEvaluations: number;
  readonly factorizations: number;
  readonly newtonIterations: number;
  readonly newtonFailures: number;
  readonly lastOrder: number;
  readonly lastStep: number;
}

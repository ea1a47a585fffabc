import type { SimulationRequest } from "../simulator.ts";

/** How numbers of molecules are followed. */
export type StochasticMethod = "ssa" | "tau";

/** What a stochastic run is asked for; the rest as in a `SimulationRequest`. */
export interface StochasticRequest
  extends Pick<
    SimulationRequest,
    "startTime" | "times" | "parameters" | "initialValues" | "select" | "signal" | "onProgress"
  > {
  /** Integer in [0, 2⁵³), default 0. */
  readonly seed?: number;
  /** Number of the run, integer in [0, 2³²), default 0: seed and run decide every random number, and nothing else does. */
  readonly run?: number;
  /** Default "ssa": exact, reaction by reaction. "tau": many reactions at once, approximate. */
  readonly method?: StochasticMethod;
  /** Most reactions and leaps of the run, default 10⁹. */
  readonly maxSteps?: number;
  /** Tau-leaping: largest relative change of a propensity in one leap, in (0, 1), default 0.03. */
  readonly epsilon?: number;
}

/** The run as a table, and the work it took. */
export interface StochasticTimeCourse {
  readonly times: Float64Array;
  readonly columns: readonly string[];
  /** `[nTimes × nColumns]`, row-major. */
  readonly values: Float64Array;
  readonly statistics: StochasticStatistics;
}

/** Work of a stochastic run. */
export interface StochasticStatistics {
  /** Reactions that happened, those in leaps included. */
  readonly reactions: number;
  /** Leaps over many reactions. */
  readonly leaps: number;
}

const METHODS: ReadonlySet<string> = new Set(["ssa", "tau"] satisfies StochasticMethod[]);
const MOST_RUNS = 4294967296;

/** Checks what only stochastic requests have. @throws RangeError naming the argument and the value. */
export function checkStochastic({ run = 0, method = "ssa", maxSteps = 1, epsilon }: StochasticRequest): void {
  if (!Number.isInteger(run) || run < 0 || run >= MOST_RUNS)
    throw new RangeError(`run ${run} is not an integer in [0, 2^32)`);
  if (!METHODS.has(method)) throw new RangeError(`method "${method}" is none of "ssa" and "tau"`);
  if (!(maxSteps > 0)) throw new RangeError(`maxSteps ${maxSteps} is not above 0`);
  if (epsilon !== undefined && !(epsilon > 0 && epsilon < 1))
    throw new RangeError(`epsilon ${epsilon} is not in (0, 1)`);
}

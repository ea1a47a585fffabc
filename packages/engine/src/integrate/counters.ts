import type { SolverStatistics } from "../simulator.ts";

/** Work done so far; the mutable form of `SolverStatistics`. */
export type Counters = { -readonly [K in keyof SolverStatistics]: SolverStatistics[K] };

/** Returns counters at zero. */
export function createCounters(): Counters {
  return {
    steps: 0,
    rejectedSteps: 0,
    rhsEvaluations: 0,
    jacobianEvaluations: 0,
    factorizations: 0,
    newtonIterations: 0,
    newtonFailures: 0,
    lastOrder: 0,
    lastStep: 0,
  };
}

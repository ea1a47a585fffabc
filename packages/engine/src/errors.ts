import type { Diagnostic } from "@igf-axis/model";
import type { SolverStatistics } from "./simulator.ts";

/**
 * A simulation that was well posed and could not be finished. Codes E4001…; see `docs/errors.md`.
 *
 * `path` names the species or reaction at fault where one could be found.
 */
export class SimulationError extends Error {
  override readonly name = "SimulationError";
  readonly code: Diagnostic["code"];
  readonly path: Diagnostic["path"];
  /** Time reached, in the model's time unit. */
  readonly time: number;
  readonly statistics: SolverStatistics;

  constructor(diagnostic: Diagnostic, time: number, statistics: SolverStatistics) {
    super(diagnostic.message);
    this.code = diagnostic.code;
    this.path = diagnostic.path;
    this.time = time;
    this.statistics = statistics;
  }
}

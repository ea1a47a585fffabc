import type { Ensemble } from "@igf-axis/model";
import type { Executor } from "../executor.ts";

/** How anything is run over parameter sets. */
export interface EnsembleRunOptions {
  /** Calibrated sets; `null` runs prior draws in their place. */
  readonly ensemble: Ensemble | null;
  /** Parameter sets to run, ≥ 1. */
  readonly sets: number;
  readonly seed: number;
  readonly executor: Executor;
  /** Hashes of ensembles that were frozen before their claims were checked: what these say can be called predicted. */
  readonly frozenEnsembles?: readonly string[];
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

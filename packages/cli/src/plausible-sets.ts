import { type EnsembleRunOptions, type Executor, readEnsemble } from "@igf-axis/analysis";
import { FROZEN_ENSEMBLES } from "@igf-axis/axis";
import { readCellEnsembleText } from "@igf-axis/axis/node";
import type { Ensemble } from "@igf-axis/model";
import { createThreadPool } from "@igf-axis/runtime";
import { EXIT } from "./exit-codes.ts";
import { CommandFailure } from "./failure.ts";
import type { Surroundings } from "./surroundings.ts";
import { createProgress, type Progress } from "./terminal/progress.ts";

/** Returns the calibrated parameter sets that come along. */
export function readCalibratedSets(): Ensemble {
  const ensemble = readEnsemble(readCellEnsembleText());
  if (!ensemble.ok) throw new CommandFailure(ensemble.diagnostics, EXIT.internal);
  return ensemble.value;
}

/** Returns what `work` makes of sets run on threads, with a line of progress; both end with it. */
export async function onThreads<T>(
  ensemble: Ensemble | null,
  options: {
    readonly quiet?: boolean;
    readonly workers: number;
    readonly sets: number;
    readonly seed: number;
  },
  { stderr, signal }: Surroundings,
  work: (run: EnsembleRunOptions, progress: Progress) => Promise<T>,
): Promise<T> {
  const progress = createProgress(stderr, options.quiet === true);
  const executor: Executor = createThreadPool({ workers: options.workers });
  try {
    return await work(
      {
        ensemble,
        sets: options.sets,
        seed: options.seed,
        frozenEnsembles: FROZEN_ENSEMBLES.map(({ hash }) => hash),
        executor,
        signal,
        onProgress: (done, total) => progress.update(done, total),
      },
      progress,
    );
  } finally {
    progress.end();
    await executor.close();
  }
}

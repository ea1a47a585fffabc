import { type Executor, readEnsemble } from "@igf-axis/analysis";
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

/** Returns what `work` makes of threads and a line of progress, which end with it. */
export async function onThreads<T>(
  { quiet, workers }: { readonly quiet?: boolean; readonly workers: number },
  { stderr }: Surroundings,
  work: (executor: Executor, progress: Progress) => Promise<T>,
): Promise<T> {
  const progress = createProgress(stderr, quiet === true);
  const executor = createThreadPool({ workers });
  try {
    return await work(executor, progress);
  } finally {
    progress.end();
    await executor.close();
  }
}

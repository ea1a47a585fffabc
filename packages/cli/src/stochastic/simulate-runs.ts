import { compileStochastic, type StochasticMethod } from "@igf-axis/engine";
import type { Diagnostic, Model } from "@igf-axis/model";
import { CommandFailure } from "../failure.ts";
import { tooManyRows } from "../simulate/diagnostics.ts";
import { prepareWith } from "../simulate/prepare.ts";
import { settingsOf } from "../simulate/request.ts";
import type { Surroundings } from "../surroundings.ts";
import { createProgress } from "../terminal/progress.ts";
import { openRunPool, type RunsResult } from "./run-pool.ts";
import { type RunsReport, reportTable, type Table } from "./tables.ts";

/** Rows printed at most. */
const MOST_ROWS = 5_000_000;

/** Options of a stochastic simulation, checked. */
export interface RunsSettings {
  readonly method: StochasticMethod;
  readonly runs: number;
  readonly seed: number;
  readonly report: RunsReport;
  readonly workers: number;
  readonly maxEvents: number;
  readonly epsilon: number;
  readonly set: ReadonlyMap<string, number>;
  readonly quiet: boolean;
}

/** A table of runs, what it took, and the warnings of the model. */
export interface RunsTable extends Table {
  readonly result: RunsResult;
  readonly warnings: readonly Diagnostic[];
}

/**
 * Compiles a model for stochastic simulation, runs it and returns the table that is asked for.
 *
 * @param names - Columns as the table shows them; absent: as the model names them.
 * @throws CommandFailure E1916 when the table would be too long, E20xx, E30xx, E31xx for the model, E40xx, E41xx for a run that failed.
 */
export async function simulateRuns(
  model: Model,
  select: readonly string[] | undefined,
  names: readonly string[] | undefined,
  times: readonly number[],
  settings: RunsSettings,
  { signal, stderr }: Surroundings,
): Promise<RunsTable> {
  const rows = times.length * settings.runs;
  if (settings.report === "runs" && rows > MOST_ROWS)
    throw new CommandFailure([tooManyRows(rows, MOST_ROWS)]);
  const prepared = prepareWith(model, compileStochastic);
  if (!prepared.ok) throw new CommandFailure(prepared.diagnostics);
  const { compiled, parameters } = prepared.value;
  const request = {
    startTime: Math.min(0, times[0] ?? 0),
    times,
    ...settingsOf(compiled, settings.set, parameters),
    ...(select === undefined ? {} : { select }),
    method: settings.method,
    seed: settings.seed,
    maxSteps: settings.maxEvents,
    epsilon: settings.epsilon,
  };
  const progress = createProgress(stderr, settings.quiet || settings.runs === 1);
  const pool = openRunPool(settings.workers);
  const keep = settings.report === "runs" ? "tables" : "moments";
  try {
    const { runs } = settings;
    const result = await pool.run({ compiled, request, keep }, { runs, signal, onProgress: progress.update });
    const columns = names ?? compiled.system.columns.map(({ id }) => id);
    return {
      ...reportTable(settings.report, result, times, columns),
      result,
      warnings: prepared.diagnostics,
    };
  } finally {
    progress.end();
    await pool.close();
  }
}

import {
  type CompiledStochasticModel,
  createStochasticSimulator,
  type Moments,
  momentsOf,
  SimulationError,
  type StochasticRequest,
  type StochasticSimulator,
} from "@igf-axis/engine";
import type { Diagnostic } from "@igf-axis/model";

/** What is run many times; plain data but for the signal. */
export interface RunsJob {
  readonly compiled: CompiledStochasticModel;
  readonly request: Omit<StochasticRequest, "run" | "signal" | "onProgress">;
  /** Whether every table is wanted, or means and spreads only. */
  readonly keep: "tables" | "moments";
}

/** Some runs one after the other. */
export interface Chunk {
  /** Number of the first run. */
  readonly first: number;
  readonly count: number;
}

/** To a worker: a chunk of the job that was posted last, or of a new one. */
export interface ToRunWorker {
  readonly job?: RunsJob;
  readonly chunk: Chunk;
}

/** Keeps the simulator of the last job. */
export interface JobKeeper {
  simulatorOf(job: RunsJob): StochasticSimulator;
}

/** Returns a keeper without a simulator. */
export function createJobKeeper(): JobKeeper {
  let known: { readonly job: RunsJob; readonly simulator: StochasticSimulator } | undefined;
  return {
    simulatorOf: (job) => {
      if (known?.job !== job) known = { job, simulator: createStochasticSimulator(job.compiled) };
      return known.simulator;
    },
  };
}

/** What a chunk of runs gave; plain data. */
export type ChunkReply =
  | {
      readonly ok: true;
      /** By run, `[nTimes × nColumns]` each; empty unless they were to be kept. */
      readonly tables: readonly Float64Array[];
      /** Of these runs; of none when tables were kept. */
      readonly moments: Moments;
      readonly reactions: number;
      readonly leaps: number;
    }
  | { readonly ok: false; readonly failure: Diagnostic; readonly run: number };

/**
 * Runs a chunk.
 *
 * @throws whatever is no failure of a run: a RangeError for a malformed request.
 */
export function runChunk(
  simulator: StochasticSimulator,
  { request, keep }: Pick<RunsJob, "request" | "keep">,
  { first, count }: Chunk,
): ChunkReply {
  const tables: Float64Array[] = [];
  let [reactions, leaps] = [0, 0];
  for (let run = first; run < first + count; run++) {
    try {
      const { values, statistics } = simulator.simulate({ ...request, run });
      tables.push(values);
      reactions += statistics.reactions;
      leaps += statistics.leaps;
    } catch (error) {
      if (!(error instanceof SimulationError)) throw error;
      const { code, message, path } = error;
      return { ok: false, failure: { code, message, path }, run };
    }
  }
  return keep === "tables"
    ? { ok: true, tables, moments: momentsOf([]), reactions, leaps }
    : { ok: true, tables: [], moments: momentsOf(tables), reactions, leaps };
}

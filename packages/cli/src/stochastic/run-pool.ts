import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { type Moments, mergeMoments, momentsOf } from "@igf-axis/engine";
import { CommandFailure, exitCodeOf } from "../failure.ts";
import {
  type Chunk,
  type ChunkReply,
  createJobKeeper,
  type RunsJob,
  runChunk,
  type ToRunWorker,
} from "./chunk.ts";

/** Runs that are handed out together; it decides how moments are put together, so that the number of workers does not. */
const CHUNK_RUNS = 50;

/** How the runs of a job are carried out. */
export interface RunsOptions {
  readonly runs: number;
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What all runs gave. */
export interface RunsResult {
  /** By run; empty unless they were to be kept. */
  readonly tables: readonly Float64Array[];
  readonly moments: Moments;
  readonly reactions: number;
  readonly leaps: number;
}

/** Threads that make stochastic runs. */
export interface RunPool {
  /**
   * Makes runs 0 to n − 1 of a job, one job at a time. Results do not depend on the number of workers, bit for bit.
   *
   * @throws CommandFailure with the code of the first run that failed; the signal's reason, and RangeError for a malformed request: then the
   * pool is to be closed.
   */
  run(job: RunsJob, options: RunsOptions): Promise<RunsResult>;
  close(): Promise<void>;
}

/** A way to run chunks, one at a time. */
interface Lane {
  run(job: RunsJob, chunk: Chunk): Promise<ChunkReply>;
  close(): Promise<unknown>;
}

/** Opens a pool; threads start when there is something to do, and with one worker runs are made in this thread. */
export function openRunPool(workers: number): RunPool {
  const lanes: Lane[] = [];
  return {
    run: async (job, options) => {
      const chunks = Array.from({ length: Math.ceil(options.runs / CHUNK_RUNS) }, (_, i): Chunk => {
        const first = i * CHUNK_RUNS;
        return { first, count: Math.min(CHUNK_RUNS, options.runs - first) };
      });
      const count = Math.min(workers, chunks.length);
      while (lanes.length < count) lanes.push(workers === 1 ? ownLane() : threadLane());
      return putTogether(await runChunks(job, chunks, lanes.slice(0, count), options));
    },
    close: async () => {
      await Promise.all(lanes.map((lane) => lane.close()));
    },
  };
}

/** Hands out chunks in order, and none after one that failed. */
async function runChunks(
  job: RunsJob,
  chunks: readonly Chunk[],
  lanes: readonly Lane[],
  { runs, signal, onProgress }: RunsOptions,
): Promise<readonly ChunkReply[]> {
  const replies: ChunkReply[] = [];
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(signal.reason);
  aborted.catch(() => {});
  signal.throwIfAborted();
  signal.addEventListener("abort", onAbort, { once: true });
  let [next, done, hasFailed] = [0, 0, false];
  const serve = async (lane: Lane): Promise<void> => {
    for (let i = next++; i < chunks.length && !hasFailed; i = next++) {
      const chunk = chunks[i] as Chunk;
      const reply = await lane.run(job, chunk);
      signal.throwIfAborted();
      replies[i] = reply;
      hasFailed ||= !reply.ok;
      done += chunk.count;
      onProgress?.(done, runs);
    }
  };
  try {
    await Promise.race([Promise.all(lanes.map(serve)), aborted]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
  return replies;
}

function putTogether(replies: readonly ChunkReply[]): RunsResult {
  let moments = momentsOf([]);
  let [reactions, leaps] = [0, 0];
  const tables: Float64Array[] = [];
  for (const reply of replies) {
    if (!reply.ok) throw new CommandFailure([reply.failure], exitCodeOf(reply.failure.code));
    for (const table of reply.tables) tables.push(table);
    moments = mergeMoments(moments, reply.moments);
    reactions += reply.reactions;
    leaps += reply.leaps;
  }
  return { tables, moments, reactions, leaps };
}

function ownLane(): Lane {
  const keeper = createJobKeeper();
  return {
    run: async (job, chunk) => {
      const reply = runChunk(keeper.simulatorOf(job), job, chunk);
      // A signal reaches the process between two chunks.
      await setImmediate();
      return reply;
    },
    close: async () => {},
  };
}

function threadLane(): Lane {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const execArgv = extension === "ts" ? ["--conditions=source"] : [];
  const worker = new Worker(new URL(`./worker.${extension}`, import.meta.url), { execArgv });
  const { promise: broken, reject } = Promise.withResolvers<never>();
  broken.catch(() => {});
  worker.on("error", reject);
  let posted: RunsJob | undefined;
  return {
    run: (job, chunk) => {
      const { promise, resolve } = Promise.withResolvers<ChunkReply>();
      worker.once("message", resolve);
      worker.postMessage({ chunk, ...(job === posted ? {} : { job }) } satisfies ToRunWorker);
      posted = job;
      return Promise.race([promise, broken]);
    },
    close: () => worker.terminate(),
  };
}

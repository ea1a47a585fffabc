import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Executor } from "@igf-axis/analysis";
import type { FromWorker } from "./protocol.ts";
import { createPool, type PoolListener, type PoolWorker } from "./worker-pool.ts";

/** Most requests in one message: enough to hide its cost, few enough that results stay small and a cancelled run stops soon. */
const DEFAULT_CHUNK = 32;
/** Chunks per worker that a run is cut into at least, so that the last ones end together. */
const CHUNKS_PER_WORKER = 6;

/** How a pool of threads is made. */
export interface ThreadPoolOptions {
  /** Worker threads, ≥ 1; default: what the machine can run at once. */
  readonly workers?: number;
  /** Most requests in one message, ≥ 1; default 32. Results do not depend on it. */
  readonly chunk?: number;
  /** Program of the workers, for a bundle that keeps it elsewhere; a TypeScript file runs on the packages' sources. */
  readonly entry?: URL;
}

/**
 * Returns an executor over worker threads, each with its own simulator of the same compiled module.
 *
 * Replies stand in order of the requests and do not depend on the number of workers. Threads start with the first run and do not
 * keep the process alive while idle.
 *
 * @throws RangeError when `workers` or `chunk` is not an integer ≥ 1.
 * @throws (from `run`) RunError E6001 when a worker ended twice on the same chunk, E6002 for a malformed request, E6003 when the
 * model does not compile, E6004 after `close`; the signal's reason when cancelled.
 */
export function createThreadPool(options: ThreadPoolOptions = {}): Executor {
  const { workers = availableParallelism(), chunk = DEFAULT_CHUNK, entry = ownEntry() } = options;
  if (!Number.isInteger(workers) || workers < 1)
    throw new RangeError(`createThreadPool: ${workers} workers; at least one is needed`);
  if (!Number.isInteger(chunk) || chunk < 1)
    throw new RangeError(`createThreadPool: ${chunk} requests in a chunk; at least one is needed`);
  return createPool({
    start: (listener, generation) => poolThread(entry, listener, generation),
    workers,
    chunkSize: (total) => Math.max(1, Math.min(chunk, Math.ceil(total / (workers * CHUNKS_PER_WORKER)))),
  });
}

function ownEntry(): URL {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  return new URL(`./worker.${extension}`, import.meta.url);
}

/** A thread that keeps the process alive only while it has something to do. */
function poolThread(entry: URL, listener: PoolListener, generation: number): PoolWorker {
  const execArgv = entry.pathname.endsWith(".ts") ? ["--conditions=source"] : [];
  const worker = new Worker(entry, { execArgv, workerData: { generation } });
  let reason = "";
  worker.on("message", (message: FromWorker) => listener.message(message));
  worker.on("error", (error: unknown) => {
    reason = error instanceof Error ? error.message : String(error);
  });
  worker.on("exit", (code) => listener.end(reason || `exit code ${code}`));
  return {
    post: (message) => worker.postMessage(message),
    setBusy: (isBusy) => (isBusy ? worker.ref() : worker.unref()),
    terminate: () => worker.terminate(),
  };
}

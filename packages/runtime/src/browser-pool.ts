import type { Executor } from "@igf-axis/analysis";
import type { FromWorker } from "./protocol.ts";
import { createPool, type PoolListener, type PoolWorker } from "./worker-pool.ts";

/** Requests in one message: few, so that a cancelled run leaves its workers within a hundredth of a second or so. */
const CHUNK = 8;

/** The part of a Web Worker in use; a `Worker` is one. */
export interface BrowserWorker {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
}

/** How a pool gets its workers, and how many. */
export interface WorkerPoolOptions {
  /** Starts a worker whose file is `answerPool(self)`; the page names the file, so that its bundler finds it. */
  readonly start: () => BrowserWorker;
  /** ≥ 1. */
  readonly workers: number;
}

/**
 * Returns an executor over Web Workers, each with its own simulator of the same compiled module. Needs no shared memory.
 *
 * Replies stand in order of the requests and do not depend on the number of workers. Workers start with the first run.
 *
 * @throws RangeError when `workers` is not an integer ≥ 1.
 * @throws (from `run`) RunError E6001 when a worker failed twice on the same chunk, E6002 for a malformed request, E6003 when the model
 * does not compile, E6004 after `close`; the signal's reason when cancelled.
 */
export function createWorkerPool({ start, workers }: WorkerPoolOptions): Executor {
  if (!Number.isInteger(workers) || workers < 1)
    throw new RangeError(`createWorkerPool: ${workers} workers; at least one is needed`);
  return createPool({
    start: (listener) => poolWorker(start(), listener),
    workers,
    chunkSize: () => CHUNK,
  });
}

function poolWorker(worker: BrowserWorker, listener: PoolListener): PoolWorker {
  worker.onmessage = ({ data }: { readonly data: FromWorker }): void => listener.message(data);
  worker.onerror = ({ message }: { readonly message?: string }): void => {
    worker.terminate();
    listener.end(message ?? "its file could not be loaded");
  };
  return {
    post: (message) => worker.postMessage(message),
    setBusy: () => {},
    terminate: async () => worker.terminate(),
  };
}

import type { ExecutionOptions, Executor, SimulationReply } from "@igf-axis/analysis";
import type { CompiledModel, SimulationRequest, WebAssemblyModule } from "@igf-axis/engine";
import type { Model } from "@igf-axis/model";
import { createCompiledModels } from "./compiled-models.ts";
import { executorClosed, malformedRequest, workerCrashed } from "./diagnostics.ts";
import { RunError } from "./errors.ts";
import { type FromWorker, packRequests, type ToWorker, unpackReplies } from "./protocol.ts";

/** Requests in one message: few, so that a cancelled run leaves its workers within a hundredth of a second or so. */
const CHUNK = 8;
/** A chunk whose worker failed is tried once more. */
const MOST_ATTEMPTS = 2;

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
  const pool = new BrowserPool(start, workers);
  return {
    run: (model, requests, options = {}) => pool.run(model, requests, options),
    close: async () => pool.close(),
  };
}

interface Run {
  readonly model: number;
  readonly requests: readonly SimulationRequest[];
  readonly replies: SimulationReply[];
  readonly onProgress: ((done: number, total: number) => void) | undefined;
  done: number;
  settled: boolean;
  resolve(): void;
  reject(reason: unknown): void;
}

interface Chunk {
  readonly run: Run;
  readonly start: number;
  readonly end: number;
  attempts: number;
}

interface Place {
  worker: BrowserWorker | null;
  known: Set<number>;
  chunk: Chunk | null;
}

class BrowserPool {
  readonly #start: () => BrowserWorker;
  readonly #places: readonly Place[];
  readonly #compiled = createCompiledModels();
  readonly #numbers = new WeakMap<Model, number>();
  readonly #models: { readonly compiled: CompiledModel; readonly module: WebAssemblyModule }[] = [];
  readonly #runs = new Set<Run>();
  #waiting: Chunk[] = [];
  #open = true;

  constructor(start: () => BrowserWorker, workers: number) {
    this.#start = start;
    this.#places = Array.from({ length: workers }, () => ({ worker: null, known: new Set(), chunk: null }));
  }

  async run(
    model: Model,
    requests: readonly SimulationRequest[],
    { signal, onProgress }: ExecutionOptions,
  ): Promise<readonly SimulationReply[]> {
    signal?.throwIfAborted();
    if (!this.#open) throw new RunError(executorClosed());
    const number = this.#numberOf(model);
    if (requests.length === 0) return [];
    const { promise, resolve, reject } = Promise.withResolvers<readonly SimulationReply[]>();
    const replies = new Array<SimulationReply>(requests.length);
    const run: Run = {
      model: number,
      requests,
      replies,
      onProgress,
      done: 0,
      settled: false,
      resolve: () => resolve(replies),
      reject,
    };
    this.#runs.add(run);
    const onAbort = (): void => this.#settle(run, () => reject(signal?.reason));
    signal?.addEventListener("abort", onAbort, { once: true });
    for (let start = 0; start < requests.length; start += CHUNK)
      this.#waiting.push({ run, start, end: Math.min(requests.length, start + CHUNK), attempts: 0 });
    for (const place of this.#places) this.#feed(place);
    try {
      return await promise;
    } finally {
      signal?.removeEventListener("abort", onAbort);
    }
  }

  close(): void {
    this.#open = false;
    for (const run of [...this.#runs]) this.#settle(run, () => run.reject(new RunError(executorClosed())));
    for (const place of this.#places) {
      place.worker?.terminate();
      place.worker = null;
    }
  }

  #numberOf(model: Model): number {
    const known = this.#numbers.get(model);
    if (known !== undefined) return known;
    const compiled = this.#compiled.get(model);
    const number = this.#models.push({ compiled, module: moduleOf(compiled) }) - 1;
    this.#numbers.set(model, number);
    return number;
  }

  #feed(place: Place): void {
    if (!this.#open || place.chunk) return;
    let chunk = this.#waiting.shift();
    while (chunk?.run.settled) chunk = this.#waiting.shift();
    if (!chunk) return;
    chunk.attempts += 1;
    place.chunk = chunk;
    const worker = place.worker ?? this.#startIn(place);
    const { model, requests } = chunk.run;
    const stored = this.#models[model];
    if (stored && !place.known.has(model)) {
      place.known.add(model);
      worker.postMessage({ kind: "model", model, ...stored } satisfies ToWorker);
    }
    worker.postMessage({
      kind: "run",
      model,
      chunk: packRequests(requests.slice(chunk.start, chunk.end)),
    } satisfies ToWorker);
  }

  #startIn(place: Place): BrowserWorker {
    const worker = this.#start();
    place.worker = worker;
    place.known = new Set();
    worker.onmessage = ({ data }: { readonly data: FromWorker }): void => {
      if (place.worker === worker) this.#receive(place, data);
    };
    worker.onerror = ({ message }: { readonly message?: string }): void => {
      worker.terminate();
      if (place.worker === worker) this.#recover(place, message ?? "its file could not be loaded");
    };
    return worker;
  }

  #receive(place: Place, message: FromWorker): void {
    const { chunk } = place;
    place.chunk = null;
    if (chunk && !chunk.run.settled) this.#store(chunk, message);
    this.#feed(place);
  }

  #store({ run, start, end }: Chunk, message: FromWorker): void {
    if (message.kind === "malformed") {
      this.#settle(run, () => run.reject(new RunError(malformedRequest(message.message))));
      return;
    }
    for (const [i, reply] of unpackReplies(message.replies).entries()) run.replies[start + i] = reply;
    run.done += end - start;
    run.onProgress?.(run.done, run.requests.length);
    if (run.done === run.requests.length) this.#settle(run, () => run.resolve());
  }

  #recover(place: Place, reason: string): void {
    const { chunk } = place;
    place.worker = null;
    place.chunk = null;
    if (chunk && !chunk.run.settled) {
      if (chunk.attempts < MOST_ATTEMPTS) this.#waiting.unshift(chunk);
      else this.#settle(chunk.run, () => chunk.run.reject(new RunError(workerCrashed(reason))));
    }
    this.#feed(place);
  }

  #settle(run: Run, finish: () => void): void {
    if (run.settled) return;
    run.settled = true;
    this.#runs.delete(run);
    this.#waiting = this.#waiting.filter((chunk) => chunk.run !== run);
    finish();
  }
}

/** Compiles the bytes once for all workers. */
function moduleOf({ program }: CompiledModel): WebAssemblyModule {
  const { WebAssembly } = globalThis as unknown as {
    readonly WebAssembly: { readonly Module: new (bytes: Uint8Array) => WebAssemblyModule };
  };
  return new WebAssembly.Module(program.bytes);
}

import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { ExecutionOptions, Executor, SimulationReply } from "@igf-axis/analysis";
import type { CompiledModel, SimulationRequest, WebAssemblyModule } from "@igf-axis/engine";
import type { Model } from "@igf-axis/model";
import { createCompiledModels } from "./compiled-models.ts";
import { executorClosed, malformedRequest, workerCrashed } from "./diagnostics.ts";
import { RunError } from "./errors.ts";
import { type FromWorker, packRequests, type ToWorker, unpackReplies } from "./protocol.ts";

/** Most requests in one message: enough to hide its cost, few enough that results stay small and a cancelled run stops soon. */
const DEFAULT_CHUNK = 32;
/** Chunks per worker that a run is cut into at least, so that the last ones end together. */
const CHUNKS_PER_WORKER = 6;
/** A chunk whose worker ended is tried once more. */
const MOST_ATTEMPTS = 2;

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
  const pool = new Pool(entry, workers, chunk);
  return {
    run: (model, requests, options = {}) => pool.run(model, requests, options),
    close: () => pool.close(),
  };
}

function ownEntry(): URL {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  return new URL(`./worker.${extension}`, import.meta.url);
}

/** One call of `run`: its requests and the replies so far. */
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

/** A place for a worker: the thread, what it knows and what it does. `generation` counts the threads that filled the place. */
interface Place {
  worker: Worker | null;
  generation: number;
  known: Set<number>;
  chunk: Chunk | null;
}

class Pool {
  readonly #entry: URL;
  readonly #largestChunk: number;
  readonly #places: readonly Place[];
  readonly #compiled = createCompiledModels();
  readonly #numbers = new WeakMap<Model, number>();
  readonly #models: { readonly compiled: CompiledModel; readonly module: WebAssemblyModule }[] = [];
  readonly #waiting: Chunk[] = [];
  readonly #runs = new Set<Run>();
  #open = true;

  constructor(entry: URL, workers: number, largestChunk: number) {
    this.#entry = entry;
    this.#largestChunk = largestChunk;
    this.#places = Array.from({ length: workers }, () => ({
      worker: null,
      generation: 0,
      known: new Set<number>(),
      chunk: null,
    }));
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
    this.#enqueue(run);
    try {
      return await promise;
    } finally {
      signal?.removeEventListener("abort", onAbort);
    }
  }

  async close(): Promise<void> {
    this.#open = false;
    for (const run of [...this.#runs]) this.#settle(run, () => run.reject(new RunError(executorClosed())));
    const workers = this.#places.flatMap((place) => (place.worker ? [place.worker] : []));
    for (const place of this.#places) place.worker = null;
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #numberOf(model: Model): number {
    const known = this.#numbers.get(model);
    if (known !== undefined) return known;
    const compiled = this.#compiled.get(model);
    const number = this.#models.push({ compiled, module: moduleOf(compiled) }) - 1;
    this.#numbers.set(model, number);
    return number;
  }

  #enqueue(run: Run): void {
    const total = run.requests.length;
    const size = Math.max(
      1,
      Math.min(this.#largestChunk, Math.ceil(total / (this.#places.length * CHUNKS_PER_WORKER))),
    );
    for (let start = 0; start < total; start += size)
      this.#waiting.push({ run, start, end: Math.min(total, start + size), attempts: 0 });
    for (const place of this.#places) this.#feed(place);
  }

  /** Gives an idle place its next chunk; chunks of settled runs are dropped. */
  #feed(place: Place): void {
    if (!this.#open || place.chunk) return;
    let chunk = this.#waiting.shift();
    while (chunk?.run.settled) chunk = this.#waiting.shift();
    if (!chunk) {
      place.worker?.unref();
      return;
    }
    chunk.attempts += 1;
    place.chunk = chunk;
    const worker = place.worker ?? this.#start(place);
    worker.ref();
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

  #start(place: Place): Worker {
    const execArgv = this.#entry.pathname.endsWith(".ts") ? ["--conditions=source"] : [];
    const worker = new Worker(this.#entry, { execArgv, workerData: { generation: place.generation } });
    place.worker = worker;
    place.generation += 1;
    place.known = new Set();
    let reason = "";
    worker.on("message", (message: FromWorker) => this.#receive(place, message));
    worker.on("error", (error: unknown) => {
      reason = error instanceof Error ? error.message : String(error);
    });
    worker.on("exit", (code) => {
      if (place.worker === worker) this.#recover(place, reason || `exit code ${code}`);
    });
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

  /** Puts a new thread in the place of one that ended, and tries its chunk once more. */
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

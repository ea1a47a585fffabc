import type { ExecutionOptions, Executor, SimulationReply } from "@igf-axis/analysis";
import type { CompiledModel, SimulationRequest, WebAssemblyModule } from "@igf-axis/engine";
import type { Model } from "@igf-axis/model";
import { createCompiledModels } from "./compiled-models.ts";
import { executorClosed, malformedRequest, workerCrashed } from "./diagnostics.ts";
import { RunError } from "./errors.ts";
import { type FromWorker, packRequests, type ToWorker, unpackReplies } from "./protocol.ts";

/** A chunk whose worker ended is tried once more. */
const MOST_ATTEMPTS = 2;

/** A worker of any kind, as a pool sees it. */
export interface PoolWorker {
  post(message: ToWorker): void;
  /** Says whether the worker has something to do. */
  setBusy(isBusy: boolean): void;
  terminate(): Promise<unknown>;
}

/** What a worker tells its pool. */
export interface PoolListener {
  message(message: FromWorker): void;
  /** The worker cannot go on. */
  end(reason: string): void;
}

/** How a pool gets its workers, how many, and how runs are cut. */
export interface PoolSettings {
  /** Starts a worker; `generation` counts those that had its place before. */
  readonly start: (listener: PoolListener, generation: number) => PoolWorker;
  /** ≥ 1. */
  readonly workers: number;
  /** Requests in one message, ≥ 1, for a run of so many. */
  readonly chunkSize: (requests: number) => number;
}

/** Returns an executor over workers of any kind; see `createThreadPool` and `createWorkerPool` for what it promises. */
export function createPool(settings: PoolSettings): Executor {
  const pool = new WorkerPool(settings);
  return {
    run: (model, requests, options = {}) => pool.run(model, requests, options),
    close: () => pool.close(),
  };
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

/** A place for a worker: the worker, what it knows and what it does. `generation` counts the workers that filled the place. */
interface Place {
  worker: PoolWorker | null;
  generation: number;
  known: Set<number>;
  chunk: Chunk | null;
}

class WorkerPool {
  readonly #settings: PoolSettings;
  readonly #places: readonly Place[];
  readonly #compiled = createCompiledModels();
  readonly #numbers = new WeakMap<Model, number>();
  readonly #models: { readonly compiled: CompiledModel; readonly module: WebAssemblyModule }[] = [];
  readonly #waiting: Chunk[] = [];
  readonly #runs = new Set<Run>();
  #open = true;

  constructor(settings: PoolSettings) {
    this.#settings = settings;
    this.#places = Array.from({ length: settings.workers }, () => ({
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
    const workers = this.#places.flatMap(({ worker }) => (worker ? [worker] : []));
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
    const size = this.#settings.chunkSize(total);
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
      place.worker?.setBusy(false);
      return;
    }
    chunk.attempts += 1;
    place.chunk = chunk;
    const worker = place.worker ?? this.#start(place);
    worker.setBusy(true);
    const { model, requests } = chunk.run;
    const stored = this.#models[model];
    if (stored && !place.known.has(model)) {
      place.known.add(model);
      worker.post({ kind: "model", model, ...stored });
    }
    worker.post({ kind: "run", model, chunk: packRequests(requests.slice(chunk.start, chunk.end)) });
  }

  #start(place: Place): PoolWorker {
    const generation = place.generation++;
    const isCurrent = (): boolean => place.worker === worker;
    const worker = this.#settings.start(
      {
        message: (message) => {
          if (isCurrent()) this.#receive(place, message);
        },
        end: (reason) => {
          if (isCurrent()) this.#recover(place, reason);
        },
      },
      generation,
    );
    place.worker = worker;
    place.known = new Set();
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

  /** Puts a new worker in the place of one that ended, and tries its chunk once more. */
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

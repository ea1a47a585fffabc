/** What the pool and its workers say to each other. Structured-cloneable; results travel as one transferred array per chunk. */
import type { SimulationReply } from "@igf-axis/analysis";
import type { CompiledModel, SimulationRequest, WebAssemblyModule } from "@igf-axis/engine";

/** To a worker: keep a model under a number, or run a chunk of requests on it. */
export type ToWorker =
  | {
      readonly kind: "model";
      readonly model: number;
      readonly compiled: CompiledModel;
      readonly module: WebAssemblyModule;
    }
  | { readonly kind: "run"; readonly model: number; readonly chunk: PackedRequests };

/** From a worker: the replies of the chunk it was given, or why it could not take the chunk at all. */
export type FromWorker =
  | { readonly kind: "done"; readonly replies: PackedReplies }
  | { readonly kind: "malformed"; readonly message: string };

/**
 * Requests with their parameter values as arrays: names once per group of requests that set the same parameters.
 *
 * Times, columns and solver options shared between requests stay shared, because one message clones each object once.
 */
export interface PackedRequests {
  readonly nameLists: readonly (readonly string[])[];
  readonly requests: readonly {
    readonly names: number;
    readonly values: Float64Array;
    readonly rest: Omit<SimulationRequest, "parameters" | "signal" | "onProgress">;
  }[];
}

/** Replies with all values in one array, in order of the requests, and each list of columns once. */
export interface PackedReplies {
  readonly values: Float64Array;
  readonly columnLists: readonly (readonly string[])[];
  readonly replies: readonly (PackedSuccess | Extract<SimulationReply, { readonly ok: false }>)[];
}

interface PackedSuccess {
  readonly ok: true;
  readonly length: number;
  readonly columns: number;
  readonly work: readonly [steps: number, rhsEvaluations: number, factorizations: number];
}

/** Returns requests ready to post. Signals and callbacks stay behind. */
export function packRequests(requests: readonly SimulationRequest[]): PackedRequests {
  const lists = new NameLists();
  const packed = requests.map(({ parameters = {}, signal: _signal, onProgress: _onProgress, ...rest }) => ({
    names: lists.indexOf(Object.keys(parameters)),
    values: Float64Array.from(Object.values(parameters)),
    rest,
  }));
  return { nameLists: lists.all, requests: packed };
}

/** Returns the requests of a packed chunk. */
export function unpackRequests({ nameLists, requests }: PackedRequests): SimulationRequest[] {
  return requests.map(({ names, values, rest }) => {
    const parameters = Object.fromEntries(
      (nameLists[names] ?? []).map((name, i) => [name, values[i] as number]),
    );
    return { ...rest, parameters };
  });
}

/** Returns replies ready to post; `values.buffer` may be transferred. */
export function packReplies(replies: readonly SimulationReply[]): PackedReplies {
  const lists = new NameLists();
  const values = new Float64Array(
    replies.reduce((sum, reply) => sum + (reply.ok ? reply.values.length : 0), 0),
  );
  let at = 0;
  const packed = replies.map((reply): PackedReplies["replies"][number] => {
    if (!reply.ok) return reply;
    values.set(reply.values, at);
    at += reply.values.length;
    return {
      ok: true,
      length: reply.values.length,
      columns: lists.indexOf(reply.columns),
      work: [reply.steps, reply.rhsEvaluations, reply.factorizations],
    };
  });
  return { values, columnLists: lists.all, replies: packed };
}

/** Returns the replies of a packed chunk; their values own their memory. */
export function unpackReplies({ values, columnLists, replies }: PackedReplies): SimulationReply[] {
  let at = 0;
  return replies.map((reply): SimulationReply => {
    if (!reply.ok) return reply;
    const [steps, rhsEvaluations, factorizations] = reply.work;
    const own = values.slice(at, at + reply.length);
    at += reply.length;
    return {
      ok: true,
      values: own,
      columns: columnLists[reply.columns] ?? [],
      steps,
      rhsEvaluations,
      factorizations,
    };
  });
}

/** Keeps each distinct list of names once. */
class NameLists {
  readonly all: (readonly string[])[] = [];
  readonly #indexes = new Map<string, number>();

  indexOf(names: readonly string[]): number {
    const key = names.join("\n");
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    const index = this.all.push(names) - 1;
    this.#indexes.set(key, index);
    return index;
  }
}

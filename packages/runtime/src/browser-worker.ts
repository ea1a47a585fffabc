import { createSimulator, type Simulator } from "@igf-axis/engine";
import { type FromWorker, packReplies, type ToWorker, unpackRequests } from "./protocol.ts";
import { replyTo } from "./reply.ts";

/** The part of a worker's global scope in use; `self` of a dedicated worker is one. */
export interface WorkerScope {
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
}

/**
 * Makes a worker answer a pool: keeps compiled models and runs the chunks that the pool posts, one at a time.
 *
 * The whole file of a Web Worker is `answerPool(self)`.
 */
export function answerPool(scope: WorkerScope): void {
  const simulators = new Map<number, Simulator>();
  scope.addEventListener("message", ({ data }) => {
    const message = data as ToWorker;
    if (message.kind === "model") {
      simulators.set(message.model, createSimulator(message.compiled, message.module));
      return;
    }
    const simulator = simulators.get(message.model);
    if (!simulator) throw new TypeError(`model ${message.model} was not posted before its requests`);
    try {
      const replies = packReplies(
        unpackRequests(message.chunk).map((request) => replyTo(simulator, request)),
      );
      scope.postMessage({ kind: "done", replies } satisfies FromWorker, [
        replies.values.buffer as ArrayBuffer,
      ]);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      scope.postMessage({ kind: "malformed", message: error.message } satisfies FromWorker, []);
    }
  });
}

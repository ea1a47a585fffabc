import type { Executor, SimulationReply } from "@igf-axis/analysis";
import { createSimulator, type Simulator } from "@igf-axis/engine";
import type { Model } from "@igf-axis/model";
import { createCompiledModels } from "./compiled-models.ts";
import { executorClosed, malformedRequest } from "./diagnostics.ts";
import { RunError } from "./errors.ts";
import { replyTo } from "./reply.ts";

/** Simulations between two looks at the signal and reports of progress. */
const CHUNK = 16;

/**
 * Returns an executor that runs in this thread, one simulation after the other.
 *
 * @throws (from `run`) RunError E6002 for a malformed request, E6003 when the model does not compile, E6004 after `close`; the
 * signal's reason when cancelled.
 */
export function createInlineExecutor(): Executor {
  const models = createCompiledModels();
  const simulators = new WeakMap<Model, Simulator>();
  let open = true;
  return {
    run: async (model, requests, { signal, onProgress } = {}) => {
      signal?.throwIfAborted();
      const simulator = simulators.get(model) ?? createSimulator(models.get(model));
      simulators.set(model, simulator);
      const replies: SimulationReply[] = [];
      for (let start = 0; start < requests.length; start += CHUNK) {
        if (!open) throw new RunError(executorClosed());
        for (const request of requests.slice(start, start + CHUNK)) replies.push(reply(simulator, request));
        onProgress?.(replies.length, requests.length);
        await new Promise((resolve) => setImmediate(resolve));
        signal?.throwIfAborted();
      }
      if (!open) throw new RunError(executorClosed());
      return replies;
    },
    close: async () => {
      open = false;
    },
  };
}

function reply(simulator: Simulator, request: Parameters<Simulator["simulate"]>[0]): SimulationReply {
  try {
    return replyTo(simulator, request);
  } catch (error) {
    if (error instanceof RangeError) throw new RunError(malformedRequest(error.message));
    throw error;
  }
}

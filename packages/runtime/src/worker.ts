/** Entry of a worker thread: keeps compiled models and runs the chunks that the pool posts, one at a time. */
import { parentPort } from "node:worker_threads";
import { createSimulator, type Simulator } from "@igf-axis/engine";
import { type FromWorker, packReplies, type ToWorker, unpackRequests } from "./protocol.ts";
import { replyTo } from "./reply.ts";

const port = parentPort;
if (!port) throw new TypeError("worker.ts runs in a worker thread only");
const simulators = new Map<number, Simulator>();

port.on("message", (message: ToWorker) => {
  if (message.kind === "model") {
    simulators.set(message.model, createSimulator(message.compiled, message.module));
    return;
  }
  const simulator = simulators.get(message.model);
  if (!simulator) throw new TypeError(`model ${message.model} was not posted before its requests`);
  try {
    const replies = packReplies(unpackRequests(message.chunk).map((request) => replyTo(simulator, request)));
    port.postMessage({ kind: "done", replies } satisfies FromWorker, [replies.values.buffer as ArrayBuffer]);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    port.postMessage({ kind: "malformed", message: error.message } satisfies FromWorker);
  }
});

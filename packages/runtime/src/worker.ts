/** Entry of a worker thread. */
import { parentPort } from "node:worker_threads";
import { answerPool } from "./browser-worker.ts";

const port = parentPort;
if (!port) throw new TypeError("worker.ts runs in a worker thread only");
answerPool({
  addEventListener: (_, listener) => port.on("message", (data: unknown) => listener({ data })),
  postMessage: (message, transfer) => port.postMessage(message, transfer),
});

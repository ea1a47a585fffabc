/** A worker entry that throws on every chunk. */
import { parentPort } from "node:worker_threads";

parentPort?.on("message", (message: { kind: string }) => {
  if (message.kind === "run") throw new Error("out of order");
});

/** Entry of a worker thread: keeps one job and runs the chunks that are posted, one at a time. */
import { parentPort } from "node:worker_threads";
import { createJobKeeper, type RunsJob, runChunk, type ToRunWorker } from "./chunk.ts";

const port = parentPort;
if (!port) throw new TypeError("worker.ts runs in a worker thread only");
const keeper = createJobKeeper();
let current: RunsJob | undefined;
port.on("message", ({ job, chunk }: ToRunWorker) => {
  current = job ?? current;
  if (current === undefined) throw new TypeError("no job was posted before its chunks");
  port.postMessage(runChunk(keeper.simulatorOf(current), current, chunk));
});

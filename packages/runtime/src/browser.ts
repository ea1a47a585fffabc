// Executors in a browser
export type { BrowserWorker, WorkerPoolOptions } from "./browser-pool.ts";
export { createWorkerPool } from "./browser-pool.ts";
// The other side: inside a worker
export type { WorkerScope } from "./browser-worker.ts";
export { answerPool } from "./browser-worker.ts";
// Failures
export { RunError } from "./errors.ts";

// Executors

// Failures
export { RunError } from "./errors.ts";
export { createInlineExecutor } from "./inline-executor.ts";
export type { ThreadPoolOptions } from "./thread-pool.ts";
export { createThreadPool } from "./thread-pool.ts";

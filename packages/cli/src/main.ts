import { runCommandLine } from "./program.ts";

/** A second wish to stop within this time is the same wish, passed on twice by a parent process. */
const SAME_WISH_MS = 1000;

const controller = new AbortController();
let stoppedAt: number | undefined;
const stop = (): void => {
  if (stoppedAt !== undefined && performance.now() - stoppedAt > SAME_WISH_MS) process.exit(4);
  stoppedAt ??= performance.now();
  controller.abort(new Error("cancelled"));
};
process.on("SIGINT", stop);
process.on("SIGTERM", stop);
process.on("SIGHUP", stop);
// A reader that closes early, as `head` does, is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  folder: process.cwd(),
  environment: process.env,
  signal: controller.signal,
});

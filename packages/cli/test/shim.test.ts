import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { EXIT } from "../src/index.ts";
import { emptyFolder, SMALL_SCENARIO } from "./command-line.ts";

const SHIM = fileURLToPath(new URL("../bin/igf-axis.js", import.meta.url));

test("the committed shim starts the built command", async () => {
  const child = spawn(process.execPath, [SHIM, "--version"], { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => {
    text += chunk.toString();
  });
  expect(await once(child, "close")).toEqual([EXIT.ok, null]);
  expect(text).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test.each(["SIGINT", "SIGTERM"] as const)("%s cancels a run with its own exit code", async (signal) => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "small.yaml"), SMALL_SCENARIO);
  const words = ["run", "small.yaml", "--prior", "--sets", "5000", "--workers", "1"];
  const child = spawn(process.execPath, [SHIM, ...words], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  let told = "";
  child.stderr.on("data", (chunk: Buffer) => {
    if (told === "") child.kill(signal);
    told += chunk.toString();
  });
  expect(await once(child, "close")).toEqual([EXIT.cancelled, null]);
  expect(told).toContain("cancelled; nothing was written");
});

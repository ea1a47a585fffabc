import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./workspace.ts";

test("`npm test` without a Chromium stops first, with the command that installs one", () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, "scripts", "enter.mjs"), "--test"],
    {
      env: { ...process.env, CHROMIUM_PATH: "/no/such/chromium" },
      encoding: "utf8",
    },
  );
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/apt-get update && (sudo )?apt-get install -y chromium fonts-dejavu-core/);
});

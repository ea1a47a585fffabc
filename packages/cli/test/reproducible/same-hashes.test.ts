import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtinScenarios } from "@igf-axis/axis/node";
import { createThreadPool } from "@igf-axis/runtime";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../../../../tools/chromium.ts";
import { referenceCases } from "../../../engine/test/reference-cases.ts";
import { type Hashes, hashes, type Input } from "./program.ts";

/**
 * The promise that results have the same bits: one bundle of one program, run on every host at hand.
 *
 * `golden/hashes.json` holds the hashes; after a change of the model or of the integrators that is meant, `npx vitest run
 * packages/cli/test/reproducible -u` writes it anew.
 */

const OTHER_NODES = ["/usr/bin/node", "/usr/local/bin/node"].filter(
  (path) => existsSync(path) && versionOf(path) !== process.version,
);

const INPUT: Input = {
  scenario: builtinScenarios().find(({ id }) => id === "pc9-igfbp3-loss")?.text ?? "",
  problems: referenceCases(),
};

let folder: string;
let wanted: Hashes;

function versionOf(node: string): string {
  return spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "igf-axis-same-"));
  for (const name of ["program", "worker"]) {
    await build({
      configFile: false,
      logLevel: "error",
      resolve: { conditions: ["source"] },
      build: {
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        target: "es2023",
        lib: { entry: join(import.meta.dirname, `${name}.ts`), formats: ["es"], fileName: name },
      },
    });
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "input.json"), JSON.stringify(INPUT));
  wanted = await hashes(INPUT);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the hashes of a fixed set of simulations are those that were committed", async () => {
  await expect(`${JSON.stringify(wanted, null, 2)}\n`).toMatchFileSnapshot("golden/hashes.json");
});

test("the hashes tell simulations apart", () => {
  expect(Object.keys(wanted).length).toBeGreaterThanOrEqual(11);
  expect(new Set(Object.values(wanted)).size).toBe(Object.keys(wanted).length);
});

test.each([
  { workers: 1, chunk: 32 },
  { workers: 2, chunk: 1 },
  { workers: 2, chunk: 7 },
  { workers: 3, chunk: 32 },
])("$workers workers with chunks of $chunk give the same hashes", async ({ workers, chunk }) => {
  const pool = createThreadPool({ workers, chunk });
  try {
    expect(await hashes(INPUT, pool)).toEqual(wanted);
  } finally {
    await pool.close();
  }
});

const CALLER = `
  import { readFileSync } from "node:fs";
  import { hashes } from "./program.js";
  console.log(JSON.stringify(await hashes(JSON.parse(readFileSync("input.json", "utf8")))));
`;

describe.skipIf(OTHER_NODES.length === 0)(
  "another Node (none other than this one was found: skipped)",
  () => {
    test.each(OTHER_NODES.map((path) => ({ path, version: versionOf(path) })))(
      "$version gives the same hashes",
      ({ path }) => {
        writeFileSync(join(folder, "caller.js"), CALLER);
        const { stdout, stderr } = spawnSync(path, ["caller.js"], { cwd: folder, encoding: "utf8" });
        expect(stderr).toBe("");
        expect(JSON.parse(stdout)).toEqual(wanted);
      },
    );
  },
);

describe("Chromium", () => {
  let server: Server;
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    const types: Readonly<Record<string, string>> = { js: "text/javascript", json: "application/json" };
    server = createServer((request, response) => {
      const name = /^\/(\w+\.(js|json))$/.exec(request.url ?? "");
      if (name === null) return response.setHeader("content-type", "text/html").end("<!doctype html>");
      const type = types[name[2] as string] as string;
      return response.setHeader("content-type", type).end(readFileSync(join(folder, name[1] as string)));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    browser = await launchChromium();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test.each([0, 1, 2, 3])("with %d workers gives the same hashes", async (workers) => {
    const page = await browser.newPage();
    await page.goto(address);
    const found = await page.evaluate(`(async () => {
      const program = await import("/program.js");
      const input = await (await fetch("/input.json")).json();
      const start = () => new Worker("/worker.js", { type: "module" });
      return ${workers} === 0 ? program.hashes(input) : program.hashesWithWorkers(input, ${workers}, start);
    })()`);
    await page.close();
    expect(found).toEqual(wanted);
  });
});

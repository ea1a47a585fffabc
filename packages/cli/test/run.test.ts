import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { EXIT } from "../src/index.ts";
import { emptyFolder, type Outcome, SMALL_SCENARIO, type } from "./command-line.ts";

const WORDS = ["run", "small.yaml", "--prior", "--sets", "24", "--seed", "3", "--workers", "2"];

function folderWithScenario(): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, "small.yaml"), SMALL_SCENARIO);
  return folder;
}

async function run(...more: readonly string[]): Promise<Outcome & { readonly folder: string }> {
  const folder = folderWithScenario();
  return { ...(await type([...WORDS, ...more], { folder })), folder };
}

interface Answers {
  readonly headline: { readonly sentence: string; readonly caveat: string };
  readonly scenario: string;
  readonly seed: number;
  readonly sets: number;
  readonly answers: readonly Readonly<Record<string, unknown>>[];
  readonly claims: readonly unknown[];
  readonly engineVersion: string;
  readonly modelHash: string;
  readonly ensembleHash: string;
}

test("the answer comes first, then the table, then the report's place", async () => {
  const { exitCode, stdout, folder } = await run();
  expect(exitCode).toBe(EXIT.ok);
  const { headline } = JSON.parse(readFileSync(join(folder, "out/small/result.json"), "utf8")) as Answers;
  const oneLine = stdout.replace(/\s+/g, " ");
  expect(oneLine.startsWith(`${headline.sentence} ${headline.caveat} `)).toBe(true);
  expect(stdout.indexOf("plus-linsitinib", headline.sentence.length)).toBeGreaterThan(0);
  expect(stdout.trimEnd().split("\n").at(-1)).toBe("Report: out/small/report.html");
  const report = readFileSync(join(folder, "out/small/report.html"), "utf8");
  expect(report).toContain("Does linsitinib add anything?");
});

test("--json prints one object and nothing else, and the folder holds the same bytes", async () => {
  const { exitCode, stdout, folder } = await run("--json");
  expect(exitCode).toBe(EXIT.ok);
  const content = JSON.parse(stdout) as Answers;
  expect(content).toMatchObject({ scenario: "small", seed: 3, sets: 24, ensembleHash: "prior", claims: [] });
  expect(content.modelHash).toMatch(/^[0-9a-f]{64}$/);
  expect(
    content.answers.map(({ observable, intervention }) => `${observable} ${intervention}`).sort(),
  ).toEqual([
    "GRmax alone",
    "GRmax plus-linsitinib",
    "growthWithoutDrug plus-linsitinib",
    "pAKT alone",
    "pAKT plus-linsitinib",
  ]);
  for (const answer of content.answers) {
    expect(answer).toMatchObject({
      comparator: "alone",
      median: expect.any(Number),
      unit: expect.any(String),
      priorDriven: true,
    });
  }
  expect(readFileSync(join(folder, "out/small/result.json"), "utf8")).toBe(stdout);
});

test("the same seed gives the same bytes with any number of workers, and another seed gives others", async () => {
  const first = await run("--json");
  const again = await run("--json", "--workers", "1", "--out", "elsewhere");
  const other = await run("--json", "--seed", "4");
  expect(again.stdout).toBe(first.stdout);
  expect(other.stdout).not.toBe(first.stdout);
});

test("the table of answers is comma-separated with one row each", async () => {
  const { folder } = await run();
  const rows = readFileSync(join(folder, "out/small/answers.csv"), "utf8").trimEnd().split("\n");
  expect(rows).toHaveLength(6);
  expect(rows[0]).toMatch(/^observable,intervention,comparator,median,low,high,unit,/);
  expect(rows[1]).toMatch(/^GRmax,alone,alone,-?[\d.]+/);
});

test("a provisional answer is told on stderr before the rest is run, marked as such", async () => {
  const { stderr } = await run();
  const told = stderr.split("\n");
  const provisional = told.findIndex((line) => /^provisional, 20 of 24 sets: .+\.$/.test(line));
  expect(provisional).toBeGreaterThanOrEqual(0);
  expect(told.findIndex((line) => line.startsWith("100 %"))).toBeGreaterThan(provisional);
});

test("--quiet says nothing on stderr", async () => {
  expect((await run("--quiet")).stderr).toBe("");
});

test("a terminal gets a bar with the time left, and colours unless they are not wanted", async () => {
  const folder = folderWithScenario();
  const colored = await type(WORDS, { folder, terminal: true });
  expect(colored.stderr).toMatch(/simulations\s+\S+ left/);
  expect(colored.stderr).toContain("provisional, 20 of 24 sets");
  const plain = await type([...WORDS, "--no-color", "--quiet"], { folder, terminal: true });
  expect(plain.stdout).not.toContain("\u001b");
});

test("a cancelled run says so, exits with its own code and leaves nothing behind", async () => {
  const folder = folderWithScenario();
  const controller = new AbortController();
  const cancelled = await type([...WORDS, "--sets", "2000", "--out", "a/b/c"], {
    folder,
    signal: controller.signal,
    onStderr: (text) => {
      if (text.startsWith("provisional")) controller.abort(new Error("cancelled"));
    },
  });
  expect(cancelled.stderr).toContain("cancelled; nothing was written");
  expect(cancelled).toMatchObject({ exitCode: EXIT.cancelled, stdout: "", files: ["small.yaml"] });
});

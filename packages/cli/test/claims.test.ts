import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { EXIT } from "../src/index.ts";
import { type } from "./command-line.ts";

const WORDS = [
  "claims",
  "--prior",
  "--sets",
  "12",
  "--seed",
  "2",
  "--workers",
  "1",
  "--claim",
  "C13",
  "--claim",
  "c60",
];

interface Printed {
  readonly claims: readonly Readonly<Record<string, unknown>>[];
  readonly decoys: Readonly<Record<string, unknown>> & { readonly judged: readonly unknown[] };
  readonly notJudged: readonly { readonly id: string; readonly reason: string }[];
}

test("--json prints one object with verdict, controls and sources of each claim, and nothing else", async () => {
  const { exitCode, stdout, files } = await type([...WORDS, "--json", "--quiet"]);
  expect(exitCode).toBe(EXIT.ok);
  expect(files).toEqual([]);
  const printed = JSON.parse(stdout) as Printed;
  expect(Object.keys(printed).slice(0, 2)).toEqual(["claims", "decoys"]);
  expect(printed).toMatchObject({
    sets: 12,
    seed: 2,
    ensembleHash: "prior",
    modelHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    engineVersion: expect.stringMatching(/^\d+\.\d+\.\d+/),
  });
  expect(printed.claims.map(({ id }) => id)).toEqual(["C13", "C60"]);
  for (const claim of printed.claims) {
    expect(claim).toMatchObject({
      kind: "built in",
      verdict: "holds",
      fraction: 1,
      fractionInterval: [expect.any(Number), 1],
      priorFraction: 1,
      cutFraction: 0,
      reversedFraction: 0,
      earned: false,
      hypotheses: [{ id: "survival", fractions: { additive: 1, and: 1, or: 1 }, flips: false }],
      sources: expect.any(Array),
      nuance: expect.stringMatching(/\.$/),
      setup: expect.stringMatching(/\.$/),
    });
  }
  expect(printed.decoys).toMatchObject({ run: 2, falsePositives: 0, rate: 0 });
  expect(printed.notJudged.length).toBeGreaterThan(40);
});

test("the same seed gives the same bytes with any number of workers", async () => {
  const first = await type([...WORDS, "--json"]);
  const second = await type([...WORDS, "--json", "--workers", "2"]);
  expect(second.stdout).toBe(first.stdout);
});

test("the table says the word first, then what the decoys said and what is not judged", async () => {
  const { exitCode, stdout } = await type([...WORDS, "--quiet"]);
  expect(exitCode).toBe(EXIT.ok);
  const lines = stdout.split("\n");
  expect(lines[1]).toMatch(/^holds ● +C13 +100 % \(\d+–100\) +100 % +0 % +built in +IGFs resemble insulin/);
  expect(stdout).toContain("Decoys, which should not hold: 0 of 2 were said to, 0 % (");
  expect(stdout).toMatch(/Not judged yet: \d+ of the letter's 73 claims\..*`--all` lists them\.\n$/);
  const all = await type([...WORDS, "--quiet", "--all"]);
  expect(all.stdout).toMatch(/^ {2}C71 {2}A virtual trial/m);
});

test("an unknown claim gets a suggestion, one that is not judged its reason, and both exit with wrong input", async () => {
  const unknown = await type(["claims", "--claim", "C355"]);
  expect(unknown.exitCode).toBe(EXIT.badInput);
  expect(unknown.stderr).toContain("E2105");
  expect(unknown.stderr).toContain('did you mean "C35"');
  const lacking = await type(["claims", "--claim", "C62", "--json"]);
  expect(lacking.exitCode).toBe(EXIT.badInput);
  expect(JSON.parse(lacking.stdout)).toMatchObject({ errors: [{ code: "E2109", path: ["claim"] }] });
  expect((await type(["claims", "--sets", "0"])).exitCode).toBe(EXIT.badInput);
});

test("a cancelled run says so and prints no verdict", async () => {
  const controller = new AbortController();
  controller.abort(new Error("cancelled"));
  const { exitCode, stdout } = await type([...WORDS, "--quiet"], { signal: controller.signal });
  expect({ exitCode, stdout }).toEqual({ exitCode: EXIT.cancelled, stdout: "" });
});

test("the committed verdicts are what the command says of the committed parameter sets; write them again after a calibration", async () => {
  const file = new URL("../../axis/ensembles/verdicts.json", import.meta.url);
  const committed = JSON.parse(readFileSync(file, "utf8")) as Printed;
  const { stdout } = await type(["claims", "--claim", "C12", "--workers", "1", "--quiet", "--json"]);
  const { claims, decoys, solver, ...basis } = JSON.parse(stdout) as Printed & { readonly solver: unknown };
  expect(committed).toMatchObject(basis);
  expect(committed.claims.find(({ id }) => id === "C12")).toEqual(claims[0]);
  expect(decoys.judged.length).toBeGreaterThan(0);
  expect(solver).toMatchObject({ failed: 0 });
});

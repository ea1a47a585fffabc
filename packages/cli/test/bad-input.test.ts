import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { EXIT } from "../src/index.ts";
import { emptyFolder, SMALL_SCENARIO, type } from "./command-line.ts";

/** A trace would show source files with line numbers, or frames. */
const TRACE = /\n\s+at |\.ts:\d+:\d+|\.js:\d+:\d+|node:internal/;

function replaced(from: string, to: string): string {
  expect(SMALL_SCENARIO).toContain(from);
  return SMALL_SCENARIO.replace(from, to);
}

test.each([
  ["no such file", "none/mine.yaml", /^error E1901 .*there is no such file/],
  ["a folder for a file", ".", /^error E1901 .*it is a folder/],
  ["a misspelt scenario", "pc9-igfbp3-los", /^error E1902 .*did you mean "pc9-igfbp3-loss"\?/],
  ["a name like no scenario", "zebra", /^error E1902 .*scenarios: a549-/],
])("%s is refused", async (_, scenario, expected) => {
  const { exitCode, stdout, stderr, files } = await type(["run", scenario]);
  expect(stderr).toMatch(expected);
  expect(stderr).not.toMatch(TRACE);
  expect({ exitCode, stdout, files }).toEqual({ exitCode: EXIT.badInput, stdout: "", files: [] });
});

test.each([
  ["text that is no YAML", "schema: [", /^error E1101 mine\.yaml:1:\d+ /],
  ["a negative dose", replaced("[30, 300]", "[-30, 300]"), /^error E1110 mine\.yaml:6:38 .*above zero/m],
  [
    "an impossible tolerance",
    `${SMALL_SCENARIO}solver: { relativeTolerance: 0 }\n`,
    /^error E1115 mine\.yaml:13:30 /,
  ],
  ["an unknown profile", replaced("PC-9", "PC-8"), /^error E2101 mine\.yaml:5:10 .*did you mean "PC-9"\?/],
  [
    "an unknown drug",
    replaced("osimertinib", "osimertinb"),
    /^error E2102 mine\.yaml:6:15 .*did you mean "osimertinib"\?/,
  ],
  [
    "an unknown therapy",
    replaced("therapy: linsitinib", "therapy: linsitinb"),
    /^error E2102 mine\.yaml:10:45 .*did you mean "linsitinib"\?/,
  ],
  [
    "an unknown observable",
    replaced("pAKT", "pAKTT"),
    /^error E2104 mine\.yaml:12:22 .*did you mean "pAKT"\?/,
  ],
  ["an unknown claim", `${SMALL_SCENARIO}claims: [C99]\n`, /^error E2105 mine\.yaml:13:10 /],
  [
    "a claim that is judged without a scenario",
    `${SMALL_SCENARIO}claims: [c05]\n`,
    /^error E2105 mine\.yaml:13:10 .*`igf-axis claims --claim C05` judges it/,
  ],
  [
    "a file that is not text",
    Buffer.from([0x73, 0x63, 0x68, 0xff, 0xfe, 0x00]),
    /^error E1903 "mine\.yaml" is not UTF-8 text/,
  ],
  ["colour codes in a name", replaced("id: small", 'id: "\\e[31mred"'), /^error E1114 mine\.yaml:2:5 /],
])("a file with %s is refused with its place", async (_, content, expected) => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "mine.yaml"), content);
  const { exitCode, stdout, stderr, files } = await type(["run", "mine.yaml"], { folder });
  expect(stderr).toMatch(expected);
  expect(stderr).not.toContain("\u001b");
  expect(stderr).toContain("hint: docs/errors.md explains E");
  expect(stderr).not.toMatch(TRACE);
  expect({ exitCode, stdout, files }).toEqual({ exitCode: EXIT.badInput, stdout: "", files: ["mine.yaml"] });
});

test.each([
  [["--sets", "0"], /^error E1905 --sets is "0"; it takes a whole number from 1 to/],
  [["--sets", "abc"], /^error E1905 --sets is "abc"/],
  [["--sets", "-1"], /^error E1905 --sets is "-1"/],
  [["--sets", "1e99"], /^error E1905 --sets is "1e99"/],
  [["--seed", "1.5"], /^error E1905 --seed is "1\.5"; it takes a whole number from 0/],
  [["--seed", "-1"], /^error E1905 --seed is "-1"/],
  [["--seed", ""], /^error E1905 --seed is ""/],
  [["--workers", "0"], /^error E1905 --workers is "0"/],
  [["--sets"], /^error E1904 option '--sets <n>' argument missing/],
  [["--sest", "5"], /^error E1904 unknown option '--sest' \(Did you mean --sets\?\)/],
  [["another"], /^error E1904 too many arguments/],
  [["--out", "mine.yaml/results"], /^error E1906 .*mine\.yaml\/results": a part of its path is a file/],
  [["--out", "mine.yaml"], /^error E1906 .*there is a file of that name/],
])("`run mine.yaml %j` is refused before anything is simulated", async (words, expected) => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "mine.yaml"), SMALL_SCENARIO);
  const { exitCode, stdout, stderr, files } = await type(["run", "mine.yaml", "--prior", ...words], {
    folder,
  });
  expect(stderr).toMatch(expected);
  expect(stderr).not.toMatch(TRACE);
  expect({ exitCode, stdout, files }).toEqual({ exitCode: EXIT.badInput, stdout: "", files: ["mine.yaml"] });
});

test.each([
  [["rnu", "pc9-igfbp3-loss"], /^error E1904 unknown command 'rnu' \(Did you mean run\?\)/],
  [["run"], /^error E1904 missing required argument 'scenario'/],
  [["schema", "scenarios"], /^error E1907 there is no schema "scenarios"; known: scenario/],
  [["scenarios", "--text", "zebra"], /^error E1902 /],
])("`%j` is refused", async (words, expected) => {
  const { exitCode, stdout, stderr } = await type(words);
  expect(stderr).toMatch(expected);
  expect(stderr).not.toMatch(TRACE);
  expect({ exitCode, stdout }).toEqual({ exitCode: EXIT.badInput, stdout: "" });
});

test("with --json the problems are one JSON object on stdout as well", async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "mine.yaml"), replaced("pAKT", "pAKTT"));
  const { exitCode, stdout } = await type(["run", "mine.yaml", "--json"], { folder });
  expect(exitCode).toBe(EXIT.badInput);
  expect(JSON.parse(stdout)).toMatchObject({
    errors: [{ code: "E2104", file: "mine.yaml", line: 12, column: 22 }],
  });
});

test("a budget of five steps fails every simulation: a coded solver failure and no results", async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "mine.yaml"), `${SMALL_SCENARIO}solver: { maxSteps: 5 }\n`);
  const { exitCode, stdout, stderr, files } = await type(
    ["run", "mine.yaml", "--prior", "--sets", "2", "--workers", "1"],
    { folder },
  );
  expect(stderr).toMatch(/error E5003 .*E4001: The budget of 5 steps/);
  expect(stderr).not.toMatch(TRACE);
  expect({ exitCode, stdout, files }).toEqual({
    exitCode: EXIT.solverFailure,
    stdout: "",
    files: ["mine.yaml"],
  });
});

test("a fault of the program itself shows its trace only when asked to", async () => {
  const broken = AbortSignal.abort(new Error("stopped"));
  const folder = emptyFolder();
  writeFileSync(join(folder, "mine.yaml"), SMALL_SCENARIO);
  const words = ["run", "mine.yaml", "--prior", "--sets", "1", "--workers", "1"];
  const quiet = await type(words, { folder, signal: broken });
  const debugging = await type(words, { folder, signal: broken, environment: { IGF_AXIS_DEBUG: "1" } });
  expect(quiet.stderr).not.toMatch(TRACE);
  expect(debugging.stderr).toMatch(TRACE);
});

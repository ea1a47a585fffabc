import { readScenario, scenarioJsonSchema } from "@igf-axis/formats";
import { unwrap } from "@igf-axis/model";
import { expect, test } from "vitest";
import { EXIT } from "../src/index.ts";
import { type } from "./command-line.ts";

const VERBS = [
  ...(await type(["--help"], { folder: "." })).stdout.matchAll(/^ {2}([a-z]+) (?=.*\[options\])/gm),
].map(([, verb = ""]) => verb);

test("help lists every verb and every exit code", async () => {
  for (const words of [["--help"], ["help"], []]) {
    const { exitCode, stdout, stderr } = await type(words);
    expect({ exitCode, stderr }).toEqual({ exitCode: EXIT.ok, stderr: "" });
    expect(VERBS.length).toBeGreaterThanOrEqual(4);
    for (const verb of VERBS) expect(stdout).toMatch(new RegExp(`^ {2}${verb}\\b`, "m"));
    for (const code of Object.values(EXIT)) expect(stdout).toMatch(new RegExp(`^ {2}${code} {2}\\S`, "m"));
  }
});

test.each(VERBS)("`%s --help` shows an example and --json", async (verb) => {
  const { exitCode, stdout } = await type([verb, "--help"]);
  expect(exitCode).toBe(EXIT.ok);
  expect(stdout).toMatch(new RegExp(`^ {2}igf-axis ${verb}`, "m"));
  expect(stdout).toContain("--json");
});

test("--version prints the version alone", async () => {
  expect((await type(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("scenarios are listed with their question, and printed as a file to start from", async () => {
  const { stdout } = await type(["scenarios"]);
  expect(stdout).toMatch(/^pc9-igfbp3-loss\n {4}PC-9 cells that lost IGFBP3: which add-on/m);
  const listed = JSON.parse((await type(["scenarios", "--json"])).stdout) as { scenarios: { id: string }[] };
  expect(listed.scenarios.map(({ id }) => id)).toContain("pc9-igfbp3-loss");
  const text = (await type(["scenarios", "--text", "pc9-igfbp3-loss"])).stdout;
  expect(unwrap(readScenario(text, "printed.yaml")).id).toBe("pc9-igfbp3-loss");
});

test("the schema of scenarios is printed as JSON", async () => {
  const { stdout } = await type(["schema", "scenario"]);
  expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
});

test("capabilities name what a scenario may use and what this version cannot do", async () => {
  const { stdout } = await type(["capabilities"]);
  for (const name of [
    "PC-9",
    "IGFBP3",
    "osimertinib",
    "xentuzumab",
    "GR50",
    "C35",
    "survival",
    "serumPercent",
  ]) {
    expect(stdout).toMatch(new RegExp(`^ {2}${name}\\b`, "m"));
  }
  expect(stdout).toMatch(/This version cannot\n {2}–/);
  const known = JSON.parse((await type(["capabilities", "--json"])).stdout) as {
    therapies: { name: string }[];
    species: number;
  };
  expect(known.therapies.map(({ name }) => name)).toContain("linsitinib");
  expect(known.species).toBeGreaterThanOrEqual(30);
});

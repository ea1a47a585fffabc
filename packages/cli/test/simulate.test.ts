import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildCellModel } from "@igf-axis/axis";
import { inSbmlTerms, readCsv, readSbml, toModel } from "@igf-axis/formats";
import { unwrap } from "@igf-axis/model";
import { expect, test } from "vitest";
import { EXIT } from "../src/index.ts";
import { emptyFolder, type } from "./command-line.ts";

/** Half of 8 per litre in 2 L is gone after one second. */
const DECAY = join(import.meta.dirname, "fixtures", "decay.xml");

function tableOf(text: string): readonly (readonly number[])[] {
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",").map(Number));
}

test("a time course is a table with the time first and one row more than steps", async () => {
  const { exitCode, stdout, stderr } = await type([
    "simulate",
    DECAY,
    "--end",
    "3",
    "--steps",
    "3",
    "--rtol",
    "1e-9",
  ]);
  expect({ exitCode, stderr }).toEqual({ exitCode: EXIT.ok, stderr: "" });
  expect(readCsv(stdout).columns).toEqual(["time", "drug"]);
  const rows = tableOf(stdout);
  expect(rows.map(([time]) => time)).toEqual([0, 1, 2, 3]);
  rows.forEach(([time = 0, drug = 0]) => {
    expect(drug / (8 * 2 ** -time)).toBeCloseTo(1, 6);
  });
});

test("columns are symbols, concentrations, amounts, constants and rates of reactions", async () => {
  const { stdout } = await type([
    "simulate",
    DECAY,
    "--times",
    "0,1",
    "--select",
    "drug,[drug],amount(drug),well,drug_decays",
  ]);
  expect(stdout.split("\n")[0]).toBe("time,drug,[drug],amount(drug),well,drug_decays");
  const [start] = tableOf(stdout);
  expect(start?.slice(0, 5)).toEqual([0, 8, 8, 16, 2]);
  expect(start?.[5]).toBeCloseTo(16 * Math.LN2, 12);
});

test("parameters, compartments and starting values can be set", async () => {
  const { stdout } = await type([
    "simulate",
    DECAY,
    "--times",
    "0,2",
    "--set",
    "half_life=2",
    "--set",
    "drug=6",
    "--set",
    "well=5",
    "--select",
    "drug,well",
  ]);
  const [start, end] = tableOf(stdout);
  expect(start).toEqual([0, 6, 5]);
  expect(end?.[1]).toBeCloseTo(3, 4);
});

test("a table can be printed as one JSON object", async () => {
  const { stdout } = await type(["simulate", DECAY, "--end", "1", "--steps", "1", "--json"]);
  const table = JSON.parse(stdout) as { columns: string[]; rows: number[][]; solver: { steps: number } };
  expect(table.columns).toEqual(["time", "drug"]);
  expect(table.rows.length).toBe(2);
  expect(table.solver.steps).toBeGreaterThan(0);
});

test.each([
  ["no file of that name", ["none.xml", "--end", "1"], /^error E1911 .*there is no such file/],
  ["a folder", [".", "--end", "1"], /^error E1911 .*it is a folder/],
  ["no end", [DECAY], /^error E1914 .*--end 100/],
  ["an end and times", [DECAY, "--end", "1", "--times", "1"], /^error E1914 /],
  [
    "an unknown name to set",
    [DECAY, "--end", "1", "--set", "halflife=1"],
    /^error E1912 .*did you mean `half_life`\?/,
  ],
  ["an unknown column", [DECAY, "--end", "1", "--select", "drugs"], /^error E1913 .*did you mean `drug`\?/],
  ["an amount of a parameter", [DECAY, "--end", "1", "--select", "amount(half_life)"], /^error E1913 /],
  ["an end that is no number", [DECAY, "--end", "soon"], /^error E1905 --end is "soon"/],
  ["a setting without a number", [DECAY, "--end", "1", "--set", "half_life"], /^error E1905 --set /],
  ["a tolerance that cannot be met", [DECAY, "--end", "1", "--rtol", "0"], /^error E1905 --rtol /],
])("%s is refused", async (_, words, expected) => {
  const { exitCode, stdout, stderr } = await type(["simulate", ...words]);
  expect(stderr).toMatch(expected);
  expect({ exitCode, stdout }).toEqual({ exitCode: EXIT.badInput, stdout: "" });
});

test("the exported cell model is read as the model it was", async () => {
  const folder = emptyFolder();
  const written = await type(["export", "--format", "sbml", "--out", "cell.xml"], { folder });
  expect(written).toEqual({ exitCode: EXIT.ok, stdout: "", stderr: "", files: ["cell.xml"] });
  const text = readFileSync(join(folder, "cell.xml"), "utf8");
  expect((await type(["export"])).stdout).toBe(text);
  expect(unwrap(toModel(unwrap(readSbml(text, { file: "cell.xml" }))))).toEqual(
    inSbmlTerms(buildCellModel()),
  );
});

test("the exported cell model simulates", async () => {
  const folder = emptyFolder();
  await type(["export", "--out", "cell.xml"], { folder });
  const { exitCode, stdout } = await type(["simulate", "cell.xml", "--end", "60", "--steps", "2"], {
    folder,
  });
  expect(exitCode).toBe(EXIT.ok);
  expect(tableOf(stdout).flat().every(Number.isFinite)).toBe(true);
});

test("a model is composed of models that lie in its folder", async () => {
  const file = join(import.meta.dirname, "fixtures", "two-wells.xml");
  const { stdout, stderr } = await type(["simulate", file, "--times", "0,1,60", "--rtol", "1e-9"]);
  expect(stderr).toBe("");
  expect(readCsv(stdout).columns).toEqual(["time", "first__drug", "second__drug"]);
  for (const [time = 0, first = 0, second = 0] of tableOf(stdout)) {
    expect(first).toBeCloseTo(8 * 2 ** -time, 6);
    expect(second / (8 * 2 ** (-time / 60))).toBeCloseTo(1, 6);
  }
});

test("a link that leads out of the model's folder is not followed", async () => {
  const folder = emptyFolder();
  const composed = readFileSync(join(import.meta.dirname, "fixtures", "two-wells.xml"), "utf8");
  writeFileSync(join(folder, "two-wells.xml"), composed);
  symlinkSync(DECAY, join(folder, "decay.xml"));
  const { exitCode, stderr } = await type(["simulate", "two-wells.xml", "--end", "1"], { folder });
  expect(exitCode).toBe(EXIT.badInput);
  expect(stderr).toContain("E1225");
});

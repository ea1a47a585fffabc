import { join } from "node:path";
import { readCsv } from "@igf-axis/formats";
import { expect, test } from "vitest";
import { EXIT } from "../src/index.ts";
import { type } from "./command-line.ts";

/** 8 · 2^(−t / half_life) per litre. */
const DECAY = join(import.meta.dirname, "fixtures", "decay.xml");
const ASK = ["sensitivity", DECAY, "--parameters", "half_life,drug", "--select", "drug"];

const rowsOf = (text: string): readonly (readonly number[])[] =>
  readCsv(text).rows.map((row) => Object.values(row).map(Number));

test("a table has the quantities, then their derivatives by each parameter", async () => {
  const { exitCode, stdout, stderr } = await type([...ASK, "--end", "2", "--steps", "2", "--rtol", "1e-10"]);
  expect({ exitCode, stderr }).toEqual({ exitCode: EXIT.ok, stderr: "" });
  expect(readCsv(stdout).columns).toEqual(["time", "drug", "d(drug)/d(half_life)", "d(drug)/d(drug)"]);
  rowsOf(stdout).forEach((row, t) => {
    const drug = 8 * 2 ** -t;
    const wanted = [t, drug, drug * Math.LN2 * t, drug / 8];
    row.forEach((value, i) => {
      expect(value).toBeCloseTo(wanted[i] as number, 7);
    });
  });
});

test("scaled, they are per cent by per cent, at the values that are set", async () => {
  const { stdout } = await type([
    ...ASK,
    "--times",
    "0.5,3",
    "--scaled",
    "--set",
    "half_life=2",
    "--rtol",
    "1e-9",
  ]);
  expect(stdout.split("\n")[0]).toBe("time,drug,dln(drug)/dln(half_life),dln(drug)/dln(drug)");
  for (const [time = 0, , byHalfLife, byStart] of rowsOf(stdout)) {
    expect(byHalfLife).toBeCloseTo((Math.LN2 * time) / 2, 6);
    expect(byStart).toBeCloseTo(1, 6);
  }
});

test("one JSON object tells the values of the parameters and the work", async () => {
  const { stdout } = await type([...ASK, "--end", "1", "--steps", "1", "--json"]);
  const table = JSON.parse(stdout) as { rows: number[][]; parameters: object; solver: { steps: number } };
  expect(table.parameters).toEqual({ half_life: 1, drug: 8 });
  expect(table.rows.map((row) => row.length)).toEqual([4, 4]);
  expect(table.solver.steps).toBeGreaterThan(3);
});

test("names to differentiate by are asked for, and checked", async () => {
  const unknown = await type(["sensitivity", DECAY, "--parameters", "half_live", "--end", "1"]);
  expect(unknown.exitCode).toBe(EXIT.badInput);
  expect(unknown.stderr).toMatch(/^error E1917 .*did you mean `half_life`/);
  const missing = await type(["sensitivity", DECAY, "--end", "1"]);
  expect(missing.stderr).toMatch(/^error E1904 .*--parameters/);
});

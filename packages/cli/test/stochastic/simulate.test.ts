import { join } from "node:path";
import { readCsv } from "@igf-axis/formats";
import { describe, expect, test } from "vitest";
import { EXIT } from "../../src/index.ts";
import { type } from "../command-line.ts";

const MODEL = join(import.meta.dirname, "../fixtures/immigration-death.xml");

const simulate = (...words: readonly string[]): ReturnType<typeof type> =>
  type(["simulate", MODEL, "--end", "10", "--steps", "5", "--quiet", ...words]);

const numbersOf = (text: string): readonly (readonly number[])[] =>
  text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",").map(Number));

describe("simulate --method", () => {
  test.each(["ssa", "tau"])("%s prints one run as a table of counts, decided by its seed", async (method) => {
    const { exitCode, stdout, stderr } = await simulate("--method", method, "--seed", "5");
    expect({ exitCode, stderr }).toEqual({ exitCode: EXIT.ok, stderr: "" });
    expect(readCsv(stdout).columns).toEqual(["time", "protein"]);
    const rows = numbersOf(stdout);
    expect(rows.map(([time]) => time)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(rows[0]).toEqual([0, 4]);
    for (const [, count = -1] of rows) expect(Number.isInteger(count) && count >= 0).toBe(true);
    expect((await simulate("--method", method, "--seed", "5")).stdout).toBe(stdout);
    expect((await simulate("--method", method, "--seed", "6")).stdout).not.toBe(stdout);
  });

  test("ssa prints several runs one below the other, the first as it is alone", async () => {
    const { stdout } = await simulate("--method", "ssa", "--runs", "3", "--seed", "5");
    expect(readCsv(stdout).columns).toEqual(["time", "run", "protein"]);
    const rows = numbersOf(stdout);
    expect(rows.map(([, run]) => run)).toEqual([0, 1, 2].flatMap((run) => Array(6).fill(run)));
    const alone = numbersOf((await simulate("--method", "ssa", "--seed", "5")).stdout);
    expect(rows.slice(0, 6).map(([time, , count]) => [time, count])).toEqual(alone);
  });

  test("ssa prints means and standard deviations of all runs", async () => {
    const words = ["--method", "ssa", "--runs", "4000", "--seed", "1"];
    const { stdout } = await simulate(...words, "--report", "mean-sd", "--workers", "1");
    expect(readCsv(stdout).columns).toEqual(["time", "protein-mean", "protein-sd"]);
    // 4 at the start, 10 in the end: the exact mean and variance at time 10.
    const left = Math.exp(-2);
    const mean = 4 * left + 10 * (1 - left);
    const variance = 4 * left * (1 - left) + 10 * (1 - left);
    const last = numbersOf(stdout).at(-1) ?? [];
    expect(Math.abs((last[1] ?? 0) - mean)).toBeLessThan(4.5 * Math.sqrt(variance / 4000));
    expect(Math.abs((last[2] ?? 0) / Math.sqrt(variance) - 1)).toBeLessThan(0.06);
    const [means, spreads] = [
      await simulate(...words, "--report", "mean", "--workers", "2"),
      await simulate(...words, "--report", "sd", "--workers", "3"),
    ];
    expect(readCsv(means.stdout).columns).toEqual(["time", "protein"]);
    expect(numbersOf(means.stdout).map(([, value]) => value)).toEqual(
      numbersOf(stdout).map(([, value]) => value),
    );
    expect(numbersOf(spreads.stdout).map(([, value]) => value)).toEqual(
      numbersOf(stdout).map(([, , value]) => value),
    );
  });

  test("ssa takes settings and columns, and prints JSON with the work it took", async () => {
    const { stdout } = await simulate(
      "--method",
      "ssa",
      "--set",
      "protein=9",
      "--set",
      "made=0",
      "--select",
      "protein,losing",
      "--json",
    );
    const table = JSON.parse(stdout) as {
      columns: string[];
      rows: number[][];
      solver: { reactions: number };
    };
    expect(table.columns).toEqual(["time", "protein", "losing"]);
    expect(table.rows[0]).toEqual([0, 9, 0.2 * 9]);
    expect(table.solver.reactions).toBe(9 - (table.rows.at(-1)?.[1] ?? 0));
  });

  test("rodas5p solves the rate equations as bdf does", async () => {
    const [one, other] = [await simulate("--method", "rodas5p"), await simulate("--method", "bdf")];
    expect(one.exitCode).toBe(EXIT.ok);
    numbersOf(one.stdout).forEach(([, value = 0], i) => {
      expect(value).toBeCloseTo(numbersOf(other.stdout)[i]?.[1] ?? 0, 4);
    });
  });

  test.each([
    ["an unknown method", ["--method", "euler"], EXIT.badInput, "E1904"],
    ["runs of rate equations", ["--runs", "3"], EXIT.badInput, "E1915 --runs"],
    ["a tolerance of single reactions", ["--method", "ssa", "--rtol", "1e-3"], EXIT.badInput, "E1915 --rtol"],
    ["leaps of single reactions", ["--method", "ssa", "--epsilon", "0.1"], EXIT.badInput, "E1915 --epsilon"],
    ["a table without end", ["--method", "ssa", "--runs", "1000000"], EXIT.badInput, "E1916"],
    ["no runs", ["--method", "ssa", "--runs", "0"], EXIT.badInput, "E1905"],
    ["an unknown report", ["--method", "ssa", "--report", "median"], EXIT.badInput, "E1904"],
    ["half a molecule", ["--method", "ssa", "--set", "protein=1.5"], EXIT.solverFailure, "E4101"],
    ["too many reactions", ["--method", "ssa", "--max-events", "2"], EXIT.solverFailure, "E4104"],
  ])("refuses %s", async (_, words, exitCode, message) => {
    const outcome = await simulate(...words);
    expect(outcome).toMatchObject({ exitCode, stdout: "" });
    expect(outcome.stderr).toContain(message);
  });
});

import { calibrate, type Executor, runStudy, writeEnsemble } from "@igf-axis/analysis";
import { canonicalJson } from "@igf-axis/model";
import { expect, test } from "vitest";
import { createInlineExecutor, createThreadPool } from "../src/index.ts";
import { growingProblem, growingStudy } from "./growing-cells.ts";

async function overExecutors(work: (executor: Executor) => Promise<string>): Promise<readonly string[]> {
  const results: string[] = [];
  for (const executor of [
    createInlineExecutor(),
    createThreadPool({ workers: 1 }),
    createThreadPool({ workers: 2 }),
    createThreadPool({ workers: 3 }),
  ]) {
    results.push(await work(executor));
    await executor.close();
  }
  return results;
}

test("a calibration and the study on it give the same bytes for any number of workers", async () => {
  const results = await overExecutors(async (executor) => {
    const ensemble = await calibrate([growingProblem()], { executor, particles: 60, seed: 5, version: "1" });
    const result = await runStudy(growingStudy(), { ensemble, sets: 30, seed: 9, executor });
    expect(result.failures).toEqual([]);
    expect(result.headline.ranking[0]?.restored?.median).toBeGreaterThan(0.8);
    return writeEnsemble(ensemble) + canonicalJson(result);
  });
  expect(new Set(results).size).toBe(1);
});

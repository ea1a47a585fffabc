import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileStochastic } from "@igf-axis/engine";
import { readSbml, toModel } from "@igf-axis/formats";
import { unwrap } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import { CommandFailure } from "../../src/failure.ts";
import type { RunsJob } from "../../src/stochastic/chunk.ts";
import { openRunPool, type RunsOptions, type RunsResult } from "../../src/stochastic/run-pool.ts";

const text = readFileSync(join(import.meta.dirname, "../fixtures/immigration-death.xml"), "utf8");
const compiled = unwrap(compileStochastic(unwrap(toModel(unwrap(readSbml(text, { file: "model.xml" }))))));

const job = (change: Partial<RunsJob["request"]> = {}, keep: RunsJob["keep"] = "moments"): RunsJob => ({
  compiled,
  keep,
  request: { times: [0, 1, 10], parameters: { cell: 1 }, seed: 3, ...change },
});
const signal = new AbortController().signal;

/** Makes the runs of one job with a pool of its own. */
async function runsOf(
  own: RunsJob,
  { workers, ...options }: RunsOptions & { readonly workers: number },
): Promise<RunsResult> {
  const pool = openRunPool(workers);
  try {
    return await pool.run(own, options);
  } finally {
    await pool.close();
  }
}

describe("many runs", () => {
  test.each(["moments", "tables"] as const)(
    "give the same %s, bit for bit, with one, two and three workers",
    async (keep) => {
      const results: RunsResult[] = [];
      for (const workers of [1, 2, 3])
        results.push(await runsOf(job({}, keep), { runs: 230, workers, signal }));
      expect(results[0]?.moments.count).toBe(keep === "moments" ? 230 : 0);
      expect(results[0]?.tables.length).toBe(keep === "moments" ? 0 : 230);
      expect(results[1]).toEqual(results[0]);
      expect(results[2]).toEqual(results[0]);
    },
  );

  test("of two jobs do not disturb each other", async () => {
    const pool = openRunPool(2);
    const [first, other] = [job(), job({ seed: 4 })];
    const options = { runs: 120, signal };
    const before = await pool.run(first, options);
    const between = await pool.run(other, options);
    expect(await pool.run(first, options)).toEqual(before);
    expect(between.moments.mean).not.toEqual(before.moments.mean);
    await pool.close();
  });

  test("fail with the first run that fails, whatever the number of workers", async () => {
    const failures = [];
    for (const workers of [1, 3]) {
      const failing = runsOf(job({ maxSteps: 15 }), { runs: 200, workers, signal });
      const failure: unknown = await failing.catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(CommandFailure);
      failures.push(failure as CommandFailure);
    }
    expect(failures[0]?.diagnostics[0]?.code).toBe("E4104");
    expect(failures[1]?.message).toBe(failures[0]?.message);
  });

  test("stop when they are cancelled, before and while they run", async () => {
    const stop = new AbortController();
    let reports = 0;
    const options = {
      runs: 1_000_000,
      workers: 2,
      signal: stop.signal,
      onProgress: () => {
        reports += 1;
        stop.abort(new Error("enough"));
      },
    };
    await expect(runsOf(job(), options)).rejects.toThrow("enough");
    expect(reports).toBe(1);
    await expect(runsOf(job(), options)).rejects.toThrow("enough");
    expect(reports).toBe(1);
  });

  test("that are malformed are a RangeError, from a worker as well", async () => {
    for (const workers of [1, 2])
      await expect(runsOf(job({ seed: -1 }), { runs: 200, workers, signal })).rejects.toThrow("seed -1");
  });
});

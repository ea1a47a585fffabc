import type { Executor } from "@igf-axis/analysis";
import type { SimulationRequest } from "@igf-axis/engine";
import { canonicalJson, exp, type Model, sha256, sym } from "@igf-axis/model";
import { afterAll, describe, expect, test } from "vitest";
import { createInlineExecutor, createThreadPool, type RunError } from "../src/index.ts";
import { decayModel } from "./decay-model.ts";

const EXECUTORS: readonly (readonly [name: string, executor: Executor])[] = [
  ["in this thread", createInlineExecutor()],
  ["with one worker", createThreadPool({ workers: 1 })],
  ["with three workers", createThreadPool({ workers: 3 })],
];
const MODEL = decayModel();

afterAll(async () => {
  await Promise.all(EXECUTORS.map(([, executor]) => executor.close()));
});

function requests(count: number): SimulationRequest[] {
  const times = [0, 1, 10];
  return Array.from({ length: count }, (_, i) => ({
    times,
    parameters: { k: 0.01 * (i + 1) },
    select: ["twice", "A"],
  }));
}

describe.each(EXECUTORS)("an executor %s", (_name, executor) => {
  test("returns replies in order of the requests", async () => {
    const replies = await executor.run(MODEL, requests(150));
    expect(replies).toHaveLength(150);
    replies.forEach((reply, i) => {
      if (!reply.ok) throw new Error(reply.message);
      expect(reply.columns).toEqual(["twice", "A"]);
      expect(reply.values).toHaveLength(6);
      expect(reply.values[5]).toBeCloseTo(10 * exp(-0.1 * (i + 1)), 3);
      expect(reply.values[4]).toBe(2 * (reply.values[5] as number));
      expect(reply.steps).toBeGreaterThan(0);
    });
  });

  test("lets one failure stand beside the others' results", async () => {
    const replies = await executor.run(MODEL, [
      ...requests(3),
      { times: [0, 1000], solver: { maxSteps: 2 } },
      ...requests(3),
    ]);
    expect(replies.map((reply) => reply.ok)).toEqual([true, true, true, false, true, true, true]);
    expect(replies[3]).toMatchObject({ ok: false, code: expect.stringMatching(/^E4\d{3}$/) });
  });

  test("gives doses and start values to the model", async () => {
    const [reply] = await executor.run(MODEL, [
      {
        startTime: -10,
        times: [0],
        initialValues: { A: 0 },
        doses: [{ species: "A", time: 0, amount: 3, operation: "add" }],
        select: ["A"],
      },
    ]);
    expect(reply).toMatchObject({ ok: true, values: Float64Array.of(3) });
  });

  test("runs several models, also at the same time", async () => {
    const slower: Model = {
      ...decayModel("slower"),
      parameters: [{ id: "k", value: 0.001, constant: true }],
    };
    const [fast, slow] = await Promise.all([
      executor.run(MODEL, [{ times: [10], select: ["A"] }]),
      executor.run(slower, [{ times: [10], select: ["A"] }]),
    ]);
    expect(valuesOf(fast)[0]).toBeCloseTo(10 * exp(-1), 4);
    expect(valuesOf(slow)[0]).toBeCloseTo(10 * exp(-0.01), 4);
  });

  test("reports progress that only rises and ends at the total", async () => {
    const seen: number[] = [];
    await executor.run(MODEL, requests(100), { onProgress: (done, total) => seen.push(done, total) });
    const done = seen.filter((_, i) => i % 2 === 0);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(seen.slice(-2)).toEqual([100, 100]);
  });

  test("runs nothing when nothing is asked", async () => {
    expect(await executor.run(MODEL, [])).toEqual([]);
  });

  test("throws the signal's reason when cancelled before and during a run", async () => {
    const reason = new Error("enough");
    await expect(executor.run(MODEL, requests(3), { signal: AbortSignal.abort(reason) })).rejects.toBe(
      reason,
    );
    const controller = new AbortController();
    const run = executor.run(MODEL, requests(2000), {
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });
    await expect(run).rejects.toBe(reason);
    expect(await executor.run(MODEL, requests(2))).toHaveLength(2);
  });

  test("throws E6002 for a request that the model cannot take", async () => {
    const run = executor.run(MODEL, [{ times: [1], parameters: { kk: 1 } }]);
    await expect(run).rejects.toMatchObject({ name: "RunError", code: "E6002" });
  });

  test("throws E6003 with the reasons for a model that does not compile", async () => {
    const broken: Model = {
      ...MODEL,
      id: "broken",
      rules: [{ kind: "rate", variable: "A", math: sym("nowhere") }],
    };
    const error = await executor.run(broken, requests(1)).catch((thrown: RunError) => thrown);
    expect(error).toMatchObject({ code: "E6003" });
    expect((error as RunError).diagnostics.length).toBeGreaterThan(0);
  });
});

test("results have the same bits with any number of workers", async () => {
  const hashes = await Promise.all(
    EXECUTORS.map(async ([, executor]) =>
      sha256(
        canonicalJson(
          (await executor.run(MODEL, requests(200))).map((reply) => (reply.ok ? reply.values : reply)),
        ),
      ),
    ),
  );
  expect(new Set(hashes).size).toBe(1);
});

function valuesOf(replies: Awaited<ReturnType<Executor["run"]>>): Float64Array {
  const reply = replies[0];
  if (!reply?.ok) throw new Error("the simulation failed");
  return reply.values;
}

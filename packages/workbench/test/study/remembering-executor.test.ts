import type { Executor, SimulationReply } from "@igf-axis/analysis";
import { emptyModel } from "@igf-axis/model";
import { expect, test } from "vitest";
import { createRememberingExecutor } from "../../src/index.ts";

const MODEL = emptyModel("any");

/** Answers each request with its parameter k, and counts what it is asked. */
function countingExecutor(): { readonly executor: Executor; readonly asked: number[] } {
  const asked: number[] = [];
  return {
    asked,
    executor: {
      run: async (_, requests) => {
        asked.push(requests.length);
        return requests.map(
          ({ parameters }): SimulationReply => ({
            ok: true,
            values: Float64Array.of(parameters?.k ?? 0),
            columns: ["A"],
            steps: 1,
            rhsEvaluations: 1,
            factorizations: 1,
          }),
        );
      },
      close: async () => {},
    },
  };
}

const request = (k: number, dose = 0): Parameters<Executor["run"]>[1][number] => ({
  times: [0, 1],
  parameters: { k },
  doses: dose === 0 ? [] : [{ species: "A", time: 0, amount: dose, operation: "add" }],
});

const valuesOf = (replies: readonly SimulationReply[]): readonly number[] =>
  replies.map((reply) => (reply.ok ? (reply.values[0] ?? Number.NaN) : Number.NaN));

test("only simulations that were not seen are asked for, and every reply stands at its request", async () => {
  const { executor, asked } = countingExecutor();
  const remembering = createRememberingExecutor(executor);
  expect(valuesOf(await remembering.run(MODEL, [request(1), request(2)]))).toEqual([1, 2]);
  expect(valuesOf(await remembering.run(MODEL, [request(3), request(2), request(1)]))).toEqual([3, 2, 1]);
  expect(asked).toEqual([2, 1]);
});

test("requests that differ in a dose are different; equal ones in one run are simulated once", async () => {
  const { executor, asked } = countingExecutor();
  const remembering = createRememberingExecutor(executor);
  await remembering.run(MODEL, [request(1), request(1, 5), request(1)]);
  expect(asked).toEqual([2]);
});

test("the oldest simulations are forgotten when there are too many", async () => {
  const { executor, asked } = countingExecutor();
  const remembering = createRememberingExecutor(executor, 3);
  await remembering.run(MODEL, [request(1), request(2), request(3), request(4)]);
  expect(valuesOf(await remembering.run(MODEL, [request(4), request(1)]))).toEqual([4, 1]);
  expect(asked[1]).toBeGreaterThanOrEqual(1);
});

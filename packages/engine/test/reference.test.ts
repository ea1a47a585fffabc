import { createHash } from "node:crypto";
import { unwrap } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import { compile, createSimulator, type Method, type TimeCourse } from "../src/index.ts";
import { network } from "./network.ts";
import { largestError, type ReferenceCase, referenceCases } from "./reference-cases.ts";

/**
 * Every method on every problem of `reference/`.
 *
 * The error is measured in tolerances: a method that controls the local error keeps it within a factor that depends on how the problem
 * amplifies errors. Work is pinned in `golden/<method>-statistics.json`; `npx vitest run packages/engine -u` writes it anew.
 */
const METHODS: readonly Method[] = ["bdf", "rodas5p"];
const TOLERANCES = [1e-4, 1e-6, 1e-8];

/** Allowed error in tolerances. Steep passages amplify an error of time: the jumps of the two oscillators, and the fall that HIRES ends in. */
const ALLOWED: Readonly<Record<string, number>> = { hires: 100, oregonator: 400, "van-der-pol": 3000 };
const ORDINARY = 30;

function solve(problem: ReferenceCase, method: Method, relativeTolerance: number): TimeCourse {
  const simulator = createSimulator(unwrap(compile(network(problem))));
  return simulator.simulate({
    times: problem.times,
    select: problem.expected.columns,
    solver: { method, relativeTolerance },
  });
}

/** Hash of the values as little-endian f64 (the order of every host that tests run on). */
function hashOf(values: Float64Array): string {
  return createHash("sha256").update(values).digest("hex").slice(0, 16);
}

describe.each(METHODS)("%s", (method) => {
  test.each(referenceCases())("reaches the known answer of $id at every tolerance [TOL1]", (problem) => {
    for (const tolerance of TOLERANCES) {
      const error = largestError(solve(problem, method, tolerance).values, problem);
      expect(error / tolerance).toBeLessThan(ALLOWED[problem.id] ?? ORDINARY);
    }
  });

  test.each(referenceCases())("does better at a tighter tolerance on $id", (problem) => {
    const loose = largestError(solve(problem, method, 1e-4).values, problem);
    const tight = largestError(solve(problem, method, 1e-8).values, problem);
    expect(tight).toBeLessThan(loose / 100);
  });

  test("does the work that it did before, to the same bits [SAME2]", async () => {
    const work = Object.fromEntries(
      referenceCases().flatMap((problem) =>
        TOLERANCES.map((tolerance) => {
          const { values, statistics } = solve(problem, method, tolerance);
          return [`${problem.id} ${tolerance}`, { ...statistics, sha256: hashOf(values) }];
        }),
      ),
    );
    await expect(`${JSON.stringify(work, null, 2)}\n`).toMatchFileSnapshot(
      `golden/${method}-statistics.json`,
    );
  });
});

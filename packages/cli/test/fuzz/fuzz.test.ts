import fc from "fast-check";
import { expect, test } from "vitest";
import { TARGETS } from "./targets.ts";

const SEED = 20264;
/** One in the tests; `npm run fuzz` asks for a hundred, each with a seed of its own. */
const CHUNKS = Number(process.env.IGF_AXIS_FUZZ_CHUNKS ?? 1);

/** Long, for a machine that has other work. */
const TIMEOUT_MS = 1_800_000;

const RUNS = Array.from({ length: CHUNKS }, (_, chunk) =>
  TARGETS.map((target) => [target.title, SEED + chunk, target] as const),
).flat();

test.each(RUNS)(
  "%s give a model and its values, or a coded problem, in a moment (seed %i)",
  (_, seed, { property, runs }) => {
    fc.assert(property, { seed, numRuns: runs });
  },
  TIMEOUT_MS,
);

test("a hundred chunks are a hundred thousand inputs", () => {
  expect(100 * TARGETS.reduce((sum, { runs }) => sum + runs, 0)).toBe(100_000);
});

import { exp } from "@igf-axis/model";
import { expect, test } from "vitest";
import { createThreadPool } from "../src/index.ts";
import { decayModel } from "./decay-model.ts";

const MODEL = decayModel();
const REQUESTS = Array.from({ length: 40 }, () => ({ times: [10], select: ["A"] }));

test("a chunk whose worker ended is run again by a new one", async () => {
  const pool = createThreadPool({ entry: new URL("./crash-once.ts", import.meta.url), workers: 2 });
  const replies = await pool.run(MODEL, REQUESTS);
  expect(
    replies.every((reply) => reply.ok && Math.abs((reply.values[0] as number) - 10 * exp(-1)) < 1e-4),
  ).toBe(true);
  await pool.close();
});

test("a chunk whose worker ends twice fails its run with E6001 and the reason", async () => {
  const pool = createThreadPool({ entry: new URL("./crash-always.ts", import.meta.url), workers: 1 });
  await expect(pool.run(MODEL, REQUESTS)).rejects.toMatchObject({
    code: "E6001",
    message: expect.stringContaining("out of order"),
  });
  await pool.close();
});

test("closing ends what is running with E6004, and nothing runs afterwards", async () => {
  const pool = createThreadPool({ workers: 1 });
  const run = pool.run(MODEL, REQUESTS);
  await Promise.all([expect(run).rejects.toMatchObject({ code: "E6004" }), pool.close()]);
  await expect(pool.run(MODEL, REQUESTS)).rejects.toMatchObject({ code: "E6004" });
});

test("a number of workers that is no positive integer is refused", () => {
  expect(() => createThreadPool({ workers: 0 })).toThrow(RangeError);
  expect(() => createThreadPool({ workers: 1.5 })).toThrow(RangeError);
  expect(() => createThreadPool({ chunk: 0 })).toThrow(RangeError);
});

import { MessageChannel, type MessagePort } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { answerPool, type BrowserWorker, createWorkerPool, RunError } from "../src/browser.ts";
import { createInlineExecutor } from "../src/index.ts";
import { decayModel } from "./decay-model.ts";

/** A worker in this thread: messages are cloned as between threads. `fail` makes it break on its first message. */
function workerHere(fail = false): BrowserWorker {
  const { port1, port2 } = new MessageChannel();
  const worker: BrowserWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => {
      if (fail) queueMicrotask(() => worker.onerror?.({ message: "broken" } as never));
      else port1.postMessage(message);
    },
    terminate: () => port1.close(),
  };
  port1.on("message", (data: unknown) => worker.onmessage?.({ data } as never));
  answerOver(port2);
  onTestFinished(() => port1.close());
  return worker;
}

function answerOver(port: MessagePort): void {
  answerPool({
    addEventListener: (_, listener) => port.on("message", (data: unknown) => listener({ data })),
    postMessage: (message, transfer) => port.postMessage(message, transfer),
  });
}

const REQUESTS = Array.from({ length: 37 }, (_, i) => ({
  times: [0, 1, 5],
  parameters: { k: 0.01 * (i + 1) },
}));

test.each([1, 2, 5])(
  "%i workers give the bits of one thread, in the order of the requests",
  async (workers) => {
    const pool = createWorkerPool({ start: () => workerHere(), workers });
    const seen: number[] = [];
    const replies = await pool.run(decayModel(), REQUESTS, { onProgress: (done) => seen.push(done) });
    expect(replies).toEqual(await createInlineExecutor().run(decayModel(), REQUESTS));
    expect(seen.at(-1)).toBe(REQUESTS.length);
    await pool.close();
  },
);

test("a worker that fails is replaced and its chunk is run again", async () => {
  let started = 0;
  const pool = createWorkerPool({ start: () => workerHere(started++ === 0), workers: 1 });
  expect(await pool.run(decayModel(), REQUESTS)).toHaveLength(REQUESTS.length);
  expect(started).toBe(2);
});

test("workers that fail twice on the same chunk end the run with E6001", async () => {
  const pool = createWorkerPool({ start: () => workerHere(true), workers: 1 });
  await expect(pool.run(decayModel(), REQUESTS)).rejects.toMatchObject({ code: "E6001" });
});

test("a cancelled run rejects with its reason, and the pool goes on to the next", async () => {
  const pool = createWorkerPool({ start: () => workerHere(), workers: 2 });
  const controller = new AbortController();
  const model = decayModel();
  const cancelled = pool.run(model, REQUESTS, { signal: controller.signal });
  controller.abort(new Error("moved on"));
  await expect(cancelled).rejects.toThrow("moved on");
  expect(await pool.run(model, REQUESTS.slice(0, 3))).toHaveLength(3);
});

test("a malformed request is E6002, a closed pool E6004", async () => {
  const pool = createWorkerPool({ start: () => workerHere(), workers: 1 });
  await expect(pool.run(decayModel(), [{ times: [0], parameters: { none: 1 } }])).rejects.toMatchObject({
    code: "E6002",
  });
  await pool.close();
  await expect(pool.run(decayModel(), REQUESTS)).rejects.toBeInstanceOf(RunError);
  expect(() => createWorkerPool({ start: () => workerHere(), workers: 0 })).toThrow(RangeError);
});

/** Worker of the page: turns settings into answers, latest first, over a pool of workers that simulate. */
import { readEnsemble } from "@igf-axis/analysis";
import { buildCellModel } from "@igf-axis/axis";
import { unwrap } from "@igf-axis/model";
import { createWorkerPool } from "@igf-axis/runtime/browser";
import { answerSetting, type Surroundings } from "./answer.ts";
import type { FromStudy, ToStudy } from "./messages.ts";
import { createRememberingExecutor } from "./remembering-executor.ts";

interface StudyScope {
  onmessage: ((event: { readonly data: ToStudy }) => void) | null;
  postMessage(message: FromStudy): void;
}

const scope = self as unknown as StudyScope;
let surroundings: Promise<Surroundings> | undefined;
let current = new AbortController();

scope.onmessage = ({ data }) => {
  if (data.kind === "open") {
    surroundings = open(data);
    return;
  }
  current.abort();
  current = new AbortController();
  ask(data, current.signal).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    scope.postMessage({ kind: "failed", id: data.id, message });
  });
};

async function open(message: Extract<ToStudy, { kind: "open" }>): Promise<Surroundings> {
  const pool = createWorkerPool({
    start: () => new Worker(new URL("./simulation-worker.ts", import.meta.url), { type: "module" }),
    workers: message.workers,
  });
  const text = message.ensemble === null ? null : await (await fetch(message.ensemble)).text();
  return {
    model: buildCellModel(),
    ensemble: text === null ? null : unwrap(readEnsemble(text)),
    executor: createRememberingExecutor(pool),
    glyphs: message.glyphs,
  };
}

async function ask(
  { id, setting, stages }: Extract<ToStudy, { kind: "ask" }>,
  signal: AbortSignal,
): Promise<void> {
  if (!surroundings) throw new TypeError("the study worker was asked before it was opened");
  const ready = await surroundings;
  const planned = stages.at(-1) ?? 0;
  for (const [i, sets] of stages.entries()) {
    if (signal.aborted) return;
    try {
      const answer = await answerSetting(setting, sets, ready, signal);
      if (signal.aborted) return;
      scope.postMessage({ kind: "answer", id, answer, planned, last: i === stages.length - 1 });
    } catch (error) {
      if (signal.aborted) return;
      throw error;
    }
  }
}

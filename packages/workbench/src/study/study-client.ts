import type { Setting } from "../figure/controls.ts";
import type { Answer } from "./answer.ts";
import type { FromStudy, ToStudy } from "./messages.ts";

/** Parameter sets of the first answer, and of those that refine it. */
const STAGES: readonly number[] = [6, 30, 120];

/** Most workers that simulate: more would not be felt and cost memory. */
const MOST_WORKERS = 6;

/** What a page hears of its question. */
export interface StudyListener {
  readonly onAnswer: (answer: Answer, progress: { readonly planned: number; readonly last: boolean }) => void;
  readonly onFailure: (message: string) => void;
}

/** Asks the study worker; only the latest question is answered. */
export interface StudyClient {
  readonly ask: (setting: Setting) => void;
  /** Asks for the first stage only: drops the question before it, and loads what the next one needs. */
  readonly warm: (setting: Setting) => void;
}

/** Starts the study worker. */
export function createStudyClient(
  options: { readonly ensemble: string | null; readonly glyphs: readonly (readonly string[])[] },
  listener: StudyListener,
): StudyClient {
  const worker = new Worker(new URL("./study-worker.ts", import.meta.url), { type: "module" });
  let latest = 0;
  const post = (message: ToStudy): void => worker.postMessage(message);
  worker.onmessage = ({ data }: MessageEvent<FromStudy>) => {
    if (data.id !== latest) return;
    if (data.kind === "failed") listener.onFailure(data.message);
    else listener.onAnswer(data.answer, { planned: data.planned, last: data.last });
  };
  worker.onerror = (event) => listener.onFailure(event.message || "the simulation could not be loaded");
  const workers = Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1));
  post({ kind: "open", ...options, workers });
  const ask = (setting: Setting, stages: readonly number[]): void => {
    latest += 1;
    post({ kind: "ask", id: latest, setting, stages });
  };
  return {
    ask: (setting) => ask(setting, STAGES),
    warm: (setting) => ask(setting, STAGES.slice(0, 1)),
  };
}

import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { runCommandLine } from "../src/index.ts";

/** What a command line left behind. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Names in the folder that the command was typed in. */
  readonly files: readonly string[];
}

/** How a command line is typed. */
export interface Typing {
  readonly folder?: string;
  readonly terminal?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Called with every text written to stderr. */
  readonly onStderr?: (text: string) => void;
  /** Called with every text written to stdout. */
  readonly onStdout?: (text: string) => void;
}

/** Runs a command line in this process and in a folder of its own. */
export async function type(words: readonly string[], typing: Typing = {}): Promise<Outcome> {
  const folder = typing.folder ?? emptyFolder();
  const written = { stdout: "", stderr: "" };
  const isTTY = typing.terminal ?? false;
  const exitCode = await runCommandLine(words, {
    stdout: {
      isTTY,
      write: (text) => {
        written.stdout += text;
        typing.onStdout?.(text);
      },
    },
    stderr: {
      isTTY,
      write: (text) => {
        written.stderr += text;
        typing.onStderr?.(text);
      },
    },
    folder,
    environment: typing.environment ?? {},
    signal: typing.signal ?? new AbortController().signal,
  });
  return { exitCode, ...written, files: readdirSync(folder).sort() };
}

/** Makes a folder that is removed after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "igf-axis-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A scenario that runs in a moment: two arms, two doses, one readout. */
export const SMALL_SCENARIO = `schema: 1
id: small
title: A small scenario
question: Does linsitinib add anything?
profile: PC-9
drug: { name: osimertinib, dosesNm: [30, 300] }
hours: 24
arms:
  - id: alone
  - { id: plus-linsitinib, add: [{ therapy: linsitinib, concentrationNm: 1000 }] }
comparator: alone
observables: [GRmax, pAKT]
`;

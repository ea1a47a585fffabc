import { open, stat } from "node:fs/promises";
import { basename, relative, resolve } from "node:path";
import { builtinScenarios } from "@igf-axis/axis/node";
import { notText, unknownScenario, unreadableFile } from "./diagnostics.ts";
import { CommandFailure } from "./failure.ts";

/** A scenario's text, and what diagnostics call its file. */
export interface ScenarioSource {
  readonly text: string;
  readonly file: string;
}

/** Bytes read at most; the reader of scenarios refuses much shorter texts. */
const MOST_BYTES = 4_000_004;

/**
 * Finds a scenario by the name of one that comes along, or by a path.
 *
 * @throws CommandFailure E1901 for a file that cannot be read, E1902 for an unknown name, E1903 for a file that is not text.
 */
export async function findScenario(name: string, folder: string): Promise<ScenarioSource> {
  const known = builtinScenarios();
  const builtin = known.find(({ id }) => id === name);
  if (builtin) return { text: builtin.text, file: basename(builtin.file) };
  const path = resolve(folder, name);
  const looksLikePath = /[\\/]|\.(ya?ml|json)$/i.test(name);
  const kind = await stat(path).catch((error: unknown) => reasonOf(error));
  if (typeof kind === "string") {
    throw new CommandFailure([
      looksLikePath
        ? unreadableFile(name, kind)
        : unknownScenario(
            name,
            known.map(({ id }) => id),
          ),
    ]);
  }
  if (kind.isDirectory()) throw new CommandFailure([unreadableFile(name, "it is a folder")]);
  const bytes = await readStart(path).catch((error: unknown) => {
    throw new CommandFailure([unreadableFile(name, reasonOf(error))]);
  });
  return {
    text: decode(bytes, name),
    file: relative(folder, path).startsWith("..") ? name : relative(folder, path),
  };
}

/**
 * Finds a scenario that comes along.
 *
 * @throws CommandFailure E1902.
 */
export function findBuiltinScenario(name: string): ScenarioSource {
  const known = builtinScenarios();
  const builtin = known.find(({ id }) => id === name);
  if (builtin) return { text: builtin.text, file: basename(builtin.file) };
  throw new CommandFailure([
    unknownScenario(
      name,
      known.map(({ id }) => id),
    ),
  ]);
}

async function readStart(path: string): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const buffer = Buffer.alloc(MOST_BYTES);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, length, MOST_BYTES - length, null);
      length += bytesRead;
      if (bytesRead === 0 || length === MOST_BYTES) return buffer.subarray(0, length);
    }
  } finally {
    await file.close();
  }
}

function decode(bytes: Buffer, name: string): string {
  if (bytes.includes(0)) throw new CommandFailure([notText(name)]);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: bytes.length === MOST_BYTES });
  } catch {
    throw new CommandFailure([notText(name)]);
  }
}

/** Returns in words why the file system refused. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "permission is missing",
  EPERM: "permission is missing",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is a file, not a folder",
  EEXIST: "there is a file of that name",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "its links go in circles",
};

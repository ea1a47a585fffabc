/** Files of a test suite, from a folder or a compressed archive (`.tar.gz`), one after the other. */
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { CommandFailure } from "../failure.ts";
import { reasonOf } from "../scenario-source.ts";
import { suiteTooLarge, suiteUnreadable } from "./diagnostics.ts";

/** A file in the folder of a case. */
export interface SuiteFile {
  /** Five digits. */
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** What is read of one suite at most. */
const MOST_FILE_BYTES = 16_000_000;
const MOST_BYTES = 1_000_000_000;
const MOST_ENTRIES = 200_000;
const DEEPEST_FOLDER = 4;

const CASE_FILE = /(?:^|\/)(?<id>\d{5})\/(?<name>[^/]+)$/;

/** How much has been read of a suite. */
class Budget {
  readonly #path: string;
  #entries = 0;
  #bytes = 0;

  constructor(path: string) {
    this.#path = path;
  }

  spend(bytes: number): void {
    this.#entries += 1;
    this.#bytes += bytes;
    if (this.#entries > MOST_ENTRIES || this.#bytes > MOST_BYTES || bytes > MOST_FILE_BYTES)
      throw new CommandFailure([suiteTooLarge(this.#path, MOST_BYTES)]);
  }
}

/**
 * Yields the files that lie in folders of cases (`…/00001/…`), by whatever path; others are passed over.
 *
 * Nothing is written anywhere, links are not followed, and not more than one file is held at a time.
 *
 * @throws CommandFailure E1941 for what cannot be opened or is no archive, E1942 for one beyond any suite's size.
 */
export async function* suiteFiles(
  path: string,
  wanted: RegExp,
  signal: AbortSignal,
): AsyncIterable<SuiteFile> {
  try {
    const isFolder = (await stat(path)).isDirectory();
    yield* isFolder ? filesInFolder(path, wanted, signal) : filesInArchive(path, wanted, signal);
  } catch (error) {
    if (error instanceof CommandFailure || signal.aborted) throw error;
    throw new CommandFailure([suiteUnreadable(path, reasonOf(error))]);
  }
}

async function* filesInArchive(path: string, wanted: RegExp, signal: AbortSignal): AsyncIterable<SuiteFile> {
  const budget = new Budget(path);
  const entries = extract();
  const reading = pipeline(createReadStream(path), createGunzip(), entries, { signal });
  // Awaited below; until then a failure reaches the loop through the entries.
  reading.catch(() => {});
  for await (const entry of entries) {
    budget.spend(entry.header.size ?? 0);
    const file = entry.header.type === "file" ? caseFile(entry.header.name, wanted) : undefined;
    if (file === undefined) {
      entry.resume();
      continue;
    }
    const chunks: Uint8Array[] = [];
    for await (const chunk of entry) chunks.push(chunk as Uint8Array);
    yield { ...file, text: Buffer.concat(chunks).toString("utf8") };
  }
  await reading;
}

async function* filesInFolder(path: string, wanted: RegExp, signal: AbortSignal): AsyncIterable<SuiteFile> {
  const budget = new Budget(path);
  // A folder of one case is taken as it is.
  const waiting: (readonly [folder: string, shown: string, depth: number])[] = [[path, basename(path), 0]];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const [folder, shown, depth] = at;
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      signal.throwIfAborted();
      const name = `${shown}/${entry.name}`;
      if (entry.isDirectory() && depth < DEEPEST_FOLDER)
        waiting.push([join(folder, entry.name), name, depth + 1]);
      const file = entry.isFile() ? caseFile(name, wanted) : undefined;
      if (file === undefined) continue;
      budget.spend((await stat(join(folder, entry.name))).size);
      yield { ...file, text: await readFile(join(folder, entry.name), "utf8") };
    }
  }
}

function caseFile(path: string, wanted: RegExp): Omit<SuiteFile, "text"> | undefined {
  const { id, name } = CASE_FILE.exec(path)?.groups ?? {};
  return id === undefined || name === undefined || !wanted.test(name) ? undefined : { id, name };
}

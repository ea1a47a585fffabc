import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { ValidationPredictions } from "@igf-axis/analysis";
import { type MeasuredSet, measureValidation } from "@igf-axis/axis";
import { readCsv } from "@igf-axis/formats";
import type { ValidationSet } from "@igf-axis/model";
import { unreadableTable } from "../diagnostics.ts";
import { CommandFailure } from "../failure.ts";
import { reasonOf } from "../scenario-source.ts";
import { openSealed, type SealedPredictions } from "./sealed-predictions.ts";

/**
 * Checks that every table of the sets is there, without opening one.
 *
 * @throws CommandFailure E1908 naming each that is not.
 */
export async function requireTables(folder: string, sets: readonly ValidationSet[]): Promise<void> {
  const missing = await Promise.all(
    sets.map(async ({ file }) => {
      const found = await stat(join(folder, file)).catch(reasonOf);
      if (typeof found === "string") return [unreadableTable(file, found)];
      return found.isFile() ? [] : [unreadableTable(file, "it is not a file")];
    }),
  );
  if (missing.flat().length > 0) throw new CommandFailure(missing.flat());
}

/** What opening measured tables may touch; tests observe it. */
export interface TableAccess {
  /** Called with each set before its table is opened. */
  readonly beforeOpening: (set: ValidationSet) => Promise<void>;
  /** Reads a file's bytes; default: the file system. */
  readonly open?: (file: string) => Promise<Uint8Array>;
}

/**
 * Opens the measured tables, which only predictions that lie in their file can do.
 *
 * @returns the predictions as their file holds them, and the measured values by set.
 * @throws RangeError when the predictions file does not hold what was sealed: then no table is opened.
 * @throws CommandFailure E1908 when a table cannot be read or lacks a column.
 */
export async function openMeasuredTables(
  sealed: SealedPredictions,
  folder: string,
  sets: readonly ValidationSet[],
  { beforeOpening, open = readFile }: TableAccess,
): Promise<{
  readonly predictions: ValidationPredictions;
  readonly measured: ReadonlyMap<string, MeasuredSet>;
}> {
  const predictions = await openSealed(sealed);
  const measured = new Map<string, MeasuredSet>();
  for (const set of sets) {
    await beforeOpening(set);
    try {
      const bytes = await open(join(folder, set.file));
      const text = new TextDecoder().decode(set.file.endsWith(".gz") ? gunzipSync(bytes) : bytes);
      measured.set(set.id, measureValidation(set.id, readCsv(text)));
    } catch (error) {
      throw new CommandFailure([unreadableTable(set.file, reasonOf(error))]);
    }
  }
  return { predictions, measured };
}

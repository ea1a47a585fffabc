import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  predictionsHash,
  readPredictions,
  type ValidationPredictions,
  writePredictions,
} from "@igf-axis/analysis";
import { openResultFolder } from "../output/result-folder.ts";

/** Predictions that lie in a file under their hash: what a table of measured values is opened with. */
export interface SealedPredictions {
  readonly file: string;
  readonly hash: string;
}

/**
 * Writes predictions to a file named by their hash.
 *
 * @throws CommandFailure E1906 when the folder cannot be written to.
 */
export async function sealPredictions(
  folder: string,
  predictions: ValidationPredictions,
): Promise<SealedPredictions> {
  const text = writePredictions(predictions);
  const hash = predictionsHash(text);
  const name = `predictions-${hash.slice(0, 12)}.json`;
  await (await openResultFolder(folder)).write({ [name]: text });
  return { file: join(folder, name), hash };
}

/**
 * Reads sealed predictions back from their file.
 *
 * @throws RangeError when the file no longer holds what was sealed; an error of the file system when it is gone.
 */
export async function openSealed({ file, hash }: SealedPredictions): Promise<ValidationPredictions> {
  return readPredictions(await readFile(file, "utf8"), hash);
}

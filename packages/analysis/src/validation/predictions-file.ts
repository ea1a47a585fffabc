/** Predictions as a file: JSON with one item per line, so that its hash can be told before any measured value is read. */
import { sha256 } from "@igf-axis/model";
import type { ValidationPredictions } from "./predict.ts";

/** Returns the text of a predictions file: the same predictions give the same bytes. */
export function writePredictions({ items, ...rest }: ValidationPredictions): string {
  const head = JSON.stringify(rest).slice(1, -1);
  return `{${head},"items":[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]}\n`;
}

/** Returns the SHA-256 of a predictions file's text, 64 hexadecimal digits. */
export function predictionsHash(text: string): string {
  return sha256(text);
}

/**
 * Reads a predictions file that was written under a known hash.
 *
 * @throws RangeError when the text does not have the hash: predictions that changed after they were written are none.
 */
export function readPredictions(text: string, hash: string): ValidationPredictions {
  const found = predictionsHash(text);
  if (found !== hash)
    throw new RangeError(
      `the predictions have the hash ${found.slice(0, 12)}…, they were written as ${hash.slice(0, 12)}…`,
    );
  return JSON.parse(text) as ValidationPredictions;
}

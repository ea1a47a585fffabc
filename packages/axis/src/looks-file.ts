import { fileURLToPath } from "node:url";

/** Path of the log of every look at validation data: one JSON object per line, lines are only ever added. */
export const VALIDATION_LOOKS_FILE: string = fileURLToPath(
  new URL("../validation/looks.jsonl", import.meta.url),
);

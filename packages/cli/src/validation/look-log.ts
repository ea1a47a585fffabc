import { appendFile, readFile } from "node:fs/promises";
import { type Look, readLooks, writeLook } from "@igf-axis/analysis";
import { CommandFailure } from "../failure.ts";
import { reasonOf } from "../scenario-source.ts";
import { unusableLookLog } from "./diagnostics.ts";

/** The log of looks at validation data; lines are only ever added. */
export interface LookLog {
  /** Every look so far. */
  looks(): readonly Look[];
  /** Adds a look. @throws CommandFailure E1932 when the disk refuses. */
  append(look: Look): Promise<void>;
}

/**
 * Opens a log of looks.
 *
 * @throws CommandFailure E1932 when it is missing or not readable, E5301 for a line that is no look.
 */
export async function openLookLog(file: string): Promise<LookLog> {
  const refuse = (error: unknown): never => {
    throw new CommandFailure([unusableLookLog(file, reasonOf(error))]);
  };
  const text = await readFile(file, "utf8").catch(refuse);
  const read = readLooks(text);
  if (!read.ok) throw new CommandFailure(read.diagnostics);
  const looks = [...read.value];
  await appendFile(file, text === "" || text.endsWith("\n") ? "" : "\n").catch(refuse);
  return {
    looks: () => looks,
    append: async (look) => {
      await appendFile(file, writeLook(look)).catch(refuse);
      looks.push(look);
    },
  };
}

import { readFile, stat } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import { readSbml, toModel } from "@igf-axis/formats";
import type { Diagnostic, Model } from "@igf-axis/model";
import { CommandFailure } from "../failure.ts";
import { reasonOf } from "../scenario-source.ts";
import { unreadableModel } from "./diagnostics.ts";
import { folderSources } from "./folder-sources.ts";

/** Bytes read at most; larger than any model. */
export const MOST_BYTES = 64_000_000;

/**
 * Reads a model from an SBML file, and the models in its folder that it is composed of.
 *
 * @throws CommandFailure E1911 for a file that cannot be opened, E12xx for what is wrong in it.
 */
export async function readModelFile(
  name: string,
  folder: string,
): Promise<{ readonly model: Model; readonly warnings: readonly Diagnostic[] }> {
  const path = resolve(folder, name);
  const shown = relative(folder, path).startsWith("..") ? name : relative(folder, path);
  const document = readSbml(await readModelText(path, name), { file: shown });
  if (!document.ok) throw new CommandFailure(document.diagnostics);
  const model = toModel(document.value, { resolve: folderSources(dirname(path), MOST_BYTES) });
  if (!model.ok) throw new CommandFailure([...document.diagnostics, ...model.diagnostics]);
  return { model: model.value, warnings: [...document.diagnostics, ...model.diagnostics] };
}

/**
 * Reads the text of a model file.
 *
 * @param name - What the file is called on the command line.
 * @throws CommandFailure E1911 for a file that cannot be opened, is too large, or is no text.
 */
export async function readModelText(path: string, name: string): Promise<string> {
  const refuse = (reason: string): never => {
    throw new CommandFailure([unreadableModel(name, reason)]);
  };
  const kind = await stat(path).catch((error: unknown) => refuse(reasonOf(error)));
  if (kind.isDirectory()) refuse("it is a folder");
  if (kind.size > MOST_BYTES) refuse(`it has ${kind.size} bytes, and at most ${MOST_BYTES} are read`);
  const bytes = await readFile(path).catch((error: unknown) => refuse(reasonOf(error)));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse("it is not UTF-8 text");
  }
}

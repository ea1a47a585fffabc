/** The semantic cases of the SBML Test Suite: their files and settings. */
import { CommandFailure } from "../failure.ts";
import { noCases } from "./diagnostics.ts";
import { suiteFiles } from "./suite-files.ts";

/** A case: one model in one level and version, and what is expected of it. */
export interface SemanticCase {
  readonly id: string;
  /** Level and version of the model, e.g. `l3v2`. */
  readonly rendering: string;
  readonly sbml: string;
  readonly settings: string;
  readonly results: string;
  readonly tags: readonly string[];
  /** Texts of the other files in the case's folder, by name. */
  readonly files: ReadonlyMap<string, string>;
}

/** What a case asks for. */
export interface Settings {
  readonly times: readonly number[];
  readonly variables: readonly string[];
  readonly amounts: ReadonlySet<string>;
  readonly concentrations: ReadonlySet<string>;
  readonly absolute: number;
  readonly relative: number;
}

const WANTED = /(?:\.xml|-settings\.txt|-results\.csv|-model\.m)$/;
const RENDERING = /^\d{5}-sbml-(?<rendering>l\dv\d)\.xml$/;
/** Rows of one case at most; the largest has 1001. */
const MOST_STEPS = 1_000_000;

/**
 * Reads the cases of a suite in the order of their numbers, each in its highest level and version.
 *
 * @throws CommandFailure E1941–E1943.
 */
export async function readSemanticCases(path: string, signal: AbortSignal): Promise<readonly SemanticCase[]> {
  const byId = new Map<string, Map<string, string>>();
  for await (const { id, name, text } of suiteFiles(path, WANTED, signal)) {
    const files = byId.get(id) ?? new Map<string, string>();
    byId.set(id, files.set(name, text));
  }
  const cases = [...byId]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, files]) => caseOf(id, files) ?? []);
  if (cases.length === 0) throw new CommandFailure([noCases(path)]);
  return cases;
}

/** Yields the cases in the other levels and versions that a second folder or archive holds. @throws CommandFailure as above. */
export async function* readRenderings(
  path: string,
  cases: readonly SemanticCase[],
  signal: AbortSignal,
): AsyncIterable<SemanticCase> {
  const byId = new Map(cases.map((item) => [item.id, item]));
  for await (const { id, name, text } of suiteFiles(path, RENDERING, signal)) {
    const original = byId.get(id);
    const rendering = RENDERING.exec(name)?.groups?.rendering;
    if (original === undefined || rendering === undefined || rendering === original.rendering) continue;
    yield { ...original, rendering, sbml: text };
  }
}

function caseOf(id: string, files: ReadonlyMap<string, string>): SemanticCase | undefined {
  const ending = (end: string): string | undefined => files.get(`${id}${end}`);
  const [settings, results, about = ""] = [
    ending("-settings.txt"),
    ending("-results.csv"),
    ending("-model.m"),
  ];
  const renderings = [...files.keys()]
    .flatMap((name) => RENDERING.exec(name)?.groups?.rendering ?? [])
    .sort();
  const rendering = renderings.at(-1);
  const sbml = rendering === undefined ? undefined : ending(`-sbml-${rendering}.xml`);
  if (settings === undefined || results === undefined || rendering === undefined || sbml === undefined)
    return undefined;
  return { id, rendering, sbml, settings, results, tags: tagsOf(about), files };
}

/** Tags of components and of what is tested; the type of the test and the packages among them. */
function tagsOf(about: string): readonly string[] {
  const fields = fieldsOf(about);
  const names = ["testType", "componentTags", "testTags"].flatMap((field) => listOf(fields.get(field)));
  return [...new Set(names)];
}

/** Returns the settings, or `undefined` for a case without a time course. */
export function readSettings(text: string): Settings | undefined {
  const fields = fieldsOf(text);
  const times = readTimes(fields);
  if (times === undefined) return undefined;
  const number = (name: string): number => Number.parseFloat(fields.get(name) ?? "");
  return {
    times,
    variables: listOf(fields.get("variables")),
    amounts: new Set(listOf(fields.get("amount"))),
    concentrations: new Set(listOf(fields.get("concentration"))),
    absolute: number("absolute"),
    relative: number("relative"),
  };
}

/** Returns the times of the rows, or `undefined` where the settings state none. */
export function readTimes(fields: ReadonlyMap<string, string>): readonly number[] | undefined {
  const number = (name: string): number => Number.parseFloat(fields.get(name) ?? "");
  const [start, duration, steps] = [number("start"), number("duration"), number("steps")];
  if (!Number.isFinite(start + duration) || !(Number.isInteger(steps) && steps >= 1 && steps <= MOST_STEPS))
    return undefined;
  return Array.from({ length: steps + 1 }, (_, i) => start + (duration * i) / steps);
}

/** Returns the fields of a settings or description file by name. */
export function fieldsOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(/\r?\n/).map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
}

/** Returns the items of a field with commas between. */
export function listOf(text = ""): readonly string[] {
  return text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

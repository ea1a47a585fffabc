import { dirname } from "node:path";
import { compile } from "@igf-axis/engine";
import { flattenSbml, readSbml, type SbmlComponent, type SbmlModel, toModel } from "@igf-axis/formats";
import { checkUnits, type Diagnostic, validateModel } from "@igf-axis/model";
import { folderSources } from "./folder-sources.ts";
import { VALUE_CODES } from "./prepare.ts";
import { MOST_BYTES } from "./read-model.ts";

/**
 * Returns every problem of an SBML text, in the order of the file: what the reader finds, the model as a whole, and what the engine does not run.
 *
 * Each stage is asked only when the one before found no error. Problems of the model get the line and column of the element that their path names.
 *
 * @param options.file - What the file is called in diagnostics; `path`, where it lies, for external model definitions.
 */
export function checkModelText(
  text: string,
  { file, path, units }: { readonly file: string; readonly path: string; readonly units: boolean },
): readonly Diagnostic[] {
  const document = readSbml(text, { file });
  if (!document.ok) return document.diagnostics;
  const sources = folderSources(dirname(path), MOST_BYTES);
  const model = toModel(document.value, { resolve: sources });
  const read = [...document.diagnostics, ...model.diagnostics];
  if (!model.ok) return read;
  const whole = validateModel(model.value).filter(({ code }) => !VALUE_CODES.has(code));
  const found = [...read, ...whole, ...(units ? checkUnits(model.value) : [])];
  if (!whole.some(isError)) found.push(...compile(model.value).diagnostics);
  const flat = flattenSbml(document.value, sources);
  const placed = found.map((own) => withPlace(own, flat.ok ? flat.value.model : undefined));
  return placed.toSorted((a, b) => (a.span?.line ?? 0) - (b.span?.line ?? 0));
}

function isError({ code }: Diagnostic): boolean {
  return code.startsWith("E");
}

/** Gives a diagnostic the place of the innermost element of the file that its path names. */
function withPlace(diagnostic: Diagnostic, model: SbmlModel | undefined): Diagnostic {
  if (diagnostic.span !== undefined || model === undefined) return diagnostic;
  const span = elementOf(diagnostic.path, model)?.span ?? model.span;
  return span === undefined ? diagnostic : { ...diagnostic, span };
}

function elementOf(path: Diagnostic["path"], model: SbmlModel): SbmlComponent | undefined {
  // Without a formula these have no effect, and no place among those that a path counts.
  const hasMath = ({ math }: { readonly math?: unknown }): boolean => math !== undefined;
  const lists: Readonly<Record<string, readonly SbmlComponent[]>> = {
    functions: model.functionDefinitions,
    unitDefinitions: model.unitDefinitions,
    compartments: model.compartments,
    species: model.species,
    parameters: model.parameters,
    initialAssignments: model.initialAssignments.filter(hasMath),
    rules: model.rules.filter(hasMath),
    constraints: model.constraints.filter(hasMath),
    reactions: model.reactions,
    events: model.events,
  };
  const [list, item, part, position] = path;
  const known = typeof list === "string" && Object.hasOwn(lists, list) ? lists[list] : undefined;
  const among = known ?? Object.values(lists).flat();
  const name = known === undefined ? list : item;
  const element =
    typeof name === "number" ? among[name] : among.find(({ id }) => id !== undefined && id === name);
  return partOf(element, part, position) ?? element;
}

/** The part of a reaction or an event that a path names. */
function partOf(
  element: SbmlComponent | undefined,
  part: string | number | undefined,
  position: string | number | undefined,
): SbmlComponent | undefined {
  const own: unknown =
    element !== undefined && typeof part === "string" ? Object(element)[PARTS[part] ?? part] : undefined;
  const found: unknown = Array.isArray(own) ? own[Number(position)] : own;
  return typeof found === "object" && found !== null && "span" in found
    ? (found as SbmlComponent)
    : undefined;
}

/** Parts of the model that a file calls otherwise. */
const PARTS: Readonly<Record<string, string>> = { rateLaw: "kineticLaw" };

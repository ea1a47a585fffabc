import type { Diagnostic } from "@igf-axis/model";
import type { SbmlDocument, SbmlModel } from "../document.ts";
import { isError, readSbml } from "../read.ts";
import { definitionCycle, sourceNotFound, sourceRefused, unknownDefinition } from "./diagnostics.ts";
import type { Definition } from "./instance.ts";
import type { SbmlExternalModelDefinition } from "./record.ts";

/**
 * Returns the text of a file beside the model, or `undefined` when there is none.
 *
 * @param path - Below the folder of the model, with `/` between; never absolute, never with `.` or `..`.
 */
export type ResolveSource = (path: string) => string | undefined;

/** Finds model definitions by name, in the document or in the files beside it; each file is read once. */
export class Definitions {
  readonly #resolve: ResolveSource;
  readonly #diagnostics: Diagnostic[];
  readonly #documents = new Map<string, SbmlDocument | undefined>();

  constructor(main: SbmlDocument, resolve: ResolveSource, diagnostics: Diagnostic[]) {
    this.#resolve = resolve;
    this.#diagnostics = diagnostics;
    this.#documents.set("", main);
  }

  /** Returns what `modelRef` of a submodel in `from` means; a problem is reported, and leaves nothing. */
  find(id: string, from: Definition, span: SbmlModel["span"]): Definition | undefined {
    return this.#find(id, from.document, from.path, span, []);
  }

  #find(
    id: string | undefined,
    document: SbmlDocument,
    path: string,
    span: SbmlModel["span"],
    visited: readonly string[],
  ): Definition | undefined {
    const here = `${path}#${id ?? ""}`;
    if (visited.includes(here)) return this.#report(definitionCycle([...visited, here], span));
    const own = definitionsOf(document).find((model) => model.id === id);
    const model = id === undefined ? document.model : own;
    if (model !== undefined) return { model, document, path };
    const external = document.externalModelDefinitions?.find((definition) => definition.id === id);
    if (external === undefined) return this.#report(unknownDefinition(id ?? "", path, span));
    const source = this.#sourceOf(external, path);
    const other = source === undefined ? undefined : this.#open(source, external);
    if (source === undefined || other === undefined) return undefined;
    return this.#find(external.modelRef, other, source, external.span, [...visited, here]);
  }

  #sourceOf({ source = "", span }: SbmlExternalModelDefinition, from: string): string | undefined {
    return pathBelow(from, source) ?? this.#report(sourceRefused(source, span));
  }

  #open(path: string, { span }: SbmlExternalModelDefinition): SbmlDocument | undefined {
    if (this.#documents.has(path)) return this.#documents.get(path);
    const text = this.#resolve(path);
    const read = text === undefined ? undefined : readSbml(text, { file: path });
    if (read === undefined) this.#report(sourceNotFound(path, span));
    else this.#diagnostics.push(...read.diagnostics.filter(isError));
    const document = read?.ok === true ? read.value : undefined;
    this.#documents.set(path, document);
    return document;
  }

  #report(diagnostic: Diagnostic): undefined {
    this.#diagnostics.push(diagnostic);
    return undefined;
  }
}

function definitionsOf({ model, modelDefinitions = [] }: SbmlDocument): readonly SbmlModel[] {
  return model === undefined ? modelDefinitions : [model, ...modelDefinitions];
}

/**
 * Returns where a source lies below the main folder, or `undefined` for a URL, an absolute path or one that leads out of it.
 *
 * @example pathBelow("parts/a.xml", "../b.xml"); // "b.xml"
 */
export function pathBelow(from: string, source: string): string | undefined {
  if (source === "" || /^[a-z][a-z0-9+.-]*:|^\/|[\\%?#\0]/i.test(source)) return undefined;
  const steps = from.split("/").slice(0, -1);
  for (const step of source.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.length === 0 ? undefined : steps.join("/");
}

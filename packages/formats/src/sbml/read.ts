import { type Diagnostic, failure, type Outcome, success } from "@igf-axis/model";
import type { Reading } from "./attributes.ts";
import { readExternalDefinition } from "./comp/read-comp.ts";
import { compItems } from "./comp/read-reference.ts";
import { COMP_URI } from "./comp/record.ts";
import { notSbml, packageIgnored, requiredPackage, unsupportedLevel } from "./diagnostics.ts";
import type { SbmlDocument, SbmlPackage } from "./document.ts";
import { EXTENDED_MATH_URI } from "./mathml.table.ts";
import { readModel } from "./read-model.ts";
import { readXml, type XmlElement } from "./xml.ts";

/** Namespaces of SBML core, to level and version; Level 1 and Level 2 Version 1 share one among versions. */
const CORE_URIS: ReadonlyMap<string, string> = new Map([
  ["1.2", "http://www.sbml.org/sbml/level1"],
  ["2.1", "http://www.sbml.org/sbml/level2"],
  ["2.2", "http://www.sbml.org/sbml/level2/version2"],
  ["2.3", "http://www.sbml.org/sbml/level2/version3"],
  ["2.4", "http://www.sbml.org/sbml/level2/version4"],
  ["2.5", "http://www.sbml.org/sbml/level2/version5"],
  ["3.1", "http://www.sbml.org/sbml/level3/version1/core"],
  ["3.2", "http://www.sbml.org/sbml/level3/version2/core"],
]);

/** Returns the namespace of SBML core of a level and version, or `undefined` when it is not read. */
export function coreUri(level: number, version: number): string | undefined {
  return CORE_URIS.get(`${level}.${version}`);
}

/**
 * Reads SBML, Level 1 Version 2 to Level 3 Version 2 core and the package `comp`, into a record of what the file states.
 *
 * Every problem is collected, each with line and column. Any other package that changes the mathematics is refused; of the rest
 * nothing is kept but a warning.
 *
 * @param options.file - What the file is called in diagnostics.
 * @returns the document, or diagnostics E1201–E1221. Never throws, whatever the text.
 */
export function readSbml(text: string, { file }: { readonly file: string }): Outcome<SbmlDocument> {
  const root = readXml(text, file);
  if ("code" in root) return failure([root]);
  if (root.local !== "sbml") return failure([notSbml(`the file begins with \`<${root.local}>\``, root.span)]);
  const stated = (name: string): string =>
    root.attributes.find((a) => a.local === name && a.uri === "")?.value.trim() ?? "?";
  const level = Number(stated("level"));
  const version = Number(stated("version"));
  const core = coreUri(level, version);
  if (core === undefined || core !== root.uri) {
    const where = core === undefined ? "" : ` in the namespace \`${root.uri}\``;
    return failure([
      unsupportedLevel(`Level ${stated("level")} Version ${stated("version")}${where}`, root.span),
    ]);
  }
  const diagnostics: Diagnostic[] = [];
  const packages = readPackages(root, diagnostics);
  if (diagnostics.some(isError)) return failure(diagnostics);
  const composed = packages.some(({ uri }) => uri === COMP_URI);
  const reading: Reading = { level, version, core, composed, diagnostics };
  const models = root.children.filter((child) => child.uri === core && child.local === "model");
  if (models.length > 1 || (models.length === 0 && (level < 3 || version < 2))) {
    return failure([notSbml(`the file holds ${models.length} models`, root.span)]);
  }
  const [element] = models;
  const model = element === undefined ? undefined : readModel(element, reading);
  const definitions = composed ? readDefinitions(root, reading) : {};
  const found = diagnostics.toSorted(byPlace);
  if (found.some(isError)) return failure(found);
  return success(
    { level, version, packages, ...(model === undefined ? {} : { model }), ...definitions },
    found,
  );
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (a.span?.line ?? 0) - (b.span?.line ?? 0) || (a.span?.column ?? 0) - (b.span?.column ?? 0);
}

/** True for a diagnostic that prevents a value, false for a warning. */
export function isError({ code }: Diagnostic): boolean {
  return code.startsWith("E");
}

function readDefinitions(
  root: XmlElement,
  reading: Reading,
): Pick<SbmlDocument, "modelDefinitions" | "externalModelDefinitions"> {
  const of = (list: string, item: string): readonly XmlElement[] => compItems(root, list, item, reading);
  return {
    modelDefinitions: of("listOfModelDefinitions", "modelDefinition").map((item) => readModel(item, reading)),
    externalModelDefinitions: of("listOfExternalModelDefinitions", "externalModelDefinition").map((item) =>
      readExternalDefinition(item, reading),
    ),
  };
}

function readPackages(root: XmlElement, diagnostics: Diagnostic[]): readonly SbmlPackage[] {
  const packages: SbmlPackage[] = [];
  for (const { uri, local, prefix, value } of root.attributes) {
    if (local !== "required" || uri === "") continue;
    const required = value.trim() === "true" || value.trim() === "1";
    packages.push({ uri, prefix, required });
    if (uri === EXTENDED_MATH_URI || uri === COMP_URI) continue;
    diagnostics.push(required ? requiredPackage(prefix, uri, root.span) : packageIgnored(prefix, root.span));
  }
  return packages;
}

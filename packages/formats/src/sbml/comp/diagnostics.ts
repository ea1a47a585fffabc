import type { Diagnostic } from "@igf-axis/model";
import type { Place } from "../diagnostics.ts";

function at(code: Diagnostic["code"], message: string, span: Place | undefined): Diagnostic {
  return span === undefined ? { code, message, path: [] } : { code, message, path: [], span };
}

/** A reference into a submodel that states no place, or several. */
export function referenceMalformed(element: string, span: Place): Diagnostic {
  return at(
    "E1221",
    `\`<${element}>\` should have exactly one of \`portRef\`, \`idRef\`, \`unitRef\` and \`metaIdRef\``,
    span,
  );
}

/** A model definition that does not exist. */
export function unknownDefinition(id: string, file: string, span: Place | undefined): Diagnostic {
  return at("E1222", `there is no model definition \`${id}\`${file === "" ? "" : ` in "${file}"`}`, span);
}

/** A reference that names nothing in the submodel. */
export function unknownElement(named: string, where: string, span: Place | undefined): Diagnostic {
  return at("E1223", `${named} names nothing in ${where}`, span);
}

/** The source of an external model is not a place below the model's own folder. */
export function sourceRefused(source: string, span: Place | undefined): Diagnostic {
  return at(
    "E1224",
    `the source "${shorten(source)}" is not opened: only files in the folder or archive of the model are, by relative paths`,
    span,
  );
}

/** The file of an external model is not there. */
export function sourceNotFound(path: string, span: Place | undefined): Diagnostic {
  return at("E1225", `the file "${shorten(path)}" of an external model is not beside the model`, span);
}

/** A definition that contains itself. */
export function definitionCycle(chain: readonly string[], span: Place | undefined): Diagnostic {
  return at("E1226", `the model definition \`${chain[0]}\` contains itself: ${chain.join(" → ")}`, span);
}

/** More submodels, or more components, than any model has. */
export function tooManyParts(what: string, limit: number, span: Place | undefined): Diagnostic {
  return at("E1227", `written out, the model has more than ${limit} ${what}`, span);
}

/** Two elements that take each other's place, or one whose place two others take. */
export function replacementConflict(what: string, span: Place | undefined): Diagnostic {
  return at("E1228", `${what}; an element can be replaced once`, span);
}

/** A submodel without a name or a definition. */
export function attributeOfSubmodelMissing(attribute: string, span: Place | undefined): Diagnostic {
  return at(
    "E1209",
    `\`<submodel>\` has no attribute \`${attribute}\`, which every submodel needs; add it`,
    span,
  );
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}

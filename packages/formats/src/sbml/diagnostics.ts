import { type Diagnostic, nearestName } from "@igf-axis/model";

/** A place in a file, one-based. */
export type Place = NonNullable<Diagnostic["span"]>;
type Path = Diagnostic["path"];

function at(code: Diagnostic["code"], message: string, span: Place | undefined, path: Path = []): Diagnostic {
  return span === undefined ? { code, message, path } : { code, message, path, span };
}

/** The text is no XML. */
export function notWellFormed(detail: string, span: Place): Diagnostic {
  return at("E1201", `this is not well-formed XML: ${detail.trim().replace(/\.$/, "")}`, span);
}

/** A document type declaration, which SBML does not need and which can hide entities. */
export function doctypeRefused(span: Place): Diagnostic {
  return at(
    "E1202",
    "a document type declaration (`<!DOCTYPE`) is not read; SBML needs none, so remove it",
    span,
  );
}

/** More text or more elements than any model has. */
export function documentTooLarge(count: number, what: string, limit: number, span: Place): Diagnostic {
  return at("E1203", `the file has ${count} ${what} or more; at most ${limit} are read`, span);
}

/** Nested more deeply than any model. */
export function nestedTooDeep(limit: number, span: Place): Diagnostic {
  return at("E1204", `elements are nested more than ${limit} deep; no model needs that`, span);
}

/** The root element, or its only child, is something else. */
export function notSbml(found: string, span: Place): Diagnostic {
  return at("E1205", `${found}; an SBML file is \`<sbml …><model …>…</model></sbml>\``, span);
}

/** A level and version, or a namespace, that is not read. */
export function unsupportedLevel(stated: string, span: Place): Diagnostic {
  return at("E1206", `the document states ${stated}; Level 1 Version 2 to Level 3 Version 2 are read`, span);
}

/** A package that changes the mathematics. */
export function requiredPackage(prefix: string, uri: string, span: Place): Diagnostic {
  return at("E1207", `the model needs the package \`${prefix}\` (${uri}), which is not supported`, span);
}

/** A package that does not change the mathematics. */
export function packageIgnored(prefix: string, span: Place): Diagnostic {
  return at(
    "W1208",
    `what the package \`${prefix}\` adds is ignored; it does not change the mathematics`,
    span,
  );
}

/** An attribute that this level requires. */
export function attributeMissing(
  element: string,
  attribute: string,
  path: Path,
  span: Place | undefined,
): Diagnostic {
  return at(
    "E1209",
    `\`<${element}>\` has no attribute \`${attribute}\`, which this level requires; add it`,
    span,
    path,
  );
}

/** An attribute whose text is not of its type. */
export function attributeMalformed(attribute: string, text: string, wanted: string, span: Place): Diagnostic {
  return at("E1210", `\`${attribute}="${shorten(text)}"\` should be ${wanted}`, span);
}

/** An attribute that SBML does not define. */
export function attributeUnknown(
  element: string,
  attribute: string,
  known: readonly string[],
  span: Place,
): Diagnostic {
  const near = nearestName(attribute, known);
  const hint = near === undefined ? "" : `; did you mean \`${near}\`?`;
  return at("W1211", `\`${attribute}\` is no attribute of \`<${element}>\` and is ignored${hint}`, span);
}

/** An element where SBML does not have it. */
export function elementMisplaced(element: string, parent: string, span: Place): Diagnostic {
  return at("E1212", `\`<${element}>\` cannot stand in \`<${parent}>\`; remove it or correct its name`, span);
}

/** Two elements where one is allowed. */
export function elementRepeated(element: string, parent: string, span: Place): Diagnostic {
  return at("E1213", `\`<${parent}>\` holds a second \`<${element}>\`; keep one`, span);
}

/** An element that is not part of SBML's MathML. */
export function mathElementUnknown(element: string, span: Place): Diagnostic {
  return at("E1214", `\`<${element}>\` is not part of the MathML that SBML uses`, span);
}

/** MathML whose parts do not fit. */
export function mathStructure(problem: string, span: Place): Diagnostic {
  return at("E1215", problem, span);
}

/** A number that cannot be read. */
export function numberMalformed(text: string, wanted: string, span: Place): Diagnostic {
  return at("E1216", `\`${shorten(text)}\` is no number; this \`<cn>\` should hold ${wanted}`, span);
}

/** A Level 1 formula that cannot be read. */
export function formulaMalformed(text: string, problem: string, span: Place): Diagnostic {
  return at("E1217", `the formula \`${shorten(text)}\` cannot be read: ${problem}`, span);
}

/** A construct without the mathematics that would give it an effect. */
export function withoutEffect(what: string, path: Path, span: Place | undefined): Diagnostic {
  return at("W1218", `${what} and therefore has no effect`, span, path);
}

/** A unit that has no place in our unit language. */
export function unitNotKept(what: string, path: Path, span: Place | undefined): Diagnostic {
  return at("W1219", `${what}; numbers are used as they stand`, span, path);
}

/** A function definition without a body that something may call. */
export function functionWithoutBody(id: string, span: Place | undefined): Diagnostic {
  return at("W1220", `the function \`${id}\` has no formula; calls of it cannot be evaluated`, span, [
    "functions",
    id,
  ]);
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}

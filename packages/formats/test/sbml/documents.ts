import { type Diagnostic, type Expression, type Model, unwrap } from "@igf-axis/model";
import { readSbml, type SbmlDocument, toModel } from "../../src/index.ts";

/** Namespaces of SBML core by level and version. */
const URIS: Readonly<Record<string, string>> = {
  l1v2: "http://www.sbml.org/sbml/level1",
  l2v1: "http://www.sbml.org/sbml/level2",
  l2v4: "http://www.sbml.org/sbml/level2/version4",
  l3v1: "http://www.sbml.org/sbml/level3/version1/core",
  l3v2: "http://www.sbml.org/sbml/level3/version2/core",
};

/** Returns the text of a document that holds `content` in its model. */
export function sbml(content: string, edition = "l3v2"): string {
  return `<sbml xmlns="${URIS[edition]}" level="${edition[1]}" version="${edition[3]}"><model id="m">${content}</model></sbml>`;
}

/** Returns a `<math>` element. */
export function math(content: string): string {
  return `<math xmlns="http://www.w3.org/1998/Math/MathML">${content}</math>`;
}

/** Reads a document that has no problem. */
export function document(text: string): SbmlDocument {
  return unwrap(readSbml(text, { file: "test.xml" }));
}

/** Reads a model from a document that has no problem. */
export function model(text: string): Model {
  return unwrap(toModel(document(text)));
}

/** Reads a text and returns what is said about it, from reading and translating. */
export function problems(text: string): readonly Diagnostic[] {
  const read = readSbml(text, { file: "test.xml" });
  return [...read.diagnostics, ...(read.ok ? toModel(read.value).diagnostics : [])];
}

/** Returns the codes of what is said about a text. */
export function codes(text: string): readonly string[] {
  return problems(text).map(({ code }) => code);
}

/** Reads a formula from MathML, as the formula of an algebraic rule. */
export function formula(content: string): Expression {
  const [rule] = model(
    sbml(`<listOfRules><algebraicRule>${math(content)}</algebraicRule></listOfRules>`),
  ).rules;
  if (rule === undefined) throw new Error("the rule was not read");
  return rule.math;
}

/** Returns what is said about a formula. */
export function formulaCodes(content: string): readonly string[] {
  return codes(sbml(`<listOfRules><algebraicRule>${math(content)}</algebraicRule></listOfRules>`));
}

/**
 * Annotations: MIRIAM resources in RDF (SBML L3V2 core section 6.3) to compact identifiers such as `uniprot:P08069`, and back.
 */
import type { SbmlResource } from "./document.ts";
import type { XmlElement } from "./xml.ts";

/** Namespaces of annotations. */
export const RDF_URI = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
export const BIOLOGY_QUALIFIERS_URI = "http://biomodels.net/biology-qualifiers/";

const PREFIXES: readonly string[] = ["https://identifiers.org/", "http://identifiers.org/", "urn:miriam:"];
const COMPACT = /^[A-Za-z0-9._]+:.+$/;

/** Returns the resources that an annotation states by biological qualifiers, in order. */
export function readResources(annotation: XmlElement | undefined): readonly SbmlResource[] | undefined {
  if (annotation === undefined) return undefined;
  const found: SbmlResource[] = [];
  for (const description of children(children([annotation], RDF_URI, "RDF"), RDF_URI, "Description")) {
    for (const relation of description.children) {
      if (relation.uri !== BIOLOGY_QUALIFIERS_URI) continue;
      const items = relation.children.flatMap((bag) => children([bag], RDF_URI, "li"));
      for (const item of items) {
        const uri = item.attributes
          .find(({ uri: own, local }) => own === RDF_URI && local === "resource")
          ?.value.trim();
        if (uri !== undefined && uri !== "") found.push({ qualifier: relation.local, uri });
      }
    }
  }
  return found.length === 0 ? undefined : found;
}

/**
 * Returns the compact identifier of a resource of identifiers.org, or `undefined` for another one.
 *
 * @example compactIdentifier("http://identifiers.org/uniprot/P08069"); // "uniprot:P08069"
 */
export function compactIdentifier(uri: string): string | undefined {
  const prefix = PREFIXES.find((known) => uri.startsWith(known));
  if (prefix === undefined) return undefined;
  const rest = decoded(uri.slice(prefix.length));
  const compact = COMPACT.test(rest) && !/^[A-Za-z0-9._]+\//.test(rest) ? rest : rest.replace("/", ":");
  return COMPACT.test(compact) ? compact : undefined;
}

/** Returns the resource of identifiers.org for a compact identifier. */
export function resourceOf(identifier: string): string {
  return `https://identifiers.org/${encodeURI(identifier)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function children(parents: readonly XmlElement[], uri: string, local: string): readonly XmlElement[] {
  return parents.flatMap((parent) =>
    parent.children.filter((child) => child.uri === uri && child.local === local),
  );
}

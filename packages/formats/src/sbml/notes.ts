import { MATHML_URI } from "./mathml.table.ts";
import type { XmlElement } from "./xml.ts";

/** Elements of XHTML that begin a paragraph of their own. */
const BLOCKS: ReadonlySet<string> = new Set([
  "p",
  "div",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "li",
  "tr",
  "pre",
  "br",
  "ul",
  "ol",
  "table",
  "dt",
  "dd",
  "blockquote",
]);

/** Returns the text of notes (XHTML) without markup, paragraphs separated by a blank line; `undefined` when there is none. */
export function readNotes(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const paragraphs: string[] = [""];
  collect(element, paragraphs);
  const text = paragraphs
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
  return text === "" ? undefined : text;
}

function collect(element: XmlElement, paragraphs: string[]): void {
  if (element.uri === MATHML_URI) return;
  const isBlock = BLOCKS.has(element.local);
  if (isBlock) paragraphs.push("");
  element.pieces.forEach((piece, i) => {
    paragraphs[paragraphs.length - 1] += piece;
    const child = element.children[i];
    if (child !== undefined) collect(child, paragraphs);
  });
  if (isBlock) paragraphs.push("");
}

/**
 * XML text to a tree of elements with places.
 *
 * What XML allows and SBML does not need is refused before it costs anything: document type declarations (and with them
 * entities of one's own), texts and trees beyond any model's size, nesting without end.
 */
import type { Diagnostic } from "@igf-axis/model";
import { SaxesParser, type SaxesTagNS } from "saxes";
import { doctypeRefused, documentTooLarge, nestedTooDeep, notWellFormed, type Place } from "./diagnostics.ts";

/** Longest text that is read, in UTF-16 units. */
const LONGEST_TEXT = 64_000_000;
const MOST_ELEMENTS = 1_000_000;
const DEEPEST = 1000;

/** An element as read. */
export interface XmlElement {
  readonly uri: string;
  readonly local: string;
  readonly prefix: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** Character data directly inside, joined. */
  readonly text: string;
  /** Character data between children: `pieces[i]` stands before `children[i]`. */
  readonly pieces: readonly string[];
  readonly span: Place;
}

/** An attribute; `uri` is empty for one without a prefix. */
export interface XmlAttribute {
  readonly uri: string;
  readonly local: string;
  readonly prefix: string;
  readonly value: string;
}

/** Reads XML 1.0 text. Returns the root element, or the first problem. Never throws, whatever the text. */
export function readXml(text: string, file: string): XmlElement | Diagnostic {
  if (text.length > LONGEST_TEXT) {
    return documentTooLarge(text.length, "characters", LONGEST_TEXT, { file, line: 1, column: 1 });
  }
  const builder = new TreeBuilder(text, file);
  try {
    return builder.build();
  } catch (problem) {
    if (problem instanceof XmlProblem) return problem.diagnostic;
    throw problem;
  }
}

class XmlProblem extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  readonly pieces: string[];
  text: string;
  attributes: readonly XmlAttribute[];
  uri: string;
  local: string;
  prefix: string;
}

class TreeBuilder {
  readonly #text: string;
  readonly #file: string;
  readonly #parser = new SaxesParser<{ xmlns: true }>({ xmlns: true });
  readonly #open: OpenElement[] = [];
  #start: Place;
  #root: XmlElement | undefined;
  #count = 0;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
    this.#start = { file, line: 1, column: 1 };
    const parser = this.#parser;
    parser.on("error", (error) => this.#fail(notWellFormed(withoutPlace(error.message), this.#here())));
    parser.on("doctype", () => this.#fail(doctypeRefused(this.#here())));
    parser.on("opentagstart", () => {
      this.#start = this.#tagStart();
    });
    parser.on("opentag", (tag) => this.#enter(tag));
    parser.on("text", (characters) => this.#append(characters));
    parser.on("cdata", (characters) => this.#append(characters));
    parser.on("closetag", () => this.#leave());
  }

  build(): XmlElement {
    this.#parser.write(this.#text).close();
    if (this.#root === undefined) return this.#fail(notWellFormed("the file holds no element", this.#here()));
    return this.#root;
  }

  #fail(diagnostic: Diagnostic): never {
    throw new XmlProblem(diagnostic);
  }

  #here(): Place {
    return { file: this.#file, line: this.#parser.line, column: this.#parser.columnIndex + 1 };
  }

  /** The place of the `<` before the position; a tag's name holds no other, and at most the one line break after it. */
  #tagStart(): Place {
    const { line, column } = this.#here();
    const end = this.#parser.position;
    const tag = Math.max(0, this.#text.lastIndexOf("<", end - 1));
    const isSameLine = column > end - tag;
    if (isSameLine) return { file: this.#file, line, column: column - (end - tag) };
    return { file: this.#file, line: line - 1, column: tag - this.#text.lastIndexOf("\n", tag) };
  }

  #enter(tag: SaxesTagNS): void {
    this.#count += 1;
    if (this.#count > MOST_ELEMENTS) {
      this.#fail(documentTooLarge(this.#count, "elements", MOST_ELEMENTS, this.#start));
    }
    if (this.#open.length >= DEEPEST) this.#fail(nestedTooDeep(DEEPEST, this.#start));
    const attributes = Object.values(tag.attributes)
      .filter(({ prefix, name }) => prefix !== "xmlns" && name !== "xmlns")
      .map(({ uri, local, prefix, value }) => ({ uri, local, prefix, value }));
    this.#open.push({
      uri: tag.uri,
      local: tag.local,
      prefix: tag.prefix,
      attributes,
      children: [],
      pieces: [""],
      text: "",
      span: this.#start,
    });
  }

  #append(characters: string): void {
    const top = this.#open.at(-1);
    if (top === undefined) return;
    top.text += characters;
    top.pieces[top.pieces.length - 1] += characters;
  }

  #leave(): void {
    const element = this.#open.pop() as OpenElement;
    const parent = this.#open.at(-1);
    if (parent === undefined) this.#root = element;
    else {
      parent.children.push(element);
      parent.pieces.push("");
    }
  }
}

/** The parser's messages begin with `line:column: `. */
function withoutPlace(message: string): string {
  return message.replace(/^(?:[^:]*:)?\d+:\d+: /, "");
}

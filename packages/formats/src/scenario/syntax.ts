/**
 * YAML 1.2 text to plain data, with the place of every value and key.
 *
 * JSON is read as well, since it is YAML. What YAML allows and a scenario does not need is refused: several documents, tags,
 * keys that are not text, aliases that multiply, nesting without end.
 */
import type { Diagnostic } from "@igf-axis/model";
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from "yaml";
import {
  duplicateKey,
  type Place,
  syntaxError,
  textTooLarge,
  tooDeep,
  tooManyValues,
  unknownField,
} from "../diagnostics.ts";

/** Largest text that is read, in UTF-16 units: ten times the longest scenario that fits the limits of its fields. */
const LONGEST_TEXT = 200_000;
const DEEPEST = 32;
const MOST_VALUES = 20_000;

/** Data as read, and where it stands. */
export interface PlacedData {
  readonly value: unknown;
  /** Places of values by path joined with ".". */
  readonly places: ReadonlyMap<string, Place>;
  /** Places of the keys that introduce them. */
  readonly keyPlaces: ReadonlyMap<string, Place>;
  readonly problems: readonly Diagnostic[];
}

/** Reads YAML text; never throws. `value` is `undefined` when nothing could be read. */
export function readYaml(text: string, file: string): PlacedData {
  const nothing = { value: undefined, places: new Map<string, Place>(), keyPlaces: new Map<string, Place>() };
  const start: Place = { file, line: 1, column: 1 };
  if (text.length > LONGEST_TEXT) return { ...nothing, problems: [textTooLarge(LONGEST_TEXT, start)] };
  const lineCounter = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(Math.max(0, offset));
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      stringKeys: true,
      resolveKnownTags: false,
      uniqueKeys: false,
    });
  } catch (error) {
    if (error instanceof RangeError) return { ...nothing, problems: [tooDeep(DEEPEST, start)] };
    throw error;
  }
  const problems = [...document.errors, ...document.warnings].map((error) =>
    syntaxError(error.message, at(error.pos[0])),
  );
  const walk = new Walk(document, at, start);
  const value = walk.convert(document.contents, [], 0);
  return { value, places: walk.places, keyPlaces: walk.keyPlaces, problems: [...problems, ...walk.problems] };
}

class Walk {
  readonly places = new Map<string, Place>();
  readonly keyPlaces = new Map<string, Place>();
  readonly problems: Diagnostic[] = [];
  readonly #document: Document.Parsed;
  readonly #at: (offset: number) => Place;
  readonly #start: Place;
  #targets: ReadonlyMap<Alias, Node> | undefined;
  #values = 0;

  constructor(document: Document.Parsed, at: (offset: number) => Place, start: Place) {
    this.#document = document;
    this.#at = at;
    this.#start = start;
  }

  convert(node: Node | null | undefined, path: readonly (string | number)[], depth: number): unknown {
    const place = node?.range ? this.#at(node.range[0]) : this.#start;
    if (!this.places.has(path.join("."))) this.places.set(path.join("."), place);
    this.#values += 1;
    if (this.#values > MOST_VALUES) {
      if (this.#values === MOST_VALUES + 1) this.problems.push(tooManyValues(MOST_VALUES, place));
      return undefined;
    }
    if (depth > DEEPEST) {
      this.problems.push(tooDeep(DEEPEST, place));
      return undefined;
    }
    if (isAlias(node)) {
      this.#targets ??= this.#findTargets();
      return this.convert(this.#targets.get(node), path, depth + 1);
    }
    if (isScalar(node)) return node.value;
    if (isSeq(node))
      return node.items.map((item, i) => this.convert(item as Node | null, [...path, i], depth + 1));
    if (isMap(node)) return this.#convertMap(node, path, depth);
    return null;
  }

  /** What aliases stand for: the last node before each that has its anchor. Found once, since each search goes through the whole text. */
  #findTargets(): ReadonlyMap<Alias, Node> {
    const targets = new Map<Alias, Node>();
    const anchors = new Map<string, Node>();
    visit(this.#document, {
      Node: (_, node) => {
        if (isAlias(node)) {
          const target = anchors.get(node.source);
          if (target !== undefined) targets.set(node, target);
        } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
      },
    });
    return targets;
  }

  #convertMap(
    node: { readonly items: readonly { readonly key: unknown; readonly value: unknown }[] },
    path: readonly (string | number)[],
    depth: number,
  ): unknown {
    const fields = new Map<string, unknown>();
    for (const { key, value } of node.items) {
      const place = isNode(key) && key.range ? this.#at(key.range[0]) : this.#start;
      if (!isScalar(key)) {
        // The parser says so as well, but not of every such key.
        this.problems.push(syntaxError("a name is expected here, not a list or a group of fields", place));
        continue;
      }
      const name = String(key.value);
      const here = [...path, name];
      if (name === "__proto__") {
        this.problems.push(unknownField(name, [], here, place));
        continue;
      }
      if (fields.has(name)) {
        this.problems.push(duplicateKey([], place));
        continue;
      }
      if (this.#values > MOST_VALUES) break;
      this.keyPlaces.set(here.join("."), place);
      fields.set(name, this.convert(value as Node | null, here, depth + 1));
    }
    return Object.fromEntries(fields);
  }
}

import type { Diagnostic } from "@igf-axis/model";
import { attributeMalformed, attributeUnknown, type Place } from "./diagnostics.ts";
import type { XmlElement } from "./xml.ts";

/** What reading needs to know everywhere. */
export interface Reading {
  readonly level: number;
  readonly version: number;
  /** Namespace of the core elements. */
  readonly core: string;
  /** Whether the document declares the package `comp`. */
  readonly composed: boolean;
  readonly diagnostics: Diagnostic[];
}

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const NAMED_NUMBERS: ReadonlyMap<string, number> = new Map([
  ["INF", Number.POSITIVE_INFINITY],
  ["+INF", Number.POSITIVE_INFINITY],
  ["-INF", Number.NEGATIVE_INFINITY],
  ["NaN", Number.NaN],
]);
const NUMBER_WORDS = "a number such as 0.5 or 1e-3, not beyond 1.8e308";

/**
 * The attributes of an element without a prefix, by type.
 *
 * A text that is not of the type is reported, and counts as not stated.
 */
export class Attributes {
  readonly #values = new Map<string, string>();
  readonly #reading: Reading;
  readonly #span: Place;

  /** @param known - Names that the element may have; others are reported. */
  constructor(element: XmlElement, reading: Reading, known: readonly string[]) {
    this.#reading = reading;
    this.#span = element.span;
    for (const { uri, local, value } of element.attributes) {
      if (uri !== "" && uri !== reading.core) continue;
      this.#values.set(local, value.trim());
      if (!known.includes(local)) {
        reading.diagnostics.push(attributeUnknown(element.local, local, known, element.span));
      }
    }
  }

  text(name: string): string | undefined {
    return this.#values.get(name);
  }

  /** An identifier of SBML (SId). */
  id(name: string): string | undefined {
    const text = this.#values.get(name);
    if (text === undefined || IDENTIFIER.test(text)) return text;
    return this.#malformed(name, text, "an identifier: letters, digits and `_`, no digit first");
  }

  number(name: string): number | undefined {
    const text = this.#values.get(name);
    if (text === undefined) return undefined;
    return readNumber(text) ?? this.#malformed(name, text, NUMBER_WORDS);
  }

  integer(name: string): number | undefined {
    const text = this.#values.get(name);
    if (text === undefined) return undefined;
    const value = readNumber(text);
    return Number.isInteger(value) ? value : this.#malformed(name, text, "a whole number");
  }

  boolean(name: string): boolean | undefined {
    const text = this.#values.get(name);
    if (text === undefined) return undefined;
    if (text === "true" || text === "1") return true;
    if (text === "false" || text === "0") return false;
    return this.#malformed(name, text, "`true` or `false`");
  }

  #malformed(name: string, text: string, wanted: string): undefined {
    this.#reading.diagnostics.push(attributeMalformed(name, text, wanted, this.#span));
    return undefined;
  }
}

/** Returns the number that a text states (XML Schema double), or `undefined` for another text or a number beyond the range. */
export function readNumber(text: string): number | undefined {
  const named = NAMED_NUMBERS.get(text);
  if (named !== undefined) return named;
  if (!DECIMAL.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** A record whose fields may be `undefined`. */
export type Unstated<T> = { readonly [K in keyof T]: T[K] | undefined };

/** Returns a record without the fields that are `undefined`. */
export function stated<T extends object>(record: Unstated<T>): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

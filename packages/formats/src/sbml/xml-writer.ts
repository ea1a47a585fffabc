/** Attributes in order; absent values are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Writes XML line by line, indented by two blanks. */
export class XmlWriter {
  readonly #lines: string[] = ['<?xml version="1.0" encoding="UTF-8"?>'];
  readonly #open: string[] = [];

  /** Opens an element whose parts follow. */
  open(name: string, attributes: XmlAttributes = {}): void {
    this.#line(`<${name}${attributeText(attributes)}>`);
    this.#open.push(name);
  }

  /** Closes the element opened last. */
  close(): void {
    const name = this.#open.pop();
    this.#line(`</${name}>`);
  }

  /** Writes an element with text in it, or without anything. */
  leaf(name: string, attributes: XmlAttributes = {}, text?: string): void {
    const start = `<${name}${attributeText(attributes)}`;
    this.#line(text === undefined ? `${start}/>` : `${start}>${escaped(text)}</${name}>`);
  }

  /** Writes an element around what `parts` writes, or nothing when there are no items. */
  list<T>(name: string, items: readonly T[], write: (item: T) => void): void {
    if (items.length === 0) return;
    this.open(name);
    for (const item of items) write(item);
    this.close();
  }

  /** Writes a line that is XML already. */
  raw(line: string, depth = 0): void {
    this.#line(line, depth);
  }

  toString(): string {
    return `${this.#lines.join("\n")}\n`;
  }

  #line(text: string, depth = 0): void {
    this.#lines.push(" ".repeat(2 * Math.min(this.#open.length + depth, DEEPEST_INDENT)) + text);
  }
}

/** Indentation stops here, so that deep formulas do not make long lines. */
const DEEPEST_INDENT = 20;

function attributeText(attributes: XmlAttributes): string {
  let text = "";
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined)
      text += ` ${name}="${escaped(typeof value === "number" ? numberText(value) : String(value))}"`;
  }
  return text;
}

/** Returns a number as XML Schema double. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "INF" : "-INF";
  return Object.is(value, -0) ? "-0" : String(value);
}

/** True for what XML 1.0 can hold (section 2.2 of the recommendation); halves of surrogate pairs are not among it. */
function isWritable(character: string): boolean {
  const code = character.codePointAt(0) as number;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** Returns text with the signs of XML written as entities, without the characters that XML cannot hold. */
export function escaped(text: string): string {
  return [...text]
    .filter(isWritable)
    .join("")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\t/g, "&#9;")
    .replace(/\n/g, "&#10;")
    .replace(/\r/g, "&#13;");
}

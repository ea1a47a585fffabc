import type { Diagnostic } from "../diagnostics.ts";
import { numberTooLarge, unexpectedCharacter } from "../diagnostics.ts";

/** A word of infix text; `column` is one-based within its line. */
export interface Token {
  readonly kind: "number" | "name" | "sign" | "end";
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

const BLANK = /\s/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const SIGN = /&&|\|\||==|!=|<=|>=|[-+*/%^<>!(),]/y;

/** Splits infix text into tokens, the last of kind `end`; returns the problem when a character is not part of the notation. */
export function tokenize(
  text: string,
  file: string,
): { readonly tokens: readonly Token[]; readonly problem?: Diagnostic } {
  const tokens: Token[] = [];
  let line = 1;
  let lineStart = 0;
  let position = 0;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = position;
    return pattern.exec(text)?.[0];
  };
  while (position < text.length) {
    const blank = match(BLANK);
    if (blank !== undefined) {
      position += 1;
      if (blank === "\n") {
        line += 1;
        lineStart = position;
      }
      continue;
    }
    const column = position - lineStart + 1;
    const number = match(NUMBER);
    const name = number === undefined ? match(NAME) : undefined;
    const found = number ?? name ?? match(SIGN);
    if (found === undefined) {
      const character = String.fromCodePoint(text.codePointAt(position) as number);
      return { tokens, problem: unexpectedCharacter(character, { file, line, column }) };
    }
    if (number !== undefined && !Number.isFinite(Number(number))) {
      return { tokens, problem: numberTooLarge(number, { file, line, column }) };
    }
    tokens.push({
      kind: number !== undefined ? "number" : name !== undefined ? "name" : "sign",
      text: found,
      line,
      column,
    });
    position += found.length;
  }
  tokens.push({ kind: "end", text: "", line, column: position - lineStart + 1 });
  return { tokens };
}

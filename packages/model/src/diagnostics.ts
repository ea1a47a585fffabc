/** One problem found in an input. Collected and returned, never thrown. */
export interface Diagnostic {
  /** `E` or `W` and four digits; listed in `docs/errors.md`. */
  readonly code: `E${number}` | `W${number}`;
  /** What is wrong, where, and what would be right. */
  readonly message: string;
  /** Where, e.g. `["reactions", "IGF1_binds_IGF1R", "rateLaw"]`. */
  readonly path: readonly (string | number)[];
  /** Place in a file, one-based. */
  readonly span?: { readonly file: string; readonly line: number; readonly column: number };
}

/** A value with warnings, or the problems that prevented it. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Returns a successful outcome. */
export function success<T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> {
  return { ok: true, value, diagnostics };
}

/** Returns a failed outcome; `diagnostics` holds at least one error. */
export function failure<T>(diagnostics: readonly Diagnostic[]): Outcome<T> {
  return { ok: false, diagnostics };
}

/**
 * Returns the value of an outcome.
 *
 * @throws Error listing every diagnostic, when the outcome is a failure. For callers that built the input
 * themselves (tests, our own model); readers of user input look at `ok`.
 */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map((d) => `${d.code} ${d.path.join(".")}: ${d.message}`).join("\n"));
}

/** A place in a text, one-based. */
export type Place = NonNullable<Diagnostic["span"]>;

function reading(code: Diagnostic["code"], message: string, span: Place): Diagnostic {
  return { code, message, path: [], span };
}

/** A character that is no part of infix text. */
export function unexpectedCharacter(character: string, place: Place): Diagnostic {
  const hint = character === "=" ? "; a comparison is written `==`" : character === "&" || character === "|" ? `; logic is written \`${character}${character}\`` : "";
  return reading("E1001", `\`${character}\` is not part of an expression${hint}`, place);
}

/** Something stands where a value should. */
export function operandExpected(found: string, place: Place): Diagnostic {
  return reading("E1002", `found ${found} where a number, a name or \`(\` is expected`, place);
}

/** A bracket without its partner. */
export function unmatchedBracket(bracket: "(" | ")", place: Place): Diagnostic {
  return reading("E1003", bracket === "(" ? "this `(` is never closed; add a `)`" : "this `)` closes nothing; remove it or open a `(` before it", place);
}

/** Two values follow one another. */
export function operatorExpected(found: string, isName: boolean, place: Place): Diagnostic {
  const hint = isName ? "; write a product with `*` (a number takes no unit here)" : "";
  return reading("E1004", `found ${found} where an operator such as \`+\` or \`*\` is expected${hint}`, place);
}

/** An operator called with too few or too many operands. */
export function wrongOperandCount(name: string, wanted: string, given: number, place: Place): Diagnostic {
  return reading("E1005", `\`${name}\` takes ${wanted} operand${wanted === "1" ? "" : "s"}, not ${given}`, place);
}

/** `log` with one operand. */
export function ambiguousLogarithm(place: Place): Diagnostic {
  return reading("E1006", "`log` of one operand means different bases to different programs; write `ln(x)`, `log10(x)` or `log(base, x)`", place);
}

/** Signs whose order of evaluation differs between programs. */
export function ambiguousChain(first: string, second: string, place: Place): Diagnostic {
  return reading("E1007", `\`${second}\` after \`${first}\` can be read in two ways; put brackets around one of them`, place);
}

/** Nothing but blanks. */
export function emptyExpression(place: Place): Diagnostic {
  return reading("E1008", "the expression is empty; write a number, a name or a formula", place);
}

/** A literal beyond the range of a double. */
export function numberTooLarge(text: string, place: Place): Diagnostic {
  return reading("E1009", `\`${text}\` is larger than the largest number, about 1.8e308; write \`inf\` when infinity is meant`, place);
}

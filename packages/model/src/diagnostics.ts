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

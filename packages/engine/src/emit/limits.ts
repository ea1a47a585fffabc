import type { Diagnostic } from "@igf-axis/model";
import { equationsTooLarge } from "./diagnostics.ts";

/**
 * Sizes that are compiled at most: several times those of the largest published models, and small enough that memory and time stay
 * bounded whatever the model. Code of one function is limited by the hosts (7,654,321 bytes and 50,000 locals in V8).
 */
const LIMITS = {
  /** Values of the expression graph. */
  "values to compute": 1_000_000,
  /** Σ terms × symbols over the formulas. */
  "terms to differentiate by every symbol": 20_000_000,
  /** Entries of the Jacobian matrix and what they are computed from. */
  "partial derivatives": 1_000_000,
  /** Entries of its factors. */
  "entries in the factors of the Jacobian matrix": 4_000_000,
  "bytes of code for one formula": 7_600_000,
  "intermediate values in one formula": 49_000,
} as const;

/** What is limited. */
export type LimitedSize = keyof typeof LIMITS;

/** Equations too large to be compiled; caught by `compile`. */
export class TooLargeError extends Error {
  override readonly name = "TooLargeError";
  readonly diagnostic: Diagnostic;

  constructor(what: LimitedSize) {
    const diagnostic = equationsTooLarge(what, LIMITS[what]);
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/** @throws TooLargeError (E3017) when a size is beyond its limit. */
export function limit(what: LimitedSize, size: number): void {
  if (size > LIMITS[what]) throw new TooLargeError(what);
}

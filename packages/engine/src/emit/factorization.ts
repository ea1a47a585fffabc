import type { FunctionBody, ModuleParts } from "./encoder.ts";
import { indexedFactor, indexedSolve, indexTables } from "./factor-indexed.ts";
import { type FactorAddresses, unrolledFactor, unrolledSolve } from "./factor-unrolled.ts";
import type { SymbolicFactors } from "./symbolic.ts";

/** The kernels `factor` and `solve`, and the tables they read. */
export interface Factorization {
  readonly factor: readonly FunctionBody[];
  readonly solve: readonly FunctionBody[];
  readonly tables: ModuleParts["data"];
}

/**
 * Operations up to which the factorization is straight-line code.
 *
 * Each operation takes about 10 bytes of code. Straight-line code is two to three times as fast below 6,000 operations, 1.7 times at 30,000 and
 * no faster at 400,000, where it is 3.7 MB long; the loop over rows has tables that grow with the entries of L + U and not with the products.
 */
export const UNROLLED_OPERATIONS = 30_000;

/** Emits both kernels in the form that suits the size. Both forms give the same bits. */
export function emitFactorization(
  factors: SymbolicFactors,
  at: FactorAddresses,
  memory: { take(bytes: number): number },
  unrolledOperations: number = UNROLLED_OPERATIONS,
): Factorization {
  if (factors.factorOperations <= unrolledOperations) {
    return { factor: unrolledFactor(factors, at), solve: unrolledSolve(factors, at), tables: [] };
  }
  const row = memory.take(8 * factors.size);
  const tables = indexTables(factors, at, row, (bytes) => memory.take(bytes));
  return {
    factor: [indexedFactor(factors, at, tables)],
    solve: [indexedSolve(tables)],
    tables: [{ address: tables.address, bytes: new Uint8Array(tables.words.buffer) }],
  };
}

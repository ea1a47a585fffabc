import { greatestCommonDivisor } from "./rational.ts";

/**
 * The left null space of an integer matrix, exactly: all g with gᵀN = 0.
 *
 * Rows are eliminated one after the other without fractions, each together with the combination of original rows that it is; a row that
 * vanishes leaves a relation. Rows are divided by the greatest common divisor of their entries, which keeps integers short.
 */

/** Integers by position; zeros are absent. */
export type SparseRow = ReadonlyMap<number, bigint>;

/** Rank of a matrix and a basis of its left null space. */
export interface LeftNullSpace {
  readonly rank: number;
  /** Rows that depend on earlier rows, one for each relation, in the same order. */
  readonly dependent: readonly number[];
  /** Relations g over rows: g is in lowest terms, and its entry at the dependent row is positive and its last. */
  readonly relations: readonly SparseRow[];
}

/** Returns the left null space of the matrix with these rows. */
export function leftNullSpace(rows: readonly SparseRow[]): LeftNullSpace {
  const pivots = new Map<number, { readonly row: SparseRow; readonly combination: SparseRow }>();
  const dependent: number[] = [];
  const relations: SparseRow[] = [];
  rows.forEach((original, index) => {
    let row: SparseRow = original;
    let combination: SparseRow = new Map([[index, 1n]]);
    for (;;) {
      const column = firstPivot(row, pivots);
      if (column === undefined) break;
      const pivot = pivots.get(column) as { readonly row: SparseRow; readonly combination: SparseRow };
      const [a, b] = [pivot.row.get(column) as bigint, row.get(column) as bigint];
      const divisor = greatestCommonDivisor(a, b) * (a < 0n ? -1n : 1n);
      row = combined(row, a / divisor, pivot.row, -b / divisor);
      combination = combined(combination, a / divisor, pivot.combination, -b / divisor);
      const shared = contentOf([...row.values(), ...combination.values()]);
      row = divided(row, shared);
      combination = divided(combination, shared);
    }
    if (row.size === 0) {
      dependent.push(index);
      relations.push(divided(combination, contentOf([...combination.values()])));
    } else {
      pivots.set(shortestColumn(row), { row, combination });
    }
  });
  return { rank: pivots.size, dependent, relations };
}

function firstPivot(row: SparseRow, pivots: ReadonlyMap<number, unknown>): number | undefined {
  let first: number | undefined;
  for (const column of row.keys())
    if (pivots.has(column) && (first === undefined || column < first)) first = column;
  return first;
}

/** The column of the smallest entry, the first of equals. */
function shortestColumn(row: SparseRow): number {
  let best = -1;
  let least = 0n;
  for (const [column, value] of row) {
    const size = value < 0n ? -value : value;
    if (best < 0 || size < least || (size === least && column < best)) [best, least] = [column, size];
  }
  return best;
}

/** Returns a·x + b·y. */
export function combined(x: SparseRow, a: bigint, y: SparseRow, b: bigint): SparseRow {
  const sum = new Map<number, bigint>();
  for (const [position, value] of x) sum.set(position, a * value);
  for (const [position, value] of y) {
    const total = (sum.get(position) ?? 0n) + b * value;
    if (total === 0n) sum.delete(position);
    else sum.set(position, total);
  }
  return sum;
}

/** Returns the greatest common divisor of all entries, at least 1. */
export function contentOf(values: readonly bigint[]): bigint {
  let divisor = 0n;
  for (const value of values) {
    divisor = greatestCommonDivisor(divisor, value);
    if (divisor === 1n) break;
  }
  return divisor === 0n ? 1n : divisor;
}

/** Returns a row divided by a common divisor of its entries. */
export function divided(row: SparseRow, divisor: bigint): SparseRow {
  return divisor === 1n ? row : new Map([...row].map(([position, value]) => [position, value / divisor]));
}

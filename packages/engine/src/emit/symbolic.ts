/**
 * Symbolic LU factorization of M = I − γJ: the order of elimination, the fill, and the list of operations, fixed once per model.
 *
 * Pivots stay on the diagonal. The order is Markowitz's: at each step the pivot with the least (r − 1)(c − 1), with r and c the entries left in its row
 * and column; ties go to the smallest index. Source: Markowitz (1957), 10.1287/mnsc.3.3.255; Duff, Erisman & Reid, Direct Methods for Sparse Matrices,
 * 10.1093/acprof:oso/9780198508380.001.0001, chapter 7.
 */

/** A square sparse pattern by rows; columns ascend within a row. */
export interface SparsePattern {
  readonly size: number;
  /** `[size + 1]`. */
  readonly rowStart: Int32Array;
  /** `[entries]`. */
  readonly column: Int32Array;
}

/** Pattern of L + U in elimination order; `position` below means an index into its entries. */
export interface SymbolicFactors {
  readonly size: number;
  /** `order[k]` is the row and column eliminated k-th. */
  readonly order: Int32Array;
  readonly rowStart: Int32Array;
  /** Columns in elimination order, ascending. */
  readonly column: Int32Array;
  /** Entry of the original pattern, or −1 for fill; `[entries]`. */
  readonly source: Int32Array;
  /** Position of each row's diagonal. */
  readonly diagonal: Int32Array;
  /** Multiplications, additions and divisions of one factorization and of one solve. */
  readonly factorOperations: number;
  readonly solveOperations: number;
}

/** Analyses a pattern that contains its whole diagonal. */
export function analyse(pattern: SparsePattern): SymbolicFactors {
  const order = markowitzOrder(pattern);
  const rows = fillRows(pattern, order);
  const size = pattern.size;
  const rowStart = new Int32Array(size + 1);
  for (let i = 0; i < size; i++) rowStart[i + 1] = (rowStart[i] as number) + (rows[i] as number[]).length;
  const column = Int32Array.from(rows.flat());
  const diagonal = Int32Array.from(rows, (columns, i) => (rowStart[i] as number) + columns.indexOf(i));
  const upperEntries = diagonal.map((position, i) => (rowStart[i + 1] as number) - position - 1);
  let lowerEntries = 0;
  let products = 0;
  rows.forEach((columns, i) => {
    for (const k of columns) {
      if (k >= i) break;
      lowerEntries++;
      products += upperEntries[k] as number;
    }
  });
  return {
    size,
    order,
    rowStart,
    column,
    source: sources(pattern, order, rows),
    diagonal,
    factorOperations: 2 * products + lowerEntries + size + column.length,
    solveOperations: 2 * (column.length - size) + size,
  };
}

function markowitzOrder(pattern: SparsePattern): Int32Array {
  const { size, rowStart, column } = pattern;
  const rows = Array.from({ length: size }, (_, i) => new Set(column.subarray(rowStart[i], rowStart[i + 1])));
  const columns = Array.from({ length: size }, () => new Set<number>());
  rows.forEach((row, i) => {
    for (const j of row) columns[j]?.add(i);
  });
  const order = new Int32Array(size);
  const left = new Set(rows.keys());
  for (let k = 0; k < size; k++) {
    let pivot = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const i of left) {
      const cost = ((rows[i] as Set<number>).size - 1) * ((columns[i] as Set<number>).size - 1);
      if (cost < least) {
        least = cost;
        pivot = i;
      }
    }
    order[k] = pivot;
    left.delete(pivot);
    eliminate(pivot, rows, columns);
  }
  return order;
}

function eliminate(pivot: number, rows: readonly Set<number>[], columns: readonly Set<number>[]): void {
  const pivotRow = rows[pivot] as Set<number>;
  const pivotColumn = columns[pivot] as Set<number>;
  pivotRow.delete(pivot);
  pivotColumn.delete(pivot);
  for (const i of pivotColumn) {
    const row = rows[i] as Set<number>;
    row.delete(pivot);
    for (const j of pivotRow) {
      row.add(j);
      columns[j]?.add(i);
    }
  }
  for (const j of pivotRow) columns[j]?.delete(pivot);
}

/** Columns of each row of L + U, in elimination order. */
function fillRows(pattern: SparsePattern, order: Int32Array): number[][] {
  const place = new Int32Array(pattern.size);
  order.forEach((original, k) => {
    place[original] = k;
  });
  const rows: number[][] = [];
  for (let k = 0; k < pattern.size; k++) {
    const original = order[k] as number;
    const present = new Set<number>();
    for (let e = pattern.rowStart[original] as number; e < (pattern.rowStart[original + 1] as number); e++) {
      present.add(place[pattern.column[e] as number] as number);
    }
    // Ascending; entries that the merges below add lie to the right of the one being processed.
    for (let i = 0; i < k; i++) {
      if (!present.has(i)) continue;
      for (const j of rows[i] as number[]) if (j > i) present.add(j);
    }
    rows.push([...present].sort((a, b) => a - b));
  }
  return rows;
}

function sources(pattern: SparsePattern, order: Int32Array, rows: readonly number[][]): Int32Array {
  const source: number[] = [];
  rows.forEach((columns, k) => {
    const original = order[k] as number;
    const entries = new Map<number, number>();
    for (let e = pattern.rowStart[original] as number; e < (pattern.rowStart[original + 1] as number); e++) {
      entries.set(pattern.column[e] as number, e);
    }
    for (const j of columns) source.push(entries.get(order[j] as number) ?? -1);
  });
  return Int32Array.from(source);
}

/** Products to subtract from each entry of L + U. */
export interface ProductPairs {
  /** `start[position]` … into `pairs`: (position in L, position in U), alternating. */
  readonly start: Int32Array;
  readonly pairs: Int32Array;
}

/** Lists the products of a factorization, two numbers each: only for matrices small enough to be written as straight-line code. */
export function productPairs({ size, rowStart, column, diagonal }: SymbolicFactors): ProductPairs {
  const products: number[][] = Array.from(column, () => []);
  const place = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    const [from, to] = [rowStart[i] as number, rowStart[i + 1] as number];
    for (let e = from; e < to; e++) place[column[e] as number] = e;
    for (let e = from; e < (diagonal[i] as number); e++) {
      const k = column[e] as number;
      for (let u = (diagonal[k] as number) + 1; u < (rowStart[k + 1] as number); u++)
        products[place[column[u] as number] as number]?.push(e, u);
    }
  }
  const start = new Int32Array(products.length + 1);
  products.forEach((pairs, e) => {
    start[e + 1] = (start[e] as number) + pairs.length;
  });
  return { start, pairs: Int32Array.from(products.flat()) };
}

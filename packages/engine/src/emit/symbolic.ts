/**
 * Symbolic LU factorization of M = I − γJ: the order of elimination, the fill, and the list of operations, fixed once per model.
 *
 * Pivots stay on the diagonal. The order is Markowitz's: at each step the pivot with the least (r − 1)(c − 1), with r and c the entries left in its row
 * and column; ties go to the smallest index. Source: Markowitz (1957), 10.1287/mnsc.3.3.255; Duff, Erisman & Reid, Direct Methods for Sparse Matrices,
 * 10.1093/acprof:oso/9780198508380.001.0001, chapter 7.
 */
import { limit } from "./limits.ts";

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

/**
 * Analyses a pattern that contains its whole diagonal.
 *
 * @throws TooLargeError (E3017) when the factors have more entries than are compiled.
 */
export function analyse(pattern: SparsePattern): SymbolicFactors {
  const { order, rows } = eliminate(pattern);
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

/** The order of elimination, and the columns of each row of L + U in that order, ascending. */
interface Elimination {
  readonly order: Int32Array;
  readonly rows: readonly number[][];
}

function eliminate({ size, rowStart, column }: SparsePattern): Elimination {
  const rows = Array.from({ length: size }, (_, i) => new Set(column.subarray(rowStart[i], rowStart[i + 1])));
  const columns = Array.from({ length: size }, () => new Set<number>());
  rows.forEach((row, i) => {
    for (const j of row) columns[j]?.add(i);
  });
  const costOf = (i: number): number =>
    ((rows[i] as Set<number>).size - 1) * ((columns[i] as Set<number>).size - 1);
  const candidates = new LeastCost(size, costOf);
  const order = new Int32Array(size);
  const place = new Int32Array(size);
  const lower = Array.from({ length: size }, (): number[] => []);
  const upper: (readonly number[])[] = [];
  /** Entries of the part not yet eliminated. */
  let left = column.length;
  let found = 0;
  for (let k = 0; k < size; k++) {
    const isFull = left === (size - k) * (size - k);
    const pivot = isFull ? candidates.first() : candidates.least();
    order[k] = pivot;
    place[pivot] = k;
    candidates.remove(pivot);
    const pivotRow = rows[pivot] as Set<number>;
    const pivotColumn = columns[pivot] as Set<number>;
    pivotRow.delete(pivot);
    pivotColumn.delete(pivot);
    upper.push([...pivotRow]);
    for (const i of pivotColumn) lower[i]?.push(k);
    left -= pivotRow.size + pivotColumn.size + 1;
    found += pivotRow.size + pivotColumn.size + 1;
    limit("entries in the factors of the Jacobian matrix", found + left);
    for (const j of pivotRow) columns[j]?.delete(pivot);
    for (const i of pivotColumn) {
      const row = rows[i] as Set<number>;
      row.delete(pivot);
      if (isFull) continue;
      const before = row.size;
      for (const j of pivotRow) {
        row.add(j);
        columns[j]?.add(i);
      }
      left += row.size - before;
    }
    if (isFull) continue;
    for (const i of pivotColumn) candidates.set(i, costOf(i));
    for (const j of pivotRow) candidates.set(j, costOf(j));
  }
  return {
    order,
    rows: Array.from(order, (original, k) => [
      ...(lower[original] as number[]),
      k,
      ...(upper[k] as readonly number[]).map((j) => place[j] as number).sort((a, b) => a - b),
    ]),
  };
}

/** The candidates for a pivot by cost: a tree whose nodes hold the least cost below them. */
class LeastCost {
  readonly #leaves: number;
  readonly #costs: Float64Array;

  constructor(size: number, costOf: (i: number) => number) {
    this.#leaves = 1;
    while (this.#leaves < size) this.#leaves *= 2;
    this.#costs = new Float64Array(2 * this.#leaves).fill(Number.POSITIVE_INFINITY);
    for (let i = 0; i < size; i++) this.#costs[this.#leaves + i] = costOf(i);
    for (let node = this.#leaves - 1; node > 0; node--) this.#update(node);
  }

  /** The candidate of least cost, the first of equals. */
  least(): number {
    return this.#find((cost, leastCost) => cost === leastCost);
  }

  /** The candidate of smallest index. */
  first(): number {
    return this.#find((cost) => cost < Number.POSITIVE_INFINITY);
  }

  set(i: number, cost: number): void {
    let node = this.#leaves + i;
    this.#costs[node] = cost;
    for (node = Math.floor(node / 2); node > 0; node = Math.floor(node / 2)) this.#update(node);
  }

  remove(i: number): void {
    this.set(i, Number.POSITIVE_INFINITY);
  }

  #find(leadsThere: (cost: number, least: number) => boolean): number {
    const least = this.#costs[1] as number;
    let node = 1;
    while (node < this.#leaves)
      node = 2 * node + (leadsThere(this.#costs[2 * node] as number, least) ? 0 : 1);
    return node - this.#leaves;
  }

  #update(node: number): void {
    this.#costs[node] = Math.min(this.#costs[2 * node] as number, this.#costs[2 * node + 1] as number);
  }
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

/**
 * LU factorization of a dense matrix with partial pivoting, rows and columns scaled first.
 *
 * For the few matrices whose rows are not those that a model's own factorization was written for.
 */

/** Pivots below this part of the largest entry of their scaled row are taken for zero. */
const SMALLEST_PIVOT = 1e-14;

/** Factors of one matrix, overwritten by the next. */
export class DenseLu {
  readonly #size: number;
  /** L and U, row-major, `[n²]`. */
  readonly #entries: Float64Array;
  readonly #order: Int32Array;
  readonly #rowScale: Float64Array;
  readonly #columnScale: Float64Array;
  readonly #work: Float64Array;

  constructor(size: number) {
    this.#size = size;
    this.#entries = new Float64Array(size * size);
    this.#order = new Int32Array(size);
    this.#rowScale = new Float64Array(size);
    this.#columnScale = new Float64Array(size);
    this.#work = new Float64Array(size);
  }

  /**
   * Factors a matrix.
   *
   * @param matrix - Row-major, `[n²]`; kept as it is.
   * @param columnScale - Typical sizes of the unknowns, > 0.
   * @returns the column at which the matrix is singular or not finite, −1 when it is neither.
   */
  factor(matrix: Float64Array, columnScale: Float64Array): number {
    const n = this.#size;
    const a = this.#entries;
    this.#columnScale.set(columnScale);
    for (let i = 0; i < n; i++) {
      let largest = 0;
      for (let j = 0; j < n; j++) {
        const value = (matrix[i * n + j] as number) * (columnScale[j] as number);
        a[i * n + j] = value;
        largest = Math.max(largest, Math.abs(value));
      }
      if (!(largest > 0 && largest < Number.POSITIVE_INFINITY)) return i;
      this.#rowScale[i] = 1 / largest;
      for (let j = 0; j < n; j++) a[i * n + j] = (a[i * n + j] as number) / largest;
      this.#order[i] = i;
    }
    for (let k = 0; k < n; k++) {
      const pivotRow = this.#pivotRow(k);
      if (!(Math.abs(a[pivotRow * n + k] as number) > SMALLEST_PIVOT)) return k;
      if (pivotRow !== k) this.#swap(k, pivotRow);
      this.#eliminate(k);
    }
    return -1;
  }

  /** Replaces b by the solution x of A x = b. */
  solve(b: Float64Array): void {
    const n = this.#size;
    const a = this.#entries;
    const x = this.#work;
    for (let i = 0; i < n; i++) {
      const row = this.#order[i] as number;
      let sum = (b[row] as number) * (this.#rowScale[row] as number);
      for (let j = 0; j < i; j++) sum -= (a[i * n + j] as number) * (x[j] as number);
      x[i] = sum;
    }
    for (let i = n - 1; i >= 0; i--) {
      let sum = x[i] as number;
      for (let j = i + 1; j < n; j++) sum -= (a[i * n + j] as number) * (x[j] as number);
      x[i] = sum / (a[i * n + i] as number);
    }
    for (let j = 0; j < n; j++) b[j] = (x[j] as number) * (this.#columnScale[j] as number);
  }

  #pivotRow(k: number): number {
    const n = this.#size;
    let best = k;
    let largest = -1;
    for (let i = k; i < n; i++) {
      const size = Math.abs(this.#entries[i * n + k] as number);
      if (size > largest) [best, largest] = [i, size];
    }
    return best;
  }

  #swap(k: number, other: number): void {
    const n = this.#size;
    const a = this.#entries;
    for (let j = 0; j < n; j++) {
      const value = a[k * n + j] as number;
      a[k * n + j] = a[other * n + j] as number;
      a[other * n + j] = value;
    }
    const row = this.#order[k] as number;
    this.#order[k] = this.#order[other] as number;
    this.#order[other] = row;
  }

  #eliminate(k: number): void {
    const n = this.#size;
    const a = this.#entries;
    const pivot = a[k * n + k] as number;
    for (let i = k + 1; i < n; i++) {
      const value = a[i * n + k] as number;
      if (value === 0) continue;
      const factor = value / pivot;
      a[i * n + k] = factor;
      for (let j = k + 1; j < n; j++) {
        a[i * n + j] = (a[i * n + j] as number) - factor * (a[k * n + j] as number);
      }
    }
  }
}

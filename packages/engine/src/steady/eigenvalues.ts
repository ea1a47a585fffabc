/**
 * Eigenvalues of a real matrix: balancing, reduction to Hessenberg form by reflections, then QR steps with two shifts at once (Francis).
 *
 * Source: Golub & Van Loan, Matrix Computations, 4th edition (2013), sections 7.4 and 7.5; balancing: Parlett & Reinsch (1969),
 * 10.1007/BF02165404.
 */

/** A complex number. */
export interface Eigenvalue {
  readonly re: number;
  readonly im: number;
}

const EPSILON = 2.220446049250313e-16;
const RADIX = 2;
/** Balancing goes on while it makes a row and its column this much smaller. */
const BALANCE_GAIN = 0.95;
/** QR steps for one eigenvalue after which shifts are changed, and given up. */
const EXCEPTIONAL_STEPS = 10;
const MOST_STEPS = 60;

/** The eigenvalues of a matrix. */
export interface Spectrum {
  readonly eigenvalues: readonly Eigenvalue[];
  /** Norm of the balanced matrix: rounding errors of the eigenvalues are some ε of it. */
  readonly norm: number;
}

/**
 * Returns the eigenvalues, the largest real part first, pairs together with the positive imaginary part first.
 *
 * @param matrix - Row-major, `[n²]`; overwritten.
 * @returns `undefined` when an entry is not finite or the iteration does not converge.
 */
export function eigenvalues(matrix: Float64Array, n: number): Spectrum | undefined {
  if (!matrix.every(Number.isFinite)) return undefined;
  balance(matrix, n);
  const norm = Math.sqrt(matrix.reduce((sum, value) => sum + value * value, 0));
  reduceToHessenberg(matrix, n);
  const found = hessenbergEigenvalues(matrix, n, norm);
  return found && { eigenvalues: found.sort((a, b) => b.re - a.re || b.im - a.im), norm };
}

/** Scales by D⁻¹AD with powers of two, so that each row is about as large as its column. */
function balance(a: Float64Array, n: number): void {
  for (let isDone = false; !isDone; ) {
    isDone = true;
    for (let i = 0; i < n; i++) {
      let row = 0;
      let column = 0;
      for (let j = 0; j < n; j++) {
        if (j === i) continue;
        row += Math.abs(a[i * n + j] as number);
        column += Math.abs(a[j * n + i] as number);
      }
      if (row === 0 || column === 0) continue;
      const before = row + column;
      let factor = 1;
      for (; column < row / RADIX; column *= RADIX * RADIX) factor *= RADIX;
      for (; column >= row * RADIX; column /= RADIX * RADIX) factor /= RADIX;
      if ((column + row) / factor >= BALANCE_GAIN * before) continue;
      isDone = false;
      for (let j = 0; j < n; j++) a[i * n + j] = (a[i * n + j] as number) / factor;
      for (let j = 0; j < n; j++) a[j * n + i] = (a[j * n + i] as number) * factor;
    }
  }
}

function reduceToHessenberg(a: Float64Array, n: number): void {
  const v = new Float64Array(n);
  for (let k = 0; k < n - 2; k++) {
    const length = n - k - 1;
    for (let i = 0; i < length; i++) v[i] = a[(k + 1 + i) * n + k] as number;
    const beta = reflection(v, length);
    if (beta === 0) continue;
    reflectRows(a, n, v, length, beta, k + 1, k, n);
    reflectColumns(a, n, v, length, beta, k + 1, 0, n);
    for (let i = k + 2; i < n; i++) a[i * n + k] = 0;
  }
}

/**
 * Replaces x, in the first `length` entries of v, by the vector v of a reflection I − β v vᵀ that maps x to a multiple of the first axis.
 *
 * @returns β; 0 when there is nothing to reflect.
 */
function reflection(v: Float64Array, length: number): number {
  let largest = 0;
  for (let i = 1; i < length; i++) largest = Math.max(largest, Math.abs(v[i] as number));
  if (largest === 0) return 0;
  largest = Math.max(largest, Math.abs(v[0] as number));
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const x = (v[i] as number) / largest;
    v[i] = x;
    sum += x * x;
  }
  const first = v[0] as number;
  const norm = first > 0 ? Math.sqrt(sum) : -Math.sqrt(sum);
  v[0] = first + norm;
  return 1 / (norm * (v[0] as number));
}

/** A ← (I − β v vᵀ) A on rows from `row`, columns `from` to `to`. */
function reflectRows(
  a: Float64Array,
  n: number,
  v: Float64Array,
  length: number,
  beta: number,
  row: number,
  from: number,
  to: number,
): void {
  for (let j = from; j < to; j++) {
    let sum = 0;
    for (let i = 0; i < length; i++) sum += (v[i] as number) * (a[(row + i) * n + j] as number);
    sum *= beta;
    for (let i = 0; i < length; i++) {
      const at = (row + i) * n + j;
      a[at] = (a[at] as number) - sum * (v[i] as number);
    }
  }
}

/** A ← A (I − β v vᵀ) on columns from `column`, rows `from` to `to`. */
function reflectColumns(
  a: Float64Array,
  n: number,
  v: Float64Array,
  length: number,
  beta: number,
  column: number,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    let sum = 0;
    for (let j = 0; j < length; j++) sum += (v[j] as number) * (a[i * n + column + j] as number);
    sum *= beta;
    for (let j = 0; j < length; j++) {
      const at = i * n + column + j;
      a[at] = (a[at] as number) - sum * (v[j] as number);
    }
  }
}

function hessenbergEigenvalues(h: Float64Array, n: number, norm: number): Eigenvalue[] | undefined {
  const found: Eigenvalue[] = [];
  const v = new Float64Array(3);
  let last = n - 1;
  let steps = 0;
  while (last >= 0) {
    // Rounding of other rows can keep an entry above what its own neighbors call negligible; after some steps the norm decides.
    const least = steps > EXCEPTIONAL_STEPS ? (EPSILON * norm * steps) / EXCEPTIONAL_STEPS : 0;
    const first = startOfBlock(h, n, last, norm, least);
    if (first === last) {
      found.push({ re: h[last * n + last] as number, im: 0 });
      last--;
      steps = 0;
    } else if (first === last - 1) {
      found.push(...pairOf(h, n, first));
      last -= 2;
      steps = 0;
    } else {
      if (++steps > MOST_STEPS) return undefined;
      francisStep(h, n, first, last, steps % EXCEPTIONAL_STEPS === 0, v);
    }
  }
  return found;
}

/** First row of the last block that no negligible entry below the diagonal cuts. */
function startOfBlock(h: Float64Array, n: number, last: number, norm: number, least: number): number {
  for (let k = last; k > 0; k--) {
    const below = h[k * n + k - 1] as number;
    const size = Math.abs(h[(k - 1) * n + k - 1] as number) + Math.abs(h[k * n + k] as number);
    if (Math.abs(below) <= Math.max(least, EPSILON * (size === 0 ? norm : size))) {
      h[k * n + k - 1] = 0;
      return k;
    }
  }
  return 0;
}

/** Eigenvalues of the block of two rows from k. */
function pairOf(h: Float64Array, n: number, k: number): readonly Eigenvalue[] {
  const [a, b] = [h[k * n + k] as number, h[k * n + k + 1] as number];
  const [c, d] = [h[(k + 1) * n + k] as number, h[(k + 1) * n + k + 1] as number];
  const half = (a - d) / 2;
  const middle = d + half;
  const discriminant = half * half + b * c;
  if (discriminant < 0) {
    const im = Math.sqrt(-discriminant);
    return [
      { re: middle, im },
      { re: middle, im: -im },
    ];
  }
  const reach = half >= 0 ? half + Math.sqrt(discriminant) : half - Math.sqrt(discriminant);
  return [
    { re: d + reach, im: 0 },
    { re: reach === 0 ? d : d - (b * c) / reach, im: 0 },
  ];
}

/** One QR step with two shifts on rows `first` to `last`; what lies outside the block does not matter for eigenvalues. */
function francisStep(
  h: Float64Array,
  n: number,
  first: number,
  last: number,
  isExceptional: boolean,
  v: Float64Array,
): void {
  const at = (i: number, j: number): number => h[i * n + j] as number;
  let sum = at(last - 1, last - 1) + at(last, last);
  let product = at(last - 1, last - 1) * at(last, last) - at(last - 1, last) * at(last, last - 1);
  if (isExceptional) {
    const size = Math.abs(at(last, last - 1)) + Math.abs(at(last - 1, last - 2));
    sum = 1.5 * size;
    product = size * size;
  }
  const f = first;
  v[0] = at(f, f) * at(f, f) + at(f, f + 1) * at(f + 1, f) - sum * at(f, f) + product;
  v[1] = at(f + 1, f) * (at(f, f) + at(f + 1, f + 1) - sum);
  v[2] = at(f + 1, f) * at(f + 2, f + 1);
  for (let k = first; k < last; k++) {
    const length = Math.min(3, last - k + 1);
    if (k > first) for (let i = 0; i < length; i++) v[i] = at(k + i, k - 1);
    const beta = reflection(v, length);
    if (beta !== 0) {
      reflectRows(h, n, v, length, beta, k, Math.max(k - 1, first), last + 1);
      reflectColumns(h, n, v, length, beta, k, first, Math.min(k + 3, last) + 1);
    }
    if (k > first) for (let i = 1; i < length; i++) h[(k + i) * n + k - 1] = 0;
  }
}

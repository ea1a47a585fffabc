/**
 * The Nordsieck array: for each component the scaled derivatives hʲ y⁽ʲ⁾ / j!, j = 0…5.
 *
 * Component-major, `z[6 i + j]`; entries above the current order are zero, so that one loop serves all orders.
 * The committed array is never overwritten by a prediction: a failed step leaves no rounding behind.
 */

/** Length of one component's row: the highest order, 5, plus one. */
export const ROW = 6;

/**
 * Predicts one step ahead: p = z · (Pascal triangle), the Taylor shift by h; copies the values to `y`.
 *
 * @param z - Committed array, `[6 n]`.
 * @param p - Predicted array, `[6 n]`, written.
 * @param y - Predicted values, `[n]`, written.
 */
export function predict(z: Float64Array, p: Float64Array, y: Float64Array): void {
  const n = y.length;
  for (let i = 0, k = 0; i < n; i++, k += ROW) {
    const z5 = z[k + 5] as number;
    let z4 = z[k + 4] as number;
    let z3 = z[k + 3] as number;
    let z2 = z[k + 2] as number;
    let z1 = z[k + 1] as number;
    let z0 = z[k] as number;
    z4 += z5;
    z3 += z4;
    z2 += z3;
    z1 += z2;
    z0 += z1;
    p[k] = z0;
    y[i] = z0;
    z4 += z5;
    z3 += z4;
    z2 += z3;
    z1 += z2;
    p[k + 1] = z1;
    z4 += z5;
    z3 += z4;
    z2 += z3;
    p[k + 2] = z2;
    z4 += z5;
    z3 += z4;
    p[k + 3] = z3;
    p[k + 4] = z4 + z5;
    p[k + 5] = z5;
  }
}

/** Commits a corrected step: z = p + e lᵀ. `l` is `[6]`, zero above the order; `e` is `[n]`. */
export function correct(z: Float64Array, p: Float64Array, e: Float64Array, l: Float64Array): void {
  const n = e.length;
  const l0 = l[0] as number;
  const l1 = l[1] as number;
  const l2 = l[2] as number;
  const l3 = l[3] as number;
  const l4 = l[4] as number;
  const l5 = l[5] as number;
  for (let i = 0, k = 0; i < n; i++, k += ROW) {
    const ei = e[i] as number;
    z[k] = (p[k] as number) + l0 * ei;
    z[k + 1] = (p[k + 1] as number) + l1 * ei;
    z[k + 2] = (p[k + 2] as number) + l2 * ei;
    z[k + 3] = (p[k + 3] as number) + l3 * ei;
    z[k + 4] = (p[k + 4] as number) + l4 * ei;
    z[k + 5] = (p[k + 5] as number) + l5 * ei;
  }
}

/** Rescales the array from step h to step ratio·h: column j is multiplied by ratioʲ. */
export function rescale(z: Float64Array, ratio: number): void {
  const r2 = ratio * ratio;
  const r3 = r2 * ratio;
  const r4 = r3 * ratio;
  const r5 = r4 * ratio;
  for (let k = 0; k < z.length; k += ROW) {
    z[k + 1] = (z[k + 1] as number) * ratio;
    z[k + 2] = (z[k + 2] as number) * r2;
    z[k + 3] = (z[k + 3] as number) * r3;
    z[k + 4] = (z[k + 4] as number) * r4;
    z[k + 5] = (z[k + 5] as number) * r5;
  }
}

/** Evaluates the interpolant Σ z_j sʲ at s = (t − t_n) / h into `y`; s in [−1, 0] is the last step. */
export function interpolate(z: Float64Array, s: number, y: Float64Array): void {
  const n = y.length;
  for (let i = 0, k = 0; i < n; i++, k += ROW) {
    let sum = z[k + 5] as number;
    sum = sum * s + (z[k + 4] as number);
    sum = sum * s + (z[k + 3] as number);
    sum = sum * s + (z[k + 2] as number);
    sum = sum * s + (z[k + 1] as number);
    y[i] = sum * s + (z[k] as number);
  }
}

/** Fills the array for a start at order 1: y, h f, and zeros. */
export function startArray(z: Float64Array, y: Float64Array, f: Float64Array, h: number): void {
  z.fill(0);
  for (let i = 0, k = 0; i < y.length; i++, k += ROW) {
    z[k] = y[i] as number;
    z[k + 1] = h * (f[i] as number);
  }
}

/** Sets the weights of the error norm, w_i = 1 / (rtol·|y_i| + atol_i); `y` is read from the Nordsieck array's first column. */
export function setWeights(
  weights: Float64Array,
  z: Float64Array,
  row: number,
  relative: number,
  absolute: Float64Array,
): void {
  for (let i = 0, k = 0; i < weights.length; i++, k += row) {
    weights[i] = 1 / (relative * Math.abs(z[k] as number) + (absolute[i] as number));
  }
}

/**
 * Returns the weighted root-mean-square norm √(Σ (v_i w_i)² / n); 0 when n = 0.
 *
 * Summed in index order, so that the result is the same on every host. Not finite when any v_i is not.
 */
export function weightedNorm(v: Float64Array, weights: Float64Array): number {
  const n = v.length;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const x = (v[i] as number) * (weights[i] as number);
    sum += x * x;
  }
  return n === 0 ? 0 : Math.sqrt(sum / n);
}

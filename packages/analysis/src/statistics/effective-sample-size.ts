/**
 * Returns Kish's effective sample size of weights, in [1, n].
 *
 *     ESS = (Σ w)² / Σ w²
 *
 * @param weights - ≥ 0, not all zero.
 * @returns 0 when every weight is zero.
 * @see Kish (1965) Survey Sampling, Wiley.
 */
export function effectiveSampleSize(weights: ArrayLike<number>): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    sum += weight;
    squares += weight * weight;
  }
  return squares > 0 ? (sum * sum) / squares : 0;
}

/**
 * Effective size of a sample that was resampled and moved several times.
 *
 * Two particles with a common ancestor are correlated: if moves at step s leave correlation ρ_s with their start, siblings of
 * step t keep Π_{s ≥ t} ρ_s². Adding up over pairs,
 *
 *     ESS = N / (1 + Σ_t (S_t − S_{t+1}) Π_{s ≥ t} ρ_s²),   S_t = Σ_a n_a² / N
 *
 * where n_a of the final particles descend from particle a before the resampling of step t, and S = 1 after the last one.
 */

/** One resampling and the moves after it. */
export interface LineageStep {
  /** Parent of each particle. */
  readonly ancestors: Int32Array;
  /** Correlation of the particles with their start after the moves, by coordinate; 1 where they did not move. */
  readonly correlations: Float64Array;
}

/**
 * Returns the effective sample size of the coordinates from `from` to `to` (without it) after the steps, in [1, N].
 *
 * Steps that knew fewer than `from` coordinates came before these were drawn and do not count; N = `particles` when none counts.
 * Several coordinates enter by the mean of their squared correlations.
 */
export function lineageSampleSize(
  steps: readonly LineageStep[],
  particles: number,
  from: number = 0,
  to: number = Number.POSITIVE_INFINITY,
): number {
  let origins = Int32Array.from({ length: particles }, (_, i) => i);
  let kept = 1;
  let concentration = 1;
  let excess = 0;
  for (const { ancestors, correlations } of steps
    .filter((step) => step.correlations.length > from)
    .reverse()) {
    kept *= meanSquare(correlations.subarray(from, Math.min(to, correlations.length)));
    origins = origins.map((origin) => ancestors[origin] as number);
    const next = concentrationOf(origins, particles);
    excess += (next - concentration) * kept;
    concentration = next;
  }
  return particles / (1 + excess);
}

/** Returns the mean of the squares of some values; 1 for none. */
export function meanSquare(values: Float64Array): number {
  return values.length === 0 ? 1 : values.reduce((sum, value) => sum + value * value, 0) / values.length;
}

function concentrationOf(origins: Int32Array, particles: number): number {
  const counts = new Float64Array(particles);
  for (const origin of origins) counts[origin] = (counts[origin] as number) + 1;
  return counts.reduce((sum, count) => sum + count * count, 0) / particles;
}

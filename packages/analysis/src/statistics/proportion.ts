import { normalQuantile } from "@igf-axis/model";

/**
 * Returns Wilson's score interval of a proportion.
 *
 *     (p̂ + z²/2n ± z √(p̂(1 − p̂)/n + z²/4n²)) / (1 + z²/n)
 *
 * @param successes - In [0, n].
 * @param n - Number of trials, ≥ 1.
 * @param confidence - In (0, 1).
 * @see Wilson (1927) J. Am. Stat. Assoc. 22:209, 10.1080/01621459.1927.10502953.
 * @example wilsonInterval(8, 10); // [0.490, 0.943]
 */
export function wilsonInterval(successes: number, n: number, confidence = 0.95): readonly [number, number] {
  if (!(n >= 1 && successes >= 0 && successes <= n && confidence > 0 && confidence < 1)) {
    throw new RangeError(`wilsonInterval(${successes}, ${n}, ${confidence}) is out of range`);
  }
  const z = normalQuantile(0.5 + confidence / 2);
  const p = successes / n;
  const middle = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [successes === 0 ? 0 : (middle - half) / scale, successes === n ? 1 : (middle + half) / scale];
}

/**
 * Returns whether two proportions differ at a level (two-sided z test with pooled variance).
 *
 * @param level - Probability of a false alarm, in (0, 1).
 */
export function proportionsDiffer(
  successesA: number,
  nA: number,
  successesB: number,
  nB: number,
  level: number,
): boolean {
  if (!(nA >= 1 && nB >= 1)) return false;
  const pooled = (successesA + successesB) / (nA + nB);
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / nA + 1 / nB));
  return Math.abs(successesA / nA - successesB / nB) > normalQuantile(1 - level / 2) * deviation;
}

/**
 * Poisson numbers.
 *
 * Means below 10 by inversion: the smallest k with u ≤ Σ_{i≤k} e^−μ μⁱ / i!. Larger ones by transformed rejection with squeeze.
 *
 * Source: Hörmann (1993) The transformed rejection method for generating Poisson random variables, 10.1016/0167-6687(93)90997-4,
 * algorithm PTRS.
 */
import { exp, ln, lnGamma, type RandomStream } from "@igf-axis/model";

const LARGE = 10;
/** Terms of the inversion beyond which nothing of a mean below 10 is left. */
const MOST_TERMS = 200;

/**
 * Returns a Poisson number.
 *
 * @param mean - μ ≥ 0, finite.
 * @param stream - Gives one uniform number for a small mean, two for each attempt at a large one.
 */
export function poisson(mean: number, stream: RandomStream): number {
  if (!(mean > 0)) return 0;
  return mean < LARGE ? byInversion(mean, stream.uniform()) : byRejection(mean, stream);
}

function byInversion(mean: number, u: number): number {
  let rest = u;
  let probability = exp(-mean);
  let k = 0;
  while (rest > probability && k < MOST_TERMS) {
    rest -= probability;
    k += 1;
    probability *= mean / k;
  }
  return k;
}

function byRejection(mean: number, stream: RandomStream): number {
  const root = Math.sqrt(mean);
  const b = 0.931 + 2.53 * root;
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  const lnMean = ln(mean);
  for (;;) {
    const u = stream.uniform() - 0.5;
    const v = stream.uniform();
    const s = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / s + b) * u + mean + 0.43);
    if (s >= 0.07 && v <= squeeze) return k;
    if (k < 0 || (s < 0.013 && v > s)) continue;
    const accepted = k * lnMean - mean - lnGamma(k + 1);
    if (ln((v * inverseAlpha) / (a / (s * s) + b)) <= accepted) return k;
  }
}

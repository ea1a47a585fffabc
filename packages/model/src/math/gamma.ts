/**
 * Logarithm of the gamma function by Stirling's series after shifting the argument up to 10 or more.
 *
 *     ln Γ(x) = (x − ½) ln x − x + ½ ln 2π + Σ B₂ₙ / (2n (2n − 1) x²ⁿ⁻¹)
 */
import { ln } from "./logarithm.ts";

const HALF_LN_TWO_PI = 0.9189385332046728;
const STIRLING: readonly number[] = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
];

/**
 * Returns ln Γ(x) for x > 0; NaN below, Infinity at 0.
 *
 * Absolute error about 2e-15 · max(1, |ln Γ|); near the zeros at 1 and 2 the relative error is larger.
 */
export function lnGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  if (x === 1 || x === 2) return 0;
  if (x === Number.POSITIVE_INFINITY) return x;
  let shifted = x;
  let product = 1;
  while (shifted < 10) {
    product *= shifted;
    shifted += 1;
  }
  const inverse = 1 / shifted;
  const square = inverse * inverse;
  let series = 0;
  for (let i = STIRLING.length - 1; i >= 0; i--) series = series * square + (STIRLING[i] as number);
  return (shifted - 0.5) * ln(shifted) - shifted + (HALF_LN_TWO_PI + series * inverse) - ln(product);
}

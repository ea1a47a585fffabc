/**
 * Coefficients of the variable-step BDF in fixed-leading-coefficient form.
 *
 * The corrector adds e·Λ(x) to the predicted polynomial, x = (t − t_{n+1}) / h, where Λ vanishes at the past q − 1 points and the
 * leading coefficient is that of the constant-step method, −α_s = Σ_{j≤q} 1/j:
 *
 *     Λ(x) = (1 + x/ξ*_q) Π_{j<q} (1 + x/ξ_j),    ξ_j = (t_{n+1} − t_{n+1−j}) / h
 *
 * Source: Jackson & Sacks-Davis (1980) ACM TOMS 6:295; Brown, Byrne & Hindmarsh (1989), 10.1137/0910062; constants as in
 * Hindmarsh & Serban, CVODE user documentation, section "IVP solution".
 */

/** Highest order. BDF of order 6 is not stable enough to be used (Hairer & Wanner II, section V.1). */
export const MAX_ORDER = 5;

/** Coefficients of one step; filled by `setCoefficients`. */
export interface Coefficients {
  /** Λ's coefficients, `[6]`, zero above the order. */
  readonly l: Float64Array;
  /** Local error = `error` × ‖e‖. */
  error: number;
  /** Error of the method one order lower = `lower` × ‖z_q‖. */
  lower: number;
  /** Error of the method one order higher = `higher` × ‖e − quotient·e_previous‖; see order-selection. */
  higher: number;
  /** Scale that relates successive corrections, for the same estimate. */
  difference: number;
}

/** Returns coefficients of no step yet. */
export function createCoefficients(): Coefficients {
  return { l: new Float64Array(MAX_ORDER + 1), error: 0, lower: 0, higher: 0, difference: 0 };
}

/**
 * Computes the coefficients for a step of size `h` at order `q`.
 *
 * @param pastSteps - `pastSteps[j]`, j ≥ 1, is the size of the j-th step back; at least q of them are set.
 * @param neighbors - Also compute `lower` and `higher`, needed when the order may change after this step.
 */
export function setCoefficients(
  c: Coefficients,
  q: number,
  h: number,
  pastSteps: Float64Array,
  neighbors: boolean,
): void {
  const l = c.l;
  l.fill(0);
  l[0] = 1;
  l[1] = 1;
  let alpha = -1;
  let alphaHat = -1;
  let xiInverse = 1;
  let xiStarInverse = 1;
  let distance = h;
  if (q > 1) {
    for (let j = 2; j < q; j++) {
      distance += pastSteps[j - 1] as number;
      multiplyByRoot(l, j, h / distance);
      alpha -= 1 / j;
    }
    alpha -= 1 / q;
    xiStarInverse = -(l[1] as number) - alpha;
    distance += pastSteps[q - 1] as number;
    xiInverse = h / distance;
    alphaHat = -(l[1] as number) - xiInverse;
    multiplyByRoot(l, q, xiStarInverse);
  }
  const a1 = 1 - alphaHat + alpha;
  const a2 = 1 + q * a1;
  c.error = Math.abs(a1 / (alpha * a2));
  c.difference = Math.abs((a2 * xiStarInverse) / ((l[q] as number) * xiInverse));
  if (!neighbors) return;
  if (q > 1) {
    const a3 = alpha + 1 / q;
    const a4 = alphaHat + xiInverse;
    c.lower = Math.abs(((xiStarInverse / (l[q] as number)) * (1 - a4 + a3)) / a3);
  } else {
    c.lower = 1;
  }
  const nextXiInverse = h / (distance + (pastSteps[q] as number));
  const a5 = alpha - 1 / (q + 1);
  const a6 = alphaHat - nextXiInverse;
  c.higher = Math.abs((1 - a6 + a5) / (a2 * nextXiInverse * (q + 2) * a5));
}

/** l(x) ← l(x) (1 + x·inverse), where l has degree `degree` − 1. */
function multiplyByRoot(l: Float64Array, degree: number, inverse: number): void {
  for (let i = degree; i >= 1; i--) l[i] = (l[i] as number) + (l[i - 1] as number) * inverse;
}

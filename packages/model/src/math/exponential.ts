/**
 * eˣ and eˣ − 1 by reduction to |r| ≤ ½ ln 2 and the Taylor series.
 *
 *     x = k ln 2 + r,   eˣ = 2ᵏ eʳ,   eʳ = 1 + r + r² Σ rⁿ⁻²/n!  (n = 2 … 13; the rest is below 2⁻⁵⁷)
 *
 * ln 2 is split so that k · (upper part) is exact; the rounding of r is kept and added at the end.
 */
import { nearestInteger, scaleByPowerOfTwo } from "./bits.ts";

/** ln 2 in two parts, the first with 16 trailing zero bits, so that its product with an exponent is exact. */
export const LN2_HIGH = 0.6931471805582987;
export const LN2_LOW = 1.6465949582897082e-12;
const PER_LN2 = 1.4426950408889634;

const C2 = 1 / 2,
  C3 = 1 / 6,
  C4 = 1 / 24,
  C5 = 1 / 120,
  C6 = 1 / 720,
  C7 = 1 / 5040,
  C8 = 1 / 40320;
const C9 = 1 / 362880,
  C10 = 1 / 3628800,
  C11 = 1 / 39916800,
  C12 = 1 / 479001600,
  C13 = 1 / 6227020800;

/** (eʳ − 1 − r) / r². */
function tail(r: number): number {
  const r2 = r * r;
  const r4 = r2 * r2;
  const low = C2 + r * C3 + r2 * (C4 + r * C5);
  const middle = C6 + r * C7 + r2 * (C8 + r * C9);
  const high = C10 + r * C11 + r2 * (C12 + r * C13);
  return low + r4 * (middle + r4 * high);
}

/** Returns eˣ. Error below 1 ulp; overflows to Infinity, underflows through the subnormals to 0. */
export function exp(x: number): number {
  if (!(x < 710)) return x !== x ? x : Number.POSITIVE_INFINITY;
  if (x < -746) return 0;
  const k = nearestInteger(x * PER_LN2);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const error = high - r - low;
  return scaleByPowerOfTwo(1 + (r + (error + r * r * tail(r))), k);
}

/** Returns e^(high + low), for |low| ≤ ulp(high). */
export function expOfSum(high: number, low: number): number {
  if (!(high < 710)) return high !== high ? high : Number.POSITIVE_INFINITY;
  if (high < -746) return 0;
  const k = nearestInteger(high * PER_LN2);
  const upper = high - k * LN2_HIGH;
  const lower = k * LN2_LOW - low;
  const r = upper - lower;
  const error = upper - r - lower;
  return scaleByPowerOfTwo(1 + (r + (error + r * r * tail(r))), k);
}

/**
 * Writes eˣ − 1 as an unevaluated sum, for |x| < 710, and returns its leading part.
 *
 * @param rest - `rest[0]` receives the part below the leading one.
 */
export function expm1AsSum(x: number, rest: Float64Array): number {
  const k = nearestInteger(x * PER_LN2);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const curve = high - r - low + r * r * tail(r);
  const e = r + curve;
  const eRest = curve - (e - r);
  if (k === 0) {
    rest[0] = eRest;
    return e;
  }
  // 2ᵏ (1 + e) − 1 = 2ᵏ ((1 − 2⁻ᵏ) + e); for k ≥ 64 the −1 is far below the last bit.
  const offset = k < 64 ? 1 - scaleByPowerOfTwo(1, -k) : 1;
  const sum = offset + e;
  const part = sum - offset;
  const sumRest = offset - (sum - part) + (e - part) + eRest;
  rest[0] = scaleByPowerOfTwo(sumRest, k);
  return scaleByPowerOfTwo(sum, k);
}

const scratch = new Float64Array(1);

/** Returns eˣ − 1 without cancellation near 0. Error below 1 ulp; expm1(±0) = ±0. */
export function expm1(x: number): number {
  if (!(x < 710)) return x !== x ? x : Number.POSITIVE_INFINITY;
  if (x < -40) return -1;
  if (Math.abs(x) < 5.5e-17) return x;
  const leading = expm1AsSum(x, scratch);
  return leading + (scratch[0] as number);
}

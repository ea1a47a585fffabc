/**
 * Logarithms by the series of the inverse hyperbolic tangent.
 *
 *     x = 2ᵏ m,  √½ ≤ m < √2,  f = m − 1,  s = f / (2 + f)
 *     ln m = 2 artanh s = 2 s (1 + z/3 + z²/5 + …),  z = s² ≤ 0.0295
 *
 * Since 2 s = f − s f = f − f²/2 + s f²/2, the leading term is exact: ln m = f − (h − s (h + R)), h = f²/2,
 * R = 2z/3 + 2z²/5 + … .
 */
import { highWord, powerOfTwo } from "./bits.ts";
import { LN2_HIGH, LN2_LOW } from "./exponential.ts";

const D1 = 2 / 3,
  D2 = 2 / 5,
  D3 = 2 / 7,
  D4 = 2 / 9,
  D5 = 2 / 11,
  D6 = 2 / 13,
  D7 = 2 / 15,
  D8 = 2 / 17,
  D9 = 2 / 19,
  D10 = 2 / 21;
const TWO_54 = 18014398509481984;
/** High word of √½, the smallest m. */
const SQRT_HALF_HIGH = 0x3fe6a09e;
const ONE_HIGH = 0x3ff00000;

/** ln(1 + f) + k ln 2 + correction, for 1 + f in [√½, √2). */
function lnOfParts(f: number, k: number, correction: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const z2 = z * z;
  const z4 = z2 * z2;
  const r =
    z *
    (D1 + z * D2 + z2 * (D3 + z * D4) + z4 * (D5 + z * D6 + z2 * (D7 + z * D8)) + z4 * z4 * (D9 + z * D10));
  const h = 0.5 * f * f;
  return k * LN2_HIGH + (f - (h - (s * (h + r) + (k * LN2_LOW + correction))));
}

/** Returns the natural logarithm. Error below 1 ulp or so; ln 0 = −Infinity, NaN below 0. */
export function ln(x: number): number {
  let y = x;
  let high = highWord(x);
  let k = 0;
  if (high < 0x00100000) {
    if (x === 0) return Number.NEGATIVE_INFINITY;
    if (x < 0 || x !== x) return Number.NaN;
    y = x * TWO_54;
    high = highWord(y);
    k = -54;
  }
  if (high >= 0x7ff00000) return x;
  // The offset makes the exponent field step at √½ instead of at 1.
  const shifted = high + (ONE_HIGH - SQRT_HALF_HIGH);
  const exponent = (shifted >> 20) - 1023;
  k += exponent;
  const m = y * powerOfTwo(-exponent);
  return lnOfParts(m - 1, k, 0);
}

/** Returns ln(1 + x) without cancellation near 0. Error below 1 ulp or so; log1p(±0) = ±0, log1p(−1) = −Infinity. */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  if (Math.abs(x) < 5.5e-17) return x;
  if (x > -0.29 && x < 0.41) return lnOfParts(x, 0, 0);
  const u = 1 + x;
  const lost = x >= 1 ? 1 - (u - x) : x - (u - 1);
  const shifted = highWord(u) + (ONE_HIGH - SQRT_HALF_HIGH);
  const k = (shifted >> 20) - 1023;
  const m = u * powerOfTwo(-k);
  return lnOfParts(m - 1, k, lost / u);
}

const THIRD = 1 / 3;
const THIRD_REST = 1.850371707708594e-17;
const E2 = 1 / 5,
  E3 = 1 / 7,
  E4 = 1 / 9,
  E5 = 1 / 11,
  E6 = 1 / 13,
  E7 = 1 / 15,
  E8 = 1 / 17,
  E9 = 1 / 19,
  E10 = 1 / 21,
  E11 = 1 / 23,
  E12 = 1 / 25;
const SPLIT = 134217729;

/** Error of the rounded product a·b, by splitting both factors into halves (Dekker 1971, 10.1007/BF01397083). */
export function productError(a: number, b: number, product: number): number {
  const ca = SPLIT * a;
  const aHigh = ca - (ca - a);
  const aLow = a - aHigh;
  const cb = SPLIT * b;
  const bHigh = cb - (cb - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/**
 * Returns the leading part of ln x as an unevaluated sum of relative error about 2⁻⁶⁴, for finite x > 0.
 *
 * @param rest - `rest[0]` receives the part below the leading one.
 */
export function lnAsSum(x: number, rest: Float64Array): number {
  let y = x;
  let high = highWord(x);
  let k = 0;
  if (high < 0x00100000) {
    y = x * TWO_54;
    high = highWord(y);
    k = -54;
  }
  const shifted = high + (ONE_HIGH - SQRT_HALF_HIGH);
  const exponent = (shifted >> 20) - 1023;
  k += exponent;
  const m = y * powerOfTwo(-exponent);
  const f = m - 1;
  const d = 1 + m;
  const dRest = m - (d - 1);
  const s = f / d;
  const sd = s * d;
  const sRest = (f - sd - productError(s, d, sd) - s * dRest) / d;
  const z = s * s;
  const zRest = productError(s, s, z) + 2 * s * sRest;
  const z2 = z * z;
  const z4 = z2 * z2;
  const q =
    z *
    (E2 +
      z * E3 +
      z2 * (E4 + z * E5) +
      z4 * (E6 + z * E7 + z2 * (E8 + z * E9) + z4 * (E10 + z * E11 + z2 * E12)));
  const a = THIRD + q;
  const aRest = q - (a - THIRD) + THIRD_REST;
  const p = z * a;
  const pRest = productError(z, a, p) + z * aRest + zRest * a;
  const b = s * p;
  const bRest = productError(s, p, b) + s * pRest + sRest * p;
  const half = s + b;
  const halfRest = b - (half - s) + (bRest + sRest);
  const kHigh = k * LN2_HIGH;
  const twice = 2 * half;
  const sum = kHigh + twice;
  const part = sum - kHigh;
  const lower = kHigh - (sum - part) + (twice - part) + (2 * halfRest + k * LN2_LOW);
  const leading = sum + lower;
  rest[0] = lower - (leading - sum);
  return leading;
}

const scratch = new Float64Array(1);
const PER_LN2 = 1.4426950408889634;
const PER_LN2_REST = 2.0355273740931033e-17;
const PER_LN10 = 0.4342944819032518;
const PER_LN10_REST = 1.098319650216765e-17;

function scaledLn(x: number, factor: number, factorRest: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const leading = lnAsSum(x, scratch);
  const product = leading * factor;
  return (
    product +
    (productError(leading, factor, product) + leading * factorRest + (scratch[0] as number) * factor)
  );
}

/** Returns the logarithm to base 2. Error below 0.6 ulp; exact at powers of two. */
export function log2(x: number): number {
  return scaledLn(x, PER_LN2, PER_LN2_REST);
}

/** Returns the logarithm to base 10. Error below 0.6 ulp; exact at powers of ten. */
export function log10(x: number): number {
  return scaledLn(x, PER_LN10, PER_LN10_REST);
}

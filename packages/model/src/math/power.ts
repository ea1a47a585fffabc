import { highWord, powerOfTwo, withHighWord } from "./bits.ts";
import { expOfSum } from "./exponential.ts";
import { lnAsSum, productError } from "./logarithm.ts";

const scratch = new Float64Array(1);

/** True for finite integers that are odd; every double from 2⁵³ on is even. */
function isOddInteger(y: number): boolean {
  const size = Math.abs(y);
  return size < 9007199254740992 && Math.floor(size) === size && Math.floor(size / 2) * 2 !== size;
}

/**
 * Returns xʸ = e^(y ln x), with ln x and the product carried to about 64 bits.
 *
 * Error below 1 ulp. Special cases as IEEE 754-2019 `pow`: x⁰ = 1 and 1ʸ = 1 even for NaN, (−1)^±∞ = 1, NaN for a negative
 * base with a finite non-integer exponent.
 */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (x !== x || y !== y) return Number.NaN;
  if (y === 1) return x;
  const base = Math.abs(x);
  const integer = Math.floor(y) === y;
  const negative = isOddInteger(y) && (x < 0 || Object.is(x, -0));
  if (base === 1 && !Number.isFinite(y)) return 1;
  if (x < 0 && base !== Number.POSITIVE_INFINITY && Number.isFinite(y) && !integer) return Number.NaN;
  if (
    base === 0 ||
    base === Number.POSITIVE_INFINITY ||
    !Number.isFinite(y) ||
    Math.abs(y) > 18446744073709551616
  ) {
    const vanishes = base === 1 ? undefined : base < 1 === y > 0;
    const size = vanishes === undefined ? 1 : vanishes ? 0 : Number.POSITIVE_INFINITY;
    return negative ? -size : size;
  }
  const leading = lnAsSum(base, scratch);
  const product = y * leading;
  const size = expOfSum(product, productError(y, leading, product) + y * (scratch[0] as number));
  return negative ? -size : size;
}

/**
 * Returns the cube root, correct to within 0.6 ulp; cbrt(±0) = ±0.
 *
 *     x = 2³q m,  1 ≤ m < 8;  Newton from a parabola through m = 1, 8/3, 8, then one step with the exact residual t³ − m.
 */
export function cbrt(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const size = Math.abs(x);
  const subnormal = size < 2.2250738585072014e-308;
  const y = subnormal ? size * 18014398509481984 : size;
  const exponent = (highWord(y) >> 20) - 1023 - (subnormal ? 54 : 0);
  const q = Math.floor(exponent / 3);
  const m = withHighWord(y, (highWord(y) & 0x000fffff) | ((exponent - 3 * q + 1023) << 20));
  let t = 0.7265 + m * (0.2953 - 0.017 * m);
  for (let i = 0; i < 4; i++) t -= (t - m / (t * t)) / 3;
  const square = t * t;
  const squareRest = productError(t, t, square);
  const cube = square * t;
  const residual = cube - m + (productError(square, t, cube) + squareRest * t);
  const root = (t - residual / (3 * square)) * powerOfTwo(q);
  return x < 0 ? -root : root;
}

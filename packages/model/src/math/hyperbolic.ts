import { exp, expm1, expm1AsSum } from "./exponential.ts";
import { ln, log1p, productError } from "./logarithm.ts";

const LN2 = 0.6931471805599453;
const scratch = new Float64Array(1);

/** Returns the hyperbolic sine, (eˣ − e⁻ˣ) / 2. Error below 3 ulp; sinh(±0) = ±0. */
export function sinh(x: number): number {
  const size = Math.abs(x);
  if (!(size < 22)) return x < 0 ? -halfExp(size) : halfExp(size);
  const e = expm1(size);
  const value = 0.5 * (e + e / (e + 1));
  return x < 0 || Object.is(x, -0) ? -value : value;
}

/** Returns the hyperbolic cosine, (eˣ + e⁻ˣ) / 2. Error below 3 ulp. */
export function cosh(x: number): number {
  const size = Math.abs(x);
  if (!(size < 22)) return halfExp(size);
  const e = exp(size);
  return 0.5 * e + 0.5 / e;
}

/** eˣ / 2 without overflow before the result overflows. */
function halfExp(x: number): number {
  if (x < 709) return 0.5 * exp(x);
  const root = exp(0.5 * x);
  return 0.5 * root * root;
}

/** Returns the hyperbolic tangent, e / (e + 2) with e = e²ˣ − 1 carried as a sum. Error below 1 ulp; tanh(±0) = ±0. */
export function tanh(x: number): number {
  if (x !== x) return x;
  const size = Math.abs(x);
  if (size < 1e-9) return x;
  if (size > 20) return x < 0 ? -1 : 1;
  const e = expm1AsSum(2 * size, scratch);
  const eRest = scratch[0] as number;
  const d = e + 2;
  const part = d - e;
  const dRest = e - (d - part) + (2 - part) + eRest;
  const q = e / d;
  const qd = q * d;
  const value = q + (e - qd - productError(q, d, qd) + (eRest - q * dRest)) / d;
  return x < 0 ? -value : value;
}

/** Returns the inverse hyperbolic sine, ln(x + √(x² + 1)). Error below 3 ulp; arcsinh(±0) = ±0. */
export function arcsinh(x: number): number {
  const size = Math.abs(x);
  if (size < 1e-8 || !Number.isFinite(x)) return x;
  const square = size * size;
  const value = size > 1e8 ? ln(size) + LN2 : log1p(size + square / (1 + Math.sqrt(square + 1)));
  return x < 0 ? -value : value;
}

/** Returns the inverse hyperbolic cosine, ln(x + √(x² − 1)); NaN below 1. Error below 3 ulp. */
export function arccosh(x: number): number {
  if (!(x >= 1)) return Number.NaN;
  if (x > 1e8) return ln(x) + LN2;
  const t = x - 1;
  return log1p(t + Math.sqrt(2 * t + t * t));
}

/** Returns the inverse hyperbolic tangent, ½ ln((1 + x) / (1 − x)); NaN outside [−1, 1]. Error below 3 ulp. */
export function arctanh(x: number): number {
  const size = Math.abs(x);
  if (size < 1e-9) return x;
  const value = 0.5 * log1p((2 * size) / (1 - size));
  return x < 0 ? -value : value;
}

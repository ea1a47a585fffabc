/**
 * Sine, cosine and tangent: reduction to |r| ≤ π/4 with r carried as a sum of two doubles, then Taylor series.
 *
 *     x = n π/2 + r;   sin r = r − r³/3! + …,   cos r = 1 − r²/2 + r⁴/4! − …
 *
 * Up to 2²⁰ quarter turns n π/2 is subtracted in four parts of which three products are exact; beyond, x · 2/π is formed
 * digit by digit in base 2²⁴ modulo 4 (Payne & Hanek 1983, 10.1145/1057600.1057602).
 */
import { highWord, lowWord, nearestInteger, powerOfTwo } from "./bits.ts";
import { productError } from "./logarithm.ts";
import { TWO_OVER_PI } from "./two-over-pi.table.ts";

const S3 = -1 / 6,
  S5 = 1 / 120,
  S7 = -1 / 5040,
  S9 = 1 / 362880,
  S11 = -1 / 39916800,
  S13 = 1 / 6227020800;
const S15 = -1 / 1307674368000,
  S17 = 1 / 355687428096000;
const C4 = 1 / 24,
  C6 = -1 / 720,
  C8 = 1 / 40320,
  C10 = -1 / 3628800,
  C12 = 1 / 479001600,
  C14 = -1 / 87178291200;
const C16 = 1 / 20922789888000,
  C18 = -1 / 6402373705728000;

/** sin(r + rest), |r| ≤ π/4. */
function sineOf(r: number, rest: number): number {
  const z = r * r;
  const z2 = z * z;
  const tail = S3 + z * S5 + z2 * (S7 + z * S9) + z2 * z2 * (S11 + z * S13 + z2 * (S15 + z * S17));
  return r + (r * z * tail + rest * (1 - 0.5 * z));
}

/** cos(r + rest), |r| ≤ π/4. */
function cosineOf(r: number, rest: number): number {
  const z = r * r;
  const z2 = z * z;
  const tail = C4 + z * C6 + z2 * (C8 + z * C10) + z2 * z2 * (C12 + z * C14 + z2 * (C16 + z * C18));
  const h = 0.5 * z;
  const w = 1 - h;
  return w + (1 - w - h + (z2 * tail - r * rest));
}

const PER_HALF_PI = 0.6366197723675814;
const HALF_PI_1 = 1.5707963267341256;
const HALF_PI_2 = 6.077100506303966e-11;
const HALF_PI_3 = 2.0222662487111665e-21;
const HALF_PI_4 = 8.4784276603689e-32;
const HALF_PI = 1.5707963267948966;
const HALF_PI_REST = 6.123233995736766e-17;
const FOURTH_TURN_LIMIT = 1647099;

const remainder = new Float64Array(2);

/** Writes r and its rest to `remainder`; returns n modulo 4. x is finite. */
function reduce(x: number): number {
  if (Math.abs(x) <= 0.7853981633974483) {
    remainder[0] = x;
    remainder[1] = 0;
    return 0;
  }
  if (Math.abs(x) > FOURTH_TURN_LIMIT) return reduceLarge(x);
  const n = nearestInteger(x * PER_HALF_PI);
  const a = x - n * HALF_PI_1;
  const aPart = a - x;
  const aRest = x - (a - aPart) - (n * HALF_PI_1 + aPart);
  const p = n * HALF_PI_2;
  const b = a - p;
  const bPart = b - a;
  const bRest = a - (b - bPart) - (p + bPart);
  const q = n * HALF_PI_3;
  const c = b - q;
  const cPart = c - b;
  const cRest = b - (c - cPart) - (q + cPart);
  const lower = aRest + bRest + cRest - n * HALF_PI_4;
  const r = c + lower;
  remainder[0] = r;
  remainder[1] = lower - (r - c);
  return n & 3;
}

const BASE = 16777216;
const TWO_M48 = powerOfTwo(-48);
const TWO_M96 = powerOfTwo(-96);
const TWO_M144 = powerOfTwo(-144);
const TWO_M192 = powerOfTwo(-192);
const factor = new Float64Array(4);
const digits = new Float64Array(9);

function reduceLarge(x: number): number {
  const high = highWord(x);
  const exponent = ((high >> 20) & 0x7ff) - 1075;
  const shift = ((exponent % 24) + 24) % 24;
  const blocks = (exponent - shift) / 24;
  splitSignificand((high & 0x000fffff) | 0x00100000, lowWord(x) >>> 0, shift);
  let carry = 0;
  for (let p = 8; p >= 0; p--) {
    let sum = carry;
    for (let i = 0; i < 4; i++) sum += (factor[i] as number) * (TWO_OVER_PI[p + i + blocks - 1] ?? 0);
    carry = Math.floor(sum / BASE);
    digits[p] = sum - carry * BASE;
  }
  let n = (digits[0] as number) & 3;
  const d = (i: number): number => digits[i] as number;
  let first = d(1) * BASE + d(2);
  if (d(1) >= BASE / 2) {
    n += 1;
    first -= BASE * BASE;
  }
  const upper = first * TWO_M48;
  const middle = (d(3) * BASE + d(4)) * TWO_M96;
  const lower = (d(5) * BASE + d(6)) * TWO_M144 + (d(7) * BASE + d(8)) * TWO_M192;
  const t = upper + middle;
  const u = t + (middle - (t - upper) + lower);
  const uRest = middle - (t - upper) + lower - (u - t);
  const r = u * HALF_PI;
  const rest = productError(u, HALF_PI, r) + (u * HALF_PI_REST + uRest * HALF_PI);
  remainder[0] = x < 0 ? -r : r;
  remainder[1] = x < 0 ? -rest : rest;
  return (x < 0 ? -n : n) & 3;
}

/** Writes (high · 2³² + low) · 2^shift to `factor` in base 2²⁴, least significant digit first. */
function splitSignificand(high: number, low: number, shift: number): void {
  const scale = powerOfTwo(shift);
  const parts = [low % BASE, Math.floor(low / BASE) + (high % 65536) * 256, Math.floor(high / 65536)];
  let carry = 0;
  for (let i = 0; i < 4; i++) {
    const sum = (parts[i] ?? 0) * scale + carry;
    carry = Math.floor(sum / BASE);
    factor[i] = sum - carry * BASE;
  }
}

/** Returns the sine of x radians. Error below 1 ulp for every finite x; NaN for infinities. */
export function sin(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  if (Math.abs(x) < 1e-8) return x;
  const n = reduce(x);
  const r = remainder[0] as number;
  const rest = remainder[1] as number;
  const size = n & 1 ? cosineOf(r, rest) : sineOf(r, rest);
  return n & 2 ? -size : size;
}

/** Returns the cosine of x radians. Error below 1 ulp for every finite x; NaN for infinities. */
export function cos(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  const n = reduce(x);
  const r = remainder[0] as number;
  const rest = remainder[1] as number;
  const size = n & 1 ? sineOf(r, rest) : cosineOf(r, rest);
  return (n + 1) & 2 ? -size : size;
}

/** Returns the tangent of x radians. Error below 2 ulp for every finite x; NaN for infinities. */
export function tan(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  if (Math.abs(x) < 1e-8) return x;
  const n = reduce(x);
  const r = remainder[0] as number;
  const rest = remainder[1] as number;
  const s = sineOf(r, rest);
  const c = cosineOf(r, rest);
  return n & 1 ? -c / s : s / c;
}

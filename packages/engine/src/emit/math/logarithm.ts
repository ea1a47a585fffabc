/** `ln`, `log1p`, `log2` and `log10`; formulas and sources in `@igf-axis/model`'s `math/logarithm`. */
import { TYPE } from "../opcodes.table.ts";
import {
  abs,
  add,
  both,
  choose,
  div,
  eq,
  ge,
  gt,
  int,
  intAdd,
  intAtLeast,
  intLess,
  intSub,
  type Local,
  lt,
  mul,
  not,
  numberOf,
  type Routine,
  shiftRight,
  sub,
  type Value,
} from "../routine.ts";
import { highWord, loweredBy } from "./bits.ts";
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
const SMALLEST_NORMAL_HIGH = 0x00100000;
const INFINITY_HIGH = 0x7ff00000;
/** From the high word of √½, the smallest m, to that of 1. */
const TO_ONE = 0x3ff00000 - 0x3fe6a09e;

/** ln(1 + f) + k ln 2 + correction, for 1 + f in [√½, √2). */
function returnLnOfParts(r: Routine, f: Value, k: Value, correction: Value): void {
  const s = r.keep(div(f, add(2, f)));
  const z = r.keep(mul(s, s));
  const z2 = r.keep(mul(z, z));
  const z4 = r.keep(mul(z2, z2));
  const low = add(D1, mul(z, D2), mul(z2, add(D3, mul(z, D4))));
  const middle = mul(z4, add(D5, mul(z, D6), mul(z2, add(D7, mul(z, D8)))));
  const series = r.keep(mul(z, add(low, middle, mul(z4, z4, add(D9, mul(z, D10))))));
  const h = r.keep(mul(0.5, f, f));
  const lower = add(mul(k, LN2_LOW), correction);
  r.return(add(mul(k, LN2_HIGH), sub(f, sub(h, add(mul(s, add(h, series)), lower)))));
}

/** The exponent of a normal number whose significand is taken from [√½, √2), from its high word. */
function exponentOf(high: Value): Value {
  return intSub(shiftRight(intAdd(high, int(TO_ONE)), int(20)), int(1023));
}

/** x = 2ᵏ m for x > 0: m and k as they will be kept; a subnormal x has been made normal. */
interface Parts {
  readonly m: Local;
  readonly k: Local;
}

/** Splits x > 0; `onSubnormalHigh` runs where the high word is that of a subnormal, zero or negative number. */
function split(r: Routine, x: Local, high: Local, onSubnormalHigh: () => void): Parts {
  const y = r.keep(x);
  const bias = r.keepInt(int(0));
  r.when(intLess(high, int(SMALLEST_NORMAL_HIGH)), () => {
    onSubnormalHigh();
    r.assign(y, mul(x, TWO_54));
    r.assign(high, highWord(y));
    r.assign(bias, int(-54));
  });
  const exponent = r.keepInt(exponentOf(high));
  return { m: r.keep(loweredBy(y, exponent)), k: r.keep(numberOf(intAdd(bias, exponent))) };
}

/** `ln(x)`. */
export function writeLn(r: Routine): void {
  const x = r.parameter(0);
  const high = r.keepInt(highWord(x));
  r.returnWhen(intAtLeast(high, int(INFINITY_HIGH)), x);
  const { m, k } = split(r, x, high, () => {
    r.returnWhen(eq(x, 0), Number.NEGATIVE_INFINITY);
    r.returnWhen(not(ge(x, 0)), Number.NaN);
  });
  returnLnOfParts(r, r.keep(sub(m, 1)), k, 0);
}

/** `log1p(x)`. */
export function writeLog1p(r: Routine): void {
  const x = r.parameter(0);
  r.returnWhen(not(gt(x, -1)), choose(eq(x, -1), Number.NEGATIVE_INFINITY, Number.NaN));
  r.returnWhen(eq(x, Number.POSITIVE_INFINITY), x);
  r.returnWhen(lt(abs(x), 5.5e-17), x);
  r.when(both(gt(x, -0.29), lt(x, 0.41)), () => returnLnOfParts(r, x, 0, 0));
  const u = r.keep(add(1, x));
  const lost = choose(ge(x, 1), sub(1, sub(u, x)), sub(x, sub(u, 1)));
  const exponent = r.keepInt(exponentOf(highWord(u)));
  const f = r.keep(sub(loweredBy(u, exponent), 1));
  returnLnOfParts(r, f, r.keep(numberOf(exponent)), r.keep(div(lost, u)));
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
export function productError(r: Routine, a: Value, b: Value, product: Value): Value {
  const [aHigh, aLow] = halves(r, a);
  const [bHigh, bLow] = halves(r, b);
  return sub(mul(aLow, bLow), sub(product, mul(aHigh, bHigh), mul(aLow, bHigh), mul(aHigh, bLow)));
}

function halves(r: Routine, a: Value): readonly [high: Value, low: Value] {
  const c = r.keep(mul(SPLIT, a));
  const high = r.keep(sub(c, sub(c, a)));
  return [high, r.keep(sub(a, high))];
}

/** `lnAsSum(x)`: ln x as leading part and rest, for finite x > 0. */
export function writeLnAsSum(r: Routine): void {
  const x = r.parameter(0);
  const { m, k } = split(r, x, r.keepInt(highWord(x)), () => {});
  const f = r.keep(sub(m, 1));
  const d = r.keep(add(1, m));
  const dRest = r.keep(sub(m, sub(d, 1)));
  const s = r.keep(div(f, d));
  const sd = r.keep(mul(s, d));
  const sRest = r.keep(div(sub(f, sd, productError(r, s, d, sd), mul(s, dRest)), d));
  const z = r.keep(mul(s, s));
  const zRest = r.keep(add(productError(r, s, s, z), mul(2, s, sRest)));
  const a = r.keep(0);
  const aRest = r.keep(0);
  assignSeries(r, z, a, aRest);
  const p = r.keep(mul(z, a));
  const pRest = r.keep(add(productError(r, z, a, p), mul(z, aRest), mul(zRest, a)));
  const b = r.keep(mul(s, p));
  const bRest = r.keep(add(productError(r, s, p, b), mul(s, pRest), mul(sRest, p)));
  const half = r.keep(add(s, b));
  const halfRest = r.keep(add(sub(b, sub(half, s)), add(bRest, sRest)));
  const kHigh = r.keep(mul(k, LN2_HIGH));
  const twice = r.keep(mul(2, half));
  const sum = r.keep(add(kHigh, twice));
  const part = r.keep(sub(sum, kHigh));
  const rest = add(mul(2, halfRest), mul(k, LN2_LOW));
  const lower = r.keep(add(sub(kHigh, sub(sum, part)), sub(twice, part), rest));
  const leading = r.keep(add(sum, lower));
  r.return(leading, sub(lower, sub(leading, sum)));
}

/** a + aRest = 1/3 + z/5 + z²/7 + … */
function assignSeries(r: Routine, z: Local, a: Local, aRest: Local): void {
  const z2 = r.keep(mul(z, z));
  const z4 = r.keep(mul(z2, z2));
  const low = add(E2, mul(z, E3), mul(z2, add(E4, mul(z, E5))));
  const high = add(E10, mul(z, E11), mul(z2, E12));
  const middle = add(E6, mul(z, E7), mul(z2, add(E8, mul(z, E9))), mul(z4, high));
  const q = r.keep(mul(z, add(low, mul(z4, middle))));
  r.assign(a, add(THIRD, q));
  r.assign(aRest, add(sub(q, sub(a, THIRD)), THIRD_REST));
}

const PER_LN2 = 1.4426950408889634;
const PER_LN2_REST = 2.0355273740931033e-17;
const PER_LN10 = 0.4342944819032518;
const PER_LN10_REST = 1.098319650216765e-17;

function writeScaledLn(r: Routine, factor: number, factorRest: number): void {
  const x = r.parameter(0);
  r.returnWhen(not(gt(x, 0)), choose(eq(x, 0), Number.NEGATIVE_INFINITY, Number.NaN));
  r.returnWhen(eq(x, Number.POSITIVE_INFINITY), x);
  const parts = r.keepResults(r.call("lnAsSum", x), TYPE.f64, TYPE.f64);
  const [leading, rest] = parts as readonly [Local, Local];
  const product = r.keep(mul(leading, factor));
  const error = productError(r, leading, factor, product);
  r.return(add(product, add(error, mul(leading, factorRest), mul(rest, factor))));
}

/** `log2(x)`. */
export function writeLog2(r: Routine): void {
  writeScaledLn(r, PER_LN2, PER_LN2_REST);
}

/** `log10(x)`. */
export function writeLog10(r: Routine): void {
  writeScaledLn(r, PER_LN10, PER_LN10_REST);
}

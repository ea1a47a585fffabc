/** `sin`, `cos` and `tan`; formulas and sources in `@igf-axis/model`'s `math/trigonometric`. */
import { TWO_OVER_PI } from "@igf-axis/model";
import { TYPE } from "../opcodes.table.ts";
import {
  abs,
  add,
  bitAnd,
  bitsOf,
  type Code,
  choose,
  div,
  gt,
  int,
  intAdd,
  intDiv,
  intMul,
  intOf,
  intOfLong,
  intRemainder,
  intSub,
  type Local,
  le,
  loadLong,
  long,
  longAdd,
  longAnd,
  longLess,
  longMul,
  longOfUnsigned,
  longOr,
  longShiftLeft,
  longShiftRight,
  lt,
  mul,
  neg,
  not,
  numberOfLong,
  type Routine,
  shiftRight,
  sub,
  type Value,
} from "../routine.ts";
import { highWord, nearestInteger, powerOfTwo } from "./bits.ts";
import { productError } from "./logarithm.ts";

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

/** `sineOf(r, rest)`: sin(r + rest), |r| ≤ π/4. */
export function writeSineOf(r: Routine): void {
  const [x, rest] = [r.parameter(0), r.parameter(1)];
  const z = r.keep(mul(x, x));
  const z2 = r.keep(mul(z, z));
  const low = add(S3, mul(z, S5), mul(z2, add(S7, mul(z, S9))));
  const high = add(S11, mul(z, S13), mul(z2, add(S15, mul(z, S17))));
  const tail = add(low, mul(z2, z2, high));
  r.return(add(x, add(mul(x, z, tail), mul(rest, sub(1, mul(0.5, z))))));
}

/** `cosineOf(r, rest)`: cos(r + rest), |r| ≤ π/4. */
export function writeCosineOf(r: Routine): void {
  const [x, rest] = [r.parameter(0), r.parameter(1)];
  const z = r.keep(mul(x, x));
  const z2 = r.keep(mul(z, z));
  const low = add(C4, mul(z, C6), mul(z2, add(C8, mul(z, C10))));
  const high = add(C12, mul(z, C14), mul(z2, add(C16, mul(z, C18))));
  const tail = add(low, mul(z2, z2, high));
  const h = r.keep(mul(0.5, z));
  const w = r.keep(sub(1, h));
  r.return(add(w, add(sub(1, w, h), sub(mul(z2, tail), mul(x, rest)))));
}

const PER_HALF_PI = 0.6366197723675814;
const HALF_PI_1 = 1.5707963267341256;
const HALF_PI_2 = 6.077100506303966e-11;
const HALF_PI_3 = 2.0222662487111665e-21;
const HALF_PI_4 = 8.4784276603689e-32;
const HALF_PI = 1.5707963267948966;
const HALF_PI_REST = 6.123233995736766e-17;
const FOURTH_TURN_LIMIT = 1647099;

/** What `reduce` returns: r, its rest, and the number of quarter turns modulo 4. */
const REDUCED = [TYPE.f64, TYPE.f64, TYPE.i32] as const;

/** `reduce(x)` for finite x. */
export function writeReduce(r: Routine): void {
  const x = r.parameter(0);
  r.returnWhen(le(abs(x), 0.7853981633974483), x, 0, int(0));
  r.when(gt(abs(x), FOURTH_TURN_LIMIT), () => {
    r.return(...r.keepResults(r.call("reduceLarge", x), ...REDUCED));
  });
  const n = r.keep(nearestInteger(mul(x, PER_HALF_PI)));
  const [a, aRest] = difference(r, x, mul(n, HALF_PI_1));
  const [b, bRest] = difference(r, a, mul(n, HALF_PI_2));
  const [c, cRest] = difference(r, b, mul(n, HALF_PI_3));
  const lower = r.keep(sub(add(aRest, bRest, cRest), mul(n, HALF_PI_4)));
  const sum = r.keep(add(c, lower));
  r.return(sum, sub(lower, sub(sum, c)), bitAnd(intOf(n), int(3)));
}

/** x − y and what its rounding lost. */
function difference(r: Routine, x: Local, y: Value): readonly [Local, Local] {
  const subtrahend = r.keep(y);
  const d = r.keep(sub(x, subtrahend));
  const part = r.keep(sub(d, x));
  return [d, r.keep(sub(x, sub(d, part), add(subtrahend, part)))];
}

const DIGIT_BITS = 24;
const DIGIT_MASK = 0xffffff;
const BASE = 16777216;
const DIGITS = 9;
/** Zeros before the digits of 2/π, for the smallest x that comes here. */
const LEADING_ZEROS = 3;

/** `reduceLarge(x)` for |x| > 1647099: x · 2/π modulo 4 in base 2²⁴. */
export function writeReduceLarge(r: Routine): void {
  const x = r.parameter(0);
  const exponent = r.keepInt(intSub(bitAnd(shiftRight(highWord(x), int(20)), int(0x7ff)), int(1075)));
  const shift = r.keepInt(
    intRemainder(intAdd(intRemainder(exponent, int(DIGIT_BITS)), int(DIGIT_BITS)), int(DIGIT_BITS)),
  );
  const blocks = intDiv(intSub(exponent, shift), int(DIGIT_BITS));
  const position = r.keepInt(intMul(intAdd(blocks, int(LEADING_ZEROS - 1)), int(8)));
  const digits = productDigits(r, significandDigits(r, x, shift), position);
  const d = (i: number): Value => numberOfLong(digits[i] as Local);
  const pair = (i: number): Code => add(mul(d(i), BASE), d(i + 1));
  const n = r.keepInt(bitAnd(intOfLong(digits[0] as Local), int(3)));
  const first = r.keep(pair(1));
  r.when(not(longLess(digits[1] as Local, long(BASE / 2))), () => {
    r.assign(n, intAdd(n, int(1)));
    r.assign(first, sub(first, BASE * BASE));
  });
  const upper = r.keep(mul(first, powerOfTwo(int(-48))));
  const middle = r.keep(mul(pair(3), powerOfTwo(int(-96))));
  const lower = add(mul(pair(5), powerOfTwo(int(-144))), mul(pair(7), powerOfTwo(int(-192))));
  const t = r.keep(add(upper, middle));
  const tRest = r.keep(add(sub(middle, sub(t, upper)), lower));
  const u = r.keep(add(t, tRest));
  const uRest = r.keep(sub(tRest, sub(u, t)));
  const angle = r.keep(mul(u, HALF_PI));
  const error = productError(r, u, HALF_PI, angle);
  const rest = r.keep(add(error, add(mul(u, HALF_PI_REST), mul(uRest, HALF_PI))));
  r.returnWhen(lt(x, 0), neg(angle), neg(rest), bitAnd(intSub(int(0), n), int(3)));
  r.return(angle, rest, bitAnd(n, int(3)));
}

/** The significand of x times 2^shift in four digits of 24 bits, least significant first. */
function significandDigits(r: Routine, x: Local, shift: Local): readonly Local[] {
  const fraction = longShiftRight(longShiftLeft(bitsOf(x), long(12)), long(12));
  const significand = r.keep(longOr(fraction, longShiftLeft(long(1), long(52))), TYPE.i64);
  const carry = r.keep(long(0), TYPE.i64);
  return [0, 1, 2, 3].map((i) => {
    const part = i === 3 ? long(0) : longShiftRight(significand, long(DIGIT_BITS * i));
    const shifted = longShiftLeft(longAnd(part, long(DIGIT_MASK)), longOfUnsigned(shift));
    const sum = r.keep(longAdd(shifted, carry), TYPE.i64);
    r.assign(carry, longShiftRight(sum, long(DIGIT_BITS)));
    return r.keep(longAnd(sum, long(DIGIT_MASK)), TYPE.i64);
  });
}

/** Digits of factor × 2/π that matter: the units modulo 4 and eight digits behind the point. */
function productDigits(r: Routine, factor: readonly Local[], position: Local): readonly Local[] {
  const table = BigInt64Array.from([...new Array<number>(LEADING_ZEROS).fill(0), ...TWO_OVER_PI], BigInt);
  const address = r.table("2/π", table);
  const digits: Local[] = [];
  const carry = r.keep(long(0), TYPE.i64);
  for (let p = DIGITS - 1; p >= 0; p--) {
    const products = factor.map((digit, i) => longMul(digit, loadLong(position, address + 8 * (p + i))));
    const sum = r.keep(longAdd(carry, ...products), TYPE.i64);
    r.assign(carry, longShiftRight(sum, long(DIGIT_BITS)));
    digits[p] = r.keep(longAnd(sum, long(DIGIT_MASK)), TYPE.i64);
  }
  return digits;
}

function isInfinite(x: Local): Code {
  return not(lt(abs(x), Number.POSITIVE_INFINITY));
}

interface Reduced {
  readonly r: Local;
  readonly rest: Local;
  readonly n: Local;
}

function reduced(routine: Routine, x: Local): Reduced {
  const parts = routine.keepResults(routine.call("reduce", x), ...REDUCED);
  const [r, rest, n] = parts as readonly [Local, Local, Local];
  return { r, rest, n };
}

/** Sine or cosine of what is left, by the number of quarter turns, and its sign. */
function returnQuarter(routine: Routine, { r, rest, n }: Reduced, even: string, odd: string, turn: number) {
  const size = routine.keep(0);
  routine.when(
    bitAnd(n, int(1)),
    () => routine.assign(size, routine.call(odd, r, rest)),
    () => routine.assign(size, routine.call(even, r, rest)),
  );
  routine.return(choose(bitAnd(intAdd(n, int(turn)), int(2)), neg(size), size));
}

/** `sin(x)`. */
export function writeSin(r: Routine): void {
  const x = r.parameter(0);
  r.returnWhen(isInfinite(x), Number.NaN);
  r.returnWhen(lt(abs(x), 1e-8), x);
  returnQuarter(r, reduced(r, x), "sineOf", "cosineOf", 0);
}

/** `cos(x)`. */
export function writeCos(r: Routine): void {
  const x = r.parameter(0);
  r.returnWhen(isInfinite(x), Number.NaN);
  returnQuarter(r, reduced(r, x), "cosineOf", "sineOf", 1);
}

/** `tan(x)`. */
export function writeTan(r: Routine): void {
  const x = r.parameter(0);
  r.returnWhen(isInfinite(x), Number.NaN);
  r.returnWhen(lt(abs(x), 1e-8), x);
  const parts = reduced(r, x);
  const s = r.keep(r.call("sineOf", parts.r, parts.rest));
  const c = r.keep(r.call("cosineOf", parts.r, parts.rest));
  r.returnWhen(bitAnd(parts.n, int(1)), div(neg(c), s));
  r.return(div(s, c));
}

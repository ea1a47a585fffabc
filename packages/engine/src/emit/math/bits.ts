import {
  add,
  bitsOf,
  type Code,
  int,
  intAdd,
  intLess,
  intOfLong,
  long,
  longOf,
  longShiftLeft,
  longShiftRight,
  longSub,
  mul,
  numberOfBits,
  type Routine,
  sub,
  type Value,
} from "../routine.ts";

/** Doubles and their bits, as in `@igf-axis/model`'s `math/bits`. */

const LEAST_EXPONENT = -1022;
const LARGEST_EXPONENT = 1023;
const FRACTION_BITS = 52;

/** Sign, exponent and the leading 20 bits of the fraction, as i32. */
export function highWord(x: Value): Code {
  return intOfLong(longShiftRight(bitsOf(x), long(32)));
}

/** 2ᵏ for an i32 k in [−1022, 1023]. */
export function powerOfTwo(k: Value): Code {
  return numberOfBits(longShiftLeft(longOf(intAdd(k, int(LARGEST_EXPONENT))), long(FRACTION_BITS)));
}

/** x · 2⁻ᵏ for an i32 k, where x and the result are normal: the exponent is lowered by k. */
export function loweredBy(x: Value, k: Value): Code {
  return numberOfBits(longSub(bitsOf(x), longShiftLeft(longOf(k), long(FRACTION_BITS))));
}

/** The integer nearest to x, |x| < 2⁵¹, ties to even; never −0. */
export function nearestInteger(x: Value): Code {
  return sub(add(x, 6755399441055744), 6755399441055744);
}

/** `scale(x, k)`: x · 2ᵏ for an i32 k in [−2044, 2046], rounded once unless the result is subnormal. */
export function writeScale(r: Routine): void {
  const [x, k] = [r.parameter(0), r.parameter(1)];
  for (const [isBeyond, limit] of [
    [intLess(int(LARGEST_EXPONENT), k), LARGEST_EXPONENT],
    [intLess(k, int(LEAST_EXPONENT)), LEAST_EXPONENT],
  ] as const) {
    r.returnWhen(isBeyond, mul(x, powerOfTwo(intAdd(k, int(-limit))), powerOfTwo(int(limit))));
  }
  r.return(mul(x, powerOfTwo(k)));
}

/** Access to the two 32-bit words of a double (IEEE 754 binary64). */
const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;
const LOW = 1 - HIGH;

/** Returns sign, exponent and the leading 20 bits of the fraction, as a signed 32-bit integer. */
export function highWord(x: number): number {
  double[0] = x;
  return words[HIGH] as number;
}

/** Returns the trailing 32 bits of the fraction, as a signed 32-bit integer. */
export function lowWord(x: number): number {
  double[0] = x;
  return words[LOW] as number;
}

/** Returns x with its high word replaced. */
export function withHighWord(x: number, high: number): number {
  double[0] = x;
  words[HIGH] = high;
  return double[0] as number;
}

const LEAST_EXPONENT = -1074;
/** A table, because a double that is read just after one of its halves was written stalls the processor. */
const POWERS_OF_TWO = powersOfTwo();

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(1024 - LEAST_EXPONENT);
  let power = Number.MIN_VALUE;
  for (let i = 0; i < powers.length; i++) {
    powers[i] = power;
    power *= 2;
  }
  return powers;
}

/** Returns 2ᵏ for an integer k in [−1074, 1023]. */
export function powerOfTwo(k: number): number {
  return POWERS_OF_TWO[k - LEAST_EXPONENT] as number;
}

/** Returns x · 2ᵏ for an integer k in [−2044, 2046], rounded once unless the result is subnormal. */
export function scaleByPowerOfTwo(x: number, k: number): number {
  if (k > 1023) return x * powerOfTwo(k - 1023) * powerOfTwo(1023);
  if (k < -1022) return x * powerOfTwo(k + 1022) * powerOfTwo(-1022);
  return x * powerOfTwo(k);
}

/** Returns the integer nearest to x (ties to even), |x| < 2⁵¹, by pushing the fraction out of the significand. */
export function nearestInteger(x: number): number {
  return x + 6755399441055744 - 6755399441055744;
}

/** An exact rational number in lowest terms; the denominator is positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Zero and one. */
export const ZERO: Rational = { numerator: 0n, denominator: 1n };
export const ONE: Rational = { numerator: 1n, denominator: 1n };

/** Returns the greatest common divisor of two integers, ≥ 0. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Returns numerator / denominator in lowest terms; the denominator is not 0. */
export function rational(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 1n) return { numerator, denominator };
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** Returns a + b. */
export function plus(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** Returns a · b. */
export function times(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Returns 1 / a, a ≠ 0. */
export function inverse(a: Rational): Rational {
  return rational(a.denominator, a.numerator);
}

/**
 * Returns the fraction that a finite number stands for: the first convergent of its continued fraction that rounds to it.
 *
 * So 0.1 is 1/10 and 0.3333333333333333 is 1/3, as whoever wrote them meant; every number has one, its own binary fraction at the latest.
 *
 * @throws RangeError for a number that is not finite.
 */
export function rationalOf(value: number): Rational {
  if (Number.isInteger(value)) return { numerator: BigInt(value), denominator: 1n };
  const { numerator, denominator } = binaryFraction(value);
  let [p, q, pBefore, qBefore] = [1n, 0n, 0n, 1n];
  let [a, b] = [numerator, denominator];
  while (b !== 0n) {
    const whole = a >= 0n || a % b === 0n ? a / b : a / b - 1n;
    [p, q, pBefore, qBefore] = [whole * p + pBefore, whole * q + qBefore, p, q];
    if (Number(p) / Number(q) === value) break;
    [a, b] = [b, a - whole * b];
  }
  return rational(p, q);
}

/** The exact value of a double. */
function binaryFraction(value: number): Rational {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no fraction`);
  let scaled = value;
  let denominator = 1n;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    denominator *= 2n;
  }
  return rational(BigInt(scaled), denominator);
}

/**
 * Elementary functions in fixed-point BigInt arithmetic with 1400 fractional bits: the truth that `math` is judged against.
 *
 * Independent of the code under test: other reductions, other series, no floating point in between.
 */
export const BITS = 1400n;
export const ONE: bigint = 1n << BITS;

/** The exact value of a finite double; the fraction below 2⁻¹⁴⁰⁰ does not exist. */
export function fixed(x: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const exponent = (bits >> 52n) & 0x7ffn;
  const fraction = bits & 0xfffffffffffffn;
  const significand = exponent === 0n ? fraction : fraction | (1n << 52n);
  const shift = (exponent === 0n ? 1n : exponent) - 1075n + BITS;
  const size = shift >= 0n ? significand << shift : significand >> -shift;
  return bits >> 63n ? -size : size;
}

export function multiply(a: bigint, b: bigint): bigint {
  return (a * b) >> BITS;
}

export function divide(a: bigint, b: bigint): bigint {
  return (a << BITS) / b;
}

/** Integer square root by Newton, scaled. */
export function squareRoot(a: bigint): bigint {
  const target = a << BITS;
  let root = 1n << (BigInt(target.toString(2).length) / 2n + 1n);
  for (;;) {
    const next = (root + target / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** Σ sign · x^(2k+1)/(2k+1), for small x. */
function oddSeries(x: bigint, alternating: boolean): bigint {
  const square = multiply(x, x);
  let term = x;
  let sum = 0n;
  for (let k = 1n; term !== 0n; k += 2n) {
    sum += term / k;
    term = alternating ? -multiply(term, square) : multiply(term, square);
  }
  return sum;
}

/** ln 2 = 18 artanh(1/26) − 2 artanh(1/4801) + 8 artanh(1/8749). */
export const LN2: bigint =
  18n * oddSeries(ONE / 26n, false) - 2n * oddSeries(ONE / 4801n, false) + 8n * oddSeries(ONE / 8749n, false);

/** π/4 = 4 arctan(1/5) − arctan(1/239) (Machin). */
export const PI: bigint = 4n * (4n * oddSeries(ONE / 5n, true) - oddSeries(ONE / 239n, true));

/** eˣ by halving the reduced argument 32 times, the series, and squaring back. */
export function exponential(x: bigint): bigint {
  let k = x / LN2;
  let r = x - k * LN2;
  if (r < 0n) {
    r += LN2;
    k -= 1n;
  }
  const small = r >> 32n;
  let term = ONE;
  let sum = 0n;
  for (let n = 1n; term !== 0n; n += 1n) {
    sum += term;
    term = multiply(term, small) / n;
  }
  for (let i = 0; i < 32; i++) sum = multiply(sum, sum);
  return k >= 0n ? sum << k : sum >> -k;
}

/** ln x for x > 0: powers of two taken out, three square roots, then 2 artanh. */
export function logarithm(x: bigint): bigint {
  const k = BigInt(x.toString(2).length) - 1n - BITS;
  let m = k >= 0n ? x >> k : x << -k;
  const lost = k > 0n ? x - (m << k) : 0n;
  for (let i = 0; i < 3; i++) m = squareRoot(m);
  const value = 16n * oddSeries(divide(m - ONE, m + ONE), false) + k * LN2;
  return value + (lost === 0n ? 0n : divide(lost, x));
}

/** [sin x, cos x], reduced modulo 2π, by series at x/2¹⁶ and doubling. */
export function sineAndCosine(x: bigint): readonly [bigint, bigint] {
  const turn = 2n * PI;
  const angle = ((x % turn) + turn) % turn;
  const small = angle >> 16n;
  const square = multiply(small, small);
  let sine = 0n;
  let term = small;
  for (let n = 1n; term !== 0n; n += 2n) {
    sine += term;
    term = -multiply(term, square) / ((n + 1n) * (n + 2n));
  }
  // 1 − cos keeps its digits under doubling: v(2a) = 2 v (2 − v).
  let versine = divide(multiply(sine, sine), ONE + squareRoot(ONE - multiply(sine, sine)));
  let s = sine;
  for (let i = 0; i < 16; i++) {
    s = 2n * multiply(s, ONE - versine);
    versine = 2n * multiply(versine, 2n * ONE - versine);
  }
  return [s, ONE - versine];
}

/** arctan x by halving the argument 20 times. */
export function arctangent(x: bigint): bigint {
  let y = x;
  for (let i = 0; i < 20; i++) y = divide(y, ONE + squareRoot(ONE + multiply(y, y)));
  return oddSeries(y, true) << 20n;
}

/** Error of a computed double in units in the last place of the true value. */
export function ulpError(computed: number, truth: bigint): number {
  if (!Number.isFinite(computed)) return Number.POSITIVE_INFINITY;
  const size = truth < 0n ? -truth : truth;
  const exponent = BigInt(size.toString(2).length) - 1n - BITS;
  const lastPlace = exponent < -1022n ? -1074n : exponent - 52n;
  const ulp = 1n << (BITS + lastPlace);
  const difference = fixed(computed) - truth;
  return Number(((difference < 0n ? -difference : difference) * 1000000n) / ulp) / 1e6;
}

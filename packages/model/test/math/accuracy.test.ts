import {
  arccos,
  arccosh,
  arcsin,
  arcsinh,
  arctan,
  arctanh,
  cbrt,
  cos,
  cosh,
  exp,
  expm1,
  ln,
  log1p,
  log2,
  log10,
  normalCdf,
  normalQuantile,
  pow,
  RandomStream,
  sin,
  sinh,
  tan,
  tanh,
} from "@igf-axis/model";
import { expect, test } from "vitest";
import {
  arctangent,
  divide,
  exponential,
  fixed,
  LN2,
  logarithm,
  multiply,
  ONE,
  PI,
  sineAndCosine,
  squareRoot,
  ulpError,
} from "./fixed-point.ts";

const SEED = 20110101;

/** Numbers spread over [low, high]: evenly, and evenly in the exponent on both sides of 0. */
function spread(low: number, high: number, count: number): number[] {
  const stream = new RandomStream(SEED);
  const points: number[] = [];
  while (points.length < count) {
    points.push(low + (high - low) * stream.uniform());
    const small = (stream.uniform() < 0.5 ? -1 : 1) * exp(stream.uniform() * 50 - 45);
    if (small > low && small < high) points.push(small);
  }
  return points;
}

/** Distance of a logarithm's argument from 1 down to the last bit, on both sides. */
const NEAR_ONE: readonly number[] = Array.from({ length: 52 }, (_, i) => [
  1 + 2 ** -(i + 1),
  1 - 2 ** -(i + 2),
]).flat();
const EXTREMES: readonly number[] = [
  5e-324, 2.2250738585072014e-308, 1e-310, 1.7976931348623157e308, 1e300, 1e-300, 2, 0.5, 10, 1000, 3,
];
/** The doubles next to multiples of π/2, where the sine or the cosine nearly vanishes, and arguments far out. */
const HARD_ANGLES: readonly number[] = [
  ...Array.from({ length: 60 }, (_, i) => ((i + 1) * Math.PI) / 2),
  6381956970095103 * 2 ** 797,
  1e22,
  1e300,
  1.7976931348623157e308,
  2 ** 52,
  2 ** 53,
  1647099,
  1647099.5,
  1647100,
  823549.6645,
];

const sine = (x: number): bigint => sineAndCosine(fixed(x))[0];
const cosine = (x: number): bigint => sineAndCosine(fixed(x))[1];
const e = (x: number): bigint => exponential(fixed(x));
const half = (x: bigint): bigint => x >> 1n;

const CASES: readonly (readonly [
  string,
  (x: number) => number,
  (x: number) => bigint,
  readonly number[],
  number,
])[] = [
  ["exp", exp, e, [...spread(-740, 709.7, 400), ...spread(-1, 1, 200), 709.782712893384, -745.13, -708.4], 1],
  [
    "expm1",
    expm1,
    (x) => e(x) - ONE,
    [...spread(-40, 709.7, 200), ...spread(-2, 2, 400), 709.782712893384],
    1,
  ],
  ["ln", ln, (x) => logarithm(fixed(x)), [...spread(0, 10, 300), ...NEAR_ONE, ...EXTREMES], 1.5],
  [
    "log1p",
    log1p,
    (x) => logarithm(ONE + fixed(x)),
    [...spread(-1, 10, 300), ...NEAR_ONE.map((x) => x - 1), ...EXTREMES],
    1.5,
  ],
  [
    "log2",
    log2,
    (x) => divide(logarithm(fixed(x)), LN2),
    [...spread(0, 10, 200), ...NEAR_ONE, ...EXTREMES],
    0.6,
  ],
  [
    "log10",
    log10,
    (x) => divide(logarithm(fixed(x)), logarithm(10n * ONE)),
    [...spread(0, 1000, 200), ...NEAR_ONE, ...EXTREMES],
    0.6,
  ],
  ["sin", sin, sine, [...spread(-10, 10, 300), ...spread(-1e7, 1e7, 100), ...HARD_ANGLES], 1],
  ["cos", cos, cosine, [...spread(-10, 10, 300), ...spread(-1e7, 1e7, 100), ...HARD_ANGLES], 1],
  ["tan", tan, (x) => divide(sine(x), cosine(x)), [...spread(-10, 10, 300), ...HARD_ANGLES], 2],
  [
    "arctan",
    arctan,
    (x) => arctangent(fixed(x)),
    [...spread(-5, 5, 200), 0.1875, 0.18749, 1, 1.0001, 1e10],
    2,
  ],
  [
    "arcsin",
    arcsin,
    (x) => arctangent(divide(fixed(x), squareRoot(ONE - multiply(fixed(x), fixed(x))))),
    spread(-1, 1, 200),
    3,
  ],
  [
    "arccos",
    arccos,
    (x) => 2n * arctangent(squareRoot(divide(ONE - fixed(x), ONE + fixed(x)))),
    spread(-1, 1, 200),
    3,
  ],
  ["sinh", sinh, (x) => half(e(x) - e(-x)), [...spread(-30, 30, 200), ...spread(-1, 1, 100), 710.4], 3],
  ["cosh", cosh, (x) => half(e(x) + e(-x)), [...spread(-30, 30, 200), 710.4], 3],
  [
    "tanh",
    tanh,
    (x) => divide(e(2 * x) - ONE, e(2 * x) + ONE),
    [...spread(-20, 20, 200), ...spread(-1, 1, 300)],
    1,
  ],
  ["arcsinh", arcsinh, (x) => arsinh(fixed(x)), [...spread(-5, 5, 200), 1e10], 3],
  [
    "arccosh",
    arccosh,
    (x) => logarithm(fixed(x) + squareRoot(multiply(fixed(x), fixed(x)) - ONE)),
    [...spread(1.0001, 9, 200), 1 + 2 ** -30, 1e10],
    3,
  ],
  ["arctanh", arctanh, (x) => half(logarithm(divide(ONE + fixed(x), ONE - fixed(x)))), spread(-1, 1, 200), 3],
  ["cbrt", cbrt, (x) => cubeRoot(fixed(x)), [...spread(-30, 30, 200), 1e-310, 1e300, 27, 8, 5e-324], 0.6],
];

function arsinh(x: bigint): bigint {
  const size = x < 0n ? -x : x;
  const value = logarithm(size + squareRoot(multiply(size, size) + ONE));
  return x < 0n ? -value : value;
}

function cubeRoot(x: bigint): bigint {
  const size = x < 0n ? -x : x;
  const value = exponential(logarithm(size) / 3n);
  return x < 0n ? -value : value;
}

test.each(CASES)("%s is within its stated error of the true value", (_, f, truth, points, limit) => {
  let worst = { error: -1, x: 0 };
  for (const x of points) {
    const error = ulpError(f(x), truth(x));
    if (error > worst.error) worst = { error, x };
  }
  expect(worst.error, `worst at ${worst.x}`).toBeLessThanOrEqual(limit);
});

test("pow is within 1 ulp of the true value over bases, exponents and extremes", () => {
  const stream = new RandomStream(SEED);
  const pairs: [number, number][] = Array.from({ length: 300 }, () => {
    const x = exp(40 * (stream.uniform() - 0.5));
    return [x, ((stream.uniform() - 0.5) * 1400) / Math.max(1, Math.abs(ln(x)))];
  });
  pairs.push(
    [1 + 2 ** -52, 1e17],
    [1 - 2 ** -53, 1e17],
    [2, -1074],
    [2, 1023.5],
    [10, -320],
    [10, 308],
    [5e-324, 0.5],
    [1e300, -1.02],
    [0.5, 1000.7],
    [1.0000001, 5e9],
  );
  let worst = { error: -1, pair: [0, 0] as [number, number] };
  for (const pair of pairs) {
    const [x, y] = pair;
    const error = ulpError(pow(x, y), exponential(multiply(fixed(y), logarithm(fixed(x)))));
    if (error > worst.error) worst = { error, pair };
  }
  expect(worst.error, `worst at ${worst.pair}`).toBeLessThanOrEqual(1);
});

/** Φ(x) = ½ + φ(x) Σ x²ⁿ⁺¹/(2n + 1)!!, whose cancellation in the tail the 1400 bits absorb. */
function normalDistribution(x: bigint): bigint {
  const square = multiply(x, x);
  let term = x;
  let sum = 0n;
  for (let n = 3n; term !== 0n; n += 2n) {
    sum += term;
    term = multiply(term, square) / n;
  }
  const density = divide(exponential(-square / 2n), squareRoot(2n * PI));
  return ONE / 2n + multiply(density, sum);
}

test("the normal distribution function keeps 14 digits into the lower tail, and its quantile likewise", () => {
  for (const x of [...spread(-30, 0, 60), -1, -0.674, -30]) {
    const truth = normalDistribution(fixed(x));
    expect(ulpError(normalCdf(x), truth), `Φ(${x})`).toBeLessThanOrEqual(12);
    const p = normalCdf(x);
    const slope = exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
    const back = normalDistribution(fixed(normalQuantile(p))) - fixed(p);
    expect(Math.abs(Number((back << 80n) / fixed(slope)) / 2 ** 80), `Φ⁻¹(${p})`).toBeLessThanOrEqual(
      1e-14 * Math.max(1, Math.abs(x)),
    );
  }
});

test("the fixed-point constants agree with π and ln 2", () => {
  expect(ulpError(Math.PI, PI)).toBeLessThanOrEqual(0.5);
  expect(ulpError(Math.LN2, LN2)).toBeLessThanOrEqual(0.5);
});

test("integer powers and logarithms of powers are exact", () => {
  for (let n = 0; n <= 22; n++) expect(log10(Number(`1e${n}`))).toBe(n);
  for (let n = -1074; n <= 1023; n++) expect(log2(2 ** n)).toBe(n);
  for (let n = 0; n <= 15; n++) expect(pow(n, 3)).toBe(n * n * n);
  for (let n = -1022; n <= 1023; n++) expect(pow(2, n)).toBe(2 ** n);
});

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
  lnGamma,
  log1p,
  log2,
  log10,
  normalCdf,
  normalQuantile,
  pow,
  sin,
  sinh,
  tan,
  tanh,
} from "@igf-axis/model";
import fc from "fast-check";
import { expect, test } from "vitest";

const INF = Number.POSITIVE_INFINITY;
const NAN = Number.NaN;

/** C99 Annex F: value at +0, −0, +∞, −∞, NaN. */
const AT_SPECIALS: readonly (readonly [string, (x: number) => number, readonly number[]])[] = [
  ["exp", exp, [1, 1, INF, 0, NAN]],
  ["expm1", expm1, [0, -0, INF, -1, NAN]],
  ["ln", ln, [-INF, -INF, INF, NAN, NAN]],
  ["log1p", log1p, [0, -0, INF, NAN, NAN]],
  ["log2", log2, [-INF, -INF, INF, NAN, NAN]],
  ["log10", log10, [-INF, -INF, INF, NAN, NAN]],
  ["cbrt", cbrt, [0, -0, INF, -INF, NAN]],
  ["sin", sin, [0, -0, NAN, NAN, NAN]],
  ["cos", cos, [1, 1, NAN, NAN, NAN]],
  ["tan", tan, [0, -0, NAN, NAN, NAN]],
  ["arcsin", arcsin, [0, -0, NAN, NAN, NAN]],
  ["arccos", arccos, [Math.PI / 2, Math.PI / 2, NAN, NAN, NAN]],
  ["arctan", arctan, [0, -0, Math.PI / 2, -Math.PI / 2, NAN]],
  ["sinh", sinh, [0, -0, INF, -INF, NAN]],
  ["cosh", cosh, [1, 1, INF, INF, NAN]],
  ["tanh", tanh, [0, -0, 1, -1, NAN]],
  ["arcsinh", arcsinh, [0, -0, INF, -INF, NAN]],
  ["arccosh", arccosh, [NAN, NAN, INF, NAN, NAN]],
  ["arctanh", arctanh, [0, -0, NAN, NAN, NAN]],
];

test.each(AT_SPECIALS)("%s keeps zeros, infinities and NaN as C99 Annex F has them", (_, f, wanted) => {
  expect([0, -0, INF, -INF, NAN].map(f)).toEqual(wanted);
});

test("edges of domain and range are right", () => {
  expect([ln(-1), log1p(-1), log1p(-2), arcsin(1), arcsin(1.1), arccos(1), arccos(-1), arccosh(1)]).toEqual([
    NAN,
    -INF,
    NAN,
    Math.PI / 2,
    NAN,
    0,
    Math.PI,
    0,
  ]);
  expect([arctanh(1), arctanh(-1), arctanh(1.1), exp(710), exp(-746), expm1(710), expm1(-50), ln(1)]).toEqual(
    [INF, -INF, NAN, INF, 0, INF, -1, 0],
  );
  expect(exp(-745)).toBe(5e-324);
  expect(exp(709.782712893384)).toBeLessThan(INF);
  expect([sinh(711), cosh(-711), tanh(25), tanh(-25)]).toEqual([INF, INF, 1, -1]);
});

test("pow keeps the special cases of IEEE 754", () => {
  const cases: readonly (readonly [number, number, number])[] = [
    [NAN, 0, 1],
    [1, NAN, 1],
    [NAN, 1, NAN],
    [2, NAN, NAN],
    [-1, INF, 1],
    [-1, -INF, 1],
    [0.5, INF, 0],
    [0.5, -INF, INF],
    [2, INF, INF],
    [2, -INF, 0],
    [-2, INF, INF],
    [INF, 2, INF],
    [INF, -2, 0],
    [-INF, 3, -INF],
    [-INF, 2, INF],
    [-INF, -3, -0],
    [-INF, -2, 0],
    [-INF, 0.5, INF],
    [0, 3, 0],
    [-0, 3, -0],
    [0, -3, INF],
    [-0, -3, -INF],
    [-0, -2, INF],
    [-0, 0.5, 0],
    [-8, 1 / 3, NAN],
    [-2, 3, -8],
    [-2, 4, 16],
    [2, 1024, INF],
    [-2, 1025, -INF],
    [2, -1075, 0],
    [-2, -1077, -0],
    [1.5, 1e300, INF],
    [0.5, 1e300, 0],
    [-1, 1e300, 1],
    [-1, 9007199254740991, -1],
  ];
  for (const [x, y, wanted] of cases) expect(pow(x, y), `pow(${x}, ${y})`).toBe(wanted);
});

test("exp and ln undo each other, and odd functions are odd", () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      expect(Math.abs(ln(exp(x)) - x)).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(x)));
      for (const f of [sin, tan, arctan, sinh, tanh, arcsinh, cbrt]) expect(f(-x)).toBe(-f(x));
      expect(cos(-x)).toBe(cos(x));
    }),
    { seed: 1 },
  );
});

test("the normal quantile inverts the normal distribution function into both tails", () => {
  fc.assert(
    fc.property(fc.double({ min: -37, max: 8, noNaN: true }), (x) => {
      expect(Math.abs(normalQuantile(normalCdf(x)) - x)).toBeLessThanOrEqual(
        x > 0 ? 0.5 : 1e-14 * Math.max(1, Math.abs(x)),
      );
    }),
    { seed: 2 },
  );
  expect(normalCdf(-1.959963984540054)).toBeCloseTo(0.025, 16);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 15);
  expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1), normalQuantile(-1)]).toEqual([
    -INF,
    0,
    INF,
    NAN,
  ]);
  expect([normalCdf(-40), normalCdf(40), normalCdf(0), normalCdf(NAN)]).toEqual([0, 1, 0.5, NAN]);
});

test("lnGamma follows factorials, the half-integer value and the recurrence", () => {
  let product = 1;
  for (let n = 1; n < 100; n++) {
    expect(lnGamma(n)).toBeCloseTo(ln(product), 11);
    product *= n;
  }
  expect(lnGamma(0.5)).toBeCloseTo(ln(Math.PI) / 2, 14);
  expect([lnGamma(0), lnGamma(-1), lnGamma(INF), lnGamma(NAN)]).toEqual([INF, NAN, INF, NAN]);
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 50, noNaN: true }), (x) => {
      expect(Math.abs(lnGamma(x + 1) - lnGamma(x) - ln(x))).toBeLessThan(1e-13 * Math.max(1, lnGamma(x + 1)));
    }),
    { seed: 3 },
  );
});

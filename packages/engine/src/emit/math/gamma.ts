/** `factorial`; formulas and sources in `@igf-axis/model`'s `math/gamma` and `expression/apply-operator`. */
import {
  add,
  both,
  choose,
  div,
  either,
  eq,
  floor,
  ge,
  gt,
  le,
  lt,
  mul,
  neg,
  not,
  type Routine,
  sub,
} from "../routine.ts";

const HALF_LN_TWO_PI = 0.9189385332046728;
const STIRLING: readonly number[] = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
];

/** `lnGamma(x)`. */
export function writeLnGamma(r: Routine): void {
  const x = r.parameter(0);
  r.returnWhen(not(gt(x, 0)), choose(eq(x, 0), Number.POSITIVE_INFINITY, Number.NaN));
  r.returnWhen(either(eq(x, 1), eq(x, 2)), 0);
  r.returnWhen(eq(x, Number.POSITIVE_INFINITY), x);
  const shifted = r.keep(x);
  const product = r.keep(1);
  r.repeatWhile(lt(shifted, 10), () => {
    r.assign(product, mul(product, shifted));
    r.assign(shifted, add(shifted, 1));
  });
  const inverse = r.keep(div(1, shifted));
  const square = r.keep(mul(inverse, inverse));
  const series = r.keep(0);
  for (const coefficient of STIRLING.toReversed()) r.assign(series, add(mul(series, square), coefficient));
  const main = sub(mul(sub(shifted, 0.5), r.call("ln", shifted)), shifted);
  const rest = add(HALF_LN_TWO_PI, mul(series, inverse));
  r.return(sub(add(main, rest), r.call("ln", product)));
}

/** `factorial(n)` = Γ(n + 1). */
export function writeFactorial(r: Routine): void {
  const n = r.parameter(0);
  const isInteger = r.keepInt(eq(floor(n), n));
  r.returnWhen(both(lt(n, 0), isInteger), Number.NaN);
  r.when(both(both(ge(n, 0), le(n, 170)), isInteger), () => {
    const product = r.keep(1);
    const factor = r.keep(2);
    r.repeatWhile(le(factor, n), () => {
      r.assign(product, mul(product, factor));
      r.assign(factor, add(factor, 1));
    });
    r.return(product);
  });
  r.returnWhen(gt(n, 170.7), Number.POSITIVE_INFINITY);
  r.returnWhen(gt(n, -1), r.call("exp", r.call("lnGamma", add(n, 1))));
  const reflected = mul(r.call("sin", mul(Math.PI, neg(n))), r.call("exp", r.call("lnGamma", neg(n))));
  r.return(div(Math.PI, reflected));
}

/** `pow`, `cbrt` and `root`; formulas and sources in `@igf-axis/model`'s `math/power`. */
import { TYPE } from "../opcodes.table.ts";
import {
  abs,
  add,
  bitsOf,
  both,
  choose,
  div,
  either,
  eq,
  floor,
  gt,
  int,
  intAdd,
  intEq,
  intOf,
  intSub,
  type Local,
  long,
  longLess,
  lt,
  mul,
  ne,
  neg,
  not,
  numberOf,
  type Routine,
  shiftRight,
  sqrt,
  sub,
  type Value,
} from "../routine.ts";
import { highWord, loweredBy, powerOfTwo } from "./bits.ts";
import { productError } from "./logarithm.ts";

const TWO_53 = 9007199254740992;
const TWO_54 = 18014398509481984;
const TWO_64 = 18446744073709552000;
const INFINITE = Number.POSITIVE_INFINITY;

/** 1 for −0 and everything with its sign. */
function hasSign(x: Value): Value {
  return longLess(bitsOf(x), long(0));
}

function isOddInteger(r: Routine, y: Local): Value {
  const size = r.keep(abs(y));
  const isInteger = both(lt(size, TWO_53), eq(floor(size), size));
  return both(isInteger, ne(mul(floor(div(size, 2)), 2), size));
}

/** `pow(x, y)`. */
export function writePow(r: Routine): void {
  const [x, y] = [r.parameter(0), r.parameter(1)];
  r.returnWhen(either(eq(y, 0), eq(x, 1)), 1);
  r.returnWhen(either(ne(x, x), ne(y, y)), Number.NaN);
  r.returnWhen(eq(y, 1), x);
  const base = r.keep(abs(x));
  const isNegative = r.keepInt(int(0));
  const isInfiniteExponent = r.keepInt(eq(abs(y), INFINITE));
  r.when(hasSign(x), () => {
    r.assign(isNegative, isOddInteger(r, y));
    r.returnWhen(both(eq(base, 1), isInfiniteExponent), 1);
    const isBad = both(lt(x, 0), both(ne(base, INFINITE), not(isInfiniteExponent)));
    r.returnWhen(both(isBad, ne(floor(y), y)), Number.NaN);
  });
  const isExtreme = either(either(eq(base, 0), eq(base, INFINITE)), gt(abs(y), TWO_64));
  r.when(isExtreme, () => {
    const vanishes = intEq(lt(base, 1), gt(y, 0));
    const size = r.keep(choose(eq(base, 1), 1, choose(vanishes, 0, INFINITE)));
    r.return(choose(isNegative, neg(size), size));
  });
  const parts = r.keepResults(r.call("lnAsSum", base), TYPE.f64, TYPE.f64);
  const [leading, rest] = parts as readonly [Local, Local];
  const product = r.keep(mul(y, leading));
  const error = productError(r, y, leading, product);
  const size = r.keep(r.call("expOfSum", product, add(error, mul(y, rest))));
  r.return(choose(isNegative, neg(size), size));
}

/** `cbrt(x)`. */
export function writeCbrt(r: Routine): void {
  const x = r.parameter(0);
  const size = r.keep(abs(x));
  r.returnWhen(either(eq(x, 0), not(lt(size, INFINITE))), x);
  const isSubnormal = r.keepInt(lt(size, 2.2250738585072014e-308));
  const y = r.keep(choose(isSubnormal, mul(size, TWO_54), size));
  const field = intSub(shiftRight(highWord(y), int(20)), int(1023));
  const exponent = r.keepInt(intSub(field, choose(isSubnormal, int(54), int(0))));
  const q = r.keepInt(intOf(floor(div(numberOf(exponent), 3))));
  const thrice = intAdd(q, q, q, choose(isSubnormal, int(54), int(0)));
  const m = r.keep(loweredBy(y, thrice));
  const t = r.keep(add(0.7265, mul(m, sub(0.2953, mul(0.017, m)))));
  for (let i = 0; i < 4; i++) r.assign(t, sub(t, div(sub(t, div(m, mul(t, t))), 3)));
  const square = r.keep(mul(t, t));
  const squareRest = r.keep(productError(r, t, t, square));
  const cube = r.keep(mul(square, t));
  const cubeRest = add(productError(r, square, t, cube), mul(squareRest, t));
  const residual = add(sub(cube, m), cubeRest);
  const root = r.keep(mul(sub(t, div(residual, mul(3, square))), powerOfTwo(q)));
  r.return(choose(lt(x, 0), neg(root), root));
}

/** `root(degree, x)`: the real root, NaN for an even root of a negative number. */
export function writeRoot(r: Routine): void {
  const [degree, x] = [r.parameter(0), r.parameter(1)];
  r.returnWhen(eq(degree, 2), sqrt(x));
  r.returnWhen(eq(degree, 3), r.call("cbrt", x));
  const isOdd = eq(sub(degree, mul(2, floor(div(degree, 2)))), 1);
  r.returnWhen(both(lt(x, 0), isOdd), neg(r.call("pow", neg(x), div(1, degree))));
  r.return(r.call("pow", x, div(1, degree)));
}

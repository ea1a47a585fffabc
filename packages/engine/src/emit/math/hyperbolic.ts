/** Hyperbolic functions and their inverses; formulas and sources in `@igf-axis/model`'s `math/hyperbolic`. */
import { TYPE } from "../opcodes.table.ts";
import {
  abs,
  add,
  choose,
  div,
  either,
  ge,
  gt,
  type Local,
  lt,
  mul,
  ne,
  neg,
  not,
  type Routine,
  sqrt,
  sub,
  type Value,
} from "../routine.ts";
import { productError } from "./logarithm.ts";

const LN2 = 0.6931471805599453;

/** `halfExp(x)`: eˣ / 2 without overflow before the result overflows. */
export function writeHalfExp(r: Routine): void {
  const x = r.parameter(0);
  r.returnWhen(lt(x, 709), mul(0.5, r.call("exp", x)));
  const root = r.keep(r.call("exp", mul(0.5, x)));
  r.return(mul(0.5, root, root));
}

/** Returns a value with its sign turned where x is negative. */
function returnWithSignOf(r: Routine, x: Local, value: Value): void {
  const kept = r.keep(value);
  r.return(choose(lt(x, 0), neg(kept), kept));
}

/** `sinh(x)`. */
export function writeSinh(r: Routine): void {
  const x = r.parameter(0);
  const size = r.keep(abs(x));
  r.when(not(lt(size, 22)), () => returnWithSignOf(r, x, r.call("halfExp", size)));
  r.returnWhen(not(gt(size, 0)), x);
  const e = r.keep(r.call("expm1", size));
  returnWithSignOf(r, x, mul(0.5, add(e, div(e, add(e, 1)))));
}

/** `cosh(x)`. */
export function writeCosh(r: Routine): void {
  const size = r.keep(abs(r.parameter(0)));
  r.returnWhen(not(lt(size, 22)), r.call("halfExp", size));
  const e = r.keep(r.call("exp", size));
  r.return(add(mul(0.5, e), div(0.5, e)));
}

/** `tanh(x)`. */
export function writeTanh(r: Routine): void {
  const x = r.parameter(0);
  const size = r.keep(abs(x));
  r.returnWhen(either(ne(x, x), lt(size, 1e-9)), x);
  r.returnWhen(gt(size, 20), choose(lt(x, 0), -1, 1));
  const parts = r.keepResults(r.call("expm1AsSum", mul(2, size)), TYPE.f64, TYPE.f64);
  const [e, eRest] = parts as readonly [Local, Local];
  const d = r.keep(add(e, 2));
  const part = r.keep(sub(d, e));
  const dRest = r.keep(add(sub(e, sub(d, part)), sub(2, part), eRest));
  const q = r.keep(div(e, d));
  const qd = r.keep(mul(q, d));
  const residual = add(sub(e, qd, productError(r, q, d, qd)), sub(eRest, mul(q, dRest)));
  returnWithSignOf(r, x, add(q, div(residual, d)));
}

/** `arcsinh(x)`. */
export function writeArcsinh(r: Routine): void {
  const x = r.parameter(0);
  const size = r.keep(abs(x));
  r.returnWhen(either(lt(size, 1e-8), not(lt(size, Number.POSITIVE_INFINITY))), x);
  r.when(gt(size, 1e8), () => returnWithSignOf(r, x, add(r.call("ln", size), LN2)));
  const square = r.keep(mul(size, size));
  const argument = add(size, div(square, add(1, sqrt(add(square, 1)))));
  returnWithSignOf(r, x, r.call("log1p", argument));
}

/** `arccosh(x)`. */
export function writeArccosh(r: Routine): void {
  const x = r.parameter(0);
  r.returnWhen(not(ge(x, 1)), Number.NaN);
  r.returnWhen(gt(x, 1e8), add(r.call("ln", x), LN2));
  const t = r.keep(sub(x, 1));
  r.return(r.call("log1p", add(t, sqrt(add(mul(2, t), mul(t, t))))));
}

/** `arctanh(x)`. */
export function writeArctanh(r: Routine): void {
  const x = r.parameter(0);
  const size = r.keep(abs(x));
  r.returnWhen(lt(size, 1e-9), x);
  returnWithSignOf(r, x, mul(0.5, r.call("log1p", div(mul(2, size), sub(1, size)))));
}

/** `arctan`, `arcsin` and `arccos`; formulas and sources in `@igf-axis/model`'s `math/inverse-trigonometric`. */

import {
  abs,
  add,
  choose,
  div,
  eq,
  gt,
  int,
  intOf,
  le,
  loadNumber,
  lt,
  mul,
  ne,
  neg,
  not,
  type Routine,
  shiftLeft,
  sqrt,
  sub,
} from "../routine.ts";
import { nearestInteger } from "./bits.ts";

/** arctan(j/8) and what its rounding lost, j = 0 … 8. */
const ARCTAN: readonly number[] = [
  0, 0.12435499454676144, 0.24497866312686414, 0.35877067027057225, 0.4636476090008061, 0.5585993153435624,
  0.6435011087932844, 0.7188299996216245, 0.7853981633974483,
];
const ARCTAN_REST: readonly number[] = [
  0, -3.1253241424539383e-18, 1.0698755618734451e-17, -2.4623815582638635e-17, 2.2698777452961687e-17,
  -5.4556305485916264e-18, 1.5834785051444286e-17, -2.1478388444456983e-17, 3.061616997868383e-17,
];
const HALF_PI = 1.5707963267948966;
const HALF_PI_REST = 6.123233995736766e-17;
const PI = 3.141592653589793;

const A1 = -1 / 3,
  A2 = 1 / 5,
  A3 = -1 / 7,
  A4 = 1 / 9,
  A5 = -1 / 11,
  A6 = 1 / 13,
  A7 = -1 / 15,
  A8 = 1 / 17,
  A9 = -1 / 19;
const A10 = 1 / 21,
  A11 = -1 / 23;

/** `arctan(x)`. */
export function writeArctan(r: Routine): void {
  const x = r.parameter(0);
  const size = r.keep(abs(x));
  r.returnWhen(ne(x, x), x);
  r.returnWhen(lt(size, 1e-8), x);
  const isInverted = r.keepInt(gt(size, 1));
  const t = r.keep(choose(isInverted, div(1, size), size));
  const j = r.keep(choose(lt(t, 0.1875), 0, nearestInteger(mul(t, 8))));
  const c = r.keep(mul(j, 0.125));
  const y = r.keep(div(sub(t, c), add(1, mul(t, c))));
  const place = r.keepInt(shiftLeft(intOf(j), int(3)));
  const table = r.table("arctan", Float64Array.from([...ARCTAN, ...ARCTAN_REST]));
  const angle = r.keep(loadNumber(place, table));
  const z = r.keep(mul(y, y));
  const z2 = r.keep(mul(z, z));
  const z4 = r.keep(mul(z2, z2));
  const low = add(A1, mul(z, A2), mul(z2, add(A3, mul(z, A4))));
  const high = add(A9, mul(z, A10), mul(z2, A11));
  const middle = add(A5, mul(z, A6), mul(z2, add(A7, mul(z, A8))), mul(z4, high));
  const tail = mul(z, add(low, mul(z4, middle)));
  const rest = r.keep(add(loadNumber(place, table + 8 * ARCTAN.length), mul(y, tail)));
  const turned = sub(HALF_PI, add(angle, add(y, sub(rest, HALF_PI_REST))));
  const value = r.keep(choose(isInverted, turned, add(angle, add(y, rest))));
  r.return(choose(lt(x, 0), neg(value), value));
}

/** `arcsin(x)`. */
export function writeArcsin(r: Routine): void {
  const x = r.parameter(0);
  r.returnWhen(not(le(abs(x), 1)), Number.NaN);
  r.returnWhen(lt(abs(x), 1e-8), x);
  r.return(r.call("arctan", div(x, sqrt(mul(sub(1, x), add(1, x))))));
}

/** `arccos(x)`. */
export function writeArccos(r: Routine): void {
  const x = r.parameter(0);
  r.returnWhen(not(le(abs(x), 1)), Number.NaN);
  r.returnWhen(eq(x, -1), PI);
  r.return(mul(2, r.call("arctan", sqrt(div(sub(1, x), add(1, x))))));
}

/** `exp` and `expm1`; formulas and sources in `@igf-axis/model`'s `math/exponential`. */
import { TYPE } from "../opcodes.table.ts";
import {
  abs,
  add,
  type Code,
  eq,
  int,
  intAdd,
  intLessUnsigned,
  intOf,
  type Local,
  lt,
  mul,
  ne,
  neg,
  not,
  type Routine,
  sub,
  type Value,
} from "../routine.ts";
import { nearestInteger, powerOfTwo } from "./bits.ts";

/** ln 2 in two parts, the first with 16 trailing zero bits. */
export const LN2_HIGH = 0.6931471805582987;
export const LN2_LOW = 1.6465949582897082e-12;
const PER_LN2 = 1.4426950408889634;

const C2 = 1 / 2,
  C3 = 1 / 6,
  C4 = 1 / 24,
  C5 = 1 / 120,
  C6 = 1 / 720,
  C7 = 1 / 5040,
  C8 = 1 / 40320;
const C9 = 1 / 362880,
  C10 = 1 / 3628800,
  C11 = 1 / 39916800,
  C12 = 1 / 479001600,
  C13 = 1 / 6227020800;

/** (eʳ − 1 − r) / r². */
function tail(r: Routine, x: Local): Code {
  const x2 = r.keep(mul(x, x));
  const x4 = r.keep(mul(x2, x2));
  const low = add(C2, mul(x, C3), mul(x2, add(C4, mul(x, C5))));
  const middle = add(C6, mul(x, C7), mul(x2, add(C8, mul(x, C9))));
  const high = add(C10, mul(x, C11), mul(x2, add(C12, mul(x, C13))));
  return add(low, mul(x4, add(middle, mul(x4, high))));
}

/** eˣ for x whose multiple of ln 2 is k: the rest is `upper` − `lower`. */
function returnExp(r: Routine, k: Local, upper: Local, lower: Local): void {
  const rest = r.keep(sub(upper, lower));
  const error = sub(sub(upper, rest), lower);
  const value = r.keep(add(1, add(rest, add(error, mul(rest, rest, tail(r, rest))))));
  const power = r.keepInt(intOf(k));
  r.returnWhen(intLessUnsigned(intAdd(power, int(1022)), int(2046)), mul(value, powerOfTwo(power)));
  r.return(r.call("scale", value, power));
}

/** Returns ∞ where eˣ overflows, and NaN for NaN. */
function returnBeyondExp(r: Routine, x: Local): void {
  r.when(not(lt(x, 710)), () => {
    r.returnWhen(ne(x, x), x);
    r.return(Number.POSITIVE_INFINITY);
  });
}

/** `exp(x)`. */
export function writeExp(r: Routine): void {
  const x = r.parameter(0);
  returnBeyondExp(r, x);
  r.returnWhen(lt(x, -746), 0);
  const k = r.keep(nearestInteger(mul(x, PER_LN2)));
  const upper = r.keep(sub(x, mul(k, LN2_HIGH)));
  const lower = r.keep(mul(k, LN2_LOW));
  returnExp(r, k, upper, lower);
}

/** `expOfSum(high, low)`: e^(high + low), for |low| ≤ ulp(high). */
export function writeExpOfSum(r: Routine): void {
  const [high, low] = [r.parameter(0), r.parameter(1)];
  returnBeyondExp(r, high);
  r.returnWhen(lt(high, -746), 0);
  const k = r.keep(nearestInteger(mul(high, PER_LN2)));
  const upper = r.keep(sub(high, mul(k, LN2_HIGH)));
  const lower = r.keep(sub(mul(k, LN2_LOW), low));
  returnExp(r, k, upper, lower);
}

/** `expm1AsSum(x)`: eˣ − 1 as leading part and rest. */
export function writeExpm1AsSum(r: Routine): void {
  const x = r.parameter(0);
  const k = r.keep(nearestInteger(mul(x, PER_LN2)));
  const high = r.keep(sub(x, mul(k, LN2_HIGH)));
  const low = r.keep(mul(k, LN2_LOW));
  const rest = r.keep(sub(high, low));
  const curve = r.keep(add(sub(sub(high, rest), low), mul(rest, rest, tail(r, rest))));
  const e = r.keep(add(rest, curve));
  const eRest = r.keep(sub(curve, sub(e, rest)));
  r.returnWhen(eq(k, 0), e, eRest);
  const power = r.keepInt(intOf(k));
  const offset = r.keep(1);
  r.when(lt(k, 64), () => r.assign(offset, sub(1, powerOfTwo(intOf(neg(k))))));
  const sum = r.keep(add(offset, e));
  const part = r.keep(sub(sum, offset));
  const sumRest = add(sub(offset, sub(sum, part)), sub(e, part), eRest);
  r.return(r.call("scale", sum, power), r.call("scale", sumRest, power));
}

/** `expm1(x)`. */
export function writeExpm1(r: Routine): void {
  const x = r.parameter(0);
  returnBeyondExp(r, x);
  r.returnWhen(lt(x, -40), -1);
  r.returnWhen(lt(abs(x), 5.5e-17), x);
  r.return(sumOf(r, r.call("expm1AsSum", x)));
}

/** Sum of the two results of a call. */
function sumOf(r: Routine, call: Code): Value {
  const [leading, rest] = r.keepResults(call, TYPE.f64, TYPE.f64) as readonly [Local, Local];
  return add(leading, rest);
}

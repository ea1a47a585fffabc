/** Coefficients of one step, written out for each order; formulas in `integrate/coefficients`. */
import { TYPE } from "../emit/opcodes.table.ts";
import { abs, add, div, type Local, mul, neg, sub, type Value } from "../emit/routine.ts";
import { MAX_ORDER } from "../integrate/coefficients.ts";
import type { StepperFunction, StepperRoutine } from "./stepper-routine.ts";

/** `setCoefficients(neighbors)`: for the step and order of the block; `lower` and `higher` where `neighbors` is not 0. */
export const setCoefficients: StepperFunction = {
  parameters: [TYPE.i32],
  results: [],
  write: (r) => r.byOrder(r.integer("order"), 1, MAX_ORDER, (order) => writeOrder(r, order, r.parameter(0))),
};

function writeOrder(r: StepperRoutine, q: number, neighbors: Value): void {
  const h = r.keep(r.number("step"));
  const l = Array.from({ length: q + 1 }, (_, j) => r.keep(j < 2 ? 1 : 0));
  let alpha = -1;
  const alphaHat = r.keep(-1);
  const xiInverse = r.keep(1);
  const xiStarInverse = r.keep(1);
  const distance = r.keep(h);
  if (q > 1) {
    for (let j = 2; j < q; j++) {
      r.assign(distance, add(distance, r.number("past1", j - 2)));
      multiplyByRoot(r, l, j, r.keep(div(h, distance)));
      alpha -= 1 / j;
    }
    alpha -= 1 / q;
    r.assign(xiStarInverse, sub(neg(l[1] as Local), alpha));
    r.assign(distance, add(distance, r.number("past1", q - 2)));
    r.assign(xiInverse, div(h, distance));
    r.assign(alphaHat, sub(neg(l[1] as Local), xiInverse));
    multiplyByRoot(r, l, q, xiStarInverse);
  }
  const top = l[q] as Local;
  const a1 = r.keep(add(sub(1, alphaHat), alpha));
  const a2 = r.keep(add(1, mul(q, a1)));
  l.forEach((value, j) => {
    r.setNumber("l0", value, j);
  });
  r.setNumber("error", abs(div(a1, mul(alpha, a2))));
  r.setNumber("difference", abs(div(mul(a2, xiStarInverse), mul(top, xiInverse))));
  r.when(neighbors, () => {
    const a3 = alpha + 1 / q;
    const a4 = add(alphaHat, xiInverse);
    r.setNumber("lower", q > 1 ? abs(div(mul(div(xiStarInverse, top), add(sub(1, a4), a3)), a3)) : 1);
    const nextXiInverse = r.keep(div(h, add(distance, r.number("past1", q - 1))));
    const a5 = alpha - 1 / (q + 1);
    const a6 = sub(alphaHat, nextXiInverse);
    const denominator = mul(a2, nextXiInverse, q + 2, a5);
    r.setNumber("higher", abs(div(add(sub(1, a6), a5), denominator)));
  });
}

/** l(x) ← l(x) (1 + x·inverse), where l has degree `degree` − 1. */
function multiplyByRoot(r: StepperRoutine, l: readonly Local[], degree: number, inverse: Value): void {
  for (let i = degree; i >= 1; i--) {
    const [own, below] = [l[i] as Local, l[i - 1] as Local];
    r.assign(own, add(own, mul(below, inverse)));
  }
}

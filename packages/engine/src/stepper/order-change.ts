/** Moves the Nordsieck array to a neighboring order, written out for each; formulas in `integrate/order-change`. */
import { add, div, int, type Local, mul, neg, sub, type Value } from "../emit/routine.ts";
import { MAX_ORDER } from "../integrate/coefficients.ts";
import { CORRECTION, committed } from "./block.ts";
import type { StepperFunction, StepperRoutine } from "./stepper-routine.ts";

/** Raises the order from that of the block by one; the order itself stays. */
export const raiseOrder: StepperFunction = {
  parameters: [],
  results: [],
  write: (r) => r.byOrder(r.integer("order"), 1, MAX_ORDER - 1, (order) => writeRaise(r, order)),
};

function writeRaise(r: StepperRoutine, q: number): void {
  const h = r.keep(r.number("step"));
  const l = startPolynomial(r, q + 1);
  let alpha0 = -1;
  const alpha1 = r.keep(1);
  const product = r.keep(1);
  const distance = r.keep(h);
  let previous: Value = 1;
  for (let j = 1; j < q; j++) {
    r.assign(distance, add(distance, r.number("past1", j)));
    const xi = r.keep(div(distance, h));
    r.assign(product, mul(product, xi));
    alpha0 -= 1 / (j + 1);
    r.assign(alpha1, add(alpha1, div(1, xi)));
    multiplyByRoot(r, l, j + 2, previous);
    previous = xi;
  }
  const a1 = r.keep(div(sub(-alpha0, alpha1), product));
  r.perform(r.call("setColumn", int(committed(q + 1)), int(CORRECTION), a1));
  for (let j = 2; j <= q; j++) addMultiple(r, j, q + 1, l[j] as Local);
}

/** Lowers the order from that of the block, at least 2, by one; the order itself stays. */
export const lowerOrder: StepperFunction = {
  parameters: [],
  results: [],
  write: (r) => r.byOrder(r.integer("order"), 2, MAX_ORDER, (order) => writeLower(r, order)),
};

function writeLower(r: StepperRoutine, q: number): void {
  const h = r.keep(r.number("step"));
  const l = startPolynomial(r, q);
  const distance = r.keep(0);
  for (let j = 1; j <= q - 2; j++) {
    r.assign(distance, add(distance, r.number("past1", j - 1)));
    multiplyByRoot(r, l, j + 2, r.keep(div(distance, h)));
  }
  for (let j = 2; j < q; j++) addMultiple(r, j, q, neg(l[j] as Local));
}

/** The polynomial x², with room up to `degree`. */
function startPolynomial(r: StepperRoutine, degree: number): readonly Local[] {
  return Array.from({ length: degree + 1 }, (_, j) => r.keep(j === 2 ? 1 : 0));
}

/** l(x) ← l(x) (x + root), where l has degree `degree` − 1 and no term below x². */
function multiplyByRoot(r: StepperRoutine, l: readonly Local[], degree: number, root: Value): void {
  for (let i = degree; i >= 2; i--) {
    const [own, below] = [l[i] as Local, l[i - 1] as Local];
    r.assign(own, add(mul(own, root), below));
  }
}

function addMultiple(r: StepperRoutine, target: number, source: number, factor: Value): void {
  r.perform(r.call("addColumn", int(committed(target)), int(committed(source)), factor));
}

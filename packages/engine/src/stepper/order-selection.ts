/** Chooses size and order of the next step; formulas in `integrate/order-selection`. */
import { TYPE } from "../emit/opcodes.table.ts";
import {
  add,
  both,
  type Code,
  choose,
  div,
  either,
  eq,
  ge,
  gt,
  int,
  intAdd,
  intEq,
  intLess,
  intSub,
  type Local,
  le,
  loadPair,
  lt,
  max,
  min,
  mul,
  mulPair,
  ne,
  not,
  numberOf,
  pairOf,
  shiftLeft,
  subPair,
  type Value,
} from "../emit/routine.ts";
import { MAX_ORDER } from "../integrate/coefficients.ts";
import {
  GROWTH,
  GUARD,
  HIGHER_BIAS,
  LOWER_BIAS,
  SAME_BIAS,
  THRESHOLD,
} from "../integrate/order-selection.ts";
import { CORRECTION, committed, KEPT_CORRECTION, WEIGHT } from "./block.ts";
import { addSquares, rootMean } from "./norm.ts";
import type { StepperFunction, StepperRoutine } from "./stepper-routine.ts";

const { f64, i32, v128 } = TYPE;

/** `stepRatio(bias, error, order)`. */
export const stepRatio: StepperFunction = {
  parameters: [f64, f64, i32],
  results: [f64],
  write: (r) => {
    const [bias, error, order] = [r.parameter(0), r.parameter(1), r.parameter(2)];
    const power = r.call("pow", mul(bias, error), div(1, numberOf(intAdd(order, int(1)))));
    r.return(div(1, add(power, GUARD)));
  },
};

/**
 * `growthRatio(bias, error, order)`: η where it may reach the threshold, else 0.
 *
 * What lies below the threshold is only compared with it, so that most steps need no power. The margin is far beyond the rounding of one.
 */
export const growthRatio: StepperFunction = {
  parameters: [f64, f64, i32],
  results: [f64],
  write: (r) => {
    const [bias, error, order] = [r.parameter(0), r.parameter(1), r.parameter(2)];
    const biased = r.keep(mul(bias, error));
    const limit = r.keep(0);
    r.byOrder(order, 1, MAX_ORDER, (q) => r.assign(limit, largestUseful(q)));
    r.returnWhen(gt(biased, limit), 0);
    r.return(r.call("stepRatio", bias, error, order));
  },
};

/** A little more than the biased error at which η is the threshold: 1.5^−(q+1). */
function largestUseful(q: number): number {
  let limit = MARGIN;
  for (let i = 0; i <= q; i++) limit /= THRESHOLD;
  return limit;
}

const MARGIN = 1.001;

/** η at the current order, for an error of `error` tolerances. */
export function sameOrderRatio(r: StepperRoutine, error: Value): Code {
  return r.call("stepRatio", SAME_BIAS, error, r.integer("order"));
}

/** `chooseNextStep(error)`: sets the next step and order after an accepted step. */
export const chooseNextStep: StepperFunction = {
  parameters: [f64],
  results: [],
  write: (r) => {
    const order = r.keepInt(r.integer("order"));
    const wait = r.keepInt(r.integer("wait"));
    r.setInteger("nextOrder", order);
    r.when(le(r.number("growthLimit"), 1), () => {
      r.setInteger("wait", choose(intLess(wait, int(2)), int(2), wait));
      r.setNumber("nextStep", r.number("step"));
      r.setNumber("growthLimit", GROWTH);
      r.return();
    });
    const ratio = r.keep(r.call("growthRatio", SAME_BIAS, r.parameter(0), order));
    r.when(not(wait), () => {
      r.setInteger("wait", int(2));
      compareOrders(r, order, ratio);
    });
    r.when(lt(ratio, THRESHOLD), () => {
      r.assign(ratio, 1);
      r.setInteger("nextOrder", order);
    });
    r.setNumber("nextStep", mul(r.number("step"), min(ratio, r.number("growthLimit"))));
    r.setNumber("growthLimit", GROWTH);
  },
};

function compareOrders(r: StepperRoutine, order: Local, ratio: Local): void {
  const lower = r.keep(r.call("lowerOrderRatio"));
  const higher = r.keep(r.call("higherOrderRatio"));
  const best = r.keep(max(lower, ratio, higher));
  r.when(both(ge(best, THRESHOLD), ne(best, ratio)), () => {
    r.setInteger("nextOrder", intAdd(order, choose(eq(best, lower), int(-1), int(1))));
    r.assign(ratio, best);
  });
}

/** η one order lower; 0 where there is none or it stays below the threshold. */
export const lowerOrderRatio: StepperFunction = {
  parameters: [],
  results: [f64],
  write: (r) => {
    const order = r.keepInt(r.integer("order"));
    r.returnWhen(intEq(order, int(1)), 0);
    const column = intAdd(int(committed(0)), shiftLeft(order, int(4)));
    const error = mul(r.number("lower"), r.call("norm", column));
    r.return(r.call("growthRatio", LOWER_BIAS, error, intSub(order, int(1))));
  },
};

/** η one order higher; 0 where there is none, it stays below the threshold, or no correction was kept. */
export const higherOrderRatio: StepperFunction = {
  parameters: [],
  results: [f64],
  write: (r) => {
    const order = r.keepInt(r.integer("order"));
    const isUnknown = either(intEq(order, int(MAX_ORDER)), eq(r.number("keptDifference"), 0));
    r.returnWhen(isUnknown, 0);
    const growth = r.keep(div(r.number("step"), r.number("past2")));
    const power = r.keep(1);
    const left = r.keepInt(intAdd(order, int(1)));
    r.repeatWhile(left, () => {
      r.assign(power, mul(power, growth));
      r.assign(left, intSub(left, int(1)));
    });
    const quotient = mul(div(r.number("difference"), r.number("keptDifference")), power);
    const factor = r.keep(pairOf(quotient), v128);
    const sum = r.keep(0);
    r.eachRecord((record) => {
      const expected = mulPair(factor, loadPair(record, KEPT_CORRECTION));
      const change = subPair(loadPair(record, CORRECTION), expected);
      addSquares(r, sum, mulPair(change, loadPair(record, WEIGHT)));
    });
    const error = mul(r.number("higher"), rootMean(sum));
    r.return(r.call("growthRatio", HIGHER_BIAS, error, intAdd(order, int(1))));
  },
};

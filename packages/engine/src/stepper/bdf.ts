/** The variable-order BDF step by step; formulas and reasons in `integrate/bdf`. */
import { TYPE } from "../emit/opcodes.table.ts";
import {
  abs,
  add,
  bitAnd,
  choose,
  div,
  either,
  eq,
  floor,
  ge,
  gt,
  int,
  intAdd,
  intEq,
  intLess,
  intSub,
  type Local,
  le,
  loadNumber,
  loadPair,
  lt,
  max,
  min,
  mul,
  ne,
  not,
  numberOf,
  shiftLeft,
  sub,
  type Value,
} from "../emit/routine.ts";
import {
  ERROR_SHRINK_MIN,
  FAILURES_BEFORE_ORDER_DROP,
  FIRST_GROWTH,
  MAX_ERROR_FAILURES,
  MAX_NEWTON_FAILURES,
  NEWTON_SHRINK,
  REPEATED_ERROR_SHRINK_MAX,
} from "../integrate/bdf.ts";
import { POLL_INTERVAL, SMALLEST_STEP_ULPS } from "../integrate/integrator.ts";
import { CORRECTION, KEPT_CORRECTION } from "./block.ts";
import { END } from "./ends.ts";
import { evaluate } from "./newton.ts";
import { sameOrderRatio } from "./order-selection.ts";
import { imported, type StepperFunction, type StepperRoutine } from "./stepper-routine.ts";

const { f64, i32 } = TYPE;
const PAST_STEPS = 6;

/**
 * `start(t, span, maxStep, initialStep)`: begins a stretch with the values in the state; `initialStep` is NaN where it is to be estimated.
 *
 * Returns the index of a state whose derivative is not finite, or −1.
 */
export const start: StepperFunction = {
  parameters: [f64, f64, f64, f64],
  results: [i32],
  write: (r) => {
    const [time, span, maxStep, initialStep] = [
      r.parameter(0),
      r.parameter(1),
      r.parameter(2),
      r.parameter(3),
    ];
    r.setNumber("time", time);
    r.setInteger("order", int(1));
    r.setInteger("nextOrder", int(1));
    r.setInteger("wait", int(2));
    r.setNumber("growthLimit", FIRST_GROWTH);
    r.setNumber("keptDifference", 0);
    r.setNumber("factoredGamma", Number.NaN);
    r.setNumber("jacobianAge", Number.POSITIVE_INFINITY);
    r.setNumber("rate", 1);
    r.setNumber("paid", 0);
    for (let j = 0; j < PAST_STEPS; j++) r.setNumber("past1", 0, j);
    clearPadding(r);
    r.perform(r.call("takeTolerances"));
    evaluate(r, time);
    const culprit = r.keepInt(r.call("firstNotFinite"));
    r.returnWhen(intLess(int(-1), culprit), culprit);
    r.perform(r.call("startArray", 0));
    r.perform(r.call("setWeights"));
    const isEstimated = ne(initialStep, initialStep);
    r.when(isEstimated, () => r.assign(initialStep, r.call("firstStep", span)));
    const h = r.keep(min(span, maxStep, initialStep));
    r.perform(r.call("startArray", h));
    r.setNumber("step", h);
    r.setNumber("nextStep", h);
    r.return(int(-1));
  },
};

/** Clears the state that is none, behind an odd number of states. */
function clearPadding(r: StepperRoutine): void {
  const size = r.keepInt(imported("size"));
  r.when(bitAnd(size, int(1)), () => {
    for (const array of ["state", "derivative", "correction"]) {
      r.storeNumber(intAdd(imported(array), shiftLeft(size, int(3))), 0, 0);
    }
  });
}

/** `firstNotFinite()`: the index of the first derivative that is not finite, or −1. */
export const firstNotFinite: StepperFunction = {
  parameters: [],
  results: [i32],
  write: (r) => {
    const size = r.keepInt(imported("size"));
    const address = r.keepInt(imported("derivative"));
    const i = r.keepInt(int(0));
    r.repeatWhile(intLess(i, size), () => {
      r.returnWhen(not(lt(abs(loadNumber(address, 0)), Number.POSITIVE_INFINITY)), i);
      r.assign(address, intAdd(address, int(8)));
      r.assign(i, intAdd(i, int(1)));
    });
    r.return(int(-1));
  },
};

/**
 * `advance(stop, maxStep, until, maxSteps)`: makes accepted steps until one reaches `until`, the steps made are a multiple of the polling
 * interval, or all attempts, accepted and rejected, are `maxSteps`.
 */
export const advance: StepperFunction = {
  parameters: [f64, f64, f64, f64],
  results: [i32],
  write: (r) => {
    const [stop, maxStep, until, maxSteps] = [r.parameter(0), r.parameter(1), r.parameter(2), r.parameter(3)];
    const steps = r.keep(r.number("steps"));
    const poll = r.keep(mul(add(floor(div(steps, POLL_INTERVAL)), 1), POLL_INTERVAL));
    r.repeat(() => {
      const attempts = r.keep(sub(maxSteps, r.number("steps"), r.number("rejectedSteps")));
      r.returnWhen(not(gt(attempts, 0)), int(END.budget));
      const end = r.keepInt(r.call("step", stop, maxStep, attempts));
      r.returnWhen(end, end);
      r.returnWhen(either(ge(r.number("time"), until), ge(r.number("steps"), poll)), int(END.done));
    });
  },
};

/** `step(stop, maxStep, attempts)`: makes one accepted step, trying smaller ones as needed. */
export const step: StepperFunction = {
  parameters: [f64, f64, f64],
  results: [i32],
  write: (r) => {
    const [stop, maxStep, attempts] = [r.parameter(0), r.parameter(1), r.parameter(2)];
    const reached = r.keep(r.number("time"));
    const farthest = max(abs(reached), abs(add(reached, r.number("nextStep"))));
    const smallest = r.keep(mul(SMALLEST_STEP_ULPS * EPSILON, farthest));
    r.perform(r.call("beginStep", stop, maxStep));
    r.perform(r.call("setWeights"));
    const errorFailures = r.keepInt(int(0));
    const newtonFailures = r.keepInt(int(0));
    const attempt = r.keep(0);
    r.repeat(() => {
      r.returnWhen(eq(attempt, attempts), int(END.budget));
      const h = r.keep(r.number("step"));
      const time = r.keep(choose(ge(h, sub(stop, reached)), stop, add(reached, h)));
      r.perform(r.call("predict"));
      r.perform(r.call("setCoefficients", intEq(r.integer("wait"), int(1))));
      const end = r.keepInt(r.call("solveCorrector", time));
      r.when(
        end,
        () => {
          noteFailure(r, newtonFailures);
          const isLast = either(le(h, smallest), intEq(newtonFailures, int(MAX_NEWTON_FAILURES)));
          r.when(isLast, () => fail(r, time, end));
          r.perform(r.call("shrink", max(NEWTON_SHRINK, div(smallest, h))));
        },
        () => {
          const error = r.keep(mul(r.number("error"), r.number("correctionNorm")));
          r.when(le(error, 1), () => {
            r.perform(r.call("commit", time));
            r.perform(r.call("chooseNextStep", error));
            r.return(int(END.done));
          });
          noteFailure(r, errorFailures);
          const isLast = either(le(h, smallest), intEq(errorFailures, int(MAX_ERROR_FAILURES)));
          r.when(isLast, () => fail(r, time, int(END.errorTest)));
          const goesOn = r.call("retryAfterError", error, errorFailures, div(smallest, h));
          r.when(not(goesOn), () => fail(r, reached, int(END.notFinite)));
        },
      );
      r.assign(attempt, add(attempt, 1));
    });
  },
};

const EPSILON = 2.220446049250313e-16;

function noteFailure(r: StepperRoutine, failures: Local): void {
  r.count("rejectedSteps");
  r.assign(failures, intAdd(failures, int(1)));
  r.setNumber("growthLimit", 1);
}

function fail(r: StepperRoutine, time: Value, end: Value): void {
  r.setNumber("failureTime", time);
  r.setNumber("failureStep", r.number("step"));
  r.return(end);
}

/** `beginStep(stop, maxStep)`: goes over to the order and size that were chosen, fitted to the stop. */
export const beginStep: StepperFunction = {
  parameters: [f64, f64],
  results: [],
  write: (r) => {
    const [stop, maxStep] = [r.parameter(0), r.parameter(1)];
    const [order, next] = [r.keepInt(r.integer("order")), r.keepInt(r.integer("nextOrder"))];
    r.when(intSub(next, order), () => {
      r.when(
        intLess(order, next),
        () => r.perform(r.call("raiseOrder")),
        () => r.perform(r.call("lowerOrder")),
      );
      r.setInteger("order", next);
      r.setInteger("wait", intAdd(next, int(1)));
    });
    const wanted = r.keep(min(r.number("nextStep"), maxStep));
    const remaining = r.keep(sub(stop, r.number("time")));
    const fitted = choose(gt(mul(2, wanted), remaining), div(remaining, 2), wanted);
    const h = r.keep(choose(ge(wanted, remaining), remaining, fitted));
    const before = r.keep(r.number("step"));
    r.when(ne(h, before), () => {
      r.perform(r.call("rescale", div(h, before)));
      r.setNumber("step", h);
    });
  },
};

/** `shrink(ratio)`. */
export const shrink: StepperFunction = {
  parameters: [f64],
  results: [],
  write: (r) => {
    r.perform(r.call("rescale", r.parameter(0)));
    r.setNumber("step", mul(r.number("step"), r.parameter(0)));
  },
};

/** `retryAfterError(error, failures, floor)`: prepares another attempt; returns 0 when there can be none. */
export const retryAfterError: StepperFunction = {
  parameters: [f64, i32, f64],
  results: [i32],
  write: (r) => {
    const [error, failures, smallestRatio] = [r.parameter(0), r.parameter(1), r.parameter(2)];
    r.when(intLess(failures, int(FAILURES_BEFORE_ORDER_DROP + 1)), () => {
      const ratio = r.keep(max(ERROR_SHRINK_MIN, sameOrderRatio(r, error)));
      const isRepeated = intLess(int(1), failures);
      const limited = choose(isRepeated, min(ratio, REPEATED_ERROR_SHRINK_MAX), ratio);
      r.perform(r.call("shrink", max(limited, smallestRatio)));
      r.return(int(1));
    });
    const order = r.keepInt(r.integer("order"));
    const ratio = r.keep(max(ERROR_SHRINK_MIN, smallestRatio));
    r.when(intLess(int(1), order), () => {
      r.perform(r.call("lowerOrder"));
      r.setInteger("order", intSub(order, int(1)));
      r.setInteger("nextOrder", intSub(order, int(1)));
      r.setInteger("wait", order);
      r.perform(r.call("shrink", ratio));
      r.return(int(1));
    });
    restartFirstOrder(r, ratio);
    r.return(int(1));
  },
};

/** Rebuilds the array at order 1 from the last committed values; returns 0 from the function when they have no finite derivative. */
function restartFirstOrder(r: StepperRoutine, ratio: Value): void {
  const time = r.keep(r.number("time"));
  r.perform(r.call("interpolate", time));
  evaluate(r, time);
  r.returnWhen(intLess(int(-1), r.call("firstNotFinite")), int(0));
  const h = r.keep(mul(r.number("step"), ratio));
  r.setNumber("step", h);
  r.setInteger("wait", int(10));
  r.perform(r.call("startArray", h));
}

/** `commit(t)`. */
export const commit: StepperFunction = {
  parameters: [f64],
  results: [],
  write: (r) => {
    r.perform(r.call("correct"));
    r.setNumber("time", r.parameter(0));
    for (let j = PAST_STEPS - 1; j > 0; j--) r.setNumber("past1", r.number("past1", j - 1), j);
    r.setNumber("past1", r.number("step"));
    r.count("jacobianAge");
    r.count("steps");
    r.setNumber("lastOrder", numberOf(r.integer("order")));
    r.setNumber("lastStep", r.number("step"));
    const wait = r.keepInt(intSub(r.integer("wait"), int(1)));
    r.setInteger("wait", wait);
    r.when(intEq(wait, int(1)), () => {
      r.eachRecord((record) => r.storePair(record, KEPT_CORRECTION, loadPair(record, CORRECTION)));
      r.setNumber("keptDifference", r.number("difference"));
    });
  },
};

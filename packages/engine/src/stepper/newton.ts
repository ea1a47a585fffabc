/** Modified Newton iteration for the corrector of one step; formulas and reasons in `integrate/newton`. */
import { TYPE } from "../emit/opcodes.table.ts";
import {
  abs,
  add,
  addPair,
  both,
  type Code,
  choose,
  div,
  either,
  ge,
  gt,
  int,
  intAdd,
  intEq,
  intLess,
  type Local,
  le,
  loadPair,
  lt,
  max,
  min,
  mul,
  mulPair,
  neg,
  not,
  numberOf,
  pairOf,
  sub,
  subPair,
  type Value,
} from "../emit/routine.ts";
import {
  DIVERGENCE,
  GAMMA_DRIFT,
  MAX_ITERATIONS,
  MAX_JACOBIAN_AGE,
  RATE_MEMORY,
  SMALLEST_PIVOT,
  TOLERANCE_SHARE,
} from "../integrate/newton.ts";
import { CORRECTION, predicted, WEIGHT } from "./block.ts";
import { END } from "./ends.ts";
import { addSquares, rootMean } from "./norm.ts";
import { imported, type StepperFunction, type StepperRoutine } from "./stepper-routine.ts";

const { f64, i32, v128 } = TYPE;

/** `solveCorrector(t)`: solves for the correction of a step to t whose prediction stands in block and state; returns how it ended. */
export const solveCorrector: StepperFunction = {
  parameters: [f64],
  results: [i32],
  write: (r) => {
    const time = r.parameter(0);
    const gamma = r.keep(div(r.number("step"), r.number("l1")));
    const isFresh = r.keepInt(int(0));
    const renew = (): void =>
      r.returnWhen(not(r.call("renewFactors", time, gamma, isFresh)), int(END.singular));
    evaluate(r, time);
    r.when(isRefreshDue(r, gamma), () => {
      r.assign(isFresh, isJacobianDue(r));
      renew();
    });
    const end = r.keepInt(r.call("iterate", time, gamma));
    r.when(both(intLess(int(END.done), end), not(isFresh)), () => {
      r.perform(r.call("restorePrediction"));
      evaluate(r, time);
      r.assign(isFresh, int(1));
      renew();
      r.assign(end, r.call("iterate", time, gamma));
    });
    r.when(end, () => {
      r.count("newtonFailures");
      r.setNumber("factoredGamma", Number.NaN);
    });
    r.return(end);
  },
};

/** Evaluates the right-hand side at the state, and counts. */
export function evaluate(r: StepperRoutine, time: Value): void {
  r.perform(r.call("rhs", time));
  r.count("rhsEvaluations");
}

function isRefreshDue(r: StepperRoutine, gamma: Local): Code {
  const drift = abs(sub(div(gamma, r.number("factoredGamma")), 1));
  const price = add(imported("factorCost"), choose(isJacobianDue(r), imported("jacobianCost"), 0));
  const paid = mul(r.number("paid"), add(imported("rhsCost"), imported("solveCost")));
  return either(not(le(drift, GAMMA_DRIFT)), ge(paid, price));
}

function isJacobianDue(r: StepperRoutine): Code {
  const isOld = ge(r.number("jacobianAge"), MAX_JACOBIAN_AGE);
  const others = add(imported("factorCost"), imported("rhsCost"), imported("solveCost"));
  return either(isOld, le(imported("jacobianCost"), others));
}

/** `renewFactors(t, γ, withJacobian)`: returns 0 when the matrix is singular. */
export const renewFactors: StepperFunction = {
  parameters: [f64, f64, i32],
  results: [i32],
  write: (r) => {
    const [time, gamma, withJacobian] = [r.parameter(0), r.parameter(1), r.parameter(2)];
    r.when(withJacobian, () => {
      r.perform(r.call("jacobian", time));
      r.count("jacobianEvaluations");
      r.setNumber("jacobianAge", 0);
    });
    r.count("factorizations");
    const isSound = r.keepInt(gt(r.call("factor", neg(gamma)), SMALLEST_PIVOT));
    r.setNumber("paid", 0);
    r.setNumber("rate", 1);
    r.setNumber("factoredGamma", choose(isSound, gamma, Number.NaN));
    r.return(isSound);
  },
};

/** `iterate(t, γ)`: returns how it ended; leaves the correction and its norm. */
export const iterate: StepperFunction = {
  parameters: [f64, f64],
  results: [i32],
  write: (r) => {
    const [time, gamma] = [r.parameter(0), r.parameter(1)];
    const inverseL1 = r.keep(div(1, r.number("l1")));
    const drift = r.keep(div(2, add(1, div(gamma, r.number("factoredGamma")))));
    const tolerance = r.keep(div(TOLERANCE_SHARE, r.number("error")));
    const rate = r.keep(r.number("rate"));
    const previous = r.keep(0);
    const size = r.keep(0);
    const iteration = r.keepInt(int(1));
    r.perform(r.call("firstResidual", gamma, inverseL1));
    r.repeat(() => {
      r.perform(r.call("solve"));
      r.count("newtonIterations");
      const isFirst = intEq(iteration, int(1));
      r.when(
        isFirst,
        () => r.assign(size, r.call("firstUpdate", drift)),
        () => r.assign(size, r.call("nextUpdate", drift)),
      );
      r.returnWhen(not(lt(size, Number.POSITIVE_INFINITY)), int(END.notFinite));
      r.when(not(isFirst), () => {
        r.assign(rate, max(mul(RATE_MEMORY, rate), div(size, previous)));
        r.setNumber("rate", rate);
      });
      r.when(le(mul(size, min(1, rate)), tolerance), () => {
        r.when(
          isFirst,
          () => r.setNumber("correctionNorm", size),
          () => r.setNumber("correctionNorm", r.call("norm", int(CORRECTION))),
        );
        r.setNumber("paid", add(r.number("paid"), numberOf(intAdd(iteration, int(-1)))));
        r.return(int(END.done));
      });
      const grows = both(intLess(int(1), iteration), gt(size, mul(DIVERGENCE, previous)));
      r.returnWhen(either(intEq(iteration, int(MAX_ITERATIONS)), grows), int(END.diverged));
      r.assign(previous, size);
      evaluate(r, time);
      r.assign(iteration, intAdd(iteration, int(1)));
      r.perform(r.call("nextResidual", gamma, inverseL1));
    });
  },
};

/** `residual(γ, 1/l₁)`: γ f − z₁/l₁ − e into the array that is solved for; e is 0 before the first iteration. */
function residual(isFirst: boolean): StepperFunction {
  return {
    parameters: [f64, f64],
    results: [],
    write: (r) => {
      const [derivative, target] = [r.keepInt(imported("derivative")), r.keepInt(imported("correction"))];
      const gamma = r.keep(pairOf(r.parameter(0)), v128);
      const inverseL1 = r.keep(pairOf(r.parameter(1)), v128);
      r.eachRecord((record, offset) => {
        const change = mulPair(gamma, loadPair(intAdd(derivative, offset), 0));
        const difference = subPair(change, mulPair(inverseL1, loadPair(record, predicted(1))));
        const whole = isFirst ? difference : subPair(difference, loadPair(record, CORRECTION));
        r.storePair(intAdd(target, offset), 0, whole);
      });
    },
  };
}

/** `update(drift)`: adds what was solved for to the correction and sets the state; returns the norm of what was added. */
function update(isFirst: boolean): StepperFunction {
  return {
    parameters: [f64],
    results: [f64],
    write: (r) => {
      const [source, state] = [r.keepInt(imported("correction")), r.keepInt(imported("state"))];
      const drift = r.keep(pairOf(r.parameter(0)), v128);
      const sum = r.keep(0);
      r.eachRecord((record, offset) => {
        const delta = r.keep(mulPair(loadPair(intAdd(source, offset), 0), drift), v128);
        const before = isFirst ? pairOf(0) : loadPair(record, CORRECTION);
        const total = r.keep(addPair(before, delta), v128);
        r.storePair(record, CORRECTION, total);
        r.storePair(intAdd(state, offset), 0, addPair(loadPair(record, predicted(0)), total));
        addSquares(r, sum, mulPair(delta, loadPair(record, WEIGHT)));
      });
      r.return(rootMean(sum));
    },
  };
}

/** Residual and update before anything was added to the correction, and after. */
export const firstResidual: StepperFunction = residual(true);
export const nextResidual: StepperFunction = residual(false);
export const firstUpdate: StepperFunction = update(true);
export const nextUpdate: StepperFunction = update(false);

/** Sets the state to the prediction. */
export const restorePrediction: StepperFunction = {
  parameters: [],
  results: [],
  write: (r) => {
    const state = r.keepInt(imported("state"));
    r.eachRecord((record, offset) => {
      r.storePair(intAdd(state, offset), 0, loadPair(record, predicted(0)));
    });
  },
};

/** Search for the first step of a stretch; formulas and reasons in `integrate/first-step`. */
import { TYPE } from "../emit/opcodes.table.ts";
import {
  add,
  addPair,
  both,
  type Code,
  choose,
  div,
  divPair,
  int,
  intAdd,
  type Local,
  loadPair,
  lt,
  min,
  mul,
  mulPair,
  pairOf,
  sqrt,
  subPair,
} from "../emit/routine.ts";
import { AGREEMENT, ERROR_SHARE, MAX_PROBES, PROBE, SPAN_SHARE } from "../integrate/first-step.ts";
import { CORRECTION, KEPT_CORRECTION, predicted } from "./block.ts";
import { evaluate } from "./newton.ts";
import { imported, type StepperFunction, type StepperRoutine } from "./stepper-routine.ts";

const { f64, v128 } = TYPE;

/** `firstStep(span)`: y and f stand in state and derivative, and do so again at the end. */
export const firstStep: StepperFunction = {
  parameters: [f64],
  results: [f64],
  write: (r) => {
    const arrays = { state: r.keepInt(imported("state")), derivative: r.keepInt(imported("derivative")) };
    r.eachRecord((record, offset) => {
      r.storePair(record, CORRECTION, loadPair(intAdd(arrays.state, offset), 0));
      r.storePair(record, KEPT_CORRECTION, loadPair(intAdd(arrays.derivative, offset), 0));
    });
    const longest = r.keep(mul(SPAN_SHARE, r.parameter(0)));
    const probe = r.keep(min(longest, div(PROBE, r.call("norm", int(KEPT_CORRECTION)))));
    searchStep(r, longest, probe);
    r.eachRecord((record, offset) => {
      r.storePair(intAdd(arrays.state, offset), 0, loadPair(record, CORRECTION));
      r.storePair(intAdd(arrays.derivative, offset), 0, loadPair(record, KEPT_CORRECTION));
    });
    r.return(probe);
  },
};

function searchStep(r: StepperRoutine, longest: Local, probe: Local): void {
  const left = r.keepInt(int(MAX_PROBES));
  r.repeatWhile(left, () => {
    const curvature = r.keep(r.call("curvatureOver", probe));
    const usable = min(longest, sqrt(div(2 * ERROR_SHARE, curvature)));
    const step = r.keep(choose(lt(curvature, Number.POSITIVE_INFINITY), usable, div(probe, 10)));
    const agrees: Code = both(lt(step, mul(AGREEMENT, probe)), lt(probe, mul(AGREEMENT, step)));
    r.assign(left, choose(agrees, int(0), intAdd(left, int(-1))));
    r.assign(probe, step);
  });
}

/** `curvatureOver(δ)`: ‖y″‖ from a probe of size δ; y and f stand in the two corrections. */
export const curvatureOver: StepperFunction = {
  parameters: [f64],
  results: [f64],
  write: (r) => {
    const [state, derivative] = [r.keepInt(imported("state")), r.keepInt(imported("derivative"))];
    const delta = r.keep(pairOf(r.parameter(0)), v128);
    r.eachRecord((record, offset) => {
      const change = mulPair(delta, loadPair(record, KEPT_CORRECTION));
      r.storePair(intAdd(state, offset), 0, addPair(loadPair(record, CORRECTION), change));
    });
    evaluate(r, add(r.number("time"), r.parameter(0)));
    r.eachRecord((record, offset) => {
      const change = subPair(loadPair(intAdd(derivative, offset), 0), loadPair(record, KEPT_CORRECTION));
      r.storePair(record, predicted(0), divPair(change, delta));
    });
    r.return(r.call("norm", int(predicted(0))));
  },
};

/**
 * The Nordsieck array in records of two states; formulas in `integrate/nordsieck`.
 *
 * Columns above the order, which are +0 there, are neither kept nor read here. What adding them does to −0 is done all the same, so that results
 * have the same bits.
 */
import { TYPE } from "../emit/opcodes.table.ts";
import {
  addPair,
  choose,
  div,
  eq,
  intAdd,
  loadPair,
  mul,
  mulPair,
  pairOf,
  sub,
  type Value,
} from "../emit/routine.ts";
import { MAX_ORDER } from "../integrate/coefficients.ts";
import { CORRECTION, committed, predicted } from "./block.ts";
import { imported, type StepperFunction, type StepperRoutine } from "./stepper-routine.ts";

const { f64, v128 } = TYPE;
const ZERO: Value = pairOf(0);

/** Predicts one step ahead, into the predicted array and the state. */
export const predict: StepperFunction = {
  parameters: [],
  results: [],
  write: (r) => {
    const state = r.keepInt(imported("state"));
    r.byOrder(r.integer("order"), 1, MAX_ORDER, (order) => {
      r.eachRecord((record, offset) => {
        const z = columns(order).map((j) => r.keep(loadPair(record, committed(j)), v128));
        const column = (j: number) => z[j] as (typeof z)[number];
        if (order < MAX_ORDER) r.assign(column(order), addPair(column(order), ZERO));
        for (let pass = 0; pass < order; pass++) {
          for (let j = order - 1; j >= pass; j--) r.assign(column(j), addPair(column(j), column(j + 1)));
        }
        for (const j of columns(order)) r.storePair(record, predicted(j), column(j));
        r.storePair(intAdd(state, offset), 0, column(0));
      });
    });
  },
};

/** Commits a corrected step: z = p + e lᵀ. */
export const correct: StepperFunction = {
  parameters: [],
  results: [],
  write: (r) => {
    r.byOrder(r.integer("order"), 1, MAX_ORDER, (order) => {
      const l = columns(order).map((j) => r.keep(pairOf(r.number("l0", j)), v128));
      r.eachRecord((record) => {
        const e = r.keep(loadPair(record, CORRECTION), v128);
        for (const j of columns(order)) {
          const change = mulPair(l[j] as Value, e);
          r.storePair(record, committed(j), addPair(loadPair(record, predicted(j)), change));
        }
      });
    });
  },
};

/** `rescale(ratio)`: column j is multiplied by ratioʲ. */
export const rescale: StepperFunction = {
  parameters: [f64],
  results: [],
  write: (r) => {
    const ratio = r.parameter(0);
    const powers = [ratio];
    for (let j = 2; j <= MAX_ORDER; j++) powers.push(r.keep(mul(powers[j - 2] as Value, ratio)));
    r.byOrder(r.integer("order"), 1, MAX_ORDER, (order) => {
      const factors = powers.slice(0, order).map((power) => r.keep(pairOf(power), v128));
      r.eachRecord((record) => {
        factors.forEach((factor, i) => {
          r.storePair(record, committed(i + 1), mulPair(loadPair(record, committed(i + 1)), factor));
        });
      });
    });
  },
};

/** `interpolate(t)`: writes the solution at a time within the last step to the state. */
export const interpolate: StepperFunction = {
  parameters: [f64],
  results: [],
  write: (r) => {
    const [time, reached] = [r.parameter(0), r.keep(r.number("time"))];
    const s = r.keep(choose(eq(time, reached), 0, div(sub(time, reached), r.number("step"))));
    evaluatePolynomial(r, s);
  },
};

/** Evaluates Σ z_j sʲ into the state. */
function evaluatePolynomial(r: StepperRoutine, s: Value): void {
  const state = r.keepInt(imported("state"));
  const at = r.keep(pairOf(s), v128);
  const above = r.keep(mulPair(ZERO, at), v128);
  r.byOrder(r.integer("order"), 1, MAX_ORDER, (order) => {
    r.eachRecord((record, offset) => {
      const top = loadPair(record, committed(order));
      const sum = r.keep(order < MAX_ORDER ? addPair(above, top) : top, v128);
      for (let j = order - 1; j >= 0; j--) {
        r.assign(sum, addPair(mulPair(sum, at), loadPair(record, committed(j))));
      }
      r.storePair(intAdd(state, offset), 0, sum);
    });
  });
}

/** `startArray(h)`: fills the array for a start at order 1 from state and derivative. */
export const startArray: StepperFunction = {
  parameters: [f64],
  results: [],
  write: (r) => {
    const [state, derivative] = [r.keepInt(imported("state")), r.keepInt(imported("derivative"))];
    const h = r.keep(pairOf(r.parameter(0)), v128);
    r.eachRecord((record, offset) => {
      r.storePair(record, committed(0), loadPair(intAdd(state, offset), 0));
      r.storePair(record, committed(1), mulPair(h, loadPair(intAdd(derivative, offset), 0)));
    });
  },
};

/** `setColumn(target, source, a)`: target = a · source; columns of the records by their offsets. */
export const setColumn: StepperFunction = {
  parameters: [TYPE.i32, TYPE.i32, f64],
  results: [],
  write: (r) => {
    const [target, source] = [r.parameter(0), r.parameter(1)];
    const factor = r.keep(pairOf(r.parameter(2)), v128);
    r.eachRecord((record) => {
      r.storePair(intAdd(record, target), 0, mulPair(factor, loadPair(intAdd(record, source), 0)));
    });
  },
};

/** `addColumn(target, source, a)`: target += a · source; columns of the records by their offsets. */
export const addColumn: StepperFunction = {
  parameters: [TYPE.i32, TYPE.i32, f64],
  results: [],
  write: (r) => {
    const [target, source] = [r.parameter(0), r.parameter(1)];
    const factor = r.keep(pairOf(r.parameter(2)), v128);
    r.eachRecord((record) => {
      const place = r.keepInt(intAdd(record, target));
      const change = mulPair(factor, loadPair(intAdd(record, source), 0));
      r.storePair(place, 0, addPair(loadPair(place, 0), change));
    });
  },
};

function columns(order: number): readonly number[] {
  return Array.from({ length: order + 1 }, (_, j) => j);
}

/** Weights and norms over records; formulas in `integrate/norm`. Sums run in the order of the states. */
import { TYPE } from "../emit/opcodes.table.ts";
import {
  absPair,
  add,
  addPair,
  type Code,
  choose,
  div,
  divPair,
  half,
  intAdd,
  type Local,
  loadPair,
  mulPair,
  not,
  numberOf,
  pairOf,
  sqrt,
  type Value,
} from "../emit/routine.ts";
import { committed, TOLERANCE, WEIGHT } from "./block.ts";
import { imported, type StepperFunction, type StepperRoutine } from "./stepper-routine.ts";

const { f64, i32, v128 } = TYPE;

/** Copies the absolute tolerances that the host states to the records. */
export const takeTolerances: StepperFunction = {
  parameters: [],
  results: [],
  write: (r) => {
    const stated = r.keepInt(imported("tolerances"));
    r.eachRecord((record, offset) => {
      r.storePair(record, TOLERANCE, loadPair(intAdd(stated, offset), 0));
    });
  },
};

/** Sets the weights by the committed values. */
export const setWeights: StepperFunction = {
  parameters: [],
  results: [],
  write: (r) => {
    const relative = r.keep(pairOf(r.number("relative")), v128);
    r.eachRecord((record) => {
      const scale = mulPair(relative, absPair(loadPair(record, committed(0))));
      const allowed = addPair(scale, loadPair(record, TOLERANCE));
      r.storePair(record, WEIGHT, divPair(pairOf(1), allowed));
    });
  },
};

/** `norm(column)`: the weighted root-mean-square norm of a column of the records, by its offset. */
export const norm: StepperFunction = {
  parameters: [i32],
  results: [f64],
  write: (r) => {
    const column = r.parameter(0);
    const sum = r.keep(0);
    r.eachRecord((record) => {
      addSquares(r, sum, mulPair(loadPair(intAdd(record, column), 0), loadPair(record, WEIGHT)));
    });
    r.return(rootMean(sum));
  },
};

/** Adds the squares of both halves to a sum, the first one first. */
export function addSquares(r: StepperRoutine, sum: Local, pair: Value): void {
  const x = r.keep(pair, v128);
  const squares = r.keep(mulPair(x, x), v128);
  r.assign(sum, add(add(sum, half(squares, 0)), half(squares, 1)));
}

/** √(sum / n); 0 when n = 0. */
export function rootMean(sum: Value): Code {
  const size = imported("size");
  return choose(not(size), 0, sqrt(div(sum, numberOf(size))));
}

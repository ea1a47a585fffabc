import { encodeModule, FunctionBody } from "../emit/encoder.ts";
import { mathLibrary } from "../emit/math/library.ts";
import { OPCODE } from "../emit/opcodes.table.ts";
import { advance, beginStep, commit, firstNotFinite, retryAfterError, shrink, start, step } from "./bdf.ts";
import { setCoefficients } from "./coefficients.ts";
import { curvatureOver, firstStep } from "./first-step.ts";
import {
  firstResidual,
  firstUpdate,
  iterate,
  nextResidual,
  nextUpdate,
  renewFactors,
  restorePrediction,
  solveCorrector,
} from "./newton.ts";
import { addColumn, correct, interpolate, predict, rescale, setColumn, startArray } from "./nordsieck.ts";
import { norm, setWeights, takeTolerances } from "./norm.ts";
import { lowerOrder, raiseOrder } from "./order-change.ts";
import {
  chooseNextStep,
  growthRatio,
  higherOrderRatio,
  lowerOrderRatio,
  stepRatio,
} from "./order-selection.ts";
import { IMPORTS, type StepperFunction, StepperRoutine } from "./stepper-routine.ts";

/** Functions that the host calls; see `stepper.ts`. */
const EXPORTED: Readonly<Record<string, StepperFunction>> = { start, step, advance, interpolate };

const INTERNAL: Readonly<Record<string, StepperFunction>> = {
  beginStep,
  commit,
  shrink,
  retryAfterError,
  firstNotFinite,
  setCoefficients,
  firstStep,
  curvatureOver,
  solveCorrector,
  renewFactors,
  iterate,
  firstResidual,
  nextResidual,
  firstUpdate,
  nextUpdate,
  restorePrediction,
  predict,
  correct,
  rescale,
  startArray,
  setColumn,
  addColumn,
  norm,
  setWeights,
  takeTolerances,
  raiseOrder,
  lowerOrder,
  chooseNextStep,
  stepRatio,
  growthRatio,
  lowerOrderRatio,
  higherOrderRatio,
};

/** Functions of mathematics that the stepper uses; they have no tables. */
const MATHEMATICS = ["pow"];

/**
 * Returns the WebAssembly module of the stepper, the same for every model: it imports a model's memory and kernels.
 *
 * Functions stand in this order: imported ones, mathematics, exported ones, internal ones.
 */
export function stepperModule(): Uint8Array {
  const own = { ...EXPORTED, ...INTERNAL };
  const mathematics = mathLibrary(MATHEMATICS, noMemory, IMPORTS.functions.length);
  const firstOwn = IMPORTS.functions.length + mathematics.functions.length;
  const index = new Map([
    ...IMPORTS.functions.map(({ name }, i) => [name, i] as const),
    ...mathematics.index,
    ...Object.keys(own).map((name, i) => [name, firstOwn + i] as const),
  ]);
  const surroundings = { index: (name: string) => index.get(name) as number, table: noTable };
  const functions = Object.values(own).map(({ parameters, results, write }) => {
    const body = new FunctionBody(parameters, results);
    write(new StepperRoutine(body, surroundings));
    if (results.length > 0) body.op(OPCODE.unreachable);
    return body;
  });
  return encodeModule({
    imports: IMPORTS,
    functions: [...mathematics.functions, ...functions],
    exports: new Map(Object.keys(EXPORTED).map((name) => [name, index.get(name) as number])),
    pages: 0,
    data: [],
  });
}

function noTable(name: string): never {
  throw new RangeError(`${name} needs a table, and the stepper has no memory of its own`);
}

const noMemory = { take: (): never => noTable("a function of mathematics") };

import type { MemoryLayout } from "../emit/layout.ts";
import { type Counters, createCounters } from "../integrate/counters.ts";
import type { Integrator, StepFailure, Stretch } from "../integrate/integrator.ts";
import type { StiffProblem } from "../integrate/problem.ts";
import { type WebAssemblyModule, webAssembly } from "../run/web-assembly.ts";
import { blockBytes, offsetOf, PAIR_BYTES, recordCount, tolerancesOffset } from "./block.ts";
import { END, FAILURES } from "./ends.ts";
import { stepperModule } from "./module.ts";
import { IMPORTS } from "./stepper-routine.ts";

/** What the stepper needs of an instance of a model. */
export interface SteppedModel {
  /** Exports of the model's module: its memory and kernels. */
  readonly kernels: Readonly<Record<string, unknown>>;
  readonly layout: Pick<MemoryLayout, "state" | "derivative" | "correction" | "stepper">;
  readonly problem: Pick<StiffProblem, "size" | "state" | "cost">;
}

const [TIME, RELATIVE, FAILURE_TIME, FAILURE_STEP] = (
  ["time", "relative", "failureTime", "failureStep"] as const
).map((field) => offsetOf(field) / 8) as [number, number, number, number];

interface StepperExports {
  readonly start: (time: number, span: number, maxStep: number, initialStep: number) => number;
  readonly step: (stop: number, maxStep: number, attempts: number) => number;
  readonly advance: (stop: number, maxStep: number, until: number, maxSteps: number) => number;
  readonly interpolate: (time: number) => void;
}

/**
 * Returns the BDF integrator in WebAssembly, which has the bits of `createBdf`: it lives in the memory of the model and calls its kernels
 * directly.
 *
 * @param module - From {@link loadStepper}, the same for all models.
 */
export function createStepper(model: SteppedModel, module: WebAssemblyModule): Integrator {
  const { layout, problem } = model;
  const { size } = problem;
  const { buffer } = problem.state;
  const block = layout.stepper;
  const stepper = new webAssembly.Instance(module, { [IMPORTS.from]: importsOf(model) })
    .exports as unknown as StepperExports;
  const fields = new Float64Array(buffer, block, blockBytes(0) / 8);
  const tolerances = new Float64Array(buffer, block + tolerancesOffset(size), 2 * recordCount(size));
  tolerances.fill(1);
  const failureOf = (end: number): StepFailure | "budget" | undefined => {
    if (end === END.done) return undefined;
    if (end === END.budget) return "budget";
    const kind = FAILURES.get(end) as StepFailure["kind"];
    return { kind, time: fields[FAILURE_TIME] as number, step: fields[FAILURE_STEP] as number };
  };
  return {
    counters: countersOver(fields),
    absolute: tolerances.subarray(0, size),
    get relative() {
      return fields[RELATIVE] as number;
    },
    set relative(value) {
      fields[RELATIVE] = value;
    },
    get time() {
      return fields[TIME] as number;
    },
    start: (time, span, maxStep, initialStep = Number.NaN) => stepper.start(time, span, maxStep, initialStep),
    step: ({ stop, maxStep }: Stretch, attempts: number) => failureOf(stepper.step(stop, maxStep, attempts)),
    advance: ({ stop, maxStep }: Stretch, until: number, maxSteps: number) =>
      failureOf(stepper.advance(stop, maxStep, until, maxSteps)),
    interpolate: stepper.interpolate,
  };
}

function importsOf({ kernels, layout, problem }: SteppedModel): Readonly<Record<string, unknown>> {
  const { size, cost } = problem;
  return {
    ...kernels,
    block: layout.stepper,
    size,
    stride: PAIR_BYTES * recordCount(size),
    state: layout.state,
    derivative: layout.derivative,
    correction: layout.correction,
    tolerances: layout.stepper + tolerancesOffset(size),
    rhsCost: cost.rhs,
    jacobianCost: cost.jacobian,
    factorCost: cost.factor,
    solveCost: cost.solve,
  };
}

/** The counters of the block as an object like any other. */
function countersOver(fields: Float64Array): Counters {
  const counters = createCounters();
  for (const name of Object.keys(counters) as (keyof Counters)[]) {
    const index = offsetOf(name) / 8;
    Object.defineProperty(counters, name, {
      enumerable: true,
      get: () => fields[index] as number,
      set: (value: number) => {
        fields[index] = value;
      },
    });
  }
  return counters;
}

let loaded: WebAssemblyModule | undefined;

/** Returns the stepper's module, compiled when it is first asked for: it never changes, and writing it takes as long as some simulations. */
export function loadStepper(): WebAssemblyModule {
  loaded ??= new webAssembly.Module(stepperModule());
  return loaded;
}

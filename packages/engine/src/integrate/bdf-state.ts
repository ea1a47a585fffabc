import { type Coefficients, createCoefficients, MAX_ORDER } from "./coefficients.ts";
import { type Counters, createCounters } from "./counters.ts";
import { ROW } from "./nordsieck.ts";
import { createOrderWorkspace, type OrderWorkspace } from "./order-change.ts";
import type { StiffProblem } from "./problem.ts";

/** Everything the BDF integrator remembers between calls. Allocated once per simulator; `startBdf` begins a new stretch. */
export interface BdfState {
  readonly problem: StiffProblem;
  readonly counters: Counters;
  readonly coefficients: Coefficients;
  readonly orderWorkspace: OrderWorkspace;
  /** Committed Nordsieck array at `time`, scaled by `step`; `[6 n]`. */
  readonly z: Float64Array;
  readonly predicted: Float64Array;
  /** Correction e of the current step and the one kept for the higher-order error estimate; `[n]`. */
  readonly e: Float64Array;
  readonly keptE: Float64Array;
  readonly weights: Float64Array;
  /** Absolute tolerances, `[n]`, in the unit of each state. */
  readonly absolute: Float64Array;
  /** `pastSteps[j]` is the size of the j-th step back, j ≥ 1. */
  readonly pastSteps: Float64Array;
  relative: number;
  time: number;
  step: number;
  order: number;
  /** Steps until the order may change. */
  wait: number;
  /** Largest factor by which the next step may grow. */
  growthLimit: number;
  /** Size and order chosen for the next step. */
  nextStep: number;
  nextOrder: number;
  keptDifference: number;
  correctionNorm: number;
  /** Newton: convergence rate, γ of the factors (NaN: none), ages in steps, iterations beyond one a step since the factors were made. */
  rate: number;
  factoredGamma: number;
  jacobianAge: number;
  paid: number;
}

/** Allocates the state of an integrator for `problem`. */
export function createBdfState(problem: StiffProblem): BdfState {
  const n = problem.size;
  return {
    problem,
    counters: createCounters(),
    coefficients: createCoefficients(),
    orderWorkspace: createOrderWorkspace(),
    z: new Float64Array(ROW * n),
    predicted: new Float64Array(ROW * n),
    e: new Float64Array(n),
    keptE: new Float64Array(n),
    weights: new Float64Array(n),
    absolute: new Float64Array(n),
    pastSteps: new Float64Array(MAX_ORDER + 2),
    relative: 1e-6,
    time: 0,
    step: 0,
    order: 1,
    wait: 2,
    growthLimit: 1,
    nextStep: 0,
    nextOrder: 1,
    keptDifference: 0,
    correctionNorm: 0,
    rate: 1,
    factoredGamma: Number.NaN,
    jacobianAge: 0,
    paid: 0,
  };
}

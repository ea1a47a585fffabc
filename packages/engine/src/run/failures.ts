import type { Expression } from "@igf-axis/model";
import type { CompiledModel } from "../compile.ts";
import { derivativeName, derive } from "../derive/derive.ts";
import {
  errorTestFailed,
  iterationMatrixSingular,
  newtonFailed,
  rateNotFinite,
  startNotFinite,
  stepBudgetExceeded,
} from "../diagnostics.ts";
import { SimulationError } from "../errors.ts";
import type { Integrator, StepFailure } from "../integrate/integrator.ts";
import { createInterpreter } from "../interpret/interpreter.ts";
import type { StateVariable } from "../lower/equation-system.ts";
import type { Instance } from "./instance.ts";

/** Returns the error for a step that could not be made; the state that it was tried from or with stands in the instance. */
export function stepError(
  failure: StepFailure,
  s: Integrator,
  compiled: CompiledModel,
  instance: Instance,
): SimulationError {
  const { kind, time, step } = failure;
  if (kind === "not finite") return rateError(time, s, compiled, instance);
  const slope = kind === "singular" ? infiniteSlope(time, compiled, instance) : undefined;
  const below = farthestBelowZero(s, compiled, instance);
  const place = below === undefined ? [] : ["species", below.id];
  const diagnostic =
    kind === "error test"
      ? errorTestFailed(time, step, below)
      : kind === "diverged"
        ? newtonFailed(time, step, below)
        : iterationMatrixSingular(time, step, slope);
  const path = kind === "singular" ? diagnostic.path : place;
  return new SimulationError({ ...diagnostic, path }, s.time, { ...s.counters });
}

/** The species that lies farthest below zero, in tolerances, at the time reached; `undefined` when none is beyond its tolerance. */
function farthestBelowZero(
  s: Integrator,
  { system }: CompiledModel,
  { problem }: Instance,
): { readonly id: string; readonly value: number } | undefined {
  s.interpolate(s.time);
  let worst = 1;
  let found: { readonly id: string; readonly value: number } | undefined;
  system.states.forEach(({ id, kind }, i) => {
    const value = problem.state[i] as number;
    const depth = -value / (s.absolute[i] as number);
    if (kind !== "species" || !(depth > worst)) return;
    worst = depth;
    found = { id, value };
  });
  return found;
}

/** The first derivative of an assignment or a rate by a state that is not finite, where all rates are. */
function infiniteSlope(
  time: number,
  { system }: CompiledModel,
  { parameters, held, problem, delayInputs }: Instance,
): { readonly of: string; readonly by: string } | undefined {
  const derivatives = derive(system);
  if (!derivatives.ok) return undefined;
  const { temporaries, rowStart, column, entries } = derivatives.value;
  const named = new Map<string, { readonly of: string; readonly by: string }>();
  for (const { id: by } of system.states)
    for (const { id: of } of system.assignments) named.set(derivativeName(of, by), { of, by });
  const further = [...temporaries];
  system.states.forEach(({ id: of }, row) => {
    for (let k = rowStart[row] as number; k < (rowStart[row + 1] as number); k++) {
      const by = (system.states[column[k] as number] as StateVariable).id;
      const id = `entry ${k}`;
      named.set(id, { of, by });
      further.push({ id, expression: entries[k] as Expression });
    }
  });
  const point = { parameters, held, state: problem.state, time, delayed: delayInputs };
  for (const [id, value] of createInterpreter(system).values(point, further))
    if (!Number.isFinite(value)) return named.get(id);
  return undefined;
}

/** Returns the error for a right-hand side that is not finite; names the first rule, reaction or state that is not. */
export function rateError(
  time: number,
  s: Integrator,
  compiled: CompiledModel,
  instance: Instance,
): SimulationError {
  const { system } = compiled;
  const { parameters, held, problem, delayInputs } = instance;
  const interpreter = createInterpreter(system);
  const point = { parameters, held, state: problem.state, time, delayed: delayInputs };
  for (const [id, value] of interpreter.assignments(point)) {
    if (!Number.isFinite(value))
      return new SimulationError(rateNotFinite(time, id, [id]), s.time, { ...s.counters });
  }
  const index = interpreter.rates(point).findIndex((rate) => !Number.isFinite(rate));
  const id = system.states[index]?.id;
  return new SimulationError(rateNotFinite(time, id, id === undefined ? [] : ["species", id]), s.time, {
    ...s.counters,
  });
}

/** Returns the error for a used-up budget. */
export function budgetError(maxSteps: number, s: Integrator): SimulationError {
  return new SimulationError(stepBudgetExceeded(maxSteps, s.time), s.time, { ...s.counters });
}

/** Returns the error for a starting value that is not finite. */
export function startError(id: string, time: number, s: Integrator): SimulationError {
  return new SimulationError(startNotFinite(id, ["initialAssignments", id]), time, { ...s.counters });
}

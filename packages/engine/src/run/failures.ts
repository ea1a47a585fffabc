import type { CompiledModel } from "../compile.ts";
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
import type { Instance } from "./instance.ts";

/** Returns the error for a step that could not be made; the state that it was tried from or with stands in the instance. */
export function stepError(
  failure: StepFailure,
  s: Integrator,
  compiled: CompiledModel,
  instance: Instance,
): SimulationError {
  switch (failure.kind) {
    case "error test":
      return new SimulationError(errorTestFailed(failure.time, failure.step), s.time, { ...s.counters });
    case "diverged":
      return new SimulationError(newtonFailed(failure.time, failure.step), s.time, { ...s.counters });
    case "singular":
      return new SimulationError(iterationMatrixSingular(failure.time, failure.step), s.time, {
        ...s.counters,
      });
    case "not finite":
      return rateError(failure.time, s, compiled, instance);
  }
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

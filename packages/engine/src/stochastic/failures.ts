import type { Diagnostic } from "@igf-axis/model";
import { rateNotFinite, startNotFinite } from "../diagnostics.ts";
import { SimulationError } from "../errors.ts";
import { createCounters } from "../integrate/counters.ts";
import type { CompiledStochasticModel } from "./compile.ts";
import { amountNotWhole, propensityNegative, reactantUsedUp } from "./diagnostics.ts";
import type { StochasticInstance } from "./instance.ts";

/** Numbers above this are not counted in ones. */
const MOST_MOLECULES = Number.MAX_SAFE_INTEGER;
/** A count that was computed from a concentration may be off by its rounding. */
const ROUNDING = 1e-9;

/** Returns the error of a run that has come to `time` with `steps` reactions and leaps. */
export function runError(diagnostic: Diagnostic, time: number, steps: number): SimulationError {
  return new SimulationError(diagnostic, time, { ...createCounters(), steps });
}

/**
 * Rounds amounts that are whole numbers but for rounding errors.
 *
 * @throws SimulationError E4006 for a starting value that is not finite, E4101 for one that is no count.
 */
export function countMolecules(
  { system }: CompiledStochasticModel,
  { problem }: StochasticInstance,
  time: number,
  steps: number,
): void {
  system.states.forEach(({ id }, i) => {
    const amount = problem.state[i] as number;
    if (!Number.isFinite(amount)) {
      const species = nameOf(system, id);
      throw runError(startNotFinite(species, ["initialAssignments", species]), time, steps);
    }
    const count = Math.floor(amount + 0.5);
    if (Math.abs(amount - count) > ROUNDING * Math.max(1, count) || count < 0 || count > MOST_MOLECULES)
      throw runError(amountNotWhole(nameOf(system, id), amount, time), time, steps);
    problem.state[i] = count;
  });
}

/** Returns the error for propensities or amounts that cannot be, as they stand in memory. */
export function wrongState(
  { system, reactions }: CompiledStochasticModel,
  { problem, propensityValues }: StochasticInstance,
  time: number,
  steps: number,
): SimulationError {
  const gone = problem.state.findIndex((amount) => !(amount >= 0));
  if (gone >= 0) {
    const species = nameOf(system, system.states[gone]?.id ?? "");
    return runError(reactantUsedUp(species, time), time, steps);
  }
  const culprit = propensityValues.findIndex((value) => !(value >= 0 && value < Number.POSITIVE_INFINITY));
  const id = reactions[culprit]?.id;
  const value = propensityValues[culprit] ?? Number.POSITIVE_INFINITY;
  const diagnostic =
    id !== undefined && value < 0
      ? propensityNegative(id, value, time)
      : rateNotFinite(time, id, id === undefined ? [] : ["reactions", id]);
  return runError(diagnostic, time, steps);
}

/** The species that a state counts, by the name that the model gives it. */
function nameOf({ carried = [] }: CompiledStochasticModel["system"], state: string): string {
  return carried.find(({ amount }) => amount === state)?.id ?? state;
}

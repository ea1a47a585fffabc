import type { Integrator, StepFailure } from "../integrate/integrator.ts";
import type { Instance } from "./instance.ts";

/** Tolerances that a state may lie below zero and be taken for 0. */
const MOST_TOLERANCES = 10;

/**
 * Looks whether integration can go on from the time reached when a step could not be made, by starting again there.
 *
 * So where {@link mend} helps, and where the matrix or a rate is not finite for a trial that went too far, while rates at the time reached are: what
 * earlier steps have left is forgotten then; at the `start` of a stretch there is nothing to forget.
 *
 * @returns whether it can; then the state at the time reached stands in the instance.
 */
export function recover(
  { kind }: StepFailure,
  integrator: Integrator,
  instance: Instance,
  start: number,
): boolean {
  integrator.interpolate(integrator.time);
  if (!hasRates(integrator, instance, integrator.time)) return mend(integrator, instance, integrator.time);
  return (kind === "singular" || kind === "not finite") && integrator.time > start;
}

/**
 * Puts states to 0 that lie below it within their tolerance, where rates are not finite because of them: a power of a quantity that dies out, say.
 *
 * @returns whether rates are finite then; the state stands in the instance before and after.
 */
export function mend(integrator: Integrator, instance: Instance, time: number): boolean {
  const { state } = instance.problem;
  let isChanged = false;
  for (let i = 0; i < state.length; i++) {
    const value = state[i] as number;
    if (!(value < 0 && -value <= MOST_TOLERANCES * (integrator.absolute[i] as number))) continue;
    state[i] = 0;
    isChanged = true;
  }
  return isChanged && hasRates(integrator, instance, time);
}

function hasRates({ counters }: Integrator, { problem }: Instance, time: number): boolean {
  problem.rhs(time);
  counters.rhsEvaluations++;
  return problem.derivative.every((rate) => Number.isFinite(rate));
}

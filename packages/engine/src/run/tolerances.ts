import type { EquationSystem } from "../lower/equation-system.ts";
import type { Dose } from "@igf-axis/model";
import type { SolverOptions } from "../simulator.ts";

/** Relative tolerance where a request states none. */
export const DEFAULT_RELATIVE_TOLERANCE: number = 1e-6;

/** Part of the smallest known scale that stands for the scale of a state which starts at 0 and says nothing. */
const UNKNOWN_SCALE_SHARE = 1e-3;

/**
 * Sets the absolute tolerances of all states.
 *
 * In this order: the request's value for the state, the request's value for all, relative tolerance × scale. The scale of a state is the one its
 * species states, else the larger of its size at the start and its largest dose, else a thousandth of the smallest scale in the model, else 0.001.
 */
export function setAbsoluteTolerances(
  absolute: Float64Array,
  system: EquationSystem,
  start: Float64Array,
  doses: readonly Dose[],
  options: SolverOptions,
): void {
  const relative = options.relativeTolerance ?? DEFAULT_RELATIVE_TOLERANCE;
  const largestDose = new Map<string, number>();
  for (const { species, amount } of doses) {
    largestDose.set(species, Math.max(largestDose.get(species) ?? 0, Math.abs(amount)));
  }
  let smallest = Number.POSITIVE_INFINITY;
  system.states.forEach(({ id, scale }, i) => {
    const known = scale ?? Math.max(Math.abs(start[i] as number), largestDose.get(id) ?? 0);
    absolute[i] = known;
    if (known > 0) smallest = Math.min(smallest, known);
  });
  const fallback = UNKNOWN_SCALE_SHARE * (smallest < Number.POSITIVE_INFINITY ? smallest : 1);
  system.states.forEach(({ id }, i) => {
    const known = absolute[i] as number;
    absolute[i] =
      options.absoluteTolerances?.[id] ?? options.absoluteTolerance ?? relative * (known > 0 ? known : fallback);
  });
}

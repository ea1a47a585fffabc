import type { Dose } from "@igf-axis/model";
import type { EquationSystem } from "../lower/equation-system.ts";
import type { SolverOptions } from "../simulator.ts";

/** Relative tolerance where a request states none. */
export const DEFAULT_RELATIVE_TOLERANCE: number = 1e-6;

/** A scale that is inferred is at least this part of the largest one: below lies the rounding of what it is computed from. */
const SMALLEST_SHARE = 1e-9;

/** Sizes below this are taken for 0: their tolerances would vanish. */
const SMALLEST_SCALE = 1e-200;

/** Part of the smallest known scale that stands for the scale of a state which starts at 0 and says nothing. */
const UNKNOWN_SHARE = 1e-3;

/**
 * Sets the absolute tolerances of all states.
 *
 * In this order: the request's value for the state, the request's value for all, relative tolerance × scale. The scale of a state is the one its
 * species states, else the larger of its size at the start and its largest dose (but at least 10⁻⁹ of the largest scale in the model), else a
 * thousandth of the smallest scale in the model, else 0.001.
 */
export function setAbsoluteTolerances(
  absolute: Float64Array,
  system: EquationSystem,
  start: Float64Array,
  doses: readonly Dose[],
  options: SolverOptions,
): void {
  const relative = options.relativeTolerance ?? DEFAULT_RELATIVE_TOLERANCE;
  const scales = stateScales(system, start, doses);
  system.states.forEach(({ id }, i) => {
    absolute[i] =
      options.absoluteTolerances?.[id] ?? options.absoluteTolerance ?? relative * (scales[i] as number);
  });
}

function stateScales(
  { states }: EquationSystem,
  start: Float64Array,
  doses: readonly Dose[],
): readonly number[] {
  const largestDose = new Map<string, number>();
  for (const { species, amount } of doses) {
    largestDose.set(species, Math.max(largestDose.get(species) ?? 0, Math.abs(amount)));
  }
  const known = states.map(({ id, scale }, i) => {
    const size = scale ?? Math.max(Math.abs(start[i] as number), largestDose.get(id) ?? 0);
    return size > SMALLEST_SCALE ? size : 0;
  });
  const floor = SMALLEST_SHARE * known.reduce((most, scale) => Math.max(most, scale), 0);
  const raised = known.map((size, i) => (size > 0 ? (states[i]?.scale ?? Math.max(size, floor)) : 0));
  const smallest = raised.reduce(
    (least, scale) => (scale > 0 ? Math.min(least, scale) : least),
    Number.POSITIVE_INFINITY,
  );
  const fallback = UNKNOWN_SHARE * (smallest < Number.POSITIVE_INFINITY ? smallest : 1);
  return raised.map((scale) => (scale > 0 ? scale : fallback));
}

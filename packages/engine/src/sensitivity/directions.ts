import type { EquationSystem } from "../lower/equation-system.ts";

/** What a sensitivity is taken by. */
export interface Direction {
  /** Name in equations: the parameter's own, or one that stands for a starting value. */
  readonly key: string;
  /** Whose starting value it is. */
  readonly start?: string;
}

/**
 * Returns the direction that a name stands for: a parameter, or the starting value of a held quantity or a state.
 *
 * @throws RangeError when it is neither.
 */
export function directionOf(id: string, { parameters, held, states }: EquationSystem): Direction {
  if (parameters.some((own) => own.id === id)) return { key: id };
  if ([...held, ...states].some((own) => own.id === id)) return { key: `start of ${id}`, start: id };
  throw new RangeError(`parameters: \`${id}\` is no parameter and has no starting value`);
}

/** Returns the name of ∂id/∂p at the time reached; no identifier of a model holds such signs. */
export function sensitivityName(id: string, key: string): string {
  return `d(${id})/d(${key})`;
}

/** Returns the name of ∂id/∂p at the start. */
export function startSensitivityName(id: string, key: string): string {
  return `d(start of ${id})/d(${key})`;
}

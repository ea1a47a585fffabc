/**
 * One administration: adds `amount` to a species (in the unit of its symbol) at `time`, or sets it.
 *
 * `time` in the model's time unit. `operation` "add" raises the value by `amount`, "set" replaces it (a medium change).
 */
export interface Dose {
  readonly species: string;
  readonly time: number;
  readonly amount: number;
  readonly operation: "add" | "set";
}

/** A schedule of doses: `count` administrations of `amount`, `interval` apart, from `start`. */
export interface Regimen {
  readonly species: string;
  readonly amount: number;
  readonly start: number;
  readonly interval: number;
  /** ≥ 1. */
  readonly count: number;
  readonly operation: "add" | "set";
}

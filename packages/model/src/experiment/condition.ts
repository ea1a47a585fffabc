import type { Dose } from "./dose.ts";

/** What is different in one simulation: parameter values, starting values and doses. */
export interface Condition {
  readonly id: string;
  readonly label: string;
  /** Parameter values by identifier, in the parameter's unit; these win over the ensemble's values. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Factors by parameter identifier, applied to the ensemble's value (a profile that doubles a secretion, say). */
  readonly factors?: Readonly<Record<string, number>>;
  /**
   * Parameters that take the value of another parameter, by identifier (as in PEtab condition tables), e.g. a cell line's own
   * receptor number: `{ IGF1R_copies: "IGF1R_copies_H322M" }`. Applied before `factors` and `parameters`.
   */
  readonly references?: Readonly<Record<string, string>>;
  readonly doses: readonly Dose[];
}

/** One measured value of an observable under a condition. */
export interface Measurement {
  readonly observable: string;
  readonly condition: string;
  readonly time: number;
  readonly value: number;
  /** Standard deviation in the unit of the value; absent: the observable's noise model. */
  readonly error?: number;
}

import type { Expression } from "@igf-axis/model";

/**
 * A model as equations: plain data over identifiers, with functions, local parameters and stoichiometries already written out.
 *
 *     y'(t) = f(t, y; p, q)
 *
 * p are the parameters that a request may set, q the held quantities (computed at the start, changed only by doses), y the states.
 * A species is carried as the quantity of its symbol: a concentration, or an amount when it has only substance units.
 */
export interface EquationSystem {
  readonly modelId: string;
  readonly parameters: readonly SystemParameter[];
  readonly held: readonly HeldQuantity[];
  readonly states: readonly StateVariable[];
  /** Assignment rules and reaction rates, each after those it uses; over p, q, y, time and earlier assignments. */
  readonly assignments: readonly Assignment[];
  /** Starting values of q and y and the assignments they need, each after those it uses; over p, time and earlier entries. */
  readonly initial: readonly Assignment[];
  /** What a time course may show, in order; over p, q, y, time and assignments. */
  readonly columns: readonly Assignment[];
}

export interface SystemParameter {
  readonly id: string;
  /** Absent: a request must state it. */
  readonly value?: number;
}

export interface HeldQuantity {
  readonly id: string;
  readonly kind: QuantityKind;
  /** Whether a dose may change it. */
  readonly canBeDosed: boolean;
}

export interface StateVariable {
  readonly id: string;
  readonly kind: QuantityKind;
  /** dy/dt over p, q, y, time and assignments. */
  readonly rate: Expression;
  /** Smallest size that matters, in the unit of the symbol. */
  readonly scale?: number;
}

export type QuantityKind = "species" | "compartment" | "parameter" | "stoichiometry";

/** A name and the expression that gives its value. */
export interface Assignment {
  readonly id: string;
  readonly expression: Expression;
}

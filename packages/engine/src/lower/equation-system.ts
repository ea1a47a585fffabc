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
  readonly initial: readonly StartingAssignment[];
  /** What a time course may show, in order; over p, q, y, time and assignments. */
  readonly columns: readonly Assignment[];
  /** Species that stand for a concentration and are carried as an amount; absent when there are none. */
  readonly carried?: readonly CarriedSpecies[];
  /** Species in the equilibrium of fast reactions; absent when there are none or no event happens to them. */
  readonly relaxed?: readonly RelaxedSpecies[];
  /** What happens at moments that integration has to find; absent when nothing does. */
  readonly discrete?: DiscretePart;
  /** Values of a moment ago; absent when there are none. */
  readonly delays?: readonly DelayedValue[];
  /** Assignments that were 0 before the start: rates of change and extents, where something delayed uses them. */
  readonly stillBefore?: readonly string[];
}

/** What `delay(value, lag)` stands for: a symbol of the equations, x(t − d). In the list it comes after those that its lag needs. */
export interface DelayedValue {
  readonly id: string;
  /** x, over p, q, y, time, assignments and other delayed values. */
  readonly value: Expression;
  /** d ≥ 0. */
  readonly lag: Expression;
  /** Whether d stays the same while nothing is assigned. */
  readonly isLagFixed: boolean;
  /** Whether d stays the same throughout a simulation. */
  readonly isLagConstant: boolean;
  /** Whether a right-hand side uses it. */
  readonly inRates: boolean;
  /** Positions of the delayed values that x itself needs, ascending. */
  readonly uses: readonly number[];
  /** Positions of the states that x and its own delayed values and lags depend on. */
  readonly states: readonly number[];
}

/** A species x = n / V whose amount n is held or integrated. */
export interface CarriedSpecies {
  readonly id: string;
  /** Name of n among the held quantities or the states. */
  readonly amount: string;
  /** Symbol of V. */
  readonly compartment: string;
  /** Whether a dose may change it. */
  readonly canBeDosed: boolean;
}

/**
 * A species whose amount is n = s + F ξ, with the extents ξ of fast reactions. Before anything is assigned, n is taken for s, so that a reaction
 * that is switched off leaves what it has made.
 */
export interface RelaxedSpecies {
  readonly id: string;
  /** Name of s among the held quantities or the states. */
  readonly slowPart: string;
  /** Symbol of the volume, where the species stands for a concentration. */
  readonly compartment?: string;
}

/** Events and the conditions that integration watches; expressions over p, q, y, time and assignments. */
export interface DiscretePart {
  readonly switches: readonly Switch[];
  readonly events: readonly SystemEvent[];
}

/** A part of an expression that jumps while what it is computed from moves smoothly. */
export interface Switch {
  /** Value that jumps: the truth of a comparison, an integer; the sign of the difference for = and ≠. */
  readonly level: Expression;
  /** What crosses zero when it jumps, where that is known. */
  readonly crossing?: Expression;
  /** Whether it changes with time alone while nothing is assigned. */
  readonly dependsOnTimeOnly: boolean;
  /** Whether what crosses zero, or is rounded, is linear in time when nothing else changes: it jumps in one direction only. */
  readonly isLinearInTime: boolean;
  /** Whether a right-hand side uses it, so that the integrator has to stop there. */
  readonly stops: boolean;
}

/** An event; see SBML Level 3 Version 2 core, section 4.11. */
export interface SystemEvent {
  readonly id: string;
  readonly trigger: Expression;
  readonly initialValue: boolean;
  readonly persistent: boolean;
  readonly useValuesFromTriggerTime: boolean;
  readonly delay?: Expression;
  readonly priority?: Expression;
  readonly assignments: readonly Assignment[];
}

/** A number p that a request may set. */
export interface SystemParameter {
  readonly id: string;
  /** Absent: a request must state it. */
  readonly value?: number;
}

/** A quantity q that stands still while integrating. */
export interface HeldQuantity {
  readonly id: string;
  readonly kind: QuantityKind;
  /** Whether a dose may change it. */
  readonly canBeDosed: boolean;
}

/** A quantity y that is integrated. */
export interface StateVariable {
  readonly id: string;
  readonly kind: QuantityKind;
  /** dy/dt over p, q, y, time and assignments. */
  readonly rate: Expression;
  /** Smallest size that matters, in the unit of the symbol. */
  readonly scale?: number;
  /** Where reactions change it: its rate is c / V times their net extent per time; without V an amount, without c as if 1. */
  readonly extent?: { readonly compartment?: string; readonly conversionFactor?: string };
}

/** What a held quantity or a state is in the model. */
export type QuantityKind = "species" | "compartment" | "parameter" | "stoichiometry";

/** An assignment of the start; a copy of a starting value at an earlier time gives way to a stated one as well. */
export interface StartingAssignment extends Assignment {
  /** The symbol of which it is a copy. */
  readonly copyOf?: string;
}

/** A name and the expression that gives its value. */
export interface Assignment {
  readonly id: string;
  readonly expression: Expression;
}

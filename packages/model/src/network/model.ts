import type { Observable } from "../experiment/observable.ts";
import type { Expression } from "../expression/expression.ts";
import type { Evidence, EvidenceGrade, Prior } from "./evidence.ts";

/**
 * A model: the whole of SBML Level 3 Version 2 core, with evidence and observables beside it.
 *
 * A faithful record, not a promise that everything is compiled: `engine` refuses with a code what it does not support yet.
 * Identifiers are unique across functions, compartments, species, parameters, reactions, species references and events.
 * Arrays keep the order of their source.
 */
export interface Model {
  readonly id: string;
  readonly name?: string;
  readonly notes?: string;
  /** Units that the model names for itself, e.g. `{ per_nM: "1/nM" }`; values are unit expressions. */
  readonly unitDefinitions: Readonly<Record<string, string>>;
  readonly timeUnit?: string;
  readonly substanceUnit?: string;
  readonly volumeUnit?: string;
  readonly areaUnit?: string;
  readonly lengthUnit?: string;
  /** Unit of a reaction's extent. */
  readonly extentUnit?: string;
  /** Parameter that converts extent to substance for species without a factor of their own. */
  readonly conversionFactor?: string;
  readonly functions: readonly FunctionDefinition[];
  readonly compartments: readonly Compartment[];
  readonly species: readonly Species[];
  readonly parameters: readonly Parameter[];
  readonly initialAssignments: readonly InitialAssignment[];
  readonly rules: readonly Rule[];
  readonly constraints: readonly Constraint[];
  readonly reactions: readonly Reaction[];
  readonly events: readonly ModelEvent[];
  readonly observables: readonly Observable[];
  /** Sources by identifier; parameters and mechanisms refer to these. */
  readonly evidence: Readonly<Record<string, Evidence>>;
  readonly mechanisms: readonly MechanismNote[];
}

/** What a mechanism says about itself, kept with the model so that reports can show it. */
export interface MechanismNote {
  readonly id: string;
  readonly title: string;
  /** The biology in one to three sentences. */
  readonly biology: string;
  readonly assumption?: string;
  readonly evidence: readonly string[];
  /** Claims of the letter that this mechanism carries, e.g. `C12`. */
  readonly claims: readonly string[];
}

/** A function that formulas may call; its body refers to its arguments only. */
export interface FunctionDefinition {
  readonly id: string;
  readonly name?: string;
  readonly arguments: readonly string[];
  readonly body: Expression;
}

/** A space of some size that species lie in. */
export interface Compartment {
  readonly id: string;
  readonly name?: string;
  readonly size?: number;
  readonly unit?: string;
  readonly spatialDimensions?: number;
  readonly constant: boolean;
}

/** A pool of something in a compartment, as an amount or a concentration. */
export interface Species {
  readonly id: string;
  readonly name?: string;
  readonly compartment: string;
  readonly initialAmount?: number;
  readonly initialConcentration?: number;
  /** Unit of substance; the unit of the symbol is this, divided by the compartment's unit when it stands for a concentration. */
  readonly substanceUnit?: string;
  /** When true the symbol stands for an amount, otherwise for amount / compartment size. */
  readonly hasOnlySubstanceUnits: boolean;
  readonly boundaryCondition: boolean;
  readonly constant: boolean;
  readonly conversionFactor?: string;
  /** Absolute tolerance hint: the smallest value that matters, in the unit of the symbol, > 0. */
  readonly scale?: number;
  /** Identifiers such as `hgnc.symbol:IGF1R`, `uniprot:P08069`. */
  readonly annotations?: readonly string[];
  /** Mechanism that introduced it. */
  readonly mechanism?: string;
}

/** A number with a name, a unit and, where it is uncertain, a prior. */
export interface Parameter {
  readonly id: string;
  readonly name?: string;
  /** Nominal value; the prior's median when only a prior is known. */
  readonly value?: number;
  readonly unit?: string;
  readonly constant: boolean;
  readonly prior?: Prior;
  /** Keys of `Model.evidence`, or `"assumed"`. */
  readonly evidence?: readonly string[];
  readonly grade?: EvidenceGrade;
  readonly note?: string;
  readonly mechanism?: string;
}

/** The value of a symbol at the start; wins over a stated one. */
export interface InitialAssignment {
  readonly symbol: string;
  readonly math: Expression;
}

/** Mathematics that holds all the time: a value, a rate of change, or 0 = `math`. */
export type Rule =
  | { readonly kind: "assignment"; readonly variable: string; readonly math: Expression }
  | { readonly kind: "rate"; readonly variable: string; readonly math: Expression }
  | { readonly kind: "algebraic"; readonly math: Expression };

/** A condition that should hold all the time. */
export interface Constraint {
  readonly math: Expression;
  readonly message?: string;
}

/** A process that turns reactants into products. */
export interface Reaction {
  readonly id: string;
  readonly name?: string;
  readonly reversible: boolean;
  readonly fast: boolean;
  readonly reactants: readonly SpeciesReference[];
  readonly products: readonly SpeciesReference[];
  readonly modifiers: readonly string[];
  readonly rateLaw?: RateLaw;
  readonly mechanism?: string;
}

/** A reactant or product with its stoichiometry. */
export interface SpeciesReference {
  /** Names the stoichiometry so that rules and rate laws can refer to it. */
  readonly id?: string;
  readonly species: string;
  /** Ignored when a rule or an initial assignment sets `id`; absent means unset (L3) . */
  readonly stoichiometry?: number;
  /** L2 `stoichiometryMath`, or an expression of our own; takes precedence over `stoichiometry`. */
  readonly stoichiometryMath?: Expression;
  readonly constant: boolean;
}

/** Extent per time. Local parameters hide global names. */
export interface RateLaw {
  readonly math: Expression;
  readonly localParameters: readonly Parameter[];
}

/** Assignments that happen when a trigger becomes true. */
export interface ModelEvent {
  readonly id?: string;
  readonly name?: string;
  readonly trigger: {
    readonly math: Expression;
    readonly initialValue: boolean;
    readonly persistent: boolean;
  };
  readonly delay?: Expression;
  readonly priority?: Expression;
  readonly useValuesFromTriggerTime: boolean;
  readonly assignments: readonly { readonly variable: string; readonly math: Expression }[];
}

import type { EvidenceGrade, Prior } from "@igf-axis/model";

/**
 * A piece of biology: species, parameters and reactions with their evidence, as one function or constant.
 *
 * Rate laws are written per place: in the medium and the well as concentration per minute, at the membrane as molecules per cell per
 * minute, in the cytosol (where proteins are counted as active fractions) per minute. `compose` adds compartments and
 * stoichiometries, so that mechanisms read as biology.
 */
export interface Mechanism {
  readonly id: string;
  readonly title: string;
  /** The biology in one to three sentences. */
  readonly biology: string;
  /** What is left out or taken for granted, and what would break it. */
  readonly assumption?: string;
  /** Keys of `EVIDENCE`. */
  readonly evidence: readonly EvidenceKeyText[];
  /** Claims of the letter that it carries. */
  readonly claims?: readonly string[];
  readonly species?: Readonly<Record<string, SpeciesDefinition>>;
  readonly parameters?: Readonly<Record<string, ParameterDefinition>>;
  readonly reactions?: Readonly<Record<string, ReactionDefinition>>;
  /** Quantities given by an expression at all times. */
  readonly assignments?: Readonly<Record<string, AssignmentDefinition>>;
  readonly observables?: Readonly<Record<string, ObservableDefinition>>;
}

/** Key of the evidence table, checked when the model is composed. */
export type EvidenceKeyText = string;

/**
 * Where a species lives, and with that its unit: `medium` nM, `membrane` molecule/cell, `cytosol` a fraction between 0 and 1 (or a
 * level relative to a stated reference), `well` cell/mL.
 *
 * A host is stated for one kilogram of body: `plasma` and `interstitium` nM, `glucose_space` mmol/L, `gut` mmol, `body` pmol (depots
 * and drugs with a volume of their own), `tissues` a level relative to rest. Rates are per minute, in the last three as amounts.
 *
 * `inside` counts molecules within one cell where their number matters. A tumour lives in days: `tumour` counts cells, `tumour_fluid` is
 * the fluid between them, nM, and `tumour_signal` holds levels relative to rest. Rates of these three are per day.
 */
export type Place =
  | "medium"
  | "membrane"
  | "cytosol"
  | "well"
  | "plasma"
  | "interstitium"
  | "glucose_space"
  | "gut"
  | "body"
  | "tissues"
  | "inside"
  | "tumour"
  | "tumour_fluid"
  | "tumour_signal";

export interface SpeciesDefinition {
  readonly name: string;
  readonly place: Place;
  /** A number in the place's unit, or an expression over parameters. */
  readonly initial: number | string;
  /** Smallest value that matters, in the place's unit; sets the absolute tolerance. */
  readonly scale: number;
  /** `hgnc.symbol:IGF1R` and the like. */
  readonly annotations?: readonly string[];
}

/** Either a fixed value or a prior; a prior's median is the nominal value. */
export type ParameterDefinition = {
  readonly name: string;
  readonly unit: string;
  readonly evidence: readonly EvidenceKeyText[];
  readonly grade: EvidenceGrade;
  readonly note?: string;
} & ({ readonly value: number } | { readonly prior: Prior });

export interface ReactionDefinition {
  readonly name?: string;
  /** `A + B <-> C`, `-> A`, `A ->`; integer coefficients are written before the species. */
  readonly equation: string;
  /** Net rate, in the unit of the place (see `Mechanism`). */
  readonly rate: string;
}

export interface AssignmentDefinition {
  readonly name: string;
  readonly unit: string;
  readonly expression: string;
}

export interface ObservableDefinition {
  readonly name: string;
  readonly unit: string;
  readonly expression: string;
}

/** States a mechanism. Returns its argument; exists so that files read `mechanism({ … })` and are checked where they stand. */
export function mechanism(definition: Mechanism): Mechanism {
  return definition;
}

/**
 * Returns a reversible binding reaction with one dissociation constant.
 *
 *     rate = kon · (A · B − Kd · AB)
 *
 * The off-rate is kon · Kd by construction, so that a cycle of bindings that shares its constants is in detailed balance.
 * @param equation - `A + B <-> AB`.
 * @param kon - Identifier of the on-rate, 1/(nM*min).
 * @param kd - Identifier of the dissociation constant, nM.
 */
export function binding(equation: string, kon: string, kd: string): ReactionDefinition {
  const [left, right] = equation.split("<->").map((side) => side.trim());
  const [first, second] = (left ?? "").split("+").map((part) => part.trim());
  if (!first || !second || !right) throw new TypeError(`binding("${equation}") needs the form A + B <-> AB`);
  return { equation, rate: `${kon} * (${first} * ${second} - ${kd} * ${right})` };
}

/** Log-normal prior: median in the parameter's unit, and the factor of one standard deviation. */
export function logNormal(
  median: number,
  factor: number,
  bounds: { low?: number; high?: number } = {},
): Prior {
  return { kind: "logNormal", median, factor, ...bounds };
}

/** Uniform prior between two bounds. */
export function uniform(low: number, high: number): Prior {
  return { kind: "uniform", low, high };
}

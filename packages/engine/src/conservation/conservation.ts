import { add, div, type Expression, mul, num, sym } from "@igf-axis/model";
import type { EquationSystem, StateVariable } from "../lower/equation-system.ts";
import { type LinearForm, linearForm, productOf, symbolForm } from "./linear-form.ts";
import { leftNullSpace, type SparseRow } from "./null-space.ts";
import { semiPositiveBasis } from "./semi-positive.ts";

/** What reactions keep: rank and left null space of the stoichiometric matrix, in exact arithmetic. */
export interface ConservationAnalysis {
  /** States that were looked at, in the order of the equations; the rows of the matrix. */
  readonly states: readonly string[];
  /** Rank of the matrix: states minus moieties. */
  readonly rank: number;
  readonly moieties: readonly Moiety[];
  /** States that follow from the others and the totals, as many as moieties: their rows depend on rows before them. */
  readonly dependent: readonly string[];
  /** States that were left out, and why. */
  readonly excluded: readonly { readonly id: string; readonly reason: string }[];
}

/** A total that stays constant while nothing is dosed or assigned: Σ gᵢ nᵢ over amounts n, g in smallest integers. */
export interface Moiety {
  /** The identifier of its simplest member: the one in fewest moieties, then the shortest, then the first; unlike every other moiety's. */
  readonly name: string;
  readonly members: readonly MoietyMember[];
  /** Σ gᵢ xᵢ Vᵢ / cᵢ over parameters, held quantities and states. */
  readonly total: Expression;
}

/** One state in a moiety: its amount is x V / c. */
export interface MoietyMember {
  readonly id: string;
  /** Non-zero; negative only where no basis without negative numbers exists (or the search for it grew too large). */
  readonly coefficient: bigint;
  /** V, where the state is a concentration. */
  readonly compartment?: string;
  /** c, where reactions change the state by a conversion factor. */
  readonly conversionFactor?: string;
}

/**
 * Finds what the right-hand sides conserve.
 *
 * Each rate, multiplied by its V / c, is a sum of reaction rates (or of products, in rate rules) with exact rational coefficients: a row of the matrix N.
 * Every g with gᵀN = 0 is a law that holds for all values of parameters and states; laws that hold for some values only, or that are not linear, are
 * not found. A concentration in a compartment that changes is left out: its amount is no fixed multiple of it.
 *
 * Source: Reder (1988) J. Theor. Biol. 135:175, 10.1016/S0022-5193(88)80073-0; Schuster & Höfer (1991), 10.1039/FT9918702561.
 */
export function analyzeConservation(system: EquationSystem): ConservationAnalysis {
  const isFixed = constantSymbols(system);
  const excluded: { id: string; reason: string }[] = [];
  const states = system.states.filter(({ id, extent }) => {
    const volume = extent?.compartment;
    if (volume === undefined || isFixed(volume)) return true;
    excluded.push({ id, reason: `the size of its compartment \`${volume}\` changes` });
    return false;
  });
  const rates = new Map(system.assignments.map(({ id, expression }) => [id, expression]));
  const rows = matrixOf(states.map((state) => extentForm(state, rates)));
  const { rank, relations, dependent } = leftNullSpace(rows);
  const basis = semiPositiveBasis(rows, relations);
  const ids = states.map(({ id }) => id);
  return {
    states: ids,
    rank,
    moieties: nameMoieties(basis, states),
    dependent: dependent.map((index) => ids[index] as string),
    excluded,
  };
}

/** Tells symbols that keep their value while nothing is dosed. */
function constantSymbols({ parameters, held, discrete }: EquationSystem): (id: string) => boolean {
  const fixed = new Set([...parameters, ...held].map(({ id }) => id));
  for (const { assignments } of discrete?.events ?? []) for (const { id } of assignments) fixed.delete(id);
  return (id) => fixed.has(id);
}

function extentForm(
  { rate, extent }: StateVariable,
  assignments: ReadonlyMap<string, Expression>,
): LinearForm {
  // Where some formula asks for rateOf(x), the rate of x stands among the assignments under a name with a blank.
  const isNamed = rate.kind === "symbol" && rate.id.includes(" ");
  let form = linearForm(isNamed ? (assignments.get(rate.id) ?? rate) : rate);
  if (extent?.compartment !== undefined) form = productOf(form, symbolForm(extent.compartment, 1));
  if (extent?.conversionFactor !== undefined) form = productOf(form, symbolForm(extent.conversionFactor, -1));
  return form;
}

/** Integer rows; a column is multiplied by the denominators in it, which changes no relation between rows. */
function matrixOf(forms: readonly LinearForm[]): readonly SparseRow[] {
  const columns = new Map<string, { readonly position: number; denominator: bigint }>();
  for (const form of forms) {
    for (const [key, { coefficient }] of form) {
      const column = columns.get(key) ?? { position: columns.size, denominator: 1n };
      columns.set(key, column);
      if (column.denominator % coefficient.denominator !== 0n) column.denominator *= coefficient.denominator;
    }
  }
  return forms.map((form) => {
    const row = new Map<number, bigint>();
    for (const [key, { coefficient }] of form) {
      const { position, denominator } = columns.get(key) as { position: number; denominator: bigint };
      row.set(position, coefficient.numerator * (denominator / coefficient.denominator));
    }
    return row;
  });
}

function nameMoieties(basis: readonly SparseRow[], states: readonly StateVariable[]): readonly Moiety[] {
  const uses = new Map<number, number>();
  for (const relation of basis)
    for (const index of relation.keys()) uses.set(index, (uses.get(index) ?? 0) + 1);
  const taken = new Set<number>();
  return basis.map((relation) => {
    const indices = [...relation.keys()].sort((a, b) => a - b);
    const lengthOf = (index: number): number => (states[index] as StateVariable).id.length;
    const simplest = indices.toSorted(
      (a, b) => (uses.get(a) as number) - (uses.get(b) as number) || lengthOf(a) - lengthOf(b) || a - b,
    );
    const own = simplest.find((index) => !taken.has(index)) as number;
    taken.add(own);
    const members = indices.map((index) =>
      memberOf(states[index] as StateVariable, relation.get(index) as bigint),
    );
    return { name: (states[own] as StateVariable).id, members, total: totalOf(members) };
  });
}

function memberOf({ id, extent }: StateVariable, coefficient: bigint): MoietyMember {
  const { compartment, conversionFactor } = extent ?? {};
  return {
    id,
    coefficient,
    ...(compartment === undefined ? {} : { compartment }),
    ...(conversionFactor === undefined ? {} : { conversionFactor }),
  };
}

function totalOf(members: readonly MoietyMember[]): Expression {
  const terms = members.map(({ id, coefficient, compartment, conversionFactor }) => {
    const factors = [sym(id), ...(compartment === undefined ? [] : [sym(compartment)])];
    const amount = coefficient === 1n ? factors : [num(Number(coefficient)), ...factors];
    const product = amount.length === 1 ? (amount[0] as Expression) : mul(...amount);
    return conversionFactor === undefined ? product : div(product, sym(conversionFactor));
  });
  return terms.length === 1 ? (terms[0] as Expression) : add(...terms);
}

import {
  applyAll,
  type Diagnostic,
  DifferentiationError,
  differentiate,
  type Expression,
  failure,
  freeSymbols,
  mul,
  nodesOf,
  num,
  type Outcome,
  simplify,
  success,
  sym,
} from "@igf-axis/model";
import { notDifferentiable } from "../diagnostics.ts";
import { limit } from "../emit/limits.ts";
import type { Assignment, EquationSystem } from "../lower/equation-system.ts";
import type { Derivatives } from "./derivatives.ts";

/** Derivative of one expression by states, by state identifier; absent means 0. */
export type Gradient = ReadonlyMap<string, Expression>;

/**
 * Differentiates the right-hand side with respect to every state, by the chain rule over assignments:
 *
 *     dw/dy = ∂w/∂y + Σ_a (∂w/∂a) da/dy
 *
 * so that a rate that several species share is differentiated once.
 *
 * @throws TooLargeError (E3017) for more partial derivatives than are compiled.
 */
export function derive(system: EquationSystem): Outcome<Derivatives> {
  const diagnostics: Diagnostic[] = [];
  const states = new Set(system.states.map(({ id }) => id));
  const gradients = new Map<string, Gradient>();
  const temporaries: Assignment[] = [];
  let partials = 0;
  let visited = 0;
  const limitEffort = (expression: Expression): void => {
    const { names, terms } = sizeOf(expression);
    visited += names * terms;
    limit("terms to differentiate by every symbol", visited);
  };
  for (const { id, expression } of system.assignments) {
    limitEffort(expression);
    const gradient = new Map<string, Expression>();
    for (const [state, derivative] of totalDerivative(id, expression, states, gradients, diagnostics)) {
      gradient.set(state, nameUnlessSimple(derivativeName(id, state), derivative, temporaries));
    }
    gradients.set(id, gradient);
    partials += gradient.size;
    limit("partial derivatives", partials);
  }
  const index = new Map(system.states.map(({ id }, i) => [id, i]));
  const rowStart = [0];
  const column: number[] = [];
  const entries: Expression[] = [];
  system.states.forEach(({ id, rate }, row) => {
    limitEffort(rate);
    const gradient = new Map(totalDerivative(id, rate, states, gradients, diagnostics));
    if (!gradient.has(id)) gradient.set(id, num(0));
    const sorted = [...gradient].map(([state, entry]) => ({ column: index.get(state) ?? row, entry }));
    sorted.sort((a, b) => a.column - b.column);
    for (const item of sorted) {
      column.push(item.column);
      entries.push(item.entry);
    }
    rowStart.push(column.length);
    limit("partial derivatives", partials + entries.length);
  });
  return diagnostics.length > 0 ? failure(diagnostics) : success({ temporaries, rowStart, column, entries });
}

/** Returns the name of the derivative of an assignment by a state; no identifier of a model holds such a sign. */
export function derivativeName(assignment: string, state: string): string {
  return `∂${assignment}/∂${state}`;
}

/**
 * Returns the derivative of an expression by each of `states` (or whatever symbols these are), through the gradients of what it uses.
 *
 * @param owner - Whose expression it is, for diagnostics.
 */
export function totalDerivative(
  owner: string,
  expression: Expression,
  states: ReadonlySet<string>,
  gradients: ReadonlyMap<string, Gradient>,
  diagnostics: Diagnostic[],
): Gradient {
  const terms = new Map<string, Expression[]>();
  const holders = holdersOf(expression);
  const simple = new Set<Expression>();
  const contribute = (state: string, term: Expression): void => {
    const known = terms.get(state);
    if (known === undefined) terms.set(state, [term]);
    else known.push(term);
  };
  for (const [id, holder] of holders) {
    const inner = gradients.get(id);
    if (!states.has(id) && (inner === undefined || inner.size === 0)) continue;
    const partial = partialDerivative(owner, holder, id, diagnostics);
    if (partial.kind === "number" && partial.value === 0) continue;
    simple.add(partial);
    if (states.has(id)) contribute(id, partial);
    for (const [state, derivative] of inner ?? []) contribute(state, mul(partial, derivative));
  }
  const gradient = new Map<string, Expression>();
  for (const [state, parts] of terms) {
    const sum = parts.length === 1 ? (parts[0] as Expression) : applyAll("add", parts);
    const total = simple.has(sum) ? sum : simplify(sum);
    if (total.kind !== "number" || total.value !== 0) gradient.set(state, total);
  }
  return gradient;
}

/** Symbols and terms of an expression; of a sum, whose terms are differentiated by their own symbols, those of its largest term. */
function sizeOf(expression: Expression): { readonly names: number; readonly terms: number } {
  const isSum = expression.kind === "apply" && expression.operator === "add";
  const sizes = (isSum ? expression.operands : [expression]).map((part) => ({
    names: freeSymbols(part).size,
    terms: nodesOf(part).length,
  }));
  return {
    names: sizes.reduce((most, { names }) => Math.max(most, names), 1),
    terms: sizes.reduce((sum, { terms }) => sum + terms, 1),
  };
}

/** Returns the symbols of an expression, in order of first appearance, each with what of it matters: of a sum the terms that hold it. */
function holdersOf(expression: Expression): ReadonlyMap<string, Expression> {
  if (expression.kind !== "apply" || expression.operator !== "add")
    return new Map([...freeSymbols(expression)].map((id) => [id, expression]));
  const terms = new Map<string, Expression[]>();
  for (const term of expression.operands) {
    for (const id of freeSymbols(term)) {
      const known = terms.get(id);
      if (known === undefined) terms.set(id, [term]);
      else known.push(term);
    }
  }
  return new Map([...terms].map(([id, holding]) => [id, applyAll("add", holding)]));
}

function partialDerivative(
  owner: string,
  expression: Expression,
  id: string,
  diagnostics: Diagnostic[],
): Expression {
  try {
    return differentiate(expression, id);
  } catch (error) {
    if (!(error instanceof DifferentiationError)) throw error;
    diagnostics.push(notDifferentiable(owner, id, [owner]));
    return num(0);
  }
}

function nameUnlessSimple(id: string, derivative: Expression, temporaries: Assignment[]): Expression {
  if (derivative.kind === "number" || derivative.kind === "symbol") return derivative;
  temporaries.push({ id, expression: derivative });
  return sym(id);
}

import {
  add,
  type Diagnostic,
  DifferentiationError,
  differentiate,
  type Expression,
  failure,
  freeSymbols,
  mul,
  num,
  type Outcome,
  simplify,
  success,
  sym,
} from "@igf-axis/model";
import { notDifferentiable } from "../diagnostics.ts";
import type { Assignment, EquationSystem } from "../lower/equation-system.ts";
import type { Derivatives } from "./derivatives.ts";

/** Derivative of one expression by states, by state identifier; absent means 0. */
type Gradient = ReadonlyMap<string, Expression>;

/**
 * Differentiates the right-hand side with respect to every state, by the chain rule over assignments:
 *
 *     dw/dy = ∂w/∂y + Σ_a (∂w/∂a) da/dy
 *
 * so that a rate that several species share is differentiated once.
 */
export function derive(system: EquationSystem): Outcome<Derivatives> {
  const diagnostics: Diagnostic[] = [];
  const states = new Set(system.states.map(({ id }) => id));
  const gradients = new Map<string, Gradient>();
  const temporaries: Assignment[] = [];
  for (const { id, expression } of system.assignments) {
    const gradient = new Map<string, Expression>();
    for (const [state, derivative] of totalDerivative(id, expression, states, gradients, diagnostics)) {
      gradient.set(state, nameUnlessSimple(`∂${id}/∂${state}`, derivative, temporaries));
    }
    gradients.set(id, gradient);
  }
  const index = new Map(system.states.map(({ id }, i) => [id, i]));
  const rowStart = [0];
  const column: number[] = [];
  const entries: Expression[] = [];
  system.states.forEach(({ id, rate }, row) => {
    const gradient = new Map(totalDerivative(id, rate, states, gradients, diagnostics));
    if (!gradient.has(id)) gradient.set(id, num(0));
    const sorted = [...gradient].map(([state, entry]) => ({ column: index.get(state) ?? row, entry }));
    sorted.sort((a, b) => a.column - b.column);
    for (const item of sorted) {
      column.push(item.column);
      entries.push(item.entry);
    }
    rowStart.push(column.length);
  });
  return diagnostics.length > 0 ? failure(diagnostics) : success({ temporaries, rowStart, column, entries });
}

function totalDerivative(
  owner: string,
  expression: Expression,
  states: ReadonlySet<string>,
  gradients: ReadonlyMap<string, Gradient>,
  diagnostics: Diagnostic[],
): Gradient {
  const terms = new Map<string, Expression[]>();
  const simple = new Set<Expression>();
  const contribute = (state: string, term: Expression): void => {
    const known = terms.get(state);
    if (known === undefined) terms.set(state, [term]);
    else known.push(term);
  };
  for (const id of freeSymbols(expression)) {
    const inner = gradients.get(id);
    if (!states.has(id) && (inner === undefined || inner.size === 0)) continue;
    const partial = partialDerivative(owner, expression, id, diagnostics);
    if (partial.kind === "number" && partial.value === 0) continue;
    simple.add(partial);
    if (states.has(id)) contribute(id, partial);
    for (const [state, derivative] of inner ?? []) contribute(state, mul(partial, derivative));
  }
  const gradient = new Map<string, Expression>();
  for (const [state, parts] of terms) {
    const sum = parts.length === 1 ? (parts[0] as Expression) : add(...parts);
    const total = simple.has(sum) ? sum : simplify(sum);
    if (total.kind !== "number" || total.value !== 0) gradient.set(state, total);
  }
  return gradient;
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

import {
  type Diagnostic,
  div,
  type Expression,
  freeSymbols,
  mul,
  num,
  type Species,
  sym,
} from "@igf-axis/model";
import { circularDefinition, initialValueMissing } from "../diagnostics.ts";
import type { Definitions } from "./definitions.ts";
import type { Assignment } from "./equation-system.ts";
import { dependencyOrder } from "./order.ts";
import { resolve } from "./resolve.ts";

/**
 * Returns the starting values of held quantities and states, with the assignments they need, each after those it uses.
 *
 * An initial assignment wins over a stated value. A species states an amount or a concentration; the quantity of its symbol follows from the
 * size of its compartment at the start.
 */
export function lowerInitial(
  definitions: Definitions,
  assignments: readonly Assignment[],
  diagnostics: Diagnostic[],
): readonly Assignment[] {
  const expressions = new Map<string, Expression>(assignments.map(({ id, expression }) => [id, expression]));
  const roots: string[] = [];
  for (const [id, role] of definitions.roles) {
    if (role !== "held" && role !== "state") continue;
    roots.push(id);
    expressions.set(id, startOf(id, definitions, diagnostics));
  }
  const needs = (id: string): string[] => {
    const expression = expressions.get(id);
    return expression === undefined
      ? []
      : [...freeSymbols(expression)].filter((other) => expressions.has(other));
  };
  const { order, cycle } = dependencyOrder(roots, needs);
  if (cycle !== undefined) diagnostics.push(circularDefinition(cycle, [cycle[0] as string]));
  return order.map((id) => ({ id, expression: expressions.get(id) as Expression }));
}

function startOf(id: string, definitions: Definitions, diagnostics: Diagnostic[]): Expression {
  const initial = definitions.initialAssignments.get(id);
  if (initial !== undefined) return resolve(initial, definitions, diagnostics);
  const species = definitions.species.get(id);
  if (species !== undefined) return startOfSpecies(species, diagnostics);
  const value =
    definitions.compartments.get(id)?.size ??
    definitions.parameters.get(id)?.value ??
    definitions.references.get(id)?.stoichiometry;
  return numberOrMissing(value, id, diagnostics);
}

function startOfSpecies(species: Species, diagnostics: Diagnostic[]): Expression {
  const { initialAmount, initialConcentration } = species;
  const volume = sym(species.compartment);
  if (species.hasOnlySubstanceUnits) {
    if (initialAmount !== undefined) return num(initialAmount);
    if (initialConcentration !== undefined) return mul(num(initialConcentration), volume);
  } else {
    if (initialConcentration !== undefined) return num(initialConcentration);
    if (initialAmount !== undefined) return div(num(initialAmount), volume);
  }
  return numberOrMissing(undefined, species.id, diagnostics);
}

function numberOrMissing(value: number | undefined, id: string, diagnostics: Diagnostic[]): Expression {
  if (value === undefined) diagnostics.push(initialValueMissing(id, [id]));
  return num(value ?? Number.NaN);
}

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
import { amountOf, type Definitions, isCarriedAsAmount } from "./definitions.ts";
import { delayStarts, type Past } from "./delay-starts.ts";
import type { Assignment, StartingAssignment } from "./equation-system.ts";
import { dependencyOrder } from "./order.ts";
import { resolve } from "./resolve.ts";

/**
 * Returns the starting values of held quantities and states.
 *
 * An initial assignment wins over a stated value. A species states an amount or a concentration; the quantity of its symbol follows from the
 * size of its compartment at the start.
 */
export function lowerStarts(
  definitions: Definitions,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, Expression> {
  const starts = new Map<string, Expression>();
  for (const species of definitions.model.species) {
    if (isCarriedAsAmount(definitions, species)) {
      starts.set(amountOf(species.id), startOfAmount(species, definitions, diagnostics));
    }
  }
  for (const [id, role] of definitions.roles) {
    if ((role === "held" || role === "state") && !starts.has(id))
      starts.set(id, startOf(id, definitions, diagnostics));
  }
  return starts;
}

/** Returns starting values with the assignments they need, each after those it uses. */
export function orderStarts(
  starts: ReadonlyMap<string, Expression>,
  assignments: readonly Assignment[],
  past: Past,
  diagnostics: Diagnostic[],
): readonly StartingAssignment[] {
  const expressions = new Map<string, Expression>(assignments.map(({ id, expression }) => [id, expression]));
  for (const [id, start] of starts) expressions.set(id, start);
  const copies = past.delays.length === 0 ? new Map<string, string>() : delayStarts(expressions, past);
  const roots = starts.keys();
  const needs = (id: string): string[] => {
    const expression = expressions.get(id);
    return expression === undefined
      ? []
      : [...freeSymbols(expression)].filter((other) => expressions.has(other));
  };
  const { order, cycle } = dependencyOrder(roots, needs);
  if (cycle !== undefined) diagnostics.push(circularDefinition(cycle, [cycle[0] as string]));
  return order.map((id) => {
    const expression = expressions.get(id) as Expression;
    const original = copies.get(id) ?? id;
    return original !== id && starts.has(original)
      ? { id, expression, copyOf: original }
      : { id, expression };
  });
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
  if (value === undefined && definitions.eventTargets.has(id) && definitions.roles.get(id) === "held")
    return num(Number.NaN);
  return numberOrMissing(value, id, diagnostics);
}

/** The amount of a species whose symbol is a concentration. */
function startOfAmount(species: Species, definitions: Definitions, diagnostics: Diagnostic[]): Expression {
  const { id, initialAmount } = species;
  const initial = definitions.initialAssignments.get(id);
  if (initial === undefined && initialAmount !== undefined) return num(initialAmount);
  return mul(startOf(id, definitions, diagnostics), sym(species.compartment));
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

import { type Diagnostic, div, type Expression, freeSymbols, num, sym } from "@igf-axis/model";
import { circularDefinition, localParameterUnset } from "../diagnostics.ts";
import { amountOf, type Definitions, isCarriedAsAmount, type Stated } from "./definitions.ts";
import type { Assignment } from "./equation-system.ts";
import { dependencyOrder } from "./order.ts";
import { resolve } from "./resolve.ts";

/** Returns assignment rules, computed concentrations and stoichiometries, and reaction rates, in the order of the model. */
export function lowerAssignments(
  definitions: Definitions,
  diagnostics: Diagnostic[],
): Map<string, Expression> {
  const expressions = new Map<string, Expression>();
  const place = (id: string, stated: Stated, locals?: ReadonlyMap<string, Expression>): void => {
    expressions.set(id, resolve(stated, definitions, diagnostics, locals));
  };
  for (const species of definitions.model.species) {
    if (isCarriedAsAmount(definitions, species))
      expressions.set(species.id, div(sym(amountOf(species.id)), sym(species.compartment)));
  }
  for (const [id, rule] of definitions.assignmentRules) place(id, rule);
  for (const [id, reference] of definitions.references) {
    if (definitions.roles.get(id) !== "assigned" || expressions.has(id)) continue;
    if (reference.stoichiometryMath !== undefined) {
      place(id, { math: reference.stoichiometryMath, path: ["speciesReferences", id, "stoichiometryMath"] });
    }
  }
  for (const reaction of definitions.model.reactions) {
    if (reaction.rateLaw === undefined) continue;
    const locals = new Map<string, Expression>();
    for (const local of reaction.rateLaw.localParameters) {
      if (local.value === undefined) {
        diagnostics.push(
          localParameterUnset(local.id, ["reactions", reaction.id, "rateLaw", "localParameters", local.id]),
        );
      }
      locals.set(local.id, num(local.value ?? Number.NaN));
    }
    place(reaction.id, { math: reaction.rateLaw.math, path: ["reactions", reaction.id, "rateLaw"] }, locals);
  }
  return expressions;
}

/** Returns the assignments, each after those it uses. */
export function orderAssignments(
  expressions: ReadonlyMap<string, Expression>,
  diagnostics: Diagnostic[],
): readonly Assignment[] {
  const needs = (id: string): string[] => {
    const expression = expressions.get(id);
    return expression === undefined
      ? []
      : [...freeSymbols(expression)].filter((other) => expressions.has(other));
  };
  const { order, cycle } = dependencyOrder(expressions.keys(), needs);
  if (cycle !== undefined) diagnostics.push(circularDefinition(cycle, [cycle[0] as string]));
  return order.map((id) => ({ id, expression: expressions.get(id) as Expression }));
}

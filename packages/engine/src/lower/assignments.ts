import { type Diagnostic, type Expression, freeSymbols, num } from "@igf-axis/model";
import { circularDefinition, localParameterUnset, switchNotLocated } from "../diagnostics.ts";
import type { Definitions, Stated } from "./definitions.ts";
import type { Assignment } from "./equation-system.ts";
import { dependencyOrder } from "./order.ts";
import { resolve } from "./resolve.ts";
import { canSwitch } from "./switching.ts";

/** Returns assignment rules, computed stoichiometries and reaction rates, each after those it uses. */
export function lowerAssignments(definitions: Definitions, diagnostics: Diagnostic[]): readonly Assignment[] {
  const expressions = new Map<string, Expression>();
  const place = (id: string, stated: Stated, locals?: ReadonlyMap<string, Expression>): void => {
    const expression = resolve(stated, definitions, diagnostics, locals);
    if (canSwitch(expression, definitions)) diagnostics.push(switchNotLocated(id, stated.path));
    expressions.set(id, expression);
  };
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
  return ordered(expressions, diagnostics);
}

function ordered(
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

import {
  type Diagnostic,
  type Expression,
  freeSymbols,
  inlineFunctions,
  nodesOf,
  num,
  type Operator,
  substitute,
} from "@igf-axis/model";
import { delayNotCompiled, rateOfNotCompiled, stoichiometryUnset, unknownName } from "../diagnostics.ts";
import type { Definitions, Stated } from "./definitions.ts";

/**
 * Rewrites an expression of the model over the symbols of the equations: functions are written out, literal stoichiometries replaced.
 *
 * What cannot be compiled or names nothing goes to `diagnostics`.
 */
export function resolve(
  { math, path }: Stated,
  definitions: Definitions,
  diagnostics: Diagnostic[],
  locals: ReadonlyMap<string, Expression> = new Map(),
): Expression {
  const inlined = inlineFunctions(math, definitions.model.functions);
  for (const operator of operatorsOf(inlined)) {
    if (operator === "delay") diagnostics.push(delayNotCompiled(path));
    if (operator === "rateOf") diagnostics.push(rateOfNotCompiled(path));
  }
  const replacements = new Map(locals);
  for (const id of freeSymbols(inlined)) {
    if (locals.has(id)) continue;
    const role = definitions.roles.get(id);
    if (role === undefined) diagnostics.push(unknownName(id, path));
    if (role === "literal") replacements.set(id, literalStoichiometry(id, definitions, path, diagnostics));
  }
  return substitute(inlined, replacements);
}

function literalStoichiometry(
  id: string,
  definitions: Definitions,
  path: Diagnostic["path"],
  diagnostics: Diagnostic[],
): Expression {
  const reference = definitions.references.get(id);
  if (reference?.stoichiometry === undefined) {
    diagnostics.push(stoichiometryUnset(id, reference?.species ?? id, path));
    return num(Number.NaN);
  }
  return num(reference.stoichiometry);
}

/** Returns the operators that occur in an expression, each once. */
export function operatorsOf(expression: Expression): ReadonlySet<Operator> {
  return new Set(nodesOf(expression).flatMap((node) => (node.kind === "apply" ? [node.operator] : [])));
}

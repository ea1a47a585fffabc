import {
  type Diagnostic,
  type Expression,
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
  const operators = new Set<Operator>();
  const symbols = new Set<string>();
  for (const node of nodesOf(inlined)) {
    if (node.kind === "apply") operators.add(node.operator);
    else if (node.kind === "symbol") symbols.add(node.id);
  }
  if (operators.has("delay")) diagnostics.push(delayNotCompiled(path));
  if (operators.has("rateOf")) diagnostics.push(rateOfNotCompiled(path));
  const replacements = new Map(locals);
  for (const id of symbols) {
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

import {
  type Diagnostic,
  type Expression,
  inlineFunctions,
  nodesOf,
  num,
  type Operator,
  rewriteExpression,
  substitute,
  sym,
} from "@igf-axis/model";
import { rateOfNotCompiled, stoichiometryUnset, unknownName } from "../diagnostics.ts";
import { type Definitions, delayedValue, isCarriedAsAmount, rateOf, type Stated } from "./definitions.ts";

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
  const replacements = new Map(locals);
  for (const id of symbols) {
    if (locals.has(id)) continue;
    const role = definitions.roles.get(id);
    if (role === undefined) diagnostics.push(unknownName(id, path));
    if (role === "literal") replacements.set(id, literalStoichiometry(id, definitions, path, diagnostics));
  }
  const substituted = substitute(inlined, replacements);
  if (!operators.has("rateOf") && !operators.has("delay")) return substituted;
  return rewriteExpression(substituted, (node) => {
    if (node.kind !== "apply") return node;
    const [first, second] = node.operands as [Expression, Expression];
    if (node.operator === "rateOf") return rateOfOperand(first, path, definitions, diagnostics);
    // The past of a number is the number.
    if (node.operator !== "delay") return node;
    return first.kind === "number" ? first : delayedValue(first, second, path, definitions);
  });
}

/** What stands still has rate 0; a state has the rate that is computed for it; what follows a rule has none that is known. */
function rateOfOperand(
  operand: Expression,
  path: Diagnostic["path"],
  definitions: Definitions,
  diagnostics: Diagnostic[],
): Expression {
  if (operand.kind === "number") return num(0);
  const id = operand.kind === "symbol" ? operand.id : "";
  const species = definitions.species.get(id);
  const isCarried = species !== undefined && isCarriedAsAmount(definitions, species);
  const role = definitions.roles.get(id);
  const isUnknown =
    role === "assigned" && (!isCarried || definitions.assignmentRules.has(species.compartment));
  if (operand.kind !== "symbol" || isUnknown) diagnostics.push(rateOfNotCompiled(path));
  if (role === undefined || role === "held" || role === "parameter") return num(0);
  definitions.ratesAsked.add(id);
  return sym(rateOf(id));
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

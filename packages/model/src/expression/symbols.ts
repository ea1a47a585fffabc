import type { FunctionDefinition } from "../network/model.ts";
import type { Expression } from "./expression.ts";
import { foldExpression, nodesOf, rewriteExpression, withParts } from "./fold.ts";

/** Terms of formulas with their functions written out, at most; the largest published models have some 100,000. */
export const MOST_WRITTEN_OUT_TERMS: number = 500_000;

/** Returns the identifiers that an expression refers to, in order of first appearance; called functions are not among them. */
export function freeSymbols(expression: Expression): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const node of nodesOf(expression)) if (node.kind === "symbol") ids.add(node.id);
  return ids;
}

/** Returns the identifiers of the functions that an expression calls, in order of first appearance. */
export function calledFunctions(expression: Expression): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const node of nodesOf(expression)) if (node.kind === "call") ids.add(node.functionId);
  return ids;
}

/** Returns the expression with symbols replaced. What is put in is not searched again, so swapping two symbols works. */
export function substitute(
  expression: Expression,
  replacements: ReadonlyMap<string, Expression>,
): Expression {
  if (replacements.size === 0) return expression;
  return rewriteExpression(expression, (node) =>
    node.kind === "symbol" ? (replacements.get(node.id) ?? node) : node,
  );
}

/**
 * Returns the expression with every call replaced by the function's body.
 *
 * @throws RangeError when a function is unknown, calls itself (directly or through others), or gets a wrong number of operands, and
 * when more than half a million terms would come of it.
 */
export function inlineFunctions(
  expression: Expression,
  functions: readonly FunctionDefinition[],
): Expression {
  const called = calledFunctions(expression);
  if (called.size === 0) return expression;
  return inlineCalls(expression, inlinedBodies(called, functions));
}

/** A function whose body calls no other, and the terms of that body. */
interface Inlined extends FunctionDefinition {
  readonly terms: number;
}

function inlineCalls(expression: Expression, inlined: ReadonlyMap<string, Inlined>): Expression {
  let terms = 0;
  return foldExpression<Expression>(expression, (node, parts) => {
    if (node.kind !== "call") return withParts(node, parts);
    const definition = inlined.get(node.functionId);
    if (definition === undefined) throw new RangeError(`function ${node.functionId} is not defined`);
    if (definition.arguments.length !== parts.length) {
      throw new RangeError(
        `function ${node.functionId} takes ${definition.arguments.length} operands, not ${parts.length}`,
      );
    }
    terms += definition.terms;
    if (terms > MOST_WRITTEN_OUT_TERMS)
      throw new RangeError(`more than ${MOST_WRITTEN_OUT_TERMS} terms come of calling functions`);
    return substitute(
      definition.body,
      new Map(definition.arguments.map((name, i) => [name, parts[i] as Expression])),
    );
  });
}

function inlinedBodies(
  roots: Iterable<string>,
  functions: readonly FunctionDefinition[],
): Map<string, Inlined> {
  const byId = new Map(functions.map((definition) => [definition.id, definition]));
  const inlined = new Map<string, Inlined>();
  const open = new Set<string>();
  const stack = [...roots].reverse();
  for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
    const definition = byId.get(id);
    if (definition === undefined) throw new RangeError(`function ${id} is not defined`);
    if (inlined.has(id)) {
      stack.pop();
      continue;
    }
    const missing = [...calledFunctions(definition.body)].filter((callee) => !inlined.has(callee));
    if (missing.length === 0) {
      const body = inlineCalls(definition.body, inlined);
      inlined.set(id, { ...definition, body, terms: nodesOf(body).length });
      open.delete(id);
      stack.pop();
      continue;
    }
    if (open.has(id)) throw new RangeError(`function ${id} calls itself`);
    open.add(id);
    for (const callee of missing) stack.push(callee);
  }
  return inlined;
}

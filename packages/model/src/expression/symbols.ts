import type { FunctionDefinition } from "../network/model.ts";
import type { Expression } from "./expression.ts";
import { foldExpression, nodesOf, rewriteExpression, withParts } from "./fold.ts";

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
 * @throws RangeError when a function is unknown, calls itself (directly or through others), or gets a wrong number of operands.
 */
export function inlineFunctions(
  expression: Expression,
  functions: readonly FunctionDefinition[],
): Expression {
  const called = calledFunctions(expression);
  if (called.size === 0) return expression;
  return inlineCalls(expression, inlinedBodies(called, functions));
}

function inlineCalls(expression: Expression, inlined: ReadonlyMap<string, FunctionDefinition>): Expression {
  return foldExpression<Expression>(expression, (node, parts) => {
    if (node.kind !== "call") return withParts(node, parts);
    const definition = inlined.get(node.functionId);
    if (definition === undefined) throw new RangeError(`function ${node.functionId} is not defined`);
    if (definition.arguments.length !== parts.length) {
      throw new RangeError(
        `function ${node.functionId} takes ${definition.arguments.length} operands, not ${parts.length}`,
      );
    }
    return substitute(
      definition.body,
      new Map(definition.arguments.map((name, i) => [name, parts[i] as Expression])),
    );
  });
}

function inlinedBodies(
  roots: Iterable<string>,
  functions: readonly FunctionDefinition[],
): Map<string, FunctionDefinition> {
  const byId = new Map(functions.map((definition) => [definition.id, definition]));
  const inlined = new Map<string, FunctionDefinition>();
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
      inlined.set(id, { ...definition, body: inlineCalls(definition.body, inlined) });
      open.delete(id);
      stack.pop();
      continue;
    }
    if (open.has(id)) throw new RangeError(`function ${id} calls itself`);
    open.add(id);
    stack.push(...missing);
  }
  return inlined;
}

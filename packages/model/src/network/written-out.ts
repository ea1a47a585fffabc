import type { Expression } from "../expression/expression.ts";
import { nodesOf } from "../expression/fold.ts";
import { findCycle } from "./find-cycle.ts";
import type { FunctionDefinition } from "./model.ts";

/**
 * Returns how many terms formulas have together when the functions they call are written out; infinity when a function calls itself.
 *
 *     terms(formula) = its own terms + Σ terms(body of f) over its calls of f
 *
 * Counts without writing anything out: functions that call others twice double at every level.
 */
export function writtenOutTerms(
  formulas: Iterable<Expression>,
  functions: readonly FunctionDefinition[],
): number {
  const bodies = new Map(functions.map(({ id, body }) => [id, countTerms(body)]));
  if (findCycle(new Map([...bodies].map(([id, { calls }]) => [id, calls.keys()]))))
    return Number.POSITIVE_INFINITY;
  const terms = new Map<string, number>();
  const stack = [...bodies.keys()];
  for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
    const body = bodies.get(id) as Count;
    const missing = [...body.calls.keys()].filter((other) => bodies.has(other) && !terms.has(other));
    for (const other of missing) stack.push(other);
    if (missing.length > 0) continue;
    stack.pop();
    terms.set(id, total(body, terms));
  }
  let sum = 0;
  for (const formula of formulas) sum += total(countTerms(formula), terms);
  return sum;
}

interface Count {
  readonly own: number;
  /** Called functions and how often. */
  readonly calls: ReadonlyMap<string, number>;
}

function countTerms(expression: Expression): Count {
  const calls = new Map<string, number>();
  const nodes = nodesOf(expression);
  for (const node of nodes)
    if (node.kind === "call") calls.set(node.functionId, (calls.get(node.functionId) ?? 0) + 1);
  return { own: nodes.length, calls };
}

function total({ own, calls }: Count, terms: ReadonlyMap<string, number>): number {
  let sum = own;
  for (const [id, times] of calls) sum += times * (terms.get(id) ?? 0);
  return sum;
}

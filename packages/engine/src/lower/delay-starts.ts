import {
  apply,
  type Expression,
  freeSymbols,
  num,
  piecewise,
  rewriteExpression,
  sub,
  substitute,
  sym,
} from "@igf-axis/model";
import type { DelayedValue } from "./equation-system.ts";

/**
 * Delayed values at the start: what starting values and assignments give for an earlier time.
 *
 *     delay(x, d) at t₀ = x₀(t₀ − d)
 *
 * where x₀(t) is the starting value of x as its initial assignment or rule has it at time t; see SBML Level 3 Version 2 core, section 3.4.6.
 */

/** Delayed values, each after those that are nested in it, and the assignments that were 0 before the start. */
export interface Past {
  readonly delays: readonly DelayedValue[];
  readonly stillBefore: readonly string[];
}

/**
 * Defines the delayed values that starting values need, with copies of the definitions that they use in turn.
 *
 * @param expressions - Starting values and assignments by identifier; added to.
 * @returns the original of each copy.
 */
export function delayStarts(
  expressions: Map<string, Expression>,
  { delays, stillBefore }: Past,
): Map<string, string> {
  const copies = new Map<string, string>();
  const needed = reachable(expressions, delays);
  for (const { id, value, lag } of delays) {
    if (!needed.has(id)) continue;
    const known = new Set(expressions.keys());
    const nameOf = (symbol: string): string => `${symbol} before ${id}`;
    const earlier = (expression: Expression): Expression => {
      const used = [...freeSymbols(expression)].filter((symbol) => known.has(symbol));
      const renamed = substitute(expression, new Map(used.map((symbol) => [symbol, sym(nameOf(symbol))])));
      for (const symbol of used) {
        if (copies.has(nameOf(symbol))) continue;
        copies.set(nameOf(symbol), copies.get(symbol) ?? symbol);
        const definition = stillBefore.includes(symbol) ? num(0) : (expressions.get(symbol) as Expression);
        expressions.set(nameOf(symbol), earlier(definition));
      }
      return rewriteExpression(renamed, (node) =>
        node.kind === "constant" && node.name === "time" ? sub(node, lag) : node,
      );
    };
    const isPossible = apply("geq", lag, num(0));
    expressions.set(id, piecewise([{ value: earlier(value), condition: isPossible }], num(Number.NaN)));
  }
  return copies;
}

/** Delayed values that something among `expressions` needs, directly or not. */
function reachable(
  expressions: ReadonlyMap<string, Expression>,
  delays: readonly DelayedValue[],
): ReadonlySet<string> {
  const byId = new Map(delays.map((own) => [own.id, own]));
  const found = new Set<string>();
  const open = [...expressions.values()];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const id of freeSymbols(next)) {
      const own = byId.get(id);
      if (own === undefined || found.has(id)) continue;
      found.add(id);
      open.push(own.value, own.lag);
    }
  }
  return found;
}

import type { Expression } from "./expression.ts";
import { foldExpression, partsOf, withParts } from "./fold.ts";

/** Expressions whose common parts are computed once. */
export interface SharedExpressions {
  /** In dependency order; identifiers `$0`, `$1`, … cannot clash with a model's. */
  readonly temporaries: readonly { readonly id: string; readonly expression: Expression }[];
  /** As many as were given, in their order. */
  readonly expressions: readonly Expression[];
}

/**
 * Returns expressions rewritten so that every composite part that occurs more than once is a temporary.
 *
 * Parts are the same when their structure is (operands in the same order), so values keep their bits. Temporaries are
 * numbered in the order in which the parts are first met, parts before wholes. The first operand of `delay` is left
 * alone: it is evaluated at another time.
 */
export function shareSubexpressions(expressions: readonly Expression[]): SharedExpressions {
  const table = new ExpressionTable();
  const roots = expressions.map((expression) => table.intern(expression));
  const uses = countUses(table, roots);
  const temporaries: { id: string; expression: Expression }[] = [];
  const rewritten: Expression[] = [];
  table.nodes.forEach((node, index) => {
    const parts = partsOf(node.expression).map((part, i) => {
      const replaced = rewritten[node.parts[i] as number] as Expression;
      return i === 0 && isDelay(node.expression) ? part : replaced;
    });
    const whole = withParts(node.expression, parts);
    const shared = node.parts.length > 0 && (uses[index] as number) > 1;
    if (!shared) {
      rewritten.push(whole);
      return;
    }
    const id = `$${temporaries.length}`;
    temporaries.push({ id, expression: whole });
    rewritten.push({ kind: "symbol", id });
  });
  return { temporaries, expressions: roots.map((root) => rewritten[root] as Expression) };
}

/**
 * Distinct structures, each with the indices of its parts; parts come before wholes. Expressions have the same index when their structure is
 * the same, whatever is shared in them.
 */
export class ExpressionTable {
  readonly nodes: { readonly expression: Expression; readonly parts: readonly number[] }[] = [];
  readonly #byKey = new Map<string, number>();

  /** Returns the index of an expression. */
  intern(root: Expression): number {
    return foldExpression<number>(root, (node, parts) => {
      const key = `${headOf(node)}(${parts.join()})`;
      const known = this.#byKey.get(key);
      if (known !== undefined) return known;
      const index = this.nodes.length;
      this.#byKey.set(key, index);
      this.nodes.push({ expression: node, parts });
      return index;
    });
  }
}

function headOf(node: Expression): string {
  switch (node.kind) {
    case "number":
      return `n${Object.is(node.value, -0) ? "-0" : node.value}${node.unit === undefined ? "" : `u${node.unit}`}`;
    case "symbol":
      return `s${node.id}`;
    case "constant":
      return `c${node.name}`;
    case "apply":
      return `a${node.operator}`;
    case "piecewise":
      return `p${node.pieces.length}`;
    case "call":
      return `f${node.functionId}`;
  }
}

function countUses(table: ExpressionTable, roots: readonly number[]): readonly number[] {
  const uses = new Array<number>(table.nodes.length).fill(0);
  const count = (index: number): void => {
    uses[index] = (uses[index] as number) + 1;
  };
  roots.forEach(count);
  for (let i = table.nodes.length - 1; i >= 0; i--) {
    const node = table.nodes[i];
    if (uses[i] !== 0 && node !== undefined)
      node.parts.slice(isDelay(node.expression) ? 1 : 0).forEach(count);
  }
  return uses;
}

function isDelay(node: Expression): boolean {
  return node.kind === "apply" && node.operator === "delay";
}

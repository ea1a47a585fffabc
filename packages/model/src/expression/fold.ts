import type { Expression, Piecewise } from "./expression.ts";

const NONE: readonly Expression[] = [];

/** Returns the direct parts of an expression: operands, or value, condition, value, condition, …, otherwise. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "apply":
    case "call":
      return expression.operands;
    case "piecewise": {
      const parts: Expression[] = [];
      for (const piece of expression.pieces) parts.push(piece.value, piece.condition);
      if (expression.otherwise !== undefined) parts.push(expression.otherwise);
      return parts;
    }
    default:
      return NONE;
  }
}

/** Returns the expression with its direct parts replaced, itself when nothing changed. `parts` as from {@link partsOf}. */
export function withParts(expression: Expression, parts: readonly Expression[]): Expression {
  switch (expression.kind) {
    case "apply":
    case "call":
      return parts.every((part, i) => part === expression.operands[i])
        ? expression
        : { ...expression, operands: parts };
    case "piecewise": {
      const pieces = expression.pieces.map((_, i) => ({
        value: parts[2 * i] as Expression,
        condition: parts[2 * i + 1] as Expression,
      }));
      const otherwise = parts[2 * expression.pieces.length];
      const changed =
        otherwise !== expression.otherwise ||
        pieces.some(
          (piece, i) =>
            piece.value !== expression.pieces[i]?.value ||
            piece.condition !== expression.pieces[i]?.condition,
        );
      if (!changed) return expression;
      const rebuilt: Piecewise = { kind: "piecewise", pieces };
      return otherwise === undefined ? rebuilt : { ...rebuilt, otherwise };
    }
    default:
      return expression;
  }
}

/**
 * Returns what `combine` makes of an expression, from its parts upwards.
 *
 * Visits each distinct node object once, parts before wholes, left to right, without recursion: depth is limited by
 * memory only, and a tree whose nodes are shared costs as much as it has nodes.
 *
 * @param combine - Receives a node and the results of its parts, in the order of {@link partsOf}.
 */
export function foldExpression<T>(
  root: Expression,
  combine: (node: Expression, parts: readonly T[]) => T,
): T {
  const results = new Map<Expression, T>();
  const stack = [openNode<T>(root)];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const part = top.parts[top.results.length];
    if (part === undefined) {
      stack.pop();
      if (!results.has(top.node)) results.set(top.node, combine(top.node, top.results));
    } else if (results.has(part)) {
      top.results.push(results.get(part) as T);
    } else if (isLeaf(part)) {
      const result = combine(part, []);
      results.set(part, result);
      top.results.push(result);
    } else {
      stack.push(openNode(part));
    }
  }
  return results.get(root) as T;
}

/** A node whose parts are being visited, and the results of those that were. */
interface OpenNode<T> {
  readonly node: Expression;
  readonly parts: readonly Expression[];
  readonly results: T[];
}

function openNode<T>(node: Expression): OpenNode<T> {
  return { node, parts: partsOf(node), results: [] };
}

function isLeaf({ kind }: Expression): boolean {
  return kind === "number" || kind === "symbol" || kind === "constant";
}

/** Returns the expression rebuilt from its parts upwards; `rewrite` receives each node with its parts already rewritten. */
export function rewriteExpression(root: Expression, rewrite: (node: Expression) => Expression): Expression {
  return foldExpression<Expression>(root, (node, parts) => rewrite(withParts(node, parts)));
}

/** Returns every distinct node object of an expression, parts before wholes. */
export function nodesOf(root: Expression): readonly Expression[] {
  const nodes: Expression[] = [];
  foldExpression<null>(root, (node) => {
    nodes.push(node);
    return null;
  });
  return nodes;
}

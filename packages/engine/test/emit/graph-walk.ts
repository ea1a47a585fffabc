import { applyOperator, cbrt, expm1, ln, log1p, log2, log10, type Operator, pow } from "@igf-axis/model";
import type { GraphNode } from "../../src/emit/graph.ts";

/** Functions that kernels call by names that are no operators'. */
const OTHER_CALLS: Readonly<Record<string, (a: number, b: number) => number>> = {
  expm1,
  log1p,
  log2,
  log10,
  cbrt,
  pow,
  root: (degree, x) => applyOperator("root", [degree, x]),
  ln,
};

/**
 * Returns the values of nodes by walking the graph that kernels are emitted from: what the kernels compute, independent of how they are
 * encoded, of locals, chunks and hoisted constants.
 *
 * @param read - The number at a byte address.
 */
export function walkGraph(
  roots: readonly GraphNode[],
  read: (address: number) => number,
  time: number,
): readonly number[] {
  const reached = new Set<GraphNode>();
  const stack = [...roots];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    stack.push(...node.operands);
  }
  const values = new Map<GraphNode, number>();
  for (const node of [...reached].sort((a, b) => a.id - b.id)) {
    const operands = node.operands.map((operand) => values.get(operand) as number);
    values.set(node, apply(node, operands, read, time));
  }
  return roots.map((root) => values.get(root) as number);
}

function apply(
  { operation, value, name }: GraphNode,
  operands: readonly number[],
  read: (address: number) => number,
  time: number,
): number {
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = operands;
  switch (operation) {
    case "literal":
      return value;
    case "load":
      return read(value);
    case "time":
      return time;
    case "add":
      return a + b;
    case "subtract":
      return a - b;
    case "multiply":
      return a * b;
    case "divide":
      return a / b;
    case "negate":
      return -a;
    case "abs":
      return Math.abs(a);
    case "sqrt":
      return Math.sqrt(a);
    case "floor":
      return Math.floor(a);
    case "ceil":
      return Math.ceil(a);
    case "trunc":
      return Math.trunc(a);
    case "min":
      return Math.min(a, b);
    case "max":
      return Math.max(a, b);
    case "eq":
      return a === b ? 1 : 0;
    case "ne":
      return a !== b ? 1 : 0;
    case "lt":
      return a < b ? 1 : 0;
    case "le":
      return a <= b ? 1 : 0;
    case "gt":
      return a > b ? 1 : 0;
    case "ge":
      return a >= b ? 1 : 0;
    case "and":
      return a !== 0 && b !== 0 ? 1 : 0;
    case "or":
      return a !== 0 || b !== 0 ? 1 : 0;
    case "xor":
      return (a !== 0) !== (b !== 0) ? 1 : 0;
    case "not":
      return a !== 0 ? 0 : 1;
    case "select":
      return a !== 0 ? b : c;
    case "call":
      return OTHER_CALLS[name]?.(a, b) ?? applyOperator(name as Operator, operands);
  }
}

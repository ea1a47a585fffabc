import { type Application, constantValue, type Expression, foldExpression } from "@igf-axis/model";
import type { Graph, GraphNode } from "./graph.ts";

/** Largest literal exponent that is written as multiplications. */
const LARGEST_INTEGER_POWER = 64;

/** Returns the graph node of a symbol; throws for one that the equations do not define. */
export type SymbolNode = (id: string) => GraphNode;

/**
 * Translates an expression of the equations to the graph.
 *
 * Shared parts of the expression are visited once, without recursion. Function calls, `delay` and `rateOf` do not occur in equations.
 */
export function translate(root: Expression, graph: Graph, symbol: SymbolNode): GraphNode {
  return foldExpression<GraphNode>(root, (node, parts) => translateNode(node, parts, graph, symbol));
}

function translateNode(
  node: Expression,
  parts: readonly GraphNode[],
  graph: Graph,
  symbol: SymbolNode,
): GraphNode {
  switch (node.kind) {
    case "number":
      return graph.literal(node.value);
    case "symbol":
      return symbol(node.id);
    case "constant":
      return node.name === "time" ? graph.time() : graph.literal(constantValue(node.name));
    case "piecewise": {
      let value = parts[2 * node.pieces.length] ?? graph.literal(Number.NaN);
      for (let i = node.pieces.length - 1; i >= 0; i--) {
        value = graph.select(parts[2 * i + 1] as GraphNode, parts[2 * i] as GraphNode, value);
      }
      return value;
    }
    case "apply":
      return translateApplication(node, parts, graph);
    case "call":
      throw new RangeError(`function ${node.functionId} was not written out`);
  }
}

function translateApplication(node: Application, parts: readonly GraphNode[], graph: Graph): GraphNode {
  const [a, b] = parts as readonly [GraphNode, GraphNode];
  const one = graph.literal(1);
  switch (node.operator) {
    case "add":
      return graph.sum(parts);
    case "multiply":
      return graph.product(parts);
    case "subtract":
      return graph.subtract(a, b);
    case "divide":
      return graph.divide(a, b);
    case "negate":
      return graph.negate(a);
    case "power":
      return power(a, b, graph);
    case "root":
      return root(a, b, graph);
    case "log":
      return logarithm(a, b, graph);
    case "abs":
      return graph.operate("abs", a);
    case "floor":
      return graph.operate("floor", a);
    case "ceiling":
      return graph.operate("ceil", a);
    case "quotient":
      return graph.operate("trunc", graph.divide(a, b));
    case "remainder":
      return graph.subtract(a, graph.multiply(b, graph.operate("trunc", graph.divide(a, b))));
    case "min":
      return parts.reduce((x, y) => graph.operate("min", x, y));
    case "max":
      return parts.reduce((x, y) => graph.operate("max", x, y));
    case "sec":
      return graph.divide(one, graph.call("cos", a));
    case "csc":
      return graph.divide(one, graph.call("sin", a));
    case "cot":
      return graph.divide(one, graph.call("tan", a));
    case "sech":
      return graph.divide(one, graph.call("cosh", a));
    case "csch":
      return graph.divide(one, graph.call("sinh", a));
    case "coth":
      return graph.divide(one, graph.call("tanh", a));
    case "arcsec":
      return graph.call("arccos", graph.divide(one, a));
    case "arccsc":
      return graph.call("arcsin", graph.divide(one, a));
    case "arccot":
      return graph.call("arctan", graph.divide(one, a));
    case "arcsech":
      return graph.call("arccosh", graph.divide(one, a));
    case "arccsch":
      return graph.call("arcsinh", graph.divide(one, a));
    case "arccoth":
      return graph.call("arctanh", graph.divide(one, a));
    case "eq":
      return chain("eq", parts, graph);
    case "lt":
      return chain("lt", parts, graph);
    case "leq":
      return chain("le", parts, graph);
    case "gt":
      return chain("gt", parts, graph);
    case "geq":
      return chain("ge", parts, graph);
    case "neq":
      return graph.operate("ne", a, b);
    case "and":
      return parts.reduce((x, y) => graph.operate("and", x, y), one);
    case "or":
      return parts.reduce((x, y) => graph.operate("or", x, y), graph.literal(0));
    case "xor":
      return parts.reduce((x, y) => graph.operate("xor", x, y), graph.literal(0));
    case "not":
      return graph.operate("not", a);
    case "implies":
      return graph.operate("or", graph.operate("not", a), b);
    case "rateOf":
    case "delay":
      throw new RangeError(`${node.operator} was not refused`);
    default:
      return graph.call(node.operator, a);
  }
}

function chain(
  operation: "eq" | "lt" | "le" | "gt" | "ge",
  parts: readonly GraphNode[],
  graph: Graph,
): GraphNode {
  const links = parts.slice(1).map((right, i) => graph.operate(operation, parts[i] as GraphNode, right));
  return links.reduce((x, y) => graph.operate("and", x, y));
}

function power(base: GraphNode, exponent: GraphNode, graph: Graph): GraphNode {
  if (exponent.operation === "literal") {
    const n = exponent.value;
    if (Number.isInteger(n) && Math.abs(n) <= LARGEST_INTEGER_POWER) return graph.integerPower(base, n);
    if (n === 0.5) return graph.operate("sqrt", base);
  }
  return graph.call("pow", base, exponent);
}

function root(degree: GraphNode, radicand: GraphNode, graph: Graph): GraphNode {
  if (degree.operation === "literal" && degree.value === 2) return graph.operate("sqrt", radicand);
  if (degree.operation === "literal" && degree.value === 3) return graph.call("cbrt", radicand);
  return graph.call("root", degree, radicand);
}

function logarithm(base: GraphNode, argument: GraphNode, graph: Graph): GraphNode {
  if (base.operation === "literal" && base.value === 10) return graph.call("log10", argument);
  if (base.operation === "literal" && base.value === 2) return graph.call("log2", argument);
  return graph.divide(graph.call("ln", argument), graph.call("ln", base));
}

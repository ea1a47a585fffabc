/**
 * The expression graph that kernels are emitted from: each distinct value once (hash-consing), operands before users.
 *
 * Simplifies as it builds: literals are folded, neutral elements dropped, and divisions by what does not change within a simulation become
 * products with a reciprocal, which is then computed once.
 */

import { limit } from "./limits.ts";

/** How often a value changes: never, once per simulation (or dose), with time and state. */
export const LEVEL = { literal: 0, constant: 1, varying: 2 } as const;

/** Operations of a node. Comparisons and logic yield 1 or 0; `select` takes condition, value if not 0, value if 0. */
export type NodeOperation =
  | "literal"
  | "load"
  | "time"
  | "add"
  | "subtract"
  | "multiply"
  | "divide"
  | "negate"
  | "abs"
  | "sqrt"
  | "floor"
  | "ceil"
  | "trunc"
  | "min"
  | "max"
  | "eq"
  | "ne"
  | "lt"
  | "le"
  | "gt"
  | "ge"
  | "and"
  | "or"
  | "xor"
  | "not"
  | "select"
  | "call";

/** One value. */
export interface GraphNode {
  /** Index in order of creation: operands have smaller ones. */
  readonly id: number;
  readonly operation: NodeOperation;
  readonly operands: readonly GraphNode[];
  /** Value of a literal, byte address of a load. */
  readonly value: number;
  /** Function of a call. */
  readonly name: string;
  readonly level: number;
  /** Longest way down to a leaf. */
  readonly depth: number;
}

const NO_OPERANDS: readonly GraphNode[] = [];
const COMMUTATIVE: ReadonlySet<NodeOperation> = new Set<NodeOperation>([
  "add",
  "multiply",
  "eq",
  "ne",
  "and",
  "or",
  "xor",
]);

/** Operand identifiers are below this, so that two fit into one exact number. */
const MOST_NODES = 67108864;

/** Nodes of one operation by their operands: one table for each operation and function, whose keys are numbers. */
type NodeTable = Map<number | string, GraphNode>;

/** Builds nodes; one graph per module. Throws a TooLargeError (E3017) when there are more than are compiled. */
export class Graph {
  readonly #tables = new Map<string, NodeTable>();
  #count = 0;

  literal(value: number): GraphNode {
    return this.#intern(
      "literal",
      NO_OPERANDS,
      value,
      "",
      LEVEL.literal,
      Object.is(value, -0) ? "-0" : value,
    );
  }

  /** The f64 at a byte address that kernels read; `level` says how often it changes. */
  load(address: number, level: number): GraphNode {
    return this.#intern("load", NO_OPERANDS, address, "", level, address);
  }

  time(): GraphNode {
    return this.#intern("time", NO_OPERANDS, 0, "", LEVEL.varying, 0);
  }

  call(name: string, ...operands: readonly GraphNode[]): GraphNode {
    return this.#apply("call", operands, name);
  }

  operate(operation: NodeOperation, ...operands: readonly GraphNode[]): GraphNode {
    return this.#apply(operation, operands, "");
  }

  /** Sum from left to right, with what does not vary summed first. */
  sum(operands: readonly GraphNode[]): GraphNode {
    return this.#chain(operands, this.literal(0), (a, b) => this.add(a, b));
  }

  /** Product from left to right, with what does not vary multiplied first. */
  product(operands: readonly GraphNode[]): GraphNode {
    return this.#chain(operands, this.literal(1), (a, b) => this.multiply(a, b));
  }

  add(a: GraphNode, b: GraphNode): GraphNode {
    if (isLiteral(a, 0)) return b;
    if (isLiteral(b, 0)) return a;
    if (b.operation === "negate") return this.subtract(a, b.operands[0] as GraphNode);
    if (a.operation === "negate") return this.subtract(b, a.operands[0] as GraphNode);
    return this.#apply("add", [a, b], "");
  }

  subtract(a: GraphNode, b: GraphNode): GraphNode {
    if (isLiteral(b, 0)) return a;
    if (isLiteral(a, 0)) return this.negate(b);
    if (b.operation === "negate") return this.add(a, b.operands[0] as GraphNode);
    return this.#apply("subtract", [a, b], "");
  }

  negate(a: GraphNode): GraphNode {
    if (a.operation === "negate") return a.operands[0] as GraphNode;
    if (a.operation === "subtract")
      return this.subtract(a.operands[1] as GraphNode, a.operands[0] as GraphNode);
    return this.#apply("negate", [a], "");
  }

  multiply(a: GraphNode, b: GraphNode): GraphNode {
    if (isLiteral(a, 0) || isLiteral(b, 0)) return this.literal(0);
    if (isLiteral(a, 1)) return b;
    if (isLiteral(b, 1)) return a;
    if (isLiteral(a, -1)) return this.negate(b);
    if (isLiteral(b, -1)) return this.negate(a);
    if (a.operation === "negate") return this.negate(this.multiply(a.operands[0] as GraphNode, b));
    if (b.operation === "negate") return this.negate(this.multiply(a, b.operands[0] as GraphNode));
    return this.#apply("multiply", [a, b], "");
  }

  divide(a: GraphNode, b: GraphNode): GraphNode {
    if (isLiteral(b, 1)) return a;
    if (isLiteral(a, 0)) return a;
    if (a.level > b.level && b.level <= LEVEL.constant)
      return this.multiply(this.divide(this.literal(1), b), a);
    return this.#apply("divide", [a, b], "");
  }

  /** Integer power by repeated squaring; negative exponents by one division. */
  integerPower(base: GraphNode, exponent: number): GraphNode {
    if (exponent < 0) return this.divide(this.literal(1), this.integerPower(base, -exponent));
    let result: GraphNode | undefined;
    let square = base;
    for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) result = result === undefined ? square : this.multiply(result, square);
      if (rest > 1) square = this.multiply(square, square);
    }
    return result ?? this.literal(1);
  }

  select(condition: GraphNode, whenTrue: GraphNode, whenFalse: GraphNode): GraphNode {
    if (condition.operation === "literal") return condition.value !== 0 ? whenTrue : whenFalse;
    if (whenTrue === whenFalse) return whenTrue;
    return this.#apply("select", [condition, whenTrue, whenFalse], "");
  }

  #chain(
    operands: readonly GraphNode[],
    neutral: GraphNode,
    combine: (a: GraphNode, b: GraphNode) => GraphNode,
  ): GraphNode {
    let fixed = neutral;
    for (const operand of operands) if (operand.level < LEVEL.varying) fixed = combine(fixed, operand);
    for (const operand of operands) if (operand.level === LEVEL.varying) fixed = combine(fixed, operand);
    return fixed;
  }

  #apply(operation: NodeOperation, operands: readonly GraphNode[], name: string): GraphNode {
    let ordered = operands;
    if (operands.length === 2 && COMMUTATIVE.has(operation)) {
      const [a, b] = operands as readonly [GraphNode, GraphNode];
      if (a.id > b.id) ordered = [b, a];
    }
    if (name === "" && ordered.every(isAnyLiteral)) {
      const folded = foldLiterals(
        operation,
        ordered.map((o) => o.value),
      );
      if (folded !== undefined) return this.literal(folded);
    }
    let level: number = LEVEL.literal;
    for (const operand of ordered) level = Math.max(level, operand.level);
    return this.#intern(operation, ordered, 0, name, level, keyOf(ordered));
  }

  #intern(
    operation: NodeOperation,
    operands: readonly GraphNode[],
    value: number,
    name: string,
    level: number,
    key: number | string,
  ): GraphNode {
    const table = this.#tableOf(name === "" ? operation : `call ${name}`);
    const known = table.get(key);
    if (known !== undefined) return known;
    limit("values to compute", this.#count + 1);
    let depth = 0;
    for (const operand of operands) depth = Math.max(depth, operand.depth + 1);
    const node: GraphNode = { id: this.#count++, operation, operands, value, name, level, depth };
    table.set(key, node);
    return node;
  }

  #tableOf(name: string): NodeTable {
    const known = this.#tables.get(name);
    if (known !== undefined) return known;
    const table: NodeTable = new Map();
    this.#tables.set(name, table);
    return table;
  }
}

/** A key that no other operands of the same operation have. */
function keyOf(operands: readonly GraphNode[]): number | string {
  const [a, b] = operands;
  if (a === undefined || operands.length > 2) return operands.map(({ id }) => id).join(",");
  return b === undefined ? a.id : (a.id + 1) * MOST_NODES + b.id;
}

function isAnyLiteral({ operation }: GraphNode): boolean {
  return operation === "literal";
}

/** True for a literal of that value. */
export function isLiteral(node: GraphNode, value: number): boolean {
  return node.operation === "literal" && node.value === value;
}

function foldLiterals(operation: NodeOperation, values: readonly number[]): number | undefined {
  const [a = Number.NaN, b = Number.NaN] = values;
  switch (operation) {
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
      return Number(a === b);
    case "ne":
      return Number(a !== b);
    case "lt":
      return Number(a < b);
    case "le":
      return Number(a <= b);
    case "gt":
      return Number(a > b);
    case "ge":
      return Number(a >= b);
    case "and":
      return Number(a !== 0 && b !== 0);
    case "or":
      return Number(a !== 0 || b !== 0);
    case "xor":
      return Number((a !== 0) !== (b !== 0));
    case "not":
      return Number(a === 0);
    default:
      return undefined;
  }
}

import { FunctionBody } from "./encoder.ts";
import { type GraphNode, LEVEL, type NodeOperation } from "./graph.ts";
import { limit } from "./limits.ts";
import { OPCODE, TYPE } from "./opcodes.table.ts";

/**
 * Emits a kernel: a list of values to be stored, computed with every shared value computed once.
 *
 * A kernel that is too long for one function becomes several; what they share travels through memory.
 */

/** One value of a kernel and the byte address it goes to. */
export interface Store {
  readonly address: number;
  readonly node: GraphNode;
}

/** Where kernels find what is not theirs. */
export interface KernelSurroundings {
  /** Addresses of values that are computed once per simulation; a kernel loads these instead of computing them. */
  readonly constants: ReadonlyMap<GraphNode, number>;
  /** Index of a function of mathematics. */
  readonly functionIndex: (name: string) => number;
  /** Reserves 8 bytes for a value that several functions of a kernel share; returns the byte address. */
  readonly reserve: () => number;
}

/** Nodes in one function. Optimizing compilers take more than linear time; below some thousand nodes that does not show. */
const CHUNK_NODES = 4000;
/** Expressions are cut into locals at multiples of this depth, so that emitting them needs little stack. */
const CUT_DEPTH = 48;

/**
 * Returns the functions of a kernel, to be called in order with the time as argument.
 *
 * @throws TooLargeError (E3017) for a formula too long for one function.
 */
export function emitKernel(
  stores: readonly Store[],
  surroundings: KernelSurroundings,
): readonly FunctionBody[] {
  const { kept, count } = sharedNodes(stores, surroundings);
  const isShort = count <= CHUNK_NODES;
  const chunks = isShort ? [stores] : chunkStores(stores, surroundings);
  const homes = isShort ? new Map() : firstChunks(chunks, kept, surroundings);
  const spilled = new Map<GraphNode, number>();
  return chunks.map((chunk, index) => {
    const emission = new Emission(surroundings, kept, spilled, homes, index);
    for (const store of chunk) emission.store(store);
    emission.checkSize();
    return emission.body;
  });
}

function isLeaf(node: GraphNode, { constants }: KernelSurroundings): boolean {
  return node.operands.length === 0 || constants.has(node);
}

/** Visits every node that a kernel computes once, users before operands. */
function walk(
  roots: readonly GraphNode[],
  surroundings: KernelSurroundings,
  visit: (node: GraphNode) => void,
): void {
  const seen = new Set<GraphNode>();
  const stack = [...roots];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (seen.has(node) || isLeaf(node, surroundings)) continue;
    seen.add(node);
    visit(node);
    stack.push(...node.operands);
  }
}

/** Nodes that get a local, and the number of nodes that a kernel computes. */
function sharedNodes(
  stores: readonly Store[],
  surroundings: KernelSurroundings,
): { readonly kept: ReadonlySet<GraphNode>; readonly count: number } {
  const uses = new Map<GraphNode, number>();
  let count = 0;
  const use = (node: GraphNode): void => {
    uses.set(node, (uses.get(node) ?? 0) + 1);
  };
  const roots = stores.map((store) => store.node);
  roots.forEach(use);
  walk(roots, surroundings, (node) => {
    count++;
    node.operands.forEach(use);
  });
  const kept = new Set<GraphNode>();
  for (const [node, times] of uses) {
    if ((times > 1 || node.depth % CUT_DEPTH === 0) && !isLeaf(node, surroundings)) kept.add(node);
  }
  return { kept, count };
}

function chunkStores(
  stores: readonly Store[],
  surroundings: KernelSurroundings,
): readonly (readonly Store[])[] {
  const chunks: Store[][] = [[]];
  const counted = new Set<GraphNode>();
  let size = 0;
  for (const store of stores) {
    const stack = [store.node];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (counted.has(node) || isLeaf(node, surroundings)) continue;
      counted.add(node);
      size++;
      stack.push(...node.operands);
    }
    if (size > CHUNK_NODES && (chunks.at(-1) as Store[]).length > 0) {
      chunks.push([]);
      size = 0;
    }
    (chunks.at(-1) as Store[]).push(store);
  }
  return chunks;
}

/** The chunks that use each shared node: the first computes it, and stores it when there are others. */
interface Home {
  readonly chunk: number;
  usedLater: boolean;
}

function firstChunks(
  chunks: readonly (readonly Store[])[],
  shared: ReadonlySet<GraphNode>,
  surroundings: KernelSurroundings,
): ReadonlyMap<GraphNode, Home> {
  const homes = new Map<GraphNode, Home>();
  chunks.forEach((chunk, index) => {
    const seen = new Set<GraphNode>();
    const stack = chunk.map((store) => store.node);
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (seen.has(node) || isLeaf(node, surroundings)) continue;
      seen.add(node);
      const home = homes.get(node);
      if (home !== undefined && home.chunk < index) {
        home.usedLater = true;
        continue;
      }
      if (shared.has(node)) homes.set(node, { chunk: index, usedLater: false });
      stack.push(...node.operands);
    }
  });
  return homes;
}

const SIMPLE: Partial<Record<NodeOperation, number>> = {
  add: OPCODE.f64Add,
  subtract: OPCODE.f64Sub,
  multiply: OPCODE.f64Mul,
  divide: OPCODE.f64Div,
  negate: OPCODE.f64Neg,
  abs: OPCODE.f64Abs,
  sqrt: OPCODE.f64Sqrt,
  floor: OPCODE.f64Floor,
  ceil: OPCODE.f64Ceil,
  trunc: OPCODE.f64Trunc,
  min: OPCODE.f64Min,
  max: OPCODE.f64Max,
};

const COMPARISON: Partial<Record<NodeOperation, number>> = {
  eq: OPCODE.f64Eq,
  ne: OPCODE.f64Ne,
  lt: OPCODE.f64Lt,
  le: OPCODE.f64Le,
  gt: OPCODE.f64Gt,
  ge: OPCODE.f64Ge,
};

const LOGIC: Partial<Record<NodeOperation, number>> = {
  and: OPCODE.i32And,
  or: OPCODE.i32Or,
  xor: OPCODE.i32Xor,
};

const TIME_PARAMETER = 0;

class Emission {
  readonly body = new FunctionBody([TYPE.f64]);
  readonly #surroundings: KernelSurroundings;
  readonly #shared: ReadonlySet<GraphNode>;
  readonly #spilled: Map<GraphNode, number>;
  readonly #homes: ReadonlyMap<GraphNode, Home>;
  readonly #chunk: number;
  readonly #locals = new Map<GraphNode, number>();

  constructor(
    surroundings: KernelSurroundings,
    shared: ReadonlySet<GraphNode>,
    spilled: Map<GraphNode, number>,
    homes: ReadonlyMap<GraphNode, Home>,
    chunk: number,
  ) {
    this.#surroundings = surroundings;
    this.#shared = shared;
    this.#spilled = spilled;
    this.#homes = homes;
    this.#chunk = chunk;
  }

  store({ address, node }: Store): void {
    this.#prepare(node);
    this.body.i32(0);
    this.#value(node);
    this.body.memory(OPCODE.f64Store, address);
  }

  /** @throws TooLargeError (E3017) when no host would compile the function. */
  checkSize(): void {
    limit("bytes of code for one formula", this.body.size);
    limit("intermediate values in one formula", this.#locals.size);
  }

  /** Computes the shared nodes below `root` into locals, operands first. */
  #prepare(root: GraphNode): void {
    const needed: GraphNode[] = [];
    const seen = new Set<GraphNode>();
    const stack = [root];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (seen.has(node) || this.#isAtHand(node)) continue;
      seen.add(node);
      if (this.#shared.has(node)) needed.push(node);
      stack.push(...node.operands);
    }
    needed.sort((a, b) => a.id - b.id);
    for (const node of needed) this.#keep(node);
  }

  #isAtHand(node: GraphNode): boolean {
    if (isLeaf(node, this.#surroundings) || this.#locals.has(node)) return true;
    const home = this.#homes.get(node);
    return home !== undefined && home.chunk < this.#chunk;
  }

  #keep(node: GraphNode): void {
    const local = this.body.local(TYPE.f64);
    this.#operation(node);
    this.body.indexed(OPCODE.localSet, local);
    this.#locals.set(node, local);
    if (this.#homes.get(node)?.usedLater !== true) return;
    const address = this.#surroundings.reserve();
    this.#spilled.set(node, address);
    this.body.i32(0);
    this.body.indexed(OPCODE.localGet, local);
    this.body.memory(OPCODE.f64Store, address);
  }

  /** Leaves the node's value on the stack. */
  #value(node: GraphNode): void {
    const local = this.#locals.get(node);
    const fixed = this.#surroundings.constants.get(node) ?? this.#spilled.get(node);
    if (local !== undefined) this.body.indexed(OPCODE.localGet, local);
    else if (fixed !== undefined) this.body.load(fixed);
    else this.#operation(node);
  }

  #operation(node: GraphNode): void {
    const { body } = this;
    const simple = SIMPLE[node.operation];
    if (simple !== undefined) {
      for (const operand of node.operands) this.#value(operand);
      body.op(simple);
      return;
    }
    switch (node.operation) {
      case "literal":
        body.f64(node.value);
        return;
      case "load":
        body.load(node.value);
        return;
      case "time":
        body.indexed(OPCODE.localGet, TIME_PARAMETER);
        return;
      case "call":
        for (const operand of node.operands) this.#value(operand);
        body.indexed(OPCODE.call, this.#surroundings.functionIndex(node.name));
        return;
      case "select": {
        const [condition, whenTrue, whenFalse] = node.operands as readonly [GraphNode, GraphNode, GraphNode];
        this.#value(whenTrue);
        this.#value(whenFalse);
        this.#condition(condition);
        body.op(OPCODE.select);
        return;
      }
      default:
        this.#truth(node);
        body.op(OPCODE.f64ConvertI32U);
    }
  }

  /** Leaves 1 or 0 as i32: whether the node's value is not 0. */
  #condition(node: GraphNode): void {
    const isComputedHere =
      !this.#locals.has(node) && !this.#surroundings.constants.has(node) && !this.#spilled.has(node);
    if (
      isComputedHere &&
      (node.operation in COMPARISON || node.operation in LOGIC || node.operation === "not")
    ) {
      this.#truth(node);
      return;
    }
    this.#value(node);
    this.body.f64(0);
    this.body.op(OPCODE.f64Ne);
  }

  #truth(node: GraphNode): void {
    const comparison = COMPARISON[node.operation];
    const logic = LOGIC[node.operation];
    if (comparison !== undefined) {
      for (const operand of node.operands) this.#value(operand);
      this.body.op(comparison);
    } else if (logic !== undefined) {
      for (const operand of node.operands) this.#condition(operand);
      this.body.op(logic);
    } else {
      this.#condition(node.operands[0] as GraphNode);
      this.body.op(OPCODE.i32Eqz);
    }
  }
}

/**
 * Finds the values that change once per simulation at most and that kernels use: the largest ones that are not leaves.
 *
 * Each gets an address from `reserve`.
 */
export function hoistConstants(
  kernels: readonly (readonly Store[])[],
  reserve: () => number,
): ReadonlyMap<GraphNode, number> {
  const constants = new Map<GraphNode, number>();
  const seen = new Set<GraphNode>();
  const stack = kernels.flatMap((stores) => stores.map((store) => store.node)).reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (seen.has(node) || node.operands.length === 0) continue;
    seen.add(node);
    if (node.level <= LEVEL.constant) constants.set(node, reserve());
    else stack.push(...node.operands);
  }
  return constants;
}

/** Floating-point operations of a kernel; a call counts as `CALL_COST`. */
export function countOperations(stores: readonly Store[], constants: ReadonlyMap<GraphNode, number>): number {
  let count = stores.length;
  const surroundings: KernelSurroundings = { constants, functionIndex: () => 0, reserve: () => 0 };
  walk(
    stores.map((store) => store.node),
    surroundings,
    (node) => {
      count += node.operation === "call" ? CALL_COST : 1;
    },
  );
  return count;
}

/** Operations that a transcendental function counts for. */
const CALL_COST = 20;

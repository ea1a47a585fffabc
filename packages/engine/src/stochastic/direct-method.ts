import { FunctionBody } from "../emit/encoder.ts";
import { OPCODE, TYPE } from "../emit/opcodes.table.ts";
import {
  add,
  both,
  type Code,
  choose,
  div,
  ge,
  gt,
  int,
  intEq,
  intLess,
  intSub,
  type Local,
  loadLong,
  loadNumber,
  long,
  longAdd,
  longAnd,
  longMul,
  longOfUnsigned,
  longOr,
  longShiftLeft,
  longShiftRight,
  lt,
  mul,
  ne,
  neg,
  not,
  numberOf,
  numberOfLong,
  push,
  Routine,
  sub,
  type Value,
} from "../emit/routine.ts";
import type { StochasticCells } from "./emit.ts";
import type { SumNode, SumTree } from "./sum-tree.ts";

/**
 * The direct method as functions of a module.
 *
 *     τ = −ln u₁ / a₀        reaction j with  Σ_{i<j} a_i ≤ u₂ a₀ < Σ_{i≤j} a_i
 *
 * Each pair u₁, u₂ is one block of Philox4x32-10, the same bits as two numbers of a `RandomStream` with that key and stream.
 *
 * Sources: Gillespie (1977) 10.1021/j100540a008; Salmon et al. (2011) 10.1145/2063384.2063405.
 */

/** Why `advance` came back. */
export const STATUS = {
  /** The next reaction lies behind the stop. */
  stop: 0,
  /** The budget is used up. */
  budget: 1,
  /** A reaction changed a trigger; `now` is its time. */
  trigger: 2,
  /** A propensity or an amount is negative, or no finite number; `now` is the time of the reaction that made it so. */
  wrong: 3,
} as const;

const RUNNING = -1;
const ROUNDS = 10;
const MULTIPLIER_0 = 0xd2511f53;
const MULTIPLIER_1 = 0xcd9e8d57;
const WEYL_0 = 0x9e3779b9;
const WEYL_1 = 0xbb67ae85;
const NO_SURROUNDINGS = {
  index: (name: string): number => {
    throw new RangeError(`the direct method calls no ${name}`);
  },
  table: (name: string): number => {
    throw new RangeError(`the direct method has no table ${name}`);
  },
};

const at = (address: number): Code => loadNumber(int(0), address);
const word = (value: number): Code => longOfUnsigned(int(value | 0));
const lowWord = (value: Value): Code => longAnd(value, word(0xffffffff));
const highWord = (value: Value): Code => longShiftRight(value, long(32));
const longXor =
  (a: Value, b: Value): Code =>
  (body) => {
    push(body, a);
    push(body, b);
    body.op(OPCODE.i64Xor);
  };
const call =
  (index: number, ...operands: readonly Value[]): Code =>
  (body) => {
    for (const operand of operands) push(body, operand);
    body.indexed(OPCODE.call, index);
  };

/** (t) → nothing: goes down the tree to the reaction that `choice` falls on, never to one of propensity 0, and lets it happen at t. */
export function selectBody(tree: SumTree, fire: readonly number[], cells: StochasticCells): FunctionBody {
  const body = new FunctionBody([TYPE.f64]);
  const target = { local: body.local(TYPE.f64) };
  push(body, mul(at(cells.choice), at(cells.total)));
  body.indexed(OPCODE.localSet, target.local);
  const descend = ({ below, reaction }: SumNode): void => {
    if (below === undefined) {
      body.indexed(OPCODE.localGet, 0);
      body.indexed(OPCODE.call, fire[reaction as number] as number);
      return;
    }
    const [left, right] = below.map((position) => tree.nodes[position]) as [SumNode, SumNode];
    push(body, both(ge(target, at(left.address)), gt(at(right.address), 0)));
    body.open(OPCODE.if);
    push(body, sub(target, at(left.address)));
    body.indexed(OPCODE.localSet, target.local);
    descend(right);
    body.op(OPCODE.else);
    descend(left);
    body.op(OPCODE.end);
  };
  const [root] = tree.nodes;
  if (root !== undefined) descend(root);
  return body;
}

/** (t) → time of the next reaction after t: draws it and stores it with `choice`; infinity, and nothing is drawn, when none can happen. */
export function drawBody(cells: StochasticCells, ln: number): FunctionBody {
  const body = new FunctionBody([TYPE.f64], [TYPE.f64]);
  const r = new Routine(body, NO_SURROUNDINGS);
  const total = r.keep(at(cells.total));
  const next = r.keep(Number.POSITIVE_INFINITY);
  r.when(gt(total, 0), () => {
    const [first, second] = uniforms(r, cells.random);
    r.storeNumber(int(0), cells.choice, second);
    r.assign(next, add(r.parameter(0), div(neg(call(ln, first)), total)));
  });
  r.storeNumber(int(0), cells.next, next);
  r.return(next);
  body.op(OPCODE.unreachable);
  return body;
}

/** Runs the next block of Philox and returns its two numbers in (0, 1). */
function uniforms(r: Routine, random: number): readonly [Local, Local] {
  const cell = (n: number): Code => loadLong(int(0), random + 8 * n);
  const block = r.keep(cell(0), TYPE.i64);
  r.storeLong(int(0), random, longAdd(block, long(1)));
  const counter = [lowWord(block), highWord(block), cell(1), cell(2)].map((value) => r.keep(value, TYPE.i64));
  const keys = [r.keep(cell(3), TYPE.i64), r.keep(cell(4), TYPE.i64)] as const;
  const [c0, c1, c2, c3] = counter as unknown as readonly [Local, Local, Local, Local];
  for (let round = 0; round < ROUNDS; round++) {
    const product0 = r.keep(longMul(word(MULTIPLIER_0), c0), TYPE.i64);
    const product1 = r.keep(longMul(word(MULTIPLIER_1), c2), TYPE.i64);
    r.assign(c0, longXor(longXor(highWord(product1), c1), keys[0]));
    r.assign(c2, longXor(longXor(highWord(product0), c3), keys[1]));
    r.assign(c1, lowWord(product1));
    r.assign(c3, lowWord(product0));
    r.assign(keys[0], lowWord(longAdd(keys[0], word(WEYL_0))));
    r.assign(keys[1], lowWord(longAdd(keys[1], word(WEYL_1))));
  }
  return [r.keep(uniform(c0, c1)), r.keep(uniform(c2, c3))];
}

/** The midpoint of one of 2⁵² equal cells of (0, 1), from the upper 26 bits of two words. */
function uniform(high: Value, low: Value): Code {
  const bits = longOr(longShiftLeft(longShiftRight(high, long(6)), long(26)), longShiftRight(low, long(6)));
  return div(add(numberOfLong(bits), 0.5), 4503599627370496);
}

/** (stop, budget) → status: reactions until the next one lies behind `stop`. */
export function advanceBody(
  cells: StochasticCells,
  { select, draw }: { readonly select: number; readonly draw: number },
): FunctionBody {
  const body = new FunctionBody([TYPE.f64, TYPE.i32], [TYPE.i32]);
  const r = new Routine(body, NO_SURROUNDINGS);
  const [stop, left] = [r.parameter(0), r.parameter(1)];
  const next = r.keep(at(cells.next));
  const status = r.keepInt(int(RUNNING));
  const isRight = both(ge(at(cells.least), 0), lt(at(cells.total), Number.POSITIVE_INFINITY));
  const afterwards = choose(ne(at(cells.changed), 0), int(STATUS.trigger), int(RUNNING));
  const react = (): void => {
    r.assign(left, intSub(left, int(1)));
    r.storeNumber(int(0), cells.now, next);
    push(body, call(select, next));
    r.assign(status, choose(isRight, afterwards, int(STATUS.wrong)));
    r.assign(next, call(draw, next));
  };
  r.repeatWhile(intEq(status, int(RUNNING)), () => {
    r.when(
      not(gt(next, stop)),
      () => {
        r.when(intLess(int(0), left), react, () => r.assign(status, int(STATUS.budget)));
      },
      () => r.assign(status, int(STATUS.stop)),
    );
  });
  r.storeNumber(int(0), cells.left, numberOf(left));
  r.return(status);
  body.op(OPCODE.unreachable);
  return body;
}

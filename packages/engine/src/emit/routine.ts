import type { FunctionBody } from "./encoder.ts";
import { OPCODE, PAIR, TYPE } from "./opcodes.table.ts";

/**
 * A notation for functions over numbers, so that a formula looks like itself: `add(1, mul(x, y))` is code that leaves 1 + x·y.
 *
 * Chains are evaluated from left to right, as in the TypeScript that they repeat: `add(a, b, c)` is (a + b) + c.
 */

/** Code that leaves one value on the stack. */
export type Code = (body: FunctionBody) => void;
/** A local variable. */
export interface Local {
  readonly local: number;
}
/** A value: an f64 literal, a local, or code. */
export type Value = number | Local | Code;

/** Leaves a value on the stack. */
export function push(body: FunctionBody, value: Value): void {
  if (typeof value === "number") body.f64(value);
  else if (typeof value === "function") value(body);
  else body.indexed(OPCODE.localGet, value.local);
}

function operation(opcode: number): (...operands: readonly Value[]) => Code {
  return (...operands) =>
    (body) => {
      for (const operand of operands) push(body, operand);
      body.op(opcode);
    };
}

function chain(opcode: number): (first: Value, ...rest: readonly Value[]) => Code {
  return (first, ...rest) =>
    (body) => {
      push(body, first);
      for (const operand of rest) {
        push(body, operand);
        body.op(opcode);
      }
    };
}

type Unary = (a: Value) => Code;
type Binary = (a: Value, b: Value) => Code;
type Chain = (first: Value, ...rest: readonly Value[]) => Code;

// f64

/** a + b + …. */
export const add: Chain = chain(OPCODE.f64Add);
/** a − b − …. */
export const sub: Chain = chain(OPCODE.f64Sub);
/** a · b · …. */
export const mul: Chain = chain(OPCODE.f64Mul);
/** a / b. */
export const div: Binary = operation(OPCODE.f64Div);
/** −a. */
export const neg: Unary = operation(OPCODE.f64Neg);
/** |a|. */
export const abs: Unary = operation(OPCODE.f64Abs);
/** √a. */
export const sqrt: Unary = operation(OPCODE.f64Sqrt);
/** The smaller one; NaN when one is NaN. */
export const min: Chain = chain(OPCODE.f64Min);
/** The larger one; NaN when one is NaN. */
export const max: Chain = chain(OPCODE.f64Max);
/** The largest integer that is at most a. */
export const floor: Unary = operation(OPCODE.f64Floor);
/** a = b as i32. */
export const eq: Binary = operation(OPCODE.f64Eq);
/** a ≠ b as i32; 1 for a NaN. */
export const ne: Binary = operation(OPCODE.f64Ne);
/** a < b as i32. */
export const lt: Binary = operation(OPCODE.f64Lt);
/** a > b as i32. */
export const gt: Binary = operation(OPCODE.f64Gt);
/** a ≤ b as i32. */
export const le: Binary = operation(OPCODE.f64Le);
/** a ≥ b as i32. */
export const ge: Binary = operation(OPCODE.f64Ge);

// i32: conditions and integers

/** An i32 literal. */
export const int =
  (value: number): Code =>
  (body) =>
    body.i32(value);
/** 1 for 0, 0 for anything else. */
export const not: Unary = operation(OPCODE.i32Eqz);
/** a and b, for conditions that are 0 or 1. */
export const both: Binary = operation(OPCODE.i32And);
/** a or b, for conditions that are 0 or 1. */
export const either: Binary = operation(OPCODE.i32Or);
/** Bits of a and b. */
export const bitAnd: Binary = operation(OPCODE.i32And);
/** Bits of a or b. */
export const bitOr: Binary = operation(OPCODE.i32Or);
/** a + b + … modulo 2³². */
export const intAdd: Chain = chain(OPCODE.i32Add);
/** a − b modulo 2³². */
export const intSub: Binary = operation(OPCODE.i32Sub);
/** a · b modulo 2³². */
export const intMul: Binary = operation(OPCODE.i32Mul);
/** a / b, towards 0. */
export const intDiv: Binary = operation(OPCODE.i32DivS);
/** a − b · (a / b), with the sign of a. */
export const intRemainder: Binary = operation(OPCODE.i32RemS);
/** a = b. */
export const intEq: Binary = operation(OPCODE.i32Eq);
/** a < b. */
export const intLess: Binary = operation(OPCODE.i32LtS);
/** a < b, both read as unsigned. */
export const intLessUnsigned: Binary = operation(OPCODE.i32LtU);
/** a ≥ b. */
export const intAtLeast: Binary = operation(OPCODE.i32GeS);
/** a · 2ᵇ modulo 2³². */
export const shiftLeft: Binary = operation(OPCODE.i32Shl);
/** ⌊a / 2ᵇ⌋. */
export const shiftRight: Binary = operation(OPCODE.i32ShrS);

// i64

/** An i64 literal in [−2³¹, 2³¹). */
export const long =
  (value: number): Code =>
  (body) =>
    body.i64(value);
/** a + b + … modulo 2⁶⁴. */
export const longAdd: Chain = chain(OPCODE.i64Add);
/** a − b modulo 2⁶⁴. */
export const longSub: Binary = operation(OPCODE.i64Sub);
/** a · b modulo 2⁶⁴. */
export const longMul: Binary = operation(OPCODE.i64Mul);
/** Bits of a and b. */
export const longAnd: Binary = operation(OPCODE.i64And);
/** Bits of a or b. */
export const longOr: Binary = operation(OPCODE.i64Or);
/** a < b as i32. */
export const longLess: Binary = operation(OPCODE.i64LtS);
/** a · 2ᵇ modulo 2⁶⁴. */
export const longShiftLeft: Binary = operation(OPCODE.i64Shl);
/** ⌊a / 2ᵇ⌋, a read as unsigned. */
export const longShiftRight: Binary = operation(OPCODE.i64ShrU);

// Pairs of f64, each operation on both halves

function pairOperation(instruction: number): (...operands: readonly Value[]) => Code {
  return (...operands) =>
    (body) => {
      for (const operand of operands) push(body, operand);
      body.pair(instruction);
    };
}

/** (a, a). */
export const pairOf: Unary = pairOperation(PAIR.splat);
/** a + b. */
export const addPair: Binary = pairOperation(PAIR.add);
/** a − b. */
export const subPair: Binary = pairOperation(PAIR.sub);
/** a · b. */
export const mulPair: Binary = pairOperation(PAIR.mul);
/** a / b. */
export const divPair: Binary = pairOperation(PAIR.div);
/** |a|. */
export const absPair: Unary = pairOperation(PAIR.abs);

/** The first or second half of a pair. */
export function half(pair: Value, index: 0 | 1): Code {
  return (body) => {
    push(body, pair);
    body.pairLane(PAIR.extractLane, index);
  };
}

/** The pair in the 16 bytes at a byte address plus a fixed offset. */
export function loadPair(address: Value, offset: number): Code {
  return (body) => {
    push(body, address);
    body.pairMemory(PAIR.load, offset);
  };
}

// Between types

/** The i32 of an f64, towards 0; traps outside the range. */
export const intOf: Unary = operation(OPCODE.i32TruncF64S);
/** The low half of an i64. */
export const intOfLong: Unary = operation(OPCODE.i32WrapI64);
/** The i64 of an i32. */
export const longOf: Unary = operation(OPCODE.i64ExtendI32S);
/** The i64 of an i32 read as unsigned. */
export const longOfUnsigned: Unary = operation(OPCODE.i64ExtendI32U);
/** The f64 of an i32. */
export const numberOf: Unary = operation(OPCODE.f64ConvertI32S);
/** The f64 of an i64. */
export const numberOfLong: Unary = operation(OPCODE.f64ConvertI64S);
/** The bits of an f64 as i64. */
export const bitsOf: Unary = operation(OPCODE.i64ReinterpretF64);
/** The f64 of 64 bits. */
export const numberOfBits: Unary = operation(OPCODE.f64ReinterpretI64);

/** `whenTrue` where the i32 condition is not 0, else `whenFalse`; both are computed. */
export function choose(condition: Value, whenTrue: Value, whenFalse: Value): Code {
  return operation(OPCODE.select)(whenTrue, whenFalse, condition);
}

/** The f64 at a byte address plus a fixed offset. */
export function loadNumber(address: Value, offset: number): Code {
  return (body) => {
    push(body, address);
    body.memory(OPCODE.f64Load, offset);
  };
}

/** The i64 at a byte address plus a fixed offset. */
export function loadLong(address: Value, offset: number): Code {
  return (body) => {
    push(body, address);
    body.memory(OPCODE.i64Load, offset);
  };
}

/** The i32 at a byte address plus a fixed offset. */
export function loadInt(address: Value, offset: number): Code {
  return (body) => {
    push(body, address);
    body.memory(OPCODE.i32Load, offset);
  };
}

/** What a routine may ask of the module it becomes part of. */
export interface RoutineSurroundings {
  /** Index of another function of mathematics. */
  index(name: string): number;
  /** Places numbers in memory and returns their byte address. */
  table(name: string, words: Float64Array | BigInt64Array): number;
}

/** A function while it is written: statements in order. */
export class Routine {
  readonly #body: FunctionBody;
  readonly #surroundings: RoutineSurroundings;

  constructor(body: FunctionBody, surroundings: RoutineSurroundings) {
    this.#body = body;
    this.#surroundings = surroundings;
  }

  /** The n-th parameter. */
  parameter(n: number): Local {
    return { local: n };
  }

  /** Keeps a value in a new local, f64 unless stated. */
  keep(value: Value, type: number = TYPE.f64): Local {
    const local = { local: this.#body.local(type) };
    this.assign(local, value);
    return local;
  }

  keepInt(value: Value): Local {
    return this.keep(value, TYPE.i32);
  }

  assign(target: Local, value: Value): void {
    push(this.#body, value);
    this.#body.indexed(OPCODE.localSet, target.local);
  }

  /** Keeps the results of a function that returns several. */
  keepResults(call: Code, ...types: readonly number[]): readonly Local[] {
    const locals = types.map((type) => ({ local: this.#body.local(type) }));
    push(this.#body, call);
    for (const { local } of locals.toReversed()) this.#body.indexed(OPCODE.localSet, local);
    return locals;
  }

  call(name: string, ...operands: readonly Value[]): Code {
    const index = this.#surroundings.index(name);
    return (body) => {
      for (const operand of operands) push(body, operand);
      body.indexed(OPCODE.call, index);
    };
  }

  table(name: string, words: Float64Array | BigInt64Array): number {
    return this.#surroundings.table(name, words);
  }

  /** Does what has no result. */
  perform(code: Code): void {
    push(this.#body, code);
  }

  storeNumber(address: Value, offset: number, value: Value): void {
    push(this.#body, address);
    push(this.#body, value);
    this.#body.memory(OPCODE.f64Store, offset);
  }

  storeInt(address: Value, offset: number, value: Value): void {
    push(this.#body, address);
    push(this.#body, value);
    this.#body.memory(OPCODE.i32Store, offset);
  }

  /** Stores a pair in 16 bytes. */
  storePair(address: Value, offset: number, value: Value): void {
    push(this.#body, address);
    push(this.#body, value);
    this.#body.pairMemory(PAIR.store, offset);
  }

  storeLong(address: Value, offset: number, value: Value): void {
    push(this.#body, address);
    push(this.#body, value);
    this.#body.memory(OPCODE.i64Store, offset);
  }

  when(condition: Value, then: () => void, otherwise?: () => void): void {
    push(this.#body, condition);
    this.#body.open(OPCODE.if);
    then();
    if (otherwise !== undefined) {
      this.#body.op(OPCODE.else);
      otherwise();
    }
    this.#body.op(OPCODE.end);
  }

  /** Repeats while the condition, looked at before each round, is not 0. */
  repeatWhile(condition: Value, round: () => void): void {
    this.#body.open(OPCODE.block);
    this.#body.open(OPCODE.loop);
    push(this.#body, not(condition));
    this.#body.indexed(OPCODE.brIf, 1);
    round();
    this.#body.indexed(OPCODE.br, 0);
    this.#body.op(OPCODE.end);
    this.#body.op(OPCODE.end);
  }

  /** Repeats until a return. */
  repeat(round: () => void): void {
    this.#body.open(OPCODE.loop);
    round();
    this.#body.indexed(OPCODE.br, 0);
    this.#body.op(OPCODE.end);
  }

  /** Returns early, or at the end: the last statement of every path. */
  return(...values: readonly Value[]): void {
    for (const value of values) push(this.#body, value);
    this.#body.op(OPCODE.return);
  }

  returnWhen(condition: Value, ...values: readonly Value[]): void {
    this.when(condition, () => this.return(...values));
  }
}

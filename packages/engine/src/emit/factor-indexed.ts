import { FunctionBody } from "./encoder.ts";
import { type FactorAddresses, notePivot } from "./factor-unrolled.ts";
import { OPCODE, TYPE } from "./opcodes.table.ts";
import type { SymbolicFactors } from "./symbolic.ts";

/**
 * LU factorization and solution as loops over index tables, for matrices whose straight-line code would be too long.
 *
 * The tables list the same operations in the same order as the straight-line form, so that both give the same bits.
 */

/** Kind of an entry in the factor table: of U, the diagonal; other values are the address of the pivot that an entry of L is multiplied by. */
const UPPER = 0;
const DIAGONAL = 1;

/** Returns the index tables of both kernels as one block of i32, and where its parts begin (in words). */
export function indexTables(f: SymbolicFactors, at: FactorAddresses): IndexTables {
  const words: number[] = [];
  const entry = (position: number): number => at.factors + 8 * position;
  const value = (k: number): number => at.correction + 8 * (f.order[k] as number);
  for (const [position, source] of f.source.entries()) {
    if (source >= 0) words.push(entry(position), at.jacobian + 8 * source);
  }
  const factorAt = words.length;
  for (let i = 0; i < f.size; i++) {
    for (let e = f.rowStart[i] as number; e < (f.rowStart[i + 1] as number); e++) {
      const j = f.column[e] as number;
      const pairs = f.pairs.subarray(f.pairStart[e], f.pairStart[e + 1]);
      words.push(pairs.length / 2, j === i ? DIAGONAL : j > i ? UPPER : entry(f.diagonal[j] as number));
      for (const position of pairs) words.push(entry(position));
    }
  }
  const forwardAt = words.length;
  const row = (i: number, from: number, to: number): void => {
    words.push(value(i), to - from);
    for (let e = from; e < to; e++) words.push(entry(e), value(f.column[e] as number));
  };
  for (let i = 0; i < f.size; i++) row(i, f.rowStart[i] as number, f.diagonal[i] as number);
  const backwardAt = words.length;
  for (let i = f.size - 1; i >= 0; i--) {
    row(i, (f.diagonal[i] as number) + 1, f.rowStart[i + 1] as number);
    words.push(entry(f.diagonal[i] as number));
  }
  return { words: Int32Array.from(words), factorAt, forwardAt, backwardAt };
}

export interface IndexTables {
  readonly words: Int32Array;
  readonly factorAt: number;
  readonly forwardAt: number;
  readonly backwardAt: number;
}

/** Returns `factor(−γ)`; `base` is the byte address of the tables. */
export function indexedFactor(
  f: SymbolicFactors,
  at: FactorAddresses,
  tables: IndexTables,
  base: number,
): FunctionBody {
  const body = new FunctionBody([TYPE.f64], [TYPE.f64]);
  const p = body.local(TYPE.i32);
  const target = body.local(TYPE.i32);
  const count = body.local(TYPE.i32);
  const kind = body.local(TYPE.i32);
  const sum = body.local(TYPE.f64);
  const smallest = body.local(TYPE.f64);
  const factorBase = base + 4 * tables.factorAt;
  const end = at.factors + 8 * f.column.length;
  setI32(body, target, at.factors);
  loopWhile(body, target, end, () => {
    body.indexed(OPCODE.localGet, target);
    body.f64(0);
    body.memory(OPCODE.f64Store, 0);
    advance(body, target, 8);
  });
  setI32(body, p, base);
  loopWhile(body, p, factorBase, () => {
    loadWord(body, p, 0);
    body.indexed(OPCODE.localGet, 0);
    loadWord(body, p, 4);
    body.memory(OPCODE.f64Load, 0);
    body.op(OPCODE.f64Mul);
    body.memory(OPCODE.f64Store, 0);
    advance(body, p, 8);
  });
  setI32(body, target, at.factors);
  body.f64(Number.POSITIVE_INFINITY);
  body.indexed(OPCODE.localSet, smallest);
  loopWhile(body, target, end, () => {
    loadWord(body, p, 0);
    body.indexed(OPCODE.localSet, count);
    loadWord(body, p, 4);
    body.indexed(OPCODE.localSet, kind);
    advance(body, p, 8);
    body.indexed(OPCODE.localGet, target);
    body.memory(OPCODE.f64Load, 0);
    body.indexed(OPCODE.localSet, sum);
    whenEqual(body, kind, DIAGONAL, () => {
      body.indexed(OPCODE.localGet, sum);
      body.f64(1);
      body.op(OPCODE.f64Add);
      body.indexed(OPCODE.localSet, sum);
    });
    subtractPairs(body, p, count, sum);
    whenEqual(body, kind, DIAGONAL, () => {
      notePivot(body, sum, smallest);
      body.f64(1);
      body.indexed(OPCODE.localGet, sum);
      body.op(OPCODE.f64Div);
      body.indexed(OPCODE.localSet, sum);
    });
    body.i32(DIAGONAL);
    body.indexed(OPCODE.localGet, kind);
    body.op(OPCODE.i32LtU);
    body.open(OPCODE.if);
    body.indexed(OPCODE.localGet, sum);
    body.indexed(OPCODE.localGet, kind);
    body.memory(OPCODE.f64Load, 0);
    body.op(OPCODE.f64Mul);
    body.indexed(OPCODE.localSet, sum);
    body.op(OPCODE.end);
    body.indexed(OPCODE.localGet, target);
    body.indexed(OPCODE.localGet, sum);
    body.memory(OPCODE.f64Store, 0);
    advance(body, target, 8);
  });
  body.indexed(OPCODE.localGet, smallest);
  return body;
}

/** Returns `solve()`; `base` is the byte address of the tables. */
export function indexedSolve(tables: IndexTables, base: number): FunctionBody {
  const body = new FunctionBody([]);
  const p = body.local(TYPE.i32);
  const target = body.local(TYPE.i32);
  const count = body.local(TYPE.i32);
  const sum = body.local(TYPE.f64);
  const row = (backward: boolean): void => {
    loadWord(body, p, 0);
    body.indexed(OPCODE.localSet, target);
    loadWord(body, p, 4);
    body.indexed(OPCODE.localSet, count);
    advance(body, p, 8);
    body.indexed(OPCODE.localGet, target);
    body.memory(OPCODE.f64Load, 0);
    body.indexed(OPCODE.localSet, sum);
    subtractPairs(body, p, count, sum);
    body.indexed(OPCODE.localGet, target);
    body.indexed(OPCODE.localGet, sum);
    if (backward) {
      loadWord(body, p, 0);
      body.memory(OPCODE.f64Load, 0);
      body.op(OPCODE.f64Mul);
    }
    body.memory(OPCODE.f64Store, 0);
    if (backward) advance(body, p, 4);
  };
  setI32(body, p, base + 4 * tables.forwardAt);
  loopWhile(body, p, base + 4 * tables.backwardAt, () => row(false));
  loopWhile(body, p, base + 4 * tables.words.length, () => row(true));
  return body;
}

/** sum −= Σ mem[a]·mem[b] over `count` pairs of addresses at `p`, which is left behind them. */
function subtractPairs(body: FunctionBody, p: number, count: number, sum: number): void {
  body.open(OPCODE.block);
  body.open(OPCODE.loop);
  body.indexed(OPCODE.localGet, count);
  body.op(OPCODE.i32Eqz);
  body.indexed(OPCODE.brIf, 1);
  body.indexed(OPCODE.localGet, sum);
  loadWord(body, p, 0);
  body.memory(OPCODE.f64Load, 0);
  loadWord(body, p, 4);
  body.memory(OPCODE.f64Load, 0);
  body.op(OPCODE.f64Mul);
  body.op(OPCODE.f64Sub);
  body.indexed(OPCODE.localSet, sum);
  advance(body, p, 8);
  advance(body, count, -1);
  body.indexed(OPCODE.br, 0);
  body.op(OPCODE.end);
  body.op(OPCODE.end);
}

function setI32(body: FunctionBody, local: number, value: number): void {
  body.i32(value);
  body.indexed(OPCODE.localSet, local);
}

function advance(body: FunctionBody, local: number, by: number): void {
  body.indexed(OPCODE.localGet, local);
  body.i32(by);
  body.op(OPCODE.i32Add);
  body.indexed(OPCODE.localSet, local);
}

function loadWord(body: FunctionBody, pointer: number, offset: number): void {
  body.indexed(OPCODE.localGet, pointer);
  body.memory(OPCODE.i32Load, offset);
}

/** Repeats while the local is below `limit` (unsigned). */
function loopWhile(body: FunctionBody, local: number, limit: number, inner: () => void): void {
  body.open(OPCODE.block);
  body.open(OPCODE.loop);
  body.indexed(OPCODE.localGet, local);
  body.i32(limit);
  body.op(OPCODE.i32LtU);
  body.op(OPCODE.i32Eqz);
  body.indexed(OPCODE.brIf, 1);
  inner();
  body.indexed(OPCODE.br, 0);
  body.op(OPCODE.end);
  body.op(OPCODE.end);
}

function whenEqual(body: FunctionBody, local: number, value: number, inner: () => void): void {
  body.indexed(OPCODE.localGet, local);
  body.i32(value);
  body.op(OPCODE.i32Ne);
  body.op(OPCODE.i32Eqz);
  body.open(OPCODE.if);
  inner();
  body.op(OPCODE.end);
}

import { FunctionBody } from "./encoder.ts";
import { type FactorAddresses, notePivot } from "./factor-unrolled.ts";
import { OPCODE, TYPE } from "./opcodes.table.ts";
import type { SymbolicFactors } from "./symbolic.ts";

/**
 * LU factorization and solution as loops over index tables, for matrices whose straight-line code would be too long.
 *
 * Rows are computed one after the other in a dense row w (a sparse accumulator), from which their entries are gathered:
 *
 *     w ← row i of I − γJ;   for k < i in row i:  l_ik = w_k / u_kk,  w_j −= l_ik u_kj  for j > k in row k
 *
 * Each entry meets the same operations in the same order as in the straight-line form, so that both give the same bits.
 * Source: Gustavson (1978), 10.1145/355791.355796; Davis, Direct Methods for Sparse Linear Systems, 10.1137/1.9780898718881, chapter 6.
 */

const WORD = 4;
const NUMBER = 8;
/** Bytes of a row's record, twice the byte offset of its number in w: where its columns end, where its diagonal is, where its sources end. */
const RECORD = 16;
const COLUMNS_END = 0;
const DIAGONAL = 4;
const SOURCES_END = 8;

/** The tables of both kernels as one block of i32 at `address`, and the byte addresses of its parts. */
export interface IndexTables {
  readonly words: Int32Array;
  readonly address: number;
  /** The dense row, `[size]`. */
  readonly row: number;
  /** Records of the rows, `RECORD` bytes each. */
  readonly records: number;
  /** Byte offset in w of each entry's column, in the order of the factors. */
  readonly columns: number;
  /** Pairs (byte address in w, address in the Jacobian) of the entries that are not fill, row by row. */
  readonly sources: number;
  readonly forward: number;
  readonly backward: number;
  readonly end: number;
}

/** Returns the index tables; `take` reserves bytes for them. */
export function indexTables(
  f: SymbolicFactors,
  at: FactorAddresses,
  row: number,
  take: (bytes: number) => number,
): IndexTables {
  const sources: number[] = [];
  const sourcesEnd: number[] = [];
  for (let i = 0; i < f.size; i++) {
    for (let e = f.rowStart[i] as number; e < (f.rowStart[i + 1] as number); e++) {
      const source = f.source[e] as number;
      if (source >= 0) sources.push(row + NUMBER * (f.column[e] as number), at.jacobian + NUMBER * source);
    }
    sourcesEnd.push(sources.length);
  }
  const solution = solutionTables(f, at);
  const recordWords = (RECORD / WORD) * f.size;
  const total = recordWords + f.column.length + sources.length + solution.words.length;
  const records = take(WORD * total);
  const columns = records + WORD * recordWords;
  const sourcesAt = columns + WORD * f.column.length;
  const forward = sourcesAt + WORD * sources.length;
  const words = new Int32Array(total);
  for (let i = 0; i < f.size; i++) {
    const record = (RECORD / WORD) * i;
    words[record + COLUMNS_END / WORD] = columns + WORD * (f.rowStart[i + 1] as number);
    words[record + DIAGONAL / WORD] = columns + WORD * (f.diagonal[i] as number);
    words[record + SOURCES_END / WORD] = sourcesAt + WORD * (sourcesEnd[i] as number);
  }
  words.set(
    f.column.map((j) => NUMBER * j),
    recordWords,
  );
  words.set(sources, recordWords + f.column.length);
  words.set(solution.words, recordWords + f.column.length + sources.length);
  return {
    words,
    address: records,
    row,
    records,
    columns,
    sources: sourcesAt,
    forward,
    backward: forward + WORD * solution.backwardAt,
    end: records + WORD * total,
  };
}

/** Rows of both substitutions: address of the value, number of pairs, pairs (factor, value), and backwards the diagonal's address. */
function solutionTables(
  f: SymbolicFactors,
  at: FactorAddresses,
): { readonly words: readonly number[]; readonly backwardAt: number } {
  const words: number[] = [];
  const entry = (position: number): number => at.factors + NUMBER * position;
  const value = (k: number): number => at.correction + NUMBER * (f.order[k] as number);
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
  return { words, backwardAt };
}

/** Returns `factor(−γ)`. */
export function indexedFactor(f: SymbolicFactors, at: FactorAddresses, tables: IndexTables): FunctionBody {
  const body = new FunctionBody([TYPE.f64], [TYPE.f64]);
  const [record, source, column, end, diagonal] = [0, 1, 2, 3, 4].map(() => body.local(TYPE.i32)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  /** Address of the entry at `column` in the factors, and of the row that is subtracted. */
  const target = body.local(TYPE.i32);
  const other = body.local(TYPE.i32);
  const smallest = body.local(TYPE.f64);
  const value = body.local(TYPE.f64);
  const subtraction = subtractRow(body, at, tables, value);
  body.f64(Number.POSITIVE_INFINITY);
  body.indexed(OPCODE.localSet, smallest);
  setI32(body, source, tables.sources);
  setI32(body, column, tables.columns);
  setI32(body, target, at.factors);
  setI32(body, record, tables.records);
  loopWhile(body, record, tables.records + RECORD * f.size, () => {
    copyWord(body, end, record, COLUMNS_END);
    copyWord(body, diagonal, record, DIAGONAL);
    body.indexed(OPCODE.localGet, column);
    body.indexed(OPCODE.localSet, other);
    loopWhileBelow(body, other, end, () => {
      loadWord(body, other, 0);
      body.f64(0);
      body.memory(OPCODE.f64Store, tables.row);
      advance(body, other, WORD);
    });
    copyWord(body, other, record, SOURCES_END);
    loopWhileBelow(body, source, other, () => {
      loadWord(body, source, 0);
      body.indexed(OPCODE.localGet, 0);
      loadWord(body, source, WORD);
      body.memory(OPCODE.f64Load, 0);
      body.op(OPCODE.f64Mul);
      body.memory(OPCODE.f64Store, 0);
      advance(body, source, NUMBER);
    });
    loadWord(body, diagonal, 0);
    loadWord(body, diagonal, 0);
    body.memory(OPCODE.f64Load, tables.row);
    body.f64(1);
    body.op(OPCODE.f64Add);
    body.memory(OPCODE.f64Store, tables.row);
    loopWhileBelow(body, column, diagonal, () => {
      subtraction(column, target);
      advance(body, column, WORD);
      advance(body, target, NUMBER);
    });
    loadWord(body, column, 0);
    body.memory(OPCODE.f64Load, tables.row);
    body.indexed(OPCODE.localSet, value);
    notePivot(body, value, smallest);
    body.indexed(OPCODE.localGet, target);
    body.f64(1);
    body.indexed(OPCODE.localGet, value);
    body.op(OPCODE.f64Div);
    body.memory(OPCODE.f64Store, 0);
    advance(body, column, WORD);
    advance(body, target, NUMBER);
    loopWhileBelow(body, column, end, () => {
      body.indexed(OPCODE.localGet, target);
      loadWord(body, column, 0);
      body.memory(OPCODE.f64Load, tables.row);
      body.memory(OPCODE.f64Store, 0);
      advance(body, column, WORD);
      advance(body, target, NUMBER);
    });
    advance(body, record, RECORD);
  });
  body.indexed(OPCODE.localGet, smallest);
  return body;
}

/** Returns code for one k: l_ik = w_k / u_kk is stored at `target`, and l_ik times the rest of row k subtracted from w. */
function subtractRow(
  body: FunctionBody,
  at: FactorAddresses,
  tables: IndexTables,
  multiplier: number,
): (column: number, target: number) => void {
  const record = body.local(TYPE.i32);
  const position = body.local(TYPE.i32);
  const end = body.local(TYPE.i32);
  const entry = body.local(TYPE.i32);
  const place = body.local(TYPE.i32);
  return (column, target) => {
    loadWord(body, column, 0);
    body.i32(1);
    body.op(OPCODE.i32Shl);
    body.i32(tables.records);
    body.op(OPCODE.i32Add);
    body.indexed(OPCODE.localSet, record);
    copyWord(body, position, record, DIAGONAL);
    copyWord(body, end, record, COLUMNS_END);
    body.indexed(OPCODE.localGet, position);
    body.i32(tables.columns);
    body.op(OPCODE.i32Sub);
    body.i32(1);
    body.op(OPCODE.i32Shl);
    body.indexed(OPCODE.localSet, entry);
    loadWord(body, column, 0);
    body.memory(OPCODE.f64Load, tables.row);
    body.indexed(OPCODE.localGet, entry);
    body.memory(OPCODE.f64Load, at.factors);
    body.op(OPCODE.f64Mul);
    body.indexed(OPCODE.localSet, multiplier);
    body.indexed(OPCODE.localGet, target);
    body.indexed(OPCODE.localGet, multiplier);
    body.memory(OPCODE.f64Store, 0);
    advance(body, position, WORD);
    loopWhileBelow(body, position, end, () => {
      advance(body, entry, NUMBER);
      loadWord(body, position, 0);
      body.indexed(OPCODE.localTee, place);
      body.indexed(OPCODE.localGet, place);
      body.memory(OPCODE.f64Load, tables.row);
      body.indexed(OPCODE.localGet, multiplier);
      body.indexed(OPCODE.localGet, entry);
      body.memory(OPCODE.f64Load, at.factors);
      body.op(OPCODE.f64Mul);
      body.op(OPCODE.f64Sub);
      body.memory(OPCODE.f64Store, tables.row);
      advance(body, position, WORD);
    });
  };
}

/** Returns `solve()`. */
export function indexedSolve(tables: IndexTables): FunctionBody {
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
  setI32(body, p, tables.forward);
  loopWhile(body, p, tables.backward, () => row(false));
  loopWhile(body, p, tables.end, () => row(true));
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

function copyWord(body: FunctionBody, target: number, pointer: number, offset: number): void {
  loadWord(body, pointer, offset);
  body.indexed(OPCODE.localSet, target);
}

/** Repeats while the local is below the number `limit` (unsigned). */
function loopWhile(body: FunctionBody, local: number, limit: number, inner: () => void): void {
  repeatBelow(body, local, () => body.i32(limit), inner);
}

/** Repeats while the local is below the local `limit` (unsigned). */
function loopWhileBelow(body: FunctionBody, local: number, limit: number, inner: () => void): void {
  repeatBelow(body, local, () => body.indexed(OPCODE.localGet, limit), inner);
}

function repeatBelow(body: FunctionBody, local: number, pushLimit: () => void, inner: () => void): void {
  body.open(OPCODE.block);
  body.open(OPCODE.loop);
  body.indexed(OPCODE.localGet, local);
  pushLimit();
  body.op(OPCODE.i32LtU);
  body.op(OPCODE.i32Eqz);
  body.indexed(OPCODE.brIf, 1);
  inner();
  body.indexed(OPCODE.br, 0);
  body.op(OPCODE.end);
  body.op(OPCODE.end);
}

import { FunctionBody } from "./encoder.ts";
import { OPCODE, TYPE } from "./opcodes.table.ts";
import { productPairs, type SymbolicFactors } from "./symbolic.ts";

/**
 * LU factorization and solution as straight-line code, in dot form: each entry of L and U is one sum that is stored once.
 *
 *     l_ij = (m_ij − Σ_{k<j} l_ik u_kj) / u_jj,   u_ij = m_ij − Σ_{k<i} l_ik u_kj
 *
 * The diagonal holds 1 / u_jj, so that the solve has no division.
 * Values that were just computed are used from locals, not from memory: that is 1.4 to 1.9 times as fast, since each waits for the last.
 */

/** Byte addresses of the arrays that the kernels work on. */
export interface FactorAddresses {
  readonly jacobian: number;
  readonly factors: number;
  readonly correction: number;
}

/** A function longer than this is continued in another; far below the engines' limit of 7.6 MB, short enough to be optimized well. */
const CHUNK_BYTES = 60_000;

/** Returns parts of `factor(−γ)`, to be called in order; each returns the smallest absolute pivot it made. */
export function unrolledFactor(f: SymbolicFactors, at: FactorAddresses): readonly FunctionBody[] {
  const parts: FunctionBody[] = [];
  let body = beginFactorPart();
  /** Locals of the part at work, and those that hold entries of the row at work. */
  let locals: number[] = [];
  let kept = new Map<number, number>();
  const entry = (position: number): number => at.factors + 8 * position;
  const { start, pairs } = productPairs(f);
  for (let i = 0; i < f.size; i++) {
    kept = new Map();
    for (let e = f.rowStart[i] as number; e < (f.rowStart[i + 1] as number); e++) {
      if (body.size > CHUNK_BYTES) {
        parts.push(endFactorPart(body));
        body = beginFactorPart();
        locals = [];
        kept = new Map();
      }
      const j = f.column[e] as number;
      body.i32(0);
      emitMatrixEntry(body, f.source[e] as number, i === j, at.jacobian);
      for (let k = start[e] as number; k < (start[e + 1] as number); k += 2) {
        const own = kept.get(pairs[k] as number);
        if (own === undefined) body.load(entry(pairs[k] as number));
        else body.indexed(OPCODE.localGet, own);
        body.load(entry(pairs[k + 1] as number));
        body.op(OPCODE.f64Mul);
        body.op(OPCODE.f64Sub);
      }
      if (j < i) {
        body.load(entry(f.diagonal[j] as number));
        body.op(OPCODE.f64Mul);
        const local = locals[kept.size] ?? body.local(TYPE.f64);
        locals[kept.size] = local;
        kept.set(e, local);
        body.indexed(OPCODE.localTee, local);
      } else if (j === i) {
        emitPivot(body);
      }
      body.memory(OPCODE.f64Store, entry(e));
    }
  }
  parts.push(endFactorPart(body));
  return parts;
}

const NEGATIVE_GAMMA = 0;
const SMALLEST = 1;
const PIVOT = 2;

function beginFactorPart(): FunctionBody {
  const body = new FunctionBody([TYPE.f64], [TYPE.f64]);
  body.local(TYPE.f64);
  body.local(TYPE.f64);
  body.f64(Number.POSITIVE_INFINITY);
  body.indexed(OPCODE.localSet, SMALLEST);
  return body;
}

function endFactorPart(body: FunctionBody): FunctionBody {
  body.indexed(OPCODE.localGet, SMALLEST);
  return body;
}

function emitMatrixEntry(body: FunctionBody, source: number, onDiagonal: boolean, jacobian: number): void {
  if (source < 0) {
    body.f64(0);
    return;
  }
  body.indexed(OPCODE.localGet, NEGATIVE_GAMMA);
  body.load(jacobian + 8 * source);
  body.op(OPCODE.f64Mul);
  if (onDiagonal) {
    body.f64(1);
    body.op(OPCODE.f64Add);
  }
}

/** Replaces the pivot on the stack by its reciprocal and notes its size; one that is not finite makes the size NaN. */
function emitPivot(body: FunctionBody): void {
  body.indexed(OPCODE.localSet, PIVOT);
  notePivot(body, PIVOT, SMALLEST);
  body.f64(1);
  body.indexed(OPCODE.localGet, PIVOT);
  body.op(OPCODE.f64Div);
}

/** smallest = min(smallest, |pivot|) + (pivot − pivot): the difference is 0, or NaN for a pivot that is not finite. */
export function notePivot(body: FunctionBody, pivot: number, smallest: number): void {
  body.indexed(OPCODE.localGet, smallest);
  body.indexed(OPCODE.localGet, pivot);
  body.op(OPCODE.f64Abs);
  body.op(OPCODE.f64Min);
  body.indexed(OPCODE.localGet, pivot);
  body.indexed(OPCODE.localGet, pivot);
  body.op(OPCODE.f64Sub);
  body.op(OPCODE.f64Add);
  body.indexed(OPCODE.localSet, smallest);
}

/** Returns parts of `solve()`, to be called in order: forward and back substitution in place. */
export function unrolledSolve(f: SymbolicFactors, at: FactorAddresses): readonly FunctionBody[] {
  const parts: FunctionBody[] = [];
  let body = new FunctionBody([]);
  /** Locals that hold values in the part at work. */
  let kept = new Map<number, number>();
  const address = (k: number): number => at.correction + 8 * (f.order[k] as number);
  const pushValue = (k: number): void => {
    const local = kept.get(k);
    if (local === undefined) body.load(address(k));
    else body.indexed(OPCODE.localGet, local);
  };
  const row = (i: number, from: number, to: number, backward: boolean): void => {
    if (from === to && !backward) return;
    if (body.size > CHUNK_BYTES) {
      parts.push(body);
      body = new FunctionBody([]);
      kept = new Map();
    }
    body.i32(0);
    pushValue(i);
    for (let e = from; e < to; e++) {
      body.load(at.factors + 8 * e);
      pushValue(f.column[e] as number);
      body.op(OPCODE.f64Mul);
      body.op(OPCODE.f64Sub);
    }
    if (backward) {
      body.load(at.factors + 8 * (f.diagonal[i] as number));
      body.op(OPCODE.f64Mul);
    }
    const local = kept.get(i) ?? body.local(TYPE.f64);
    kept.set(i, local);
    body.indexed(OPCODE.localTee, local);
    body.memory(OPCODE.f64Store, address(i));
  };
  for (let i = 0; i < f.size; i++) row(i, f.rowStart[i] as number, f.diagonal[i] as number, false);
  for (let i = f.size - 1; i >= 0; i--)
    row(i, (f.diagonal[i] as number) + 1, f.rowStart[i + 1] as number, true);
  parts.push(body);
  return parts;
}

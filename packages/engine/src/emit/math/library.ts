import { FunctionBody } from "../encoder.ts";
import { OPCODE, TYPE } from "../opcodes.table.ts";
import { Routine } from "../routine.ts";
import { writeScale } from "./bits.ts";
import { writeExp, writeExpm1, writeExpm1AsSum, writeExpOfSum } from "./exponential.ts";
import { writeFactorial, writeLnGamma } from "./gamma.ts";
import {
  writeArccosh,
  writeArcsinh,
  writeArctanh,
  writeCosh,
  writeHalfExp,
  writeSinh,
  writeTanh,
} from "./hyperbolic.ts";
import { writeArccos, writeArcsin, writeArctan } from "./inverse-trigonometric.ts";
import { writeLn, writeLnAsSum, writeLog1p, writeLog2, writeLog10 } from "./logarithm.ts";
import { writeCbrt, writePow, writeRoot } from "./power.ts";
import {
  writeCos,
  writeCosineOf,
  writeReduce,
  writeReduceLarge,
  writeSin,
  writeSineOf,
  writeTan,
} from "./trigonometric.ts";

/** A function of mathematics: its types and how its body is written. */
interface Definition {
  readonly parameters: readonly number[];
  readonly results: readonly number[];
  readonly write: (routine: Routine) => void;
}

const { f64, i32 } = TYPE;
const unary = (write: Definition["write"]): Definition => ({ parameters: [f64], results: [f64], write });
const binary = (write: Definition["write"]): Definition => ({
  parameters: [f64, f64],
  results: [f64],
  write,
});

/** Functions that kernels call, by the names that `translate` uses. */
const FUNCTIONS: Readonly<Record<string, Definition>> = {
  exp: unary(writeExp),
  expm1: unary(writeExpm1),
  ln: unary(writeLn),
  log1p: unary(writeLog1p),
  log2: unary(writeLog2),
  log10: unary(writeLog10),
  cbrt: unary(writeCbrt),
  sin: unary(writeSin),
  cos: unary(writeCos),
  tan: unary(writeTan),
  sinh: unary(writeSinh),
  cosh: unary(writeCosh),
  tanh: unary(writeTanh),
  arcsin: unary(writeArcsin),
  arccos: unary(writeArccos),
  arctan: unary(writeArctan),
  arcsinh: unary(writeArcsinh),
  arccosh: unary(writeArccosh),
  arctanh: unary(writeArctanh),
  factorial: unary(writeFactorial),
  pow: binary(writePow),
  root: binary(writeRoot),
};

/** Parts that several functions share. */
const PARTS: Readonly<Record<string, Definition>> = {
  scale: { parameters: [f64, i32], results: [f64], write: writeScale },
  expOfSum: binary(writeExpOfSum),
  expm1AsSum: { parameters: [f64], results: [f64, f64], write: writeExpm1AsSum },
  lnAsSum: { parameters: [f64], results: [f64, f64], write: writeLnAsSum },
  halfExp: unary(writeHalfExp),
  lnGamma: unary(writeLnGamma),
  sineOf: binary(writeSineOf),
  cosineOf: binary(writeCosineOf),
  reduce: { parameters: [f64], results: [f64, f64, i32], write: writeReduce },
  reduceLarge: { parameters: [f64], results: [f64, f64, i32], write: writeReduceLarge },
};

/** Names and operand counts of the functions that kernels may call. */
export const MATH_FUNCTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries(FUNCTIONS).map(([name, { parameters }]) => [name, parameters.length]),
);

/** The functions of mathematics that a module holds, bit for bit those of `@igf-axis/model`. */
export interface MathLibrary {
  /** Functions of the module, from the first index on. */
  readonly functions: readonly FunctionBody[];
  /** Index of a function by name. */
  readonly index: ReadonlyMap<string, number>;
  readonly tables: readonly { readonly address: number; readonly bytes: Uint8Array }[];
}

/**
 * Returns the named functions and all that they call.
 *
 * @param memory - Reserves room for tables.
 * @param firstIndex - Index of the first one: the number of functions before them.
 * @throws RangeError for a name that is no function.
 */
export function mathLibrary(
  names: Iterable<string>,
  memory: { take(bytes: number): number },
  firstIndex = 0,
): MathLibrary {
  const index = new Map<string, number>();
  const pending: Definition[] = [];
  const indexOf = (name: string): number => {
    const known = index.get(name);
    if (known !== undefined) return known;
    const definition = FUNCTIONS[name] ?? PARTS[name];
    if (definition === undefined) throw new RangeError(`${name} is no function of mathematics`);
    const own = firstIndex + pending.length;
    index.set(name, own);
    pending.push(definition);
    return own;
  };
  const addresses = new Map<string, number>();
  const tables: { address: number; bytes: Uint8Array }[] = [];
  const table = (name: string, words: Float64Array | BigInt64Array): number => {
    const known = addresses.get(name);
    if (known !== undefined) return known;
    const address = memory.take(words.byteLength);
    addresses.set(name, address);
    tables.push({ address, bytes: new Uint8Array(words.buffer) });
    return address;
  };
  for (const name of names) indexOf(name);
  const functions: FunctionBody[] = [];
  for (let definition = pending[0]; definition !== undefined; definition = pending[functions.length]) {
    const body = new FunctionBody(definition.parameters, definition.results);
    definition.write(new Routine(body, { index: indexOf, table }));
    body.op(OPCODE.unreachable);
    functions.push(body);
  }
  return { functions, index, tables };
}

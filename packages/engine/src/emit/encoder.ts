import { OPCODE, TYPE } from "./opcodes.table.ts";

/**
 * The WebAssembly binary format, as far as kernels and stepper need it: functions over one memory of f64, pairs of f64, i64 and i32.
 * See WebAssembly Core Specification 2.0, section 5.
 */

/** Bytes of the longest 32-bit integer in LEB128. */
const LONGEST_INTEGER = 5;

/** A byte buffer that grows. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  /** Unsigned LEB128; `value` is an integer in [0, 2³²). */
  unsigned(value: number): void {
    this.#reserve(LONGEST_INTEGER);
    const bytes = this.#bytes;
    let length = this.#length;
    let rest = value;
    while (rest >= 0x80) {
      bytes[length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    bytes[length++] = rest;
    this.#length = length;
  }

  /** Signed LEB128; `value` is an integer in [−2³¹, 2³¹). */
  signed(value: number): void {
    this.#reserve(LONGEST_INTEGER);
    const bytes = this.#bytes;
    let length = this.#length;
    let rest = value | 0;
    while (rest < -64 || rest > 63) {
      bytes[length++] = (rest & 0x7f) | 0x80;
      rest >>= 7;
    }
    bytes[length++] = rest & 0x7f;
    this.#length = length;
  }

  float64(value: number): void {
    this.#reserve(8);
    this.#view.setFloat64(this.#length, value, true);
    this.#length += 8;
  }

  /** A few bytes that are always the same. */
  bytesOf(values: readonly number[]): void {
    this.#reserve(values.length);
    for (const value of values) this.#bytes[this.#length++] = value;
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** A name: its UTF-8 length and bytes (ASCII names only). */
  name(text: string): void {
    this.unsigned(text.length);
    for (let i = 0; i < text.length; i++) this.byte(text.charCodeAt(i));
  }

  /** Returns a copy of what was written. */
  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(extra: number): void {
    if (this.#length + extra <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + extra));
    grown.set(this.#bytes);
    this.#bytes = grown;
    this.#view = new DataView(grown.buffer);
  }
}

/** i32.const 0, f64.load with an alignment of 2³ bytes: the offset follows. */
const LOAD_FROM_START: readonly number[] = [OPCODE.i32Const, 0, OPCODE.f64Load, 3];

/** A function under construction: parameters first, then locals, then the body as it is written. */
export class FunctionBody {
  readonly parameters: readonly number[];
  readonly results: readonly number[];
  readonly #code = new ByteWriter();
  readonly #locals: number[] = [];

  constructor(parameters: readonly number[], results: readonly number[] = []) {
    this.parameters = parameters;
    this.results = results;
  }

  /** Number of code bytes so far. */
  get size(): number {
    return this.#code.length;
  }

  /** Declares a local and returns its index. */
  local(type: number): number {
    this.#locals.push(type);
    return this.parameters.length + this.#locals.length - 1;
  }

  op(opcode: number): void {
    this.#code.byte(opcode);
  }

  /** An instruction with one index: local.get, call, br. */
  indexed(opcode: number, index: number): void {
    this.#code.byte(opcode);
    this.#code.unsigned(index);
  }

  i32(value: number): void {
    this.#code.byte(OPCODE.i32Const);
    this.#code.signed(value);
  }

  /** `value` is an integer in [−2³¹, 2³¹). */
  i64(value: number): void {
    this.#code.byte(OPCODE.i64Const);
    this.#code.signed(value);
  }

  f64(value: number): void {
    this.#code.byte(OPCODE.f64Const);
    this.#code.float64(value);
  }

  /** `block`, `loop` or `if` without a result. */
  open(opcode: number): void {
    this.#code.byte(opcode);
    this.#code.byte(TYPE.empty);
  }

  /** Memory access of 8 bytes (of 4 for an i32) at the address on the stack plus `offset` bytes. */
  memory(opcode: number, offset: number): void {
    this.#code.byte(opcode);
    this.#code.unsigned(opcode === OPCODE.i32Load || opcode === OPCODE.i32Store ? 2 : 3);
    this.#code.unsigned(offset);
  }

  /** Loads the f64 at the fixed byte address. */
  load(address: number): void {
    this.#code.bytesOf(LOAD_FROM_START);
    this.#code.unsigned(address);
  }

  /** An instruction on a pair of f64 in one vector, by its number behind the prefix. */
  pair(instruction: number): void {
    this.#code.byte(OPCODE.vectorPrefix);
    this.#code.unsigned(instruction);
  }

  /** Reading one of a pair, 0 or 1. */
  pairLane(instruction: number, lane: number): void {
    this.pair(instruction);
    this.#code.byte(lane);
  }

  /** Memory access of 16 bytes, aligned to 8, at the address on the stack plus `offset` bytes. */
  pairMemory(instruction: number, offset: number): void {
    this.pair(instruction);
    this.#code.unsigned(3);
    this.#code.unsigned(offset);
  }

  /** Locals in runs of equal type, then code, then `end`. */
  encode(): Uint8Array {
    const out = new ByteWriter();
    const runs: { type: number; count: number }[] = [];
    for (const type of this.#locals) {
      const last = runs.at(-1);
      if (last?.type === type) last.count++;
      else runs.push({ type, count: 1 });
    }
    out.unsigned(runs.length);
    for (const run of runs) {
      out.unsigned(run.count);
      out.byte(run.type);
    }
    out.append(this.#code.bytes());
    out.byte(OPCODE.end);
    return out.bytes();
  }
}

/** What a module takes from another: its memory, `memory`, functions and numbers that do not change. */
export interface ModuleImports {
  /** Name of the other module. */
  readonly from: string;
  readonly functions: readonly ImportedFunction[];
  /** Numbers, in the order of their indices; each of type i32 or f64. */
  readonly globals: readonly { readonly name: string; readonly type: number }[];
}

/** A function of another module; imported functions have the first indices. */
export interface ImportedFunction {
  readonly name: string;
  readonly parameters: readonly number[];
  readonly results: readonly number[];
}

/** What a module is made of. */
export interface ModuleParts {
  readonly imports?: ModuleImports;
  readonly functions: readonly FunctionBody[];
  /** Name → index of a function, imported ones first. */
  readonly exports: ReadonlyMap<string, number>;
  /** Size of the memory, unless it is imported. */
  readonly pages: number;
  readonly data: readonly { readonly address: number; readonly bytes: Uint8Array }[];
}

/** Returns the module as bytes; its memory, unless it is imported, is exported as `memory`. */
export function encodeModule(parts: ModuleParts): Uint8Array {
  const { imports } = parts;
  const types = new TypeTable();
  const importedTypes = (imports?.functions ?? []).map((f) => types.index(f.parameters, f.results));
  const functionTypes = parts.functions.map((f) => types.index(f.parameters, f.results));
  const out = new ByteWriter();
  for (const byte of [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]) out.byte(byte);
  section(out, 1, types.entries, (entry, w) => w.append(entry));
  if (imports !== undefined) importSection(out, imports, importedTypes);
  section(out, 3, functionTypes, (type, w) => w.unsigned(type));
  section(out, 5, imports === undefined ? [parts.pages] : [], (pages, w) => {
    w.byte(0x01);
    w.unsigned(pages);
    w.unsigned(pages);
  });
  section(out, 7, [...(imports === undefined ? ["memory"] : []), ...parts.exports.keys()], (name, w) => {
    w.name(name);
    const index = parts.exports.get(name);
    w.byte(index === undefined ? EXTERNAL.memory : EXTERNAL.function);
    w.unsigned(index ?? 0);
  });
  section(out, 10, parts.functions, (f, w) => {
    const body = f.encode();
    w.unsigned(body.length);
    w.append(body);
  });
  section(out, 11, parts.data, (segment, w) => {
    w.byte(0x00);
    w.byte(OPCODE.i32Const);
    w.signed(segment.address);
    w.byte(OPCODE.end);
    w.unsigned(segment.bytes.length);
    w.append(segment.bytes);
  });
  return out.bytes();
}

/** Kinds of what is imported or exported. */
const EXTERNAL = { function: 0x00, memory: 0x02, global: 0x03 } as const;

function importSection(
  out: ByteWriter,
  { from, functions, globals }: ModuleImports,
  types: readonly number[],
): void {
  const entries = [
    { name: "memory", kind: EXTERNAL.memory, bytes: [0x00, 1] },
    ...functions.map(({ name }, i) => ({ name, kind: EXTERNAL.function, bytes: [types[i] as number] })),
    ...globals.map(({ name, type }) => ({ name, kind: EXTERNAL.global, bytes: [type, 0x00] })),
  ];
  section(out, 2, entries, ({ name, kind, bytes }, w) => {
    w.name(from);
    w.name(name);
    w.byte(kind);
    w.bytesOf(bytes);
  });
}

function section<T>(
  out: ByteWriter,
  id: number,
  items: readonly T[],
  write: (item: T, writer: ByteWriter, index: number) => void,
): void {
  if (items.length === 0) return;
  const content = new ByteWriter();
  content.unsigned(items.length);
  items.forEach((item, index) => {
    write(item, content, index);
  });
  out.byte(id);
  out.unsigned(content.length);
  out.append(content.bytes());
}

/** Function types, each written once. */
class TypeTable {
  readonly entries: Uint8Array[] = [];
  readonly #indices = new Map<string, number>();

  index(parameters: readonly number[], results: readonly number[]): number {
    const bytes = [0x60, parameters.length, ...parameters, results.length, ...results];
    const key = bytes.join(" ");
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    this.#indices.set(key, this.entries.length);
    this.entries.push(Uint8Array.from(bytes));
    return this.entries.length - 1;
  }
}

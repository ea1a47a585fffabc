import * as model from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import { encodeModule, FunctionBody } from "../../src/emit/encoder.ts";
import { MATH_FUNCTIONS, mathLibrary } from "../../src/emit/math/library.ts";
import { OPCODE, TYPE } from "../../src/emit/opcodes.table.ts";
import { webAssembly } from "../../src/run/web-assembly.ts";

/** Functions of mathematics in WebAssembly against those of `@igf-axis/model`, bit for bit: NaN equals NaN, −0 differs from 0. */
const POINTS = 200_000;
const SEED = 20_261;

type Real = (...operands: readonly number[]) => number;

const { applyOperator } = model;
const REFERENCE: Readonly<Record<string, Real>> = {
  ...(model as unknown as Readonly<Record<string, Real>>),
  factorial: (n) => applyOperator("factorial", [n as number]),
  root: (degree, x) => applyOperator("root", [degree as number, x as number]),
};

function compileAll(): ReadonlyMap<string, Real> {
  let end = 64;
  const take = (bytes: number) => {
    const address = end;
    end += Math.ceil(bytes / 8) * 8;
    return address;
  };
  const library = mathLibrary(MATH_FUNCTIONS.keys(), { take });
  const bytes = encodeModule({
    functions: library.functions,
    exports: new Map([...MATH_FUNCTIONS.keys()].map((name) => [name, library.index.get(name) as number])),
    pages: 1,
    data: library.tables,
  });
  expect(webAssembly.validate(bytes)).toBe(true);
  const { exports } = new webAssembly.Instance(new webAssembly.Module(bytes));
  return new Map([...MATH_FUNCTIONS.keys()].map((name) => [name, exports[name] as Real]));
}

const COMPILED = compileAll();

const EDGES: readonly number[] = [
  0,
  0.25,
  0.5,
  Math.SQRT1_2,
  1,
  1 + Number.EPSILON,
  1 - Number.EPSILON / 2,
  Math.SQRT2,
  2,
  3,
  10,
  20,
  22,
  23,
  40,
  100,
  170,
  170.65,
  171,
  709,
  709.78271289338397,
  709.782712893384,
  710,
  745.13321910194111,
  746,
  1023,
  1024,
  1074,
  1e-8,
  1e-9,
  5.5e-17,
  1e8,
  1e9,
  1e15,
  4503599627370496,
  9007199254740991,
  9007199254740992,
  9007199254740994,
  18446744073709552000,
  1e22,
  1e100,
  Math.PI,
  Math.PI / 2,
  Math.PI / 4,
  1647099,
  1647100,
  6381956970095103 * 2 ** 797,
  Number.MIN_VALUE,
  3 * Number.MIN_VALUE,
  2.2250738585072009e-308,
  2.2250738585072014e-308,
  2 ** -1000,
  2 ** 1000,
  Number.MAX_VALUE,
  Number.POSITIVE_INFINITY,
].flatMap((x) => [x, -x]);
const ALL_EDGES: readonly number[] = [...EDGES, Number.NaN];

/** Points that spread over everything: random bits, numbers of ordinary size, numbers near 1 and integers. */
function* points(stream: number): Generator<number> {
  const random = new model.RandomStream(SEED, stream);
  const bits = new Uint32Array(2);
  const double = new Float64Array(bits.buffer);
  for (;;) {
    bits[0] = random.uniform() * 2 ** 32;
    bits[1] = random.uniform() * 2 ** 32;
    yield double[0] as number;
    yield (random.uniform() - 0.5) * 100;
    yield (random.uniform() - 0.5) * 2;
    yield (random.uniform() - 0.5) * 2000;
    yield 1 + (random.uniform() - 0.5) * 1e-3 * random.uniform();
    yield random.uniform() * 10 ** (30 * random.uniform() - 15);
    yield Math.round((random.uniform() - 0.5) * 400);
  }
}

function firstDifference(name: string, inputs: Iterable<readonly number[]>): string | undefined {
  const compiled = COMPILED.get(name) as Real;
  const reference = REFERENCE[name] as Real;
  for (const input of inputs) {
    const [a, b] = input as readonly [number, number];
    const got = compiled(a, b);
    const wanted = reference(a, b);
    if (!Object.is(got, wanted)) return `${name}(${input.join(", ")}) = ${got}, not ${wanted}`;
  }
  return undefined;
}

function* take<T>(count: number, items: Iterable<T>): Generator<T> {
  let left = count;
  for (const item of items) {
    if (left-- === 0) return;
    yield item;
  }
}

function* singles(): Generator<readonly number[]> {
  for (const x of points(0)) yield [x];
}

function* pairs(): Generator<readonly number[]> {
  const second = points(1);
  for (const x of points(0)) yield [x, second.next().value as number];
}

const NAMES = [...MATH_FUNCTIONS].map(([name, operands]) => ({ name, operands }));

describe(`in WebAssembly (seed ${SEED})`, () => {
  test.each(NAMES)("$name gives the model's bits on every edge case [SAME4]", ({ name, operands }) => {
    const inputs =
      operands === 1 ? ALL_EDGES.map((x) => [x]) : ALL_EDGES.flatMap((x) => ALL_EDGES.map((y) => [x, y]));
    expect(firstDifference(name, inputs)).toBeUndefined();
  });

  test.each(NAMES)(
    `$name gives the model's bits on ${POINTS} random points [SAME4]`,
    ({ name, operands }) => {
      expect(firstDifference(name, take(POINTS, operands === 1 ? singles() : pairs()))).toBeUndefined();
    },
  );
});

test("a module holds only the functions that it uses", () => {
  const sizes = [["exp"], ["exp", "sin"], [...MATH_FUNCTIONS.keys()]].map(
    (names) => mathLibrary(names, { take: () => 64 }).functions.length,
  );
  expect(sizes[0]).toBe(2);
  expect(sizes[1]).toBeLessThan(9);
  expect(sizes[2]).toBeGreaterThan(MATH_FUNCTIONS.size);
  expect(() => mathLibrary(["gamma"], { take: () => 64 })).toThrow(RangeError);
});

test("functions that a module shares call each other by their own index", () => {
  const library = mathLibrary(["tanh", "pow"], { take: () => 64 });
  const driver = new FunctionBody([TYPE.f64, TYPE.f64], [TYPE.f64]);
  driver.indexed(OPCODE.localGet, 0);
  driver.indexed(OPCODE.call, library.index.get("tanh") as number);
  driver.indexed(OPCODE.localGet, 1);
  driver.indexed(OPCODE.call, library.index.get("pow") as number);
  const bytes = encodeModule({
    functions: [...library.functions, driver],
    exports: new Map([["both", library.functions.length]]),
    pages: 1,
    data: library.tables,
  });
  const { exports } = new webAssembly.Instance(new webAssembly.Module(bytes));
  expect((exports.both as Real)(0.3, 2.7)).toBe(model.pow(model.tanh(0.3), 2.7));
});

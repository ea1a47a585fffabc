import { RandomStream } from "@igf-axis/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FunctionBody as Body, encodeModule, type FunctionBody } from "../../src/emit/encoder.ts";
import { emitFactorization } from "../../src/emit/factorization.ts";
import { OPCODE, TYPE } from "../../src/emit/opcodes.table.ts";
import { analyse, type SparsePattern } from "../../src/emit/symbolic.ts";
import { webAssembly } from "../../src/run/web-assembly.ts";

/** A random sparse matrix with its whole diagonal in the pattern, as entries by rows. */
const sparse = fc.integer({ min: 1, max: 14 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    cells: fc.array(
      fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.double({ min: -2, max: 2, noNaN: true })),
      { maxLength: 3 * size },
    ),
    right: fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: size, maxLength: size }),
    gamma: fc.double({ min: 0.001, max: 0.2, noNaN: true }),
  }),
);

function patternOf(size: number, cells: readonly (readonly [number, number, number])[]) {
  const rows = Array.from({ length: size }, (_, i) => new Map([[i, 0]]));
  for (const [i, j, value] of cells) rows[i]?.set(j, value);
  const sorted = rows.map((row) => [...row].sort(([a], [b]) => a - b));
  const rowStart = new Int32Array(size + 1);
  sorted.forEach((row, i) => {
    rowStart[i + 1] = (rowStart[i] as number) + row.length;
  });
  const pattern: SparsePattern = { size, rowStart, column: Int32Array.from(sorted.flat(), ([j]) => j) };
  return {
    pattern,
    values: sorted.flat().map(([, value]) => value),
    dense: rows.map((row) => Array.from({ length: size }, (_, j) => row.get(j) ?? 0)),
  };
}

function build(pattern: SparsePattern, unrolledOperations: number) {
  const factors = analyse(pattern);
  const at = {
    jacobian: 64,
    correction: 64 + 8 * pattern.column.length,
    factors: 64 + 8 * (pattern.column.length + pattern.size),
  };
  let end = at.factors + 8 * factors.column.length;
  const take = (bytes: number) => {
    const address = end;
    end += Math.ceil(bytes / 8) * 8;
    return address;
  };
  const { factor, solve, tables } = emitFactorization(factors, at, { take }, unrolledOperations);
  const functions: FunctionBody[] = [...factor, ...solve];
  const driver = (parts: readonly FunctionBody[], first: number): FunctionBody => {
    const body = new Body(parts[0]?.parameters ?? [], parts[0]?.results ?? []);
    parts.forEach((part, i) => {
      if (part.parameters.length > 0) body.indexed(OPCODE.localGet, 0);
      body.indexed(OPCODE.call, first + i);
      if (part.results[0] === TYPE.f64 && i > 0) body.op(OPCODE.f64Min);
    });
    return body;
  };
  functions.push(driver(factor, 0), driver(solve, factor.length));
  const bytes = encodeModule({
    functions,
    exports: new Map([
      ["factor", functions.length - 2],
      ["solve", functions.length - 1],
    ]),
    pages: Math.ceil(end / 65_536),
    data: tables,
  });
  expect(webAssembly.validate(bytes)).toBe(true);
  const { exports } = new webAssembly.Instance(new webAssembly.Module(bytes));
  const { buffer } = exports.memory as { buffer: ArrayBuffer };
  return {
    factors,
    tableBytes: tables.reduce((sum, { bytes }) => sum + bytes.length, 0),
    jacobian: new Float64Array(buffer, at.jacobian, pattern.column.length),
    correction: new Float64Array(buffer, at.correction, pattern.size),
    lu: new Float64Array(buffer, at.factors, factors.column.length),
    factor: exports.factor as (negativeGamma: number) => number,
    solve: exports.solve as () => void,
  };
}

/** Gaussian elimination with partial pivoting on a dense matrix. */
function denseSolve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const a = matrix.map((row, i) => [...row, right[i] as number]);
  const n = a.length;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k; i < n; i++)
      if (Math.abs(a[i]?.[k] as number) > Math.abs(a[pivot]?.[k] as number)) pivot = i;
    [a[k], a[pivot]] = [a[pivot] as number[], a[k] as number[]];
    const upper = a[k] as number[];
    for (let i = k + 1; i < n; i++) {
      const row = a[i] as number[];
      const ratio = (row[k] as number) / (upper[k] as number);
      for (let j = k; j <= n; j++) row[j] = (row[j] as number) - ratio * (upper[j] as number);
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    const row = a[i] as number[];
    let sum = row[n] as number;
    for (let j = i + 1; j < n; j++) sum -= (row[j] as number) * (x[j] as number);
    x[i] = sum / (row[i] as number);
  }
  return x;
}

describe("factorization", () => {
  test("solves random sparse systems as dense elimination does", () => {
    fc.assert(
      fc.property(sparse, ({ size, cells, right, gamma }) => {
        const { pattern, values, dense } = patternOf(size, cells);
        const kernels = build(pattern, Number.POSITIVE_INFINITY);
        kernels.jacobian.set(values);
        kernels.correction.set(right);
        const pivot = kernels.factor(-gamma);
        fc.pre(pivot > 0.05);
        kernels.solve();
        const matrix = dense.map((row, i) => row.map((value, j) => Number(i === j) - gamma * value));
        const wanted = denseSolve(matrix, right);
        kernels.correction.forEach((value, i) => {
          expect(value).toBeCloseTo(wanted[i] as number, 8);
        });
      }),
    );
  });

  test("gives the same bits as straight-line code and as loops over tables", () => {
    fc.assert(
      fc.property(sparse, ({ size, cells, right, gamma }) => {
        const { pattern, values } = patternOf(size, cells);
        const [unrolled, indexed] = [build(pattern, Number.POSITIVE_INFINITY), build(pattern, -1)];
        const results = [unrolled, indexed].map((kernels) => {
          kernels.jacobian.set(values);
          kernels.correction.set(right);
          const pivot = kernels.factor(-gamma);
          kernels.solve();
          return [pivot, ...kernels.lu, ...kernels.correction];
        });
        expect(results[0]).toEqual(results[1]);
      }),
    );
  });

  test("gives the same bits in both forms where all fill in", () => {
    const size = 40;
    const stream = new RandomStream(11);
    const cells = Array.from({ length: size * size }, (_, e) => {
      return [Math.floor(e / size), e % size, stream.uniform() - 0.5] as const;
    });
    const { pattern, values } = patternOf(size, cells);
    const [unrolled, indexed] = [build(pattern, Number.POSITIVE_INFINITY), build(pattern, -1)].map(
      (kernels) => {
        kernels.jacobian.set(values);
        kernels.correction.fill(1);
        const pivot = kernels.factor(-0.05);
        kernels.solve();
        return [pivot, ...kernels.lu, ...kernels.correction];
      },
    );
    expect(indexed).toEqual(unrolled);
  });

  test("needs tables that grow with the entries and not with the products where much fills in", () => {
    const size = 300;
    const cells = Array.from(
      { length: size * 100 },
      (_, e) => [Math.floor(e / 100), e % 100, 0.001] as const,
    );
    const kernels = build(patternOf(size, cells).pattern, 10_000);
    expect(kernels.factors.factorOperations).toBeGreaterThan(20 * kernels.factors.column.length);
    expect(kernels.tableBytes).toBeLessThan(40 * kernels.factors.column.length);
  });

  test("reports a pivot of zero", () => {
    const { pattern } = patternOf(1, []);
    const kernels = build(pattern, Number.POSITIVE_INFINITY);
    kernels.jacobian[0] = 2;
    expect(kernels.factor(-0.5)).toBe(0);
  });

  test("makes no fill on an arrow whose tip is eliminated last", () => {
    const size = 10;
    const cells = Array.from(
      { length: size },
      (_, i) =>
        [
          [0, i, 1],
          [i, 0, 1],
        ] as const,
    ).flat();
    const { pattern } = patternOf(size, cells);
    const factors = analyse(pattern);
    expect(factors.column.length).toBe(pattern.column.length);
    expect([...factors.order].slice(-2)).toContain(0);
  });
});

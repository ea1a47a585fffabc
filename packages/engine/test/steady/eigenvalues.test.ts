import fc from "fast-check";
import { expect, test } from "vitest";
import { eigenvalues } from "../../src/steady/eigenvalues.ts";

const of = (rows: readonly (readonly number[])[]) => {
  const found = eigenvalues(Float64Array.from(rows.flat()), rows.length);
  expect(found).toBeDefined();
  return found?.eigenvalues ?? [];
};

test("of triangular matrices are the diagonal", () => {
  expect(
    of(
      [
        [3, 7, -2],
        [0, -5, 1e6],
        [0, 0, 0.5],
      ].map((row) => [...row]),
    ),
  ).toEqual([
    { re: 3, im: 0 },
    { re: 0.5, im: 0 },
    { re: -5, im: 0 },
  ]);
});

test("of a rotation are a pair on the unit circle", () => {
  expect(
    of([
      [0.6, -0.8],
      [0.8, 0.6],
    ]),
  ).toEqual([
    { re: 0.6, im: 0.8 },
    { re: 0.6, im: -0.8 },
  ]);
});

test("of a companion matrix are the roots of its polynomial", () => {
  const roots = [4, 3, 2, 1, -1, -2, -3, -4];
  let coefficients = [1];
  for (const root of roots) {
    const next = [...coefficients, 0];
    coefficients.forEach((c, i) => {
      next[i + 1] = (next[i + 1] as number) - root * c;
    });
    coefficients = next;
  }
  const n = roots.length;
  const companion = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => (i === 0 ? -(coefficients[j + 1] as number) : i === j + 1 ? 1 : 0)),
  );
  of(companion).forEach(({ re, im }, i) => {
    expect(re).toBeCloseTo(roots[i] as number, 8);
    expect(im).toBe(0);
  });
});

test("of a cyclic permutation, where unchanged shifts would not converge, are the roots of unity", () => {
  const n = 5;
  const cycle = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => ((i + 1) % n === j ? 1 : 0)),
  );
  for (const { re, im } of of(cycle)) expect(re * re + im * im).toBeCloseTo(1, 12);
});

test("of badly scaled matrices are found after balancing", () => {
  const scales = [1, 1e6, 1e-7];
  const plain = [
    [-2, 1, 0],
    [1, -2, 1],
    [0, 1, -2],
  ];
  const scaled = plain.map((row, i) =>
    row.map((value, j) => (value * (scales[i] as number)) / (scales[j] as number)),
  );
  of(scaled).forEach(({ re }, i) => {
    expect(re).toBeCloseTo([-2 + Math.SQRT2, -2, -2 - Math.SQRT2][i] as number, 12);
  });
});

test("of random matrices have the sums of powers that the traces say, in conjugate pairs", () => {
  const entry = fc.integer({ min: -3000, max: 3000 }).map((thousandths) => thousandths / 1000);
  const matrix = fc
    .integer({ min: 1, max: 12 })
    .chain((n) => fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }));
  fc.assert(
    fc.property(matrix, (a) => {
      const n = a.length;
      const found = of(a);
      expect(found.length).toBe(n);
      const at = (i: number, j: number): number => a[i]?.[j] as number;
      const indices = Array.from({ length: n }, (_, i) => i);
      const trace = indices.reduce((sum, i) => sum + at(i, i), 0);
      const squared = indices.reduce(
        (sum, i) => sum + indices.reduce((part, j) => part + at(i, j) * at(j, i), 0),
        0,
      );
      const scale =
        1e-11 * (1 + indices.reduce((sum, i) => sum + indices.reduce((s, j) => s + at(i, j) ** 2, 0), 0));
      expect(Math.abs(found.reduce((sum, { re }) => sum + re, 0) - trace)).toBeLessThan(scale);
      expect(Math.abs(found.reduce((sum, { re, im }) => sum + re * re - im * im, 0) - squared)).toBeLessThan(
        scale,
      );
      expect(Math.abs(found.reduce((sum, { im }) => sum + im, 0))).toBeLessThan(scale);
    }),
    { numRuns: 200 },
  );
});

test("of a matrix with an entry that is not finite are not given", () => {
  expect(eigenvalues(Float64Array.of(1, Number.NaN, 0, 1), 2)).toBeUndefined();
});

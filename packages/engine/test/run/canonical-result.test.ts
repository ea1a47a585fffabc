import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { canonicalResult, hashResult } from "../../src/index.ts";

const result = (times: number[], columns: string[], values: ArrayLike<number>) => ({
  times: Float64Array.from(times),
  columns,
  values: Float64Array.from(values),
});

test("a result is its shape, its times and its values as little-endian f64 [SAME5]", () => {
  const bytes = canonicalResult(result([0, 1.5], ["A"], [2, -0]));
  const view = new DataView(bytes.buffer);
  const numbers = Array.from({ length: bytes.length / 8 }, (_, i) => view.getFloat64(8 * i, true));
  expect(numbers).toEqual([2, 1, 0, 1.5, 2, -0]);
  expect([...bytes.slice(-8)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0x80]);
});

test("every NaN is the same NaN [SAME5]", () => {
  const odd = new Float64Array(new Uint32Array([0x12345, 0xfff80001]).buffer);
  expect(odd[0]).toBeNaN();
  const wanted = canonicalResult(result([0], ["A"], [Number.NaN]));
  expect(canonicalResult({ ...result([0], ["A"], [0]), values: odd })).toEqual(wanted);
  expect([...wanted.slice(-8)]).toEqual([0, 0, 0, 0, 0, 0, 0xf8, 0x7f]);
});

test("a hash is the SHA-256 of the bytes, and tells shapes and signs of zero apart [SAME5]", () => {
  const base = result([0, 1], ["A"], [2, 0]);
  const wanted = createHash("sha256").update(canonicalResult(base)).digest("hex");
  expect(hashResult(base)).toBe(wanted);
  expect(hashResult(result([0, 1], ["B"], [2, 0]))).toBe(wanted);
  expect(hashResult(result([0, 1], ["A"], [2, -0]))).not.toBe(wanted);
  expect(hashResult(result([0], ["A", "B", "C"], [1, 2, 0]))).not.toBe(
    hashResult(result([0, 1], ["A"], [2, 0])),
  );
});

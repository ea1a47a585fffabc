import { exp, RandomStream } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import { varianceRemoved } from "../../src/study/measurements.ts";

function normals(count: number, seed: number): number[] {
  const stream = new RandomStream(seed);
  return Array.from({ length: count }, () => stream.normal());
}

describe("the variance that a measurement removes", () => {
  test("is nearly all of it when the measurement fixes the target, whatever the relation's shape", () => {
    const levels = normals(300, 1).map((z) => exp(2 * z));
    const target = levels.map((level) => level / (1 + level));
    expect(varianceRemoved(levels, target, 5)).toBeGreaterThan(0.85);
    expect(
      varianceRemoved(
        levels,
        target.map((value) => (value - 0.5) ** 2),
        5,
      ),
    ).toBeGreaterThan(0.6);
  });

  test("shrinks when the assumed error drowns the differences", () => {
    const z = normals(300, 2);
    const small = z.map((each) => exp(0.05 * each));
    expect(varianceRemoved(small, z, 5)).toBeLessThan(0.25);
  });

  test("is about zero for an unrelated measurement", () => {
    // Leave-one-out regression on noise loses about 1 / k of the variance, so that chance gains are cut to 0 nearly always.
    const removed = Array.from({ length: 20 }, (_, seed) =>
      varianceRemoved(
        normals(200, seed).map((z) => exp(z)),
        normals(200, 100 + seed),
        seed,
      ),
    );
    expect(Math.max(...removed)).toBeLessThan(0.12);
  });

  test("is zero where nothing varies or too few sets can tell", () => {
    expect(varianceRemoved(new Array(100).fill(0), normals(100, 3), 1)).toBeLessThan(0.12);
    expect(varianceRemoved(normals(100, 3).map(exp), new Array(100).fill(2), 1)).toBe(0);
    expect(varianceRemoved([1, 2, 3], [1, 2, 3], 1)).toBe(0);
    expect(varianceRemoved(new Array(100).fill(Number.NaN), normals(100, 3), 1)).toBe(0);
  });
});

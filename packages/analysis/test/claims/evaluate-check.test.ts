import { armsOfCheck, type HalfEffectCheck, type MonotoneCheck, type RangeCheck } from "@igf-axis/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateCheck, halfEffectDose, reverseCheck } from "../../src/index.ts";

const RANGE: RangeCheck = {
  kind: "range",
  id: "r",
  description: "",
  readout: "x",
  arm: "a",
  low: 1,
  high: 2,
};
const FALLING: MonotoneCheck = {
  kind: "monotone",
  id: "m",
  description: "",
  readout: "x",
  arms: ["a", "b", "c"],
  expected: "decrease",
  margin: 1.25,
};
const HALF: HalfEffectCheck = {
  kind: "EC50",
  id: "h",
  description: "",
  readout: "x",
  baseline: "none",
  doses: [
    { arm: "low", dose: 0.1 },
    { arm: "middle", dose: 1 },
    { arm: "high", dose: 10 },
  ],
  low: 0.5,
  high: 2,
  margin: 1.25,
};

function reading(values: Readonly<Record<string, number>>): (arm: string) => number {
  return (arm) => values[arm] ?? Number.NaN;
}

describe("a range", () => {
  test("includes its bounds", () => {
    expect([0.99, 1, 1.5, 2, 2.01].map((a) => evaluateCheck(RANGE, reading({ a })))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(evaluateCheck(RANGE, reading({}))).toBeNull();
  });
});

describe("a series", () => {
  test("falls when no step goes back beyond what an assay sees, and its ends differ by the margin", () => {
    expect(evaluateCheck(FALLING, reading({ a: 4, b: 3, c: 2 }))).toBe(true);
    expect(evaluateCheck(FALLING, reading({ a: 4, b: 2, c: 2.01 }))).toBe(true);
    expect(evaluateCheck(FALLING, reading({ a: 4, b: 2, c: 2.5 }))).toBe(false);
    expect(evaluateCheck(FALLING, reading({ a: 4, b: 3.9, c: 3.8 }))).toBe(false);
    expect(evaluateCheck(FALLING, reading({ a: 0, b: 0, c: 0 }))).toBe(false);
    expect(evaluateCheck(FALLING, reading({ a: 4, c: 2 }))).toBeNull();
  });

  test("never rises and falls at once", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 3 }),
        (values) => {
          const read = reading({ a: values[0] as number, b: values[1] as number, c: values[2] as number });
          expect(
            evaluateCheck(FALLING, read) && evaluateCheck({ ...FALLING, expected: "increase" }, read),
          ).toBe(false);
        },
      ),
    );
  });
});

describe("a dose of half effect", () => {
  test("is found between doses, linear over ln dose", () => {
    expect(halfEffectDose([1, 100], [0, 1], 0)).toBeCloseTo(10, 10);
    expect(halfEffectDose([1, 10, 100], [0.1, 0.5, 1], 0)).toBeCloseTo(10, 10);
    expect(halfEffectDose([1, 10], [0, 5], 10)).toBe(Number.NEGATIVE_INFINITY);
    expect(halfEffectDose([1, 100], [9, 5], 10)).toBeCloseTo(10 ** 0.75, 10);
    expect(halfEffectDose([1, 10], [0.9, 1], 0)).toBe(Number.NEGATIVE_INFINITY);
  });

  test("recovers the constant of a saturating curve", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 20, noNaN: true }), (k) => {
        const doses = Array.from({ length: 121 }, (_, i) => 10 ** (-3 + i / 20));
        const found = halfEffectDose(
          doses,
          doses.map((dose) => dose / (dose + k)),
          0,
        );
        expect(Math.abs(found / k - 1)).toBeLessThan(0.05);
      }),
    );
  });

  test("must lie within the bounds, and there must be an effect", () => {
    expect(evaluateCheck(HALF, reading({ none: 0, low: 0.1, middle: 0.5, high: 1 }))).toBe(true);
    expect(evaluateCheck(HALF, reading({ none: 0, low: 0.6, middle: 0.8, high: 1 }))).toBe(false);
    expect(evaluateCheck(HALF, reading({ none: 1, low: 1, middle: 1.1, high: 1.2 }))).toBe(false);
    expect(evaluateCheck(HALF, reading({ none: 0, low: 0.1, high: 1 }))).toBeNull();
  });
});

test("every kind of check names the arms that it reads", () => {
  expect(armsOfCheck(RANGE)).toEqual(["a"]);
  expect(armsOfCheck(FALLING)).toEqual(["a", "b", "c"]);
  expect(armsOfCheck(HALF)).toEqual(["none", "low", "middle", "high"]);
});

test("a sign is reversed where there is one", () => {
  expect(reverseCheck(FALLING)).toEqual({ ...FALLING, id: "m-reversed", expected: "increase" });
  expect(reverseCheck(RANGE)).toBeUndefined();
  expect(reverseCheck(HALF)).toBeUndefined();
});

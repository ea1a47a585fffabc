import { expandRegimen } from "@igf-axis/model";
import { expect, test } from "vitest";

const daily = { species: "drug", amount: 80, start: 0, interval: 1440, count: 3, operation: "add" } as const;

test("a regimen is its doses in order of time", () => {
  expect(expandRegimen(daily).map(({ time }) => time)).toEqual([0, 1440, 2880]);
  expect(expandRegimen({ ...daily, count: 1, interval: 0 })).toEqual([
    { species: "drug", time: 0, amount: 80, operation: "add" },
  ]);
});

test("a regimen that cannot be meant is refused", () => {
  for (const change of [
    { count: 0 },
    { count: 1.5 },
    { interval: 0 },
    { interval: Number.NaN },
    { amount: Number.NaN },
    { start: Number.POSITIVE_INFINITY },
  ]) {
    expect(() => expandRegimen({ ...daily, ...change })).toThrow(RangeError);
  }
});

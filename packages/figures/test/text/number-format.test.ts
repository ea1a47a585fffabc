import fc from "fast-check";
import { expect, test } from "vitest";
import {
  formatNumber,
  formatPercent,
  formatQuantity,
  formatRange,
  formatUnit,
} from "../../src/text/number-format.ts";

const LIMITS = { lowest: 0.3, highest: 1000 };

test("numbers have two significant digits, and three from 100 up", () => {
  expect([14, 6.04, 0.0618, 0.5, 99.4, 99.6, 123.4, 1234.5, 23_760, 0].map(formatNumber)).toEqual([
    "14",
    "6",
    "0.062",
    "0.5",
    "99",
    "100",
    "123",
    "1,230",
    "23,800",
    "0",
  ]);
});

test("very small and very large numbers are powers of ten", () => {
  expect(formatNumber(3.4e-5)).toBe("3.4 × 10⁻⁵");
  expect(formatNumber(1.5e8)).toBe("1.5 × 10⁸");
});

test("a minus is a true minus, and what is no number is a dash", () => {
  expect(formatNumber(-0.28)).toBe("\u22120.28");
  expect(formatNumber(Number.NaN)).toBe("–");
});

test("a formatted number is within half a step of its second digit", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 9e6, noNaN: true }), (value) => {
      const read = Number(formatNumber(value).replaceAll(",", ""));
      expect(Math.abs(read - value) / value).toBeLessThanOrEqual(0.0501);
    }),
  );
});

test("a quantity is its median with unit and interval", () => {
  expect(formatQuantity({ median: 14, low: 6, high: 41, unit: "nM" })).toBe("14\u00a0nM (6–41)");
  expect(formatQuantity({ median: 0.31, low: -0.1, high: 0.63, unit: "dimensionless" })).toBe(
    "0.31 (\u22120.1 to 0.63)",
  );
});

test("an end that was not reached is said in words", () => {
  const open = {
    median: 41,
    low: 12,
    high: null,
    unit: "nM",
    censored: { high: "above" as const, fraction: 0.38 },
  };
  expect(formatQuantity(open, LIMITS)).toBe(
    "41\u00a0nM (12 to above 1,000); not reached in 38\u00a0% of sets",
  );
});

test("a median that was not reached is never a number", () => {
  const open = {
    median: null,
    low: null,
    high: null,
    unit: "nM",
    censored: { median: "above" as const, fraction: 0.62 },
  };
  expect(formatQuantity(open, LIMITS)).toBe("above 1,000\u00a0nM; not reached in 62\u00a0% of sets");
  expect(formatQuantity({ median: null, low: null, high: null, unit: "nM" })).toBe("no value");
});

test("an end below the lowest dose is said so", () => {
  expect(formatRange(null, 3, { low: "below", fraction: 0 }, LIMITS)).toBe("below 0.3 to 3");
});

test("fractions near the ends are not rounded to certainty", () => {
  expect(
    [0, 0.001, 0.38, 0.999, 1].map((fraction) => formatPercent(fraction).replace("\u00a0", " ")),
  ).toEqual(["0 %", "under 1 %", "38 %", "over 99 %", "100 %"]);
});

test("units without a dimension are left out", () => {
  expect(["dimensionless", "1", "fraction", "nM", "cell/mL", "molecule/cell"].map(formatUnit)).toEqual([
    "",
    "",
    "",
    "nM",
    "cells/mL",
    "molecules/cell",
  ]);
});

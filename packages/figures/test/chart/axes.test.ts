import fc from "fast-check";
import { expect, test } from "vitest";
import { doseScale, nearestDose } from "../../src/chart/dose-axis.ts";
import { spreadLabels } from "../../src/chart/end-labels.ts";
import { niceTicks } from "../../src/chart/ticks.ts";

test("zero lies left of a gap before the lowest dose", () => {
  const scale = doseScale([0, 0.3, 3, 300]);
  expect(scale.position(0)).toBeLessThan(scale.gap);
  expect(scale.gap).toBeLessThan(scale.position(0.3));
  expect(scale.ticks[0]).toEqual({ position: scale.position(0), label: "0" });
  expect(scale.ticks.slice(1).map((tick) => tick.label)).toEqual(["1", "10", "100"]);
});

test("an axis without zero has no tick for it, and one dose still has an axis", () => {
  expect(doseScale([1, 10]).ticks.map((tick) => tick.label)).toEqual(["1", "10"]);
  expect(doseScale([0, 5]).ticks.map((tick) => tick.label)).toEqual(["0", "5"]);
});

test("every dose lies within the axis, in order", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.double({ min: 1e-4, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 }),
      (doses) => {
        const all = [0, ...doses.sort((a, b) => a - b)];
        const scale = doseScale(all);
        const places = all.map(scale.position);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(places[0]).toBeGreaterThan(scale.domain[0]);
        expect(places.at(-1)).toBeLessThan(scale.domain[1]);
      },
    ),
  );
});

test("the nearest dose is nearest on the log axis, and zero matches zero only", () => {
  expect(nearestDose([0, 1, 10, 100], 40)).toBe(3);
  expect(nearestDose([0, 1, 10, 100], 20)).toBe(2);
  expect(nearestDose([0, 1, 10], 0)).toBe(0);
});

test("ticks are round, ascending and within the range", () => {
  expect(niceTicks(0, 0.9, 4)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
  expect(niceTicks(-0.9, 0.1, 4)).toEqual([-1, -0.8, -0.6, -0.4, -0.2, 0]);
  expect(() => niceTicks(1, 1, 4)).toThrow(RangeError);
});

test("labels at line ends never overlap and keep the order of their lines", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 150, noNaN: true }), { minLength: 1, maxLength: 5 }),
      (heights) => {
        const labels = spreadLabels(
          heights.map((y, i) => ({ text: String(i), y, colour: "black" })),
          12,
          0,
          150,
        );
        labels.slice(1).forEach((label, i) => {
          expect(label.y - (labels[i]?.y ?? 0)).toBeGreaterThan(11.5);
        });
      },
    ),
  );
});

import type { Moments } from "@igf-axis/engine";
import { describe, expect, test } from "vitest";
import {
  type Excursions,
  excursionsOf,
  isClean,
  readStatisticsSettings,
  wrongStatistic,
} from "../../src/conformance/judge-statistics.ts";

const SETTINGS = `start: 0
duration: 2
steps: 2
variables: X
absolute:
relative:
amount: X
concentration:
output: X-mean, X-sd
meanRange: (-3, 3)
sdRange: (-5, 5)
`;
const RESULTS = "time,X-mean,X-sd\n0,10,0\n1,20,2\n2,30,4\n";
const COUNT = 10_000;

/** Moments of 10,000 runs with these means and standard deviations at the three times. */
function moments(means: readonly number[], spreads: readonly number[]): Moments {
  return {
    count: COUNT,
    mean: Float64Array.from(means),
    squares: Float64Array.from(spreads, (spread) => spread * spread * (COUNT - 1)),
  };
}

const judged = (means: readonly number[], spreads: readonly number[]): readonly Excursions[] => {
  const settings = readStatisticsSettings(SETTINGS);
  if (settings === undefined) throw new Error("the settings are not read");
  return excursionsOf(settings, moments(means, spreads), RESULTS);
};

describe("a statistic", () => {
  test("is inside up to the ends of its range, and outside beyond", () => {
    // One standard error of the mean is 0.02 at time 1 and 0.04 at time 2.
    expect(judged([10, 20.059, 29.881], [0, 2, 4])).toEqual([
      { statistic: "X-mean", above: [], below: [], isInexact: false },
      { statistic: "X-sd", above: [], below: [], isInexact: false },
    ]);
    expect(judged([10, 20.061, 29.879], [0, 2, 4])[0]).toMatchObject({ above: [1], below: [2] });
    const [edge, beyond] = [4.99, 5.01].map((y) => 2 * Math.sqrt(1 + y / Math.sqrt(COUNT / 2)));
    expect(judged([10, 20, 30], [0, edge as number, 4])[1]).toMatchObject({ above: [] });
    expect(judged([10, 20, 30], [0, beyond as number, 4])[1]).toMatchObject({ above: [1] });
  });

  test("has to be exact where no spread is expected", () => {
    expect(judged([10.0001, 20, 30], [0, 2, 4])[0]?.isInexact).toBe(true);
    expect(judged([10, 20, 30], [0.0001, 2, 4])[1]?.isInexact).toBe(true);
    expect(isClean(judged([10.0001, 20, 30], [0, 2, 4]))).toBe(false);
  });

  test("that is no number is outside", () => {
    expect(judged([10, Number.NaN, 30], [0, 2, 4])[0]).toMatchObject({ above: [1] });
  });
});

describe("repetitions", () => {
  const right = judged([10, 20, 30], [0, 2, 4]);
  const tooLarge = judged([10, 20.1, 30.2], [0, 2, 4]);
  const tooSmall = judged([10, 19.9, 29.8], [0, 2, 4]);

  test("show a wrong statistic when the same time is outside on the same side in all of them", () => {
    expect(wrongStatistic([tooLarge, tooLarge, tooLarge])).toEqual({ statistic: "X-mean", times: [1, 2] });
    expect(wrongStatistic([tooLarge, tooLarge, tooSmall])).toBeUndefined();
    expect(wrongStatistic([tooLarge, tooLarge, right])).toBeUndefined();
  });

  test("are clean with one excursion, which is never wrong", () => {
    const once = judged([10, 20.1, 30], [0, 2, 4]);
    expect(isClean(once)).toBe(true);
    expect(isClean(tooLarge)).toBe(false);
    expect(wrongStatistic([once, once, once])).toBeUndefined();
  });

  test("show an inexact statistic at once", () => {
    expect(wrongStatistic([right, judged([11, 20, 30], [0, 2, 4]), right])?.statistic).toBe("X-mean");
  });
});

test("settings of other tests are not read", () => {
  expect(readStatisticsSettings("start: 0\nduration: 2\nsteps: 2\nvariables: X\n")).toBeUndefined();
  expect(readStatisticsSettings(SETTINGS.replace("(-3, 3)", "3"))).toBeUndefined();
});

import type { Claim } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import { checkHolds, type JudgedSets, type JudgeOptions, judgeClaims } from "../../src/index.ts";

const OPTIONS: JudgeOptions = {
  arms: new Set(["a", "b"]),
  readouts: new Set(["GR"]),
  hypotheses: [
    {
      id: "map",
      label: "Map",
      options: [
        { id: "or", label: "OR", parameters: {} },
        { id: "and", label: "AND", parameters: {} },
      ],
    },
  ],
  frozen: false,
};

function claim(expected: "increase" | "decrease" | "unchanged" = "increase"): Claim {
  return {
    id: "C01",
    statement: "GR rises.",
    sources: [],
    evidenceGrade: "low",
    nuance: "",
    checks: [
      {
        id: "c",
        description: "",
        readout: "GR",
        intervention: "a",
        comparator: "b",
        expected,
        scale: "difference",
        margin: 0.1,
      },
    ],
  };
}

/** Sets whose difference between the arms is given; options alternate. */
function sets(differences: readonly number[]): JudgedSets {
  return {
    count: differences.length,
    read: (set, arm) => (arm === "a" ? (differences[set] as number) : 0),
    hypothesesOf: (set) => ({ map: set % 2 === 0 ? "or" : "and" }),
  };
}

function repeat(value: number, count: number): number[] {
  return new Array<number>(count).fill(value);
}

describe("a check", () => {
  const difference = { scale: "difference", margin: 0.1 } as const;
  const ratio = { scale: "ratio", margin: 1.25 } as const;

  test("needs its margin in the expected direction", () => {
    expect(checkHolds({ ...difference, expected: "increase" }, 0.5, 0.39)).toBe(true);
    expect(checkHolds({ ...difference, expected: "increase" }, 0.45, 0.39)).toBe(false);
    expect(checkHolds({ ...difference, expected: "decrease" }, 0.2, 0.39)).toBe(true);
    expect(checkHolds({ ...difference, expected: "unchanged" }, 0.45, 0.39)).toBe(true);
    expect(checkHolds({ ...ratio, expected: "increase" }, 5, 4)).toBe(true);
    expect(checkHolds({ ...ratio, expected: "increase" }, 4.9, 4)).toBe(false);
    expect(checkHolds({ ...ratio, expected: "decrease" }, 4, 5)).toBe(true);
    expect(checkHolds({ ...ratio, expected: "unchanged" }, 0, 0)).toBe(true);
    expect(checkHolds({ ...ratio, expected: "increase" }, 1, 0)).toBe(true);
  });

  test("takes a censored value as larger or smaller than any tested one", () => {
    const above = Number.POSITIVE_INFINITY;
    expect(checkHolds({ ...ratio, expected: "increase" }, above, 900)).toBe(true);
    expect(checkHolds({ ...ratio, expected: "decrease" }, -above, 0.3)).toBe(true);
    expect(checkHolds({ ...difference, expected: "unchanged" }, above, 900)).toBe(false);
    expect(checkHolds({ ...ratio, expected: "increase" }, above, above)).toBeNull();
    expect(checkHolds({ ...ratio, expected: "increase" }, above, -above)).toBe(true);
    expect(checkHolds({ ...ratio, expected: "increase" }, Number.NaN, 1)).toBeNull();
  });
});

describe("a verdict", () => {
  test("holds, fails or stays undecided by the fraction of sets, with Wilson's interval", () => {
    const verdict = (differences: readonly number[]) =>
      judgeClaims([claim()], sets(differences), sets(repeat(0, 50)), OPTIONS)[0];
    expect(verdict([...repeat(1, 95), ...repeat(0, 5)])).toMatchObject({ verdict: "holds", fraction: 0.95 });
    expect(verdict([...repeat(1, 5), ...repeat(0, 95)])).toMatchObject({ verdict: "fails", fraction: 0.05 });
    const middle = verdict([...repeat(1, 50), ...repeat(0, 50)]);
    expect(middle).toMatchObject({
      verdict: "undecided",
      fraction: 0.5,
      checks: [{ id: "c", fraction: 0.5, priorFraction: 0 }],
    });
    expect(middle?.fractionInterval?.[0]).toBeCloseTo(0.4038, 4);
    expect(middle?.reason).toContain("50 % of 100 parameter sets (95 % interval 40 % to 60 %)");
  });

  test("has a kind that is computed from prior and ensemble", () => {
    const kind = (
      posterior: readonly number[],
      prior: readonly number[],
      frozen = false,
      seenByCalibration = false,
    ) =>
      judgeClaims([{ ...claim(), seenByCalibration }], sets(posterior), sets(prior), {
        ...OPTIONS,
        frozen,
      })[0]?.kind;
    expect(kind(repeat(1, 100), repeat(1, 100))).toBe("built in");
    expect(kind(repeat(1, 100), repeat(1, 100), true)).toBe("built in");
    expect(kind(repeat(1, 100), [...repeat(1, 50), ...repeat(0, 50)])).toBe("calibrated");
    expect(kind([...repeat(1, 55), ...repeat(0, 45)], [...repeat(1, 50), ...repeat(0, 50)])).toBe(
      "prior-driven",
    );
    expect(kind(repeat(1, 100), [...repeat(1, 50), ...repeat(0, 50)], true)).toBe("predicted");
    expect(kind(repeat(1, 100), [...repeat(1, 50), ...repeat(0, 50)], true, true)).toBe("calibrated");
    expect(kind([...repeat(1, 55), ...repeat(0, 45)], [...repeat(1, 50), ...repeat(0, 50)], true)).toBe(
      "prior-driven",
    );
  });

  test("is given by rival reading", () => {
    const alternating = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 1 : 0));
    expect(judgeClaims([claim()], sets(alternating), sets([]), OPTIONS)[0]?.byHypothesis).toEqual({
      "map:or": 1,
      "map:and": 0,
    });
  });

  test("leaves out sets that cannot tell, and is not testable when too few can", () => {
    const known = judgeClaims(
      [claim()],
      sets([...repeat(1, 20), ...repeat(Number.NaN, 20)]),
      sets([]),
      OPTIONS,
    )[0];
    expect(known).toMatchObject({ verdict: "holds", fraction: 1, priorFraction: null });
    const few = judgeClaims(
      [claim()],
      sets([...repeat(1, 9), ...repeat(Number.NaN, 20)]),
      sets([]),
      OPTIONS,
    )[0];
    expect(few).toMatchObject({
      verdict: "not testable",
      kind: "descriptive",
      fraction: null,
      reason: "Not testable here: only 9 of 29 parameter sets can tell.",
    });
  });

  test("is not testable when the study lacks what a check reads", () => {
    const verdicts = judgeClaims([claim()], sets(repeat(1, 20)), sets([]), {
      ...OPTIONS,
      arms: new Set(["a"]),
    });
    expect(verdicts[0]).toMatchObject({
      verdict: "not testable",
      reason: "Not testable here: the study has no arm b.",
    });
  });

  test("needs every check, and one that fails is enough to fail the set", () => {
    const both = {
      ...claim(),
      checks: [
        ...claim("increase").checks,
        { ...claim("decrease").checks[0], id: "d" } as Claim["checks"][number],
      ],
    };
    expect(judgeClaims([both], sets(repeat(1, 20)), sets([]), OPTIONS)[0]).toMatchObject({
      verdict: "fails",
      checks: [{ fraction: 1 }, { fraction: 0 }],
    });
  });
});

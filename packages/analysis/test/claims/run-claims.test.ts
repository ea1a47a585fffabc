import {
  type Check,
  type ClaimCondition,
  type ClaimStudy,
  type ControlledClaim,
  type Dose,
  parseExpression,
  unwrap,
} from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import { type ClaimsResult, runClaims } from "../../src/index.ts";
import { assayEnsemble, assayExecutor, assayStudy, growthAssay } from "../study/growth-assay.ts";

const DRUG: Dose = { species: "drug", time: 0, amount: 100, operation: "add" };

function arm(
  id: string,
  factors: Readonly<Record<string, number>>,
  doses: readonly Dose[] = [],
): ClaimCondition {
  return { id, label: id, parameters: {}, factors, doses, startMinutes: -60, endMinutes: 1440 };
}

function check(id: string, intervention: string, comparator: string, expected: Check["expected"]): Check {
  return {
    id,
    description: `${id} moves`,
    readout: "GR",
    intervention,
    comparator,
    expected,
    scale: "difference",
    margin: 0.05,
  };
}

function claim(id: string, checks: readonly Check[], more: Partial<ControlledClaim> = {}): ControlledClaim {
  return {
    id,
    statement: `Statement ${id}.`,
    sources: [],
    evidenceGrade: "low",
    nuance: "A toy.",
    setup: "A toy.",
    checks,
    cut: { description: "the bypass is gone", parameters: { map: 0 } },
    ...more,
  };
}

/** C01: more ligand lets cells grow under the drug, by the bypass that the cut removes. C02: a claim without a sign. */
function study(changes: Partial<ClaimStudy> = {}): ClaimStudy {
  return {
    model: growthAssay(),
    hypotheses: assayStudy().hypotheses,
    claims: [
      claim("C01", [check("growth", "more", "less", "increase")], {
        otherReading: {
          statement: "More ligand lets cells die.",
          checks: [check("growth", "more", "less", "decrease")],
        },
      }),
      claim("C02", [check("same", "less", "less-again", "unchanged")]),
    ],
    decoys: [
      {
        id: "D01",
        statement: "Less ligand helps.",
        reason: "",
        checks: [check("c", "less", "more", "increase")],
      },
      {
        id: "D02",
        statement: "A true one.",
        reason: "",
        checks: [check("c", "less", "less-again", "unchanged")],
      },
      {
        id: "D03",
        statement: "Unreadable.",
        reason: "",
        checks: [check("c", "nowhere", "less", "increase")],
      },
    ],
    arms: [
      { ...arm("less", { ligand: 0.02 }, [DRUG]), control: "less/untreated" },
      { ...arm("less-again", { ligand: 0.02 }, [DRUG]), control: "less/untreated" },
      { ...arm("more", { ligand: 50 }, [DRUG]), control: "more/untreated" },
      arm("less/untreated", { ligand: 0.02 }),
      arm("more/untreated", { ligand: 50 }),
      { ...arm("usual", {}, [DRUG]), control: "less/untreated" },
    ],
    readouts: [
      {
        id: "GR",
        label: "GR",
        unit: "dimensionless",
        kind: "GR",
        expression: unwrap(parseExpression("viable")),
      },
    ],
    solver: { relativeTolerance: 1e-6, maxSteps: 1000 },
    ...changes,
  };
}

async function judged(changes: Partial<ClaimStudy> = {}, frozen?: string): Promise<ClaimsResult> {
  return runClaims(study(changes), {
    ensemble: assayEnsemble(60),
    sets: 60,
    seed: 1,
    executor: assayExecutor(),
    ...(frozen === undefined ? {} : { frozenEnsembles: [frozen] }),
  });
}

/** Only the strong option: the claim holds in every set. */
const STRONG: Partial<ClaimStudy> = {
  hypotheses: assayStudy().hypotheses.map((each) => ({ ...each, options: each.options.slice(0, 1) })),
};

describe("claims", () => {
  test("are told apart by rival reading, and flip where the readings differ beyond chance", async () => {
    const [first, second] = (await judged()).claims;
    expect(first).toMatchObject({ id: "C01", verdict: "undecided", fraction: 0.5 });
    expect(first?.hypotheses).toEqual([{ id: "route", fractions: { strong: 1, weak: 0 }, flips: true }]);
    expect(second?.hypotheses).toEqual([{ id: "route", fractions: { strong: 1, weak: 1 }, flips: false }]);
  });

  test("do not hold when their mechanism is cut, nor with the sign reversed", async () => {
    const [first, second] = (await judged(STRONG)).claims;
    expect(first).toMatchObject({ verdict: "holds", fraction: 1, cutFraction: 0, reversedFraction: 0 });
    expect(first?.cut).toBe("the bypass is gone");
    expect(first?.otherReading).toEqual({ statement: "More ligand lets cells die.", fraction: 0 });
    expect(second).toMatchObject({ cutFraction: 1, reversedFraction: null, earned: false });
    expect(second?.notEarned).toContain("none of its checks has a sign to reverse");
    expect(second?.notEarned).toContain("it does not beat the model without its mechanism");
  });

  test("that the priors hold already are built in and never earned, whatever was frozen", async () => {
    const { ensembleHash } = await judged(STRONG);
    const [first] = (await judged(STRONG, ensembleHash)).claims;
    expect(first).toMatchObject({ kind: "built in", priorFraction: 1, earned: false });
    expect(first?.notEarned).toEqual(["it is built in", "it does not beat the prior"]);
  });

  test("are earned when calibration, and not the prior, makes them hold", async () => {
    const narrow = (await judged({ ...STRONG, claims: [claim("C01", [NARROW])], decoys: [] })).claims[0];
    expect(narrow?.priorFraction).toBeLessThan(0.8);
    expect(narrow).toMatchObject({ verdict: "holds", kind: "calibrated", earned: true, notEarned: [] });
    const { ensembleHash } = await judged(STRONG);
    const frozen = await judged({ ...STRONG, claims: [claim("C01", [NARROW])], decoys: [] }, ensembleHash);
    expect(frozen.claims[0]).toMatchObject({ kind: "predicted", earned: true });
  });

  test("are not testable when the study lacks an arm, and earn nothing", async () => {
    const result = await judged({ claims: [claim("C01", [check("c", "nowhere", "less", "increase")])] });
    expect(result.claims[0]).toMatchObject({
      verdict: "not testable",
      fraction: null,
      cutFraction: null,
      reversedFraction: null,
      earned: false,
      hypotheses: [],
    });
  });
});

/** Ligand as the sets have it against a fiftieth: the ensemble's ligand is around 3, its prior reaches down to where nothing changes. */
const NARROW: Check = { ...check("growth", "usual", "less", "increase"), margin: 0.25 };

describe("decoys", () => {
  test("are the study's own and every check with a sign reversed; those that cannot be judged do not count", async () => {
    const { decoys } = await judged(STRONG);
    expect(decoys.judged.map(({ id, verdict }) => [id, verdict])).toEqual([
      ["D01", "fails"],
      ["D02", "holds"],
      ["D03", "not testable"],
      ["C01/growth-reversed", "fails"],
    ]);
    expect(decoys).toMatchObject({ run: 3, falsePositives: 1, rate: 0.333333 });
    expect(decoys.rateInterval?.[0]).toBeGreaterThan(0.05);
  });
});

describe("a run", () => {
  test("simulates what checks read, once per set, draw and cut", async () => {
    const executor = assayExecutor();
    const { solver } = await runClaims(study(), {
      ensemble: assayEnsemble(6),
      sets: 6,
      seed: 1,
      executor,
      priorSets: 4,
    });
    const arms = 5;
    const cuts = 4 + 3;
    expect(solver).toEqual({ simulations: 6 * arms + 4 * arms + 6 * cuts, failed: 0, firstFailure: null });
    expect(executor.requests.filter(({ parameters }) => parameters?.map === 0)).toHaveLength(6 * cuts);
    expect(executor.requests.every(({ startTime = 0 }) => startTime === -60 || startTime === 0)).toBe(true);
  });

  test("gives the same result again, and counts simulations to the end", async () => {
    const seen: number[] = [];
    const options = { ensemble: null, sets: 12, seed: 5 };
    const first = await runClaims(study(), {
      ...options,
      executor: assayExecutor(),
      onProgress: (done, total) => seen.push(done / total),
    });
    expect(first).toEqual(await runClaims(study(), { ...options, executor: assayExecutor() }));
    expect(first).toMatchObject({ ensembleHash: "prior", priorSets: 12 });
    expect(seen.at(-1)).toBe(1);
    expect(first.claims.map(({ kind }) => kind)).not.toContain("calibrated");
  });

  test("leaves out sets whose simulation failed, and ends when all do", async () => {
    const weak = await runClaims(study(), {
      ensemble: assayEnsemble(40),
      sets: 40,
      seed: 1,
      executor: assayExecutor(({ parameters }) => parameters?.map === 0.05),
    });
    expect(weak.claims[0]).toMatchObject({ verdict: "holds", fraction: 1 });
    expect(weak.solver.failed).toBeGreaterThan(0);
    expect(weak.solver.firstFailure).toContain("E4003");
    const nothing = runClaims(study(), {
      ensemble: null,
      sets: 3,
      seed: 1,
      executor: assayExecutor(() => true),
    });
    await expect(nothing).rejects.toMatchObject({ code: "E5003" });
  });
});

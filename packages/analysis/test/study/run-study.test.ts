import type { Arm } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import {
  type Answer,
  GROWTH_WITHOUT_DRUG,
  type ProvisionalResult,
  runStudy,
  type StudyOptions,
  type StudyResult,
} from "../../src/index.ts";
import { assayEnsemble, assayExecutor, assayStudy, onlyOption } from "./growth-assay.ts";

function options(changes: Partial<StudyOptions> = {}): StudyOptions {
  return { ensemble: assayEnsemble(120), sets: 60, seed: 3, executor: assayExecutor(), ...changes };
}

function answer(result: StudyResult, observable: string, intervention: string): Answer {
  const found = result.answers.find(
    (each) => each.observable === observable && each.intervention === intervention,
  );
  if (!found) throw new Error(`no answer ${observable} of ${intervention}`);
  return found;
}

describe("a study", () => {
  test("gives every shown readout in every arm, and growth without the drug", async () => {
    const result = await runStudy(assayStudy(), options());
    expect(result.sets).toBe(60);
    expect(result.completedSets).toBe(60);
    expect(result.priorSets).toBe(60);
    const shown = ["GR50", "GRmax", "signal", "ligand"];
    const arms = ["parental", "more-ligand", "plus-blocker", "plus-nothing"];
    expect(
      result.answers
        .filter((each) => each.observable !== GROWTH_WITHOUT_DRUG.id)
        .map((each) => `${each.intervention} ${each.observable}`),
    ).toEqual(arms.flatMap((arm) => shown.map((id) => `${arm} ${id}`)));
    expect(answer(result, "GRmax", "parental").comparator).toBe("more-ligand");
    expect(answer(result, "GRmax", "more-ligand").comparator).toBe("parental");
    expect(answer(result, "GRmax", "more-ligand").better).toBeUndefined();
    expect(answer(result, GROWTH_WITHOUT_DRUG.id, "plus-blocker").median).toBe(1);
  });

  test("reads the values that the formula gives", async () => {
    const study = assayStudy();
    const ensemble = { ...assayEnsemble(1), values: [[1, 10, 1]], hypotheses: [{ route: "strong" }] };
    const result = await runStudy(study, options({ ensemble, sets: 1 }));
    const signal = 0.5 + 0.5 / (1 + 100 / 10);
    expect(answer(result, "signal", "more-ligand").median).toBeCloseTo(signal, 5);
    const gr = 2 ** (0.5 + 0.5 / 101) - 1;
    expect(answer(result, "GRmax", "more-ligand").median).toBeCloseTo(gr, 5);
    const arm = result.arms.find((each) => each.arm === "more-ligand");
    expect(arm?.doses).toEqual([0, 1, 10, 100, 1000]);
    expect(arm?.gr.median[0]).toBeCloseTo(1, 12);
    expect(arm?.gr.median[4]).toBeCloseTo(gr, 5);
    expect(arm?.timeCourses[0]).toMatchObject({
      observable: "signal",
      unit: "fraction",
      minutes: [0, 60, 1440, 4320],
    });
    expect(arm?.activity).toEqual({ drug: 100, blocker: 0 });
    expect(result.headline.headlineDose).toBe(100);
  });

  test("tells which add-on restores the response, with its interval", async () => {
    const { headline } = await runStudy(
      assayStudy({
        hypotheses: onlyOption("strong"),
      }),
      options(),
    );
    expect(headline.ranking.map((entry) => entry.arm)).toEqual(["plus-blocker", "plus-nothing"]);
    expect(headline.fractionWithLoss).toBe(1);
    expect(headline.ranking[0]?.restored?.median).toBeGreaterThan(0.9);
    expect(headline.ranking[0]?.fractionRestoring).toBe(1);
    expect(headline.ranking[1]?.restored).toEqual({ median: 0, low: 0, high: 0 });
    expect(headline.sentence).toMatch(
      /^At 100 nM drug, blocker restores the lost response most \(median \d+ % of the loss, 90 % interval \d+ to \d+ %\), before inert 0 %; going from “parental” to “more-ligand” raises GR by 0\.1 or more in 100 % of parameter sets/,
    );
  });

  test("tells no restored share from fewer than ten sets with a loss", async () => {
    const study = assayStudy({ hypotheses: onlyOption("strong") });
    const [nine, ten] = [
      await runStudy(study, options({ sets: 9 })),
      await runStudy(study, options({ sets: 10 })),
    ];
    expect(nine.headline.fractionWithLoss).toBe(1);
    expect(nine.headline.ranking.map((entry) => entry.restored)).toEqual([null, null]);
    expect(nine.headline.sentence).not.toContain("restores");
    expect(ten.headline.ranking[0]?.restored?.median).toBeGreaterThan(0.9);
  });

  test("says so when there is little to restore", async () => {
    const weak = assayStudy().hypotheses.map((hypothesis) => ({
      ...hypothesis,
      options: hypothesis.options.slice(1),
    }));
    const { headline } = await runStudy(assayStudy({ hypotheses: weak }), options());
    expect(headline.fractionWithLoss).toBe(0);
    expect(headline.sentence).toMatch(
      /changes little: GR rises by 0\.1 or more in none of the parameter sets \(median \+0\.0\d/,
    );
    expect(headline.ranking[0]?.restored).toBeNull();
  });

  test("says so when no add-on restores", async () => {
    const study = assayStudy();
    const { headline } = await runStudy(
      {
        ...study,
        hypotheses: onlyOption("strong"),
        arms: study.arms.filter((arm) => arm.id !== "plus-blocker"),
      },
      options(),
    );
    expect(headline.sentence).toContain("no add-on restores half of the lost response");
  });

  test("warns when the rival readings disagree on whether there is a loss", async () => {
    const { headline } = await runStudy(assayStudy(), options());
    expect(headline.caveat).toContain("depends on “Strength of the bypass”");
    expect(headline.caveat).toContain("100 % (strong) and 0 % (weak)");
  });

  test("without a reference, compares add-ons with the comparator", async () => {
    const { reference: _, ...study } = assayStudy();
    const { headline } = await runStudy(study, options());
    expect(headline.fractionWithLoss).toBeNull();
    expect(headline.ranking[0]).toMatchObject({ arm: "plus-blocker", restored: null, fractionRestoring: 0 });
    expect(headline.sentence).toMatch(
      /“plus-blocker” lowers the GR of “more-ligand” most|nothing compared lowers the GR/,
    );
  });

  test("with one arm alone, tells its response", async () => {
    const { reference: _, ...study } = assayStudy();
    const { headline, answers } = await runStudy(
      { ...study, arms: study.arms.slice(1, 2), claims: [], claimArms: [] },
      options(),
    );
    expect(headline.ranking).toEqual([]);
    expect(headline.sentence).toMatch(/^At 100 nM drug, GR of “more-ligand” is 0\.\d\d \(90 % interval/);
    expect(answers.every((each) => each.comparator === "more-ligand")).toBe(true);
  });

  test("labels what the data did not move as prior-driven, and what they moved not", async () => {
    const result = await runStudy(assayStudy(), options({ sets: 100 }));
    expect(answer(result, "ligand", "more-ligand").priorDriven).toBe(false);
    const priorOnly = await runStudy(assayStudy(), options({ ensemble: null }));
    expect(priorOnly.answers.every((each) => each.priorDriven)).toBe(true);
    expect(priorOnly.ensembleHash).toBe("prior");
    expect(priorOnly.headline.caveat).toContain("depends on");
  });

  test("reports censored doses as null with their side and fraction", async () => {
    const result = await runStudy(assayStudy(), options());
    const gr50 = answer(result, "GR50", "more-ligand");
    expect(gr50.high).toBeNull();
    expect(gr50.censored?.high).toBe("above");
    expect(gr50.censored?.fraction).toBeGreaterThan(0.2);
    expect(gr50.byHypothesis).toMatchObject({ "route:strong": null, "route:weak": expect.any(Number) });
  });

  test("names what the headline hangs on, with evidence and narrowing", async () => {
    const { drivers, measurements } = await runStudy(assayStudy(), options({ sets: 120 }));
    expect(drivers[0]).toMatchObject({
      parameter: "ligand",
      grade: "assumed",
      evidence: [{ citation: "Author 2020 Journal 1:2", doi: "10.1/assay" }],
    });
    expect(drivers[0]?.narrowing).toBeGreaterThan(0);
    expect(drivers[0]?.narrowing).toBeLessThan(1);
    expect(measurements[0]?.varianceRemoved).toBeGreaterThan(0.3);
    expect(measurements.map((each) => each.varianceRemoved)).toEqual(
      [...measurements.map((each) => each.varianceRemoved)].sort((a, b) => b - a),
    );
  });

  test("judges claims in arms of their own", async () => {
    const { claims } = await runStudy(assayStudy(), options());
    expect(claims[0]).toMatchObject({ id: "C01", byHypothesis: { "route:strong": 1 } });
  });
});

describe("running a study", () => {
  test("simulates each distinct condition once, at the doses and times that are read", async () => {
    const executor = assayExecutor();
    await runStudy(
      assayStudy({ claimArms: [{ ...(assayStudy().arms[1] as Arm), id: "claim:more" }] }),
      options({ executor, sets: 1, priorSets: 0 }),
    );
    expect(executor.requests).toHaveLength(4 * 5);
    const atHeadline = executor.requests.filter((request) =>
      request.doses?.some((dose) => dose.species === "drug" && dose.amount === 100),
    );
    expect(atHeadline.every((request) => Array.from(request.times).join() === "0,60,1440,4320")).toBe(true);
    expect(executor.requests[0]).toMatchObject({
      startTime: 0,
      times: [0, 1440, 4320],
      select: ["viable", "freeLigand"],
      solver: { maxSteps: 1000 },
    });
    expect(executor.requests[1]).toMatchObject({ times: [0, 4320], select: ["viable"] });
  });

  test("scales doses by the amount per dose", async () => {
    const executor = assayExecutor();
    const study = assayStudy();
    await runStudy(
      { ...study, doseAxis: { ...study.doseAxis, amountPerDose: 2 } },
      options({ executor, sets: 1, priorSets: 0 }),
    );
    expect(executor.requests[1]?.doses).toContainEqual({
      species: "drug",
      time: 0,
      amount: 2,
      operation: "add",
    });
  });

  test("tells a provisional headline after twenty sets, and progress to the end", async () => {
    const provisional: ProvisionalResult[] = [];
    const progress: number[] = [];
    await runStudy(
      assayStudy(),
      options({
        onProvisional: (each) => provisional.push(each),
        onProgress: (done, total) => progress.push(done / total),
      }),
    );
    expect(provisional).toHaveLength(1);
    expect(provisional[0]).toMatchObject({ sets: 20, setsPlanned: 60, headline: { headlineDose: 100 } });
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  });

  test("drops a set from an arm in which it failed, and from nothing else", async () => {
    let count = 0;
    const executor = assayExecutor(
      (request) => request.doses?.some((dose) => dose.species === "blocker") === true && count++ === 0,
    );
    const result = await runStudy(assayStudy(), options({ executor }));
    expect(result.completedSets).toBe(59);
    expect(result.failures).toEqual([
      { set: expect.any(Number), arm: "plus-blocker", dose: 0, message: "E4003: more steps than allowed" },
    ]);
    expect(answer(result, "GRmax", "plus-nothing").median).toBe(
      answer(await runStudy(assayStudy(), options()), "GRmax", "plus-nothing").median,
    );
  });

  test("throws E5003 with the first failure when nothing runs", async () => {
    const run = runStudy(assayStudy(), options({ executor: assayExecutor(() => true) }));
    await expect(run).rejects.toMatchObject({
      name: "StudyError",
      code: "E5003",
      message: expect.stringContaining("E4003: more steps than allowed"),
    });
  });

  test("throws E5004 when nothing counts cells", async () => {
    const study = assayStudy();
    const model = {
      ...study.model,
      observables: study.model.observables.filter((observable) => observable.id !== "viable"),
    };
    await expect(
      runStudy(
        {
          ...study,
          model,
          readouts: study.readouts.filter((readout) => readout.kind === "value"),
          claims: [],
        },
        options({ ensemble: null }),
      ),
    ).rejects.toMatchObject({ code: "E5004" });
  });

  test("gives the same result for the same seed, another for another", async () => {
    const text = async (seed: number): Promise<string> =>
      JSON.stringify(await runStudy(assayStudy(), options({ seed, sets: 30 })));
    expect(await text(1)).toBe(await text(1));
    expect(await text(1)).not.toBe(await text(2));
  });

  test("stops with the signal's reason", async () => {
    const reason = new Error("enough");
    await expect(runStudy(assayStudy(), options({ signal: AbortSignal.abort(reason) }))).rejects.toBe(reason);
  });

  test("leaves GR untold where the control does not grow", async () => {
    const study = assayStudy();
    const still = study.arms.map((arm) =>
      arm.id === "plus-nothing" ? { ...arm, parameters: { rate: 0 } } : arm,
    );
    const result = await runStudy({ ...study, arms: still }, options());
    expect(answer(result, "GRmax", "plus-nothing")).toMatchObject({ median: null, low: null, high: null });
    expect(answer(result, GROWTH_WITHOUT_DRUG.id, "plus-nothing").median).toBe(0);
  });
});

test("growth without the drug is the ratio of growth rates", async () => {
  const study = assayStudy();
  const slower = study.arms.map((arm) =>
    arm.id === "plus-blocker" ? { ...arm, factors: { rate: 0.5 } } : arm,
  );
  const result = await runStudy({ ...study, arms: slower }, options());
  expect(answer(result, GROWTH_WITHOUT_DRUG.id, "plus-blocker").median).toBeCloseTo(0.5, 5);
});

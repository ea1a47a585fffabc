import { compareWithData } from "@igf-axis/analysis";
import { buildCellModel } from "@igf-axis/axis";
import type { CalibrationExperiment, EstimationProblem } from "@igf-axis/model";
import { createInlineExecutor } from "@igf-axis/runtime";
import { expect, test } from "vitest";

const model = buildCellModel();

function course(dose: number, restHours: number): CalibrationExperiment {
  const id = `IGF1_${dose}nM_after_${restHours}h`;
  return {
    condition: {
      id,
      label: id,
      parameters: { serum_fraction: 0, EGFR_ex19del_copies: 0 },
      doses: [{ species: "IGF1", time: 0, amount: dose, operation: "add" }],
    },
    startTime: -restHours * 60,
    measurements: [0, 2, 10, 60, 240].map((time) => ({
      observable: "pAKT",
      condition: id,
      time,
      value: time,
    })),
  };
}

function problem(experiments: readonly CalibrationExperiment[]): EstimationProblem {
  return {
    id: "rest",
    module: "signalling",
    model,
    parameters: ["kon_IGF1_receptor", "K_S6K_IRS"],
    experiments,
    measurementGroups: [
      {
        observable: "pAKT",
        conditions: experiments.map(({ condition }) => condition.id),
        scale: "profiled",
        offset: "profiled",
        noiseFloor: 1,
        independence: 1,
      },
    ],
    dataSets: [],
    hypothesisOptions: [],
    relativeTolerance: 1e-7,
    maxSteps: 20_000,
  };
}

test("courses that share a rest predict what each predicts with a rest of its own", async () => {
  const executor = createInlineExecutor();
  const courses = [course(0.1, 16), course(1, 16), course(10, 16), course(10, 4)];
  const points = [{}, { kon_IGF1_receptor: 0.2 }, { K_S6K_IRS: 0.1 }];
  const together = await compareWithData(problem(courses), executor).predict(points);
  const alone = await Promise.all(
    courses.map((each) => compareWithData(problem([each]), executor).predict(points)),
  );
  for (const [i] of points.entries()) {
    const expected = alone.flatMap((each) => (each[i] as readonly (readonly number[])[])[0] ?? []);
    const found = (together[i] as readonly (readonly number[])[])[0] ?? [];
    expect(found).toHaveLength(20);
    for (const [j, value] of found.entries())
      expect(Math.abs(value - (expected[j] as number))).toBeLessThan(1e-5);
  }
  await executor.close();
});

import type { Arm, Study } from "@igf-axis/model";
import { relativeCounts } from "../growth/dose-response.ts";
import { roundSignificant } from "../statistics/order.ts";
import { bandsOf, median } from "../statistics/quantile.ts";
import type { StudyPlan } from "./plan.ts";
import { growthAt } from "./readouts.ts";
import { doseSeries, type SetRecord, valueAt } from "./records.ts";
import type { ArmResult } from "./result.ts";

/** Returns the curves of every arm of a study: dose response, time courses and the activity of each species. */
export function armResultsOf(
  plan: StudyPlan,
  records: readonly SetRecord[],
  prior: readonly SetRecord[],
): readonly ArmResult[] {
  return plan.study.arms.map((arm) => armResultOf(plan, arm, records, prior));
}

function armResultOf(
  plan: StudyPlan,
  arm: Arm,
  records: readonly SetRecord[],
  prior: readonly SetRecord[],
): ArmResult {
  const { study, growthObservable } = plan;
  const doses = [0, ...study.doseAxis.doses];
  const growth = (from: readonly SetRecord[]): number[][] =>
    doses.map((dose) => from.map((record) => growthAt(plan, record, arm.id, dose)));
  const counts = records.map((record) => {
    const series = doseSeries(plan, record, arm.id, growthObservable);
    return [series.control > 0 ? 1 : Number.NaN, ...relativeCounts(series)];
  });
  const values = growth(records);
  return {
    arm: arm.id,
    label: arm.label,
    doses,
    gr: bandsOf(values),
    grPrior: bandsOf(growth(prior)),
    relativeCount: bandsOf(doses.map((_, i) => counts.map((row) => row[i] as number))),
    grByHypothesis: growthByHypothesis(study, records, values),
    timeCourses: study.timeCourses.observables.map((observable) =>
      timeCourseOf(plan, arm, observable, records),
    ),
    activity: activityOf(plan, arm, records),
  };
}

function growthByHypothesis(
  study: Study,
  records: readonly SetRecord[],
  values: readonly (readonly number[])[],
): Record<string, readonly number[]> {
  return Object.fromEntries(
    study.hypotheses.flatMap((hypothesis) =>
      hypothesis.options.map((option): [string, number[]] => [
        `${hypothesis.id}:${option.id}`,
        values.map((row) =>
          roundSignificant(
            median(row.filter((_, i) => records[i]?.set.hypotheses[hypothesis.id] === option.id)),
          ),
        ),
      ]),
    ),
  );
}

function timeCourseOf(
  plan: StudyPlan,
  arm: Arm,
  observable: string,
  records: readonly SetRecord[],
): ArmResult["timeCourses"][number] {
  const { study, headlineDose } = plan;
  const { minutes } = study.timeCourses;
  const known = study.model.observables.find((each) => each.id === observable);
  const samples = minutes.map((minute) =>
    records.map((record) => valueAt(plan, record, arm.id, headlineDose, observable, minute)),
  );
  return {
    observable,
    name: known?.name ?? observable,
    unit: known?.unit ?? "",
    minutes,
    bands: bandsOf(samples),
  };
}

function activityOf(plan: StudyPlan, arm: Arm, records: readonly SetRecord[]): Record<string, number> {
  const detailed = records.filter((record) => record.detailed);
  return Object.fromEntries(
    plan.study.model.species.flatMap(({ id }): [string, number][] => {
      const value = median(
        detailed.map((record) => valueAt(plan, record, arm.id, plan.headlineDose, id, plan.activityMinute)),
      );
      return Number.isNaN(value) ? [] : [[id, roundSignificant(value)]];
    }),
  );
}

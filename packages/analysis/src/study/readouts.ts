import type { Readout } from "@igf-axis/model";
import { absoluteIc50, gr50, grAreaOverCurve, grMax, residualFraction } from "../growth/dose-response.ts";
import { growthRateInhibition, relativeGrowthRate } from "../growth/growth-rate-inhibition.ts";
import { readoutDose, readoutMinute, type StudyPlan } from "./plan.ts";
import { doseSeries, type SetRecord, valueAt } from "./records.ts";

/**
 * How an arm grows without the titrated drug, relative to the comparator without it.
 *
 * GR values compare each arm with its own zero-dose control; this answer says what the add-on (or the profile) does alone.
 */
export const GROWTH_WITHOUT_DRUG: Readout = {
  id: "growthWithoutDrug",
  label: "growth rate without the drug, relative to the comparator",
  unit: "dimensionless",
  kind: "value",
  observable: "growthWithoutDrug",
  better: "low",
};

/**
 * Returns a readout of one arm in one parameter set.
 *
 * @returns a number in the readout's unit; Infinity or −Infinity when a GR50 or IC50 lies above or below the tested doses; NaN when
 * the arm failed, or GR is not defined because the control did not grow.
 */
export function readReadout(plan: StudyPlan, record: SetRecord, arm: string, readout: Readout): number {
  const { study } = plan;
  switch (readout.kind) {
    case "value":
      return valueAt(
        plan,
        record,
        arm,
        readoutDose(readout, study),
        readout.observable,
        readoutMinute(readout, study),
      );
    case "GR":
      return growthAt(plan, record, arm, readoutDose(readout, study), readout.observable);
    case "GR50":
      return gr50(doseSeries(plan, record, arm, readout.observable));
    case "GRmax":
      return grMax(doseSeries(plan, record, arm, readout.observable));
    case "GR-AOC":
      return grAreaOverCurve(doseSeries(plan, record, arm, readout.observable));
    case "IC50":
      return absoluteIc50(doseSeries(plan, record, arm, readout.observable));
    case "residual":
      return residualFraction(doseSeries(plan, record, arm, readout.observable));
  }
}

/** Returns GR of one arm at one planned dose, against the arm's own zero-dose control; NaN where it is not defined. */
export function growthAt(
  plan: StudyPlan,
  record: SetRecord,
  arm: string,
  dose: number,
  observable: string = plan.growthObservable,
): number {
  const end = plan.study.endMinutes;
  const start = valueAt(plan, record, arm, 0, observable, 0);
  const control = valueAt(plan, record, arm, 0, observable, end);
  return growthRateInhibition(
    dose === 0 ? control : valueAt(plan, record, arm, dose, observable, end),
    start,
    control,
  );
}

/** Returns {@link GROWTH_WITHOUT_DRUG} of one arm in one parameter set. */
export function growthWithoutDrug(plan: StudyPlan, record: SetRecord, arm: string): number {
  const { study, growthObservable } = plan;
  const count = (id: string, minute: number): number =>
    valueAt(plan, record, id, 0, growthObservable, minute);
  return relativeGrowthRate(
    count(arm, study.endMinutes),
    count(arm, 0),
    count(study.comparator, study.endMinutes),
    count(study.comparator, 0),
  );
}

import type { ParameterSet } from "../ensemble/parameter-set.ts";
import type { SimulationReply } from "../executor.ts";
import type { DoseSeries } from "../growth/dose-response.ts";
import type { StudyPlan } from "./plan.ts";

/** What the simulations of one parameter set gave. */
export interface SetRecord {
  readonly set: ParameterSet;
  /** Whether its runs at the headline dose carry every species. */
  readonly detailed: boolean;
  /** By condition and run: `[nMinutes × nColumns]`, row-major, or `null` for a failed simulation. */
  readonly values: readonly (readonly (Float64Array | null)[])[];
}

/** Returns an empty record and a function that puts a reply in its place. */
export function openRecord(
  plan: StudyPlan,
  set: ParameterSet,
  detailed: boolean,
): { record: SetRecord; put: (condition: number, run: number, reply: SimulationReply) => void } {
  const values = plan.conditions.map((condition) =>
    new Array<Float64Array | null>(condition.runs.length).fill(null),
  );
  return {
    record: { set, detailed, values },
    put: (condition, run, reply) => {
      const row = values[condition];
      if (row) row[run] = reply.ok ? reply.values : null;
    },
  };
}

/** Whether every simulation of the set ended well. */
export function isComplete(record: SetRecord): boolean {
  return record.values.every((runs) => runs.every((values) => values !== null));
}

/** Whether every simulation of one arm ended well in the set; otherwise the set does not count for the arm. */
export function hasArm(plan: StudyPlan, record: SetRecord, arm: string): boolean {
  const runs = record.values[plan.conditionOfArm.get(arm) ?? -1];
  return runs?.every((values) => values !== null) ?? false;
}

/**
 * Returns a column's value of one arm at a planned dose and minute.
 *
 * @returns NaN when the arm failed in this set, or when dose, minute or column were not planned.
 */
export function valueAt(
  plan: StudyPlan,
  record: SetRecord,
  arm: string,
  dose: number,
  column: string,
  minute: number,
): number {
  if (!hasArm(plan, record, arm)) return Number.NaN;
  const condition = plan.conditionOfArm.get(arm) ?? -1;
  const runs = plan.conditions[condition]?.runs ?? [];
  const index = runs.findIndex((run) => run.dose === dose);
  const run = runs[index];
  const values = record.values[condition]?.[index];
  if (!run || !values) return Number.NaN;
  const columns = record.detailed ? run.detailedColumns : run.columns;
  const row = run.minutes.indexOf(minute);
  const place = columns.indexOf(column);
  return row < 0 || place < 0 ? Number.NaN : (values[row * columns.length + place] ?? Number.NaN);
}

/** Returns the dose series of a cell count in one arm, with the arm's own zero-dose control; NaN where the arm failed. */
export function doseSeries(plan: StudyPlan, record: SetRecord, arm: string, observable: string): DoseSeries {
  const { doseAxis, endMinutes } = plan.study;
  return {
    doses: doseAxis.doses,
    counts: doseAxis.doses.map((dose) => valueAt(plan, record, arm, dose, observable, endMinutes)),
    start: valueAt(plan, record, arm, 0, observable, 0),
    control: valueAt(plan, record, arm, 0, observable, endMinutes),
  };
}

/** What a study needs to simulate: each distinct condition once, at the doses, times and columns that something reads. */
import { type Arm, canonicalJson, ln, type Readout, type Study } from "@igf-axis/model";
import { noGrowthObservable } from "../diagnostics.ts";
import { StudyError } from "../errors.ts";
import { compareNumbers } from "../statistics/order.ts";

/** One simulation of one parameter set: a condition at a dose. */
export interface PlannedRun {
  readonly dose: number;
  /** Ascending, minutes. */
  readonly minutes: readonly number[];
  readonly columns: readonly string[];
  /** The same and, at the headline dose, every species: what the first sets carry for the network map. */
  readonly detailedColumns: readonly string[];
}

/** A condition shared by one or more arms. */
export interface PlannedCondition {
  readonly arm: Arm;
  readonly runs: readonly PlannedRun[];
}

/** The plan of a study. */
export interface StudyPlan {
  readonly study: Study;
  readonly conditions: readonly PlannedCondition[];
  /** Index into `conditions` of every arm, by arm identifier. */
  readonly conditionOfArm: ReadonlyMap<string, number>;
  /** The viable count that growth is read from when no readout says otherwise. */
  readonly growthObservable: string;
  /** The dose on the axis nearest to the time courses' dose: where arms are compared. */
  readonly headlineDose: number;
  /** Minutes at which candidate measurements are read, at the headline dose. */
  readonly measurementMinutes: readonly number[];
  /** Last minute of the time courses; the network map shows it. */
  readonly activityMinute: number;
  readonly simulationsPerSet: number;
}

/** Sets beyond this many do not carry every species for the network map. */
export const ACTIVITY_SETS = 100;

/**
 * Returns the plan of a study.
 *
 * Arms whose conditions are equal share one condition, whatever their names. Arms of claims are simulated only at the doses that
 * their checks read.
 *
 * @throws StudyError E5004 when nothing counts cells; RangeError when the study refers to an arm that it does not have.
 */
export function planStudy(study: Study): StudyPlan {
  const arms = [...study.arms, ...study.claimArms];
  for (const id of [study.comparator, study.reference]) {
    if (id !== undefined && !study.arms.some((arm) => arm.id === id))
      throw new RangeError(`study ${study.id} has no arm ${id}`);
  }
  const headlineDose = nearestDose(study.doseAxis.doses, study.timeCourses.dose);
  const growthObservable = growthObservableOf(study);
  const conditionOfArm = new Map<string, number>();
  const keys: string[] = [];
  const members: { arm: Arm; doses: Set<number> }[] = [];
  for (const arm of arms) {
    const key = canonicalJson([arm.parameters, arm.factors ?? {}, arm.references ?? {}, arm.doses]);
    let index = keys.indexOf(key);
    if (index < 0) {
      index = keys.push(key) - 1;
      members.push({ arm, doses: new Set() });
    }
    conditionOfArm.set(arm.id, index);
    for (const dose of dosesOf(study, arm)) members[index]?.doses.add(dose);
  }
  const measurementMinutes = [0, Math.min(1440, study.endMinutes)];
  const context = { study, growthObservable, headlineDose, measurementMinutes };
  const conditions = members.map(({ arm, doses }) => ({
    arm,
    runs: [...doses].sort(compareNumbers).map((dose) => planRun(dose, context)),
  }));
  return {
    ...context,
    conditions,
    conditionOfArm,
    activityMinute: study.timeCourses.minutes.at(-1) ?? study.endMinutes,
    simulationsPerSet: conditions.reduce((sum, condition) => sum + condition.runs.length, 0),
  };
}

/** Whether a readout is read from a dose series of a cell count. */
export function isGrowthReadout(readout: Readout): boolean {
  return readout.kind !== "value";
}

/** Returns the dose of an axis nearest to `wanted` on a logarithmic scale, the lower one in a tie. */
export function nearestDose(doses: readonly number[], wanted: number): number {
  const first = doses[0];
  if (first === undefined || doses.some((dose) => !(dose > 0)))
    throw new RangeError("a dose axis needs at least one dose, all > 0");
  const distance = (dose: number): number => (wanted > 0 ? Math.abs(ln(dose / wanted)) : dose);
  return doses.reduce((best, dose) => (distance(dose) < distance(best) ? dose : best), first);
}

function growthObservableOf(study: Study): string {
  const read = study.readouts.find(isGrowthReadout)?.observable;
  if (read !== undefined) return read;
  if (study.model.observables.some((observable) => observable.id === "viable")) return "viable";
  throw new StudyError(noGrowthObservable());
}

function dosesOf(study: Study, arm: Arm): readonly number[] {
  const everything = [0, ...study.doseAxis.doses];
  if (study.arms.includes(arm)) return everything;
  const checks = study.claims
    .flatMap((claim) => claim.checks)
    .filter((check) => check.intervention === arm.id || check.comparator === arm.id);
  const read = new Set(checks.map((check) => check.readout));
  return study.readouts
    .filter((readout) => read.has(readout.id))
    .flatMap((readout) => dosesOfReadout(readout, study, everything));
}

function dosesOfReadout(readout: Readout, study: Study, everything: readonly number[]): readonly number[] {
  const dose = readoutDose(readout, study);
  if (readout.kind === "value") return [dose];
  return readout.kind === "GR" ? [0, dose] : everything;
}

/** Returns the dose at which a `GR` or `value` readout is read: its own, moved to the axis (0 stays 0). */
export function readoutDose(readout: Readout, study: Study): number {
  if (readout.dose === 0) return 0;
  return nearestDose(study.doseAxis.doses, readout.dose ?? study.timeCourses.dose);
}

/** Returns the minute at which a `value` readout is read; default: the end. */
export function readoutMinute(readout: Readout, study: Study): number {
  return readout.minutes ?? study.endMinutes;
}

function planRun(
  dose: number,
  context: Pick<StudyPlan, "study" | "growthObservable" | "headlineDose" | "measurementMinutes">,
): PlannedRun {
  const { study, growthObservable, headlineDose } = context;
  const minutes = new Set([0, study.endMinutes]);
  const columns = new Set([
    growthObservable,
    ...study.readouts.filter(isGrowthReadout).map((readout) => readout.observable),
  ]);
  const values = study.readouts.filter((readout) => !isGrowthReadout(readout));
  for (const readout of values) {
    if (readoutDose(readout, study) !== dose) continue;
    minutes.add(readoutMinute(readout, study));
    columns.add(readout.observable);
  }
  if (dose === headlineDose) {
    for (const minute of [...study.timeCourses.minutes, ...context.measurementMinutes]) minutes.add(minute);
    for (const observable of [
      ...study.timeCourses.observables,
      ...values.map((readout) => readout.observable),
    ])
      columns.add(observable);
  }
  const species = dose === headlineDose ? study.model.species.map((each) => each.id) : [];
  return {
    dose,
    minutes: [...minutes].sort(compareNumbers),
    columns: [...columns],
    detailedColumns: [...new Set([...columns, ...species])],
  };
}

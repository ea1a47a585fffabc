import type { SimulationRequest } from "@igf-axis/engine";
import {
  armsOfCheck,
  type ClaimCheck,
  type ClaimCondition,
  type ClaimReadout,
  type ClaimStudy,
  evaluate,
  freeSymbols,
} from "@igf-axis/model";
import { nominalValues, type ParameterSet } from "../ensemble/parameter-set.ts";
import type { Executor } from "../executor.ts";
import { growthRateInhibition } from "../growth/growth-rate-inhibition.ts";
import { shareRests } from "../shared-rests.ts";
import { compareNumbers } from "../statistics/order.ts";
import { parametersOf } from "../study/requests.ts";
import type { JudgedSets } from "./judge-claims.ts";

/** Parameter sets to run before progress is told. */
const BATCH = 20;

/** One arm with what is read from it. */
export interface PlannedArm {
  readonly arm: ClaimCondition;
  /** Ascending. */
  readonly minutes: readonly number[];
  readonly columns: readonly string[];
}

/** Counts of one or more blocks of simulations. */
export interface SimulationCounts {
  readonly simulations: number;
  readonly failed: number;
  /** Code and message of the first failure. */
  readonly firstFailure: string | null;
}

/**
 * Returns the arms that checks need, each with the times and columns that they read, in the study's order.
 *
 * A readout of growth brings the arm's control along. Arms and readouts that the study lacks are left out: a claim that needs them is
 * not testable.
 */
export function planArms(study: ClaimStudy, checks: readonly ClaimCheck[]): readonly PlannedArm[] {
  const read = new Map<string, Set<ClaimReadout>>();
  const add = (arm: string, readout: ClaimReadout): void => {
    const known = read.get(arm) ?? new Set();
    read.set(arm, known.add(readout));
  };
  for (const check of checks) {
    const readout = study.readouts.find(({ id }) => id === check.readout);
    if (!readout) continue;
    for (const id of armsOfCheck(check)) {
      add(id, readout);
      const control = study.arms.find((arm) => arm.id === id)?.control;
      if (readout.kind === "GR" && control !== undefined) add(control, readout);
    }
  }
  return study.arms.flatMap((arm) => {
    const readouts = [...(read.get(arm.id) ?? [])];
    if (readouts.length === 0) return [];
    const minutes = new Set(readouts.flatMap((readout) => minutesOf(readout, arm)));
    const columns = new Set(readouts.flatMap(({ expression }) => [...freeSymbols(expression)]));
    return [{ arm, minutes: [...minutes].sort(compareNumbers), columns: [...columns] }];
  });
}

function minutesOf(readout: ClaimReadout, arm: ClaimCondition): readonly number[] {
  return readout.kind === "GR" ? [0, arm.endMinutes] : [valueMinute(readout, arm)];
}

function valueMinute(readout: ClaimReadout, arm: ClaimCondition): number {
  return Math.min(readout.minutes ?? arm.endMinutes, arm.endMinutes);
}

/** Where and how arms are simulated. */
export interface ArmOptions {
  readonly executor: Executor;
  /** Parameter values that win over those of sets and arms: a mechanism that is cut. */
  readonly cut?: Readonly<Record<string, number>>;
  readonly signal?: AbortSignal;
  /** Called with the number of simulations done in this block. */
  readonly onProgress?: (done: number) => void;
}

/** Simulates arms over parameter sets and returns the readouts by set; a failed simulation reads as NaN. */
export async function simulateArms(
  study: ClaimStudy,
  arms: readonly PlannedArm[],
  sets: readonly ParameterSet[],
  options: ArmOptions,
): Promise<{ readonly judged: JudgedSets; readonly counts: SimulationCounts }> {
  const nominal = nominalValues(study.model);
  const executor = shareRests(options.executor);
  const values: (Float64Array | null)[][] = [];
  let failed = 0;
  let firstFailure: string | null = null;
  for (let start = 0; start < sets.length; start += BATCH) {
    const batch = sets.slice(start, start + BATCH);
    const requests = batch.flatMap((set) =>
      arms.map((planned) => requestOf(study, planned, set, nominal, options.cut ?? {})),
    );
    const replies = await executor.run(study.model, requests, {
      ...(options.signal ? { signal: options.signal } : {}),
      onProgress: (done) => options.onProgress?.(start * arms.length + done),
    });
    const read = replies.map((reply) => {
      if (reply.ok) return reply.values;
      failed++;
      firstFailure ??= `${reply.code}: ${reply.message}`;
      return null;
    });
    for (const i of batch.keys()) values.push(read.slice(i * arms.length, (i + 1) * arms.length));
  }
  return {
    judged: judgedSets(study, arms, sets, values),
    counts: { simulations: sets.length * arms.length, failed, firstFailure },
  };
}

function requestOf(
  study: ClaimStudy,
  { arm, minutes, columns }: PlannedArm,
  set: ParameterSet,
  nominal: Readonly<Record<string, number>>,
  cut: Readonly<Record<string, number>>,
): SimulationRequest {
  return {
    startTime: arm.startMinutes,
    times: minutes,
    parameters: { ...parametersOf(set, arm, study.hypotheses, nominal), ...cut },
    doses: arm.doses,
    select: columns,
    solver: study.solver,
  };
}

function judgedSets(
  study: ClaimStudy,
  arms: readonly PlannedArm[],
  sets: readonly ParameterSet[],
  values: readonly (readonly (Float64Array | null)[])[],
): JudgedSets {
  const places = new Map(arms.map(({ arm }, index) => [arm.id, index]));
  const readouts = new Map(study.readouts.map((readout) => [readout.id, readout]));
  const at = (set: number, arm: string, readout: ClaimReadout, minute: number): number => {
    const index = places.get(arm) ?? -1;
    const planned = arms[index];
    const row = planned?.minutes.indexOf(minute) ?? -1;
    const found = values[set]?.[index];
    if (!planned || !found || row < 0) return Number.NaN;
    const symbol = (id: string): number => {
      const column = planned.columns.indexOf(id);
      return column < 0 ? Number.NaN : (found[row * planned.columns.length + column] ?? Number.NaN);
    };
    return evaluate(readout.expression, { symbol, time: minute });
  };
  return {
    count: sets.length,
    read: (set, id, name) => {
      const arm = arms[places.get(id) ?? -1]?.arm;
      const readout = readouts.get(name);
      if (!arm || !readout) return Number.NaN;
      if (readout.kind === "value") return at(set, id, readout, valueMinute(readout, arm));
      if (arm.control === undefined) return Number.NaN;
      const end = arms[places.get(arm.control) ?? -1]?.arm.endMinutes ?? Number.NaN;
      return growthRateInhibition(
        at(set, id, readout, arm.endMinutes),
        at(set, arm.control, readout, 0),
        at(set, arm.control, readout, end),
      );
    },
    hypothesesOf: (set) => sets[set]?.hypotheses ?? {},
  };
}

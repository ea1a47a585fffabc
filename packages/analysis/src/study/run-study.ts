import { ENGINE_VERSION } from "@igf-axis/engine";
import { type Diagnostic, hashModel, type Study } from "@igf-axis/model";
import { type JudgedSets, judgeClaims } from "../claims/judge-claims.ts";
import { everySimulationFailed } from "../diagnostics.ts";
import { setsToRun } from "../ensemble/choose-sets.ts";
import { ensembleHash } from "../ensemble/ensemble-file.ts";
import { drawPriorSets, nominalValues, type ParameterSet } from "../ensemble/parameter-set.ts";
import type { EnsembleRunOptions } from "../ensemble/run-options.ts";
import { StudyError } from "../errors.ts";
import { shareRests } from "../shared-rests.ts";
import { answersOf } from "./answers.ts";
import { armResultsOf } from "./arm-results.ts";
import { caveatOf } from "./caveat.ts";
import { driversOf } from "./drivers.ts";
import { headlineOf } from "./headline.ts";
import { measurementsOf } from "./measurements.ts";
import { ACTIVITY_SETS, planStudy, type StudyPlan } from "./plan.ts";
import { readReadout } from "./readouts.ts";
import { isComplete, openRecord, type SetRecord } from "./records.ts";
import { type PlacedRequest, requestsOf } from "./requests.ts";
import { headlineQuantity, rankArms, restorationOf } from "./restoration.ts";
import type { ProvisionalResult, StudyResult } from "./result.ts";

/** How a study is run. */
export interface StudyOptions extends EnsembleRunOptions {
  /** Prior draws beside them; default: the smaller of `sets` and 200. */
  readonly priorSets?: number;
  /** Called once, with the headline of the first twenty sets, when there are more. */
  readonly onProvisional?: (result: ProvisionalResult) => void;
}

/** Sets in the first batch, after which a provisional answer is told, and in every later one. */
const BATCH = 20;
const MOST_FAILURES_LISTED = 20;

/**
 * Runs a study over parameter sets and summarizes it.
 *
 * Each set runs every arm at zero and every tested dose; growth in an arm is judged against that arm's own zero-dose control, so
 * that GR tells what the drug does beside the add-on. A failed simulation removes its set from that arm's numbers and nothing else.
 * The same study, ensemble, sets and seed give the same result, wherever and in whatever order simulations run.
 *
 * @throws StudyError E5001, E5002, E5104 when the ensemble does not fit; E5003 when every simulation of the first batch failed;
 * E5004 when nothing counts cells.
 * @throws RangeError when `sets` or the study is malformed; the signal's reason when cancelled.
 */
export async function runStudy(study: Study, options: StudyOptions): Promise<StudyResult> {
  const { ensemble, sets, seed } = options;
  if (!Number.isInteger(sets) || sets < 1)
    throw new RangeError(`runStudy: ${sets} sets; at least one is needed`);
  const plan = planStudy(study);
  const chosen = setsToRun(options, study.model, study.hypotheses);
  const priorCount = ensemble === null ? 0 : (options.priorSets ?? Math.min(sets, 200));
  const priorSets = drawPriorSets(study.model, study.hypotheses, priorCount, seed);
  const runner = createRunner(plan, options, (chosen.sets.length + priorCount) * plan.simulationsPerSet);

  const records = await runner.run(chosen.sets.slice(0, BATCH), "detailed");
  if (runner.succeeded() === 0)
    throw new StudyError(
      everySimulationFailed(runner.failures.length, runner.failures[0]?.message ?? "no simulation"),
    );
  if (chosen.sets.length > BATCH) {
    options.onProvisional?.({
      sets: records.length,
      setsPlanned: chosen.sets.length,
      headline: headlineOf(plan, records, "Provisional: more parameter sets are running."),
    });
  }
  for (let start = BATCH; start < chosen.sets.length; start += BATCH)
    records.push(
      ...(await runner.run(
        chosen.sets.slice(start, start + BATCH),
        start < ACTIVITY_SETS ? "detailed" : "plain",
      )),
    );
  const prior: SetRecord[] = [];
  for (let start = 0; start < priorCount; start += BATCH)
    prior.push(...(await runner.run(priorSets.slice(start, start + BATCH), "prior")));
  const hash = ensemble === null ? "prior" : ensembleHash(ensemble);
  const summary = {
    plan,
    records,
    prior: ensemble === null ? records : prior,
    hash,
    diagnostics: chosen.diagnostics,
  };
  return {
    ...summarize(study, options, summary),
    failures: runner.failures.slice(0, MOST_FAILURES_LISTED),
    solver: runner.solver(),
  };
}

interface Summary {
  readonly plan: StudyPlan;
  readonly records: readonly SetRecord[];
  readonly prior: readonly SetRecord[];
  readonly hash: string;
  readonly diagnostics: readonly Diagnostic[];
}

function summarize(
  study: Study,
  options: StudyOptions,
  { plan, records, prior, hash, diagnostics }: Summary,
): Omit<StudyResult, "failures" | "solver"> {
  const restoration = restorationOf(plan, records);
  const quantity = headlineQuantity(restoration, rankArms(restoration), study.comparator);
  const answers = answersOf(plan, records, prior);
  return {
    study,
    seed: options.seed,
    sets: records.length,
    completedSets: records.filter(isComplete).length,
    priorSets: prior.filter(isComplete).length,
    engineVersion: ENGINE_VERSION,
    modelHash: hashModel(study.model),
    ensembleHash: hash,
    arms: armResultsOf(plan, records, prior),
    answers,
    claims: judgeClaims(study.claims, judged(plan, records), judged(plan, prior), {
      arms: new Set(plan.conditionOfArm.keys()),
      readouts: new Set(study.readouts.map((readout) => readout.id)),
      hypotheses: study.hypotheses,
      frozen: options.frozenEnsembles?.includes(hash) ?? false,
    }),
    drivers: driversOf(study, records, quantity, new Set(options.ensemble?.parameters)),
    measurements: measurementsOf(plan, records, quantity, options.seed),
    headline: headlineOf(plan, records, caveatOf(plan, records, prior, answers)),
    diagnostics,
  };
}

function judged(plan: StudyPlan, records: readonly SetRecord[]): JudgedSets {
  const readouts = new Map(plan.study.readouts.map((readout) => [readout.id, readout]));
  return {
    count: records.length,
    read: (set, arm, id) => {
      const record = records[set];
      const readout = readouts.get(id);
      return record && readout ? readReadout(plan, record, arm, readout) : Number.NaN;
    },
    hypothesesOf: (set) => records[set]?.set.hypotheses ?? {},
  };
}

/** Calibrated sets carry every species at the headline dose or not (`plain`); failures of prior draws are expected and not listed. */
type BatchKind = "detailed" | "plain" | "prior";

/** Runs batches of sets through the executor and keeps count of what was done and what failed. */
interface Runner {
  run(sets: readonly ParameterSet[], kind: BatchKind): Promise<SetRecord[]>;
  succeeded(): number;
  readonly failures: StudyResult["failures"][number][];
  solver(): StudyResult["solver"];
}

function createRunner(plan: StudyPlan, options: StudyOptions, total: number): Runner {
  const nominal = nominalValues(plan.study.model);
  const executor = shareRests(options.executor);
  const failures: StudyResult["failures"][number][] = [];
  const counts = { simulations: 0, succeeded: 0, steps: 0, rhsEvaluations: 0, factorizations: 0 };
  return {
    failures,
    succeeded: () => counts.succeeded,
    solver: () => ({
      simulations: counts.simulations,
      steps: counts.steps,
      rhsEvaluations: counts.rhsEvaluations,
      factorizations: counts.factorizations,
    }),
    run: async (sets, kind) => {
      const detailed = kind === "detailed";
      const placed = sets.map((set) => requestsOf(plan, set, nominal, detailed));
      const requests = placed.flat().map(({ request }) => request);
      const before = counts.simulations;
      const replies = await executor.run(plan.study.model, requests, {
        ...(options.signal ? { signal: options.signal } : {}),
        onProgress: (done) => options.onProgress?.(before + done, total),
      });
      let next = 0;
      return sets.map((set, i) => {
        const { record, put } = openRecord(plan, set, detailed);
        for (const place of placed[i] as readonly PlacedRequest[]) {
          const reply = replies[next++];
          if (!reply)
            throw new RangeError(
              `the executor returned ${replies.length} replies to ${requests.length} requests`,
            );
          counts.simulations++;
          put(place.condition, place.run, reply);
          if (reply.ok) {
            counts.succeeded++;
            counts.steps += reply.steps;
            counts.rhsEvaluations += reply.rhsEvaluations;
            counts.factorizations += reply.factorizations;
          } else if (kind !== "prior") {
            const condition = plan.conditions[place.condition];
            failures.push({
              set: set.index,
              arm: condition?.arm.id ?? "",
              dose: condition?.runs[place.run]?.dose ?? 0,
              message: `${reply.code}: ${reply.message}`,
            });
          }
        }
        return record;
      });
    },
  };
}

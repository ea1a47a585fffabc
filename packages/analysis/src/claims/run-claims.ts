import { ENGINE_VERSION } from "@igf-axis/engine";
import {
  type ClaimCheck,
  type ClaimStudy,
  type ClaimVerdict,
  type ControlledClaim,
  type Diagnostic,
  hashModel,
} from "@igf-axis/model";
import { everySimulationFailed } from "../diagnostics.ts";
import { setsToRun } from "../ensemble/choose-sets.ts";
import { ensembleHash } from "../ensemble/ensemble-file.ts";
import { drawPriorSets, type ParameterSet } from "../ensemble/parameter-set.ts";
import type { EnsembleRunOptions } from "../ensemble/run-options.ts";
import { StudyError } from "../errors.ts";
import {
  type ClaimControls,
  earnedBy,
  fractionOf,
  hypothesisFractions,
  reversedChecks,
  tallyOf,
} from "./controls.ts";
import { type JudgedSets, type JudgeOptions, judgeClaims } from "./judge-claims.ts";
import { type DecoyTally, judgeDecoys } from "./judge-decoys.ts";
import { planArms, type SimulationCounts, simulateArms } from "./simulate-arms.ts";

/** How claims are judged. */
export interface ClaimOptions extends EnsembleRunOptions {
  /** Prior draws beside them; default: as many as `sets`. */
  readonly priorSets?: number;
}

/** A verdict with its controls. */
export interface ControlledVerdict extends ClaimVerdict, ClaimControls {
  /** How the claim fares when it is read as a source reads it, where letter and source part. */
  readonly otherReading?: { readonly statement: string; readonly fraction: number | null };
}

/** The claims of a study, judged. */
export interface ClaimsResult {
  readonly study: ClaimStudy;
  readonly claims: readonly ControlledVerdict[];
  readonly decoys: DecoyTally;
  readonly seed: number;
  readonly sets: number;
  readonly priorSets: number;
  readonly engineVersion: string;
  readonly modelHash: string;
  /** `"prior"` when no calibrated sets were given. */
  readonly ensembleHash: string;
  /** Simulations over all sets, prior draws and cuts; a failed one takes its set out of the checks that read it. */
  readonly solver: SimulationCounts;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Judges every claim of a study with its controls, and the decoys beside them.
 *
 * Each set runs all arms; prior draws run the arms of the claims; each claim's arms run once more with its mechanism cut. The same
 * study, ensemble, sets and seed give the same result, wherever and in whatever order simulations run.
 *
 * @throws StudyError E5001, E5002, E5104 when the ensemble does not fit; E5003 when every simulation of the sets failed.
 * @throws RangeError when `sets` is not a whole number ≥ 1; the signal's reason when cancelled.
 */
export async function runClaims(study: ClaimStudy, options: ClaimOptions): Promise<ClaimsResult> {
  const { ensemble, sets: wanted, seed } = options;
  if (!Number.isInteger(wanted) || wanted < 1)
    throw new RangeError(`runClaims: ${wanted} sets; at least one is needed`);
  const chosen = setsToRun(options, study.model, study.hypotheses);
  const draws =
    ensemble === null ? [] : drawPriorSets(study.model, study.hypotheses, options.priorSets ?? wanted, seed);
  const hash = ensemble === null ? "prior" : ensembleHash(ensemble);
  const blocks = await simulateBlocks(study, chosen.sets, draws, options);
  const prior = ensemble === null ? blocks.calibrated : blocks.prior;
  const judging: JudgeOptions = {
    arms: new Set(study.arms.map(({ id }) => id)),
    readouts: new Set(study.readouts.map(({ id }) => id)),
    hypotheses: study.hypotheses,
    frozen: options.frozenEnsembles?.includes(hash) ?? false,
  };
  return {
    study,
    claims: judgeClaims(study.claims, blocks.calibrated, prior, judging).map((verdict, i) =>
      control(verdict, study.claims[i] as ControlledClaim, blocks.cuts[i] as JudgedSets, {
        ...blocks,
        prior,
        judging,
      }),
    ),
    decoys: judgeDecoys(study, blocks.calibrated, judging),
    seed,
    sets: chosen.sets.length,
    priorSets: prior.count,
    engineVersion: ENGINE_VERSION,
    modelHash: hashModel(study.model),
    ensembleHash: hash,
    solver: blocks.counts,
    diagnostics: chosen.diagnostics,
  };
}

interface Blocks {
  readonly calibrated: JudgedSets;
  readonly prior: JudgedSets;
  /** With its mechanism cut, by claim. */
  readonly cuts: readonly JudgedSets[];
  readonly counts: SimulationCounts;
}

async function simulateBlocks(
  study: ClaimStudy,
  sets: readonly ParameterSet[],
  draws: readonly ParameterSet[],
  options: ClaimOptions,
): Promise<Blocks> {
  const claimed = study.claims.flatMap(({ checks }) => checks);
  const others = study.claims.flatMap(({ otherReading }) => otherReading?.checks ?? []);
  const all = [...claimed, ...others, ...study.decoys.flatMap(({ checks }) => checks)];
  const plans = [
    { arms: planArms(study, all), sets, cut: {} },
    { arms: planArms(study, claimed), sets: draws, cut: {} },
    ...study.claims.map(({ checks, cut }) => ({ arms: planArms(study, checks), sets, cut: cut.parameters })),
  ];
  const total = plans.reduce((sum, plan) => sum + plan.arms.length * plan.sets.length, 0);
  const judged: JudgedSets[] = [];
  let counts: SimulationCounts = { simulations: 0, failed: 0, firstFailure: null };
  for (const [i, plan] of plans.entries()) {
    const before = counts.simulations;
    const block = await simulateArms(study, plan.arms, plan.sets, {
      executor: options.executor,
      cut: plan.cut,
      ...(options.signal ? { signal: options.signal } : {}),
      onProgress: (done) => options.onProgress?.(before + done, total),
    });
    if (i === 0 && block.counts.simulations > 0 && block.counts.failed === block.counts.simulations)
      throw new StudyError(
        everySimulationFailed(block.counts.failed, block.counts.firstFailure ?? "no simulation"),
      );
    counts = {
      simulations: before + block.counts.simulations,
      failed: counts.failed + block.counts.failed,
      firstFailure: counts.firstFailure ?? block.counts.firstFailure,
    };
    judged.push(block.judged);
  }
  const [calibrated, prior, ...cuts] = judged as [JudgedSets, JudgedSets, ...JudgedSets[]];
  return { calibrated, prior, cuts, counts };
}

function control(
  verdict: ClaimVerdict,
  claim: ControlledClaim,
  cutSets: JudgedSets,
  context: Pick<Blocks, "calibrated" | "prior"> & { readonly judging: JudgeOptions },
): ControlledVerdict {
  const { calibrated, prior, judging } = context;
  const { checks, cut, otherReading } = claim;
  const judgedAtAll = verdict.verdict !== "not testable";
  const cutTally = tallyOf(checks, cutSets);
  const reversedFraction = largestFraction(reversedChecks(claim), calibrated);
  const notEarned = earnedBy({
    verdict: verdict.verdict,
    kind: verdict.kind,
    calibrated: tallyOf(checks, calibrated),
    prior: tallyOf(checks, prior),
    cut: cutTally,
    reversedFraction,
  });
  return {
    ...verdict,
    cut: cut.description,
    cutFraction: judgedAtAll ? fractionOf(cutTally) : null,
    reversedFraction: judgedAtAll ? reversedFraction : null,
    earned: notEarned.length === 0,
    notEarned,
    hypotheses: judgedAtAll ? hypothesisFractions(checks, calibrated, judging.hypotheses) : [],
    ...(otherReading
      ? {
          otherReading: {
            statement: otherReading.statement,
            fraction: fractionOf(tallyOf(otherReading.checks, calibrated)),
          },
        }
      : {}),
  };
}

function largestFraction(checks: readonly ClaimCheck[], sets: JudgedSets): number | null {
  const fractions = checks.flatMap((check) => fractionOf(tallyOf([check], sets)) ?? []);
  return fractions.length === 0 ? null : Math.max(...fractions);
}

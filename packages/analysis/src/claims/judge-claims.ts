import {
  armsOfCheck,
  type Claim,
  type ClaimCheck,
  type ClaimVerdict,
  type Hypothesis,
} from "@igf-axis/model";
import { roundSignificant } from "../statistics/order.ts";
import { proportionsDiffer, wilsonInterval } from "../statistics/proportion.ts";
import { evaluateCheck } from "./evaluate-check.ts";

/** A claim holds when it does so in at least this share of sets, and fails when in at most one minus it. */
export const HOLDING_SHARE = 0.9;
/** A claim that holds in this share of prior draws is built into the model. */
export const BUILT_IN_SHARE = 0.95;
/** Fewer sets than this cannot judge a claim. */
const FEWEST_SETS = 10;

/** Readouts of parameter sets, as claims need them. */
export interface JudgedSets {
  readonly count: number;
  /** A readout of an arm in set i; ±Infinity when censored above or below, NaN when it cannot be told. */
  readonly read: (set: number, arm: string, readout: string) => number;
  /** Option of each rival reading in set i. */
  readonly hypothesesOf: (set: number) => Readonly<Record<string, string>>;
}

/** What is judged: an identifier and checks, all of which must hold in a set. */
export interface Judgeable extends Pick<Claim, "id" | "seenByCalibration"> {
  readonly checks: readonly ClaimCheck[];
}

/** What claims are judged with. */
export interface JudgeOptions {
  readonly arms: ReadonlySet<string>;
  readonly readouts: ReadonlySet<string>;
  readonly hypotheses: readonly Hypothesis[];
  /** Whether the ensemble was frozen before the checks were run. */
  readonly frozen: boolean;
}

/**
 * Judges claims over calibrated sets, beside the same checks over prior draws.
 *
 * A claim holds in a set when all its checks do. Verdict: `holds` when the fraction of sets is ≥ 0.9, `fails` when ≤ 0.1, otherwise
 * `undecided`; `not testable` when the study lacks an arm or readout, or fewer than ten sets can tell. Kind, first that applies:
 * `built in` when the prior fraction is ≥ 0.95; `prior-driven` when the two fractions do not differ at the 1 % level; `predicted` when
 * the ensemble was frozen and calibration has not seen the claim's own quantities; otherwise `calibrated`.
 */
export function judgeClaims(
  claims: readonly Judgeable[],
  posterior: JudgedSets,
  prior: JudgedSets,
  options: JudgeOptions,
): readonly ClaimVerdict[] {
  return claims.map((claim) => {
    const missing = missingOf(claim, options);
    if (missing !== undefined) return notTestable(claim, missing);
    const outcomes = outcomesOf(claim, posterior);
    const known = outcomes.filter((outcome) => outcome !== null);
    if (known.length < FEWEST_SETS)
      return notTestable(claim, `only ${known.length} of ${posterior.count} parameter sets can tell`);
    const before = outcomesOf(claim, prior).filter((outcome) => outcome !== null);
    const holding = known.filter(Boolean).length;
    const holdingBefore = before.filter(Boolean).length;
    const fraction = holding / known.length;
    const priorFraction = before.length === 0 ? null : holdingBefore / before.length;
    const interval = wilsonInterval(holding, known.length);
    const verdict =
      fraction >= HOLDING_SHARE ? "holds" : fraction <= 1 - HOLDING_SHARE ? "fails" : "undecided";
    return {
      id: claim.id,
      verdict,
      reason: `All ${claim.checks.length === 1 ? "of its one check" : `${claim.checks.length} checks`} hold in ${share(fraction)} of ${known.length} parameter sets (95 % interval ${share(interval[0])} to ${share(interval[1])}).`,
      fraction: roundSignificant(fraction),
      fractionInterval: [roundSignificant(interval[0]), roundSignificant(interval[1])],
      priorFraction: priorFraction === null ? null : roundSignificant(priorFraction),
      kind: kindOf(
        holding,
        known.length,
        holdingBefore,
        before.length,
        options.frozen && claim.seenByCalibration !== true,
      ),
      byHypothesis: byHypothesis(outcomes, posterior, options.hypotheses),
      checks: claim.checks.map((check) => ({
        id: check.id,
        fraction: fractionOf(check, posterior),
        priorFraction: fractionOf(check, prior),
      })),
    };
  });
}

/** Returns by set whether all checks hold: false when one fails, null when none fails and one cannot be told. */
export function outcomesOf(claim: Judgeable, sets: JudgedSets): readonly (boolean | null)[] {
  return Array.from({ length: sets.count }, (_, i) => {
    const results = claim.checks.map((check) =>
      evaluateCheck(check, (arm, readout) => sets.read(i, arm, readout)),
    );
    if (results.includes(false)) return false;
    return results.includes(null) ? null : true;
  });
}

function fractionOf(check: ClaimCheck, sets: JudgedSets): number {
  const outcomes = Array.from({ length: sets.count }, (_, i) =>
    evaluateCheck(check, (arm, readout) => sets.read(i, arm, readout)),
  ).filter((outcome) => outcome !== null);
  return outcomes.length === 0 ? 0 : roundSignificant(outcomes.filter(Boolean).length / outcomes.length);
}

function kindOf(
  holding: number,
  n: number,
  holdingBefore: number,
  before: number,
  unseen: boolean,
): ClaimVerdict["kind"] {
  if (before > 0 && holdingBefore / before >= BUILT_IN_SHARE) return "built in";
  if (!proportionsDiffer(holding, n, holdingBefore, before, 0.01)) return "prior-driven";
  return unseen ? "predicted" : "calibrated";
}

function byHypothesis(
  outcomes: readonly (boolean | null)[],
  sets: JudgedSets,
  hypotheses: readonly Hypothesis[],
): Record<string, number> {
  return Object.fromEntries(
    hypotheses.flatMap((hypothesis) =>
      hypothesis.options.flatMap((option): [string, number][] => {
        const own = outcomes.filter(
          (outcome, i) => outcome !== null && sets.hypothesesOf(i)[hypothesis.id] === option.id,
        );
        return own.length === 0
          ? []
          : [[`${hypothesis.id}:${option.id}`, roundSignificant(own.filter(Boolean).length / own.length)]];
      }),
    ),
  );
}

function missingOf(claim: Judgeable, { arms, readouts }: JudgeOptions): string | undefined {
  if (claim.checks.length === 0) return "the claim has no check";
  for (const check of claim.checks) {
    if (!readouts.has(check.readout)) return `the study has no readout ${check.readout}`;
    for (const arm of armsOfCheck(check)) if (!arms.has(arm)) return `the study has no arm ${arm}`;
  }
  return undefined;
}

function notTestable(claim: Judgeable, reason: string): ClaimVerdict {
  return {
    id: claim.id,
    verdict: "not testable",
    reason: `Not testable here: ${reason}.`,
    fraction: null,
    fractionInterval: null,
    priorFraction: null,
    kind: "descriptive",
    byHypothesis: {},
    checks: [],
  };
}

function share(value: number): string {
  return `${Math.round(value * 100)} %`;
}

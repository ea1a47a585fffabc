import { type Arm, canonicalJson, type Readout, type Study } from "@igf-axis/model";
import { roundSignificant } from "../statistics/order.ts";
import { quantile, quantiles } from "../statistics/quantile.ts";
import { isPriorDriven } from "./caveat.ts";
import { isGrowthReadout, type StudyPlan } from "./plan.ts";
import { GROWTH_WITHOUT_DRUG, growthWithoutDrug, readReadout } from "./readouts.ts";
import type { SetRecord } from "./records.ts";
import type { Answer } from "./result.ts";

/** One readout by arm and record, so that an arm and its comparator are compared within each set. */
type Reading = (record: SetRecord, arm: string) => number;

/**
 * Returns the answers of a study: every readout that is not for claims only, in every arm, and how each arm grows without the drug.
 *
 * The comparator of an arm is the study's comparator; of the comparator itself, the reference, or itself where there is none.
 */
export function answersOf(
  plan: StudyPlan,
  records: readonly SetRecord[],
  prior: readonly SetRecord[],
): readonly Answer[] {
  const { study } = plan;
  const shown = study.readouts.filter((readout) => !readout.claimOnly);
  const answers = study.arms.flatMap((arm) =>
    shown.map((readout) =>
      answerOf(plan, arm, readout, (record, id) => readReadout(plan, record, id, readout), records, prior),
    ),
  );
  if (!shown.some(isGrowthReadout)) return answers;
  const alone = study.arms
    .filter((arm) => arm.id !== study.comparator)
    .map((arm) =>
      answerOf(
        plan,
        arm,
        GROWTH_WITHOUT_DRUG,
        (record, id) => growthWithoutDrug(plan, record, id),
        records,
        prior,
      ),
    );
  return [...answers, ...alone];
}

function answerOf(
  plan: StudyPlan,
  arm: Arm,
  readout: Readout,
  read: Reading,
  records: readonly SetRecord[],
  prior: readonly SetRecord[],
): Answer {
  const { study } = plan;
  const comparator = arm.id === study.comparator ? (study.reference ?? study.comparator) : study.comparator;
  const values = records.map((record) => read(record, arm.id));
  const priorValues = prior.map((record) => read(record, arm.id));
  const [low, middle, high] = quantiles(values, [0.05, 0.5, 0.95]);
  const [priorLow, priorMedian, priorHigh] = quantiles(priorValues, [0.05, 0.5, 0.95]);
  const better =
    arm.id === study.comparator
      ? undefined
      : fractionBetter(
          readout,
          values,
          records.map((record) => read(record, comparator)),
        );
  const censored = censoringOf(values, { low, median: middle, high });
  return {
    observable: readout.id,
    intervention: arm.id,
    comparator,
    median: reached(middle),
    low: reached(low),
    high: reached(high),
    unit: readout.unit,
    ...(censored === undefined ? {} : { censored }),
    ...(better === undefined ? {} : { better }),
    priorMedian: reached(priorMedian),
    priorLow: reached(priorLow),
    priorHigh: reached(priorHigh),
    priorDriven: isPriorDriven(values, priorValues),
    byHypothesis: mediansByHypothesis(study, records, values),
    claims: claimsOf(study, arm, readout),
  };
}

function reached(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : roundSignificant(value);
}

function censoringOf(
  values: readonly number[],
  at: { low: number | undefined; median: number | undefined; high: number | undefined },
): Answer["censored"] {
  const known = values.filter((value) => !Number.isNaN(value));
  const beyond = known.filter((value) => !Number.isFinite(value)).length;
  if (beyond === 0) return undefined;
  const side = (value: number | undefined): "above" | "below" | undefined =>
    value === Number.POSITIVE_INFINITY ? "above" : value === Number.NEGATIVE_INFINITY ? "below" : undefined;
  const sides = Object.fromEntries(
    Object.entries(at).flatMap(([name, value]) => (side(value) ? [[name, side(value)]] : [])),
  );
  return { ...sides, fraction: roundSignificant(beyond / known.length) };
}

function fractionBetter(
  readout: Readout,
  values: readonly number[],
  others: readonly number[],
): number | undefined {
  if (readout.better === "neither") return undefined;
  const pairs = values
    .map((value, i) => [value, others[i] as number] as const)
    .filter(([a, b]) => !Number.isNaN(a) && !Number.isNaN(b));
  if (pairs.length === 0) return undefined;
  const wins = pairs.filter(([a, b]) => (readout.better === "low" ? a < b : a > b)).length;
  return roundSignificant(wins / pairs.length);
}

/** Returns the median of a quantity under each option of each rival reading, keyed `hypothesis:option`. */
function mediansByHypothesis(
  study: Study,
  records: readonly SetRecord[],
  values: readonly number[],
): Record<string, number | null> {
  return Object.fromEntries(
    study.hypotheses.flatMap((hypothesis) =>
      hypothesis.options.map((option): [string, number | null] => {
        const own = values.filter((_, i) => records[i]?.set.hypotheses[hypothesis.id] === option.id);
        return [`${hypothesis.id}:${option.id}`, reached(quantile(own, 0.5))];
      }),
    ),
  );
}

/**
 * The claims that an answer bears on: those with a check that reads the same observable under the same changes and added doses
 * (their culture may differ); where no claim has these, those that read the same observable.
 */
function claimsOf(study: Study, arm: Arm, readout: Readout): readonly string[] {
  const observableOf = (id: string): string | undefined =>
    study.readouts.find((each) => each.id === id)?.observable;
  const changes = (each: Arm): string =>
    canonicalJson([each.factors ?? {}, each.references ?? {}, each.doses]);
  const related = study.claims.flatMap((claim) => {
    const checks = claim.checks.filter((check) => observableOf(check.readout) === readout.observable);
    return checks.length > 0 ? [{ id: claim.id, arms: checks.map((check) => check.intervention) }] : [];
  });
  const own = [...study.claimArms, ...study.arms]
    .filter((each) => changes(each) === changes(arm))
    .map((each) => each.id);
  const exact = related.filter(({ arms }) => arms.some((id) => own.includes(id)));
  return (exact.length > 0 ? exact : related).map(({ id }) => id);
}

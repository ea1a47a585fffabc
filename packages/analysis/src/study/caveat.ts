import type { Study } from "@igf-axis/model";
import { kolmogorovSmirnovCritical, kolmogorovSmirnovDistance } from "../statistics/kolmogorov-smirnov.ts";
import { median } from "../statistics/quantile.ts";
import type { StudyPlan } from "./plan.ts";
import type { SetRecord } from "./records.ts";
import {
  headlineQuantity,
  LOSS_MARGIN,
  RESTORING_SHARE,
  rankArms,
  restorationOf,
  shareOf,
} from "./restoration.ts";
import type { Answer } from "./result.ts";
import { joinWords, percent } from "./wording.ts";

/** Two distributions nearer than this are one for any practical purpose, whatever the sample size. */
const SMALLEST_SHIFT = 0.2;

/**
 * Whether calibration left a quantity where the prior had it.
 *
 * True when the Kolmogorov–Smirnov distance of the two samples is below the larger of 0.2 and the distance that equal distributions
 * exceed with probability 1 %; also when one sample is empty, for then nothing shows a shift.
 */
export function isPriorDriven(posterior: readonly number[], prior: readonly number[]): boolean {
  const n = posterior.filter((value) => !Number.isNaN(value)).length;
  const m = prior.filter((value) => !Number.isNaN(value)).length;
  if (n === 0 || m === 0) return true;
  return (
    kolmogorovSmirnovDistance(posterior, prior) <
    Math.max(SMALLEST_SHIFT, kolmogorovSmirnovCritical(n, m, 0.01))
  );
}

/**
 * Returns the most important reservation about the headline: that its rival readings disagree, that the data did not move it, or
 * that a dose was not reached; otherwise the study's first own caveat.
 */
export function caveatOf(
  plan: StudyPlan,
  records: readonly SetRecord[],
  prior: readonly SetRecord[],
  answers: readonly Answer[],
): string {
  const parts = [hypothesisPart(plan, records), priorPart(plan, records, prior)].filter(
    (part) => part !== "",
  );
  if (parts.length > 0) return parts.join(" ");
  return censoringPart(plan.study, answers) || (plan.study.caveats[0] ?? "");
}

function hypothesisPart(plan: StudyPlan, records: readonly SetRecord[]): string {
  const { study } = plan;
  const restoration = restorationOf(plan, records);
  const best = rankArms(restoration)[0];
  const restored = restoration.arms.find((arm) => arm.arm === best?.arm)?.restored;
  for (const hypothesis of study.hypotheses) {
    const within = (values: readonly number[], option: string): number[] =>
      values.filter((_, i) => records[i]?.set.hypotheses[hypothesis.id] === option);
    const options = (values: readonly number[]): { label: string; values: number[] }[] =>
      hypothesis.options.map((option) => ({ label: option.label, values: within(values, option.id) }));
    if (restored && best) {
      const medians = options(restored).map(({ label, values }) => ({ label, value: median(values) }));
      if (straddles(medians, RESTORING_SHARE)) {
        const arm = study.arms.find((each) => each.id === best.arm);
        return `Whether ${arm?.intervention ?? best.label} restores the response depends on “${hypothesis.label}”: ${listed(medians)} of the loss.`;
      }
    }
    if (restoration.loss) {
      const shares = options(restoration.loss).map(({ label, values }) => ({
        label,
        value: shareOf(values, (loss) => loss >= LOSS_MARGIN),
      }));
      if (straddles(shares, 0.5))
        return `Whether there is a loss to restore depends on “${hypothesis.label}”: in ${listed(shares)} of parameter sets.`;
    }
  }
  return "";
}

function straddles(entries: readonly { value: number }[], level: number): boolean {
  return entries.some(({ value }) => value >= level) && entries.some(({ value }) => value < level);
}

function listed(entries: readonly { label: string; value: number }[]): string {
  return joinWords(
    entries
      .filter(({ value }) => !Number.isNaN(value))
      .map(({ label, value }) => `${percent(value)} (${label.split(":")[0]?.trim() ?? label})`),
  );
}

function priorPart(plan: StudyPlan, records: readonly SetRecord[], prior: readonly SetRecord[]): string {
  const restoration = restorationOf(plan, records);
  const ranking = rankArms(restoration);
  const quantity = headlineQuantity(restoration, ranking, plan.study.comparator);
  const before = restorationOf(plan, prior);
  const counterpart = {
    restored: () => before.arms.find((arm) => arm.arm === quantity.arm)?.restored ?? [],
    change: () => before.arms.find((arm) => arm.arm === quantity.arm)?.change ?? [],
    loss: () => before.loss ?? [],
    GR: () => before.comparator,
  }[quantity.kind]();
  if (!isPriorDriven(quantity.values, counterpart)) return "";
  return "The calibration data hardly moved this answer (prior-driven): it rests on what was assumed about the parameters before any data were seen.";
}

function censoringPart(study: Study, answers: readonly Answer[]): string {
  const censored = answers
    .filter((answer) => answer.intervention === study.comparator && (answer.censored?.fraction ?? 0) >= 0.05)
    .sort((a, b) => (b.censored?.fraction ?? 0) - (a.censored?.fraction ?? 0))[0];
  if (!censored) return "";
  const label =
    study.readouts.find((readout) => readout.id === censored.observable)?.label ?? censored.observable;
  return `The ${label} of the comparator lies outside the tested doses in ${percent(censored.censored?.fraction ?? 0)} of parameter sets.`;
}

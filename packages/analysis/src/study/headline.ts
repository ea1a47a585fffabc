import type { Study } from "@igf-axis/model";
import type { StudyPlan } from "./plan.ts";
import type { SetRecord } from "./records.ts";
import {
  fractionWithLoss,
  intervalOf,
  LOSS_MARGIN,
  type Restoration,
  rankArms,
  restorationOf,
} from "./restoration.ts";
import type { Headline } from "./result.ts";
import { decimal, joinWords, percent, percentRange, plainNumber } from "./wording.ts";

/** Returns the headline of a study from its records: ranking, numbers and one sentence made of them. */
export function headlineOf(plan: StudyPlan, records: readonly SetRecord[], caveat: string): Headline {
  const restoration = restorationOf(plan, records);
  const ranking = rankArms(restoration);
  const withLoss = fractionWithLoss(restoration);
  return {
    sentence: sentenceOf(plan, restoration, ranking, withLoss),
    caveat,
    ranking,
    fractionWithLoss: withLoss,
    headlineDose: plan.headlineDose,
  };
}

function sentenceOf(
  plan: StudyPlan,
  restoration: Restoration,
  ranking: Headline["ranking"],
  withLoss: number | null,
): string {
  const { study, headlineDose } = plan;
  const at = `${plainNumber(headlineDose)} ${study.doseAxis.unit} ${study.doseAxis.drug}`;
  const growth = intervalOf(restoration.comparator);
  if (!growth)
    return `At ${at}, no parameter set gives a growing control of “${labelOf(study, study.comparator)}”, so that its response cannot be told.`;
  if (restoration.loss && withLoss !== null)
    return againstReference(study, at, restoration, ranking, withLoss);
  const best = ranking[0];
  if (!best?.change)
    return `At ${at}, GR of “${labelOf(study, study.comparator)}” is ${withInterval(growth)}.`;
  const { median, low, high } = best.change;
  const comparator = labelOf(study, study.comparator);
  if (median > -LOSS_MARGIN) {
    return `At ${at}, nothing compared lowers the GR of “${comparator}” by ${LOSS_MARGIN} or more in most parameter sets: the most, “${best.label}”, changes it by ${decimal(median)} (90 % interval ${decimal(low)} to ${decimal(high)}).`;
  }
  return `At ${at}, “${best.label}” lowers the GR of “${comparator}” most: by ${decimal(-median)} (90 % interval ${decimal(-high)} to ${decimal(-low)}).`;
}

function againstReference(
  study: Study,
  at: string,
  restoration: Restoration,
  ranking: Headline["ranking"],
  withLoss: number,
): string {
  const comparator = labelOf(study, study.comparator);
  const reference = labelOf(study, study.reference ?? study.comparator);
  const loss = intervalOf(restoration.loss ?? []);
  const size = loss
    ? `median ${signed(loss.median)}, 90 % interval ${signed(loss.low)} to ${signed(loss.high)}`
    : "";
  const restoring = restorationPart(study, ranking);
  if (withLoss < 0.5) {
    const start = `At ${at}, going from “${reference}” to “${comparator}” changes little: GR rises by ${LOSS_MARGIN} or more in ${withLoss === 0 ? "none" : `only ${percent(withLoss)}`} of the parameter sets (${size})`;
    const strongest = strongestPart(study, ranking);
    if (strongest !== "") return `${start}.${strongest}`;
    return withLoss === 0 || restoring === "" ? `${start}.` : `${start}; in those sets, ${restoring}.`;
  }
  const start = `going from “${reference}” to “${comparator}” raises GR by ${LOSS_MARGIN} or more in ${percent(withLoss)} of parameter sets (${size})`;
  return restoring === "" ? `At ${at}, ${start}.` : `At ${at}, ${restoring}; ${start}.`;
}

/** The add-on that lowers GR most over all sets, with or without a loss; empty when none does throughout the 90 % interval. */
function strongestPart(study: Study, ranking: Headline["ranking"]): string {
  const changing = ranking.flatMap(({ arm, change }) => (change ? [{ arm, change }] : []));
  const strongest = changing.reduce<(typeof changing)[number] | undefined>(
    (best, each) => (best && best.change.median <= each.change.median ? best : each),
    undefined,
  );
  if (!strongest || strongest.change.high >= 0) return "";
  const { median, low, high } = strongest.change;
  return ` With or without that difference, ${interventionOf(study, strongest.arm)} lowers GR most: by ${decimal(-median)} (90 % interval ${decimal(-high)} to ${decimal(-low)}).`;
}

/** What the add-ons give back, in the sets with a loss; empty when there is nothing to say. */
function restorationPart(study: Study, ranking: Headline["ranking"]): string {
  const known = ranking.filter((entry) => entry.restored !== null);
  const best = known[0];
  if (!best?.restored) return "";
  const name = (entry: Headline["ranking"][number]): string => interventionOf(study, entry.arm);
  const numbers = `median ${percent(best.restored.median)} of the loss, 90 % interval ${percentRange(best.restored.low, best.restored.high)}`;
  if (best.fractionRestoring < 0.5) {
    return `no add-on restores half of the lost response in most sets with a loss; the most, ${name(best)}, gives back ${numbers}`;
  }
  const others = known
    .slice(1)
    .flatMap((entry) => (entry.restored ? [`${name(entry)} ${percent(entry.restored.median)}`] : []));
  const rest = others.length === 0 ? "" : `, before ${joinWords(others)}`;
  return `${name(best)} restores the lost response most (${numbers})${rest}`;
}

function interventionOf(study: Study, id: string): string {
  const arm = study.arms.find((each) => each.id === id);
  const name = arm?.intervention ?? null;
  const shared = study.arms.filter((each) => each.intervention === name).length > 1;
  return name === null || shared ? `“${arm?.label ?? id}”` : name;
}

function labelOf(study: Study, id: string): string {
  return study.arms.find((arm) => arm.id === id)?.label ?? id;
}

function signed(value: number): string {
  const text = decimal(value);
  return text.startsWith("−") || text === "0.00" ? text : `+${text}`;
}

function withInterval({ median, low, high }: { median: number; low: number; high: number }): string {
  return `${decimal(median)} (90 % interval ${decimal(low)} to ${decimal(high)})`;
}

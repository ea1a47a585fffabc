import type { StudyResult } from "@igf-axis/analysis";
import { nearestDose } from "../chart/dose-axis.ts";
import { drawIntervalRow, type IntervalAxis, intervalAxisHeader } from "../chart/interval-row.ts";
import { niceTicks } from "../chart/ticks.ts";
import { type Markup, markup } from "../text/markup.ts";
import { formatNumber, formatPercent, formatRange } from "../text/number-format.ts";
import {
  armLabel,
  armResult,
  hueIndex,
  hypothesisKeys,
  hypothesisOptionLabel,
  interventionName,
  joinWords,
} from "../text/study-names.ts";
import { unbroken } from "../text/unbroken.ts";
import { setsCaption, setsWords } from "./caption.ts";
import { figure, scrollable } from "./figure.ts";
import { seriesColour } from "./palette.ts";

type Ranked = StudyResult["headline"]["ranking"][number];

/** A median with its 90 % interval. */
interface Interval {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** What the rows of the ranking draw: the restored share, or the change in GR when there is no loss to restore. */
interface Measure {
  readonly heading: string;
  readonly valueOf: (ranked: Ranked) => Interval | null;
  readonly text: (interval: Interval) => Markup;
  readonly axis: IntervalAxis;
}

/** Returns the table that ranks the add-ons, with each interval drawn in its row. */
export function rankingFigure(result: StudyResult): Markup {
  const { study, headline } = result;
  const { ranking } = headline;
  const anyRestored = ranking.some((ranked) => ranked.restored !== null);
  const withChange = anyRestored && ranking.some((ranked) => ranked.change);
  const measure = anyRestored ? restoredShare(ranking) : changeInGr(ranking);
  const keys = anyRestored
    ? hypothesisKeys(study).filter((key) =>
        ranking.some((ranked) => restoredByHypothesis(result, ranked.arm, key) !== null),
      )
    : [];
  const dose = `${formatNumber(headline.headlineDose)} ${study.doseAxis.unit} ${study.doseAxis.drug}`;
  const reference =
    study.reference === undefined ? "" : `, 100 % the reference (${armLabel(study, study.reference)})`;
  const subtitle = anyRestored
    ? `Share of the loss made good in GR at ${dose}: 0 % is the comparator (${armLabel(study, study.comparator)})${reference}. Point: median; bar: 90 % interval over the sets with a loss.`
    : `Change in GR at ${dose} against the comparator (${armLabel(study, study.comparator)}); to the left of 0 is better. Point: median; bar: 90 % interval over ${setsWords(result)}.`;
  const readings = joinWords(study.hypotheses.map((hypothesis) => hypothesis.label));
  return figure({
    id: "ranking",
    title: rankingFinding(result),
    subtitle,
    body: scrollable(
      "Table of add-ons",
      markup`<table class="ranking"><caption class="visually-hidden">Add-ons, best first</caption>
<thead><tr><th scope="col">Add-on</th><th scope="col" class="number">${measure.heading}</th><th scope="col"><span class="visually-hidden">Drawn</span>${intervalAxisHeader(measure.axis)}</th>${anyRestored && markup`<th scope="col" class="number">Restores at least half</th>`}${withChange && markup`<th scope="col" class="number">Change in GR, all sets</th>`}${keys.map((key) => markup`<th scope="col" class="number quiet">${hypothesisOptionLabel(study, key)}</th>`)}</tr></thead>
<tbody>${ranking.map((ranked, index) => rankingRow(result, ranked, index, measure, { anyRestored, withChange, keys }))}</tbody></table>`,
    ),
    caption: markup`${keys.length > 0 && `The last columns give the restored share by rival reading (${readings}), from the median GR of each. `}${setsCaption(
      result,
      study.claims.map((claim) => claim.id),
    )}`,
  });
}

/** Returns the finding of the ranking: how often the best and the worst add-on restore at least half, or what they change without a loss. */
function rankingFinding(result: StudyResult): string {
  const { ranking } = result.headline;
  const first = ranking[0];
  const last = ranking.at(-1);
  if (!first || !last) return "No add-on was tested";
  const name = (ranked: Ranked): string => interventionName(result.study, ranked.arm);
  if (first.restored === null) {
    const change = first.change
      ? `; ${name(first)} changes GR by ${formatNumber(toThousandths(first.change.median))} (${formatRange(toThousandths(first.change.low), toThousandths(first.change.high))})`
      : "";
    return `There is hardly a loss to restore${change}`;
  }
  const { fractionWithLoss } = result.headline;
  const where =
    fractionWithLoss === null
      ? "Where there is a loss"
      : `Where there is a loss (in ${formatPercent(fractionWithLoss)} of sets)`;
  const best = `${where}, ${name(first)} restores at least half of it in ${formatPercent(first.fractionRestoring)}`;
  return first === last
    ? best
    : `${best} and ${name(last)} in ${formatPercent(last.fractionRestoring)} of these sets`;
}

/**
 * Returns the share of the loss that an arm restores under one rival reading, from the medians of its sets:
 *
 *     (comparator − arm) / (comparator − reference), in GR at the headline dose
 *
 * `null` when an arm is missing or the comparator lost less than 0.1 in GR.
 */
function restoredByHypothesis(result: StudyResult, armId: string, key: string): number | null {
  const at = (id: string | undefined): number | undefined => {
    const arm = armResult(result, id);
    return arm?.grByHypothesis[key]?.[nearestDose(arm.doses, result.headline.headlineDose)];
  };
  const [comparator, reference, arm] = [at(result.study.comparator), at(result.study.reference), at(armId)];
  if (comparator === undefined || reference === undefined || arm === undefined) return null;
  const loss = comparator - reference;
  return loss >= 0.1 ? (comparator - arm) / loss : null;
}

function restoredShare(ranking: readonly Ranked[]): Measure {
  const ends = ranking.flatMap((ranked) =>
    ranked.restored ? [ranked.restored.low, ranked.restored.high] : [],
  );
  return {
    heading: "Restored share",
    valueOf: (ranked) => ranked.restored,
    text: ({ median, low, high }) =>
      markup`${formatPercent(median)} <span class="range">(${formatRange(Math.round(low * 100), Math.round(high * 100))})</span>`,
    axis: {
      low: Math.max(-1, Math.min(-0.1, ...ends) - 0.05),
      high: Math.min(2, Math.max(1.1, ...ends) + 0.05),
      width: 220,
      ticks: [
        { value: 0, label: "0" },
        { value: 0.5, label: "50" },
        { value: 1, label: "100 %" },
      ],
    },
  };
}

function changeInGr(ranking: readonly Ranked[]): Measure {
  const ends = ranking.flatMap((ranked) => (ranked.change ? [ranked.change.low, ranked.change.high] : []));
  const low = Math.min(-0.1, ...ends);
  const high = Math.max(0.1, ...ends);
  return {
    heading: "Change in GR",
    valueOf: (ranked) => ranked.change ?? null,
    text: (interval) =>
      markup`${formatNumber(toThousandths(interval.median))} <span class="range">(${formatRange(toThousandths(interval.low), toThousandths(interval.high))})</span>`,
    axis: {
      low: low - 0.05,
      high: high + 0.05,
      width: 260,
      ticks: niceTicks(low, high, 4)
        .filter((tick) => tick >= low)
        .map((tick) => ({ value: tick, label: formatNumber(tick) })),
    },
  };
}

/** Rounds a difference of GR values, whose digits beyond the third are noise. */
function toThousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Which columns follow the drawn interval. */
interface RankingColumns {
  readonly anyRestored: boolean;
  readonly withChange: boolean;
  readonly keys: readonly string[];
}

function rankingRow(
  result: StudyResult,
  ranked: Ranked,
  index: number,
  measure: Measure,
  { anyRestored, withChange, keys }: RankingColumns,
): Markup {
  const interval = measure.valueOf(ranked);
  const hue = hueIndex(result, ranked.arm);
  const colour = seriesColour(hue < 0 ? index : hue);
  const change = changeInGr([ranked]);
  const changed = change.valueOf(ranked);
  const readings = keys.map((key) => {
    const share = restoredByHypothesis(result, ranked.arm, key);
    return markup`<td class="number quiet">${share === null ? "no loss" : formatPercent(share)}</td>`;
  });
  return markup`<tr><th scope="row"><span class="swatch" style="background:${colour}"></span>${unbroken(ranked.label)}</th><td class="number">${interval ? measure.text(interval) : "no loss to restore"}</td><td>${interval && drawIntervalRow(interval, measure.axis, colour)}</td>${anyRestored && markup`<td class="number">${formatPercent(ranked.fractionRestoring)} of sets</td>`}${withChange && markup`<td class="number">${changed ? change.text(changed) : "–"}</td>`}${readings}</tr>`;
}

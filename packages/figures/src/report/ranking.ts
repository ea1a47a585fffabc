import type { StudyResult } from "@igf-axis/analysis";
import { nearestDose } from "../chart/dose-axis.ts";
import { drawIntervalRow, type IntervalAxis, intervalAxisHeader } from "../chart/interval-row.ts";
import { type Markup, markup } from "../text/markup.ts";
import { formatNumber, formatPercent, formatRange } from "../text/number-format.ts";
import {
  armLabel,
  armResult,
  hueIndex,
  hypothesisKeys,
  hypothesisOptionLabel,
  interventionName,
} from "../text/study-names.ts";
import { setsCaption } from "./caption.ts";
import { figure, scrollable } from "./figure.ts";
import { seriesColour } from "./palette.ts";

type Ranked = StudyResult["headline"]["ranking"][number];

/** Returns the table that ranks the add-ons, with each interval drawn in its row. */
export function rankingFigure(result: StudyResult): Markup {
  const { study, headline } = result;
  const keys = hypothesisKeys(study).filter((key) =>
    result.arms.some((arm) => arm.grByHypothesis[key] !== undefined),
  );
  const axis = rankingAxis(headline.ranking);
  const rows = headline.ranking.map((ranked, index) => rankingRow(result, ranked, index, keys, axis));
  const dose = `${formatNumber(headline.headlineDose)} ${study.doseAxis.unit} ${study.doseAxis.drug}`;
  return figure({
    id: "ranking",
    title: rankingFinding(result),
    subtitle: markup`Share of the loss made good in GR at ${dose}: 0 % is the comparator (${armLabel(study, study.comparator)})${study.reference !== undefined && markup`, 100 % the reference (${armLabel(study, study.reference)})`}. Point: median; thick line: 90 % interval over the sets with a loss.`,
    body: scrollable(
      "Ranking of the add-ons",
      markup`<table class="ranking"><caption class="visually-hidden">Add-ons by the share of the loss that they restore</caption>
<thead><tr><th scope="col">Add-on</th><th scope="col" class="number">Restored share</th><th scope="col">${intervalAxisHeader(axis)}</th><th scope="col" class="number">Restores at least half</th>${keys.map((key) => markup`<th scope="col" class="number quiet">${hypothesisOptionLabel(study, key)}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table>`,
    ),
    caption: markup`${keys.length > 0 && `The last columns give the restored share by rival reading (${study.hypotheses.map((hypothesis) => hypothesis.label).join("; ")}), from the median GR of each. `}${setsCaption(
      result,
      study.claims.map((claim) => claim.id),
    )}`,
  });
}

/** Returns the finding of the ranking: how often the best and the worst add-on restore at least half. */
export function rankingFinding(result: StudyResult): string {
  const { ranking } = result.headline;
  const first = ranking[0];
  const last = ranking.at(-1);
  if (!first || !last) return "No add-on was tested";
  const name = (ranked: Ranked): string => interventionName(result.study, ranked.arm);
  const best = `${name(first)} restores at least half of the loss in ${formatPercent(first.fractionRestoring)} of plausible parameter sets`;
  return first === last
    ? capital(best)
    : `${capital(best)}, ${name(last)} in ${formatPercent(last.fractionRestoring)}`;
}

/**
 * Returns the share of the loss that an arm restores under one rival reading, from the medians of its sets:
 *
 *     (comparator − arm) / (comparator − reference), in GR at the headline dose
 *
 * `null` when an arm is missing or the comparator lost less than 0.1 in GR.
 */
export function restoredByHypothesis(result: StudyResult, armId: string, key: string): number | null {
  const at = (id: string | undefined): number | undefined => {
    const arm = armResult(result, id);
    return arm?.grByHypothesis[key]?.[nearestDose(arm.doses, result.headline.headlineDose)];
  };
  const [comparator, reference, arm] = [at(result.study.comparator), at(result.study.reference), at(armId)];
  if (comparator === undefined || reference === undefined || arm === undefined) return null;
  const loss = comparator - reference;
  return loss < 0.1 ? null : (comparator - arm) / loss;
}

function rankingRow(
  result: StudyResult,
  ranked: Ranked,
  index: number,
  keys: readonly string[],
  axis: IntervalAxis,
): Markup {
  const { restored } = ranked;
  const hue = hueIndex(result, ranked.arm);
  const colour = seriesColour(hue < 0 ? index : hue);
  const value = restored
    ? markup`${formatPercent(restored.median)} <span class="range">(${formatRange(Math.round(restored.low * 100), Math.round(restored.high * 100))})</span>`
    : "no loss to restore";
  return markup`<tr><th scope="row"><span class="swatch" style="background:${colour}"></span>${ranked.label}</th><td class="number">${value}</td><td>${restored && drawIntervalRow(restored, axis, colour)}</td><td class="number">${formatPercent(ranked.fractionRestoring)} of sets</td>${keys.map(
    (key) => {
      const share = restoredByHypothesis(result, ranked.arm, key);
      return markup`<td class="number quiet">${share === null ? "no loss" : formatPercent(share)}</td>`;
    },
  )}</tr>`;
}

function rankingAxis(ranking: readonly Ranked[]): IntervalAxis {
  const ends = ranking.flatMap((ranked) =>
    ranked.restored ? [ranked.restored.low, ranked.restored.high] : [],
  );
  const low = Math.max(-1, Math.min(-0.1, ...ends) - 0.05);
  const high = Math.min(2, Math.max(1.1, ...ends) + 0.05);
  return {
    low,
    high,
    width: 220,
    ticks: [
      { value: 0, label: "0" },
      { value: 0.5, label: "50" },
      { value: 1, label: "100 %" },
    ],
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import { type FitSummary, type FittedGroup, largestMisfit } from "@igf-axis/analysis";
import type { Model } from "@igf-axis/model";
import { niceTicks } from "../chart/ticks.ts";
import { panelColumns } from "../report/dose-response.ts";
import { type DataTable, figure } from "../report/figure.ts";
import { type Markup, markup } from "../text/markup.ts";
import { formatNumber, formatPercent, formatRange, formatUnit } from "../text/number-format.ts";
import { readableLabel } from "../text/readable-label.ts";
import { sentenceCase } from "../text/study-names.ts";
import { unbroken } from "../text/unbroken.ts";
import { drawFitPanel, type FitAxes } from "./fit-panel.ts";
import { timeScale } from "./time-scale.ts";
import { intervalText, misfitSentence, misfitWords, shortName } from "./wording.ts";

/** Returns one figure per readout of a fit: a panel per condition on common axes, with the measured values as points. */
export function readoutFigures(model: Model, fit: FitSummary): Markup {
  return markup`${fit.groups.map((group, index) => readoutFigure(model, fit, group, index === 0))}`;
}

/** Returns the finding of a readout: how much of its variance the sets explain, and where they fail. */
export function readoutFinding(group: FittedGroup, timeUnit: string): string {
  const where = group.cells === undefined ? "" : ` in ${group.cells}`;
  const name = `${sentenceCase(shortName(group.name))}${where}`;
  const misfit = largestMisfit(group);
  const explained = `R² ${formatNumber(group.rSquared.median)}`;
  if (!misfit?.systematic) return `${name}: ${explained}, with no systematic misfit`;
  return `${name}: ${explained}, but the median is ${misfitWords(misfit, timeUnit)}`;
}

function readoutFigure(model: Model, fit: FitSummary, group: FittedGroup, withKey: boolean): Markup {
  const misfit = largestMisfit(group);
  const axes = axesOf(model, group);
  const timeUnit = model.timeUnit ?? "min";
  return figure({
    id: figureId(fit, group),
    title: readoutFinding(group, timeUnit),
    subtitle: markup`${sentenceCase(group.name)} <code>${group.observable}</code>, ${scaleWords(model, group)}, by ${axes.time.words}. ${withKey && FIT_KEY}`,
    body: markup`<p class="misfit">${unbroken(misfitSentence(misfit, timeUnit))}</p>
<div class="panels fits" style="--columns:${panelColumns(group.conditions.length)}">${group.conditions.map(
      (condition) =>
        markup`<div class="panel"><p class="panel-title">${unbroken(readableLabel(condition.label))}</p>${drawFitPanel(condition, axes, misfit?.systematic ? misfit : null, describeCourse(group, condition))}</div>`,
    )}</div>`,
    caption: `${group.points} measured values. R² ${intervalText(group.rSquared)}, root mean square residual ${percentText(group.normalizedRmse)} of the values’ range, over ${fit.completedSets} sets. Bands join the values at the measured times; they show the fitted value, without measurement noise.`,
    data: readoutTable(group, timeUnit),
  });
}

/** Returns the anchor of a readout's figure. */
export function figureId(fit: FitSummary, group: FittedGroup): string {
  return `fit-${fit.module}-${group.observable}${group.cells === undefined ? "" : `-${group.cells}`}`.replace(
    /[^A-Za-z0-9]+/g,
    "-",
  );
}

/** The key of the fit figures as one line of words with swatches. */
const FIT_KEY: Markup = markup`<span class="key"><span><svg class="key-mark" viewBox="0 0 26 12" aria-hidden="true"><circle cx="13" cy="6" r="3.2" fill="var(--ink)"/></svg> measured</span>
<span><svg class="key-mark" viewBox="0 0 26 12" aria-hidden="true"><rect y="0" width="26" height="12" fill="var(--series-0)" fill-opacity=".2"/><rect y="3" width="26" height="6" fill="var(--series-0)" fill-opacity=".32"/><path d="M0 6H26" stroke="var(--series-0)" stroke-width="2"/></svg> median, 50 % and 90 % of sets</span>
<span><svg class="key-mark" viewBox="0 0 26 12" aria-hidden="true"><path d="M0 10H26" stroke="var(--series-1)" stroke-width="4"/></svg> where the fit fails most</span></span>`;

function axesOf(model: Model, group: FittedGroup): FitAxes {
  const drawn = group.conditions.flatMap(({ observed, bands }) => [...observed, ...bands.q05, ...bands.q95]);
  const finite = drawn.filter(Number.isFinite);
  const highest = Math.max(...finite);
  const lowest = Math.min(...finite);
  const low = lowest > 0.6 * highest ? lowest : Math.min(0, lowest);
  const yTicks = niceTicks(low, Math.max(highest, low + 1e-12), 4);
  return {
    time: timeScale(
      group.conditions.flatMap(({ times }) => times),
      model.timeUnit ?? "min",
    ),
    yDomain: [yTicks[0] ?? low, Math.max(yTicks.at(-1) ?? highest, highest)],
    yTicks,
  };
}

function scaleWords(model: Model, group: FittedGroup): string {
  const isMeasuredScale = group.scale.low === 1 && group.scale.high === 1;
  if (!isMeasuredScale) return "arbitrary units of the measurement, scale and offset fitted per set";
  const unit = formatUnit(model.observables.find(({ id }) => id === group.observable)?.unit ?? "");
  return unit === "" ? "as measured, without a fitted scale" : `${unit}, without a fitted scale`;
}

function percentText(interval: FittedGroup["normalizedRmse"]): string {
  return `${formatPercent(interval.median)} (${formatRange(Math.round(interval.low * 100), Math.round(interval.high * 100))})`;
}

function describeCourse(group: FittedGroup, condition: FittedGroup["conditions"][number]): string {
  const misses = condition.observed.filter((value, i) => {
    const low = condition.bands.q05[i] ?? Number.NaN;
    const high = condition.bands.q95[i] ?? Number.NaN;
    return value < low || value > high;
  }).length;
  const peak = (values: readonly number[]): string => formatNumber(Math.max(...values));
  return `${group.name}, ${readableLabel(condition.label)}: measured values reach ${peak(condition.observed)}, the median of the sets ${peak(condition.bands.median)}; ${misses} of ${condition.observed.length} values lie outside the 90 % band.`;
}

function readoutTable(group: FittedGroup, timeUnit: string): DataTable {
  return {
    caption: `${sentenceCase(group.name)}: measured, and median of the sets with its 90 % interval`,
    columns: ["Condition", `Time, ${timeUnit}`, "Measured", "Median (90 % of sets)"],
    rows: group.conditions.flatMap(({ label, times, observed, bands }) =>
      times.map((time, i) => [
        readableLabel(label),
        formatNumber(time),
        formatNumber(observed[i] ?? Number.NaN),
        `${formatNumber(bands.median[i] ?? Number.NaN)} (${formatRange(bands.q05[i] ?? null, bands.q95[i] ?? null)})`,
      ]),
    ),
  };
}

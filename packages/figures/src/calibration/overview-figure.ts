import { type FitSummary, type FittedGroup, largestMisfit } from "@igf-axis/analysis";
import { drawIntervalRow, type IntervalAxis, intervalAxisHeader } from "../chart/interval-row.ts";
import { exactCount } from "../report/caption.ts";
import { figure, scrollable } from "../report/figure.ts";
import { type Markup, markup } from "../text/markup.ts";
import { formatNumber, formatPercent, formatRange } from "../text/number-format.ts";
import { sentenceCase } from "../text/study-names.ts";
import { figureId } from "./readout-figures.ts";
import { intervalText, misfitWords, shortName } from "./wording.ts";

const AXIS: IntervalAxis = {
  low: 0,
  high: 1,
  width: 180,
  ticks: [
    { value: 0, label: "0" },
    { value: 0.5, label: "0.5" },
    { value: 1, label: "1" },
  ],
};

/** Returns how well every readout is met, as one table with R² drawn. */
export function overviewFigure(fits: readonly FitSummary[], timeUnit: string): Markup {
  const rows = fits.flatMap((fit) => fit.groups.map((group) => ({ fit, group })));
  const sets = fits.map((fit) => `${exactCount(fit.completedSets)} of ${exactCount(fit.sets)} sets`);
  return figure({
    id: "overview",
    title: overviewFinding(rows.map(({ group }) => group)),
    subtitle:
      "R²: share of the variance of the measured values that a set explains (1: all; 0: no better than their mean). Error: root mean square residual relative to the range of the values. Median and 90 % of sets.",
    body: scrollable(
      "Table of readouts",
      markup`<table class="drivers overview"><caption class="visually-hidden">Readouts by how well the sets meet them</caption>
<thead><tr><th scope="col">Readout</th><th scope="col" class="number">Points</th><th scope="col"><span class="visually-hidden">R² drawn</span>${intervalAxisHeader(AXIS)}</th><th scope="col" class="number">R²</th><th scope="col" class="number">Error</th><th scope="col">Where the median is off most</th></tr></thead>
${fits.map((fit) => stageRows(fit, timeUnit, fits.length > 1))}</table>`,
    ),
    caption: `Simulated with ${[...new Set(sets)].join(" and ")}. The same measurements made the sets, so this is a fit and not a test.`,
  });
}

/** Rows of one stage, below its name where there are several. */
function stageRows(fit: FitSummary, timeUnit: string, isNamed: boolean): Markup {
  return markup`<tbody>${isNamed && markup`<tr><th scope="rowgroup" colspan="6" class="stage">${sentenceCase(fit.module)}</th></tr>`}${fit.groups.map((group) => overviewRow(fit, group, timeUnit))}</tbody>
`;
}

/** Returns the finding: the range of R² over readouts, and the readout that is met worst. */
export function overviewFinding(groups: readonly FittedGroup[]): string {
  const sorted = [...groups].sort((a, b) => a.rSquared.median - b.rSquared.median);
  const worst = sorted[0];
  const best = sorted.at(-1);
  if (!worst || !best) return "No readout was compared";
  if (worst === best)
    return `${sentenceCase(shortName(worst.name))} is met with R² ${formatNumber(worst.rSquared.median)}`;
  const where = worst.cells === undefined ? "" : ` in ${worst.cells}`;
  return `${sentenceCase(shortName(best.name))} is met best (R² ${formatNumber(best.rSquared.median)}), ${shortName(worst.name)}${where} worst (${formatNumber(worst.rSquared.median)})`;
}

function overviewRow(fit: FitSummary, group: FittedGroup, timeUnit: string): Markup {
  const misfit = largestMisfit(group);
  const { median, low, high } = group.normalizedRmse;
  const error = `${formatPercent(median)} (${formatRange(Math.round(low * 100), Math.round(high * 100))})`;
  return markup`<tr><th scope="row"><a href="#${figureId(fit, group)}">${sentenceCase(group.name)}</a>${group.cells !== undefined && markup`<span class="cells">${group.cells}</span>`}</th><td class="number">${exactCount(group.points)}</td><td>${drawIntervalRow(group.rSquared, AXIS, "var(--series-0)")}</td><td class="number">${intervalText(group.rSquared)}</td><td class="number">${error}</td><td>${misfit?.systematic ? sentenceCase(misfitWords(misfit, timeUnit)) : "nowhere beyond the noise"}</td></tr>`;
}

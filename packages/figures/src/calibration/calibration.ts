import {
  ensembleHash,
  type FitSummary,
  type ParameterNarrowing,
  parameterNarrowing,
  readingDifferences,
} from "@igf-axis/analysis";
import type { Ensemble, Hypothesis, Model } from "@igf-axis/model";
import { exactCount } from "../report/caption.ts";
import { section } from "../report/figure.ts";
import { reportStyle } from "../report/style.ts";
import { type Markup, markup, trusted } from "../text/markup.ts";
import { formatNumber } from "../text/number-format.ts";
import { unbroken } from "../text/unbroken.ts";
import { narrowingFigure } from "./narrowing-figure.ts";
import { overviewFigure } from "./overview-figure.ts";
import { priorDrivenFigure } from "./prior-driven-figure.ts";
import { readingsFigure } from "./readings-figure.ts";
import { readoutFigures } from "./readout-figures.ts";
import { pointsOf, stagesFigure } from "./stages-figure.ts";
import { CALIBRATION_STYLE } from "./style.ts";
import { countText, stageParts } from "./wording.ts";

/** What a calibration page shows. */
export interface CalibrationPage {
  readonly model: Model;
  readonly ensemble: Ensemble;
  /** How the ensemble meets each stage's data, in the order of the stages. */
  readonly fits: readonly FitSummary[];
  readonly title?: string;
  /** Gives the options of rival readings their labels; without it their identifiers are shown. */
  readonly hypotheses?: readonly Hypothesis[];
}

/**
 * Returns how a model was calibrated as one HTML file that needs no network and no script: what was sampled, how each readout is met and where
 * not, what happened to every parameter, and what stays as it was assumed.
 *
 * Every text that comes from the model, the ensemble or the data is escaped. Same input, same bytes.
 *
 * @throws RangeError when a parameter of the ensemble has no prior in the model.
 */
export function renderCalibration(input: CalibrationPage): string {
  const { model, ensemble, fits, title = "How the model was calibrated", hypotheses = [] } = input;
  const rows = parameterNarrowing(model, ensemble);
  const differences = readingDifferences(model, ensemble);
  const hasReadings = ensemble.hypotheses.some((options) => Object.keys(options).length > 0);
  const parts: readonly (readonly [id: string, heading: string, content: Markup, shown: boolean])[] = [
    ["sampled", "What was sampled", stagesFigure(ensemble, hypotheses), true],
    ["fit", "How well it fits", overviewFigure(fits, model.timeUnit ?? "min"), fits.length > 0],
    [
      "readouts",
      "Readout by readout",
      markup`${fits.map((fit) => readoutFigures(model, fit))}`,
      fits.length > 0,
    ],
    ["parameters", "What the data changed", narrowingFigure(model, ensemble, rows), rows.length > 0],
    [
      "readings",
      "Where readings differ",
      readingsFigure(model, ensemble, rows, differences, hypotheses),
      hasReadings,
    ],
    ["assumed", "What stays assumed", priorDrivenFigure(model, ensemble, rows), true],
    ["method", "How it was made", provenance(model, ensemble), true],
  ];
  const shown = parts.filter(([, , , isShown]) => isShown);
  const page = markup`${trusted("<!doctype html>")}
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark"><title>${title} · igf-axis</title>
<style>${trusted(reportStyle(0) + CALIBRATION_STYLE)}</style></head>
<body><a class="skip" href="#summary">Skip to the summary</a>
<header><p class="masthead"><span>A letter you can run</span></p>
<h1>${unbroken(title)}</h1><p class="study">${model.name ?? model.id}</p></header>
<main><section id="summary" aria-labelledby="summary-heading"><h2 id="summary-heading" class="visually-hidden">Summary</h2>
<p class="lead">${unbroken(summarySentence(ensemble, fits, rows))}</p>
<p class="caveat">${unbroken(caveatSentence(ensemble))}</p></section>
<nav class="contents" aria-label="Contents"><ol>${shown.map(([id, heading]) => markup`<li><a href="#${id}">${heading}</a></li>`)}</ol></nav>
${shown.map(([id, heading, content]) => section(id, heading, content))}</main>
<footer><p class="intended">Intended use: research and education on published mechanisms and cell lines. Not for diagnosis, prognosis or treatment choice. <code>docs/intended-use.md</code></p></footer></body></html>
`;
  return page.html;
}

/** Returns the page's first sentence: sets, data, how well they are met, how many parameters moved. */
export function summarySentence(
  ensemble: Ensemble,
  fits: readonly FitSummary[],
  rows: readonly ParameterNarrowing[],
): string {
  const explained = fits.flatMap(({ groups }) => groups.map((group) => group.rSquared.median));
  const moved = rows.filter((row) => !row.priorDriven).length;
  const sets = `${exactCount(ensemble.values.length)} plausible parameter sets, calibrated on ${exactCount(pointsOf(ensemble.provenance.stages))} measured values`;
  const met =
    explained.length === 0
      ? ""
      : explained.length === 1
        ? `, meet the one readout with R² ${formatNumber(explained[0] ?? Number.NaN)}`
        : `, meet ${explained.length} readouts with R² from ${formatNumber(Math.min(...explained))} to ${formatNumber(Math.max(...explained))}`;
  return `${sets}${met}. The data moved ${moved} of the ${rows.length} calibrated parameters; the others stay as assumed.`;
}

/** Returns the page's caveat: a fit is no test, and how many independent sets the weakest stage is worth. */
export function caveatSentence(ensemble: Ensemble): string {
  const fit =
    "Agreement here is a fit: the same measurements made the sets. Data that were left out are the test.";
  const { stages } = ensemble.provenance;
  const smallest = [...stages].sort((a, b) => a.effectiveSampleSize - b.effectiveSampleSize)[0];
  if (!smallest || smallest.effectiveSampleSize >= ENOUGH_SETS) return fit;
  return `${fit} The ${stageParts(smallest.module).name} stage is worth only ${countText(smallest.effectiveSampleSize)} independent sets, so its bands and intervals are rough, and too narrow rather than too wide.`;
}

/** Independent sets from which the ends of a 90 % interval are known well enough not to be warned about. */
const ENOUGH_SETS = 100;

function provenance(model: Model, ensemble: Ensemble): Markup {
  const { modelHash, sampler, seed, stages } = ensemble.provenance;
  const data = new Map(
    stages.flatMap((stage) =>
      stage.data.map((each) => [each.id, `${each.citation} (${exactCount(each.points)} values)`]),
    ),
  );
  const entries: readonly (readonly [string, Markup | string])[] = [
    ["Sampler", sampler],
    ["Seed", String(seed)],
    ["Sets", exactCount(ensemble.values.length)],
    ["Parameters", `${ensemble.parameters.length} calibrated`],
    ["Data", [...data.values()].join("; ") || "none"],
    [
      "Model",
      markup`${model.species.length} species, ${model.reactions.length} reactions, ${model.mechanisms.length} mechanisms; hash <code>${modelHash}</code>`,
    ],
    ["Ensemble", markup`version ${ensemble.version}; hash <code>${ensembleHash(ensemble)}</code>`],
  ];
  return markup`<dl class="method">${entries.map(([term, value]) => markup`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
<p>The same data, seed and versions give the same bytes.</p>`;
}

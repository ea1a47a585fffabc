import type { ComparedItem, ComparedSet, ValidationReport } from "@igf-axis/analysis";
import { figure, scrollable, section } from "../report/figure.ts";
import { reportStyle } from "../report/style.ts";
import { type Markup, markup, trusted } from "../text/markup.ts";
import { formatNumber } from "../text/number-format.ts";
import { readableLabel } from "../text/readable-label.ts";
import { unbroken } from "../text/unbroken.ts";
import {
  groupSentence,
  intervalText,
  looksSentence,
  missingSentences,
  scoreSentence,
  standingSentence,
  validationSentence,
  verdictText,
} from "./wording.ts";

/**
 * Returns a validation as one HTML file that needs no network and no script: every item with its predictive interval, the interval before
 * calibration, the measured value and the verdict; what could not be tested; how often the data were looked at.
 *
 * Every text is escaped. Same report, same bytes.
 */
export function renderValidationPage(report: ValidationReport): string {
  const { run } = report;
  const page = markup`${trusted("<!doctype html>")}
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark"><title>How the model meets data it has not seen · igf-axis</title>
<style>${trusted(reportStyle(0) + STYLE)}</style></head>
<body><a class="skip" href="#summary">Skip to the summary</a>
<header><p class="masthead"><span>A letter you can run</span></p>
<h1>How the model meets data it has not seen</h1></header>
<main><section id="summary" aria-labelledby="summary-heading"><h2 id="summary-heading" class="visually-hidden">Summary</h2>
<p class="lead">${unbroken(validationSentence(report))}</p>
<p class="caveat">${unbroken(standingSentence(report))}</p></section>
<nav class="contents" aria-label="Contents"><ol>${[...report.sets.map(({ set }) => [set.id, set.title] as const), ["not-testable", "Not testable"] as const, ["method", "How it was made"] as const].map(([id, title]) => markup`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
${report.sets.map((compared) => section(compared.set.id, compared.set.title, setFigure(compared, report)))}
${section("not-testable", "Not testable", notTestable(report))}
${section("method", "How it was made", markup`<dl class="method">${methodRows(report).map(([term, text]) => markup`<div><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>`)}</main>
<footer><p class="intended">Intended use: research and education on published mechanisms and cell lines. Not for diagnosis, prognosis or treatment choice. ${run.sets} parameter sets, seed ${run.seed}.</p></footer></body></html>
`;
  return page.html;
}

const STYLE = `
.validation{min-width:46rem}
.validation tbody td,.validation tbody th{vertical-align:middle}
.validation .verdict{white-space:nowrap;font-weight:400}
.validation .range{display:block;white-space:nowrap}
.validation .outside .verdict{font-weight:600}`;

/** Pixels of an item's picture, and of its margin at either end. */
const WIDTH = 230;
const MARGIN = 8;

function setFigure(compared: ComparedSet, report: ValidationReport): Markup {
  const { set, items, inside, compared: count, notes } = compared;
  const looks = report.looks.find(({ dataSet }) => dataSet === set.id);
  const unit = items[0]?.unit ?? "";
  const range = rangeOf(items);
  return figure({
    id: `${set.id}-items`,
    title: `${inside} of ${count} measured values lie inside the 90\u00a0% predictive interval`,
    subtitle: `${set.citation}. Thick line: 90 % interval of the ensemble in ${unit}; thin line: that of prior draws; dot: median; bar across: measured. Axis from ${formatNumber(range[0])} to ${formatNumber(range[1])}.`,
    body: scrollable(
      set.title,
      markup`<table class="validation"><thead><tr><th scope="col">Item</th><th scope="col">${unit}</th><th scope="col" class="number">measured</th><th scope="col" class="number">predicted (90\u00a0%)</th><th scope="col" class="number">prior (90\u00a0%)</th><th scope="col">verdict</th></tr></thead>
<tbody>${items.map((item) => itemRow(item, range))}</tbody></table>`,
    ),
    caption: markup`${missingSentences(compared).map((text) => markup`<p class="missing">${text}</p>`)}<p>${groupSentence(compared)} ${scoreSentence(compared)} ${looks && looksSentence(looks)}</p><ul>${[...set.protocol, ...set.caveats, ...notes].map((text) => markup`<li>${text}</li>`)}</ul>`,
  });
}

function itemRow(item: ComparedItem, range: readonly [number, number]): Markup {
  const { label, measured, predicted, prior, verdict } = item;
  return markup`<tr class="${verdict.replace(" ", "-")}"><th scope="row">${readableLabel(label)}</th><td>${picture(item, range)}</td><td class="number">${measured ? formatNumber(measured.value) : "–"}</td><td class="number">${intervalCell(predicted)}</td><td class="number quiet">${intervalCell(prior)}</td><td class="verdict">${verdictText(item)}</td></tr>`;
}

function intervalCell(interval: ComparedItem["predicted"]): Markup {
  const [median, range] = intervalText(interval);
  return markup`${median}${range !== undefined && markup`<span class="range">${range}</span>`}`;
}

function picture(
  { predicted, prior, measured }: ComparedItem,
  [low, high]: readonly [number, number],
): Markup {
  const x = (value: number): string => {
    const share = (Math.min(high, Math.max(low, value)) - low) / (high - low);
    return (MARGIN + share * (WIDTH - 2 * MARGIN)).toFixed(1);
  };
  const line = (interval: ComparedItem["predicted"], y: number, stroke: number): Markup | null =>
    interval &&
    markup`<path d="M${x(interval.low)} ${y}H${x(interval.high)}" stroke="var(--muted)" stroke-width="${stroke}" stroke-linecap="round"/>`;
  return markup`<svg class="interval" viewBox="0 0 ${WIDTH} 24" width="${WIDTH}" height="24" aria-hidden="true">${low < 0 && high > 0 && markup`<path d="M${x(0)} 0V24" stroke="var(--rule)"/>`}${line(prior, 19, 1.5)}${line(predicted, 11, 5)}${predicted && markup`<circle cx="${x(predicted.median)}" cy="11" r="4" fill="var(--ink)" stroke="var(--paper)"/>`}${measured && markup`<path d="M${x(measured.value)} 2V20" stroke="var(--series-1,currentColor)" stroke-width="2.5"/>`}</svg>`;
}

/** Range of everything that a set's pictures show, prior tails left out. */
function rangeOf(items: readonly ComparedItem[]): readonly [number, number] {
  const values = items.flatMap(({ predicted, measured }) => [
    ...(predicted ? [predicted.low, predicted.high] : []),
    ...(measured ? [measured.value] : []),
  ]);
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return high > low ? [low, high] : [low - 1, high + 1];
}

function notTestable(report: ValidationReport): Markup {
  return scrollable(
    "Not testable",
    markup`<table><thead><tr><th scope="col">What</th><th scope="col">Data</th><th scope="col">What the model lacks</th></tr></thead><tbody>${report.notTestable.map(({ what, data, missing }) => markup`<tr><th scope="row">${what}</th><td>${data}</td><td>${missing}</td></tr>`)}</tbody></table>`,
  );
}

function methodRows({ run, predictionsHash }: ValidationReport): readonly (readonly [string, string])[] {
  return [
    ["Predictions", `sha-256 ${predictionsHash}, written before any measured value was read`],
    ["Ensemble", run.ensembleHash],
    ["Model", run.modelHash],
    ["Draws", `${run.sets} parameter sets, ${run.priorSets} prior draws, seed ${run.seed}`],
    ["Simulations", `${run.simulations}, of which ${run.failedSimulations} failed`],
    ["Engine", run.engineVersion],
  ];
}

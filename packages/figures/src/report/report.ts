import type { StudyResult } from "@igf-axis/analysis";
import { sha256 } from "@igf-axis/model";
import { type Markup, markup, trusted } from "../text/markup.ts";
import { formatNumber, formatPercent, formatRange } from "../text/number-format.ts";
import { armLabel, interventionName } from "../text/study-names.ts";
import { unbroken } from "../text/unbroken.ts";
import { answersFigure } from "./answers-table.ts";
import { HATCH } from "./band-key.ts";
import { isPriorOnly, setsWords } from "./caption.ts";
import { claimList, VERDICTS } from "./claims.ts";
import { doseResponseFigure } from "./dose-response.ts";
import { driversFigure, measurementsFigure } from "./drivers.ts";
import { section } from "./figure.ts";
import { mapFigure } from "./map-figure.ts";
import { methodBox } from "./method.ts";
import { rankingFigure } from "./ranking.ts";
import { REPORT_SCRIPT } from "./script.ts";
import { reportStyle } from "./style.ts";
import { timeCourseFigures } from "./time-courses.ts";

/** What a report may say besides the result. */
export interface ReportOptions {
  /** Command that makes the report again, shown in the method box. */
  readonly command?: string;
  /** Where the text on intended use can be read; absent: its place in the repository is named. */
  readonly intendedUseHref?: string;
}

/**
 * Returns a study's result as one HTML file that needs no network: the question, the answer with its range and main caveat, figures with their
 * data, a map, the claims with their verdicts, what the answer hangs on, and how it was made.
 *
 * Works for any study. Every text that comes from the study is escaped. Same result, same bytes.
 */
export function renderReport(result: StudyResult, options: ReportOptions = {}): string {
  const { study } = result;
  const parts: readonly (readonly [id: string, heading: string, content: Markup, shown: boolean])[] = [
    ["add-ons", "Add-ons ranked", rankingFigure(result), result.headline.ranking.length > 0],
    ["response", "Dose and response", doseResponseFigure(result), result.arms.length > 0],
    ["all-answers", "All answers", answersFigure(result), result.answers.length > 0],
    ["courses", "Over time", timeCourseFigures(result), study.timeCourses.observables.length > 0],
    ["network", "The network", mapFigure(result), study.model.reactions.length > 0],
    ["claims", "Claims", claimList(result), result.claims.length > 0],
    ["hangs-on", "What it hangs on", driversFigure(result), true],
    ["narrow", "What would narrow it", measurementsFigure(result), result.measurements.length > 0],
    ["limits", "Limits", caveatList(result), study.caveats.length > 0],
    [
      "method",
      "How it was made",
      markup`${methodBox(result)}${options.command !== undefined && markup`<p>Made again by <code>${options.command}</code></p>`}`,
      true,
    ],
  ];
  const shown = parts.filter(([, , , isShown]) => isShown);
  const page = markup`${trusted("<!doctype html>")}
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${trusted(base64OfHex(sha256(REPORT_SCRIPT)))}'; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark"><title>${study.title} · igf-axis</title>
<style>${trusted(reportStyle(study.arms.length))}</style></head>
<body><a class="skip" href="#answer">Skip to the answer</a>${HATCH}
<header><p class="masthead"><span>A letter you can run</span><button type="button" data-switch="theme" hidden>Light or dark</button></p>
<h1>${unbroken(study.question)}</h1><p class="study">${study.title}</p></header>
<main><section id="answer" aria-labelledby="answer-heading"><h2 id="answer-heading" class="visually-hidden">The answer</h2>
<p class="lead">${unbroken(result.headline.sentence)}</p>
<p class="caveat">${unbroken(result.headline.caveat)}</p>
${headlineNumbers(result)}
${verdictNotes(result)}
<p class="intended">${intendedUse(options)}</p></section>
<nav class="contents" aria-label="Contents"><ol>${shown.map(([id, heading]) => markup`<li><a href="#${id}">${heading}</a></li>`)}</ol></nav>
${shown.map(([id, heading, content]) => section(id, heading, content))}</main>
<footer><p class="intended">${intendedUse(options)}</p></footer>
<script>${trusted(REPORT_SCRIPT)}</script></body></html>
`;
  return page.html;
}

/** Returns the sentence that gives the headline's numbers in a fixed form, whatever words the headline chose. */
function headlineNumbers(result: StudyResult): Markup | false {
  const { headline, study } = result;
  const best = headline.ranking[0];
  if (!best) return false;
  const dose = `${formatNumber(headline.headlineDose)} ${study.doseAxis.unit} ${study.doseAxis.drug}`;
  const sentences: string[] = [];
  if (best.restored) {
    const { median, low, high } = best.restored;
    sentences.push(
      `With ${interventionName(study, best.arm)} at ${dose}: restored share ${formatPercent(median)} (${formatRange(Math.round(low * 100), Math.round(high * 100))}); at least half restored in ${formatPercent(best.fractionRestoring)} of the sets with a loss.`,
    );
  } else if (best.change) {
    sentences.push(
      `With ${interventionName(study, best.arm)} at ${dose}: GR changes by ${formatNumber(best.change.median)} (${formatRange(best.change.low, best.change.high)}).`,
    );
  }
  if (headline.fractionWithLoss !== null) {
    sentences.push(
      `${armLabel(study, study.comparator)} responds worse than ${armLabel(study, study.reference ?? "")} in ${formatPercent(headline.fractionWithLoss)} of ${setsWords(result)}.`,
    );
  }
  return sentences.length > 0 && markup`<p class="numbers">${sentences.join(" ")}</p>`;
}

/** Returns the verdicts beside the answer, each leading to its claim. */
function verdictNotes(result: StudyResult): Markup | false {
  if (result.claims.length === 0) return false;
  return markup`<aside class="aside verdicts" aria-label="Verdicts on the claims">${result.claims.map(
    (verdict) => {
      const { mark, words } = VERDICTS[verdict.verdict];
      return markup`<div><p class="verdict"><span class="mark" aria-hidden="true">${mark}</span> ${words} · <a href="#claim-${verdict.id}">${verdict.id}</a></p>
<p>${verdict.fraction !== null && `in ${formatPercent(verdict.fraction)} of ${setsWords(result)}; `}${verdict.kind}${verdict.priorFraction !== null && !isPriorOnly(result) && `, before calibration ${formatPercent(verdict.priorFraction)}`}</p></div>`;
    },
  )}</aside>`;
}

function caveatList(result: StudyResult): Markup {
  return markup`<ul>${result.study.caveats.map((caveat) => markup`<li>${caveat}</li>`)}</ul>`;
}

function intendedUse(options: ReportOptions): Markup {
  const more =
    options.intendedUseHref === undefined
      ? markup`<code>docs/intended-use.md</code>`
      : markup`<a href="${options.intendedUseHref}">Intended use</a>`;
  return markup`Intended use: research and education on published mechanisms and cell lines. Not for diagnosis, prognosis or treatment choice. ${more}`;
}

/** Returns bytes written in hexadecimal as base64, as content security policies want their hashes. */
function base64OfHex(hex: string): string {
  return btoa(
    (hex.match(/../g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join(""),
  );
}

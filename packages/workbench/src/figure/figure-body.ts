import { formatNumber, type Markup, markup } from "@igf-axis/figures/browser";
import type { Answer } from "../study/answer.ts";
import { drawCurve } from "./draw-curve.ts";
import { drawSignals } from "./draw-signals.ts";
import { findingOf, pictureWords, setsWords } from "./words.ts";

/** The parts of the living figure that change with the answer, by the identifier of the element that holds them. */
export interface FigureParts {
  readonly finding: Markup;
  readonly curve: Markup;
  readonly signals: Markup;
  readonly sets: Markup;
  readonly table: Markup;
}

/** Draws an answer at a width in pixels. Pure: the build draws the first answer with it, the page every other. */
export function drawFigure(answer: Answer, width: number, planned: number): FigureParts {
  const height = Math.round(Math.max(225, Math.min(300, width * 0.44)));
  return {
    finding: markup`${findingOf(answer)}`,
    curve: drawCurve(answer, { width, height }, pictureWords(answer)),
    signals: drawSignals(answer),
    sets: markup`${setsWords(answer, planned)}`,
    table: dataTable(answer),
  };
}

function dataTable({ doses, chosen, comparator }: Answer): Markup {
  const cell = (value: number | null | undefined): string => formatNumber(value ?? Number.NaN);
  const range = (low: readonly number[], high: readonly number[], i: number): string =>
    `${cell(low[i])} to ${cell(high[i])}`;
  return markup`<table class="data-table"><caption>Growth rate inhibition over the dose of osimertinib</caption>
<thead><tr><th scope="col">nM</th><th scope="col">median, as set</th><th scope="col">50 % of sets</th><th scope="col">90 % of sets</th><th scope="col">median, PC-9 as it is</th></tr></thead>
<tbody>${doses.map((dose, i) => markup`<tr><th scope="row">${formatNumber(dose)}</th><td>${cell(chosen.gr.median[i])}</td><td>${range(chosen.gr.q25, chosen.gr.q75, i)}</td><td>${range(chosen.gr.q05, chosen.gr.q95, i)}</td><td>${cell(comparator.gr.median[i])}</td></tr>`)}</tbody></table>`;
}

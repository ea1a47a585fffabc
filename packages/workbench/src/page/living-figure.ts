import { formatNumber, type Markup, markup } from "@igf-axis/figures/browser";
import {
  ADD_ONS,
  DOSES,
  IGF2_STEPS,
  igf2Step,
  igf2Words,
  igfbp3Words,
  type Setting,
  SURVIVAL_READINGS,
} from "../figure/controls.ts";
import { drawFigure } from "../figure/figure-body.ts";
import { HOURS } from "../study/scenario.ts";
import type { PageData } from "./page-data.ts";

/** Width at which the build draws the curve; the page draws it again at the width it finds. */
const BUILD_WIDTH = 600;

/** Returns the living figure with its first answer drawn. */
export function livingFigure({ answer }: PageData): Markup {
  const parts = drawFigure(answer, BUILD_WIDTH, answer.sets);
  return markup`<figure id="figure" class="living" aria-labelledby="finding">
<h2 class="figure-title" id="finding">${parts.finding}</h2>
<p class="figure-subtitle">Growth rate inhibition (GR) over ${HOURS} h: median, 50 % and 90 % of parameter sets</p>
<div id="curve">${parts.curve}</div>
${controls(answer.setting)}
<div id="signals">${parts.signals}</div>
<figcaption><span id="sets">${parts.sets}</span>. <span id="status" role="status" aria-live="polite"></span></figcaption></figure>`;
}

/** Returns the data of the first answer as a table, behind a disclosure. */
export function livingFigureTable({ answer }: PageData): Markup {
  return markup`<details class="data"><summary>Data of this figure as a table</summary><div class="scroll" role="region" tabindex="0" aria-label="Data of the figure" id="figure-table">${drawFigure(answer, BUILD_WIDTH, answer.sets).table}</div></details>`;
}

function controls(setting: Setting): Markup {
  const dose = DOSES.indexOf(setting.doseNm);
  return markup`<form class="controls" id="controls" aria-label="What is changed" autocomplete="off">
${slider("igfbp3", "IGFBP-3 secretion", { min: 0, max: 5, step: 0.25, value: setting.igfbp3 }, igfbp3Words(setting.igfbp3))}
${slider("igf2", "IGF-2 secretion", { min: 0, max: IGF2_STEPS, step: 1, value: igf2Step(setting.igf2) }, igf2Words(setting.igf2))}
${slider("dose", "osimertinib", { min: 0, max: DOSES.length - 1, step: 1, value: dose }, `${formatNumber(setting.doseNm)} nM`)}
<label class="choice"><span>add-on</span><select id="add-on">${ADD_ONS.map(({ id, label, concentrationNm }) => markup`<option value="${id}"${id === setting.addOn && markup` selected`}>${label}${concentrationNm > 0 && `, ${concentrationNm} nM`}</option>`)}</select></label>
<label class="choice"><span>survival reading</span><select id="survival">${SURVIVAL_READINGS.map(({ id, label }) => markup`<option value="${id}"${id === setting.survival && markup` selected`}>${label}</option>`)}</select></label>
<button type="reset" id="reset" hidden>Start again</button></form>`;
}

function slider(
  id: string,
  label: string,
  range: { readonly min: number; readonly max: number; readonly step: number; readonly value: number },
  words: string,
): Markup {
  return markup`<label class="slider"><span>${label}</span><output id="${id}-words" for="${id}">${words}</output><input type="range" id="${id}" min="${range.min}" max="${range.max}" step="${range.step}" value="${range.value}" aria-valuetext="${words}"></label>`;
}

import type { Ensemble, EnsembleProvenance, Hypothesis } from "@igf-axis/model";
import { exactCount } from "../report/caption.ts";
import { figure, scrollable } from "../report/figure.ts";
import { type Markup, markup } from "../text/markup.ts";
import { formatNumber, formatPercent } from "../text/number-format.ts";
import { joinWords, sentenceCase } from "../text/study-names.ts";
import { countText, decimalText, readingWords, stageParts } from "./wording.ts";

type Stage = EnsembleProvenance["stages"][number];

/** Difference of log evidences from which one reading is said to be favoured: odds of 20 to 1. */
const FAVOURED = 3;

/** Returns the stages of a calibration as a table: data, parameters, effective sets, evidence, acceptance. */
export function stagesFigure(ensemble: Ensemble, hypotheses: readonly Hypothesis[]): Markup {
  const { stages, seed, sampler } = ensemble.provenance;
  return figure({
    id: "stages",
    title: stagesFinding(stages),
    subtitle:
      "Each stage adds its parameters and its data to the sets that earlier stages left; earlier data stay in force. Effective sets: how many independent sets the particles are worth at the end.",
    body: markup`${scrollable(
      "Table of stages",
      markup`<table class="stages"><caption class="visually-hidden">Stages of the calibration</caption>
<thead><tr><th scope="col">Stage</th><th scope="col">Data</th><th scope="col" class="number">Points</th><th scope="col" class="number">Parameters added</th><th scope="col" class="number">Effective sets</th><th scope="col" class="number">Log evidence</th><th scope="col" class="number">Accepted moves</th></tr></thead>
<tbody>${stages.map((stage) => stageRow(stage, hypotheses))}</tbody></table>`,
    )}
${evidenceSentences(stages, hypotheses).map((sentence) => markup`<p class="note">${sentence}</p>`)}`,
    caption: `${sentenceCase(sampler)}; seed ${seed}; ${exactCount(ensemble.values.length)} sets kept. Log evidence: natural logarithm of the likelihood averaged over what was known before the stage, with scales and noise at their best values.`,
  });
}

/** Returns the finding: how many independent sets the sampler left, and where fewest. */
export function stagesFinding(stages: readonly Stage[]): string {
  const sizes = stages.map((stage) => stage.effectiveSampleSize);
  const smallest = stages[sizes.indexOf(Math.min(...sizes))];
  if (!smallest) return "No stage is recorded";
  const count = new Set(stages.map(({ module }) => stageParts(module).name)).size;
  const points = exactCount(pointsOf(stages));
  return `${count === 1 ? "One stage" : `${sentenceCase(numberWord(count))} stages`} on ${points} measured values left the equivalent of ${countText(smallest.effectiveSampleSize)} independent sets${stages.length > 1 ? ` where fewest, in ${stageParts(smallest.module).name}` : ""}`;
}

/** Returns the number of measured values behind all stages; a data set used by several branches counts once. */
export function pointsOf(stages: readonly Stage[]): number {
  const points = new Map(
    stages.flatMap((stage) => stage.data.map((data) => [data.id, data.points] as const)),
  );
  return [...points.values()].reduce((sum, each) => sum + each, 0);
}

function stageRow(stage: Stage, hypotheses: readonly Hypothesis[]): Markup {
  const { name, readings } = stageParts(stage.module);
  return markup`<tr><th scope="row">${sentenceCase(name)}${readings.length > 0 && markup`<span class="role">${joinWords(readings.map((key) => readingWords(key, hypotheses)))}</span>`}</th><td>${joinWords(stage.data.map(({ citation }) => citation))}</td><td class="number">${exactCount(stage.data.reduce((sum, { points }) => sum + points, 0))}</td><td class="number">${stage.parameters.length}</td><td class="number">${countText(stage.effectiveSampleSize)}</td><td class="number">${decimalText(stage.logEvidence)}</td><td class="number">${formatPercent(stage.acceptanceRate)}</td></tr>`;
}

/** One sentence per stage that ran under several readings: whether its data prefer one. */
function evidenceSentences(stages: readonly Stage[], hypotheses: readonly Hypothesis[]): readonly string[] {
  const modules = [...new Set(stages.map(({ module }) => stageParts(module).name))];
  return modules.flatMap((name) => {
    const rivals = stages
      .filter(({ module }) => stageParts(module).name === name)
      .sort((a, b) => b.logEvidence - a.logEvidence);
    const [best, ...rest] = rivals;
    const worst = rest.at(-1);
    if (!best || !worst) return [];
    const wordsOf = (stage: Stage): string =>
      joinWords(stageParts(stage.module).readings.map((key) => readingWords(key, hypotheses)));
    const gap = best.logEvidence - worst.logEvidence;
    if (gap < FAVOURED)
      return [
        `The ${name} data do not choose between the ${numberWord(rivals.length)} readings: their log evidences lie within ${decimalText(gap)}, and ${wordsOf(best)} has the highest.`,
      ];
    const behind = rest.filter((stage) => best.logEvidence - stage.logEvidence >= FAVOURED);
    return [
      `The ${name} data speak for ${wordsOf(best)} over ${joinWords(behind.map(wordsOf))}, by ${joinWords(behind.map((stage) => decimalText(best.logEvidence - stage.logEvidence)))} in log evidence.`,
    ];
  });
}

function numberWord(count: number): string {
  return ["no", "one", "two", "three", "four", "five", "six"][count] ?? formatNumber(count);
}

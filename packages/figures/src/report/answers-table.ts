import type { Answer, StudyResult } from "@igf-axis/analysis";
import type { Readout } from "@igf-axis/model";
import { type Markup, markup } from "../text/markup.ts";
import {
  formatNumber,
  formatOpenEnd,
  formatPercent,
  formatQuantity,
  formatRange,
  formatUnit,
  type QuantityLimits,
} from "../text/number-format.ts";
import { armLabel, hypothesisOptionLabel, readoutOf, sentenceCase } from "../text/study-names.ts";
import { unbroken } from "../text/unbroken.ts";
import { isPriorOnly, setsCaption, setsWords } from "./caption.ts";
import { type DataTable, figure, scrollable } from "./figure.ts";

/** Returns the table of all answers: readouts by arms, with the prior-driven ones marked, and every detail behind a disclosure. */
export function answersFigure(result: StudyResult): Markup {
  const { study } = result;
  const readouts = readoutsAnswered(result);
  const arms = study.arms.filter((arm) => result.answers.some((answer) => answer.intervention === arm.id));
  const limits = doseLimits(result);
  const rows = readouts.map(
    (readout) =>
      markup`<tr><th scope="row">${readoutHeading(readout)}</th>${arms.map((arm) => answerCell(findAnswer(result, arm.id, readout.id), { limits: limitsFor(readout, limits), isComparator: arm.id === study.comparator, marksPrior: !isPriorOnly(result) }))}</tr>`,
  );
  const claims = [...new Set(result.answers.flatMap((answer) => answer.claims))].sort();
  return figure({
    id: "answers",
    title: answersFinding(result),
    subtitle: markup`Median and 90 % interval over ${setsWords(result)}. ${!isPriorOnly(result) && "† prior-driven: the calibration data did not move this number."}`,
    body: scrollable(
      "Table of answers",
      markup`<table class="answers"><caption class="visually-hidden">Answers by readout and arm</caption><thead><tr><th scope="col">Readout</th>${arms.map((arm) => markup`<th scope="col" class="number${arm.id === study.comparator && " comparator"}">${unbroken(arm.label)}${role(result, arm.id)}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`,
    ),
    caption: markup`GR50: dose at which GR is one half; IC50: dose that halves the viable count; both censored above ${formatNumber(limits.highest)} ${study.doseAxis.unit}, the highest dose. ${setsCaption(result, claims)}`,
    data: detailsTable(result, readouts),
  });
}

/** Returns the readouts that have answers, in the study's order; an answer without a readout of the study gets one made from its name. */
function readoutsAnswered(result: StudyResult): readonly ReadoutHeading[] {
  const known = result.study.readouts.filter((readout) =>
    result.answers.some((answer) => answer.observable === readout.id),
  );
  const others = result.answers.filter((answer) => !readoutOf(result.study, answer.observable));
  const made = [...new Map(others.map((answer) => [answer.observable, answer])).values()].map((answer) => ({
    id: answer.observable,
    label: answer.observable
      .replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
      .replaceAll("_", " "),
    unit: answer.unit,
    kind: "value" as const,
  }));
  return [...known, ...made];
}

/** What a row of the table says about its readout. */
type ReadoutHeading = Pick<Readout, "id" | "label" | "unit" | "kind">;

/** Returns the finding of the answers: how many of them the calibration data did not move. */
function answersFinding(result: StudyResult): string {
  const driven = result.answers.filter((answer) => answer.priorDriven).length;
  const total = result.answers.length;
  if (isPriorOnly(result)) return `No data were used: all ${total} answers come from the priors alone`;
  if (driven === 0) return `All ${total} answers were moved by the calibration data`;
  if (driven === total)
    return `None of the ${total} answers was moved by the calibration data: all are prior-driven`;
  return `${driven} of ${total} answers are prior-driven: the calibration data did not move them`;
}

/** Returns the lowest and highest dose of a study, beyond which an IC50 or GR50 is censored. */
export function doseLimits(result: StudyResult): QuantityLimits {
  const { doses } = result.study.doseAxis;
  return { lowest: Math.min(...doses), highest: Math.max(...doses) };
}

/** Returns the answer of an arm for a readout. */
export function findAnswer(result: StudyResult, arm: string, readout: string): Answer | undefined {
  return result.answers.find((answer) => answer.intervention === arm && answer.observable === readout);
}

/** Returns the dose limits when a readout is a dose, so that they censor it. */
export function limitsFor(
  readout: Pick<Readout, "kind"> | undefined,
  limits: QuantityLimits,
): QuantityLimits | undefined {
  return readout?.kind === "GR50" || readout?.kind === "IC50" ? limits : undefined;
}

/** How a cell is written. */
interface CellStyle {
  readonly limits: QuantityLimits | undefined;
  readonly isComparator: boolean;
  /** Mark what the data did not move; pointless when there were no data. */
  readonly marksPrior: boolean;
}

function answerCell(answer: Answer | undefined, { limits, isComparator, marksPrior }: CellStyle): Markup {
  const kind = isComparator ? "number comparator" : "number";
  if (!answer) return markup`<td class="${kind}">–</td>`;
  const { median, low, high, censored } = answer;
  const mark = marksPrior && answer.priorDriven && markup`<abbr title="prior-driven">†</abbr>`;
  const middle = median === null ? formatOpenEnd(censored?.median, limits) : formatNumber(median);
  const isPoint = low === median && high === median;
  const range =
    !isPoint &&
    (low !== null || high !== null) &&
    markup` <span class="range">(${formatRange(low, high, censored, limits)})</span>`;
  const missed =
    censored &&
    censored.fraction > 0 &&
    markup`<span class="censored">not reached in ${formatPercent(censored.fraction)} of sets</span>`;
  return markup`<td class="${kind}"><span class="value">${middle}${mark}</span>${range}${missed}</td>`;
}

function readoutHeading(readout: ReadoutHeading): Markup {
  const unit = formatUnit(readout.unit);
  return markup`${unbroken(sentenceCase(readout.label))}${unit !== "" && markup` <span class="unit">${unit}</span>`}`;
}

function role(result: StudyResult, arm: string): Markup | false {
  if (arm === result.study.comparator) return markup` <span class="role">comparator</span>`;
  return arm === result.study.reference && markup` <span class="role">reference</span>`;
}

function detailsTable(result: StudyResult, columns: readonly ReadoutHeading[]): DataTable {
  const { study } = result;
  const limits = doseLimits(result);
  const keys = [...new Set(result.answers.flatMap((answer) => Object.keys(answer.byHypothesis)))];
  const ordered = columns.flatMap((readout) =>
    result.answers.filter((answer) => answer.observable === readout.id),
  );
  return {
    caption: "Every answer with its prior, its comparison and its value by rival reading",
    columns: [
      "Readout",
      "Arm",
      "Median (90 % interval)",
      "Before calibration",
      "Better than the comparator",
      ...keys.map((key) => hypothesisOptionLabel(study, key)),
      "Moved by data",
      "Claims",
    ],
    rows: ordered.map((answer) => {
      const readout = readoutOf(study, answer.observable);
      const prior = {
        median: answer.priorMedian,
        low: answer.priorLow,
        high: answer.priorHigh,
        unit: answer.unit,
      };
      return [
        sentenceCase(readout?.label ?? answer.observable),
        armLabel(study, answer.intervention),
        formatQuantity(answer, limitsFor(readout, limits)),
        formatQuantity(prior),
        answer.better === undefined ? "–" : `in ${formatPercent(answer.better)} of sets`,
        ...keys.map((key) => byHypothesis(answer, key)),
        answer.priorDriven ? "no, prior-driven" : "yes",
        answer.claims.join(", "),
      ];
    }),
  };
}

function byHypothesis(answer: Answer, key: string): string {
  const value = answer.byHypothesis[key];
  return value === undefined ? "–" : value === null ? "not reached" : formatNumber(value);
}

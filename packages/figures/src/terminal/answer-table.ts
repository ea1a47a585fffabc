import type { Answer, StudyResult } from "@igf-axis/analysis";
import type { Readout } from "@igf-axis/model";
import { doseLimits, findAnswer, limitsFor } from "../report/answers-table.ts";
import { VERDICTS } from "../report/claims.ts";
import {
  formatNumber,
  formatPercent,
  formatRange,
  formatUnit,
  type Quantity,
  type QuantityLimits,
} from "../text/number-format.ts";
import { alignTable, type Column, plainText, wrapText } from "./text-table.ts";

/** How the table is written. */
export interface AnswerTableOptions {
  /** Emphasis with ANSI codes; only for a terminal that shows them. */
  readonly color: boolean;
  /** Characters per line, ≥ 40; text is wrapped to it and columns are left out from the right when they do not fit. */
  readonly width: number;
}

/** Readout kinds that have a column, in order of their worth when room is short. */
const COLUMN_KINDS: readonly Readout["kind"][] = ["GR50", "GRmax", "residual", "IC50"];

/**
 * Returns a study's answer as text for a terminal: the answer with its interval and caveat, the arms with their numbers, the verdicts.
 *
 * Lines are at most `width` characters; control characters from a scenario are left out. No trailing newline.
 */
export function renderAnswerTable(result: StudyResult, options: AnswerTableOptions): string {
  const width = Math.max(40, Math.floor(options.width));
  const { headline } = result;
  const paint = painter(options.color);
  const lines: string[] = [
    ...wrapText(plainText(headline.sentence), width).map(paint.bold),
    ...wrapText(plainText(headline.caveat), width),
    "",
    ...armTable(result, width, paint),
    "",
    ...claimLines(result, width, paint),
    ...wrapText(
      `${result.completedSets} of ${result.sets} parameter sets, seed ${result.seed}. Median (90 % interval). Research and education only.`,
      width,
    ).map(paint.dim),
  ];
  return lines.join("\n").replaceAll("\u00a0", " ");
}

interface Painter {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

function painter(color: boolean): Painter {
  const wrap = (code: string) => (text: string) =>
    color && text !== "" ? `\u001b[${code}m${text}\u001b[0m` : text;
  return { bold: wrap("1"), dim: wrap("2") };
}

function armTable(result: StudyResult, width: number, paint: Painter): readonly string[] {
  const { study } = result;
  const limits = doseLimits(result);
  const readouts = COLUMN_KINDS.flatMap((kind) =>
    study.readouts.filter((readout) => readout.kind === kind).slice(0, 1),
  ).filter((readout) => result.answers.some((answer) => answer.observable === readout.id));
  const arms = study.arms.filter((arm) => result.arms.some((each) => each.arm === arm.id));
  const ranking = result.headline.ranking;
  const columns: Column[] = [
    {
      head: "Arm",
      align: "left",
      cells: arms.map((arm) => plainText(arm.label) + roleMark(result, arm.id)),
      wrap: true,
    },
  ];
  if (ranking.length > 0) {
    columns.push({
      head: "restored",
      align: "right",
      cells: arms.map((arm) => restoredCell(ranking.find((ranked) => ranked.arm === arm.id))),
    });
  }
  for (const readout of readouts) {
    columns.push({
      head: columnHead(readout),
      align: "right",
      cells: arms.map((arm) =>
        numberCell(findAnswer(result, arm.id, readout.id), limitsFor(readout, limits)),
      ),
    });
  }
  const [head, ...rows] = alignTable(columns, width);
  const shownAnswers = arms.flatMap((arm) =>
    readouts.flatMap((readout) => findAnswer(result, arm.id, readout.id) ?? []),
  );
  return [paint.dim(head ?? ""), ...rows, ...footnotes(result, shownAnswers, width).map(paint.dim)];
}

function columnHead(readout: Readout): string {
  const name = readout.kind === "residual" ? "residual" : plainText(readout.label);
  const unit = formatUnit(readout.unit);
  return unit === "" ? name : `${name}, ${unit}`;
}

function roleMark(result: StudyResult, arm: string): string {
  if (arm === result.study.comparator) return " (comparator)";
  return arm === result.study.reference ? " (reference)" : "";
}

function restoredCell(ranked: StudyResult["headline"]["ranking"][number] | undefined): string {
  if (!ranked) return "";
  if (!ranked.restored) return "no loss";
  const { median, low, high } = ranked.restored;
  return `${formatPercent(median)} (${formatRange(Math.round(low * 100), Math.round(high * 100))})`;
}

function numberCell(answer: Answer | undefined, limits: QuantityLimits | undefined): string {
  if (!answer) return "–";
  const mark = answer.priorDriven ? "†" : "";
  if (answer.median === null) return shortEnd(answer.censored?.median, limits) + mark;
  const range =
    answer.low === null && answer.high === null
      ? ""
      : ` (${end(answer.low, answer.censored?.low, limits)}${rangeJoint(answer)}${end(answer.high, answer.censored?.high, limits)})`;
  return `${formatNumber(answer.median)}${mark}${range}`;
}

function rangeJoint({ low, high }: Quantity): string {
  return low !== null && high !== null && low >= 0 && high >= 0 ? "–" : " to ";
}

function end(
  value: number | null,
  side: "above" | "below" | undefined,
  limits: QuantityLimits | undefined,
): string {
  return value === null ? shortEnd(side, limits) : formatNumber(value);
}

function shortEnd(side: "above" | "below" | undefined, limits: QuantityLimits | undefined): string {
  if (side === undefined || !limits) return "–";
  return side === "above" ? `>${formatNumber(limits.highest)}` : `<${formatNumber(limits.lowest)}`;
}

function footnotes(result: StudyResult, shown: readonly Answer[], width: number): readonly string[] {
  const notes: string[] = [];
  if (shown.some((answer) => answer.priorDriven))
    notes.push("† prior-driven: the calibration data did not move this number.");
  for (const answer of shown) {
    if (!answer.censored || answer.censored.fraction <= 0) continue;
    const label =
      result.study.readouts.find((readout) => readout.id === answer.observable)?.label ?? answer.observable;
    const arm =
      result.study.arms.find((each) => each.id === answer.intervention)?.label ?? answer.intervention;
    notes.push(
      plainText(`${label} of ${arm}: not reached in ${formatPercent(answer.censored.fraction)} of sets.`),
    );
  }
  return notes.flatMap((note) => wrapText(note, width));
}

function claimLines(result: StudyResult, width: number, paint: Painter): readonly string[] {
  if (result.claims.length === 0) return [];
  const lines = result.claims.flatMap((verdict) => {
    const claim = result.study.claims.find((each) => each.id === verdict.id);
    const { mark, words } = VERDICTS[verdict.verdict];
    const fraction =
      verdict.fraction === null ? "" : ` in ${formatPercent(verdict.fraction)} of plausible parameter sets`;
    const text = `${mark} ${plainText(verdict.id)} ${words}${fraction} (${verdict.kind})${claim ? `: ${plainText(claim.statement)}` : ""}`;
    const [first, ...rest] = wrapText(text, width - 2);
    return [paint.bold(first ?? ""), ...rest.map((line) => `  ${line}`)];
  });
  return [...lines, ""];
}

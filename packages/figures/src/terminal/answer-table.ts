import type { Answer, StudyResult } from "@igf-axis/analysis";
import type { Readout } from "@igf-axis/model";
import { doseLimits, findAnswer, limitsFor } from "../report/answers-table.ts";
import { isPriorOnly, setsWords } from "../report/caption.ts";
import { VERDICTS } from "../report/claims.ts";
import {
  formatNumber,
  formatPercent,
  formatRange,
  formatUnit,
  type Quantity,
  type QuantityLimits,
} from "../text/number-format.ts";
import { armLabel, sentenceCase } from "../text/study-names.ts";
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
      `${result.completedSets} of ${result.sets} sets${isPriorOnly(result) ? " drawn before calibration" : ""}, seed ${result.seed}. Median (90 % interval). Research and education only.`,
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
  const { ranking } = result.headline;
  const readouts = COLUMN_KINDS.flatMap((kind) =>
    study.readouts.filter((readout) => readout.kind === kind).slice(0, 1),
  ).filter((readout) => result.answers.some((answer) => answer.observable === readout.id));
  const arms = study.arms.filter((arm) => result.arms.some((each) => each.arm === arm.id));
  const marks = !isPriorOnly(result);
  const columns: Column[] = [
    {
      head: "Arm",
      align: "left",
      cells: arms.map((arm) => [plainText(arm.label) + roleMark(result, arm.id)]),
      wrap: true,
    },
  ];
  if (ranking.some((ranked) => ranked.restored !== null)) {
    columns.push({
      head: "restored",
      align: "right",
      cells: arms.map((arm) => restoredCell(ranking.find((ranked) => ranked.arm === arm.id))),
    });
  } else if (ranking.some((ranked) => ranked.change)) {
    columns.push({
      head: "change in GR",
      align: "right",
      cells: arms.map((arm) => changeCell(ranking.find((ranked) => ranked.arm === arm.id))),
    });
  }
  const before = columns.length;
  for (const readout of readouts) {
    const cell = (arm: string): readonly string[] =>
      numberCell(findAnswer(result, arm, readout.id), limitsFor(readout, limits), marks);
    columns.push({ head: columnHead(readout), align: "right", cells: arms.map((arm) => cell(arm.id)) });
  }
  const table = alignTable(columns, width);
  const shown = readouts.slice(0, table.columnCount - before);
  return [
    paint.dim(table.head),
    ...table.rows,
    ...footnotes(
      result,
      arms.map((arm) => arm.id),
      shown,
    )
      .flatMap((note) => wrapText(note, width))
      .map(paint.dim),
  ];
}

function columnHead(readout: Readout): string {
  const unit = formatUnit(readout.unit);
  return readout.kind === "residual" || unit === "" ? readout.kind : `${readout.kind}, ${unit}`;
}

function roleMark(result: StudyResult, arm: string): string {
  if (arm === result.study.comparator) return " (comparator)";
  return arm === result.study.reference ? " (reference)" : "";
}

function restoredCell(ranked: Ranked | undefined): readonly string[] {
  if (!ranked) return [];
  if (!ranked.restored) return ["no loss"];
  const { median, low, high } = ranked.restored;
  return [formatPercent(median), `(${formatRange(Math.round(low * 100), Math.round(high * 100))})`];
}

function changeCell(ranked: Ranked | undefined): readonly string[] {
  if (!ranked?.change) return [];
  return [formatNumber(ranked.change.median), `(${formatRange(ranked.change.low, ranked.change.high)})`];
}

type Ranked = StudyResult["headline"]["ranking"][number];

function numberCell(
  answer: Answer | undefined,
  limits: QuantityLimits | undefined,
  marks: boolean,
): readonly string[] {
  if (!answer) return ["–"];
  const mark = marks && answer.priorDriven ? "†" : "";
  const { median, low, high, censored } = answer;
  const middle = (median === null ? shortEnd(censored?.median, limits) : formatNumber(median)) + mark;
  if ((low === null && high === null) || (low === median && high === median)) return [middle];
  return [
    middle,
    `(${end(low, censored?.low, limits)}${rangeJoint(answer)}${end(high, censored?.high, limits)})`,
  ];
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

function footnotes(
  result: StudyResult,
  arms: readonly string[],
  shown: readonly Readout[],
): readonly string[] {
  const { study } = result;
  const answersOf = (readout: Readout): readonly Answer[] =>
    arms.flatMap((arm) => findAnswer(result, arm, readout.id) ?? []);
  const notes: string[] = [];
  const marked = shown.some((readout) => answersOf(readout).some((answer) => answer.priorDriven));
  if (marked && !isPriorOnly(result))
    notes.push("† prior-driven: the calibration data did not move this number.");
  for (const readout of study.readouts.filter(
    (each) => each.kind === "IC50" || (each.kind === "GR50" && shown.includes(each)),
  )) {
    const missed = answersOf(readout).filter((answer) => answer.censored && answer.censored.fraction > 0);
    if (missed.length === 0) continue;
    const parts = missed.map(
      (answer) => `${armLabel(study, answer.intervention)} ${formatPercent(answer.censored?.fraction ?? 0)}`,
    );
    notes.push(plainText(`${sentenceCase(readout.label)} not reached, share of sets: ${parts.join(", ")}.`));
  }
  return notes;
}

function claimLines(result: StudyResult, width: number, paint: Painter): readonly string[] {
  if (result.claims.length === 0) return [];
  const lines = result.claims.flatMap((verdict) => {
    const claim = result.study.claims.find((each) => each.id === verdict.id);
    const { mark, words } = VERDICTS[verdict.verdict];
    const holds = verdict.verdict === "holds" ? " in" : "; holds in";
    const fraction =
      verdict.fraction === null ? "" : `${holds} ${formatPercent(verdict.fraction)} of ${setsWords(result)}`;
    const text =
      `${mark} ${plainText(verdict.id)} ${words}${fraction} (${verdict.kind}). ${plainText(claim?.statement ?? "")}`.trimEnd();
    const [first, ...rest] = wrapText(text, width - 2);
    return [paint.bold(first ?? ""), ...rest.map((line) => `  ${line}`)];
  });
  return [...lines, ""];
}

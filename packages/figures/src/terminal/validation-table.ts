import type { ComparedSet, ValidationReport } from "@igf-axis/analysis";
import { formatNumber } from "../text/number-format.ts";
import {
  groupSentence,
  intervalText,
  looksSentence,
  missingSentences,
  scoreSentence,
  standingSentence,
  validationSentence,
  verdictText,
} from "../validation/wording.ts";
import { alignTable, type Column, plainText, wrapText } from "./text-table.ts";

/**
 * Returns a validation as text for a terminal: every item with prediction, measured value and verdict, scores beside the baselines, how often
 * the data were looked at, and what could not be tested. No trailing newline.
 */
export function renderValidationTable(
  report: ValidationReport,
  { width: wanted, color }: { readonly width: number; readonly color: boolean },
): string {
  const width = Math.max(40, Math.floor(wanted));
  const bold = (text: string): string => (color ? `\u001b[1m${text}\u001b[0m` : text);
  const lines = [
    ...wrapText(plainText(validationSentence(report)), width).map(bold),
    ...wrapText(plainText(standingSentence(report)), width),
    ...report.sets.flatMap((set) => ["", ...setLines(set, report, width, bold)]),
    "",
    bold("Not testable with this model"),
    ...report.notTestable.flatMap(({ what, data, missing }) =>
      wrapText(plainText(`– ${what} (${data}): ${missing}`), width),
    ),
    "",
    `predictions sha-256 ${report.predictionsHash}`,
  ];
  return lines.join("\n").replaceAll("\u00a0", " ");
}

function setLines(
  compared: ComparedSet,
  report: ValidationReport,
  width: number,
  bold: (text: string) => string,
): readonly string[] {
  const { set, items, notes } = compared;
  const columns: readonly Column[] = [
    { head: "Item", align: "left", cells: items.map(({ label }) => [plainText(label)]), wrap: true },
    {
      head: "measured",
      align: "right",
      cells: items.map(({ measured }) => [measured ? formatNumber(measured.value) : "–"]),
    },
    {
      head: "predicted (90 %)",
      align: "right",
      cells: items.map(({ predicted }) => intervalText(predicted)),
    },
    { head: "verdict", align: "left", cells: items.map((item) => [verdictText(item)]) },
    ...(report.countsAsValidation
      ? [
          {
            head: "prior (90 %)",
            align: "right" as const,
            cells: items.map(({ prior }) => intervalText(prior)),
          },
        ]
      : []),
  ];
  const table = alignTable(columns, width);
  const looks = report.looks.find(({ dataSet }) => dataSet === set.id);
  const sentences = [
    ...missingSentences(compared),
    groupSentence(compared),
    scoreSentence(compared),
    ...notes,
    looks ? looksSentence(looks) : "",
    ...set.caveats,
  ];
  return [
    ...wrapText(plainText(`${set.title}, ${items[0]?.unit ?? ""}`), width).map(bold),
    table.head,
    ...table.rows,
    ...sentences.filter((text) => text !== "").flatMap((text) => wrapText(plainText(text), width)),
  ];
}

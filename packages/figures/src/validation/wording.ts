import type {
  ComparedItem,
  ComparedSet,
  LookCount,
  ValidationReport,
  ValidationVerdict,
} from "@igf-axis/analysis";
import { formatNumber, formatRange } from "../text/number-format.ts";
import { readableLabel } from "../text/readable-label.ts";

/** How a verdict is marked and said. */
export const VALIDATION_VERDICTS: Readonly<
  Record<ValidationVerdict, { readonly mark: string; readonly words: string }>
> = {
  inside: { mark: "✓", words: "inside" },
  outside: { mark: "✗", words: "outside" },
  "no data": { mark: "·", words: "no data" },
  "no prediction": { mark: "?", words: "no prediction" },
};

/** Returns the sentence that sums a validation up: inside of compared, for each set. */
export function validationSentence(report: ValidationReport): string {
  const parts = report.sets.map(({ set, inside, compared }) => `${inside} of ${compared} (${set.title})`);
  return `Measured values inside the 90\u00a0% predictive interval: ${parts.join("; ")}.`;
}

/** Returns how many groups of items, such as courses, are inside throughout; nothing without groups. */
export function groupSentence({ groups }: ComparedSet): string {
  return groups === null ? "" : `${groups.inside} of ${groups.compared} courses lie inside throughout.`;
}

/** Returns what the model lacks where predictions failed, one sentence for each different lack, with the items that it is said of. */
export function missingSentences({ items }: ComparedSet): readonly string[] {
  const lacks = [...new Set(items.flatMap(({ missing }) => missing ?? []))];
  return lacks.map((lack) => {
    const failed = items.filter(({ missing }) => missing === lack).map(({ label }) => readableLabel(label));
    const named = failed.length > 2 ? `${failed.length} items` : failed.join("; ");
    return `Outside, ${named}: ${lack}`;
  });
}

/** Returns what the run counts as. */
export function standingSentence({ countsAsValidation, run }: ValidationReport): string {
  return countsAsValidation
    ? `Predicted with the committed ensemble ${run.ensembleHash.slice(0, 12)} and written before the data were read.`
    : "Development run on prior draws: it was logged as a look and does not count as validation.";
}

/** Returns a predicted interval as `2.1 (0.5 to 3.0)`. */
export function intervalText(interval: ComparedItem["predicted"]): readonly string[] {
  return interval === null
    ? ["–"]
    : [formatNumber(interval.median), `(${formatRange(interval.low, interval.high)})`];
}

/** Returns the verdict with its distance: `✗ outside by 0.7`. */
export function verdictText({ verdict, distance }: ComparedItem): string {
  const { mark, words } = VALIDATION_VERDICTS[verdict];
  const by =
    verdict === "outside" && distance !== null
      ? `, ${formatNumber(Math.abs(distance))} ${distance > 0 ? "above" : "below"}`
      : "";
  return `${mark} ${words}${by}`;
}

/** Returns how well a set was predicted against its baselines, or nothing without a comparison. */
export function scoreSentence({ scores, items }: ComparedSet): string {
  if (scores === null) return "";
  const unit = items[0]?.unit ?? "";
  return `Mean score (CRPS, ${unit}; 0 is best): ensemble ${formatNumber(scores.predicted)}, prior draws ${formatNumber(scores.prior)}, no change ${formatNumber(scores.noChange)}.`;
}

/** Returns how often a set was looked at, by kind. */
export function looksSentence(count: LookCount): string {
  const kinds: readonly (readonly [number, string])[] = [
    [count.validation, `in validation of ${count.ensembles} ensemble${count.ensembles === 1 ? "" : "s"}`],
    [count.development, "in development runs"],
    [count.reading, "by reading values"],
    [count.labels, "by reading labels only"],
  ];
  const parts = kinds.filter(([n]) => n > 0).map(([n, words]) => `${n} ${words}`);
  return `Looked at ${count.total} time${count.total === 1 ? "" : "s"}, this run included: ${parts.join(", ")}.`;
}

import type { StudyResult } from "@igf-axis/analysis";
import { writeCsv } from "@igf-axis/formats";

/** Returns every answer as comma-separated text, one row each; a number that was not reached is empty and its `censored` column says which side. */
export function answersCsv(result: StudyResult): string {
  return writeCsv(
    COLUMNS,
    result.answers.map((answer) => [
      answer.observable,
      answer.intervention,
      answer.comparator,
      answer.median,
      answer.low,
      answer.high,
      answer.unit,
      answer.censored?.median,
      answer.censored?.low,
      answer.censored?.high,
      answer.censored?.fraction ?? 0,
      answer.better,
      answer.priorMedian,
      answer.priorLow,
      answer.priorHigh,
      String(answer.priorDriven),
      answer.claims.join(" "),
    ]),
  );
}

const COLUMNS: readonly string[] = [
  "observable",
  "intervention",
  "comparator",
  "median",
  "low",
  "high",
  "unit",
  "censored_median",
  "censored_low",
  "censored_high",
  "fraction_not_reached",
  "fraction_better",
  "prior_median",
  "prior_low",
  "prior_high",
  "prior_driven",
  "claims",
];

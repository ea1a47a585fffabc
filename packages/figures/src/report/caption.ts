import type { StudyResult } from "@igf-axis/analysis";
import { formatNumber } from "../text/number-format.ts";
import { joinWords } from "../text/study-names.ts";

/** Returns the standing end of a caption: parameter sets, seed and claims. */
export function setsCaption(result: StudyResult, claims: readonly string[] = []): string {
  const about = claims.length > 0 ? ` Claim${claims.length > 1 ? "s" : ""} ${joinWords(claims)}.` : "";
  return `${exactCount(result.completedSets)} plausible parameter sets, seed ${result.seed}.${about}`;
}

/** Returns a whole number with thousands separated, not rounded. */
export function exactCount(value: number): string {
  return value < 100 ? formatNumber(value) : String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

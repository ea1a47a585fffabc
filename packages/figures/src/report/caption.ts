import type { StudyResult } from "@igf-axis/analysis";
import { joinWords } from "../text/study-names.ts";

/** Returns the standing end of a caption: parameter sets, seed and claims. */
export function setsCaption(result: StudyResult, claims: readonly string[] = []): string {
  const about = claims.length > 0 ? ` Claim${claims.length > 1 ? "s" : ""} ${joinWords(claims)}.` : "";
  return `${exactCount(result.completedSets)} ${setsWords(result)}, seed ${result.seed}.${about}`;
}

/** Returns what the sets of a result are: plausible after calibration, or drawn from the priors alone. */
export function setsWords(result: StudyResult): string {
  return isPriorOnly(result) ? "sets drawn before calibration" : "plausible parameter sets";
}

/** True when the study ran on prior draws, so that nothing in it was calibrated. */
export function isPriorOnly(result: StudyResult): boolean {
  return result.ensembleHash === "prior";
}

/** Returns a whole number with thousands separated, not rounded. */
export function exactCount(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

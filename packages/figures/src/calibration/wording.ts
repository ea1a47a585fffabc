import type { Interval, Misfit } from "@igf-axis/analysis";
import type { Hypothesis } from "@igf-axis/model";
import { formatMinutes, formatNumber, formatPercent, formatRange } from "../text/number-format.ts";
import { readableLabel } from "../text/readable-label.ts";

/** Returns a median with its 90 % interval, `0.94 (0.93–0.95)`. */
export function intervalText({ median, low, high }: Interval): string {
  return `${formatNumber(median)} (${formatRange(low, high)})`;
}

/** Returns a misfit as the second half of a title: which way the median is off, by how much, where. */
export function misfitWords(misfit: Misfit, timeUnit: string): string {
  const way = misfit.difference > 0 ? "too low" : "too high";
  return `${formatPercent(Math.abs(misfit.difference))} of the range ${way} with ${readableLabel(misfit.label)} ${spanText(misfit.from, misfit.to, timeUnit)}`;
}

/** Returns where a readout fits worst, in one or two plain sentences. */
export function misfitSentence(misfit: Misfit | null, timeUnit: string): string {
  if (!misfit) return "No three neighbouring values lie on the same side of the median.";
  const where = `${readableLabel(misfit.label)} ${spanText(misfit.from, misfit.to, timeUnit)}`;
  const values = `measured ${formatNumber(misfit.observed)} on average, median of the sets ${formatNumber(misfit.fitted)}`;
  const outside = `${misfit.outside} of ${misfit.points} values outside the 90 % band`;
  return misfit.systematic
    ? `The fit fails most for ${where}: ${values}; ${outside}.`
    : `The largest one-sided stretch (${where}: ${values}) is within what the noise can explain.`;
}

/** Returns a stage of the provenance as its module and the reading it was run under. */
export function stageParts(module: string): { readonly name: string; readonly readings: readonly string[] } {
  const bracket = module.endsWith(")") ? module.indexOf(" (") : -1;
  if (bracket < 0) return { name: module, readings: [] };
  return { name: module.slice(0, bracket), readings: module.slice(bracket + 2, -1).split(", ") };
}

/** Returns the words for a reading such as `survival:or`: its label up to the colon when the hypothesis is known, else `“or” (survival)`. */
export function readingWords(key: string, hypotheses: readonly Hypothesis[]): string {
  const colon = key.indexOf(":");
  const [hypothesisId, optionId] = [key.slice(0, colon), key.slice(colon + 1)];
  const option = hypotheses
    .find((each) => each.id === hypothesisId)
    ?.options.find((each) => each.id === optionId);
  return option ? (option.label.split(":")[0] ?? option.label).trim() : `“${optionId}” (${hypothesisId})`;
}

/** Returns a whole number where it is large, else two significant digits. */
export function countText(value: number): string {
  return value >= 10 ? formatNumber(Math.round(value)) : formatNumber(value);
}

/** Returns a number with one decimal and a true minus sign. */
export function decimalText(value: number): string {
  return Number.isFinite(value) ? value.toFixed(1).replace("-", "−") : "–";
}

/** Returns a name up to its first comma: "phosphorylated S6K" of "phosphorylated S6K, share of all S6K". */
export function shortName(name: string): string {
  return name.split(",")[0] ?? name;
}

function spanText(from: number, to: number, unit: string): string {
  if (unit !== "min") return `at ${formatRange(from, to)} ${unit}`;
  if (to < 120) return `at ${formatRange(from, to)} min`;
  return from < 120 && from > 0
    ? `from ${formatMinutes(from)} to ${formatMinutes(to)}`
    : `at ${formatRange(from / 60, to / 60)} h`;
}

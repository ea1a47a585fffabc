import type { Driver, MeasurementValue, StudyResult } from "@igf-axis/analysis";
import { drawLollipop, type IntervalAxis, intervalAxisHeader } from "../chart/interval-row.ts";
import { type Markup, markup } from "../text/markup.ts";
import { formatNumber, formatPercent } from "../text/number-format.ts";
import { sentenceCase } from "../text/study-names.ts";
import { setsCaption } from "./caption.ts";
import { figure, scrollable } from "./figure.ts";
import { sourceList } from "./sources.ts";

const CORRELATION_AXIS: IntervalAxis = {
  low: -1,
  high: 1,
  width: 190,
  ticks: [
    { value: -1, label: "−1" },
    { value: 0, label: "0" },
    { value: 1, label: "1" },
  ],
};

const SHARE_AXIS: IntervalAxis = {
  low: 0,
  high: 1,
  width: 190,
  ticks: [
    { value: 0, label: "0" },
    { value: 0.5, label: "50" },
    { value: 1, label: "100 %" },
  ],
};

/** Returns the parameters that the headline hangs on, each with its correlation, grade, sources and how far the data narrowed it. */
export function driversFigure(result: StudyResult): Markup {
  return figure({
    id: "drivers",
    title: driversFinding(result.drivers),
    subtitle:
      "Spearman rank correlation of each parameter with the answer over the parameter sets; to the right: a higher value goes with a larger answer. Narrowing: how much of the prior’s 90 % range calibration removed.",
    body: scrollable(
      "Table of parameters",
      markup`<table class="drivers"><caption class="visually-hidden">Parameters by rank correlation with the answer</caption>
<thead><tr><th scope="col">Parameter</th><th scope="col"><span class="visually-hidden">Drawn</span>${intervalAxisHeader(CORRELATION_AXIS)}</th><th scope="col" class="number">Rank correlation</th><th scope="col">Evidence</th><th scope="col" class="number">Narrowing</th></tr></thead>
<tbody>${result.drivers.map(driverRow)}</tbody></table>`,
    ),
    caption: setsCaption(result),
  });
}

/** Returns the finding: the strongest driver and how well it is known. */
function driversFinding(drivers: readonly Driver[]): string {
  const first = drivers[0];
  if (!first) return "No parameter stands out as deciding the answer";
  const assumed = drivers.filter((driver) => driver.grade === "assumed").length;
  const grade =
    first.grade === "assumed"
      ? "which is assumed"
      : first.grade === "fitted"
        ? "which was fitted"
        : `which was ${first.grade}`;
  const share = assumed === drivers.length ? `all ${assumed}` : `${assumed} of the ${drivers.length}`;
  const rest = assumed > 1 ? `; ${share} leading parameters are assumed` : "";
  return `The answer hangs most on ${first.name}, ${grade}${rest}`;
}

/** Share of variance below which a measurement is not listed. */
const WORTHWHILE = 0.005;

/** Returns the measurements that would narrow the headline most; those that would not are only named. */
export function measurementsFigure(result: StudyResult): Markup {
  const useful = result.measurements.filter((value) => value.varianceRemoved >= WORTHWHILE);
  const useless = result.measurements.filter((value) => value.varianceRemoved < WORTHWHILE);
  return figure({
    id: "measurements",
    title: measurementsFinding(result.measurements),
    subtitle:
      "Expected share of the answer’s variance that one measurement with the stated error would remove.",
    body:
      useful.length > 0 &&
      scrollable(
        "Table of measurements",
        markup`<table class="drivers"><caption class="visually-hidden">Measurements by the share of variance removed</caption>
<thead><tr><th scope="col">Measurement</th><th scope="col"><span class="visually-hidden">Drawn</span>${intervalAxisHeader(SHARE_AXIS)}</th><th scope="col" class="number">Variance removed</th><th scope="col">Assumed error</th></tr></thead>
<tbody>${useful.map((value) => markup`<tr><th scope="row">${sentenceCase(value.label)}</th><td>${drawLollipop(value.varianceRemoved, SHARE_AXIS)}</td><td class="number">${formatPercent(value.varianceRemoved)}</td><td>${value.errorAssumed}</td></tr>`)}</tbody></table>`,
      ),
    caption: markup`${useless.length > 0 && `Would remove less than 1 %: ${useless.map((value) => value.label).join("; ")}. `}${setsCaption(result)}`,
  });
}

/** Returns the finding: the best measurement and what it would remove. */
function measurementsFinding(measurements: readonly MeasurementValue[]): string {
  const first = measurements[0];
  if (!first || first.varianceRemoved < WORTHWHILE)
    return "No single measurement was found that would narrow the answer";
  return `Measuring ${first.label} would remove ${formatPercent(first.varianceRemoved)} of the answer’s variance`;
}

function driverRow(driver: Driver): Markup {
  const narrowing =
    driver.narrowing === null
      ? "–"
      : driver.narrowing >= 0.995
        ? "none"
        : formatPercent(1 - driver.narrowing);
  return markup`<tr><th scope="row">${sentenceCase(driver.name)} <code>${driver.parameter}</code></th><td>${drawLollipop(driver.rankCorrelation, CORRELATION_AXIS)}</td><td class="number">${formatNumber(driver.rankCorrelation)}</td><td>${driver.grade}${driver.evidence.length > 0 && markup`: ${sourceList(driver.evidence)}`}</td><td class="number">${narrowing}</td></tr>`;
}

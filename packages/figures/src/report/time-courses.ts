import type { ArmResult, StudyResult } from "@igf-axis/analysis";
import { log10 } from "@igf-axis/model";
import { drawBandPanel, type PanelAxes } from "../chart/band-panel.ts";
import { niceTicks } from "../chart/ticks.ts";
import { type Markup, markup } from "../text/markup.ts";
import { formatNumber, formatRange, formatUnit } from "../text/number-format.ts";
import { addOns, armLabel, armResult, interventionName, sentenceCase } from "../text/study-names.ts";
import { unbroken } from "../text/unbroken.ts";
import { bandKey } from "./band-key.ts";
import { setsCaption } from "./caption.ts";
import { comparisonLines, panelColumns, shownArms } from "./dose-response.ts";
import { type DataTable, figure } from "./figure.ts";
import { seriesColour } from "./palette.ts";

type TimeCourse = ArmResult["timeCourses"][number];

/** Hours that are labelled on the time axis when they are within it. */
const TICK_HOURS = [0, 6, 24, 72, 168, 336] as const;

/** Number of observables whose time courses are open from the start; the rest are behind a disclosure. */
const OPEN_FIGURES = 2;

/** Returns one figure per observable followed over time; those after the first two behind a disclosure. */
export function timeCourseFigures(result: StudyResult): Markup {
  const observables = observablesFollowed(result);
  const figures = observables.map((observable) => timeCourseFigure(result, observable));
  const rest = figures.slice(OPEN_FIGURES);
  return markup`${figures.slice(0, OPEN_FIGURES)}
${
  rest.length > 0 &&
  markup`<details class="more wide"><summary>${rest.length} more time course${rest.length > 1 ? "s" : ""}: ${observables
    .slice(OPEN_FIGURES)
    .map((id) => courseName(result, id))
    .join("; ")}</summary>${rest}</details>`
}`;
}

/** Returns the finding of a time course: the add-on whose end differs most from the comparator's. */
function timeCourseFinding(result: StudyResult, observable: string): string {
  const { study } = result;
  const name = sentenceCase(courseName(result, observable));
  const endOf = (arm: ArmResult | undefined): number =>
    courseOf(arm, observable)?.bands.median.at(-1) ?? Number.NaN;
  const comparator = armResult(result, study.comparator);
  const base = endOf(comparator);
  const distance = (arm: ArmResult): number =>
    base > 0 && endOf(arm) > 0 ? Math.abs(log10(endOf(arm) / base)) : Math.abs(endOf(arm) - base);
  const most = [...addOns(result)]
    .filter((arm) => Number.isFinite(endOf(arm)))
    .sort((a, b) => distance(b) - distance(a))[0];
  const unit = formatUnit(courseOf(comparator, observable)?.unit ?? "");
  const value = (number: number): string =>
    unit === "" ? formatNumber(number) : `${formatNumber(number)} ${unit}`;
  if (!Number.isFinite(base)) return name;
  if (!most) return `${name} ends at ${value(base)}`;
  if (base > 0 && distance(most) < log10(1.1)) return `${name} ends near ${value(base)} with every add-on`;
  return `${name} ends at ${value(endOf(most))} with ${interventionName(study, most.arm)}, against ${formatNumber(base)} in the comparator`;
}

function timeCourseFigure(result: StudyResult, observable: string): Markup {
  const { study } = result;
  const shown = shownArms(result);
  const axes = courseAxes(result, observable);
  const name = courseName(result, observable);
  const unit = formatUnit(
    shown.map((arm) => courseOf(arm, observable)?.unit).find((each) => each !== undefined) ?? "",
  );
  const hours = (arm: ArmResult): readonly number[] =>
    courseOf(arm, observable)?.minutes.map((minute) => timePosition(minute / 60)) ?? [];
  const panels = shown.map((arm, index) => {
    const course = courseOf(arm, observable);
    if (!course) return null;
    const last = course.bands.median.length - 1;
    const label = `${name} over time, ${arm.label}: median ${formatNumber(course.bands.median[0] ?? Number.NaN)} at the start, ${formatNumber(course.bands.median[last] ?? Number.NaN)} (90 % interval ${formatRange(course.bands.q05[last] ?? null, course.bands.q95[last] ?? null)}) at the end.`;
    const lines = comparisonLines(
      result,
      arm,
      hours,
      (each) => courseOf(each, observable)?.bands.median ?? [],
    );
    const svg = drawBandPanel(
      { label, colour: seriesColour(index), x: hours(arm), bands: course.bands, lines },
      axes,
    );
    return markup`<div class="panel"><p class="panel-title"><span class="swatch" style="background:${seriesColour(index)}"></span>${unbroken(arm.label)}</p>${svg}</div>`;
  });
  const claims = [
    ...new Set(
      result.answers.filter((answer) => answer.observable === observable).flatMap((answer) => answer.claims),
    ),
  ];
  return figure({
    id: `time-course-${identifier(observable)}`,
    title: timeCourseFinding(result, observable),
    subtitle: markup`${sentenceCase(name)}${unit !== "" && `, ${unit}`}, by hours since treatment (square-root axis) with ${formatNumber(study.timeCourses.dose)} ${study.doseAxis.unit} ${study.doseAxis.drug}. ${bandKey(result, false)}`,
    body: markup`<div class="panels" style="--columns:${panelColumns(shown.length)}">${panels}</div>`,
    caption: markup`${axes.xDomain[0] < 0 && "Dotted line: start of treatment. "}${setsCaption(result, claims)}`,
    data: courseTable(result, observable, name),
  });
}

/** Returns the place of a time on a square-root axis, which shows minutes and days together; before treatment mirrored. */
function timePosition(hours: number): number {
  return Math.sign(hours) * Math.sqrt(Math.abs(hours));
}

function courseAxes(result: StudyResult, observable: string): PanelAxes {
  const arms = [
    ...shownArms(result),
    armResult(result, result.study.comparator),
    armResult(result, result.study.reference),
  ];
  const courses = arms.flatMap((arm) => courseOf(arm, observable) ?? []);
  const drawn = [
    ...shownArms(result).flatMap((arm) => courseOf(arm, observable)?.bands.q95 ?? []),
    ...courses.flatMap((course) => course.bands.median),
  ];
  const lowest = Math.min(0, ...courses.flatMap((course) => course.bands.q05).filter(Number.isFinite));
  const yTicks = niceTicks(lowest, Math.max(...drawn.filter(Number.isFinite), lowest + 1e-12), 4);
  const hours = courses.flatMap((course) => course.minutes.map((minute) => minute / 60));
  const end = Math.max(...hours);
  const xTicks = TICK_HOURS.filter((hour) => hour <= end).map((hour) => ({
    position: timePosition(hour),
    label: hour === 0 ? "0" : `${hour} h`,
  }));
  return {
    width: 236,
    height: 150,
    xDomain: [timePosition(Math.min(0, ...hours)), timePosition(end)],
    xTicks,
    xMark: 0,
    yDomain: [yTicks[0] ?? 0, Math.max(yTicks.at(-1) ?? 1, ...drawn.filter(Number.isFinite))],
    yTicks,
    yTickLabel: formatNumber,
    zeroLine: false,
  };
}

function observablesFollowed(result: StudyResult): readonly string[] {
  const listed = result.study.timeCourses.observables;
  return listed.filter((id) => result.arms.some((arm) => courseOf(arm, id)));
}

function courseOf(arm: ArmResult | undefined, observable: string): TimeCourse | undefined {
  return arm?.timeCourses.find((course) => course.observable === observable);
}

function courseName(result: StudyResult, observable: string): string {
  for (const arm of result.arms) {
    const course = courseOf(arm, observable);
    if (course) return course.name;
  }
  return observable;
}

function courseTable(result: StudyResult, observable: string, name: string): DataTable {
  const arms = result.arms.filter((arm) => courseOf(arm, observable));
  const first = courseOf(arms[0], observable);
  return {
    caption: `${sentenceCase(name)}: median (90 % interval) by arm and time`,
    columns: ["Hours since treatment", ...arms.map((arm) => armLabel(result.study, arm.arm))],
    rows: (first?.minutes ?? []).map((minute, i) => [
      formatNumber(minute / 60),
      ...arms.map((arm) => {
        const bands = courseOf(arm, observable)?.bands;
        return `${formatNumber(bands?.median[i] ?? Number.NaN)} (${formatRange(bands?.q05[i] ?? null, bands?.q95[i] ?? null)})`;
      }),
    ]),
  };
}

/** Returns text as part of an HTML identifier: letters, digits and hyphens. */
function identifier(text: string): string {
  return text.replace(/[^A-Za-z0-9]+/g, "-");
}

import type { ArmResult, Bands, StudyResult } from "@igf-axis/analysis";
import { type ComparisonLine, drawBandPanel, type PanelAxes } from "../chart/band-panel.ts";
import { doseScale, nearestDose } from "../chart/dose-axis.ts";
import { type Markup, markup } from "../text/markup.ts";
import { formatNumber, formatRange, formatUnit } from "../text/number-format.ts";
import { addOns, armLabel, armResult, interventionName, sentenceCase } from "../text/study-names.ts";
import { unbroken } from "../text/unbroken.ts";
import { bandKey } from "./band-key.ts";
import { isPriorOnly, setsCaption } from "./caption.ts";
import { type DataTable, figure } from "./figure.ts";
import { seriesColour } from "./palette.ts";

/** Returns the dose–response figure: one panel per add-on on common axes, or the comparator alone when nothing was added. */
export function doseResponseFigure(result: StudyResult): Markup {
  const { study } = result;
  const shown = shownArms(result);
  const scale = doseScale(shown[0]?.doses ?? study.doseAxis.doses);
  const axes = panelAxes(result, shown, scale);
  const panels = shown.map((arm, index) => {
    const lines = comparisonLines(
      result,
      arm,
      (each) => each.doses.map(scale.position),
      (each) => each.gr.median,
    );
    const label = `Growth-rate inhibition (GR) of ${arm.label} by ${study.doseAxis.drug} dose: ${describeCurve(arm, study.doseAxis.unit)}`;
    const svg = drawBandPanel(
      {
        label,
        colour: seriesColour(index),
        x: arm.doses.map(scale.position),
        bands: arm.gr,
        ...(isPriorOnly(result) ? {} : { prior: arm.grPrior }),
        lines,
      },
      axes,
    );
    return markup`<div class="panel"><p class="panel-title"><span class="swatch" style="background:${seriesColour(index)}"></span>${unbroken(arm.label)}</p>${svg}</div>`;
  });
  return figure({
    id: "dose-response",
    title: doseResponseFinding(result),
    subtitle: markup`GR value after ${formatNumber(study.endMinutes / 60)} h against ${study.doseAxis.drug}, ${formatUnit(study.doseAxis.unit)}, log axis with untreated cells left of the gap. 1: no effect; 0: growth stopped; below 0: cells are lost. ${bandKey(result, !isPriorOnly(result))}`,
    body: markup`<div class="panels" style="--columns:${panelColumns(panels.length)}">${panels}</div>`,
    caption: markup`Dotted line: ${formatNumber(result.headline.headlineDose)} ${study.doseAxis.unit}, the dose of the answer. GR as in Hafner 2016, <a href="https://doi.org/10.1038/nmeth.3853">10.1038/nmeth.3853</a>. ${setsCaption(
      result,
      study.claims.map((claim) => claim.id),
    )}`,
    data: doseResponseTable(result),
  });
}

/** Returns the finding of the dose–response figure: the add-on with the lowest GR at the headline dose, against the comparator. */
function doseResponseFinding(result: StudyResult): string {
  const { study, headline } = result;
  const dose = `${formatNumber(headline.headlineDose)} ${study.doseAxis.unit} ${study.doseAxis.drug}`;
  const comparator = armResult(result, study.comparator);
  const reference = armResult(result, study.reference);
  const at = (arm: ArmResult): number =>
    arm.gr.median[nearestDose(arm.doses, headline.headlineDose)] ?? Number.NaN;
  const best = [...addOns(result)].sort((a, b) => at(a) - at(b))[0];
  if (!comparator) return `GR against ${study.doseAxis.drug}`;
  if (!best) return `At ${dose}, GR is ${formatNumber(at(comparator))} in the median set`;
  const against = reference ? `; the reference is at ${formatNumber(at(reference))}` : "";
  if (at(best) >= at(comparator))
    return `At ${dose}, no add-on brings GR below the ${formatNumber(at(comparator))} of the comparator${against}`;
  return `At ${dose}, ${interventionName(study, best.arm)} brings GR down most: from ${formatNumber(at(comparator))} to ${formatNumber(at(best))}${against}`;
}

/** Returns how many panels stand in a row on a wide page. */
export function panelColumns(count: number): number {
  if (count <= 4) return Math.max(1, count);
  return count === 5 || count === 6 || count === 9 ? 3 : 4;
}

/** Returns the arms that get a panel: the add-ons, or the comparator alone. */
export function shownArms(result: StudyResult): readonly ArmResult[] {
  const added = addOns(result);
  if (added.length > 0) return added;
  const comparator = armResult(result, result.study.comparator);
  return comparator ? [comparator] : [];
}

/** Returns the comparator's and the reference's medians, without the arm that the panel shows itself. */
export function comparisonLines(
  result: StudyResult,
  shown: ArmResult,
  xOf: (arm: ArmResult) => readonly number[],
  yOf: (arm: ArmResult) => readonly number[],
): readonly ComparisonLine[] {
  const lines: ComparisonLine[] = [];
  for (const role of ["comparator", "reference"] as const) {
    const arm = armResult(result, result.study[role]);
    if (arm && arm.arm !== shown.arm) lines.push({ role, x: xOf(arm), y: yOf(arm) });
  }
  return lines;
}

function panelAxes(
  result: StudyResult,
  shown: readonly ArmResult[],
  scale: ReturnType<typeof doseScale>,
): PanelAxes {
  const compared = [
    armResult(result, result.study.comparator),
    armResult(result, result.study.reference),
  ].flatMap((arm) => (arm ? arm.gr.median : []));
  const values = [...shown.flatMap((arm) => [...arm.gr.q05, ...arm.gr.q95]), ...compared].filter(
    Number.isFinite,
  );
  const low = Math.max(-1, Math.floor(Math.min(0, ...values) * 2 - 0.1) / 2);
  const high = Math.max(1, ...values.map((value) => Math.min(value, 1.25)));
  const ticks = [-1, -0.5, 0, 0.5, 1].filter((tick) => tick >= low);
  return {
    width: 236,
    height: 190,
    xDomain: scale.domain,
    xTicks: scale.ticks,
    xGap: scale.gap,
    yDomain: [low, Math.max(1.04, high)],
    yTicks: ticks,
    yTickLabel: formatNumber,
    zeroLine: true,
    xMark: scale.position(result.headline.headlineDose),
  };
}

function describeCurve(arm: ArmResult, unit: string): string {
  const last = arm.doses.length - 1;
  return `median ${formatNumber(arm.gr.median[0] ?? Number.NaN)} untreated, ${formatNumber(arm.gr.median[last] ?? Number.NaN)} (90 % interval ${bandRange(arm.gr, last)}) at ${formatNumber(arm.doses[last] ?? Number.NaN)} ${unit}.`;
}

function bandRange(bands: Bands, index: number): string {
  return formatRange(bands.q05[index] ?? null, bands.q95[index] ?? null);
}

function doseResponseTable(result: StudyResult): DataTable {
  const { study } = result;
  const doses = result.arms[0]?.doses ?? [];
  return {
    caption: `Median GR (90 % interval) by arm and ${study.doseAxis.drug} dose`,
    columns: [
      `Dose, ${formatUnit(study.doseAxis.unit)}`,
      ...result.arms.map((arm) => sentenceCase(armLabel(study, arm.arm))),
    ],
    rows: doses.map((dose, i) => [
      formatNumber(dose),
      ...result.arms.map(
        (arm) => `${formatNumber(arm.gr.median[i] ?? Number.NaN)} (${bandRange(arm.gr, i)})`,
      ),
    ]),
  };
}

import type { ParameterNarrowing, QuantileTriple } from "@igf-axis/analysis";
import type { Ensemble, Model } from "@igf-axis/model";
import { exactCount } from "../report/caption.ts";
import { figure, scrollable } from "../report/figure.ts";
import { type Markup, markup } from "../text/markup.ts";
import { formatNumber, formatPercent, formatRange, formatUnit } from "../text/number-format.ts";
import { sentenceCase } from "../text/study-names.ts";
import { drawRatioRow, type RatioAxis, ratioAxis, ratioAxisHeader } from "./change-row.ts";
import { shortName } from "./wording.ts";

/** Colours of the two intervals. */
const BEFORE = "var(--change-2)";
const AFTER = "var(--series-0)";

/** Returns what calibration did to every parameter: interval before and after on one axis of ratios, by mechanism, most narrowed first. */
export function narrowingFigure(
  model: Model,
  ensemble: Ensemble,
  rows: readonly ParameterNarrowing[],
): Markup {
  const axis = ratioAxis(
    rows.flatMap(({ prior, posterior }) => [
      { prior: prior[1], values: prior },
      { prior: prior[1], values: posterior },
    ]),
    290,
  );
  return figure({
    id: "narrowing-chart",
    title: narrowingFinding(rows),
    subtitle: markup`90 % interval of every calibrated parameter before and after, relative to the median before, on a logarithmic axis. Sorted within each mechanism by how much of its width is gone. <span class="key"><span><svg class="key-mark" viewBox="0 0 26 12" aria-hidden="true"><path d="M0 6H26" stroke="${BEFORE}" stroke-width="12"/></svg> before: 90 % of the prior</span>
<span><svg class="key-mark" viewBox="0 0 26 12" aria-hidden="true"><path d="M0 6H26" stroke="${AFTER}" stroke-width="5"/><circle cx="13" cy="6" r="4" fill="${AFTER}"/></svg> after: median and 90 % of sets</span>
<span>○ prior-driven: the data did not move it</span></span>`,
    body: scrollable(
      "Table of parameters before and after",
      markup`<table class="narrowing"><caption class="visually-hidden">Parameters before and after calibration, by mechanism</caption>
<thead><tr><th scope="col">Parameter</th><th scope="col"><span class="visually-hidden">Drawn</span>${ratioAxisHeader(axis)}</th><th scope="col" class="number">Before</th><th scope="col" class="number">After</th><th scope="col" class="number">Width removed</th></tr></thead>
${byMechanism(model, rows).map(([title, members]) => markup`<tbody><tr class="group"><th scope="rowgroup" colspan="5">${title}</th></tr>${members.map((row) => narrowingRow(row, axis))}</tbody>`)}</table>`,
    ),
    caption: `${exactCount(ensemble.values.length)} sets, seed ${ensemble.provenance.seed}. Prior-driven (○): neither mean nor spread can be told from the prior’s at the effective number of sets (5 %), or it kept nine tenths of its width and its middle. ${smallSampleNote(rows)}`,
  });
}

/** Returns the finding: how many parameters the data moved, and which they narrowed most. */
export function narrowingFinding(rows: readonly ParameterNarrowing[]): string {
  const moved = rows.filter((row) => !row.priorDriven);
  const most = [...moved].sort((a, b) => a.narrowing - b.narrowing)[0];
  if (!most) return `The data moved none of the ${rows.length} calibrated parameters`;
  const narrowed =
    most.narrowing < 1
      ? `; narrowed most: ${shortName(most.name)} (${formatPercent(1 - most.narrowing)} of its width removed)`
      : "";
  return `The data moved ${moved.length} of ${rows.length} calibrated parameters${narrowed}`;
}

/** Returns parameters grouped by mechanism in the model's order, the most narrowed first within each. */
export function byMechanism<T extends { readonly mechanism: string; readonly narrowing: number }>(
  model: Model,
  rows: readonly T[],
): readonly (readonly [title: string, members: readonly T[]])[] {
  const known = model.mechanisms.map(({ id }) => id);
  const ids = [
    ...known,
    ...new Set(rows.map(({ mechanism }) => mechanism).filter((id) => !known.includes(id))),
  ];
  return ids.flatMap((id) => {
    const members = rows
      .filter(({ mechanism }) => mechanism === id)
      .sort((a, b) => a.narrowing - b.narrowing);
    return members.length > 0 ? [[mechanismTitle(model, id), members] as const] : [];
  });
}

/** Returns the title of a mechanism, its identifier when the model does not describe it, or words for none. */
export function mechanismTitle(model: Model, id: string): string {
  return model.mechanisms.find((each) => each.id === id)?.title ?? (id === "" ? "No mechanism" : id);
}

/** Returns `14 (6–41)` for a median with its 90 % interval. */
export function tripleText([low, median, high]: QuantileTriple): string {
  return `${formatNumber(median)} (${formatRange(low, high)})`;
}

function tripleCell([low, median, high]: QuantileTriple): Markup {
  return markup`${formatNumber(median)}<span class="role">${formatRange(low, high)}</span>`;
}

function narrowingRow(row: ParameterNarrowing, axis: RatioAxis): Markup {
  const drawn = drawRatioRow(
    [
      { values: row.prior, colour: BEFORE, weight: "light" },
      { values: row.posterior, colour: row.priorDriven ? "var(--comparator)" : AFTER, weight: "dark" },
    ],
    row.prior[1],
    axis,
  );
  const removed =
    row.narrowing >= 0.995 ? (row.narrowing > 1.05 ? "wider" : "none") : formatPercent(1 - row.narrowing);
  const unit = formatUnit(row.unit);
  return markup`<tr class="${row.priorDriven ? "prior-driven" : "moved"}"><th scope="row">${sentenceCase(row.name)}<span class="role"><code>${row.parameter}</code>${unit !== "" && markup` · ${unit}`}${row.priorDriven && markup` · <span class="nowrap">○ prior-driven</span>`}</span></th><td>${drawn}</td><td class="number quiet">${tripleCell(row.prior)}</td><td class="number">${tripleCell(row.posterior)}</td><td class="number">${removed}</td></tr>`;
}

/** Independent sets below which a 90 % interval is visibly too narrow by chance alone. */
const FEW_SETS = 50;

function smallSampleNote(rows: readonly ParameterNarrowing[]): string {
  const smallest = Math.min(...rows.map(({ effectiveSampleSize }) => effectiveSampleSize));
  if (!(smallest < FEW_SETS)) return "";
  const count = rows.filter(({ effectiveSampleSize }) => effectiveSampleSize < FEW_SETS).length;
  return `${count} parameter${count === 1 ? " rests" : "s rest"} on as few as ${formatNumber(smallest)} independent sets: the width of their intervals is uncertain and tends to come out too narrow.`;
}

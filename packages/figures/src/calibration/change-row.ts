import type { QuantileTriple } from "@igf-axis/analysis";
import { log10 } from "@igf-axis/model";
import { type Markup, markup, trusted } from "../text/markup.ts";
import { formatNumber } from "../text/number-format.ts";

/** Axis of ratios to the prior median, shared by the rows of a table; logarithmic. */
export interface RatioAxis {
  /** Largest ratio either way that is drawn, > 1. */
  readonly reach: number;
  /** Pixels. */
  readonly width: number;
}

/** An interval of a row: its colour, and how heavily it is drawn. */
export interface RatioInterval {
  readonly values: QuantileTriple;
  readonly colour: string;
  readonly weight: "light" | "dark";
}

const HEIGHT = 22;
const REACHES = [5, 10, 30, 100, 300, 1000] as const;

/** Returns the axis that holds all intervals, up to a factor of a thousand either way. */
export function ratioAxis(
  intervals: readonly { readonly prior: number; readonly values: QuantileTriple }[],
  width: number,
): RatioAxis {
  const reach = intervals.reduce((largest, { prior, values }) => {
    const ratios = [values[0] / prior, values[2] / prior].filter((ratio) => ratio > 0);
    return Math.max(largest, ...ratios.map((ratio) => Math.max(ratio, 1 / ratio)));
  }, 1);
  return { reach: REACHES.find((each) => each >= reach) ?? 1000, width };
}

/** Draws intervals of one parameter over each other, the first beneath the grid, as ratios to its prior median; an end beyond the axis is drawn open. */
export function drawRatioRow(
  intervals: readonly RatioInterval[],
  priorMedian: number,
  axis: RatioAxis,
): Markup {
  const isDrawable = intervals.every(({ values }) => values.every((value) => value / priorMedian > 0));
  const shapes = intervals.map(({ values, colour, weight }) => {
    const [low, median, high] = values.map((value) => place(axis, value / priorMedian).toFixed(1));
    const isDark = weight === "dark";
    return markup`<path d="M${low} 11H${high}" stroke="${trusted(colour)}" stroke-width="${isDark ? 6 : 13}"/>${isDark && markup`<circle cx="${median}" cy="11" r="4.6" fill="${trusted(colour)}" stroke="var(--paper)" stroke-width="1.5"/>`}${openEnds(axis, values, priorMedian, colour)}`;
  });
  return markup`<svg class="interval" viewBox="0 0 ${axis.width} ${HEIGHT}" width="${axis.width}" height="${HEIGHT}" aria-hidden="true">${isDrawable && shapes[0]}${axisTicks(axis).map((ratio) => markup`<path d="M${place(axis, ratio).toFixed(1)} 0V${HEIGHT}" stroke="${trusted(ratio === 1 ? "var(--zero)" : "var(--rule)")}" stroke-opacity="${ratio === 1 ? 1 : 0.8}"/>`)}${isDrawable && shapes.slice(1)}</svg>`;
}

/** Draws the axis above the rows: factors below and above the prior median. */
export function ratioAxisHeader(axis: RatioAxis): Markup {
  return markup`<svg class="interval" viewBox="0 0 ${axis.width} 18" width="${axis.width}" height="18" aria-hidden="true">${axisTicks(axis).map((ratio) => markup`<text x="${place(axis, ratio).toFixed(1)}" y="11" text-anchor="middle" fill="var(--muted)">${ratioLabel(ratio)}</text><path d="M${place(axis, ratio).toFixed(1)} 14V18" stroke="var(--zero)"/>`)}</svg>`;
}

function axisTicks(axis: RatioAxis): readonly number[] {
  const steps =
    axis.reach <= 10
      ? [axis.reach === 5 ? 2 : 3, axis.reach]
      : axis.reach <= 100
        ? [3, 10, 30, 100]
        : [10, 100, 1000];
  const above = steps.filter((step) => step <= axis.reach);
  return [...above.map((step) => 1 / step).reverse(), 1, ...above];
}

function ratioLabel(ratio: number): string {
  if (ratio === 1) return "prior";
  return ratio > 1 ? `×${formatNumber(ratio)}` : `÷${formatNumber(1 / ratio)}`;
}

function openEnds(axis: RatioAxis, [low, , high]: QuantileTriple, prior: number, colour: string): Markup {
  const arrow = (edge: number, way: number): Markup =>
    markup`<path d="M${edge} 6l${5 * way} 5l${-5 * way} 5" fill="none" stroke="${trusted(colour)}" stroke-width="2"/>`;
  return markup`${low / prior < 1 / axis.reach && arrow(12, -1)}${high / prior > axis.reach && arrow(axis.width - 12, 1)}`;
}

function place(axis: RatioAxis, ratio: number): number {
  const share = log10(Math.min(axis.reach, Math.max(1 / axis.reach, ratio))) / log10(axis.reach);
  return axis.width / 2 + share * (axis.width / 2 - 14);
}

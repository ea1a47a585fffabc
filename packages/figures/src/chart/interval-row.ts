import { type Markup, markup, trusted } from "../text/markup.ts";

/** The axis that the intervals of a table's rows share. */
export interface IntervalAxis {
  readonly low: number;
  readonly high: number;
  /** Pixels. */
  readonly width: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** Draws a median with its interval on the axis of a table's rows; what lies beyond the axis is an open end, never a point. */
export function drawIntervalRow(
  interval: { readonly median: number; readonly low: number; readonly high: number },
  axis: IntervalAxis,
  colour: string,
): Markup {
  const x = (value: number): string => position(axis, value).toFixed(1);
  const isInside = (value: number): boolean => value >= axis.low && value <= axis.high;
  const openEnd = (value: number): Markup | false => {
    if (isInside(value)) return false;
    const [edge, way] = value > axis.high ? [axis.width - 8, 1] : [8, -1];
    return markup`<path d="M${edge} 7l${6 * way} 5l${-6 * way} 5" fill="none" stroke="${trusted(colour)}" stroke-width="2"/>`;
  };
  const point =
    isInside(interval.median) &&
    markup`<circle cx="${x(interval.median)}" cy="12" r="5" fill="${trusted(colour)}" stroke="var(--paper)" stroke-width="1.5"/>`;
  return markup`<svg class="interval" viewBox="0 0 ${axis.width} 24" width="${axis.width}" height="24" aria-hidden="true">${gridLines(axis, 0)}<path d="M${x(interval.low)} 12H${x(interval.high)}" stroke="${trusted(colour)}" stroke-width="5" stroke-opacity=".38" stroke-linecap="round"/>${openEnd(interval.low)}${openEnd(interval.high)}${point}</svg>`;
}

/** Draws a rank correlation or another signed size as a lollipop from zero. */
export function drawLollipop(value: number, axis: IntervalAxis): Markup {
  const zero = position(axis, 0).toFixed(1);
  const end = position(axis, value).toFixed(1);
  const colour = value < 0 ? "var(--series-0)" : "var(--series-1)";
  return markup`<svg class="interval" viewBox="0 0 ${axis.width} 24" width="${axis.width}" height="24" aria-hidden="true">${gridLines(axis, 0)}<path d="M${zero} 12H${end}" stroke="${trusted(colour)}" stroke-width="2.5"/><circle cx="${end}" cy="12" r="5" fill="${trusted(colour)}"/></svg>`;
}

/** Draws the axis above the rows. */
export function intervalAxisHeader(axis: IntervalAxis): Markup {
  return markup`<svg class="interval" viewBox="0 0 ${axis.width} 18" width="${axis.width}" height="18" aria-hidden="true">${axis.ticks.map((tick) => markup`<text x="${position(axis, tick.value).toFixed(1)}" y="11" text-anchor="middle" fill="var(--muted)">${tick.label}</text><path d="M${position(axis, tick.value).toFixed(1)} 14V18" stroke="var(--zero)"/>`)}</svg>`;
}

function gridLines(axis: IntervalAxis, top: number): Markup {
  return markup`${axis.ticks.map((tick) => markup`<path d="M${position(axis, tick.value).toFixed(1)} ${top}V24" stroke="${trusted(tick.value === 0 ? "var(--zero)" : "var(--rule)")}"/>`)}`;
}

function position(axis: IntervalAxis, value: number): number {
  const inner = axis.width - 16;
  const share = (Math.min(axis.high, Math.max(axis.low, value)) - axis.low) / (axis.high - axis.low);
  return 8 + share * inner;
}

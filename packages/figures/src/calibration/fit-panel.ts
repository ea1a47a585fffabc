import type { FittedGroup, Misfit } from "@igf-axis/analysis";
import * as Plot from "@observablehq/plot";
import { drawPlot } from "../chart/draw-plot.ts";
import type { Markup } from "../text/markup.ts";
import { formatNumber } from "../text/number-format.ts";
import type { TimeScale } from "./time-scale.ts";

/** Axes that the panels of one readout share. */
export interface FitAxes {
  readonly time: TimeScale;
  readonly yDomain: readonly [number, number];
  readonly yTicks: readonly number[];
}

const SIZE = {
  width: 250,
  height: 158,
  marginTop: 8,
  marginRight: 10,
  marginBottom: 22,
  marginLeft: 44,
} as const;
const COLOUR = "var(--series-0)";

/**
 * Draws one condition: 50 % and 90 % bands, the median as a line, measured values as points. The stretch where the readout fits worst is
 * underlined.
 */
export function drawFitPanel(
  condition: FittedGroup["conditions"][number],
  axes: FitAxes,
  misfit: Misfit | null,
  label: string,
): Markup {
  const { time, yDomain } = axes;
  const { bands } = condition;
  const inside = (value: number | undefined): number =>
    Math.min(yDomain[1], Math.max(yDomain[0], value ?? Number.NaN));
  const rows = condition.times.map((each, i) => ({
    x: time.position(each),
    observed: inside(condition.observed[i]),
    q05: inside(bands.q05[i]),
    q25: inside(bands.q25[i]),
    median: inside(bands.median[i]),
    q75: inside(bands.q75[i]),
    q95: inside(bands.q95[i]),
  }));
  const labels = new Map(time.ticks.map((tick) => [tick.position, tick.label]));
  const plain = { label: null, color: "var(--muted)", tickPadding: 4 };
  const isWorst = misfit?.condition === condition.condition;
  return drawPlot(
    {
      ...SIZE,
      x: { type: "linear", domain: [...time.domain], axis: null },
      y: { type: "linear", domain: [...yDomain], axis: null },
      marks: [
        Plot.ruleY(axes.yTicks, { stroke: "var(--rule)" }),
        Plot.axisY(axes.yTicks, { ...plain, tickSize: 0, tickFormat: formatNumber }),
        Plot.axisX([...labels.keys()], {
          ...plain,
          stroke: "var(--zero)",
          tickSize: 4,
          tickFormat: (value: number) => labels.get(value) ?? "",
        }),
        Plot.ruleY([yDomain[0]], { stroke: "var(--zero)" }),
        Plot.areaY(rows, { x: "x", y1: "q05", y2: "q95", fill: COLOUR, fillOpacity: 0.2 }),
        Plot.areaY(rows, { x: "x", y1: "q25", y2: "q75", fill: COLOUR, fillOpacity: 0.32 }),
        Plot.line(rows, { x: "x", y: "median", stroke: COLOUR, strokeWidth: 2, strokeLinejoin: "round" }),
        Plot.dot(rows, {
          x: "x",
          y: "observed",
          r: 2.6,
          fill: "var(--ink)",
          stroke: "var(--paper)",
          strokeWidth: 0.7,
        }),
        ...(isWorst
          ? [
              Plot.ruleY([yDomain[0]], {
                x1: time.position(misfit.from),
                x2: time.position(misfit.to),
                stroke: "var(--series-1)",
                strokeWidth: 4,
                dy: -2,
              }),
            ]
          : []),
      ],
    },
    label,
  );
}

import type { Bands } from "@igf-axis/analysis";
import * as Plot from "@observablehq/plot";
import type { Markup } from "../text/markup.ts";
import { drawPlot } from "./draw-plot.ts";
import { spreadLabels } from "./end-labels.ts";

/** One small multiple: a median with its bands, and lines to compare it with. */
export interface BandPanel {
  readonly label: string;
  readonly colour: string;
  /** Positions on the linear x axis, ascending. */
  readonly x: readonly number[];
  readonly bands: Bands;
  /** 90 % band before calibration, drawn as a hatch. */
  readonly prior?: Bands;
  readonly lines: readonly ComparisonLine[];
}

/** A median drawn beside the panel's own. */
export interface ComparisonLine {
  readonly role: "comparator" | "reference";
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** Axes that all panels of a figure share. */
export interface PanelAxes {
  readonly width: number;
  readonly height: number;
  readonly xDomain: readonly [number, number];
  readonly xTicks: readonly { readonly position: number; readonly label: string }[];
  readonly yDomain: readonly [number, number];
  readonly yTicks: readonly number[];
  readonly yTickLabel: (value: number) => string;
  /** Marked with a vertical hairline. */
  readonly xMark?: number;
  /** Middle of a gap in the x axis: lines are interrupted there, the point before it stands alone. */
  readonly xGap?: number;
  readonly zeroLine: boolean;
}

const MARGIN = { top: 8, right: 63, bottom: 22, left: 32 } as const;

/**
 * Draws one panel: 50 % and 90 % bands, the median as a line, the comparator grey and dashed, the reference thin, both labelled at
 * their ends.
 */
export function drawBandPanel(panel: BandPanel, axes: PanelAxes): Markup {
  const gap = axes.xGap ?? Number.NEGATIVE_INFINITY;
  const [yLow, yHigh] = axes.yDomain;
  const clamped = (values: readonly number[] | undefined, i: number): number =>
    Math.min(yHigh, Math.max(yLow, values?.[i] ?? Number.NaN));
  const { bands, prior } = panel;
  const rows = panel.x.map((x, i) => ({
    x,
    q05: clamped(bands.q05, i),
    q25: clamped(bands.q25, i),
    median: clamped(bands.median, i),
    q75: clamped(bands.q75, i),
    q95: clamped(bands.q95, i),
    priorLow: clamped(prior?.q05, i),
    priorHigh: clamped(prior?.q95, i),
  }));
  const joined = rows.filter((row) => row.x > gap);
  const alone = rows.filter((row) => row.x <= gap);
  const area = (low: string, high: string, fill: string, fillOpacity: number): Plot.Markish =>
    Plot.areaY(joined, { x: "x", y1: low, y2: high, fill, fillOpacity });
  return drawPlot(
    {
      width: axes.width,
      height: axes.height,
      marginTop: MARGIN.top,
      marginRight: MARGIN.right,
      marginBottom: MARGIN.bottom,
      marginLeft: MARGIN.left,
      x: { type: "linear", domain: [...axes.xDomain], axis: null },
      y: { type: "linear", domain: [yLow, yHigh], axis: null },
      marks: [
        ...axesMarks(axes),
        ...(panel.prior ? [area("priorLow", "priorHigh", "url(#prior-hatch)", 1)] : []),
        area("q05", "q95", panel.colour, 0.17),
        area("q25", "q75", panel.colour, 0.3),
        ...panel.lines.flatMap((line) => comparisonMarks(line, gap)),
        Plot.line(joined, {
          x: "x",
          y: "median",
          stroke: panel.colour,
          strokeWidth: 2.25,
          strokeLinejoin: "round",
        }),
        Plot.ruleX(alone, { x: "x", y1: "q05", y2: "q95", stroke: panel.colour, strokeWidth: 1.25 }),
        Plot.dot(alone, { x: "x", y: "median", r: 2.75, fill: panel.colour }),
        ...endLabelMarks(panel, axes),
      ],
    },
    panel.label,
  );
}

function axesMarks(axes: PanelAxes): readonly Plot.Markish[] {
  const [yLow] = axes.yDomain;
  const [xLow, xHigh] = axes.xDomain;
  const plain = { label: null, color: "var(--muted)", tickPadding: 4 };
  const labels = new Map(axes.xTicks.map((tick) => [tick.position, tick.label]));
  return [
    Plot.ruleY(axes.yTicks, { stroke: "var(--rule)" }),
    Plot.axisY(axes.yTicks, { ...plain, tickSize: 0, tickFormat: axes.yTickLabel }),
    Plot.axisX([...labels.keys()], {
      ...plain,
      stroke: "var(--zero)",
      tickSize: 4,
      tickFormat: (value: number) => labels.get(value) ?? "",
    }),
    Plot.ruleY([yLow], { x1: axes.xGap ?? xLow, x2: xHigh, stroke: "var(--zero)" }),
    ...(axes.zeroLine ? [Plot.ruleY([0], { stroke: "var(--zero)" })] : []),
    ...(axes.xMark === undefined
      ? []
      : [Plot.ruleX([axes.xMark], { stroke: "var(--zero)", strokeDasharray: "1,3" })]),
  ];
}

function comparisonMarks(line: ComparisonLine, gap: number): readonly Plot.Markish[] {
  const rows = line.x.map((x, i) => ({ x, y: line.y[i] ?? Number.NaN }));
  const style =
    line.role === "comparator"
      ? { stroke: "var(--comparator)", strokeWidth: 1.75, strokeDasharray: "5,3.5" }
      : { stroke: "var(--reference)", strokeWidth: 1 };
  return [
    Plot.line(
      rows.filter((row) => row.x > gap),
      { x: "x", y: "y", ...style },
    ),
  ];
}

function endLabelMarks(panel: BandPanel, axes: PanelAxes): readonly Plot.Markish[] {
  const [yLow, yHigh] = axes.yDomain;
  const top = MARGIN.top;
  const bottom = axes.height - MARGIN.bottom;
  const toPixel = (value: number): number =>
    bottom - ((Math.min(yHigh, Math.max(yLow, value)) - yLow) / (yHigh - yLow)) * (bottom - top);
  const labels = spreadLabels(
    panel.lines.map((line) => ({
      text: line.role,
      y: toPixel(line.y.at(-1) ?? 0),
      colour: line.role === "comparator" ? "var(--comparator)" : "var(--reference)",
    })),
    12,
    top + 2,
    bottom - 2,
  );
  return labels.map((label) =>
    Plot.text([label], {
      frameAnchor: "top-right",
      text: "text",
      textAnchor: "start",
      lineAnchor: "middle",
      dx: 5,
      dy: label.y - top,
      fill: label.colour,
    }),
  );
}

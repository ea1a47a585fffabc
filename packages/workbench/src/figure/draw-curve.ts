import { doseScale, formatNumber, type Markup, markup, spreadLabels } from "@igf-axis/figures/browser";
import type { Answer, Curve } from "../study/answer.ts";

/** Pixels of the drawing. */
export interface CurveSize {
  readonly width: number;
  readonly height: number;
}

const GR_LOW = -1;
const GR_HIGH = 1.1;
const LEVELS: readonly { readonly gr: number; readonly words: string }[] = [
  { gr: 1, words: "grows as if untreated" },
  { gr: 0, words: "stands still" },
  { gr: -1, words: "dies fast" },
];

interface Frame extends CurveSize {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (dose: number) => number;
  readonly y: (gr: number) => number;
}

/**
 * Draws the dose response: 50 % and 90 % bands and median of the chosen cell, the unchanged cell grey and dashed, a hairline at the dose
 * that is read.
 *
 * @param label - Text alternative of the whole drawing.
 */
export function drawCurve(answer: Answer, size: CurveSize, label: string): Markup {
  const frame = frameOf(answer, size);
  const { x, y, left, right, top, bottom } = frame;
  const first = answer.doses.findIndex((dose) => dose > 0);
  const doses = answer.doses.slice(first);
  const line = (values: readonly number[]): string => pathOf(doses, values.slice(first), frame);
  const area = (low: readonly number[], high: readonly number[]): string =>
    areaOf(doses, low.slice(first), high.slice(first), frame);
  const { gr } = answer.chosen;
  const doseX = coordinate(x(answer.setting.doseNm));
  const at = answer.doses.indexOf(answer.setting.doseNm);
  return markup`<svg class="curve" role="img" aria-label="${label}" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}">
<g class="grid">${LEVELS.map(({ gr: level }) => markup`<path class="${level === 0 ? "zero" : "level"}" d="M${left} ${coordinate(y(level))}H${right}"/>`)}</g>
<path class="band-90" d="${area(gr.q05, gr.q95)}"/><path class="band-50" d="${area(gr.q25, gr.q75)}"/>
<path class="comparator" d="${line(answer.comparator.gr.median)}"/><path class="median" d="${line(gr.median)}"/>
<circle class="point" cx="${coordinate(x(0))}" cy="${coordinate(y(gr.median[0] ?? 1))}" r="3"/>
<path class="dose" d="M${doseX} ${top}V${bottom}"/><circle class="point" cx="${doseX}" cy="${coordinate(y(limited(gr.median[at])))}" r="4"/>
${axes(answer, frame)}${endLabels(answer, frame)}</svg>`;
}

function frameOf(answer: Answer, size: CurveSize): Frame {
  const narrow = size.width < 480;
  const left = 34;
  const right = size.width - (narrow ? 62 : 92);
  const top = 10;
  const bottom = size.height - 42;
  const scale = doseScale(answer.doses);
  const [low, high] = scale.domain;
  return {
    ...size,
    left,
    right,
    top,
    bottom,
    x: (dose) => left + ((scale.position(dose) - low) / (high - low)) * (right - left),
    y: (gr) => bottom - ((gr - GR_LOW) / (GR_HIGH - GR_LOW)) * (bottom - top),
  };
}

function axes(answer: Answer, frame: Frame): Markup {
  const { left, right, bottom, x, y } = frame;
  const positive = answer.doses.filter((dose) => dose > 0);
  const gap = (x(0) + x(positive[0] ?? 1)) / 2;
  const middle = (x(positive[0] ?? 1) + right) / 2;
  const labelled = frame.width < 480 ? [1, 10, 100, 1000] : positive;
  return markup`<g class="axis"><path d="M${left} ${bottom}H${coordinate(gap - 4)}M${coordinate(gap + 4)} ${bottom}H${right}M${coordinate(gap - 7)} ${bottom + 4}L${coordinate(gap - 1)} ${bottom - 4}M${coordinate(gap + 1)} ${bottom + 4}L${coordinate(gap + 7)} ${bottom - 4}"/>
${[0, ...positive].map((dose) => markup`<path d="M${coordinate(x(dose))} ${bottom}v4"/>`)}
<g text-anchor="middle">${[0, ...labelled].map((dose) => markup`<text x="${coordinate(x(dose))}" y="${bottom + 18}">${formatNumber(dose)}</text>`)}<text x="${coordinate(middle)}" y="${bottom + 35}">osimertinib, nM</text></g>
${LEVELS.map(({ gr, words }) => markup`<text x="${left - 8}" y="${coordinate(y(gr))}" dy=".32em" text-anchor="end">${formatNumber(gr)}</text><text class="words" x="${left + 6}" y="${coordinate(y(gr) + (gr === -1 ? -7 : 14))}">${words}</text>`)}
<text x="${left - 8}" y="${coordinate(y(0.5))}" dy=".32em" text-anchor="end" class="words">GR</text></g>`;
}

function endLabels(answer: Answer, { right, top, bottom, width, y }: Frame): Markup {
  const last = (curve: Curve): number => y(limited(curve.gr.median.at(-1)));
  const narrow = width < 480;
  const labels = spreadLabels(
    [
      { text: "as set", y: last(answer.chosen), colour: "chosen" },
      { text: narrow ? "PC-9" : "PC-9 as it is", y: last(answer.comparator), colour: "plain" },
    ],
    15,
    top + 4,
    bottom - 4,
  );
  return markup`<g class="ends">${labels.map(({ text, y: at, colour }) => markup`<text class="${colour}" x="${right + 7}" y="${coordinate(at)}" dy=".32em">${text}</text>`)}</g>`;
}

function pathOf(doses: readonly number[], values: readonly number[], { x, y }: Frame): string {
  return doses
    .map((dose, i) => `${i === 0 ? "M" : "L"}${coordinate(x(dose))} ${coordinate(y(limited(values[i])))}`)
    .join("");
}

function areaOf(
  doses: readonly number[],
  low: readonly number[],
  high: readonly number[],
  frame: Frame,
): string {
  const back = [...doses]
    .reverse()
    .map(
      (dose, i) => `L${coordinate(frame.x(dose))} ${coordinate(frame.y(limited(low[doses.length - 1 - i])))}`,
    )
    .join("");
  return `${pathOf(doses, high, frame)}${back}Z`;
}

function limited(value: number | undefined | null): number {
  return Math.max(GR_LOW, Math.min(GR_HIGH, value ?? Number.NaN)) || 0;
}

function coordinate(value: number): string {
  return String(Number(value.toFixed(1)));
}

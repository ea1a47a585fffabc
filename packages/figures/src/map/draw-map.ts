import { type Markup, markup, trusted } from "../text/markup.ts";
import { GLYPH_TEXT, type MapLayout, type Point, type RoutedArc } from "./layout.ts";
import type { MapGlyph, MapNetwork } from "./map-network.ts";

/** How the map is coloured. */
export interface MapColouring {
  /** Step of the difference scale of each glyph, by arm in the order of the switch; `null`: nothing to compare. */
  readonly steps: ReadonlyMap<string, readonly (number | null)[]>;
  /** Tooltip of each glyph. */
  readonly titles: ReadonlyMap<string, string>;
  readonly focus: ReadonlySet<string>;
}

/**
 * Draws the map as SVG: bands, arcs, processes, glyphs.
 *
 * Every glyph carries its colour of each arm as custom properties `--arm-0` …; the page's style picks one.
 * @param label - Text alternative of the whole map.
 */
export function drawMap(
  network: MapNetwork,
  layout: MapLayout,
  colouring: MapColouring,
  label: string,
): Markup {
  const inFocus = (id: string): boolean => colouring.focus.has(id);
  const shown = processesInFocus(network, colouring.focus);
  const arcs = [...layout.arcs].sort(
    (a, b) => Number(arcInFocus(a, inFocus, shown)) - Number(arcInFocus(b, inFocus, shown)),
  );
  return markup`<svg class="map" role="img" aria-label="${label}" viewBox="0 0 ${layout.width} ${layout.height}" width="${layout.width}" height="${layout.height}">
<g>${network.bands.map((band, i) => drawBand(band.label, i, layout))}</g>
<g fill="none">${arcs.map((routed) => drawArc(routed, arcInFocus(routed, inFocus, shown)))}</g>
<g>${network.processes.map((process) => {
    const box = layout.processes.get(process.id);
    return (
      box &&
      markup`<rect class="process${shown.has(process.id) ? "" : " faded"}" x="${coordinate(box.x - box.width / 2)}" y="${coordinate(box.y - box.height / 2)}" width="${box.width}" height="${box.height}"><title>${process.name}</title></rect>`
    );
  })}</g>
<g text-anchor="middle" font-size="${GLYPH_TEXT}">${network.glyphs.map((glyph) => drawGlyph(glyph, layout, colouring))}</g></svg>`;
}

function processesInFocus(network: MapNetwork, focus: ReadonlySet<string>): ReadonlySet<string> {
  const shown = network.processes.filter((process) => {
    const inputs = network.arcs.filter((arc) => arc.target === process.id && arc.kind === "consumption");
    const outputs = network.arcs.filter((arc) => arc.source === process.id);
    return inputs.some((arc) => focus.has(arc.source)) && outputs.some((arc) => focus.has(arc.target));
  });
  return new Set(shown.map((process) => process.id));
}

function arcInFocus(
  { arc }: RoutedArc,
  inFocus: (id: string) => boolean,
  shown: ReadonlySet<string>,
): boolean {
  return (inFocus(arc.source) || shown.has(arc.source)) && (inFocus(arc.target) || shown.has(arc.target));
}

function drawBand(label: string, index: number, layout: MapLayout): Markup {
  const top = layout.bandEdges[index] ?? 0;
  const bottom = layout.bandEdges[index + 1] ?? layout.height;
  const middle = coordinate((top + bottom) / 2);
  return markup`<rect class="band${index % 2 === 0 ? "" : " odd"}" x="0" y="${coordinate(top)}" width="${layout.width}" height="${coordinate(bottom - top)}"/><text class="band-label" x="16" y="${middle}" transform="rotate(-90 16 ${middle})" text-anchor="middle">${label}</text>`;
}

function drawGlyph(glyph: MapGlyph, layout: MapLayout, colouring: MapColouring): Markup {
  const box = layout.glyphs.get(glyph.id);
  if (!box) return markup``;
  const steps = colouring.steps.get(glyph.id) ?? [];
  const colours = steps
    .map((step, arm) => `--arm-${arm}:${step === null ? "var(--paper)" : `var(--change-${step})`}`)
    .join(";");
  const left = box.x - box.width / 2;
  const top = box.y - box.height / 2;
  const first = box.y - ((box.lines.length - 1) * 14) / 2;
  return markup`<g class="glyph ${trusted(glyph.kind)}${colouring.focus.has(glyph.id) ? "" : " faded"}" style="${colours}"><title>${colouring.titles.get(glyph.id) ?? glyph.name}</title>${outline(glyph, left, top, box.width, box.height)}${box.lines.map((line, i) => markup`<text x="${coordinate(box.x)}" y="${coordinate(first + i * 14)}" dy=".35em">${line}</text>`)}${glyph.state !== undefined && markup`<g class="state"><circle cx="${coordinate(left + box.width - 3)}" cy="${coordinate(top + 1)}" r="7.5"/><text x="${coordinate(left + box.width - 3)}" y="${coordinate(top + 1)}" dy=".35em" font-size="9">${glyph.state}</text></g>`}</g>`;
}

/** SBGN outlines: rounded rectangle for a macromolecule, cut corners for a complex, doubled for a pool, hexagon for a signal. */
function outline(glyph: MapGlyph, x: number, y: number, width: number, height: number): Markup {
  const right = x + width;
  const bottom = y + height;
  const path = (points: readonly (readonly [number, number])[]): string =>
    `M${points.map(([px, py]) => `${coordinate(px)} ${coordinate(py)}`).join("L")}Z`;
  const cut = 7;
  const cutCorners = (dx: number, dy: number): string =>
    path([
      [x + cut + dx, y + dy],
      [right - cut + dx, y + dy],
      [right + dx, y + cut + dy],
      [right + dx, bottom - cut + dy],
      [right - cut + dx, bottom + dy],
      [x + cut + dx, bottom + dy],
      [x + dx, bottom - cut + dy],
      [x + dx, y + cut + dy],
    ]);
  switch (glyph.kind) {
    case "macromolecule":
      return markup`<rect class="shape" x="${coordinate(x)}" y="${coordinate(y)}" width="${coordinate(width)}" height="${coordinate(height)}" rx="8"/>`;
    case "complex":
      return markup`<path class="shape" d="${cutCorners(0, 0)}"/>`;
    case "pool":
      return markup`<path class="shape behind" d="${cutCorners(3.5, 3.5)}"/><path class="shape" d="${cutCorners(0, 0)}"/>`;
    case "signal":
      return markup`<path class="shape" d="${path([
        [x, y + height / 2],
        [x + 13, y],
        [right - 13, y],
        [right, y + height / 2],
        [right - 13, bottom],
        [x + 13, bottom],
      ])}"/>`;
  }
}

function drawArc({ arc, points }: RoutedArc, focus: boolean): Markup {
  return markup`<g class="arc ${trusted(arc.kind)}${focus ? "" : " faded"}"><path d="${smoothPath(points, ENDS[arc.kind].back)}"/>${arcEnd(arc.kind, points)}${arc.reversible && arcEnd("production", [...points].reverse())}</g>`;
}

/** How far before the target the line stops, so that the end mark is not drawn over. */
const ENDS: Readonly<Record<RoutedArc["arc"]["kind"], { readonly back: number }>> = {
  consumption: { back: 0 },
  production: { back: 7 },
  stimulation: { back: 8 },
  inhibition: { back: 1 },
  modulation: { back: 9 },
};

function arcEnd(kind: RoutedArc["arc"]["kind"], points: readonly Point[]): Markup | false {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before || kind === "consumption") return false;
  const length = Math.max(1e-6, Math.sqrt((tip.x - before.x) ** 2 + (tip.y - before.y) ** 2));
  const [ux, uy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const at = (along: number, aside: number): string =>
    `${coordinate(tip.x + along * ux - aside * uy)} ${coordinate(tip.y + along * uy + aside * ux)}`;
  switch (kind) {
    case "production":
      return markup`<path class="end filled" d="M${at(0, 0)}L${at(-8, 3.6)}L${at(-8, -3.6)}Z"/>`;
    case "stimulation":
      return markup`<path class="end open" d="M${at(0, 0)}L${at(-8, 4.2)}L${at(-8, -4.2)}Z"/>`;
    case "inhibition":
      return markup`<path class="end bar" d="M${at(0, 5.5)}L${at(0, -5.5)}"/>`;
    case "modulation":
      return markup`<path class="end open" d="M${at(0, 0)}L${at(-4.5, 3.6)}L${at(-9, 0)}L${at(-4.5, -3.6)}Z"/>`;
  }
}

/** Returns a smooth path: a uniform cubic B-spline through the ends, shortened by `back` at the target. */
function smoothPath(points: readonly Point[], back: number): string {
  const way = shorten(points, back);
  const [first, ...rest] = way;
  if (!first) return "";
  if (way.length === 2) return `M${pair(first)}L${pair(rest[0] as Point)}`;
  let path = `M${pair(first)}`;
  for (let i = 1; i < way.length - 1; i++) {
    const here = way[i] as Point;
    const next = way[i + 1] as Point;
    const end = i === way.length - 2 ? next : { x: (here.x + next.x) / 2, y: (here.y + next.y) / 2 };
    path += `Q${pair(here)} ${pair(end)}`;
  }
  return path;
}

function shorten(points: readonly Point[], back: number): readonly Point[] {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before || back === 0) return points;
  const length = Math.sqrt((tip.x - before.x) ** 2 + (tip.y - before.y) ** 2);
  const share = Math.min(0.9, back / Math.max(length, 1e-6));
  return [
    ...points.slice(0, -1),
    { x: tip.x + (before.x - tip.x) * share, y: tip.y + (before.y - tip.y) * share },
  ];
}

function pair(point: Point): string {
  return `${coordinate(point.x)} ${coordinate(point.y)}`;
}

function coordinate(value: number): string {
  return String(Math.round(value * 10) / 10);
}

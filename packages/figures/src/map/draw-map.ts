import { type Markup, markup, trusted } from "../text/markup.ts";
import { GLYPH_TEXT, LINE_HEIGHT, type MapLayout } from "./layout.ts";
import type { ArcKind, MapGlyph, MapNetwork } from "./map-network.ts";
import { arrivalOf, coordinate, type Point, type RoutedArc, smoothPath } from "./route.ts";

/** How the map is coloured. */
export interface MapColouring {
  /** Step of the difference scale of each glyph, by arm in the order of the switch; `null`: nothing to compare. */
  readonly steps: ReadonlyMap<string, readonly (number | null)[]>;
  /** Tooltip of each glyph. */
  readonly titles: ReadonlyMap<string, string>;
  /** Glyphs and processes drawn in full. */
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
  const arcs = [...layout.arcs].sort(
    (a, b) => Number(arcInFocus(a, inFocus)) - Number(arcInFocus(b, inFocus)),
  );
  return markup`<svg class="map" role="img" aria-label="${label}" viewBox="0 0 ${layout.width} ${layout.height}" width="${layout.width}" height="${layout.height}">
<g>${network.bands.map((band, i) => drawBand(band.label, i, layout))}</g>
<g fill="none">${arcs.map((routed) => drawArc(routed, arcInFocus(routed, inFocus)))}</g>
<g>${network.processes.map((process) => {
    const box = layout.processes.get(process.id);
    return (
      box &&
      markup`<rect class="process${process.reversible ? "" : " one-way"}${inFocus(process.id) ? "" : " faded"}" x="${coordinate(box.x - box.width / 2)}" y="${coordinate(box.y - box.height / 2)}" width="${box.width}" height="${box.height}"><title>${process.name}</title></rect>`
    );
  })}</g>
<g text-anchor="middle" font-size="${GLYPH_TEXT}">${network.glyphs.map((glyph) => drawGlyph(glyph, layout, colouring))}</g></svg>`;
}

function arcInFocus({ arc }: RoutedArc, inFocus: (id: string) => boolean): boolean {
  return inFocus(arc.source) && inFocus(arc.target);
}

function drawBand(label: string, index: number, layout: MapLayout): Markup {
  const top = layout.bandEdges[index] ?? 0;
  const bottom = layout.bandEdges[index + 1] ?? layout.height;
  return markup`<rect class="band${index % 2 === 0 ? "" : " odd"}" x="0" y="${coordinate(top)}" width="${layout.width}" height="${coordinate(bottom - top)}"/><text class="band-label" x="12" y="${coordinate(top + 19)}">${label}</text>`;
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
  const first = box.y - ((box.lines.length - 1) * LINE_HEIGHT) / 2;
  return markup`<g class="glyph ${trusted(glyph.kind)}${colouring.focus.has(glyph.id) ? "" : " faded"}" style="${colours}"><title>${colouring.titles.get(glyph.id) ?? glyph.name}</title>${outline(glyph, left, top, box.width, box.height)}${box.lines.map((line, i) => markup`<text x="${coordinate(box.x)}" y="${coordinate(first + i * LINE_HEIGHT)}" dy=".35em">${line}</text>`)}${glyph.state !== undefined && markup`<g class="state"><circle cx="${coordinate(left + box.width - 3)}" cy="${coordinate(top + 1)}" r="8.5"/><text x="${coordinate(left + box.width - 3)}" y="${coordinate(top + 1)}" dy=".35em" font-size="12">${glyph.state}</text></g>`}</g>`;
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
  return markup`<g class="arc ${trusted(arc.kind)}${focus ? "" : " faded"}"><path d="${smoothPath(points, ENDS[arc.kind].back)}"/>${arcEnd(arc.kind, points)}</g>`;
}

/** How far before the target the line stops, so that the end mark is not drawn over. */
const ENDS: Readonly<Record<ArcKind, { readonly back: number }>> = {
  consumption: { back: 0 },
  production: { back: 7 },
  stimulation: { back: 8 },
  inhibition: { back: 1 },
  modulation: { back: 9 },
};

function arcEnd(kind: ArcKind, points: readonly Point[]): Markup | false {
  const tip = points.at(-1);
  if (!tip || kind === "consumption") return false;
  const { x: ux, y: uy } = arrivalOf(points);
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

import { Graph, layout } from "@dagrejs/dagre";
import { drawTogether } from "./compact.ts";
import { textWidth, wrapLabel } from "./label.ts";
import { layoutCost } from "./layout-cost.ts";
import type { MapArc, MapGlyph, MapNetwork } from "./map-network.ts";
import { rankNodes } from "./rank.ts";
import { type Box, joinArcs, type Point, type RoutedArc } from "./route.ts";
import { findRows, type MapRow } from "./rows.ts";

/** Where everything on the map lies. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly glyphs: ReadonlyMap<string, GlyphBox>;
  readonly processes: ReadonlyMap<string, Box>;
  readonly arcs: readonly RoutedArc[];
  /** Upper edge of every band, and the lower edge of the last. */
  readonly bandEdges: readonly number[];
}

/** A glyph's box with its label, line by line. */
interface GlyphBox extends Box {
  readonly lines: readonly string[];
}

/** Size of the text in glyphs, pixels at zoom 1; `SMALLEST_ZOOM` keeps it readable. */
export const GLYPH_TEXT = 12.5;

/** Smallest zoom at which the page shows the map: all text stays at 9 px or more. */
export const SMALLEST_ZOOM = 0.75;

/** Height of a line of text in a glyph, pixels. */
export const LINE_HEIGHT = 14;

const PROCESS_SIZE = 11;
const ROW_GAP = 26;
const MARGIN = 18;
/** Half the number of starting orders that are tried. */
const STARTS = 6;
/** Room for the name of a band above its first layer. */
const BAND_HEAD = 20;

type Size = { readonly width: number; readonly height: number; readonly lines: readonly string[] };
type Layers = ReadonlyMap<string, { readonly rank: number; readonly band: number }>;

/**
 * Lays the map out in layers from outside in.
 *
 * Layers come from `rankNodes`; the order within layers, the coordinates and the bends are those of dagre (Gansner 1993,
 * 10.1109/32.221135; Brandes and Köpf 2002, 10.1007/3-540-45848-4_3), drawn together sideways by `drawTogether`. Arcs that run upwards are laid out turned round, so that dagre keeps
 * room for them beside the glyphs.
 */
export function layOutMap(network: MapNetwork): MapLayout {
  const rows = findRows(network);
  const sizes = new Map<string, Size>();
  for (const glyph of network.glyphs) sizes.set(glyph.id, glyphSize(glyph));
  for (const process of network.processes)
    sizes.set(process.id, { width: PROCESS_SIZE, height: PROCESS_SIZE, lines: [] });
  const layers: Layers = new Map(rankNodes(network, rows).map((node) => [node.id, node]));
  let best: MapLayout | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const order of startingOrders(rows)) {
    const graph = arrange(network, order, sizes, layers);
    const found = readLayout(network, rows, graph, sizes, layers);
    const cost = layoutCost(found);
    if (cost >= least) continue;
    least = cost;
    best = found;
  }
  return best as MapLayout;
}

/**
 * Returns the rows in several fixed orders: dagre's order within layers depends on the order it is given, and the best of a few starts is much
 * clearer than the first.
 */
function startingOrders(rows: readonly MapRow[]): readonly (readonly MapRow[])[] {
  const strides = Array.from({ length: STARTS }, (_, i) => 2 * i + 1).map((stride) => {
    let step = stride;
    while (greatestDivisor(step, rows.length) > 1) step++;
    return rows.map((_, i) => rows[(i * step) % rows.length] as MapRow);
  });
  return [...strides, ...strides.map((order) => [...order].reverse())];
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

function arrange(
  network: MapNetwork,
  rows: readonly MapRow[],
  sizes: ReadonlyMap<string, Size>,
  layers: Layers,
): Graph {
  const rowOf = new Map(rows.flatMap((row) => row.members.map((member) => [member, row] as const)));
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: "TB",
    nodesep: 18,
    edgesep: 11,
    ranksep: 34,
    marginx: MARGIN,
    marginy: MARGIN,
    ranker: fixedRanks(layers),
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const row of rows) graph.setNode(row.id, { ...rowSize(row, sizes), label: row.id });
  network.arcs.forEach((arc, index) => {
    const source = rowOf.get(arc.source);
    const target = rowOf.get(arc.target);
    if (!source || !target) return;
    const fall = rankOf(layers, target) - rankOf(layers, source);
    if (fall === 0) return;
    const [from, to] = fall > 0 ? [source, target] : [target, source];
    graph.setEdge(from.id, to.id, { weight: arcWeight(arc, fall), minlen: 1 }, String(index));
  });
  layout(graph);
  drawTogether(graph, MARGIN);
  return graph;
}

/** Returns a dagre ranker that gives every node the layer it has; dagre counts two ranks per layer. */
function fixedRanks(layers: Layers): (graph: Graph) => void {
  return (graph) => {
    for (const id of graph.nodes()) graph.node(id).rank = 2 * (layers.get(id)?.rank ?? -1);
  };
}

function rankOf(layers: Layers, row: MapRow): number {
  return layers.get(row.id)?.rank ?? 0;
}

/** Main flow is kept straight before influences, and both before feedback. */
function arcWeight(arc: MapArc, fall: number): number {
  if (fall < 0) return 1;
  return arc.kind === "production" || arc.kind === "consumption" ? 4 : 3;
}

function glyphSize(glyph: MapGlyph): Size {
  const lines = wrapLabel(glyph.label, GLYPH_TEXT, glyph.kind === "signal" ? 140 : 108);
  const widest = Math.max(...lines.map((line) => textWidth(line, GLYPH_TEXT)));
  const sides = glyph.kind === "signal" ? 34 : glyph.kind === "macromolecule" ? 20 : 24;
  return { width: Math.max(46, Math.ceil(widest + sides)), height: lines.length * LINE_HEIGHT + 14, lines };
}

function rowSize(
  row: MapRow,
  sizes: ReadonlyMap<string, Size>,
): { readonly width: number; readonly height: number } {
  const boxes = row.members.map((member) => sizes.get(member) ?? { width: 0, height: 0 });
  return {
    width: boxes.reduce((sum, box) => sum + box.width, 0) + ROW_GAP * (boxes.length - 1),
    height: Math.max(...boxes.map((box) => box.height)),
  };
}

function readLayout(
  network: MapNetwork,
  rows: readonly MapRow[],
  graph: Graph,
  sizes: ReadonlyMap<string, Size>,
  layers: Layers,
): MapLayout {
  const raw = bandEdges(network, rows, graph, layers);
  const bandAt = (y: number): number =>
    Math.max(
      0,
      raw.findLastIndex((edge) => y >= edge),
    );
  const lowered = (y: number): number => y + BAND_HEAD * (Math.min(bandAt(y), network.bands.length - 1) + 1);
  const glyphs = new Map<string, GlyphBox>();
  const processes = new Map<string, Box>();
  const isGlyph = new Set(network.glyphs.map((glyph) => glyph.id));
  for (const row of rows) {
    const node = graph.node(row.id);
    let left = (node.x ?? 0) - node.width / 2;
    for (const member of row.members) {
      const size = sizes.get(member) ?? { width: 0, height: 0, lines: [] };
      const box = { ...size, x: left + size.width / 2, y: lowered(node.y ?? 0) };
      if (isGlyph.has(member)) glyphs.set(member, box);
      else processes.set(member, box);
      left += size.width + ROW_GAP;
    }
  }
  const rowOf = new Map(rows.flatMap((row) => row.members.map((member) => [member, row.id] as const)));
  const bends = network.arcs.map((arc, index): readonly Point[] => {
    const source = rowOf.get(arc.source) ?? "";
    const target = rowOf.get(arc.target) ?? "";
    const forward = graph.edge({ v: source, w: target, name: String(index) });
    const points: readonly Point[] =
      forward?.points ??
      [...(graph.edge({ v: target, w: source, name: String(index) })?.points ?? [])].reverse();
    return points.slice(1, -1).map((point) => ({ x: point.x, y: lowered(point.y) }));
  });
  const boxOf = (id: string): Box => glyphs.get(id) ?? (processes.get(id) as Box);
  const size = graph.graph();
  return {
    width: Math.ceil(size.width ?? 0),
    height: Math.ceil((size.height ?? 0) + BAND_HEAD * network.bands.length),
    glyphs,
    processes,
    arcs: joinArcs(network.arcs, bends, boxOf),
    bandEdges: raw.map((edge, i) => edge + BAND_HEAD * i),
  };
}

/** Returns the edges of the bands in dagre's coordinates, half-way between the last layer of one and the first of the next. */
function bandEdges(
  network: MapNetwork,
  rows: readonly MapRow[],
  graph: Graph,
  layers: Layers,
): readonly number[] {
  const tops = network.bands.map(() => Number.POSITIVE_INFINITY);
  const bottoms = network.bands.map(() => 0);
  for (const row of rows) {
    const node = graph.node(row.id);
    const band = layers.get(row.id)?.band ?? 0;
    tops[band] = Math.min(tops[band] ?? 0, (node.y ?? 0) - node.height / 2);
    bottoms[band] = Math.max(bottoms[band] ?? 0, (node.y ?? 0) + node.height / 2);
  }
  const edges = [0];
  for (let band = 1; band < network.bands.length; band++) {
    edges.push(((bottoms[band - 1] ?? 0) + (tops[band] ?? 0)) / 2);
  }
  return [...edges, Math.ceil(graph.graph().height ?? 0)];
}

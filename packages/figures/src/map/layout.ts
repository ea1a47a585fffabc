import { Graph, layout } from "@dagrejs/dagre";
import { textWidth, wrapLabel } from "./label.ts";
import type { MapArc, MapGlyph, MapNetwork } from "./map-network.ts";
import { rankNodes } from "./rank.ts";
import { findRows, type MapRow } from "./rows.ts";

/** A point, pixels from the upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box by its centre. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Where everything on the map lies. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly glyphs: ReadonlyMap<string, Box & { readonly lines: readonly string[] }>;
  readonly processes: ReadonlyMap<string, Box>;
  readonly arcs: readonly RoutedArc[];
  /** Upper edge of every band, and the lower edge of the last. */
  readonly bandEdges: readonly number[];
}

/** An arc with its way, from the border of its source to the border of its target. */
export interface RoutedArc {
  readonly arc: MapArc;
  readonly points: readonly Point[];
}

/** Size of the text in glyphs, pixels at the default zoom. */
export const GLYPH_TEXT = 12;

const PROCESS_SIZE = 11;
const LINE_HEIGHT = 14;
const ROW_GAP = 26;
const MARGIN = 22;
/** Room for the band's name, left of everything. */
const BAND_LABEL_WIDTH = 34;

/**
 * Lays the map out in layers from outside in.
 *
 * Layers come from `rankNodes`; the order within layers, the coordinates and the bends are those of dagre (Gansner 1993,
 * 10.1109/32.221135; Brandes and Köpf 2002, 10.1007/3-540-45848-4_3). Arcs that run upwards are laid out turned round, so that dagre keeps
 * room for them beside the glyphs.
 */
export function layOutMap(network: MapNetwork): MapLayout {
  const rows = findRows(network);
  const sizes = new Map<string, { width: number; height: number; lines: readonly string[] }>();
  for (const glyph of network.glyphs) sizes.set(glyph.id, glyphSize(glyph));
  for (const process of network.processes)
    sizes.set(process.id, { width: PROCESS_SIZE, height: PROCESS_SIZE, lines: [] });
  const ranks = new Map(rankNodes(network, rows).map((node) => [node.id, node]));
  const rowOf = new Map(rows.flatMap((row) => row.members.map((member) => [member, row] as const)));
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: "TB",
    nodesep: 26,
    edgesep: 14,
    ranksep: 36,
    marginx: MARGIN,
    marginy: MARGIN,
    ranker: fixedRanks(ranks),
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const row of rows) graph.setNode(row.id, { ...rowSize(row, sizes), label: row.id });
  network.arcs.forEach((arc, index) => {
    const source = rowOf.get(arc.source);
    const target = rowOf.get(arc.target);
    if (!source || !target || source === target) return;
    const down = (ranks.get(source.id)?.rank ?? 0) < (ranks.get(target.id)?.rank ?? 0);
    if (ranks.get(source.id)?.rank === ranks.get(target.id)?.rank) return;
    const weight = arc.kind === "production" || arc.kind === "consumption" ? 3 : 2;
    graph.setEdge(
      down ? source.id : target.id,
      down ? target.id : source.id,
      { weight: down ? weight : 1, minlen: 1 },
      String(index),
    );
  });
  layout(graph);
  return readLayout(network, rows, graph, sizes, ranks);
}

/** Returns a dagre ranker that gives every node the layer it has; dagre counts two ranks per layer. */
function fixedRanks(ranks: ReadonlyMap<string, { readonly rank: number }>): (graph: Graph) => void {
  return (graph) => {
    for (const id of graph.nodes()) graph.node(id).rank = 2 * (ranks.get(id)?.rank ?? -1);
  };
}

function glyphSize(glyph: MapGlyph): { width: number; height: number; lines: readonly string[] } {
  const lines = wrapLabel(glyph.label, GLYPH_TEXT, glyph.kind === "signal" ? 150 : 116);
  const widest = Math.max(...lines.map((line) => textWidth(line, GLYPH_TEXT)));
  const sides = glyph.kind === "signal" ? 34 : glyph.kind === "complex" ? 24 : 20;
  return { width: Math.max(46, Math.ceil(widest + sides)), height: lines.length * LINE_HEIGHT + 14, lines };
}

function rowSize(
  row: MapRow,
  sizes: ReadonlyMap<string, { width: number; height: number }>,
): { width: number; height: number } {
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
  sizes: ReadonlyMap<string, { width: number; height: number; lines: readonly string[] }>,
  ranks: ReadonlyMap<string, { readonly rank: number; readonly band: number }>,
): MapLayout {
  const glyphs = new Map<string, Box & { readonly lines: readonly string[] }>();
  const processes = new Map<string, Box>();
  const isGlyph = new Set(network.glyphs.map((glyph) => glyph.id));
  for (const row of rows) {
    const node = graph.node(row.id);
    let left = (node.x ?? 0) - node.width / 2 + BAND_LABEL_WIDTH;
    for (const member of row.members) {
      const size = sizes.get(member) ?? { width: 0, height: 0, lines: [] };
      const box = { ...size, x: left + size.width / 2, y: node.y ?? 0 };
      if (isGlyph.has(member)) glyphs.set(member, box);
      else processes.set(member, box);
      left += size.width + ROW_GAP;
    }
  }
  const boxOf = (id: string): Box => glyphs.get(id) ?? (processes.get(id) as Box);
  const rowOf = new Map(rows.flatMap((row) => row.members.map((member) => [member, row.id] as const)));
  const arcs = network.arcs.map((arc, index): RoutedArc => {
    const source = rowOf.get(arc.source) ?? "";
    const target = rowOf.get(arc.target) ?? "";
    const forward = graph.edge({ v: source, w: target, name: String(index) });
    const backward = graph.edge({ v: target, w: source, name: String(index) });
    const bends = forward ? (forward.points ?? []) : [...(backward?.points ?? [])].reverse();
    const inner = bends.slice(1, -1).map((point: Point) => ({ x: point.x + BAND_LABEL_WIDTH, y: point.y }));
    return { arc, points: clipEnds(boxOf(arc.source), inner, boxOf(arc.target)) };
  });
  const size = graph.graph();
  const width = Math.ceil((size.width ?? 0) + BAND_LABEL_WIDTH);
  return {
    width,
    height: Math.ceil(size.height ?? 0),
    glyphs,
    processes,
    arcs,
    bandEdges: bandEdges(network, rows, graph, ranks),
  };
}

/** Returns the way with its ends on the borders of the boxes it joins. */
function clipEnds(source: Box, inner: readonly Point[], target: Box): readonly Point[] {
  const first = inner[0] ?? target;
  const last = inner.at(-1) ?? source;
  return [onBorder(source, first, 1.5), ...inner, onBorder(target, last, 3)];
}

/** Returns the point where the way from a box towards a point leaves the box, `gap` pixels outside. */
function onBorder(box: Box, towards: Point, gap: number): Point {
  const halfWidth = box.width / 2 + gap;
  const halfHeight = box.height / 2 + gap;
  const dx = towards.x - box.x;
  const dy = towards.y - box.y;
  if (Math.abs(dy) >= halfHeight) {
    const reach = Math.max(0, halfWidth - 10);
    return { x: box.x + Math.max(-reach, Math.min(reach, dx * 0.35)), y: box.y + Math.sign(dy) * halfHeight };
  }
  return {
    x: box.x + Math.sign(dx || 1) * halfWidth,
    y: box.y + Math.max(-halfHeight + 4, Math.min(halfHeight - 4, dy)),
  };
}

function bandEdges(
  network: MapNetwork,
  rows: readonly MapRow[],
  graph: Graph,
  ranks: ReadonlyMap<string, { readonly rank: number; readonly band: number }>,
): readonly number[] {
  const tops = network.bands.map(() => Number.POSITIVE_INFINITY);
  const bottoms = network.bands.map(() => 0);
  for (const row of rows) {
    const node = graph.node(row.id);
    const band = ranks.get(row.id)?.band ?? 0;
    tops[band] = Math.min(tops[band] ?? 0, (node.y ?? 0) - node.height / 2);
    bottoms[band] = Math.max(bottoms[band] ?? 0, (node.y ?? 0) + node.height / 2);
  }
  const edges = [0];
  for (let band = 1; band < network.bands.length; band++)
    edges.push(((bottoms[band - 1] ?? 0) + (tops[band] ?? 0)) / 2);
  return [...edges, Math.ceil(graph.graph().height ?? 0)];
}

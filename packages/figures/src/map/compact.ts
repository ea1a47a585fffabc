import type { Graph } from "@dagrejs/dagre";

/** Space between two glyphs of one layer, and beside an arc that passes, pixels. */
const GAPS = { glyphs: 16, arc: 8 };

/** A glyph, or an arc that passes between glyphs, in a layer. */
interface Place {
  x: number;
  readonly width: number;
}

/**
 * Draws a graph that dagre has laid out together sideways, in place, and sets its width: as wide as its fullest layer needs.
 *
 * dagre keeps arcs straight at the cost of width, which grows without bound on large graphs. Every layer keeps its order; within it, each
 * place moves as little as the gaps allow from where it would lie on a map shrunk evenly (least squares, by pooling adjacent violators:
 * Ayer 1955, 10.1214/aoms/1177728423).
 */
export function drawTogether(graph: Graph, margin: number): void {
  const nodes = graph.nodes().map((id: string) => graph.node(id) as Place & { readonly y: number });
  const layers = new Map<number, Place[]>();
  const addTo = (y: number, place: Place): void => {
    const key = Math.round(y);
    const layer = layers.get(key);
    if (layer) layer.push(place);
    else layers.set(key, [place]);
  };
  for (const node of nodes) addTo(node.y, node);
  for (const edge of graph.edges()) {
    for (const point of (graph.edge(edge).points ?? []).slice(1, -1)) addTo(point.y, asPlace(point));
  }
  for (const layer of layers.values()) layer.sort((a, b) => a.x - b.x);
  const widest = Math.max(0, ...[...layers.values()].map(leastWidth));
  const shrink = Math.min(1, widest / Math.max(1, graph.graph().width ?? 1));
  for (const layer of layers.values()) settle(layer, shrink);
  const left = Math.min(...[...layers.values()].flat().map((place) => place.x - place.width / 2));
  let right = 0;
  for (const place of [...layers.values()].flat()) {
    place.x += margin - left;
    right = Math.max(right, place.x + place.width / 2);
  }
  graph.graph().width = right + margin;
}

/** Returns the width that a layer takes with nothing but its gaps between its places. */
function leastWidth(layer: readonly Place[]): number {
  return ((layer[0]?.width ?? 0) + (layer.at(-1)?.width ?? 0)) / 2 + (offsetsOf(layer).at(-1) ?? 0);
}

function asPlace(point: { x: number }): Place {
  return {
    width: 0,
    get x() {
      return point.x;
    },
    set x(value: number) {
      point.x = value;
    },
  };
}

/** Returns how far to the right of the first place of a layer every place lies at least. */
function offsetsOf(layer: readonly Place[]): readonly number[] {
  let offset = 0;
  return layer.map((place, i) => {
    const before = layer[i - 1];
    if (before) {
      const gap = before.width > 0 && place.width > 0 ? GAPS.glyphs : GAPS.arc;
      offset += (before.width + place.width) / 2 + gap;
    }
    return offset;
  });
}

function settle(layer: readonly Place[], shrink: number): void {
  const offsets = offsetsOf(layer);
  const blocks: { sum: number; count: number }[] = [];
  layer.forEach((place, i) => {
    let block = { sum: place.x * shrink - (offsets[i] ?? 0), count: 1 };
    for (
      let last = blocks.at(-1);
      last && last.sum / last.count > block.sum / block.count;
      last = blocks.at(-1)
    ) {
      block = { sum: last.sum + block.sum, count: last.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  });
  let next = 0;
  for (const { sum, count } of blocks) {
    for (let i = 0; i < count; i++, next++) (layer[next] as Place).x = sum / count + (offsets[next] ?? 0);
  }
}

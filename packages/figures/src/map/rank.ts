import { cutCycles, type NodeArc } from "./cycles.ts";
import type { MapArc, MapNetwork } from "./map-network.ts";
import type { MapRow } from "./rows.ts";

/** A row of the map with its layer. */
export interface RankedNode {
  readonly id: string;
  readonly band: number;
  /** Layer from the top, counted over all bands. */
  readonly rank: number;
}

/** The rows of one band and the arcs that touch them. */
interface BandGraph {
  readonly ids: readonly string[];
  /** Arcs inside the band. */
  readonly local: readonly NodeArc[];
  /** Rows with an arc to an inner band. */
  readonly left: ReadonlySet<string>;
}

/**
 * Returns the layer of every row.
 *
 * Inside a band rows lie on the longest path from its sources, cycles cut at the arcs that run back; a row without a predecessor in its
 * band moves down next to its successor. In the outermost band, products that lead nowhere (ligand held by a binding protein) go above
 * what they are made of, so that free ligand faces the membrane.
 */
export function rankNodes(network: MapNetwork, rows: readonly MapRow[]): readonly RankedNode[] {
  const rowOf = new Map(rows.flatMap((row) => row.members.map((member) => [member, row.id] as const)));
  const arcs = turnDeadEnds(network).flatMap((arc): readonly NodeArc[] => {
    const source = rowOf.get(arc.source);
    const target = rowOf.get(arc.target);
    if (source === undefined || target === undefined || source === target) return [];
    return [{ source, target, inhibits: arc.kind === "inhibition" }];
  });
  const ranked: RankedNode[] = [];
  let offset = 0;
  const bandCount = Math.max(-1, ...rows.map((row) => row.band)) + 1;
  for (let band = 0; band < bandCount; band++) {
    const graph = bandGraph(rows, arcs, band);
    const ranks = settle(graph);
    for (const id of graph.ids) ranked.push({ id, band, rank: offset + (ranks.get(id) ?? 0) });
    offset += Math.max(-1, ...ranks.values()) + 1;
  }
  return ranked;
}

/** Turns round the arcs of processes in the outermost band whose products lead nowhere. */
function turnDeadEnds(network: MapNetwork): readonly MapArc[] {
  const leading = new Set(network.arcs.map((arc) => arc.source));
  const bandOf = new Map(network.glyphs.map((glyph) => [glyph.id, glyph.band]));
  const turned = new Set<string>();
  for (const process of network.processes) {
    const products = network.arcs.filter((arc) => arc.source === process.id).map((arc) => arc.target);
    const nowhere = products.every((id) => !leading.has(id) && bandOf.get(id) === 0);
    if (process.band === 0 && nowhere) turned.add(process.id);
  }
  return network.arcs.map((arc) => {
    const turns = turned.has(arc.source) || (turned.has(arc.target) && arc.kind === "consumption");
    return turns ? { ...arc, source: arc.target, target: arc.source } : arc;
  });
}

function bandGraph(rows: readonly MapRow[], arcs: readonly NodeArc[], band: number): BandGraph {
  const bandOf = new Map(rows.map((row) => [row.id, row.band]));
  const ids = rows.filter((row) => row.band === band).map((row) => row.id);
  const bandAt = (id: string): number => bandOf.get(id) ?? 0;
  const entered = new Map<string, number>();
  const left = new Set<string>();
  for (const arc of arcs) {
    if (bandAt(arc.target) === band && bandAt(arc.source) < band)
      entered.set(arc.target, (entered.get(arc.target) ?? 0) + 1);
    if (bandAt(arc.source) === band && bandAt(arc.target) > band) left.add(arc.source);
  }
  const local = arcs.filter((arc) => bandAt(arc.source) === band && bandAt(arc.target) === band);
  const isEntered = (id: string): boolean => local.some((arc) => arc.target === id);
  const count = (id: string): number => entered.get(id) ?? 0;
  const order = [...ids].sort((a, b) => Number(isEntered(a)) - Number(isEntered(b)) || count(b) - count(a));
  return { ids, local: cutCycles(order, local), left };
}

function settle({ ids, local, left }: BandGraph): ReadonlyMap<string, number> {
  const ranks = new Map(ids.map((id) => [id, 0]));
  const rankAt = (id: string): number => ranks.get(id) ?? 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (const arc of local) {
      if (rankAt(arc.target) > rankAt(arc.source)) continue;
      ranks.set(arc.target, rankAt(arc.source) + 1);
      changed = true;
    }
  }
  const last = Math.max(0, ...ranks.values());
  for (const id of ids) {
    if (local.some((arc) => arc.target === id)) continue;
    const after = local.filter((arc) => arc.source === id).map((arc) => rankAt(arc.target));
    if (after.length > 0) ranks.set(id, Math.min(...after) - 1);
    else if (left.has(id)) ranks.set(id, last);
  }
  return ranks;
}

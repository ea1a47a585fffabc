import type { MapArc, MapNetwork } from "./map-network.ts";
import type { MapRow } from "./rows.ts";

/** A node of the layout: one glyph, one process, or a row of both. */
export interface RankedNode {
  readonly id: string;
  readonly band: number;
  readonly rank: number;
}

/** An arc between nodes of the layout. */
export interface NodeArc {
  readonly source: string;
  readonly target: string;
}

/**
 * Returns the layer of every node, counted from the top over all bands.
 *
 * Inside a band nodes lie on the longest path from its sources, cycles cut at the arcs that run back; a node without a predecessor in its
 * band moves down next to its successor. In the outermost band, products that lead nowhere (ligand held by a binding protein) go above
 * what they are made of, so that free ligand faces the membrane.
 */
export function rankNodes(network: MapNetwork, rows: readonly MapRow[]): readonly RankedNode[] {
  const nodes = rows.map((row) => ({ id: row.id, band: row.band }));
  const nodeOf = new Map(rows.flatMap((row) => row.members.map((member) => [member, row.id] as const)));
  const bandOf = new Map(nodes.map((node) => [node.id, node.band]));
  const arcs = turnDeadEnds(network).flatMap((arc): readonly NodeArc[] => {
    const source = nodeOf.get(arc.source);
    const target = nodeOf.get(arc.target);
    return source !== undefined && target !== undefined && source !== target ? [{ source, target }] : [];
  });
  const ranked: RankedNode[] = [];
  let offset = 0;
  const bandCount = Math.max(0, ...nodes.map((node) => node.band)) + 1;
  for (let band = 0; band < bandCount; band++) {
    const inside = nodes.filter((node) => node.band === band).map((node) => node.id);
    const local = acyclic(
      inside,
      arcs.filter((arc) => bandOf.get(arc.source) === band && bandOf.get(arc.target) === band),
      arcs,
      bandOf,
      band,
    );
    const ranks = settle(inside, local, arcs, bandOf, band);
    for (const id of inside) ranked.push({ id, band, rank: offset + (ranks.get(id) ?? 0) });
    offset += Math.max(-1, ...ranks.values()) + 1;
  }
  return ranked;
}

/** Turns round the arcs of processes in the outermost band whose products lead nowhere. */
function turnDeadEnds(network: MapNetwork): readonly MapArc[] {
  const outgoing = new Map<string, number>();
  for (const arc of network.arcs) outgoing.set(arc.source, (outgoing.get(arc.source) ?? 0) + 1);
  const bandOf = new Map(network.glyphs.map((glyph) => [glyph.id, glyph.band]));
  const turned = new Set<string>();
  for (const process of network.processes) {
    const products = network.arcs.filter((arc) => arc.source === process.id).map((arc) => arc.target);
    if (process.band === 0 && products.every((id) => !outgoing.has(id) && bandOf.get(id) === 0))
      turned.add(process.id);
  }
  return network.arcs.map((arc) =>
    turned.has(arc.source) || (turned.has(arc.target) && arc.kind === "consumption")
      ? { ...arc, source: arc.target, target: arc.source }
      : arc,
  );
}

/** Removes the arcs that close a cycle inside a band, found by depth-first search from the nodes that outer bands lead to. */
function acyclic(
  inside: readonly string[],
  local: readonly NodeArc[],
  all: readonly NodeArc[],
  bandOf: ReadonlyMap<string, number>,
  band: number,
): readonly NodeArc[] {
  const entered = (id: string): number =>
    all.filter((arc) => arc.target === id && (bandOf.get(arc.source) ?? band) < band).length;
  const indegree = (id: string): number => local.filter((arc) => arc.target === id).length;
  const order = [...inside].sort(
    (a, b) =>
      Number(indegree(a) > 0) - Number(indegree(b) > 0) ||
      entered(b) - entered(a) ||
      inside.indexOf(a) - inside.indexOf(b),
  );
  const state = new Map<string, "open" | "done">();
  const back = new Set<NodeArc>();
  const visit = (id: string): void => {
    state.set(id, "open");
    for (const arc of local) {
      if (arc.source !== id) continue;
      const seen = state.get(arc.target);
      if (seen === "open") back.add(arc);
      else if (seen === undefined) visit(arc.target);
    }
    state.set(id, "done");
  };
  for (const id of order) if (!state.has(id)) visit(id);
  return local.filter((arc) => !back.has(arc));
}

function settle(
  inside: readonly string[],
  local: readonly NodeArc[],
  all: readonly NodeArc[],
  bandOf: ReadonlyMap<string, number>,
  band: number,
): ReadonlyMap<string, number> {
  const ranks = new Map(inside.map((id) => [id, 0]));
  for (let sweep = 0; sweep < inside.length; sweep++) {
    let changed = false;
    for (const arc of local) {
      const needed = (ranks.get(arc.source) ?? 0) + 1;
      if (needed > (ranks.get(arc.target) ?? 0)) {
        ranks.set(arc.target, needed);
        changed = true;
      }
    }
    if (!changed) break;
  }
  const last = Math.max(0, ...ranks.values());
  for (const id of inside) {
    if (local.some((arc) => arc.target === id)) continue;
    const after = local.filter((arc) => arc.source === id).map((arc) => ranks.get(arc.target) ?? 0);
    const leaves = all.some((arc) => arc.source === id && (bandOf.get(arc.target) ?? band) > band);
    if (after.length > 0) ranks.set(id, Math.min(...after) - 1);
    else if (leaves) ranks.set(id, last);
  }
  return ranks;
}

import type { MapNetwork } from "./map-network.ts";

/** Most glyphs that are drawn in full; the rest is faded until asked for. */
export const FOCUS_SIZE = 24;

/**
 * Returns the glyphs in focus: the backbone (the shortest way down from each of the most changed glyphs to the lowest band), then the
 * largest changes, up to `FOCUS_SIZE`.
 *
 * @param changes - Largest |log2 ratio| over the arms, by glyph.
 */
export function focusGlyphs(
  network: MapNetwork,
  changes: ReadonlyMap<string, number>,
  size: number = FOCUS_SIZE,
): ReadonlySet<string> {
  if (network.glyphs.length <= size) return new Set(network.glyphs.map((glyph) => glyph.id));
  const ranked = [...network.glyphs].sort(
    (a, b) => (changes.get(b.id) ?? 0) - (changes.get(a.id) ?? 0) || a.id.localeCompare(b.id, "en"),
  );
  const lowest = new Set(
    network.glyphs.filter((glyph) => glyph.band === network.bands.length - 1).map((glyph) => glyph.id),
  );
  const isGlyph = new Set(network.glyphs.map((glyph) => glyph.id));
  const focus = new Set<string>();
  for (const glyph of ranked) {
    if (focus.size >= size) break;
    const way = wayDown(network, glyph.id, lowest).filter((id) => isGlyph.has(id) && !focus.has(id));
    if (focus.size + way.length <= size) for (const id of way) focus.add(id);
    else if (!focus.has(glyph.id)) focus.add(glyph.id);
  }
  return focus;
}

/** Returns the shortest way along the arcs from a node to one of the goals; just the node when there is none. */
function wayDown(network: MapNetwork, start: string, goals: ReadonlySet<string>): readonly string[] {
  const before = new Map<string, string | undefined>([[start, undefined]]);
  const queue = [start];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (goals.has(id)) {
      const way: string[] = [];
      for (let step: string | undefined = id; step !== undefined; step = before.get(step)) way.push(step);
      return way;
    }
    for (const arc of network.arcs) {
      if (arc.source !== id || before.has(arc.target)) continue;
      before.set(arc.target, id);
      queue.push(arc.target);
    }
  }
  return [start];
}

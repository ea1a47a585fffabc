import type { MapNetwork } from "./map-network.ts";

/** Most glyphs that are drawn in full; the rest is faded until asked for. */
const FOCUS_SIZE = 24;

/**
 * Returns the glyphs and processes in focus: the anchors and then the most changed glyphs in turn, each with the shortest way down to the
 * lowest band (the backbone), up to `size` glyphs; and the processes between glyphs in focus.
 *
 * @param anchors - Glyphs that come first, e.g. the titrated drug.
 * @param changes - Largest |log2 ratio| over the arms, by glyph.
 */
export function focusOf(
  network: MapNetwork,
  anchors: readonly string[],
  changes: ReadonlyMap<string, number>,
  size: number = FOCUS_SIZE,
): ReadonlySet<string> {
  const isGlyph = new Set(network.glyphs.map((glyph) => glyph.id));
  if (isGlyph.size <= size) return new Set([...isGlyph, ...network.processes.map((process) => process.id)]);
  const weight = (id: string): number =>
    anchors.includes(id) ? Number.POSITIVE_INFINITY : (changes.get(id) ?? 0);
  const ranked = [...network.glyphs].sort((a, b) =>
    weight(a.id) === weight(b.id) ? 0 : weight(b.id) - weight(a.id),
  );
  const lowest = new Set(
    network.glyphs.filter((glyph) => glyph.band === network.bands.length - 1).map((glyph) => glyph.id),
  );
  const focus = new Set<string>();
  let count = 0;
  for (const glyph of ranked) {
    if (count >= size) break;
    if (focus.has(glyph.id)) continue;
    const way = wayDown(network, glyph.id, lowest);
    const added = way.filter((id) => isGlyph.has(id) && !focus.has(id)).length;
    const chosen = count + added <= size ? way : [glyph.id];
    count += chosen === way ? added : 1;
    for (const id of chosen) focus.add(id);
  }
  for (const process of network.processes) {
    const inputs = network.arcs.filter((arc) => arc.target === process.id && arc.kind === "consumption");
    const outputs = network.arcs.filter((arc) => arc.source === process.id);
    if (inputs.some((arc) => focus.has(arc.source)) && outputs.some((arc) => focus.has(arc.target)))
      focus.add(process.id);
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

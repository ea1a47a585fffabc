/** An arc between nodes of the layout. */
export interface NodeArc {
  readonly source: string;
  readonly target: string;
  /** Holds its target down. */
  readonly inhibits: boolean;
}

/**
 * Returns the arcs without those that close a cycle: first the inhibiting ones, since feedback mostly holds down; then those that a
 * depth-first search finds running back.
 *
 * @param order - All nodes, in the order in which the search starts from them.
 */
export function cutCycles(order: readonly string[], arcs: readonly NodeArc[]): readonly NodeArc[] {
  let kept = arcs;
  for (const arc of arcs) {
    if (arc.inhibits && isReached(arc.target, arc.source, kept)) kept = kept.filter((each) => each !== arc);
  }
  const state = new Map<string, "open" | "done">();
  const back = new Set<NodeArc>();
  const visit = (id: string): void => {
    state.set(id, "open");
    for (const arc of kept) {
      if (arc.source !== id) continue;
      const seen = state.get(arc.target);
      if (seen === "open") back.add(arc);
      else if (seen === undefined) visit(arc.target);
    }
    state.set(id, "done");
  };
  for (const id of order) if (!state.has(id)) visit(id);
  return kept.filter((arc) => !back.has(arc));
}

function isReached(from: string, goal: string, arcs: readonly NodeArc[]): boolean {
  const seen = new Set([from]);
  const queue = [from];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (id === goal) return true;
    for (const arc of arcs) {
      if (arc.source !== id || seen.has(arc.target)) continue;
      seen.add(arc.target);
      queue.push(arc.target);
    }
  }
  return false;
}

/**
 * Returns the members of one cycle of a directed graph, first member first, or `undefined` when there is none.
 *
 * Visits nodes in the order given, without recursion. Targets that are no nodes are ignored.
 */
export function findCycle(edges: ReadonlyMap<string, Iterable<string>>): readonly string[] | undefined {
  const done = new Set<string>();
  for (const root of edges.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    const stack: Iterator<string>[] = [[root].values()];
    for (let targets = stack.at(-1); targets !== undefined; targets = stack.at(-1)) {
      const next = targets.next();
      if (next.done === true) {
        stack.pop();
        const left = path.pop();
        if (left !== undefined) {
          onPath.delete(left);
          done.add(left);
        }
        continue;
      }
      if (onPath.has(next.value)) return path.slice(path.indexOf(next.value));
      if (done.has(next.value) || !edges.has(next.value)) continue;
      path.push(next.value);
      onPath.add(next.value);
      stack.push((edges.get(next.value) as Iterable<string>)[Symbol.iterator]());
    }
  }
  return undefined;
}

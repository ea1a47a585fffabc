/**
 * Orders definitions so that each comes after those it needs (depth-first, in the order of `ids`).
 *
 * @param needs - Identifiers that a definition refers to; those that are no definitions are not asked for.
 * @returns the order, or the first circle found, as a list that begins and ends with the same identifier.
 */
export function dependencyOrder(
  ids: Iterable<string>,
  needs: (id: string) => Iterable<string>,
): { readonly order: readonly string[]; readonly cycle?: readonly string[] } {
  const order: string[] = [];
  const finished = new Set<string>();
  const open = new Set<string>();
  for (const root of ids) {
    if (finished.has(root)) continue;
    open.add(root);
    const stack = [{ id: root, rest: needs(root)[Symbol.iterator]() }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.rest.next();
      if (next.done === true) {
        finished.add(top.id);
        open.delete(top.id);
        order.push(top.id);
        stack.pop();
      } else if (open.has(next.value)) {
        const path = stack.map((entry) => entry.id);
        return { order, cycle: [...path.slice(path.indexOf(next.value)), next.value] };
      } else if (!finished.has(next.value)) {
        open.add(next.value);
        stack.push({ id: next.value, rest: needs(next.value)[Symbol.iterator]() });
      }
    }
  }
  return { order };
}

/**
 * A binary tree over reactions whose leaves are propensities and whose inner nodes are the sums of the two below.
 *
 * A change of one propensity renews the sums on its way to the root, in log₂ n additions; no error accumulates, since every sum is a function
 * of the present propensities. A reaction is drawn by going down from the root: the direct method of Gillespie with a search by composition.
 *
 * Sources: Gillespie (1977) 10.1021/j100540a008; Gibson & Bruck (2000) 10.1021/jp993732q, section on trees.
 */
export interface SumTree {
  /** Parents before children; empty without reactions. */
  readonly nodes: readonly SumNode[];
  /** Position in `nodes` of each reaction's leaf. */
  readonly leaves: readonly number[];
}

/** A node, and where its value lies. */
export interface SumNode {
  /** Byte address of its value. */
  readonly address: number;
  /** Position of the parent, −1 for the root. */
  readonly parent: number;
  /** Positions of the two nodes below; absent for a leaf. */
  readonly below?: readonly [number, number];
  /** Reaction of a leaf. */
  readonly reaction?: number;
}

/**
 * Builds a balanced tree.
 *
 * @param count - Number of reactions.
 * @param propensities - Byte address of the first propensity; they lie one behind the other.
 * @param reserve - Returns the byte address of room for a sum.
 */
export function buildSumTree(count: number, propensities: number, reserve: () => number): SumTree {
  const nodes: SumNode[] = [];
  const leaves = new Array<number>(count);
  const build = (first: number, end: number, parent: number): number => {
    const position = nodes.length;
    if (end - first === 1) {
      nodes.push({ address: propensities + 8 * first, parent, reaction: first });
      leaves[first] = position;
      return position;
    }
    nodes.push({ address: reserve(), parent });
    const middle = Math.ceil((first + end) / 2);
    const below = [build(first, middle, position), build(middle, end, position)] as const;
    nodes[position] = { ...(nodes[position] as SumNode), below };
    return position;
  };
  if (count > 0) build(0, count, -1);
  return { nodes, leaves };
}

/** Returns the positions of the inner nodes above some leaves, children before parents. */
export function sumsAbove({ nodes, leaves }: SumTree, reactions: Iterable<number>): readonly number[] {
  const found = new Set<number>();
  for (const reaction of reactions) {
    let at = nodes[leaves[reaction] as number]?.parent ?? -1;
    while (at >= 0 && !found.has(at)) {
      found.add(at);
      at = (nodes[at] as SumNode).parent;
    }
  }
  return [...found].sort((a, b) => b - a);
}

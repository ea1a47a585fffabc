/** Longest name that is compared; longer ones are like nothing. */
const LONGEST_NAME = 100;
/** Candidates that one search for problems compares names with, taken together. */
const MOST_COMPARISONS = 200_000;

/**
 * Finds like names for the problems of one input: as {@link nearestName}, until thousands of unknown names have been compared
 * with thousands of known ones; from then on nothing is found.
 */
export class NameHints {
  #left = MOST_COMPARISONS;

  nearest(name: string, ...candidates: readonly ReadonlySet<string>[]): string | undefined {
    const size = candidates.reduce((sum, set) => sum + set.size, 0);
    if (size > this.#left) return undefined;
    this.#left -= size;
    return nearestName(
      name,
      candidates.flatMap((set) => [...set]),
    );
  }
}

/**
 * Returns the candidate most like a name, or `undefined` when none is close.
 *
 * Distance counts insertions, deletions, replacements and swaps of neighbours (Damerau 1964, 10.1145/363958.363994) without
 * regard to case; close is at most a third of the name's length, and at least 1. The first of equals wins. Names of more than
 * 100 characters are like nothing.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  const wanted = name.toLowerCase();
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] as number) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] as number;
}

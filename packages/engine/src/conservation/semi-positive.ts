import { combined, contentOf, divided, leftNullSpace, type SparseRow } from "./null-space.ts";

/**
 * Relations without negative entries: what is conserved as a sum of parts, such as all forms of one protein.
 *
 * The relations g ≥ 0 with gᵀN = 0 form a cone. Its rays are found column by column (Farkas): rows whose entries in a column have opposite
 * signs are added so that the column vanishes, and what contains another row's support is dropped.
 * Source: Schuster & Höfer (1991) J. Chem. Soc. Faraday Trans. 87:2561, 10.1039/FT9918702561; Colom & Silva (1991), 10.1007/3-540-53863-1_22.
 */

/** Rows in work beyond which the search is given up: the number of rays can grow exponentially. */
const MOST_ROWS = 3000;

interface Ray {
  readonly row: SparseRow;
  readonly weights: SparseRow;
}

/**
 * Returns a basis of the left null space that uses relations without negative entries as far as there are such, those with few members first.
 *
 * @param relations - Any basis, from `leftNullSpace`; what it needs beyond non-negative relations is taken from here.
 */
export function semiPositiveBasis(
  rows: readonly SparseRow[],
  relations: readonly SparseRow[],
): readonly SparseRow[] {
  const rays = [...semiPositiveRays(rows, relations)].sort(
    (a, b) => a.size - b.size || firstOf(a) - firstOf(b),
  );
  const candidates = [...rays, ...relations];
  const { dependent } = leftNullSpace(candidates);
  const repeated = new Set(dependent);
  return candidates.filter((_, i) => !repeated.has(i));
}

function firstOf(row: SparseRow): number {
  return Math.min(...row.keys());
}

/** Rays of the cone, in lowest terms; none when there are too many rows in between. */
function semiPositiveRays(rows: readonly SparseRow[], relations: readonly SparseRow[]): readonly SparseRow[] {
  const members = new Set(relations.flatMap((relation) => [...relation.keys()]));
  let rays: readonly Ray[] = [...members]
    .sort((a, b) => a - b)
    .map((index) => ({ row: rows[index] as SparseRow, weights: new Map([[index, 1n]]) }));
  for (;;) {
    const column = cheapestColumn(rays);
    if (column === undefined) return rays.map(({ weights }) => weights);
    const next = withoutColumn(rays, column);
    if (next === undefined) return [];
    rays = next;
  }
}

/** The column whose removal adds the fewest rows. */
function cheapestColumn(rays: readonly Ray[]): number | undefined {
  const counts = new Map<number, [number, number]>();
  for (const { row } of rays) {
    for (const [column, value] of row) {
      const count = counts.get(column) ?? [0, 0];
      counts.set(column, count);
      count[value > 0n ? 0 : 1]++;
    }
  }
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [column, [positive, negative]] of counts) {
    const growth = positive * negative - positive - negative;
    if (growth < least || (growth === least && column < (best as number))) [best, least] = [column, growth];
  }
  return best;
}

function withoutColumn(rays: readonly Ray[], column: number): readonly Ray[] | undefined {
  const kept = rays.filter(({ row }) => !row.has(column));
  const positive = rays.filter(({ row }) => (row.get(column) ?? 0n) > 0n);
  const negative = rays.filter(({ row }) => (row.get(column) ?? 0n) < 0n);
  if (kept.length + positive.length * negative.length > 4 * MOST_ROWS) return undefined;
  const sums = positive.flatMap((up) => negative.map((down) => cancelled(up, down, column)));
  const minimal = withMinimalSupport([...kept, ...sums]);
  return minimal.length > MOST_ROWS ? undefined : minimal;
}

function cancelled(up: Ray, down: Ray, column: number): Ray {
  const [a, b] = [up.row.get(column) as bigint, -(down.row.get(column) as bigint)];
  const row = combined(up.row, b, down.row, a);
  const weights = combined(up.weights, b, down.weights, a);
  const divisor = contentOf([...row.values(), ...weights.values()]);
  return { row: divided(row, divisor), weights: divided(weights, divisor) };
}

/** Drops rays whose members include all members of another. */
function withMinimalSupport(rays: readonly Ray[]): readonly Ray[] {
  const sorted = rays.toSorted((a, b) => a.weights.size - b.weights.size);
  const kept: Ray[] = [];
  const byMember = new Map<number, Ray[]>();
  for (const ray of sorted) {
    const members = [...ray.weights.keys()];
    const isCovered = members.some((member) =>
      (byMember.get(member) ?? []).some((other) =>
        [...other.weights.keys()].every((id) => ray.weights.has(id)),
      ),
    );
    if (isCovered) continue;
    kept.push(ray);
    const home = Math.min(...members);
    byMember.set(home, [...(byMember.get(home) ?? []), ray]);
  }
  return kept;
}

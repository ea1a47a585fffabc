import type { Model } from "@igf-axis/model";

/** Above this number of compartments the declared order is kept: all orders of eight or more are too many to compare. */
const MOST_COMPARED = 7;

/**
 * Returns the compartments from outside in: the order in which the fewest arcs run upwards, and among equals the one nearest to the
 * model's own order.
 *
 * @param crossings - Compartments that each arc between two compartments leads from and to.
 */
export function orderBands(
  model: Model,
  crossings: readonly (readonly [string, string])[],
): readonly string[] {
  const declared = model.compartments
    .map((compartment) => compartment.id)
    .filter((id) => model.species.some((species) => species.compartment === id));
  if (declared.length > MOST_COMPARED || declared.length < 2) return declared;
  const weight = declared.map((from) =>
    declared.map((to) => crossings.filter(([a, b]) => a === from && b === to).length),
  );
  let best = declared.map((_, i) => i);
  let least = Number.POSITIVE_INFINITY;
  for (const order of permutations(declared.length)) {
    let cost = 0;
    order.forEach((lower, i) => {
      for (const upper of order.slice(0, i)) cost += weight[lower]?.[upper] ?? 0;
    });
    if (cost < least) {
      least = cost;
      best = [...order];
    }
  }
  return best.map((i) => declared[i] as string);
}

/** Yields the orders of 0…n−1, the identity first and then by dictionary. */
function* permutations(n: number): Generator<readonly number[]> {
  const order: number[] = [];
  const free = new Set(Array.from({ length: n }, (_, i) => i));
  function* extend(): Generator<readonly number[]> {
    if (order.length === n) yield order;
    for (const next of [...free].sort((a, b) => a - b)) {
      order.push(next);
      free.delete(next);
      yield* extend();
      order.pop();
      free.add(next);
    }
  }
  yield* extend();
}

import { type Expression, freeSymbols, type Model } from "@igf-axis/model";

/** A rule that adds up species under one name. */
export interface Pool {
  readonly variable: string;
  readonly members: readonly string[];
}

/**
 * Returns the pools of a model: assignment rules that are plain sums of at least two species, taken in order as long as they do not share a
 * member and another rule or a rate law uses them.
 */
export function findPools(model: Model): readonly Pool[] {
  const species = new Set(model.species.map((each) => each.id));
  const used = new Set<string>();
  for (const rule of model.rules) for (const symbol of freeSymbols(rule.math)) used.add(symbol);
  for (const reaction of model.reactions)
    if (reaction.rateLaw) for (const symbol of freeSymbols(reaction.rateLaw.math)) used.add(symbol);
  const taken = new Set<string>();
  const pools: Pool[] = [];
  for (const rule of model.rules) {
    if (rule.kind !== "assignment" || !used.has(rule.variable)) continue;
    const members = summands(rule.math);
    if (!members || members.length < 2 || !members.every((id) => species.has(id) && !taken.has(id))) continue;
    if (new Set(members).size < members.length || !oneCompartment(model, members)) continue;
    for (const id of members) taken.add(id);
    pools.push({ variable: rule.variable, members });
  }
  return pools;
}

function summands(expression: Expression): readonly string[] | undefined {
  if (expression.kind === "symbol") return [expression.id];
  if (expression.kind !== "apply" || expression.operator !== "add") return undefined;
  const parts = expression.operands.map(summands);
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

function oneCompartment(model: Model, members: readonly string[]): boolean {
  return new Set(members.map((id) => model.species.find((each) => each.id === id)?.compartment)).size === 1;
}

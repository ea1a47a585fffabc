import { type Expression, freeSymbols, type Model, type Reaction } from "@igf-axis/model";
import type { Pool } from "./pools.ts";

/** Which glyphs a rate law or rule depends on, with rules in between resolved. */
export interface Dependencies {
  /** Glyph of a species: its pool, or itself. */
  readonly glyphOf: (species: string) => string;
  /** Glyphs that a rate law's symbols lead to; signals count as glyphs. */
  readonly ofRateLaw: (reaction: Reaction) => readonly string[];
  readonly ofExpression: (expression: Expression) => readonly string[];
  /** Rule variables that are glyphs, with what they depend on. */
  readonly signals: ReadonlyMap<string, readonly string[]>;
}

/**
 * Returns the dependencies of a model's rate laws.
 *
 * A rule variable that rate laws use and that depends on at least two glyphs is a *signal* with a glyph of its own; one that depends on a single
 * glyph stands for that glyph. A variable that only scales one species (a product of it with constants) carries a unit, not a signal,
 * and leads nowhere from another compartment.
 */
export function findDependencies(model: Model, pools: readonly Pool[]): Dependencies {
  const species = new Map(model.species.map((each) => [each.id, each]));
  const rules = new Map(
    model.rules.flatMap((rule) => (rule.kind === "assignment" ? [[rule.variable, rule.math] as const] : [])),
  );
  const poolOf = new Map(pools.flatMap((pool) => pool.members.map((member) => [member, pool.id] as const)));
  const poolIds = new Set(pools.map((pool) => pool.id));
  const glyphOf = (id: string): string => poolOf.get(id) ?? id;
  const leaves = new Map<string, ReadonlySet<string>>();
  const leavesOf = (variable: string): ReadonlySet<string> => {
    const done = leaves.get(variable);
    if (done) return done;
    leaves.set(variable, new Set());
    const found = new Set<string>();
    for (const symbol of freeSymbols(rules.get(variable) as Expression))
      for (const leaf of reach(symbol)) found.add(leaf);
    leaves.set(variable, found);
    return found;
  };
  const reach = (symbol: string): Iterable<string> => {
    if (poolIds.has(symbol)) return [symbol];
    const one = species.get(symbol);
    if (one) return one.constant ? [] : [glyphOf(symbol)];
    return rules.has(symbol) ? leavesOf(symbol) : [];
  };
  const signalIds = new Set<string>();
  for (const reaction of model.reactions) {
    for (const symbol of rateSymbols(reaction))
      if (rules.has(symbol) && !poolIds.has(symbol) && leavesOf(symbol).size > 1) signalIds.add(symbol);
  }
  const direct = (symbol: string, own: string | undefined): Iterable<string> =>
    signalIds.has(symbol) && symbol !== own
      ? [symbol]
      : rules.has(symbol) && !poolIds.has(symbol)
        ? inner(symbol, own)
        : reach(symbol);
  const inner = (variable: string, own: string | undefined): readonly string[] =>
    [...freeSymbols(rules.get(variable) as Expression)].flatMap((symbol) => [...direct(symbol, own)]);
  const unique = (ids: Iterable<string>): readonly string[] => [...new Set(ids)];
  return {
    glyphOf,
    ofExpression: (expression) =>
      unique([...freeSymbols(expression)].flatMap((symbol) => [...direct(symbol, undefined)])),
    ofRateLaw: (reaction) => {
      const places = new Set(
        [...reaction.reactants, ...reaction.products].map(
          (reference) => species.get(reference.species)?.compartment,
        ),
      );
      return unique(
        rateSymbols(reaction).flatMap((symbol) => {
          if (rules.has(symbol) && isScaling(rules.get(symbol) as Expression, species)) {
            return [...reach(symbol)].filter((id) => places.has(species.get(id)?.compartment));
          }
          return [...direct(symbol, undefined)];
        }),
      );
    },
    signals: new Map([...signalIds].map((id) => [id, unique(inner(id, id))])),
  };
}

/** Returns the symbols of a rate law that are not local parameters. */
function rateSymbols(reaction: Reaction): readonly string[] {
  if (!reaction.rateLaw) return [];
  const local = new Set(reaction.rateLaw.localParameters.map((parameter) => parameter.id));
  return [...freeSymbols(reaction.rateLaw.math)].filter((symbol) => !local.has(symbol));
}

function isScaling(expression: Expression, species: ReadonlyMap<string, unknown>): boolean {
  const own = [...freeSymbols(expression)].filter((symbol) => species.has(symbol));
  return own.length === 1 && isProduct(expression);
}

function isProduct(expression: Expression): boolean {
  if (expression.kind === "symbol" || expression.kind === "number" || expression.kind === "constant")
    return true;
  return (
    expression.kind === "apply" &&
    (expression.operator === "multiply" || expression.operator === "divide") &&
    expression.operands.every(isProduct)
  );
}

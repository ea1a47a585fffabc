import type { Model } from "@igf-axis/model";

/**
 * Returns the species whose level is zero: a drug that no arm is given, an allele that the cells do not carry, and what these would form.
 * A species of which nothing is known counts as present.
 *
 * @param levels - Typical level of each species over the arms, by identifier, in the unit of its symbol, ≥ 0.
 */
export function absentSpecies(model: Model, levels: Readonly<Record<string, number>>): ReadonlySet<string> {
  return new Set(model.species.flatMap(({ id }) => (levels[id] === 0 ? [id] : [])));
}

/** Returns a model without some species, and without the reactions and rate rules that use up, make or change them. */
export function withoutSpecies(model: Model, absent: ReadonlySet<string>): Model {
  if (absent.size === 0) return model;
  return {
    ...model,
    species: model.species.filter((species) => !absent.has(species.id)),
    reactions: model.reactions.filter((reaction) =>
      [...reaction.reactants, ...reaction.products].every((each) => !absent.has(each.species)),
    ),
    rules: model.rules.filter((rule) => !(rule.kind === "rate" && absent.has(rule.variable))),
  };
}

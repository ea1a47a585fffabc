import { type Expression, freeSymbols, type Model, type Reaction } from "@igf-axis/model";
import { findFamilies } from "./families.ts";
import { speciesLabel } from "./label.ts";

/** Species that the map draws as one glyph. */
export interface Pool {
  /** Identifier of the glyph: the rule's variable, or one made from the holder. */
  readonly id: string;
  readonly label: string;
  readonly members: readonly string[];
}

/**
 * Returns the pools of a model, none of which share a member:
 *
 * - species that an assignment rule adds up under one name, which another rule or a rate law uses ("occupied IGF-1R");
 * - families of numbered species that bind the same partners, and what they form with each ("IGFBP1, 2", "IGF1 with IGFBP1, 2");
 * - complexes that one holder forms with several partners and that do nothing else ("IGFBP3 with IGF1 or IGF2").
 *
 * @param absent - Species taken out of the model, which rules may still add up.
 */
export function findPools(model: Model, absent: ReadonlySet<string> = new Set()): readonly Pool[] {
  const sums = findSums(model, absent);
  const families = findFamilies(model, new Set(sums.flatMap((pool) => pool.members)));
  const taken = new Set([...sums, ...families].flatMap((pool) => pool.members));
  return [...sums, ...families, ...findHeld(model, taken)];
}

function findSums(model: Model, absent: ReadonlySet<string>): readonly Pool[] {
  const species = new Set(model.species.map((each) => each.id));
  const used = usedSymbols(model);
  const taken = new Set<string>();
  const pools: Pool[] = [];
  for (const rule of model.rules) {
    if (rule.kind !== "assignment" || !used.has(rule.variable)) continue;
    const members = summands(rule.math)?.filter((id) => !absent.has(id));
    if (!members || members.length < 2 || !members.every((id) => species.has(id) && !taken.has(id))) continue;
    if (new Set(members).size < members.length || !inOneCompartment(model, members)) continue;
    for (const id of members) taken.add(id);
    const name = model.parameters.find((parameter) => parameter.id === rule.variable)?.name;
    pools.push({ id: rule.variable, label: name ?? rule.variable.replaceAll("_", " "), members });
  }
  return pools;
}

function findHeld(model: Model, taken: ReadonlySet<string>): readonly Pool[] {
  const deadEnds = new Map<string, readonly Reaction[]>();
  for (const species of model.species) {
    const bindings = bindingsOf(model, species.id);
    if (!taken.has(species.id) && bindings.length > 0 && leadsNowhere(model, species.id, bindings))
      deadEnds.set(species.id, bindings);
  }
  const groups = model.species.flatMap(
    (holder): { readonly holder: string; readonly members: readonly string[] }[] => {
      const formed = complexesOf(model, holder.id);
      return formed.length > 1 && formed.every((id) => deadEnds.has(id)) && inOneCompartment(model, formed)
        ? [{ holder: holder.id, members: formed }]
        : [];
    },
  );
  const held = new Set<string>();
  const pools: Pool[] = [];
  for (const { holder, members } of groups.sort((a, b) => b.members.length - a.members.length)) {
    if (members.some((id) => held.has(id))) continue;
    for (const id of members) held.add(id);
    const partners = new Set(
      members.flatMap((id) =>
        (deadEnds.get(id) ?? []).flatMap((reaction) => reaction.reactants.map((each) => each.species)),
      ),
    );
    partners.delete(holder);
    const labels = [...partners].map((id) => speciesLabel(model, id).text);
    pools.push({
      id: `held by ${holder}`,
      label: `${speciesLabel(model, holder).text} with ${orWords(labels)}`,
      members,
    });
  }
  return pools;
}

/** Reactions of at least two reactants that make a species and nothing else. */
function bindingsOf(model: Model, id: string): readonly Reaction[] {
  return model.reactions.filter(
    (reaction) =>
      reaction.products.length === 1 && reaction.products[0]?.species === id && reaction.reactants.length > 1,
  );
}

/** Species that a holder forms by binding something. */
function complexesOf(model: Model, holder: string): readonly string[] {
  const bindings = model.reactions.filter(
    (reaction) => reaction.reactants.length > 1 && reaction.reactants.some((each) => each.species === holder),
  );
  return [...new Set(bindings.flatMap((reaction) => reaction.products.map((each) => each.species)))];
}

/** True when a complex only forms, falls apart again, or is lost: no other reaction, rate law or rule mentions it. */
function leadsNowhere(model: Model, id: string, bindings: readonly Reaction[]): boolean {
  if (model.rules.some((rule) => freeSymbols(rule.math).has(id))) return false;
  const parts = new Set(bindings.flatMap((reaction) => reaction.reactants.map((each) => each.species)));
  return model.reactions.every((reaction) => {
    if (bindings.includes(reaction)) return true;
    const consumes = reaction.reactants.length === 1 && reaction.reactants[0]?.species === id;
    if (consumes) return reaction.products.every((each) => parts.has(each.species));
    const mentions = [...reaction.reactants, ...reaction.products].some((each) => each.species === id);
    return !mentions && !(reaction.rateLaw && freeSymbols(reaction.rateLaw.math).has(id));
  });
}

function usedSymbols(model: Model): ReadonlySet<string> {
  const used = new Set<string>();
  for (const rule of model.rules) for (const symbol of freeSymbols(rule.math)) used.add(symbol);
  for (const reaction of model.reactions) {
    if (reaction.rateLaw) for (const symbol of freeSymbols(reaction.rateLaw.math)) used.add(symbol);
  }
  return used;
}

function summands(expression: Expression): readonly string[] | undefined {
  if (expression.kind === "symbol") return [expression.id];
  if (expression.kind !== "apply" || expression.operator !== "add") return undefined;
  const parts = expression.operands.map(summands);
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

function inOneCompartment(model: Model, members: readonly string[]): boolean {
  return new Set(members.map((id) => model.species.find((each) => each.id === id)?.compartment)).size === 1;
}

function orWords(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

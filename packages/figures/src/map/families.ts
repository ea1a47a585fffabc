import type { Model } from "@igf-axis/model";
import { speciesLabel } from "./label.ts";
import type { Pool } from "./pools.ts";

/** Fewest members that make a family. */
const SMALLEST = 3;

/**
 * Returns families as pools: species of one compartment named by a stem and a number (`IGFBP1`, `IGFBP2`, …) that all bind the same
 * partners, and, for each of these partners, the complexes that it forms with them.
 *
 * Numbered species that share no partner are none: a model may number all its species.
 *
 * @param taken - Species that lie in another pool.
 */
export function findFamilies(model: Model, taken: ReadonlySet<string>): readonly Pool[] {
  const free = model.species.filter((each) => !taken.has(each.id) && /^[A-Za-z]+\d+$/.test(each.id));
  const stems = Map.groupBy(free, ({ id, compartment }) => `${stemOf(id)} ${compartment}`);
  return [...stems.values()].flatMap((group): readonly Pool[] => {
    const members = group.map((each) => each.id);
    if (members.length < SMALLEST) return [];
    const numbers = ranges(members.map((id) => Number(id.slice(stemOf(id).length))));
    const name = `${stemOf(members[0] ?? "")}${numbers}`;
    const complexes = sharedPartners(model, members).map(
      ({ partner, formed }): Pool => ({
        id: `${partner} held by ${name}`,
        label: `${speciesLabel(model, partner).text} with ${name}`,
        members: formed.filter((id) => !taken.has(id)),
      }),
    );
    if (complexes.length === 0) return [];
    return [
      { id: `family ${name}`, label: name, members },
      ...complexes.filter((pool) => pool.members.length > 1),
    ];
  });
}

function stemOf(id: string): string {
  return id.replace(/\d+$/, "");
}

/** Returns the species that bind every member, with the complexes they form; none when members react with one another. */
function sharedPartners(
  model: Model,
  members: readonly string[],
): readonly { readonly partner: string; readonly formed: readonly string[] }[] {
  const formed = new Map<string, Map<string, string>>();
  for (const { reactants, products } of model.reactions) {
    const inFamily = [...reactants, ...products].filter((each) => members.includes(each.species));
    if (inFamily.length > 1) return [];
    const member = reactants.find((each) => members.includes(each.species))?.species;
    const partner = reactants.find((each) => each.species !== member)?.species;
    const product = products[0]?.species;
    if (reactants.length !== 2 || products.length !== 1) continue;
    if (member === undefined || partner === undefined || product === undefined) continue;
    const known = formed.get(partner) ?? new Map<string, string>();
    formed.set(partner, known.set(member, product));
  }
  return [...formed].flatMap(([partner, byMember]) =>
    byMember.size === members.length ? [{ partner, formed: [...new Set(byMember.values())] }] : [],
  );
}

/** Returns numbers with runs drawn together: `1, 2, 4–7`. */
function ranges(numbers: readonly number[]): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const runs: { first: number; last: number }[] = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    if (run && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs
    .map(({ first, last }) =>
      last === first ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`,
    )
    .join(", ");
}

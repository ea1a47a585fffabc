import type { RateLaw, Reaction, SpeciesReference } from "@igf-axis/model";
import { stated } from "./attributes.ts";
import type { SbmlKineticLaw, SbmlModel, SbmlReaction, SbmlSpeciesReference } from "./document.ts";
import { toParameter } from "./to-model-quantities.ts";
import type { Translation } from "./translation.ts";

/** Returns the reactions: reversible and not fast before Level 3 unless stated otherwise. */
export function toReactions(model: SbmlModel, translation: Translation): readonly Reaction[] {
  return model.reactions.map((reaction) => {
    const id = translation.name(reaction.id, "id", "reaction", reaction, ["reactions"]);
    const path = ["reactions", id];
    const references = (items: readonly SbmlSpeciesReference[]): readonly SpeciesReference[] =>
      items.map((item) => toReference(item, path, translation));
    return stated<Reaction>({
      id,
      name: reaction.name,
      reversible: translation.required(reaction.reversible, true, "reversible", "reaction", reaction, path),
      fast: isFast(reaction, path, translation),
      reactants: references(reaction.reactants),
      products: references(reaction.products),
      modifiers: reaction.modifiers.map((modifier) =>
        translation.name(modifier.species, "species", "modifierSpeciesReference", modifier, path),
      ),
      rateLaw:
        reaction.kineticLaw === undefined ? undefined : toRateLaw(reaction.kineticLaw, path, translation),
    });
  });
}

/** Level 3 Version 2 has no fast reactions any more. */
function isFast(reaction: SbmlReaction, path: readonly string[], translation: Translation): boolean {
  if (translation.level === 3 && translation.version > 1) return reaction.fast ?? false;
  return translation.required(reaction.fast, false, "fast", "reaction", reaction, path);
}

function toReference(
  reference: SbmlSpeciesReference,
  path: readonly string[],
  translation: Translation,
): SpeciesReference {
  const { stoichiometryMath, denominator = 1 } = reference;
  const number = reference.stoichiometry ?? (translation.level === 3 ? undefined : 1);
  const species = translation.name(reference.species, "species", "speciesReference", reference, path);
  return stated<SpeciesReference>({
    id: reference.id,
    species,
    stoichiometry: number === undefined ? undefined : number / denominator,
    stoichiometryMath: stoichiometryMath === undefined ? undefined : translation.math(stoichiometryMath),
    constant: translation.required(
      reference.constant,
      stoichiometryMath === undefined && (reference.id === undefined || !translation.ruled.has(reference.id)),
      "constant",
      "speciesReference",
      reference,
      [...path, species],
    ),
  });
}

function toRateLaw(
  law: SbmlKineticLaw,
  path: readonly string[],
  translation: Translation,
): RateLaw | undefined {
  if (law.math === undefined) {
    translation.withoutMath(`the rate law of \`${path[1]}\``, path, law);
    return undefined;
  }
  return {
    math: translation.math(law.math),
    localParameters: law.localParameters.map((parameter) => {
      const id = translation.name(parameter.id, "id", "localParameter", parameter, path);
      return toParameter(parameter, id, true, translation);
    }),
  };
}

import {
  add,
  type Diagnostic,
  div,
  type Expression,
  inlineFunctions,
  type Model,
  mul,
  neg,
  num,
  type Reaction,
  type Species,
  type SpeciesReference,
  substitute,
  sym,
} from "@igf-axis/model";
import { determinedTwice } from "../diagnostics.ts";
import type { RelaxedSpecies } from "./equation-system.ts";

/**
 * Fast reactions are in equilibrium at every moment. With amounts n, slow reactions v and fast ones w of stoichiometries N and F,
 *
 *     n = s + F ξ,   s' = N v,   0 = w(n)
 *
 * where s is what the slow reactions alone would leave, and the extents ξ follow from the last equation. Eliminating the infinite rates so is
 * exact; see SBML Level 3 Version 1 core, section 4.11.6.
 */

/** A model in which fast reactions have become algebraic rules. */
export interface SeparatedModel {
  readonly model: Model;
  /** Fast reactions by the position of their algebraic rule, 0 = w(n), which is to be solved for an extent. */
  readonly laws: ReadonlyMap<number, string>;
  /** Species that fast reactions change. */
  readonly relaxed: readonly RelaxedSpecies[];
}

/** Returns the name of a fast reaction's extent ξ. */
export function extentOf(reaction: string): string {
  return `extent of ${reaction}`;
}

/** Whether a name is of what the engine adds to a model: no identifier of a model holds a blank. */
export function isAdded(id: string): boolean {
  return id.includes(" ");
}

function slowPartOf(species: string): string {
  return `slow part of ${species}`;
}

/** Takes fast reactions out of a model and states their equilibrium as algebraic rules; problems go to `diagnostics`. */
export function separateFastReactions(model: Model, diagnostics: Diagnostic[]): SeparatedModel {
  const fast = model.reactions.filter(({ fast: isFast, rateLaw }) => isFast && rateLaw !== undefined);
  if (fast.length === 0) return { model, laws: new Map(), relaxed: [] };
  const moved = movedSpecies(model, fast, diagnostics);
  const ids = new Set(moved.map(({ id }) => id));
  const laws = fast.map((reaction) => ({ kind: "algebraic", math: lawOf(reaction, model) }) as const);
  const first = model.rules.length;
  const stoichiometries = namedStoichiometries(fast);
  const rules = [
    ...model.rules,
    ...laws,
    ...stoichiometries.rules,
    ...moved.map(
      (own) => ({ kind: "assignment", variable: own.id, math: symbolValue(own, fast, model) }) as const,
    ),
    ...fast.map(
      ({ id }, i) =>
        ({ kind: "assignment", variable: id, math: (laws[i] as (typeof laws)[0]).math }) as const,
    ),
  ];
  return {
    relaxed: moved.map(({ id, hasOnlySubstanceUnits, compartment }) => {
      const own = { id, slowPart: slowPartOf(id) };
      return hasOnlySubstanceUnits ? own : { ...own, compartment };
    }),
    laws: new Map(fast.map(({ id }, i) => [first + i, id])),
    model: {
      ...model,
      rules,
      species: [...model.species, ...moved.map(slowPart)],
      parameters: [
        ...model.parameters,
        ...stoichiometries.parameters,
        ...fast.flatMap(({ id }) => [extentOf(id), id].map((name) => ({ id: name, constant: false }))),
      ],
      initialAssignments: model.initialAssignments.map((initial) => {
        const own = moved.find(({ id }) => id === initial.symbol);
        return own === undefined
          ? initial
          : { symbol: slowPartOf(own.id), math: amountFrom(initial.math, own) };
      }),
      reactions: model.reactions.filter((own) => !fast.includes(own)).map((own) => slowly(own, ids)),
    },
  };
}

/** Species that fast reactions change. */
function movedSpecies(
  model: Model,
  fast: readonly Reaction[],
  diagnostics: Diagnostic[],
): readonly Species[] {
  const ruled = new Set(model.rules.flatMap((rule) => (rule.kind === "algebraic" ? [] : [rule.variable])));
  const changed = new Set(
    fast.flatMap(({ reactants, products }) => [...reactants, ...products].map(({ species }) => species)),
  );
  const moved = model.species.filter(({ id, boundaryCondition }) => changed.has(id) && !boundaryCondition);
  for (const { id, constant } of moved)
    if (constant || ruled.has(id)) diagnostics.push(determinedTwice(id, ["species", id]));
  return moved.filter(({ id, constant }) => !constant && !ruled.has(id));
}

function lawOf({ rateLaw }: Reaction, model: Model): Expression {
  const locals = (rateLaw?.localParameters ?? []).map(
    ({ id, value }) => [id, num(value ?? Number.NaN)] as const,
  );
  return substitute(inlineFunctions(rateLaw?.math ?? num(0), model.functions), new Map(locals));
}

/** s + F ξ, in the quantity of the symbol. */
function symbolValue(own: Species, fast: readonly Reaction[], model: Model): Expression {
  const factor = own.conversionFactor ?? model.conversionFactor;
  const shares = fast.flatMap((reaction) => {
    const share = (reference: SpeciesReference, sign: 1 | -1): readonly Expression[] => {
      if (reference.species !== own.id) return [];
      const extent = mul(stoichiometryOf(reference), sym(extentOf(reaction.id)));
      const converted = factor === undefined ? extent : mul(sym(factor), extent);
      return [sign === 1 ? converted : neg(converted)];
    };
    return [
      ...reaction.reactants.flatMap((reference) => share(reference, -1)),
      ...reaction.products.flatMap((reference) => share(reference, 1)),
    ];
  });
  const amount = add(sym(slowPartOf(own.id)), ...shares);
  return own.hasOnlySubstanceUnits ? amount : div(amount, sym(own.compartment));
}

/** A stoichiometry that has a name becomes a parameter of that name, so that rules, events and formulas find it. */
function stoichiometryOf({ id, stoichiometry, stoichiometryMath }: SpeciesReference): Expression {
  return id === undefined ? (stoichiometryMath ?? num(stoichiometry ?? Number.NaN)) : sym(id);
}

function namedStoichiometries(fast: readonly Reaction[]): Pick<Model, "parameters" | "rules"> {
  const named = fast
    .flatMap(({ reactants, products }) => [...reactants, ...products])
    .flatMap((reference) => (reference.id === undefined ? [] : [{ ...reference, id: reference.id }]));
  return {
    parameters: named.map(({ id, stoichiometry, constant }) =>
      stoichiometry === undefined ? { id, constant } : { id, value: stoichiometry, constant },
    ),
    rules: named.flatMap(({ id, stoichiometryMath }) =>
      stoichiometryMath === undefined ? [] : [{ kind: "assignment", variable: id, math: stoichiometryMath }],
    ),
  };
}

function slowPart(own: Species): Species {
  const { scale, ...rest } = own;
  const kept = own.hasOnlySubstanceUnits && scale !== undefined ? { scale } : {};
  return { ...rest, ...kept, id: slowPartOf(own.id), hasOnlySubstanceUnits: true };
}

function amountFrom(math: Expression, own: Species): Expression {
  return own.hasOnlySubstanceUnits ? math : mul(math, sym(own.compartment));
}

/** The reaction, changing the slow parts of species that fast reactions change as well. */
function slowly(reaction: Reaction, moved: ReadonlySet<string>): Reaction {
  const move = (reference: SpeciesReference): SpeciesReference =>
    moved.has(reference.species) ? { ...reference, species: slowPartOf(reference.species) } : reference;
  return { ...reaction, reactants: reaction.reactants.map(move), products: reaction.products.map(move) };
}

import {
  add,
  type Diagnostic,
  div,
  type Expression,
  mul,
  neg,
  num,
  type Reaction,
  type Species,
  type SpeciesReference,
  sub,
  sym,
} from "@igf-axis/model";
import { conversionFactorNotConstant, stoichiometryUnset } from "../diagnostics.ts";
import { amountOf, type Definitions, isCarriedAsAmount, isDiluted } from "./definitions.ts";
import type { CarriedSpecies, HeldQuantity, QuantityKind, StateVariable } from "./equation-system.ts";
import { resolve } from "./resolve.ts";

/**
 * Returns the states with their rates.
 *
 * For a species with symbol x, volume V, conversion factor c and net stoichiometries ν:
 *
 *     dx/dt = c Σ ν_r v_r              (amount)
 *     dx/dt = (c / V) Σ ν_r v_r − x V'/V   (concentration; V' = 0 in a constant compartment)
 *
 * Source: SBML Level 3 Version 2 core, sections 4.6, 4.11.7.
 */
export function lowerStates(definitions: Definitions, diagnostics: Diagnostic[]): readonly StateVariable[] {
  const states: StateVariable[] = [];
  const participations = participationsBySpecies(definitions);
  for (const [id, role] of definitions.roles) {
    if (role !== "state") continue;
    // Amounts that stand for concentrations come last, below.
    if (!isNamed(id, definitions)) continue;
    const rule = definitions.rateRules.get(id);
    const species = definitions.species.get(id);
    const kind = kindOf(id, definitions);
    const scale = species?.scale === undefined ? {} : { scale: species.scale };
    if (rule !== undefined) {
      states.push({ id, kind, rate: resolve(rule, definitions, diagnostics), ...scale });
    } else if (species !== undefined)
      states.push({
        id,
        kind,
        rate: speciesRate(species, participations.get(id) ?? [], definitions, diagnostics),
        ...scale,
        extent: extentOf(species, definitions),
      });
  }
  for (const species of definitions.model.species) {
    const amount = amountOf(species.id);
    if (definitions.roles.get(amount) !== "state") continue;
    const rate = amountRate(species, participations.get(species.id) ?? [], definitions, diagnostics);
    const size = definitions.compartments.get(species.compartment)?.size;
    const scale =
      species.scale === undefined || size === undefined || !(size > 0) ? {} : { scale: species.scale * size };
    const isRuled = definitions.rateRules.has(species.id);
    const extent = isRuled
      ? {}
      : { extent: extentOf({ ...species, hasOnlySubstanceUnits: true }, definitions) };
    states.push({ id: amount, kind: "species", rate, ...scale, ...extent });
  }
  return states;
}

/** Volume and conversion factor by which the extent of reactions enters a species' rate. */
function extentOf(species: Species, { model }: Definitions): NonNullable<StateVariable["extent"]> {
  const { conversionFactor = model.conversionFactor, compartment, hasOnlySubstanceUnits } = species;
  return {
    ...(hasOnlySubstanceUnits ? {} : { compartment }),
    ...(conversionFactor === undefined ? {} : { conversionFactor }),
  };
}

/** Returns the species that are carried as an amount. */
export function lowerCarried(definitions: Definitions): readonly CarriedSpecies[] {
  return definitions.model.species
    .filter((species) => isCarriedAsAmount(definitions, species))
    .map(({ id, compartment, constant }) => ({
      id,
      amount: amountOf(id),
      compartment,
      canBeDosed: !constant,
    }));
}

/**
 * Returns the rate of change of a state's symbol, which `rateOf` stands for; of a carried species, that of the concentration:
 *
 *     dx/dt = (dn/dt − x V') / V
 */
export function symbolRate(
  id: string,
  states: readonly StateVariable[],
  definitions: Definitions,
  diagnostics: Diagnostic[],
): Expression {
  const own = states.find((state) => state.id === id);
  if (own !== undefined) return own.rate;
  const amountChange = states.find((state) => state.id === amountOf(id))?.rate ?? num(0);
  const volume = definitions.species.get(id)?.compartment ?? id;
  const rule = definitions.rateRules.get(volume);
  const change =
    rule === undefined
      ? amountChange
      : sub(amountChange, mul(sym(id), resolve(rule, definitions, diagnostics)));
  return div(change, sym(volume));
}

/** Returns the quantities that are computed at the start and then held. */
export function lowerHeld(definitions: Definitions): readonly HeldQuantity[] {
  const held: HeldQuantity[] = [];
  for (const [id, role] of definitions.roles) {
    if (role !== "held") continue;
    held.push({
      id,
      kind: kindOf(id, definitions),
      canBeDosed: definitions.species.get(id)?.constant === false,
    });
  }
  return held;
}

function isNamed(id: string, { species, compartments, parameters, references }: Definitions): boolean {
  return [species, compartments, parameters, references].some((items) => items.has(id));
}

function kindOf(id: string, definitions: Definitions): QuantityKind {
  if (definitions.species.has(id)) return "species";
  if (definitions.compartments.has(id)) return "compartment";
  if (definitions.references.has(id)) return "stoichiometry";
  return definitions.parameters.has(id) ? "parameter" : "species";
}

/** One appearance of a species in a reaction. */
interface Participation {
  readonly sign: 1 | -1;
  readonly reference: SpeciesReference;
  readonly reaction: Reaction;
}

/** Appearances of each species, in the order of the reactions, reactants first. */
function participationsBySpecies({ model }: Definitions): ReadonlyMap<string, readonly Participation[]> {
  const found = new Map<string, Participation[]>();
  const note = (sign: 1 | -1, reference: SpeciesReference, reaction: Reaction): void => {
    const known = found.get(reference.species);
    if (known === undefined) found.set(reference.species, [{ sign, reference, reaction }]);
    else known.push({ sign, reference, reaction });
  };
  for (const reaction of model.reactions) {
    for (const reference of reaction.reactants) note(-1, reference, reaction);
    for (const reference of reaction.products) note(1, reference, reaction);
  }
  return found;
}

function speciesRate(
  species: Species,
  participations: readonly Participation[],
  definitions: Definitions,
  diagnostics: Diagnostic[],
): Expression {
  const amount = reactionRate(species, participations, definitions, diagnostics);
  if (species.hasOnlySubstanceUnits) return amount;
  const volume = sym(species.compartment);
  const isReacting = definitions.reacting.has(species.id);
  const reactions = isReacting ? mul(div(num(1), volume), amount) : num(0);
  if (!isDiluted(definitions, species)) return reactions;
  const volumeRule = definitions.rateRules.get(species.compartment);
  const volumeRate = volumeRule === undefined ? num(0) : resolve(volumeRule, definitions, diagnostics);
  return sub(reactions, div(mul(sym(species.id), volumeRate), volume));
}

/** dn/dt of a species that is carried as an amount: by reactions, or by a rate rule r of its concentration, as r V + x V'. */
function amountRate(
  species: Species,
  participations: readonly Participation[],
  definitions: Definitions,
  diagnostics: Diagnostic[],
): Expression {
  const rule = definitions.rateRules.get(species.id);
  if (rule === undefined) return reactionRate(species, participations, definitions, diagnostics);
  const change = mul(resolve(rule, definitions, diagnostics), sym(species.compartment));
  const volumeRule = definitions.rateRules.get(species.compartment);
  return volumeRule === undefined
    ? change
    : add(change, mul(sym(species.id), resolve(volumeRule, definitions, diagnostics)));
}

/** Net amount per time that reactions bring. */
function reactionRate(
  species: Species,
  participations: readonly Participation[],
  definitions: Definitions,
  diagnostics: Diagnostic[],
): Expression {
  const active = definitions.reacting.has(species.id) ? participations : [];
  const terms = active.map(({ sign, reference, reaction }) => ({
    sign,
    value: flux(reference, reaction, definitions, diagnostics),
  }));
  const factor = conversionFactor(species, definitions, diagnostics);
  const net = signedSum(terms);
  return factor === undefined ? net : mul(factor, net);
}

function flux(
  reference: SpeciesReference,
  reaction: Reaction,
  definitions: Definitions,
  diagnostics: Diagnostic[],
): Expression {
  const rate = sym(reaction.id);
  const stoichiometry = stoichiometryOf(reference, reaction, definitions, diagnostics);
  return stoichiometry.kind === "number" && stoichiometry.value === 1 ? rate : mul(stoichiometry, rate);
}

/** A rule or an initial assignment wins over `stoichiometryMath`, which wins over the number. */
function stoichiometryOf(
  reference: SpeciesReference,
  reaction: Reaction,
  definitions: Definitions,
  diagnostics: Diagnostic[],
): Expression {
  const path = ["reactions", reaction.id, "stoichiometry", reference.species];
  const role = reference.id === undefined ? "literal" : definitions.roles.get(reference.id);
  if (reference.id !== undefined && role !== "literal") return sym(reference.id);
  if (reference.stoichiometryMath !== undefined) {
    return resolve({ math: reference.stoichiometryMath, path }, definitions, diagnostics);
  }
  if (reference.stoichiometry === undefined) {
    diagnostics.push(stoichiometryUnset(reaction.id, reference.species, path));
    return num(Number.NaN);
  }
  return num(reference.stoichiometry);
}

function signedSum(terms: readonly { readonly sign: 1 | -1; readonly value: Expression }[]): Expression {
  const [first, ...rest] = terms;
  if (first === undefined) return num(0);
  const start = first.sign === 1 ? first.value : neg(first.value);
  return rest.reduce((sum, term) => (term.sign === 1 ? add(sum, term.value) : sub(sum, term.value)), start);
}

function conversionFactor(
  species: Species,
  definitions: Definitions,
  diagnostics: Diagnostic[],
): Expression | undefined {
  const id = species.conversionFactor ?? definitions.model.conversionFactor;
  if (id === undefined) return undefined;
  const role = definitions.roles.get(id);
  if (!definitions.parameters.has(id) || (role !== "parameter" && role !== "held")) {
    diagnostics.push(conversionFactorNotConstant(id, ["species", species.id, "conversionFactor"]));
  }
  return sym(id);
}

import {
  type Expression,
  type Model,
  type ModelEvent,
  nodesOf,
  type Parameter,
  type Reaction,
  type Species,
  type SpeciesReference,
} from "@igf-axis/model";
import { resourceOf } from "./annotations.ts";
import { stated } from "./attributes.ts";
import type {
  SbmlComponent,
  SbmlDocument,
  SbmlEvent,
  SbmlModel,
  SbmlPackage,
  SbmlParameter,
  SbmlReaction,
  SbmlResource,
  SbmlSpecies,
  SbmlSpeciesReference,
} from "./document.ts";
import { ADDED_IN_L3V2, EXTENDED_MATH_URI } from "./mathml.table.ts";
import { inSbmlTerms } from "./sbml-terms.ts";
import { unitsOfText } from "./units.ts";

/**
 * Returns an SBML Level 3 document of a model.
 *
 * Version 2; Version 1 when a reaction is fast, since Version 2 has no fast reactions. `inSbmlTerms` says how what SBML core lacks
 * is written; species carry their identifiers as MIRIAM resources, and what a mechanism or source says of a component stands in its notes.
 */
export function fromModel(model: Model): SbmlDocument {
  const terms = inSbmlTerms(model);
  const version = terms.reactions.some(({ fast }) => fast) ? 1 : 2;
  const packages: readonly SbmlPackage[] =
    version === 1 && usesAddedMath(terms)
      ? [{ uri: EXTENDED_MATH_URI, prefix: "l3v2extendedmath", required: true }]
      : [];
  return { level: 3, version, packages, model: documentModel(terms, model, version) };
}

function documentModel(terms: Model, model: Model, version: number): SbmlModel {
  return stated<SbmlModel>({
    id: terms.id,
    name: terms.name,
    notes: terms.notes,
    timeUnits: terms.timeUnit,
    substanceUnits: terms.substanceUnit,
    volumeUnits: terms.volumeUnit,
    areaUnits: terms.areaUnit,
    lengthUnits: terms.lengthUnit,
    extentUnits: terms.extentUnit,
    conversionFactor: terms.conversionFactor,
    unitDefinitions: Object.entries(terms.unitDefinitions).map(([id, text]) => ({
      id,
      units: unitsOfText(text, {}) ?? [],
    })),
    functionDefinitions: terms.functions,
    compartments: terms.compartments.map(({ unit, ...own }) => stated({ ...own, units: unit })),
    species: terms.species.map((species, i) => speciesOf(species, model.species[i] as Species)),
    parameters: terms.parameters.map((parameter, i) => parameterOf(parameter, model.parameters[i])),
    initialAssignments: terms.initialAssignments,
    rules: terms.rules,
    constraints: terms.constraints,
    reactions: terms.reactions.map((reaction, i) =>
      reactionOf(reaction, model.reactions[i] as Reaction, version),
    ),
    events: terms.events.map(eventOf),
  });
}

function speciesOf(species: Species, original: Species): SbmlSpecies {
  const { substanceUnit, annotations = [], ...own } = species;
  const [first, ...others] = annotations;
  const isTerm = first?.startsWith("SBO:") === true;
  const resources = resourcesOf(isTerm ? others : annotations);
  return stated<SbmlSpecies & SbmlComponent>({
    ...own,
    substanceUnits: substanceUnit,
    sboTerm: isTerm ? first : undefined,
    resources: resources.length === 0 ? undefined : resources,
    metaid: resources.length === 0 ? undefined : `meta_${own.id}`,
    notes: mechanismNote(original),
  });
}

/** Identifiers of several databases say what it is; several of one database say what it is made of. */
function resourcesOf(identifiers: readonly string[]): readonly SbmlResource[] {
  const databases = identifiers.map((identifier) => identifier.slice(0, identifier.indexOf(":")));
  const qualifier = new Set(databases).size === databases.length ? "is" : "hasPart";
  return identifiers.map((identifier) => ({ qualifier, uri: resourceOf(identifier) }));
}

function parameterOf(parameter: Parameter, original: Parameter | undefined): SbmlParameter {
  const { unit, id, name, value, constant } = parameter;
  const said = [
    ...(original?.note === undefined ? [] : [original.note]),
    ...(original?.evidence === undefined || original.evidence.length === 0
      ? []
      : [
          `Evidence: ${original.evidence.join(", ")}${original.grade === undefined ? "" : ` (${original.grade})`}.`,
        ]),
    ...(mechanismNote(original) === undefined ? [] : [mechanismNote(original)]),
  ];
  return stated<SbmlParameter & SbmlComponent>({
    id,
    name,
    value,
    units: unit,
    constant,
    notes: said.length === 0 ? undefined : said.join("\n\n"),
  });
}

function mechanismNote(original: { readonly mechanism?: string } | undefined): string | undefined {
  return original?.mechanism === undefined ? undefined : `Mechanism: ${original.mechanism}.`;
}

function reactionOf(reaction: Reaction, original: Reaction, version: number): SbmlReaction {
  const { rateLaw, modifiers, fast, reactants, products, mechanism: _, ...own } = reaction;
  return stated<SbmlReaction & SbmlComponent>({
    ...own,
    fast: version === 1 ? fast : undefined,
    reactants: reactants.map(referenceOf),
    products: products.map(referenceOf),
    modifiers: modifiers.map((species) => ({ species })),
    kineticLaw:
      rateLaw === undefined
        ? undefined
        : { math: rateLaw.math, localParameters: rateLaw.localParameters.map((local) => localOf(local)) },
    notes: mechanismNote(original),
  });
}

function eventOf(event: ModelEvent): SbmlEvent {
  const { delay, priority, ...own } = event;
  return stated<SbmlEvent & SbmlComponent>({
    ...own,
    delay: delay === undefined ? undefined : { math: delay },
    priority: priority === undefined ? undefined : { math: priority },
  });
}

function localOf({ id, name, value, unit }: Parameter): SbmlParameter {
  return stated<SbmlParameter & SbmlComponent>({ id, name, value, units: unit });
}

function referenceOf({ id, species, stoichiometry, constant }: SpeciesReference): SbmlSpeciesReference {
  return stated<SbmlSpeciesReference & SbmlComponent>({ id, species, stoichiometry, constant });
}

function usesAddedMath(model: Model): boolean {
  const isAdded = (expression: Expression): boolean =>
    nodesOf(expression).some((node) => node.kind === "apply" && ADDED_IN_L3V2.has(node.operator));
  const formulas = [
    ...model.functions.map(({ body }) => body),
    ...[...model.initialAssignments, ...model.rules, ...model.constraints].map(({ math }) => math),
    ...model.reactions.flatMap(({ rateLaw }) => (rateLaw === undefined ? [] : [rateLaw.math])),
    ...model.events.flatMap(({ trigger, delay, priority, assignments }) => [
      trigger.math,
      ...(delay === undefined ? [] : [delay]),
      ...(priority === undefined ? [] : [priority]),
      ...assignments.map(({ math }) => math),
    ]),
  ];
  return formulas.some(isAdded);
}

import {
  type Compartment,
  type Expression,
  freeSymbols,
  type InitialAssignment,
  type Model,
  type Observable,
  type Parameter,
  parseExpression,
  type Reaction,
  type Rule,
  type Species,
  type SpeciesReference,
  unwrap,
} from "@igf-axis/model";
import { EVIDENCE } from "../evidence/evidence.table.ts";
import { parseEquation } from "./equation.ts";
import type {
  Mechanism,
  ParameterDefinition,
  Place,
  ReactionDefinition,
  SpeciesDefinition,
} from "./mechanism.ts";

/**
 * Composes mechanisms into one model.
 *
 * The medium has a volume of 1 mL and every per-cell quantity stands for one cell; the number of cells per mL couples the two through
 * `nM_per_molecule_per_cell`, which the culture mechanism provides. A reaction at the membrane that takes a molecule from the medium
 * takes it once per cell.
 *
 * @throws Error naming the mechanism when an identifier is defined twice, or a name is not known.
 */
export function compose(id: string, name: string, mechanisms: readonly Mechanism[]): Model {
  const places = collectPlaces(mechanisms);
  const parameters: Parameter[] = [];
  const species: Species[] = [];
  const reactions: Reaction[] = [];
  const rules: Rule[] = [];
  const initialAssignments: InitialAssignment[] = [];
  const observables: Observable[] = [];
  for (const part of mechanisms) {
    for (const [key, value] of Object.entries(part.parameters ?? {}))
      parameters.push(toParameter(key, value, part.id));
    for (const [key, value] of Object.entries(part.species ?? {})) {
      species.push(toSpecies(key, value, part.id));
      if (typeof value.initial === "string")
        initialAssignments.push({ symbol: key, math: read(value.initial) });
    }
    for (const [key, value] of Object.entries(part.assignments ?? {})) {
      parameters.push({ id: key, name: value.name, unit: value.unit, constant: false, mechanism: part.id });
      rules.push({ kind: "assignment", variable: key, math: read(value.expression) });
    }
    for (const [key, value] of Object.entries(part.reactions ?? {}))
      reactions.push(toReaction(key, value, places, part.id));
    for (const [key, value] of Object.entries(part.observables ?? {})) {
      observables.push({ id: key, name: value.name, unit: value.unit, expression: read(value.expression) });
    }
  }
  return {
    id,
    name,
    unitDefinitions: {},
    timeUnit: "min",
    volumeUnit: "mL",
    functions: [],
    compartments: COMPARTMENTS,
    species,
    parameters,
    initialAssignments,
    rules,
    constraints: [],
    reactions,
    events: [],
    observables,
    evidence: usedEvidence(mechanisms),
    mechanisms: mechanisms.map((part) => ({
      id: part.id,
      title: part.title,
      biology: part.biology,
      ...(part.assumption === undefined ? {} : { assumption: part.assumption }),
      evidence: part.evidence,
      claims: part.claims ?? [],
    })),
  };
}

const COMPARTMENTS: readonly Compartment[] = [
  { id: "medium", name: "culture medium, per mL", size: 1, unit: "mL", spatialDimensions: 3, constant: true },
  {
    id: "membrane",
    name: "surface of one cell",
    size: 1,
    unit: "cell",
    spatialDimensions: 2,
    constant: true,
  },
  { id: "cytosol", name: "inside of one cell", size: 1, unit: "cell", spatialDimensions: 3, constant: true },
  {
    id: "well",
    name: "cells in culture, per mL of medium",
    size: 1,
    unit: "mL",
    spatialDimensions: 3,
    constant: true,
  },
];

const SUBSTANCE_UNIT: Readonly<Record<Place, string>> = {
  medium: "pmol",
  membrane: "molecule",
  cytosol: "dimensionless",
  well: "cell",
};

function read(text: string): Expression {
  return unwrap(parseExpression(text));
}

function collectPlaces(mechanisms: readonly Mechanism[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const part of mechanisms) {
    for (const [key, value] of Object.entries(part.species ?? {})) {
      if (places.has(key)) throw new Error(`mechanism ${part.id} defines species ${key} a second time`);
      places.set(key, value.place);
    }
  }
  return places;
}

function toParameter(id: string, definition: ParameterDefinition, mechanismId: string): Parameter {
  const value = "value" in definition ? definition.value : priorMedian(definition);
  return {
    id,
    name: definition.name,
    value,
    unit: definition.unit,
    constant: true,
    ...("prior" in definition ? { prior: definition.prior } : {}),
    evidence: definition.evidence,
    grade: definition.grade,
    ...(definition.note === undefined ? {} : { note: definition.note }),
    mechanism: mechanismId,
  };
}

function priorMedian(definition: Extract<ParameterDefinition, { prior: unknown }>): number {
  const prior = definition.prior;
  switch (prior.kind) {
    case "logNormal":
      return prior.median;
    case "normal":
      return prior.mean;
    case "uniform":
      return (prior.low + prior.high) / 2;
    case "logUniform":
      return Math.sqrt(prior.low * prior.high);
  }
}

function toSpecies(id: string, definition: SpeciesDefinition, mechanismId: string): Species {
  const fraction = definition.place === "cytosol";
  const initial = typeof definition.initial === "number" ? definition.initial : undefined;
  return {
    id,
    name: definition.name,
    compartment: definition.place,
    ...(initial === undefined
      ? {}
      : fraction
        ? { initialAmount: initial }
        : { initialConcentration: initial }),
    substanceUnit: SUBSTANCE_UNIT[definition.place],
    hasOnlySubstanceUnits: fraction,
    boundaryCondition: false,
    constant: false,
    scale: definition.scale,
    ...(definition.annotations === undefined ? {} : { annotations: definition.annotations }),
    mechanism: mechanismId,
  };
}

function toReaction(
  id: string,
  definition: ReactionDefinition,
  places: ReadonlyMap<string, Place>,
  mechanismId: string,
): Reaction {
  const equation = parseEquation(definition.equation);
  const participants = [...equation.reactants, ...equation.products];
  const involved = participants.map(({ species }) => {
    const place = places.get(species);
    if (!place)
      throw new Error(
        `reaction ${id} of mechanism ${mechanismId} names species ${species}, which no mechanism defines`,
      );
    return place;
  });
  const place = involved.includes("membrane") ? "membrane" : involved[0];
  if (!place) throw new Error(`reaction ${id} of mechanism ${mechanismId} has no participants`);
  const law = read(definition.rate);
  const math = place === "cytosol" ? law : read(`${place} * (${definition.rate})`);
  const reference = ({
    species,
    coefficient,
  }: {
    species: string;
    coefficient: number;
  }): SpeciesReference => ({
    species,
    stoichiometry: coefficient,
    ...(place === "membrane" && places.get(species) === "medium"
      ? {
          stoichiometryMath: read(`${coefficient} * medium * nM_per_molecule_per_cell / membrane`),
          constant: false,
        }
      : { constant: true }),
  });
  const names = new Set(participants.map((participant) => participant.species));
  return {
    id,
    ...(definition.name === undefined ? {} : { name: definition.name }),
    reversible: equation.reversible,
    fast: false,
    reactants: equation.reactants.map(reference),
    products: equation.products.map(reference),
    modifiers: [...freeSymbols(law)].filter((symbol) => places.has(symbol) && !names.has(symbol)).sort(),
    rateLaw: { math, localParameters: [] },
    mechanism: mechanismId,
  };
}

function usedEvidence(mechanisms: readonly Mechanism[]): Model["evidence"] {
  const keys = new Set<string>();
  for (const part of mechanisms) {
    for (const key of part.evidence) keys.add(key);
    for (const parameter of Object.values(part.parameters ?? {}))
      for (const key of parameter.evidence) keys.add(key);
  }
  keys.delete("assumed");
  return Object.fromEntries(
    [...keys].sort().map((key) => {
      const evidence = EVIDENCE[key];
      if (!evidence) throw new Error(`evidence "${key}" is cited by a mechanism but is not in the table`);
      return [key, evidence];
    }),
  );
}

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
 * takes it once per cell. The places of a host are those of one kilogram of body, each with the size that `sizes` gives it; a
 * reaction between two of them is written in the first one's terms.
 *
 * A tumour's rates are written per day; in a model whose time unit is the minute they are converted.
 *
 * @param sizes - Sizes of the host's places that are used, in their units.
 * @param timeUnit - Unit of the model's time; `d` only where all places are those of a tumour.
 * @throws Error naming the mechanism when an identifier is defined twice, or a name is not known.
 */
export function compose(
  id: string,
  name: string,
  mechanisms: readonly Mechanism[],
  sizes: Readonly<Partial<Record<FurtherPlace, number>>> = {},
  timeUnit: "min" | "d" = "min",
): Model {
  const places = collectPlaces(mechanisms);
  const used = new Set(places.values());
  if (timeUnit === "d" && [...used].some((place) => !LIVES_IN_DAYS.has(place)))
    throw new Error(`model ${id} counts days and has places whose rates are per minute`);
  const convertsDays = timeUnit === "min" && [...used].some((place) => LIVES_IN_DAYS.has(place));
  const parameters: Parameter[] = convertsDays ? [MINUTES_PER_DAY] : [];
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
      reactions.push(toReaction(key, value, places, part.id, convertsDays));
    for (const [key, value] of Object.entries(part.observables ?? {})) {
      observables.push({ id: key, name: value.name, unit: value.unit, expression: read(value.expression) });
    }
  }
  return {
    id,
    name,
    unitDefinitions: {},
    timeUnit,
    volumeUnit: "mL",
    functions: [],
    compartments: compartmentsOf(used, sizes),
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

/** Places outside a cell culture: a model has those of them that it uses, one by one. */
type FurtherPlace = Exclude<Place, "medium" | "membrane" | "cytosol" | "well">;

/** Places of one kilogram of a host's body. */
export type HostPlace = Exclude<FurtherPlace, "inside" | "tumour" | "tumour_fluid" | "tumour_signal">;

const FURTHER_COMPARTMENTS: Readonly<Record<FurtherPlace, { name: string; unit: string }>> = {
  plasma: { name: "plasma of one kilogram of body", unit: "mL" },
  interstitium: { name: "interstitial fluid of one kilogram of body", unit: "mL" },
  glucose_space: { name: "space of glucose in one kilogram of body", unit: "L" },
  gut: { name: "gut, for one kilogram of body", unit: "kg" },
  body: { name: "one kilogram of body", unit: "kg" },
  tissues: { name: "tissues of one kilogram of body", unit: "kg" },
  inside: { name: "within one cell", unit: "cell" },
  tumour: { name: "tumour, counted in cells", unit: "mL" },
  tumour_fluid: { name: "one mL of the fluid between the cells of a tumour", unit: "mL" },
  tumour_signal: { name: "signals in a tumour", unit: "mL" },
};

/** Places whose rates are per day. */
const LIVES_IN_DAYS: ReadonlySet<Place> = new Set<Place>(["tumour", "tumour_fluid", "tumour_signal"]);

const MINUTES_PER_DAY: Parameter = {
  id: "minutes_per_day",
  name: "minutes in a day",
  value: 1440,
  unit: "min/d",
  constant: true,
  evidence: ["si-2019"],
  grade: "measured elsewhere",
};

const SUBSTANCE_UNIT: Readonly<Record<Place, string>> = {
  medium: "pmol",
  membrane: "molecule",
  cytosol: "dimensionless",
  well: "cell",
  plasma: "pmol",
  interstitium: "pmol",
  glucose_space: "mmol",
  gut: "mmol",
  body: "pmol",
  tissues: "dimensionless",
  inside: "molecule",
  tumour: "cell",
  tumour_fluid: "pmol",
  tumour_signal: "dimensionless",
};

/** Places whose species count amounts, not concentrations. */
const COUNTS_AMOUNTS: ReadonlySet<Place> = new Set<Place>([
  "cytosol",
  "gut",
  "body",
  "tissues",
  "tumour",
  "tumour_signal",
]);

/** Places stated for one cell: what goes from there to the medium goes once per cell. */
const PER_CELL: ReadonlySet<Place> = new Set<Place>(["membrane", "inside"]);

/** Those of a cell culture all together or not at all, further ones one by one. */
function compartmentsOf(
  used: ReadonlySet<Place>,
  sizes: Readonly<Partial<Record<FurtherPlace, number>>>,
): readonly Compartment[] {
  const further = (Object.keys(FURTHER_COMPARTMENTS) as FurtherPlace[]).filter((place) => used.has(place));
  return [
    ...(further.length < used.size || used.size === 0 ? COMPARTMENTS : []),
    ...further.map((place) => ({
      id: place,
      ...FURTHER_COMPARTMENTS[place],
      size: sizes[place] ?? 1,
      spatialDimensions: 3,
      constant: true,
    })),
  ];
}

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
  const fraction = COUNTS_AMOUNTS.has(definition.place);
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
  convertsDays: boolean,
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
  const place = involved.includes("membrane")
    ? "membrane"
    : (involved.find((candidate) => PER_CELL.has(candidate)) ?? involved[0]);
  if (!place) throw new Error(`reaction ${id} of mechanism ${mechanismId} has no participants`);
  const law = read(definition.rate);
  const rate = COUNTS_AMOUNTS.has(place) ? definition.rate : `${place} * (${definition.rate})`;
  const math = convertsDays && LIVES_IN_DAYS.has(place) ? read(`(${rate}) / minutes_per_day`) : read(rate);
  const reference = ({
    species,
    coefficient,
  }: {
    species: string;
    coefficient: number;
  }): SpeciesReference => ({
    species,
    stoichiometry: coefficient,
    ...(PER_CELL.has(place) && places.get(species) === "medium"
      ? {
          stoichiometryMath: read(`${coefficient} * medium * nM_per_molecule_per_cell / ${place}`),
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

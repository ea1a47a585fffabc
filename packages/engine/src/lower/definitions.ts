import {
  apply,
  type Compartment,
  type Diagnostic,
  type Expression,
  type InitialAssignment,
  type Model,
  type Parameter,
  printExpression,
  type Reaction,
  type Rule,
  type Species,
  type SpeciesReference,
  sym,
} from "@igf-axis/model";
import { determinedTwice } from "../diagnostics.ts";

type Path = Diagnostic["path"];

/** Characters of a delay that make a name of it. */
const LONGEST_NAME = 80;

/** An expression and where it stands in the model. */
export interface Stated {
  readonly math: Expression;
  readonly path: Path;
}

/**
 * What a symbol stands for in the equations.
 *
 * `parameter`: a request may set it; `held`: computed at the start; `state`: integrated; `assigned`: an assignment rule or a reaction's
 * rate; `literal`: a stoichiometry that is a number.
 */
export type Role = "parameter" | "held" | "state" | "assigned" | "literal";

/** The model's definitions by identifier, and the role of each symbol. */
export interface Definitions {
  readonly model: Model;
  readonly compartments: ReadonlyMap<string, Compartment>;
  readonly species: ReadonlyMap<string, Species>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly references: ReadonlyMap<string, SpeciesReference>;
  readonly assignmentRules: ReadonlyMap<string, Stated>;
  readonly rateRules: ReadonlyMap<string, Stated>;
  readonly initialAssignments: ReadonlyMap<string, Stated>;
  /** Species that reactions change. */
  readonly reacting: ReadonlySet<string>;
  /** What events assign to. */
  readonly eventTargets: ReadonlySet<string>;
  readonly roles: ReadonlyMap<string, Role>;
  /** Whether every species that stands for a concentration is carried as its amount. */
  readonly carriesAmounts: boolean;
  /** Symbols whose rate of change some expression asks for by `rateOf`; `resolve` adds to it. */
  readonly ratesAsked: Set<string>;
  /** What `delay` is asked of, by the name of its value; `resolve` adds to it. */
  readonly delayed: Map<string, StatedDelay>;
  /** Those names by the delays as they are printed. */
  readonly delayedNames: Map<string, string>;
}

/** A `delay(value, lag)` over the symbols of the equations, and where it stands first. */
export interface StatedDelay {
  readonly value: Expression;
  readonly lag: Expression;
  readonly path: Path;
}

/** Collects the definitions of a model; problems go to `diagnostics`. */
export function collectDefinitions(
  model: Model,
  diagnostics: Diagnostic[],
  carriesAmounts = false,
): Definitions {
  const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
    new Map(items.map((item) => [item.id, item]));
  const known = {
    model,
    compartments: byId(model.compartments),
    species: byId(model.species),
    parameters: byId(model.parameters),
    references: speciesReferences(model.reactions),
    assignmentRules: statedRules(model.rules, "assignment", diagnostics),
    rateRules: statedRules(model.rules, "rate", diagnostics),
    initialAssignments: statedInitials(model.initialAssignments, diagnostics),
    carriesAmounts,
  };
  const eventTargets = new Set(
    model.events.flatMap(({ assignments }) => assignments.map(({ variable }) => variable)),
  );
  const reacting = reactingSpecies(known, diagnostics);
  const partial = { ...known, reacting, eventTargets };
  return {
    ...partial,
    roles: assignRoles(partial),
    ratesAsked: new Set(),
    delayed: new Map(),
    delayedNames: new Map(),
  };
}

/** What `resolve` adds to. */
type Noted = "ratesAsked" | "delayed" | "delayedNames";
type Known = Omit<Definitions, "reacting" | "eventTargets" | "roles" | Noted>;

function speciesReferences(reactions: readonly Reaction[]): Map<string, SpeciesReference> {
  const references = new Map<string, SpeciesReference>();
  for (const reaction of reactions) {
    for (const reference of [...reaction.reactants, ...reaction.products]) {
      if (reference.id !== undefined) references.set(reference.id, reference);
    }
  }
  return references;
}

function statedRules(
  rules: readonly Rule[],
  kind: "assignment" | "rate",
  diagnostics: Diagnostic[],
): Map<string, Stated> {
  const stated = new Map<string, Stated>();
  rules.forEach((rule, i) => {
    if (rule.kind === "algebraic") return;
    const path = ["rules", i];
    const earlier = rules.findIndex(
      (other) => other.kind !== "algebraic" && other.variable === rule.variable,
    );
    if (earlier < i && rule.kind === kind) diagnostics.push(determinedTwice(rule.variable, path));
    if (rule.kind === kind) stated.set(rule.variable, { math: rule.math, path });
  });
  return stated;
}

function statedInitials(
  initials: readonly InitialAssignment[],
  diagnostics: Diagnostic[],
): Map<string, Stated> {
  const stated = new Map<string, Stated>();
  initials.forEach((initial, i) => {
    const path = ["initialAssignments", i];
    if (stated.has(initial.symbol)) diagnostics.push(determinedTwice(initial.symbol, path));
    stated.set(initial.symbol, { math: initial.math, path });
  });
  return stated;
}

function reactingSpecies(known: Known, diagnostics: Diagnostic[]): Set<string> {
  const reacting = new Set<string>();
  for (const reaction of known.model.reactions) {
    for (const { species: id } of [...reaction.reactants, ...reaction.products]) {
      const species = known.species.get(id);
      if (species === undefined || species.boundaryCondition) continue;
      if (species.constant || known.assignmentRules.has(id) || known.rateRules.has(id)) {
        diagnostics.push(determinedTwice(id, ["species", id]));
      }
      reacting.add(id);
    }
  }
  return reacting;
}

function assignRoles(known: Omit<Definitions, "roles" | Noted>): Map<string, Role> {
  const roles = new Map<string, Role>();
  const ruled = (id: string): Role | undefined => {
    if (known.assignmentRules.has(id)) return "assigned";
    return known.rateRules.has(id) ? "state" : undefined;
  };
  const isStarted = (id: string): boolean => known.initialAssignments.has(id) || known.eventTargets.has(id);
  for (const { id } of [...known.model.compartments, ...known.model.parameters]) {
    roles.set(id, ruled(id) ?? (isStarted(id) ? "held" : "parameter"));
  }
  for (const species of known.model.species) {
    const integrated =
      known.reacting.has(species.id) || isDiluted(known, species) || known.rateRules.has(species.id);
    const role = integrated ? "state" : "held";
    if (isCarriedAsAmount(known, species)) roles.set(amountOf(species.id), role);
    roles.set(species.id, isCarriedAsAmount(known, species) ? "assigned" : (ruled(species.id) ?? role));
  }
  for (const { id } of known.model.reactions) roles.set(id, "assigned");
  for (const [id, reference] of known.references) {
    const fallback = reference.stoichiometryMath === undefined ? "literal" : "assigned";
    roles.set(id, ruled(id) ?? (isStarted(id) ? "held" : fallback));
  }
  return roles;
}

/** Whether the species' symbol changes because its compartment does: a concentration whose volume has a rate. */
export function isDiluted(known: Pick<Definitions, "rateRules">, species: Species): boolean {
  return !species.hasOnlySubstanceUnits && !species.constant && known.rateRules.has(species.compartment);
}

/**
 * Whether a species that stands for a concentration x is carried as its amount x V, and x is computed from it.
 *
 * So where amounts are counted, where the volume V can jump (an assignment rule, an event) or where the amount is what stays constant. A rate
 * rule for the concentration itself is integrated as it stands unless an event may change the volume.
 */
export function isCarriedAsAmount(
  known: Pick<Definitions, "assignmentRules" | "rateRules" | "eventTargets" | "carriesAmounts">,
  species: Species,
): boolean {
  const { id, compartment } = species;
  if (species.hasOnlySubstanceUnits || known.assignmentRules.has(id)) return false;
  if (known.carriesAmounts || known.eventTargets.has(compartment)) return true;
  if (known.assignmentRules.has(compartment)) return !known.rateRules.has(id);
  return species.constant && known.rateRules.has(compartment);
}

/** Returns the name of the amount of a species that stands for a concentration; no identifier of a model holds a blank. */
export function amountOf(species: string): string {
  return `amount of ${species}`;
}

/** Returns the name of the rate of change of a state, which `rateOf` stands for. */
export function rateOf(state: string): string {
  return `rate of ${state}`;
}

/**
 * Returns the symbol that `delay(value, lag)` stands for: equal delays share it. Its name is what is asked for where that is short enough to be
 * shown, and no identifier of a model holds a blank.
 */
export function delayedValue(
  value: Expression,
  lag: Expression,
  path: Path,
  { delayed, delayedNames }: Pick<Definitions, "delayed" | "delayedNames">,
): Expression {
  const asked = printExpression(apply("delay", value, lag));
  const known = delayedNames.get(asked);
  if (known !== undefined) return sym(known);
  const id = asked.length > LONGEST_NAME ? `delayed value ${delayed.size + 1}` : asked;
  delayedNames.set(asked, id);
  delayed.set(id, { value, lag, path });
  return sym(id);
}

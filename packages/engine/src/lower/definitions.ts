import type {
  Compartment,
  Diagnostic,
  Expression,
  InitialAssignment,
  Model,
  Parameter,
  Reaction,
  Rule,
  Species,
  SpeciesReference,
} from "@igf-axis/model";
import { determinedTwice } from "../diagnostics.ts";

type Path = Diagnostic["path"];

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
  readonly roles: ReadonlyMap<string, Role>;
}

/** Collects the definitions of a model; problems go to `diagnostics`. */
export function collectDefinitions(model: Model, diagnostics: Diagnostic[]): Definitions {
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
  };
  const reacting = reactingSpecies(known, diagnostics);
  const partial = { ...known, reacting };
  return { ...partial, roles: assignRoles(partial) };
}

type Known = Omit<Definitions, "reacting" | "roles">;

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

function assignRoles(known: Omit<Definitions, "roles">): Map<string, Role> {
  const roles = new Map<string, Role>();
  const ruled = (id: string): Role | undefined => {
    if (known.assignmentRules.has(id)) return "assigned";
    return known.rateRules.has(id) ? "state" : undefined;
  };
  for (const { id } of [...known.model.compartments, ...known.model.parameters]) {
    roles.set(id, ruled(id) ?? (known.initialAssignments.has(id) ? "held" : "parameter"));
  }
  for (const species of known.model.species) {
    const integrated = known.reacting.has(species.id) || isDiluted(known, species);
    roles.set(species.id, ruled(species.id) ?? (integrated ? "state" : "held"));
  }
  for (const { id } of known.model.reactions) roles.set(id, "assigned");
  for (const [id, reference] of known.references) {
    const fallback = reference.stoichiometryMath === undefined ? "literal" : "assigned";
    roles.set(id, ruled(id) ?? (known.initialAssignments.has(id) ? "held" : fallback));
  }
  return roles;
}

/** Whether the species' symbol changes because its compartment does: a concentration whose volume has a rate. */
export function isDiluted(known: Pick<Definitions, "rateRules">, species: Species): boolean {
  return !species.hasOnlySubstanceUnits && !species.constant && known.rateRules.has(species.compartment);
}

import {
  assignedTwice,
  circularDefinition,
  constantAssigned,
  type Diagnostic,
  functionOperands,
  functionsTooLarge,
  unknownFunction,
  unknownReference,
  unknownSymbol,
} from "../diagnostics.ts";
import type { Expression } from "../expression/expression.ts";
import { nodesOf } from "../expression/fold.ts";
import { calledFunctions, freeSymbols, MOST_WRITTEN_OUT_TERMS } from "../expression/symbols.ts";
import { findCycle } from "./find-cycle.ts";
import type { FunctionDefinition, Model } from "./model.ts";
import { NameHints } from "./nearest-name.ts";
import { writtenOutTerms } from "./written-out.ts";

/** Returns problems of formulas and what they set: unknown names, circles, constants that would change. */
export function validateMathematics(model: Model): Diagnostic[] {
  const known: KnownNames = {
    symbols: knownSymbols(model),
    functions: new Map(model.functions.map((definition) => [definition.id, definition])),
    functionNames: new Set(model.functions.map(({ id }) => id)),
    hints: new NameHints(),
  };
  const formulas = formulasOf(model);
  return [
    ...formulas.flatMap(({ math, path, local }) => checkNames(math, path, known, local)),
    ...validateFunctions(model, known),
    ...validateSize(model, formulas),
    ...validateTargets(model, known),
    ...validateCircles(model),
  ];
}

/** What formulas may refer to. */
interface KnownNames {
  readonly symbols: ReadonlySet<string>;
  readonly functions: ReadonlyMap<string, FunctionDefinition>;
  readonly functionNames: ReadonlySet<string>;
  readonly hints: NameHints;
}

interface Formula {
  readonly math: Expression;
  readonly path: Diagnostic["path"];
  readonly local?: ReadonlySet<string>;
}

function formulasOf(model: Model): Formula[] {
  const formulas: Formula[] = [];
  const push = (
    math: Expression | undefined,
    path: Diagnostic["path"],
    local?: ReadonlySet<string>,
  ): void => {
    if (math !== undefined) formulas.push(local === undefined ? { math, path } : { math, path, local });
  };
  for (const { symbol, math } of model.initialAssignments) push(math, ["initialAssignments", symbol]);
  for (const [i, rule] of model.rules.entries()) {
    push(rule.math, ["rules", rule.kind === "algebraic" ? i : rule.variable]);
  }
  for (const [i, { math }] of model.constraints.entries()) push(math, ["constraints", i]);
  for (const reaction of model.reactions) {
    const path = ["reactions", reaction.id];
    push(
      reaction.rateLaw?.math,
      [...path, "rateLaw"],
      new Set(reaction.rateLaw?.localParameters.map(({ id }) => id)),
    );
    for (const reference of [...reaction.reactants, ...reaction.products]) {
      push(reference.stoichiometryMath, [...path, reference.species, "stoichiometry"]);
    }
  }
  model.events.forEach((event, i) => {
    const path = ["events", event.id ?? i];
    push(event.trigger.math, [...path, "trigger"]);
    push(event.delay, [...path, "delay"]);
    push(event.priority, [...path, "priority"]);
    for (const { variable, math } of event.assignments) push(math, [...path, variable]);
  });
  for (const { id, expression } of model.observables) push(expression, ["observables", id]);
  return formulas;
}

function knownSymbols(model: Model): ReadonlySet<string> {
  const references = model.reactions.flatMap(({ reactants, products }) =>
    [...reactants, ...products].flatMap(({ id }) => (id === undefined ? [] : [id])),
  );
  return new Set([
    ...[model.compartments, model.species, model.parameters, model.reactions].flatMap((items) =>
      items.map(({ id }) => id),
    ),
    ...references,
  ]);
}

function checkNames(
  math: Expression,
  path: Diagnostic["path"],
  known: KnownNames,
  local: ReadonlySet<string> = new Set(),
): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const id of freeSymbols(math)) {
    if (!known.symbols.has(id) && !local.has(id))
      found.push({ ...unknownSymbol(id, known.hints.nearest(id, local, known.symbols)), path });
  }
  return [...found, ...checkCalls(math, path, known)];
}

function checkCalls(
  math: Expression,
  path: Diagnostic["path"],
  { functions, functionNames, hints }: KnownNames,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const node of nodesOf(math)) {
    if (node.kind !== "call") continue;
    const { functionId, operands } = node;
    const definition = functions.get(functionId);
    if (definition === undefined) {
      const near = hints.nearest(functionId, functionNames);
      found.push({ ...unknownFunction(functionId, near), path });
    } else if (definition.arguments.length !== operands.length) {
      found.push({ ...functionOperands(functionId, definition.arguments.length, operands.length), path });
    }
  }
  return found;
}

function validateFunctions(model: Model, known: KnownNames): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { id, arguments: names, body } of model.functions) {
    const path = ["functions", id];
    const own = new Set(names);
    for (const name of freeSymbols(body))
      if (!own.has(name)) found.push({ ...unknownSymbol(name, known.hints.nearest(name, own)), path });
    for (const problem of checkCalls(body, path, known)) found.push(problem);
  }
  const cycle = findCycle(new Map(model.functions.map(({ id, body }) => [id, calledFunctions(body)])));
  if (cycle !== undefined)
    found.push({ ...circularDefinition(cycle), path: ["functions", cycle[0] as string] });
  return found;
}

/** Functions that call others twice, and those again, double at every level. */
function validateSize({ functions }: Model, formulas: readonly Formula[]): Diagnostic[] {
  const terms = writtenOutTerms(
    formulas.map(({ math }) => math),
    functions,
  );
  return Number.isFinite(terms) && terms > MOST_WRITTEN_OUT_TERMS
    ? [functionsTooLarge(MOST_WRITTEN_OUT_TERMS)]
    : [];
}

function validateTargets(model: Model, { symbols, hints }: KnownNames): Diagnostic[] {
  const found: Diagnostic[] = [];
  const constants = new Set(
    [...model.compartments, ...model.species, ...model.parameters].flatMap(({ id, constant }) =>
      constant ? [id] : [],
    ),
  );
  for (const { reactants, products } of model.reactions) {
    for (const { id, constant } of [...reactants, ...products])
      if (id !== undefined && constant) constants.add(id);
  }
  const ruled = new Set<string>();
  const requireKnown = (id: string, path: Diagnostic["path"]): void => {
    if (!symbols.has(id)) found.push({ ...unknownReference("symbol", id, hints.nearest(id, symbols)), path });
  };
  const requireVariable = (id: string, path: Diagnostic["path"]): void => {
    if (constants.has(id)) found.push({ ...constantAssigned(id), path });
  };
  for (const rule of model.rules) {
    if (rule.kind === "algebraic") continue;
    const path = ["rules", rule.variable];
    requireKnown(rule.variable, path);
    requireVariable(rule.variable, path);
    if (ruled.has(rule.variable)) found.push({ ...assignedTwice(rule.variable), path });
    ruled.add(rule.variable);
  }
  const assignedByRule = new Set(
    model.rules.flatMap((rule) => (rule.kind === "assignment" ? [rule.variable] : [])),
  );
  const initial = new Set<string>();
  for (const { symbol } of model.initialAssignments) {
    const path = ["initialAssignments", symbol];
    requireKnown(symbol, path);
    if (initial.has(symbol) || assignedByRule.has(symbol)) found.push({ ...assignedTwice(symbol), path });
    initial.add(symbol);
  }
  model.events.forEach((event, i) => {
    for (const { variable } of event.assignments) {
      const path = ["events", event.id ?? i, variable];
      requireKnown(variable, path);
      requireVariable(variable, path);
      if (assignedByRule.has(variable)) found.push({ ...assignedTwice(variable), path });
    }
  });
  return [...found, ...validateReactants(model, ruled)];
}

/** A species that takes part in a reaction is changed by it, unless it is a boundary. */
function validateReactants(model: Model, ruled: ReadonlySet<string>): Diagnostic[] {
  const found: Diagnostic[] = [];
  const bound = new Map(
    model.species
      .filter(({ boundaryCondition }) => !boundaryCondition)
      .map((species) => [species.id, species]),
  );
  for (const reaction of model.reactions) {
    for (const id of new Set([...reaction.reactants, ...reaction.products].map(({ species }) => species))) {
      const path = ["reactions", reaction.id, id];
      if (bound.get(id)?.constant === true) found.push({ ...constantAssigned(id), path });
      if (bound.has(id) && ruled.has(id)) found.push({ ...assignedTwice(id), path });
    }
  }
  return found;
}

/** Assignment rules, initial assignments and rate laws must be computable one after the other. */
function validateCircles(model: Model): Diagnostic[] {
  const edges = new Map<string, Iterable<string>>();
  for (const { id, rateLaw } of model.reactions) {
    if (rateLaw === undefined) continue;
    const local = new Set(rateLaw.localParameters.map((own) => own.id));
    edges.set(
      id,
      [...freeSymbols(rateLaw.math)].filter((symbol) => !local.has(symbol)),
    );
  }
  for (const { symbol, math } of model.initialAssignments) edges.set(symbol, freeSymbols(math));
  for (const rule of model.rules)
    if (rule.kind === "assignment") edges.set(rule.variable, freeSymbols(rule.math));
  const cycle = findCycle(edges);
  return cycle === undefined ? [] : [{ ...circularDefinition(cycle), path: ["rules", cycle[0] as string] }];
}

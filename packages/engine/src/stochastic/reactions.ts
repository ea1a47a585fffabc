import {
  DIMENSIONLESS,
  type Diagnostic,
  type Expression,
  inlineFunctions,
  type Model,
  num,
  parseUnit,
  type Reaction,
  type Species,
  sameUnit,
  sym,
  type Unit,
  unwrap,
} from "@igf-axis/model";
import { amountOf, rateOf } from "../lower/definitions.ts";
import type { EquationSystem } from "../lower/equation-system.ts";
import { collectSwitches } from "../lower/switching.ts";
import { type DependenceOf, dependencesOf } from "./dependences.ts";
import {
  conversionNotStochastic,
  delayNotStochastic,
  differenceTaken,
  fastNotStochastic,
  molesCounted,
  propensityNeedsTime,
  rateOfNotStochastic,
  rateRuleNotStochastic,
  stoichiometryNotWhole,
  substanceNotCounted,
  triggerMixesTime,
} from "./diagnostics.ts";

/** A number of molecules of one species, by its position among the states. */
export interface Count {
  readonly state: number;
  readonly count: number;
}

/** A reaction that changes numbers of molecules; its propensity is the assignment of the same name. */
export interface StochasticReaction {
  readonly id: string;
  /** Net changes, none of them 0. */
  readonly changes: readonly Count[];
  /** Molecules that it takes, as the model states them; boundary species are not among them. */
  readonly reactants: readonly Count[];
}

/** Returns what of a model has no meaning in a stochastic run, whatever its equations are, and warnings. */
export function refuseContinuous(model: Model): readonly Diagnostic[] {
  return [
    ...model.rules.flatMap((rule, i) =>
      rule.kind === "rate" ? [rateRuleNotStochastic(rule.variable, ["rules", i])] : [],
    ),
    ...model.reactions.flatMap(({ id, fast }) => (fast ? [fastNotStochastic(id, ["reactions", id])] : [])),
    ...reactingSpecies(model).flatMap((species) => [
      ...refuseFactor(model, species),
      ...refuseUnit(model, species),
    ]),
    ...model.reactions.flatMap((reaction) => refuseStoichiometries(model, reaction)),
    ...model.reactions.flatMap(({ id, reversible, rateLaw }) =>
      reversible && rateLaw !== undefined && isDifference(inlineFunctions(rateLaw.math, model.functions))
        ? [differenceTaken(id, ["reactions", id, "rateLaw"])]
        : [],
    ),
  ];
}

/** Returns what of the equations has no meaning in a stochastic run. */
export function refuseTime(
  system: EquationSystem,
  reactions: readonly StochasticReaction[],
): readonly Diagnostic[] {
  const { of, byName } = dependencesOf(system);
  const rates = [...system.states, ...(system.carried ?? [])].filter(({ id }) => byName.has(rateOf(id)));
  return [
    ...(system.delays === undefined ? [] : [delayNotStochastic()]),
    ...rates.map(({ id }) => rateOfNotStochastic(id, ["species", id])),
    ...reactions.flatMap(({ id }) =>
      of(sym(id)).time ? [propensityNeedsTime(id, ["reactions", id, "rateLaw"])] : [],
    ),
    ...refuseMixedTriggers(system, of),
  ];
}

/** Returns the reactions that change something, in the order of the model. */
export function stochasticReactions(model: Model, system: EquationSystem): readonly StochasticReaction[] {
  const positions = new Map(system.states.map(({ id }, i) => [id, i]));
  const positionOf = (species: string): number | undefined =>
    positions.get(species) ?? positions.get(amountOf(species));
  const boundary = new Set(model.species.filter((own) => own.boundaryCondition).map(({ id }) => id));
  return model.reactions.flatMap(({ id, reactants, products }) => {
    const net = new Map<number, number>();
    const taken = new Map<number, number>();
    const note = (counts: Map<number, number>, species: string, by: number): void => {
      const state = boundary.has(species) ? undefined : positionOf(species);
      if (state !== undefined) counts.set(state, (counts.get(state) ?? 0) + by);
    };
    for (const { species, stoichiometry = 0 } of reactants) {
      note(net, species, -stoichiometry);
      note(taken, species, stoichiometry);
    }
    for (const { species, stoichiometry = 0 } of products) note(net, species, stoichiometry);
    const changes = countsOf(net);
    return changes.length === 0 ? [] : [{ id, changes, reactants: countsOf(taken) }];
  });
}

function countsOf(counts: ReadonlyMap<number, number>): readonly Count[] {
  return [...counts]
    .filter(([, count]) => count !== 0)
    .sort(([a], [b]) => a - b)
    .map(([state, count]) => ({ state, count }));
}

function reactingSpecies(model: Model): readonly Species[] {
  const ids = new Set(
    model.reactions.flatMap(({ reactants, products }) =>
      [...reactants, ...products].map(({ species }) => species),
    ),
  );
  return model.species.filter(({ id, boundaryCondition }) => ids.has(id) && !boundaryCondition);
}

/** Whether an expression is a difference, or one times or divided by something else. */
function isDifference(law: Expression): boolean {
  if (law.kind !== "apply") return false;
  const [first] = law.operands;
  if (law.operator === "multiply") return law.operands.some(isDifference);
  if (law.operator === "divide") return first !== undefined && isDifference(first);
  return law.operator === "subtract";
}

function refuseFactor(model: Model, species: Species): readonly Diagnostic[] {
  const factor = species.conversionFactor ?? model.conversionFactor;
  if (factor === undefined) return [];
  const parameter = model.parameters.find(({ id }) => id === factor);
  const isOne =
    parameter?.value === 1 &&
    parameter.constant &&
    !model.initialAssignments.some(({ symbol }) => symbol === factor);
  return isOne ? [] : [conversionNotStochastic(species.id, factor, ["species", species.id])];
}

const ITEM: Unit = unwrap(parseUnit("item"));
const MOLE: Unit = unwrap(parseUnit("mole"));

/** Amounts count when their unit is an item or nothing; a plain mole is what Level 2 says where nobody says anything. */
function refuseUnit(model: Model, species: Species): readonly Diagnostic[] {
  const text = species.substanceUnit ?? model.substanceUnit;
  const unit = text === undefined ? undefined : parseUnit(text, model.unitDefinitions);
  if (text === undefined || unit === undefined || !unit.ok) return [];
  if (sameUnit(unit.value, ITEM) || sameUnit(unit.value, DIMENSIONLESS)) return [];
  return sameUnit(unit.value, MOLE)
    ? [molesCounted([])]
    : [substanceNotCounted(species.id, text, ["species", species.id])];
}

function refuseStoichiometries(model: Model, reaction: Reaction): readonly Diagnostic[] {
  const ruled = new Set([
    ...model.initialAssignments.map(({ symbol }) => symbol),
    ...model.rules.flatMap((rule) => (rule.kind === "algebraic" ? [] : [rule.variable])),
    ...model.events.flatMap(({ assignments }) => assignments.map(({ variable }) => variable)),
  ]);
  return [...reaction.reactants, ...reaction.products].flatMap(
    ({ id, species, stoichiometry, stoichiometryMath }) => {
      const isWhole =
        stoichiometryMath === undefined &&
        (stoichiometry === undefined || (Number.isSafeInteger(stoichiometry) && stoichiometry >= 0)) &&
        !(id !== undefined && ruled.has(id));
      return isWhole
        ? []
        : [stoichiometryNotWhole(reaction.id, species, ["reactions", reaction.id, "stoichiometry", species])];
    },
  );
}

/** Refuses triggers with a comparison, or a rounding, of time and amounts at once. */
function refuseMixedTriggers(system: EquationSystem, of: DependenceOf): readonly Diagnostic[] {
  const still = system.states.map((state) => ({ ...state, rate: num(0) }));
  return (system.discrete?.events ?? []).flatMap(({ id, trigger }) => {
    const isMixed = collectSwitches(still, system.assignments, [trigger], []).some(({ level }) => {
      const { time, states } = of(level);
      return time && states.size > 0;
    });
    return isMixed ? [triggerMixesTime(id, ["events", id, "trigger"])] : [];
  });
}

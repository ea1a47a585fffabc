import { type Diagnostic, failure, type Model, type Outcome, success, sym } from "@igf-axis/model";
import { solveAlgebraicRules } from "./algebraic.ts";
import { lowerAssignments, orderAssignments } from "./assignments.ts";
import { lowerColumns } from "./columns.ts";
import { collectDefinitions, type Definitions, rateOf } from "./definitions.ts";
import { lowerDelays, lowerStillBefore } from "./delays.ts";
import type { EquationSystem, SystemParameter } from "./equation-system.ts";
import { expressionsOf, lowerEvents } from "./events.ts";
import { separateFastReactions } from "./fast.ts";
import { lowerStarts, orderStarts } from "./initial.ts";
import { refuseConstructs } from "./refuse.ts";
import { lowerCarried, lowerHeld, lowerStates, symbolRate } from "./states.ts";
import { collectSwitches } from "./switching.ts";

/** How a model is written as equations. */
export interface LowerOptions {
  /** Whether every species that stands for a concentration is carried as its amount; default false. */
  readonly carriesAmounts?: boolean;
}

/**
 * Writes a model as equations, or says why it cannot be: every construct is compiled, refused (E30xx) or warned about (W30xx).
 *
 * Expects a model without errors from `validateModel`.
 */
export function lower(stated: Model, { carriesAmounts = false }: LowerOptions = {}): Outcome<EquationSystem> {
  const diagnostics: Diagnostic[] = [...refuseConstructs(stated)];
  const separated = separateFastReactions(stated, diagnostics);
  const model = solveAlgebraicRules(separated, diagnostics);
  const definitions = collectDefinitions(model, diagnostics, carriesAmounts);
  const expressions = lowerAssignments(definitions, diagnostics);
  const plainStates = lowerStates(definitions, diagnostics);
  const starts = lowerStarts(definitions, diagnostics);
  const columns = lowerColumns(definitions, diagnostics);
  const events = lowerEvents(definitions, separated.relaxed, diagnostics);
  for (const id of definitions.ratesAsked)
    expressions.set(rateOf(id), symbolRate(id, plainStates, definitions, diagnostics));
  const assignments = orderAssignments(expressions, diagnostics);
  const states = plainStates.map((state) =>
    expressions.has(rateOf(state.id)) ? { ...state, rate: sym(rateOf(state.id)) } : state,
  );
  const carried = lowerCarried(definitions);
  const delays = lowerDelays(definitions, states, assignments, diagnostics);
  const stillBefore = lowerStillBefore(definitions, assignments);
  const switches = collectSwitches(states, assignments, events.flatMap(expressionsOf), delays);
  const system: EquationSystem = {
    modelId: model.id,
    parameters: lowerParameters(definitions),
    held: lowerHeld(definitions),
    states,
    assignments,
    initial: orderStarts(starts, assignments, { delays, stillBefore }, diagnostics),
    columns,
    ...(carried.length > 0 ? { carried } : {}),
    ...(separated.relaxed.length * events.length > 0 ? { relaxed: separated.relaxed } : {}),
    ...(events.length + switches.length > 0 ? { discrete: { events, switches } } : {}),
    ...(delays.length > 0 ? { delays } : {}),
    ...(stillBefore.length > 0 ? { stillBefore } : {}),
  };
  const distinct = withoutRepeats(diagnostics);
  return distinct.some((d) => d.code.startsWith("E")) ? failure(distinct) : success(system, distinct);
}

function lowerParameters({ model, roles }: Definitions): readonly SystemParameter[] {
  const settable = ({ id }: { readonly id: string }): boolean => roles.get(id) === "parameter";
  const withValue = (id: string, value: number | undefined): SystemParameter =>
    value === undefined ? { id } : { id, value };
  return [
    ...model.parameters.filter(settable).map(({ id, value }) => withValue(id, value)),
    ...model.compartments.filter(settable).map(({ id, size }) => withValue(id, size)),
  ];
}

function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((d) => {
    const key = `${d.code} ${d.path.join(" ")} ${d.message}`;
    return !seen.has(key) && seen.add(key);
  });
}

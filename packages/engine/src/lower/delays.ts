import { type Diagnostic, type Expression, freeSymbols } from "@igf-axis/model";
import { circularDefinition, delayNotCompiled } from "../diagnostics.ts";
import { type Definitions, rateOf, type StatedDelay } from "./definitions.ts";
import type { Assignment, DelayedValue, StateVariable } from "./equation-system.ts";
import { extentOf } from "./fast.ts";
import { dependencyOrder } from "./order.ts";
import { dependenceOf, dependencesOf } from "./switching.ts";

/** Moments at which a delayed value and those nested in it may have to be evaluated; beyond, the delay is refused. */
const MOST_MOMENTS = 1000;

/**
 * Returns the delayed values, each after those that its lag needs.
 *
 * Refused are those that need themselves without a state in between, and those with so many others nested in them that a simulation would not end.
 */
export function lowerDelays(
  definitions: Definitions,
  states: readonly StateVariable[],
  assignments: readonly Assignment[],
  diagnostics: Diagnostic[],
): readonly DelayedValue[] {
  const { delayed } = definitions;
  if (delayed.size === 0) return [];
  const uses = new Uses(delayed, assignments);
  const { order, cycle } = dependencyOrder(delayed.keys(), (id) => uses.ofDelay(id));
  if (cycle !== undefined) {
    diagnostics.push(circularDefinition(cycle, [cycle[0] as string]));
    return [];
  }
  const inRates = uses.of(states.map(({ rate }) => rate));
  const dependences = dependencesOf(states, assignments, [...delayed.keys()]);
  const position = new Map(order.map((id, i) => [id, i]));
  const moments = new Map<string, number>();
  return order.map((id) => {
    const { value, lag, path } = delayed.get(id) as StatedDelay;
    const needed = [...uses.of([value])].filter((other) => position.has(other));
    const count = needed.reduce((sum, other) => sum + (moments.get(other) ?? 0), 1);
    moments.set(id, count);
    if (count > MOST_MOMENTS) diagnostics.push(delayNotCompiled(path));
    const { time, state } = dependenceOf(lag, dependences);
    const isLagFixed = !time && !state;
    return {
      id,
      value,
      lag,
      isLagFixed,
      isLagConstant: isLagFixed && isConstant(uses.symbolsOf([lag]), definitions),
      inRates: inRates.has(id),
      states: statesOf(uses.symbolsOf([value, lag]), states),
      uses: needed.map((other) => position.get(other) as number).sort((a, b) => a - b),
    };
  });
}

/** What expressions use, directly or through assignments and the lags of delayed values. */
class Uses {
  readonly #delayed: Definitions["delayed"];
  readonly #assignments: ReadonlyMap<string, Expression>;

  constructor(delayed: Definitions["delayed"], assignments: readonly Assignment[]) {
    this.#delayed = delayed;
    this.#assignments = new Map(assignments.map(({ id, expression }) => [id, expression]));
  }

  /** Returns every symbol that the values of expressions need at the same moment. */
  symbolsOf(expressions: readonly Expression[]): ReadonlySet<string> {
    const found = new Set<string>();
    const open = [...expressions];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const id of freeSymbols(next)) {
        if (found.has(id)) continue;
        found.add(id);
        const inner = this.#assignments.get(id) ?? this.#delayed.get(id)?.lag;
        if (inner !== undefined) open.push(inner);
      }
    }
    return found;
  }

  /** Returns the delayed values that expressions need. */
  of(expressions: readonly Expression[]): ReadonlySet<string> {
    return new Set([...this.symbolsOf(expressions)].filter((id) => this.#delayed.has(id)));
  }

  /** Returns the delayed values that one needs, now for its lag and a moment ago for its value. */
  ofDelay(id: string): readonly string[] {
    const own = this.#delayed.get(id);
    return own === undefined ? [] : [...this.of([own.lag, own.value])];
  }
}

function statesOf(symbols: ReadonlySet<string>, states: readonly StateVariable[]): readonly number[] {
  return states.flatMap(({ id }, i) => (symbols.has(id) ? [i] : []));
}

/** Returns the rates of change and the extents of fast reactions that something delayed uses: before the start all stood still. */
export function lowerStillBefore(
  { delayed, ratesAsked, model }: Definitions,
  assignments: readonly Assignment[],
): readonly string[] {
  const moving = [...[...ratesAsked].map(rateOf), ...model.parameters.map(({ id }) => extentOf(id))];
  const used = new Uses(delayed, assignments).symbolsOf([...delayed.values()].map(({ value }) => value));
  return moving.filter((id) => used.has(id));
}

/** Whether symbols are parameters of requests, or held quantities that neither events nor doses change. */
function isConstant(symbols: ReadonlySet<string>, { roles, eventTargets, species }: Definitions): boolean {
  return [...symbols].every((id) => {
    const role = roles.get(id);
    if (role === "assigned") return true;
    return role === "parameter" || (role === "held" && !eventTargets.has(id) && !species.has(id));
  });
}

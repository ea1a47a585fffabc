import { evaluate } from "@igf-axis/model";
import type { Assignment, EquationSystem } from "../lower/equation-system.ts";

/**
 * Evaluates the equations of a system by walking their trees: slow, obvious, and independent of the code generator.
 *
 * The oracle that compiled kernels are tested against, and what names the reaction at fault when a simulation fails.
 */
export interface Interpreter {
  /** Starting values: held quantities, then states; `given[i]` wins where it is not NaN. */
  initial(parameters: ArrayLike<number>, given: ArrayLike<number>, time: number): Float64Array;
  /** dy/dt, `[nStates]`. */
  rates(point: Point): Float64Array;
  /** Assignments (rules and reaction rates) by identifier, in dependency order. */
  assignments(point: Point): ReadonlyMap<string, number>;
  /** Values of further assignments by identifier, each after those it uses. */
  values(point: Point, further: readonly Assignment[]): ReadonlyMap<string, number>;
  /** `[nColumns]`. */
  columns(point: Point): Float64Array;
}

/** Where the equations are evaluated. */
export interface Point {
  readonly parameters: ArrayLike<number>;
  readonly held: ArrayLike<number>;
  readonly state: ArrayLike<number>;
  readonly time: number;
  /** Delayed values, in the order of the system's; needed where there are some. */
  readonly delayed?: ArrayLike<number>;
}

/** Returns an interpreter of a system. */
export function createInterpreter(system: EquationSystem): Interpreter {
  const scopeAt = (point: Point): Map<string, number> => {
    const scope = new Map<string, number>();
    bind(scope, system.parameters, point.parameters);
    bind(scope, system.held, point.held);
    bind(scope, system.states, point.state);
    bind(scope, system.delays ?? [], point.delayed ?? []);
    for (const assignment of system.assignments) define(scope, assignment, point.time);
    return scope;
  };
  return {
    initial(parameters, given, time) {
      const scope = new Map<string, number>();
      bind(scope, system.parameters, parameters);
      const targets = [...system.held, ...system.states].map(({ id }) => id);
      for (const assignment of system.initial) {
        define(scope, assignment, time);
        const stated = given[targets.indexOf(assignment.copyOf ?? assignment.id)];
        if (stated !== undefined && !Number.isNaN(stated)) scope.set(assignment.id, stated);
      }
      return Float64Array.from(targets, (id) => scope.get(id) ?? Number.NaN);
    },
    rates(point) {
      const scope = scopeAt(point);
      return Float64Array.from(system.states, ({ rate }) => value(scope, rate, point.time));
    },
    assignments(point) {
      const scope = scopeAt(point);
      return new Map(system.assignments.map(({ id }) => [id, scope.get(id) as number]));
    },
    values(point, further) {
      const scope = scopeAt(point);
      for (const assignment of further) define(scope, assignment, point.time);
      return new Map(further.map(({ id }) => [id, scope.get(id) as number]));
    },
    columns(point) {
      const scope = scopeAt(point);
      return Float64Array.from(system.columns, ({ expression }) => value(scope, expression, point.time));
    },
  };
}

function bind(
  scope: Map<string, number>,
  symbols: readonly { readonly id: string }[],
  values: ArrayLike<number>,
): void {
  symbols.forEach(({ id }, i) => {
    scope.set(id, values[i] as number);
  });
}

function define(scope: Map<string, number>, { id, expression }: Assignment, time: number): void {
  scope.set(id, value(scope, expression, time));
}

function value(
  scope: ReadonlyMap<string, number>,
  expression: Assignment["expression"],
  time: number,
): number {
  const symbol = (id: string): number => {
    const known = scope.get(id);
    if (known === undefined) throw new RangeError(`\`${id}\` is not defined by the equations`);
    return known;
  };
  return evaluate(expression, { symbol, time });
}

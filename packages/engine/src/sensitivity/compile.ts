import {
  type Diagnostic,
  type Expression,
  failure,
  freeSymbols,
  num,
  type Outcome,
  success,
  sym,
} from "@igf-axis/model";
import type { CompiledModel } from "../compile.ts";
import { derive, type Gradient, totalDerivative } from "../derive/derive.ts";
import { sensitivityOfDelays, sensitivityThroughEvents, sensitivityThroughSwitches } from "../diagnostics.ts";
import { emit } from "../emit/emit.ts";
import { TooLargeError } from "../emit/limits.ts";
import type { Assignment, EquationSystem, HeldQuantity } from "../lower/equation-system.ts";
import { ENGINE_VERSION } from "../version.ts";
import { type Direction, directionOf, sensitivityName, startSensitivityName } from "./directions.ts";

/**
 * A model with what its sensitivities need: plain data.
 *
 * The sensitivities S = ∂y/∂p are held quantities of `model`, so that its columns give ∂c/∂p = ∂c/∂y S + ∂c/∂q ∂q/∂p + ∂c/∂p; the columns of
 * `slopes` are the entries of ∂f/∂p that are not zero.
 */
export interface CompiledSensitivity {
  readonly model: CompiledModel;
  readonly slopes: CompiledModel;
  /** Parameters, and species and other quantities whose starting values stand for one, as asked for. */
  readonly parameters: readonly string[];
  readonly directions: readonly Direction[];
  readonly columns: readonly string[];
  /** State and parameter of each column of `slopes`. */
  readonly entries: readonly { readonly state: number; readonly parameter: number }[];
  /** Pattern of ∂f/∂y by rows. */
  readonly rowStart: readonly number[];
  readonly column: readonly number[];
  /** Position among the held quantities of the first S, `[nParameters × nStates]` from there. */
  readonly firstSensitivity: number;
}

/** What sensitivities are of, and by what. */
export interface SensitivityChoice {
  /** Parameters of the model; or quantities with a starting value, which then stands for a parameter. */
  readonly parameters: readonly string[];
  /** Columns of the model; default: all. */
  readonly select?: readonly string[];
}

/**
 * Compiles a model's forward sensitivities
 *
 *     S′ = ∂f/∂y S + ∂f/∂q ∂q/∂p + ∂f/∂p,    S(t₀) = ∂y₀/∂p,
 *
 * with starting values differentiated through initial assignments and rules.
 *
 * @returns E3018 for models with events, E3019 for rates that jump at times or states that are not known in advance, E3020 for delays, E3014.
 * @throws RangeError for names that the model does not have.
 */
export function compileSensitivity(
  { system }: CompiledModel,
  { parameters, select }: SensitivityChoice,
): Outcome<CompiledSensitivity> {
  const directions = parameters.map((id) => directionOf(id, system));
  const wanted = wantedColumns(system, select);
  const diagnostics: Diagnostic[] = [];
  const tangent = new Tangent(system, directions, diagnostics);
  diagnostics.push(...refusals(system, tangent));
  if (diagnostics.length > 0) return failure(diagnostics);
  try {
    const derivatives = derive(system);
    if (!derivatives.ok) return failure(derivatives.diagnostics);
    const held = [...system.held, ...tangent.held];
    const firstSensitivity = held.length;
    held.push(...tangent.sensitivities.map(({ id }) => heldQuantity(id)));
    const courses = tangent.differentiate(wanted, true);
    const slopes = tangent.differentiate(
      system.states.map(({ id, rate }) => ({ id, expression: rate })),
      false,
    );
    const shown: EquationSystem = {
      ...system,
      held,
      initial: [
        ...tangent.initial,
        ...tangent.sensitivities.filter(({ expression }) => expression.kind !== "number"),
      ],
      assignments: [...system.assignments, ...courses.assignments],
      columns: [...wanted, ...courses.columns.map(({ id, expression }) => ({ id, expression }))],
    };
    const present = slopes.columns.filter(
      ({ expression }) => expression.kind !== "number" || expression.value !== 0,
    );
    const { discrete: _, ...smooth } = system;
    const slopeSystem: EquationSystem = {
      ...smooth,
      held,
      initial: [],
      assignments: [...system.assignments, ...slopes.assignments],
      columns: present,
    };
    const compiled = (own: EquationSystem): CompiledModel => ({
      engineVersion: ENGINE_VERSION,
      system: own,
      program: emit(own, derivatives.value),
    });
    const { rowStart, column } = derivatives.value;
    const result: CompiledSensitivity = {
      model: compiled(shown),
      slopes: compiled(slopeSystem),
      parameters,
      directions,
      columns: wanted.map(({ id }) => id),
      entries: present.map(({ of, parameter }) => ({ state: of, parameter })),
      rowStart,
      column,
      firstSensitivity,
    };
    return diagnostics.length > 0 ? failure(diagnostics) : success(result);
  } catch (error) {
    if (error instanceof TooLargeError) return failure([error.diagnostic]);
    throw error;
  }
}

function wantedColumns(
  { columns }: EquationSystem,
  select: readonly string[] | undefined,
): readonly Assignment[] {
  if (select === undefined) return columns;
  return select.map((name) => {
    const column = columns.find(({ id }) => id === name);
    if (column === undefined) throw new RangeError(`select: \`${name}\` is no column`);
    return column;
  });
}

function heldQuantity(id: string): HeldQuantity {
  return { id, kind: "parameter", canBeDosed: false };
}

/** What stands against sensitivities that run smoothly between known times. */
function refusals(system: EquationSystem, tangent: Tangent): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (system.delays !== undefined) found.push(sensitivityOfDelays());
  const { events, switches } = system.discrete ?? { events: [], switches: [] };
  const [event] = events;
  if (event !== undefined) found.push(sensitivityThroughEvents(event.id));
  const moves = switches.some(
    ({ stops, level, dependsOnTimeOnly }) => stops && (!dependsOnTimeOnly || tangent.changes(level)),
  );
  if (moves) found.push(sensitivityThroughSwitches());
  return found;
}

/** A derivative with where it belongs: position in the list that was differentiated, and of the parameter. */
interface Derivative extends Assignment {
  readonly of: number;
  readonly parameter: number;
}

/** Derivatives of a system by its directions. */
class Tangent {
  /** Starting values with their derivatives, each after those it uses. */
  readonly initial: readonly Assignment[];
  /** Derivatives of held quantities and of starting values, which are held. */
  readonly held: readonly HeldQuantity[];
  /** S at the start, parameter by parameter, for every state. */
  readonly sensitivities: readonly Assignment[];
  readonly #system: EquationSystem;
  readonly #keys: readonly string[];
  readonly #parameters: ReadonlySet<string>;
  readonly #ofHeld: ReadonlyMap<string, Gradient>;
  readonly #diagnostics: Diagnostic[];

  constructor(system: EquationSystem, directions: readonly Direction[], diagnostics: Diagnostic[]) {
    this.#system = system;
    this.#keys = directions.map(({ key }) => key);
    this.#parameters = new Set(directions.flatMap(({ key, start }) => (start === undefined ? [key] : [])));
    this.#diagnostics = diagnostics;
    const starts = this.#starts(directions);
    this.initial = starts.initial;
    const heldIds = new Set(system.held.map(({ id }) => id));
    const current = [...starts.gradients].filter(([id]) => heldIds.has(id));
    this.#ofHeld = new Map(
      current.map(([id, gradient]) => [
        id,
        new Map([...gradient].map(([key]) => [key, sym(sensitivityName(id, key))])),
      ]),
    );
    const copies = current.flatMap(([id, gradient]) =>
      [...gradient].map(([key, expression]) => ({ id: sensitivityName(id, key), expression })),
    );
    this.initial = [...starts.initial, ...copies];
    this.held = [...starts.held, ...copies.map(({ id }) => id)].map(heldQuantity);
    this.sensitivities = this.#keys.flatMap((key) =>
      system.states.map(({ id }) => ({
        id: sensitivityName(id, key),
        expression: starts.gradients.get(id)?.get(key) ?? num(0),
      })),
    );
  }

  /** Whether an expression changes with some direction while states stay as they are. */
  changes(expression: Expression): boolean {
    const gradients = this.#gradients(false);
    return [...freeSymbols(expression)].some(
      (id) => this.#parameters.has(id) || (gradients.all.get(id)?.size ?? 0) > 0,
    );
  }

  /**
   * Differentiates expressions over p, q, y and assignments by every direction: with the states when `withStates`, at fixed states otherwise.
   *
   * @returns the derivatives, by expression and then by parameter, and the assignments that they need.
   */
  differentiate(
    items: readonly Assignment[],
    withStates: boolean,
  ): { readonly columns: readonly Derivative[]; readonly assignments: readonly Assignment[] } {
    const { all, assignments } = this.#gradients(withStates);
    const columns = items.flatMap(({ id, expression }, of) => {
      const gradient = totalDerivative(id, expression, this.#parameters, all, this.#diagnostics);
      return this.#keys.map((key, parameter) => ({
        id: sensitivityName(id, key),
        expression: gradient.get(key) ?? num(0),
        of,
        parameter,
      }));
    });
    return { columns, assignments };
  }

  #gradients(withStates: boolean): {
    readonly all: ReadonlyMap<string, Gradient>;
    readonly assignments: readonly Assignment[];
  } {
    const all = new Map(this.#ofHeld);
    if (withStates) {
      for (const { id } of this.#system.states)
        all.set(id, new Map(this.#keys.map((key) => [key, sym(sensitivityName(id, key))])));
    }
    const assignments: Assignment[] = [];
    for (const { id, expression } of this.#system.assignments) {
      const gradient = totalDerivative(id, expression, this.#parameters, all, this.#diagnostics);
      all.set(
        id,
        named(gradient, (key) => sensitivityName(id, key), assignments),
      );
    }
    return { all, assignments };
  }

  #starts(directions: readonly Direction[]): {
    readonly initial: readonly Assignment[];
    readonly held: readonly string[];
    readonly gradients: ReadonlyMap<string, Gradient>;
  } {
    const { held, states, initial } = this.#system;
    const targets = new Set([...held, ...states].map(({ id }) => id));
    const own = new Map(directions.flatMap(({ key, start }) => (start === undefined ? [] : [[start, key]])));
    const gradients = new Map<string, Gradient>();
    const entries: Assignment[] = [];
    const heldNames: string[] = [];
    for (const { id, expression } of initial) {
      entries.push({ id, expression });
      const gradient = new Map(
        totalDerivative(id, expression, this.#parameters, gradients, this.#diagnostics),
      );
      const key = own.get(id);
      if (key !== undefined) gradient.set(key, num(1));
      const derivatives: Assignment[] = [];
      gradients.set(
        id,
        named(gradient, (other) => startSensitivityName(id, other), derivatives, targets.has(id)),
      );
      entries.push(...derivatives);
      if (targets.has(id)) heldNames.push(...derivatives.map((derivative) => derivative.id));
    }
    return { initial: entries, held: heldNames, gradients };
  }
}

/** Gives the parts of a gradient names, in `assignments`; numbers and symbols stand for themselves unless all are wanted. */
function named(
  gradient: Gradient,
  nameOf: (key: string) => string,
  assignments: Assignment[],
  everyOne = false,
): Gradient {
  return new Map(
    [...gradient].map(([key, expression]) => {
      if (!everyOne && (expression.kind === "number" || expression.kind === "symbol"))
        return [key, expression];
      assignments.push({ id: nameOf(key), expression });
      return [key, sym(nameOf(key))];
    }),
  );
}

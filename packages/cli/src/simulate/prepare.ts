import { type CompiledModel, compile, type EquationSystem } from "@igf-axis/engine";
import { failure, freeSymbols, type Model, type Outcome, success, validateModel } from "@igf-axis/model";

/** A compiled model and what a request for it must state at least. */
export interface Prepared<C> {
  readonly compiled: C;
  /** Values for parameters that have none and that no equation mentions; a record without a prototype. */
  readonly parameters: Readonly<Record<string, number>>;
}

/** Codes of values that may be missing or infinite in SBML as long as nothing needs them; the engine notices when it does. */
export const VALUE_CODES: ReadonlySet<string> = new Set(["E2009", "E2010"]);

/** Checks and compiles a model that came from a file, for integration. */
export function prepare(model: Model): Outcome<Prepared<CompiledModel>> {
  return prepareWith(model, compile);
}

/**
 * Checks a model that came from a file and compiles it by a function of the engine.
 *
 * @returns diagnostics E20xx for what is wrong with the model, E30xx for what is not supported.
 */
export function prepareWith<C extends { readonly system: EquationSystem }>(
  model: Model,
  compileModel: (model: Model) => Outcome<C>,
): Outcome<Prepared<C>> {
  const problems = validateModel(model).filter(({ code }) => !VALUE_CODES.has(code));
  if (problems.some(({ code }) => code.startsWith("E"))) return failure(problems);
  const compiled = compileModel(model);
  if (!compiled.ok) return compiled;
  const { system } = compiled.value;
  const equations = [...system.initial, ...system.assignments, ...system.columns].map(
    ({ expression }) => expression,
  );
  const ofDelays = (system.delays ?? []).flatMap(({ value, lag }) => [value, lag]);
  const ofEvents = (system.discrete?.events ?? []).flatMap(({ trigger, delay, priority, assignments }) => [
    ...[trigger, delay, priority].filter((part) => part !== undefined),
    ...assignments.map(({ expression }) => expression),
  ]);
  const mentioned = new Set(
    [...equations, ...ofEvents, ...ofDelays, ...system.states.map(({ rate }) => rate)].flatMap(
      (expression) => [...freeSymbols(expression)],
    ),
  );
  const unset = system.parameters.filter(({ id, value }) => value === undefined && !mentioned.has(id));
  // Without a prototype, so that an identifier such as `constructor` finds nothing that is not stated.
  const parameters: Record<string, number> = Object.assign(
    Object.create(null),
    Object.fromEntries(unset.map(({ id }) => [id, 0])),
  );
  return success({ compiled: compiled.value, parameters }, [...problems, ...compiled.diagnostics]);
}

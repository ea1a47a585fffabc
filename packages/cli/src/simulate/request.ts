import type { CompiledModel, SimulationRequest } from "@igf-axis/engine";
import type { Model } from "@igf-axis/model";
import { CommandFailure } from "../failure.ts";
import type { Column } from "./columns.ts";
import { timesNeeded, unknownColumn, unknownSetting } from "./diagnostics.ts";

/** When to report values. */
export interface TimeOptions {
  readonly end?: number;
  readonly steps: number;
  readonly times?: readonly number[];
}

/**
 * Returns the times of the rows: 0 to `end` in equal steps, or those listed, in ascending order.
 *
 * @throws CommandFailure E1914 when neither or both are given.
 */
export function timesOf({ end, steps, times }: TimeOptions): readonly number[] {
  if ((end === undefined) === (times === undefined)) throw new CommandFailure([timesNeeded()]);
  if (times !== undefined) return times.toSorted((a, b) => a - b);
  return Array.from({ length: steps + 1 }, (_, i) => ((end as number) * i) / steps);
}

const QUANTITY = /^(?:\[(?<concentration>\w+)\]|amount\((?<amount>\w+)\)|(?<symbol>\w+))$/;

/**
 * Returns the columns that `--select` names: `S` as formulas know it, `[S]` as concentration, `amount(S)` as amount.
 *
 * @throws CommandFailure E1913 for names that the model does not have.
 */
export function columnsOf(model: Model, names: readonly string[]): readonly Column[] {
  const species = new Set(model.species.map(({ id }) => id));
  const references = model.reactions.flatMap(({ reactants, products }) =>
    [...reactants, ...products].flatMap(({ id }) => (id === undefined ? [] : [id])),
  );
  const others = [model.compartments, model.parameters, model.reactions, model.observables];
  const known = [...species, ...others.flatMap((items) => items.map(({ id }) => id)), ...references];
  const unknown: string[] = [];
  const columns = names.map((name): Column => {
    const { concentration, amount, symbol = "" } = QUANTITY.exec(name)?.groups ?? {};
    const id = concentration ?? amount ?? symbol;
    const isKnown = symbol === "" ? species.has(id) : known.includes(id);
    if (!isKnown) unknown.push(name);
    return {
      id,
      as: concentration !== undefined ? "concentration" : amount !== undefined ? "amount" : "symbol",
    };
  });
  if (unknown.length > 0) throw new CommandFailure(unknown.map((name) => unknownColumn(name, known)));
  return columns;
}

/**
 * Returns the part of a request that `--set` states: values of parameters, or values that species start from.
 *
 * @throws CommandFailure E1912 for names that cannot be set.
 */
export function settingsOf(
  { system }: Pick<CompiledModel, "system">,
  settings: ReadonlyMap<string, number>,
  unused: Readonly<Record<string, number>>,
): Pick<SimulationRequest, "parameters" | "initialValues"> {
  const parameters: Record<string, number> = Object.assign(Object.create(null), unused);
  const initialValues: Record<string, number> = Object.create(null);
  const parameterNames = new Set(system.parameters.map(({ id }) => id));
  const starts = new Set([...system.held, ...system.states, ...(system.carried ?? [])].map(({ id }) => id));
  const unknown: string[] = [];
  for (const [name, value] of settings) {
    if (parameterNames.has(name)) parameters[name] = value;
    else if (starts.has(name)) initialValues[name] = value;
    else unknown.push(name);
  }
  const known = [...parameterNames, ...starts];
  if (unknown.length > 0) throw new CommandFailure(unknown.map((name) => unknownSetting(name, known)));
  return { parameters, initialValues };
}

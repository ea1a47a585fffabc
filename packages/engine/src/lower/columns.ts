import { type Diagnostic, sym } from "@igf-axis/model";
import type { Definitions } from "./definitions.ts";
import type { Assignment } from "./equation-system.ts";
import { extentOf, isAdded } from "./fast.ts";
import { resolve } from "./resolve.ts";

/** Returns the columns of a time course: species, compartments and parameters that change, then observables. */
export function lowerColumns(definitions: Definitions, diagnostics: Diagnostic[]): readonly Assignment[] {
  const { model, roles, eventTargets } = definitions;
  const changes = ({ id }: { readonly id: string }): boolean =>
    roles.get(id) === "state" || roles.get(id) === "assigned" || eventTargets.has(id);
  const isStated = ({ id }: { readonly id: string }): boolean => !isAdded(id) && !roles.has(extentOf(id));
  const named = [
    ...model.species,
    ...model.compartments.filter(changes),
    ...model.parameters.filter(changes),
  ];
  return [
    ...named.filter(isStated).map(({ id }) => ({ id, expression: sym(id) })),
    ...model.observables.map(({ id, expression }) => ({
      id,
      expression: resolve({ math: expression, path: ["observables", id] }, definitions, diagnostics),
    })),
  ];
}

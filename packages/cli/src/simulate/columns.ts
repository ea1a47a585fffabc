import { div, type Expression, type Model, mul, type Observable, sym } from "@igf-axis/model";

/** A column of a table: a symbol of the model, as its formulas know it, or a species as amount or concentration. */
export interface Column {
  readonly id: string;
  readonly as: "symbol" | "amount" | "concentration";
}

/** What comes before the names of the observables that stand for columns. */
const PREFIX = "column";

/**
 * Returns the model with an observable for each column, and the names of these, in order.
 *
 * So that constants, stoichiometries and rates of reactions can be shown as well, and a species in either quantity.
 */
export function withColumns(
  model: Model,
  columns: readonly Column[],
): { readonly model: Model; readonly columns: readonly string[] } {
  const taken = new Set(takenNames(model));
  const observables = columns.map(({ id, as }, i): Observable => {
    let name = `${PREFIX}_${i}`;
    while (taken.has(name)) name = `_${name}`;
    return { id: name, name: id, expression: expressionOf(model, id, as), unit: "dimensionless" };
  });
  return {
    model: { ...model, observables: [...model.observables, ...observables] },
    columns: observables.map(({ id }) => id),
  };
}

function takenNames(model: Model): readonly (string | undefined)[] {
  const references = model.reactions.flatMap(({ reactants, products }) => [...reactants, ...products]);
  const lists = [
    model.compartments,
    model.species,
    model.parameters,
    model.reactions,
    references,
    model.observables,
  ];
  return lists.flatMap((items) => items.map((item) => item.id));
}

function expressionOf(model: Model, id: string, as: Column["as"]): Expression {
  const observable = model.observables.find((own) => own.id === id);
  if (observable !== undefined) return observable.expression;
  const species = model.species.find((own) => own.id === id);
  if (species === undefined || as === "symbol" || (as === "amount") === species.hasOnlySubstanceUnits)
    return sym(id);
  return as === "amount" ? mul(sym(id), sym(species.compartment)) : div(sym(id), sym(species.compartment));
}

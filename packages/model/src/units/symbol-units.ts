import type { Model } from "../network/model.ts";
import { modelUnits } from "./model-units.ts";
import { printUnit } from "./print-unit.ts";

/**
 * Returns the units of symbols of a model as text, e.g. `nM`; `undefined` where none is stated or can be read.
 *
 * @param ids - Species (in the quantity of their symbol), compartments, parameters, reactions (extent per time) and observables, such as the
 * columns of a time course.
 */
export function unitsOfSymbols(model: Model, ids: readonly string[]): readonly (string | undefined)[] {
  const { unitOf } = modelUnits(model);
  const observables = new Map(model.observables.map(({ id, unit }) => [id, unit]));
  return ids.map((id) => {
    const unit = unitOf(id);
    return unit === undefined ? observables.get(id) : printUnit(unit);
  });
}

import type { Diagnostic } from "../diagnostics.ts";
import type { Model } from "./model.ts";
import { validateMathematics } from "./validate-mathematics.ts";
import { validateNames } from "./validate-names.ts";
import { validateValues } from "./validate-values.ts";

/**
 * Returns every problem of a model as a whole that needs no units: identifiers, references, formulas, circles, values.
 *
 * A model without problems can be compiled, unless it uses what the engine does not support. Units are for `checkUnits`.
 */
export function validateModel(model: Model): Diagnostic[] {
  return [...validateNames(model), ...validateMathematics(model), ...validateValues(model)];
}

import { type CompiledModel, compile } from "@igf-axis/engine";
import type { Model } from "@igf-axis/model";
import { modelDoesNotCompile } from "./diagnostics.ts";
import { RunError } from "./errors.ts";

/** Compiles each model object once and forgets it with the object. */
export interface CompiledModels {
  /** @throws RunError E6003 with every reason when the model does not compile. */
  get(model: Model): CompiledModel;
}

/** Returns an empty store of compiled models. */
export function createCompiledModels(): CompiledModels {
  const known = new WeakMap<Model, CompiledModel>();
  return {
    get: (model) => {
      const found = known.get(model);
      if (found) return found;
      const outcome = compile(model);
      if (!outcome.ok)
        throw new RunError(modelDoesNotCompile(model.id, outcome.diagnostics), outcome.diagnostics);
      known.set(model, outcome.value);
      return outcome.value;
    },
  };
}

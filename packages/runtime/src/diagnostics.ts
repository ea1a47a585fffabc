import type { Diagnostic } from "@igf-axis/model";

/** A worker thread ended twice on the same simulations. */
export function workerCrashed(reason: string): Diagnostic {
  return {
    code: "E6001",
    message: `a worker thread ended twice while running the same simulations: ${reason}`,
    path: [],
  };
}

/** A request that the model cannot take, e.g. an unknown parameter: a mistake of the caller, not of the integration. */
export function malformedRequest(reason: string): Diagnostic {
  return {
    code: "E6002",
    message: `a simulation was asked for something that the model cannot do: ${reason}`,
    path: [],
  };
}

/** The model does not compile. */
export function modelDoesNotCompile(modelId: string, found: readonly Diagnostic[]): Diagnostic {
  const first = found[0];
  const more = found.length > 1 ? `, and ${found.length - 1} more` : "";
  return {
    code: "E6003",
    message: `the model ${modelId} cannot be compiled: ${first ? `${first.code} ${first.message}` : "no reason given"}${more}`,
    path: first?.path ?? [],
  };
}

/** The executor was closed before or during the run. */
export function executorClosed(): Diagnostic {
  return {
    code: "E6004",
    message: "the executor is closed; make a new one to run more simulations",
    path: [],
  };
}

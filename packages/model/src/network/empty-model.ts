import type { Model } from "./model.ts";

/** Returns a model with nothing in it; spread it and fill the arrays. */
export function emptyModel(id: string): Model {
  return {
    id,
    unitDefinitions: {},
    functions: [],
    compartments: [],
    species: [],
    parameters: [],
    initialAssignments: [],
    rules: [],
    constraints: [],
    reactions: [],
    events: [],
    observables: [],
    evidence: {},
    mechanisms: [],
  };
}

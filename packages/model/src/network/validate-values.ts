import { badPrior, type Diagnostic, missingValue, nonFiniteValue } from "../diagnostics.ts";
import type { Prior } from "./evidence.ts";
import type { Model, Parameter } from "./model.ts";

/** Returns problems with numbers: missing initial values, values that are not finite, priors that are no distribution. */
export function validateValues(model: Model): Diagnostic[] {
  const found: Diagnostic[] = [];
  const assigned = new Set([
    ...model.initialAssignments.map(({ symbol }) => symbol),
    ...model.rules.flatMap((rule) => (rule.kind === "assignment" ? [rule.variable] : [])),
  ]);
  const check = (id: string, value: number | undefined, path: Diagnostic["path"], needed: boolean): void => {
    if (value === undefined) {
      if (needed && !assigned.has(id)) found.push({ ...missingValue(id), path });
    } else if (!Number.isFinite(value)) found.push({ ...nonFiniteValue(id, value), path });
  };
  for (const { id, size, spatialDimensions } of model.compartments)
    check(id, size, ["compartments", id], spatialDimensions !== 0);
  for (const { id, initialAmount, initialConcentration, scale } of model.species) {
    check(id, initialAmount ?? initialConcentration, ["species", id], true);
    if (scale !== undefined && !(scale > 0 && Number.isFinite(scale)))
      found.push({ ...nonFiniteValue(id, scale), path: ["species", id, "scale"] });
  }
  const checkParameter = (parameter: Parameter, path: Diagnostic["path"], needed: boolean): void => {
    check(parameter.id, parameter.value, path, needed);
    const problem = parameter.prior === undefined ? undefined : priorProblem(parameter.prior);
    if (problem !== undefined) found.push({ ...badPrior(parameter.id, problem), path: [...path, "prior"] });
  };
  for (const parameter of model.parameters) checkParameter(parameter, ["parameters", parameter.id], true);
  for (const reaction of model.reactions) {
    for (const own of reaction.rateLaw?.localParameters ?? []) {
      checkParameter(
        own,
        ["reactions", reaction.id, "rateLaw", own.id],
        own.value === undefined && !assigned.has(own.id),
      );
    }
    for (const { species, stoichiometry } of [...reaction.reactants, ...reaction.products]) {
      check(species, stoichiometry, ["reactions", reaction.id, species, "stoichiometry"], false);
    }
  }
  for (const { id, noise } of model.observables) {
    if (noise !== undefined && !(noise.standardDeviation > 0 && Number.isFinite(noise.standardDeviation))) {
      found.push({ ...nonFiniteValue(id, noise.standardDeviation), path: ["observables", id, "noise"] });
    }
  }
  return found;
}

/** What keeps a prior from being a distribution, in words, or `undefined`. */
function priorProblem(prior: Prior): string | undefined {
  const positive = (value: number): boolean => value > 0 && Number.isFinite(value);
  switch (prior.kind) {
    case "logNormal":
      if (!positive(prior.median)) return `median ${prior.median} must be positive`;
      if (!(prior.factor > 1 && Number.isFinite(prior.factor)))
        return `factor ${prior.factor} must be larger than 1`;
      if (prior.low !== undefined && !(prior.low >= 0)) return `low ${prior.low} must not be negative`;
      break;
    case "normal":
      if (!Number.isFinite(prior.mean)) return `mean ${prior.mean} must be finite`;
      if (!positive(prior.standardDeviation))
        return `standard deviation ${prior.standardDeviation} must be positive`;
      break;
    case "logUniform":
      if (!positive(prior.low)) return `low ${prior.low} must be positive`;
      if (!Number.isFinite(prior.high)) return `high ${prior.high} must be finite`;
      break;
    case "uniform":
      if (!Number.isFinite(prior.low) || !Number.isFinite(prior.high))
        return `bounds ${prior.low} and ${prior.high} must be finite`;
      break;
  }
  const low = prior.low ?? Number.NEGATIVE_INFINITY;
  const high = prior.high ?? Number.POSITIVE_INFINITY;
  return low < high ? undefined : `low ${low} must be below high ${high}`;
}

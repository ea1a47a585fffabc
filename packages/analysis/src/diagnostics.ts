import type { Diagnostic } from "@igf-axis/model";

function problem(code: Diagnostic["code"], message: string, path: Diagnostic["path"] = []): Diagnostic {
  return { code, message, path };
}

/** The parameter sets were calibrated on another model. */
export function ensembleOfAnotherModel(ensembleHash: string, modelHash: string): Diagnostic {
  return problem(
    "E5001",
    `the parameter sets belong to the model ${ensembleHash.slice(0, 12)}…, the study uses ${modelHash.slice(0, 12)}…; calibrate again, or use the version that made them`,
    ["provenance", "modelHash"],
  );
}

/** No parameter set belongs to the options that a study allows. */
export function noSetForHypotheses(wanted: string): Diagnostic {
  return problem(
    "E5002",
    `no parameter set belongs to ${wanted}; allow another option or calibrate with this one`,
    ["hypotheses"],
  );
}

/** Nothing could be simulated. */
export function everySimulationFailed(count: number, first: string): Diagnostic {
  return problem("E5003", `all ${count} simulations tried failed; the first with ${first}`);
}

/** A study without a cell count has no growth to read. */
export function noGrowthObservable(): Diagnostic {
  return problem(
    "E5004",
    "the study has no readout of growth and its model no observable `viable`; add a readout such as GRmax",
    ["readouts"],
  );
}

/** Fewer calibrated sets than asked for. */
export function fewerSetsThanAsked(asked: number, available: number): Diagnostic {
  return problem(
    "W5005",
    `${asked} parameter sets were asked for, ${available} fit the study; all of these are used`,
    ["sets"],
  );
}

/** The ensemble's text is not JSON. */
export function ensembleNotJson(reason: string): Diagnostic {
  return problem("E5101", `the file of parameter sets is not JSON: ${reason}`);
}

/** A field of the ensemble is missing or of the wrong kind. */
export function ensembleField(
  path: readonly (string | number)[],
  expected: string,
  found: string,
): Diagnostic {
  const place = path.length === 0 ? "the file of parameter sets" : `\`${path.join(".")}\``;
  return problem("E5102", `${place} should be ${expected}, found ${found}`, path);
}

/** Parts of the ensemble do not fit together. */
export function ensembleLengths(
  path: readonly (string | number)[],
  length: number,
  expected: number,
  what: string,
): Diagnostic {
  return problem(
    "E5103",
    `\`${path.join(".")}\` has ${length} entries where ${expected} (${what}) are needed`,
    path,
  );
}

/** An ensemble names a parameter that the model does not have, or has it twice. */
export function ensembleParameter(name: string, nearest: string | undefined): Diagnostic {
  const hint = nearest === undefined ? "" : `; did you mean \`${nearest}\`?`;
  return problem(
    "E5104",
    `the model has no free parameter \`${name}\` that parameter sets could set${hint}`,
    ["parameters"],
  );
}

/** No draw of the prior has a likelihood. */
export function noPlausibleStart(problemId: string, particles: number, first: string): Diagnostic {
  return problem(
    "E5201",
    `none of ${particles} prior draws could be compared with the data of \`${problemId}\`; first reason: ${first}`,
  );
}

/** The sampler did not reach the posterior. */
export function temperatureStalled(problemId: string, temperature: number, limit: number): Diagnostic {
  return problem(
    "E5202",
    `the calibration of \`${problemId}\` reached temperature ${temperature.toPrecision(3)} of 1 in ${limit} steps; allow more steps, use more particles, or raise the noise floor`,
  );
}

/** A line of the log of looks at validation data is none. */
export function lookLine(line: number): Diagnostic {
  return problem(
    "E5301",
    `line ${line} of the log of looks is not a look: it needs dataSet, kind (validation, development, reading or labels) and by as JSON`,
    [line],
  );
}

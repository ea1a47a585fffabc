import {
  type Hypothesis,
  type Model,
  type Parameter,
  priorQuantile,
  RandomStream,
  samplePrior,
} from "@igf-axis/model";

/** One plausible parameter set: values by identifier, in the parameters' units, and the option of each rival reading. */
export interface ParameterSet {
  /** Index in the ensemble, or of the prior draw. */
  readonly index: number;
  readonly values: Readonly<Record<string, number>>;
  readonly hypotheses: Readonly<Record<string, string>>;
}

/** Purposes of random streams, so that two uses of one seed and set never share numbers. */
export const STREAM: { readonly prior: number; readonly choice: number; readonly measurement: number } = {
  prior: 1,
  choice: 2,
  measurement: 3,
};

/** Returns the parameters that uncertainty moves: constant ones with a prior, in the model's order. */
export function uncertainParameters(
  model: Model,
): readonly (Parameter & { readonly prior: NonNullable<Parameter["prior"]> })[] {
  return model.parameters.filter(
    (parameter): parameter is Parameter & { prior: NonNullable<Parameter["prior"]> } =>
      parameter.constant && parameter.prior !== undefined,
  );
}

/**
 * Returns the nominal value of every parameter: its value, or its prior's median.
 *
 * Parameters with neither are absent.
 */
export function nominalValues(model: Model): Record<string, number> {
  const values: Record<string, number> = {};
  for (const { id, value, prior } of model.parameters) {
    if (value !== undefined) values[id] = value;
    else if (prior !== undefined) values[id] = priorQuantile(prior, 0.5);
  }
  return values;
}

/** Returns every combination of options, the last hypothesis varying fastest; one empty combination when there is none. */
export function crossOptions(hypotheses: readonly Hypothesis[]): readonly Readonly<Record<string, string>>[] {
  let combinations: Record<string, string>[] = [{}];
  for (const { id, options } of hypotheses) {
    combinations = combinations.flatMap((combination) =>
      options.map((option) => ({ ...combination, [id]: option.id })),
    );
  }
  return combinations;
}

/**
 * Returns the prior draw of every uncertain parameter for one set.
 *
 * The k-th uncertain parameter takes the k-th number of the set's own stream, so that a draw depends on seed and set index alone.
 */
export function drawPriorValues(model: Model, seed: number, index: number): Record<string, number> {
  const stream = new RandomStream(seed, index, STREAM.prior);
  return Object.fromEntries(
    uncertainParameters(model).map(({ id, prior }) => [id, samplePrior(prior, stream)]),
  );
}

/**
 * Returns `count` sets drawn from the prior.
 *
 * Set i takes combination i mod K of the K combinations of options, so that options are equally frequent.
 */
export function drawPriorSets(
  model: Model,
  hypotheses: readonly Hypothesis[],
  count: number,
  seed: number,
): readonly ParameterSet[] {
  const combinations = crossOptions(hypotheses);
  return Array.from({ length: count }, (_, index) => ({
    index,
    values: drawPriorValues(model, seed, index),
    hypotheses: combinations[index % combinations.length] ?? {},
  }));
}

import { compile, createSimulator } from "@igf-axis/engine";
import { type Hypothesis, type Model, RandomStream, samplePrior, unwrap } from "@igf-axis/model";

/** Numbers by name: parameters, doses, or the state of a model. */
export type Numbers = Readonly<Record<string, number>>;

/** A simulator of one model: `at` returns everything at a time, `parameters` over nominal ones, doses added at time 0. */
export interface Course {
  at(
    time: number,
    options?: { start?: number; parameters?: Numbers; doses?: Numbers; accuracy?: number },
  ): Record<string, number>;
  nominal(id: string): number;
}

/** Compiles a model once and returns its simulator. */
export function courseOf(model: Model): Course {
  const simulator = createSimulator(unwrap(compile(model)));
  return {
    at(time, { start = 0, parameters = {}, doses = {}, accuracy = 1e-7 } = {}) {
      const course = simulator.simulate({
        startTime: start,
        times: [time],
        parameters,
        doses: Object.entries(doses).map(([species, amount]) => ({
          species,
          time: 0,
          amount,
          operation: "add",
        })),
        solver: { relativeTolerance: accuracy, maxSteps: 100_000 },
      });
      return Object.fromEntries(
        course.columns.map((column, index) => [column, course.values[index] ?? Number.NaN]),
      );
    },
    nominal(id) {
      return model.parameters.find((parameter) => parameter.id === id)?.value ?? Number.NaN;
    },
  };
}

/** Returns `count` draws from the priors of a model; the options of every hypothesis take turns. */
export function priorDraws(
  model: Model,
  count: number,
  hypotheses: readonly Hypothesis[] = [],
): readonly Numbers[] {
  return Array.from({ length: count }, (_, draw) => {
    const stream = new RandomStream(11, draw);
    const priors = model.parameters.flatMap(({ id, prior }) => (prior ? [{ id, prior }] : []));
    const parameters: Record<string, number> = Object.fromEntries(
      priors.map(({ id, prior }) => [id, samplePrior(prior, stream)]),
    );
    for (const { options } of hypotheses)
      Object.assign(parameters, options[draw % options.length]?.parameters);
    return parameters;
  });
}

/** Returns the species of a state that lie below zero by more than a hundredth of their scale. */
export function negatives(model: Model, state: Numbers): readonly string[] {
  return model.species
    .filter(({ id, scale }) => !((state[id] ?? Number.NaN) > -0.01 * (scale ?? 1)))
    .map(({ id }) => id);
}

import type { CompiledModel } from "../compile.ts";
import type { SimulationRequest } from "../simulator.ts";
import type { DiscreteInstance } from "./instance.ts";
import type { NameIndex } from "./request.ts";
import type { Targets } from "./targets.ts";

/**
 * Writes the parameters of a request, and the starting values that follow from it at time `start`.
 *
 * @throws RangeError when a parameter has no value.
 */
export function writeStart(
  { system }: Pick<CompiledModel, "system">,
  instance: DiscreteInstance,
  names: NameIndex,
  targets: Targets,
  request: Pick<SimulationRequest, "parameters" | "initialValues">,
  start: number,
): void {
  const { parameters, given } = instance;
  system.parameters.forEach(({ id, value }, i) => {
    const { parameters: stated = {} } = request;
    const chosen = (Object.hasOwn(stated, id) ? stated[id] : undefined) ?? value;
    if (chosen === undefined)
      throw new RangeError(`parameters: \`${id}\` has no value in the model; state one`);
    parameters[i] = chosen;
  });
  given.fill(Number.NaN);
  const starting = Object.entries(request.initialValues ?? {});
  for (const [id, value] of starting) {
    const index = names.starts.get(id);
    if (index !== undefined) given[index] = value;
  }
  instance.initial(start);
  startCarried(instance, names, targets, starting, start);
}

/** Gives carried species their stated concentrations, and what depends on them the values that follow. */
function startCarried(
  instance: DiscreteInstance,
  names: NameIndex,
  targets: Targets,
  starting: readonly (readonly [string, number])[],
  start: number,
): void {
  const values = starting.flatMap(([id, value]) => (names.carried.has(id) ? [{ id, value }] : []));
  if (values.length === 0) return;
  const { held, given, problem } = instance;
  instance.constants(start);
  targets.assign(values, start);
  for (const { id } of values) {
    const index = names.carried.get(id) as number;
    given[index] = (index < held.length ? held[index] : problem.state[index - held.length]) as number;
  }
  instance.initial(start);
}

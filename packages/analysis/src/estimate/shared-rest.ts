import type { SimulationRequest } from "@igf-axis/engine";
import { type CalibrationExperiment, canonicalJson, type Model } from "@igf-axis/model";
import type { SimulationReply } from "../executor.ts";

/** The time before anything is added or measured, of experiments that do not differ until then. */
export interface SharedRest {
  readonly startTime: number;
  /** First dose or measurement. */
  readonly endTime: number;
  /** Positions of the experiments, ascending. */
  readonly members: readonly number[];
}

/**
 * Returns the rests that experiments of a problem share, so that each is simulated once.
 *
 * Doses of one ligand begin from cells that rested alike; eight courses that start 16 h before the ligand take seven rests too many.
 */
export function sharedRests(experiments: readonly CalibrationExperiment[]): readonly SharedRest[] {
  const rests = new Map<string, { startTime: number; endTime: number; members: number[] }>();
  for (const [index, { condition, startTime, measurements }] of experiments.entries()) {
    const times = [...condition.doses, ...measurements].map(({ time }) => time);
    const endTime = Math.min(...times);
    if (!(endTime > startTime && endTime < Number.POSITIVE_INFINITY)) continue;
    const { parameters, references = {}, factors = {} } = condition;
    const key = canonicalJson({ startTime, endTime, parameters, references, factors });
    const known = rests.get(key);
    if (known) known.members.push(index);
    else rests.set(key, { startTime, endTime, members: [index] });
  }
  return [...rests.values()].filter(({ members }) => members.length > 1);
}

/** Returns the species that a simulation can be taken up from: those that reactions or doses change. */
export function carriedSpecies(model: Model): readonly string[] {
  const ruled = new Set(model.rules.flatMap((rule) => ("target" in rule ? [rule.target] : [])));
  return model.species.filter(({ id, constant }) => !constant && !ruled.has(id)).map(({ id }) => id);
}

/** Returns the request that simulates a rest alone. */
export function restRequest(
  rest: SharedRest,
  request: SimulationRequest,
  species: readonly string[],
): SimulationRequest {
  return { ...request, times: [rest.endTime], doses: [], select: species };
}

/**
 * Returns the request that goes on where a rest ended; where the rest failed, the whole request, which fails for the same reason.
 */
export function afterRest(
  rest: SharedRest,
  request: SimulationRequest,
  reply: SimulationReply | undefined,
): SimulationRequest {
  if (!reply?.ok) return request;
  const initialValues = Object.fromEntries(reply.columns.map((id, i) => [id, reply.values[i] as number]));
  return { ...request, startTime: rest.endTime, initialValues };
}

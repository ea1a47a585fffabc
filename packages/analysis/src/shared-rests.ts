import type { SimulationRequest } from "@igf-axis/engine";
import type { Model } from "@igf-axis/model";
import type { Executor, SimulationReply } from "./executor.ts";

/** The time before anything is added or read, of requests that do not differ until then. */
interface SharedRest {
  readonly endTime: number;
  /** Positions of the requests, ascending. */
  readonly members: number[];
}

/**
 * Returns an executor that simulates a rest once which several requests of one call share.
 *
 * Doses of one drug meet cells that rested alike; twelve doses that each start a day before the drug take eleven days too many. Requests
 * share a rest when start, parameters, starting values and solver are the same, and their first dose or output is at the same time. What
 * follows starts from every species' value at that time, so that results agree with those of whole simulations within the tolerance,
 * and depend on nothing but the requests that share the rest. Models with events,
 * rate rules or algebraic rules go through unchanged: what these carry along is no species.
 */
export function shareRests(executor: Executor): Executor {
  return {
    close: () => executor.close(),
    run: async (model, requests, options = {}) => {
      const rests = isCarriedBySpecies(model) ? restsOf(requests) : [];
      if (rests.length === 0) return executor.run(model, requests, options);
      const species = carriedSpecies(model);
      const signal = options.signal ? { signal: options.signal } : {};
      const rested = await executor.run(
        model,
        rests.map(({ endTime, members }) => ({
          ...(requests[members[0] as number] as SimulationRequest),
          times: [endTime],
          doses: [],
          select: species,
        })),
        signal,
      );
      const resumed = [...requests];
      for (const [r, { endTime, members }] of rests.entries()) {
        for (const member of members)
          resumed[member] = resume(requests[member] as SimulationRequest, endTime, rested[r]);
      }
      return executor.run(model, resumed, options);
    },
  };
}

function restsOf(requests: readonly SimulationRequest[]): readonly SharedRest[] {
  const rests = new Map<string, SharedRest>();
  const texts = new Map<object, string>();
  for (const [index, request] of requests.entries()) {
    const { startTime, times, doses = [], parameters = {} } = request;
    if (startTime === undefined) continue;
    const endTime = doses.reduce((first, { time }) => Math.min(first, time), times[0] ?? startTime);
    if (!(endTime > startTime)) continue;
    const text = texts.get(parameters) ?? JSON.stringify(parameters);
    texts.set(parameters, text);
    const key = JSON.stringify([startTime, endTime, text, request.initialValues, request.solver]);
    const known = rests.get(key);
    if (known) known.members.push(index);
    else rests.set(key, { endTime, members: [index] });
  }
  return [...rests.values()].filter(({ members }) => members.length > 1);
}

function isCarriedBySpecies({ events, rules }: Model): boolean {
  return events.length === 0 && rules.every(({ kind }) => kind === "assignment");
}

/** Species that a simulation can be taken up from: those that reactions or doses change. */
function carriedSpecies(model: Model): readonly string[] {
  const ruled = new Set(model.rules.flatMap((rule) => (rule.kind === "assignment" ? [rule.variable] : [])));
  return model.species.filter(({ id, constant }) => !constant && !ruled.has(id)).map(({ id }) => id);
}

/** Goes on where a rest ended; where the rest failed, the whole request fails for the same reason. */
function resume(
  request: SimulationRequest,
  startTime: number,
  rested: SimulationReply | undefined,
): SimulationRequest {
  if (!rested?.ok) return request;
  const initialValues = Object.fromEntries(rested.columns.map((id, i) => [id, rested.values[i] as number]));
  return { ...request, startTime, initialValues };
}

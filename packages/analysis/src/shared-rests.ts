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
 * share a rest when they hold the same parameters, starting values and solver (as objects, not as equal copies), and start and first
 * dose or output are at the same time. What
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
        const from = startingAt(endTime, rested[r]);
        for (const member of members)
          resumed[member] = { ...(requests[member] as SimulationRequest), ...from };
      }
      return executor.run(model, resumed, options);
    },
  };
}

function restsOf(requests: readonly SimulationRequest[]): readonly SharedRest[] {
  const rests = new Map<string, SharedRest>();
  const numbers = new Map<object | undefined, number>();
  const numberOf = (part: object | undefined): number => {
    const number = numbers.get(part) ?? numbers.size;
    numbers.set(part, number);
    return number;
  };
  for (const [index, request] of requests.entries()) {
    const { startTime, times, doses = [], parameters, initialValues, solver } = request;
    if (startTime === undefined) continue;
    const endTime = doses.reduce((first, { time }) => Math.min(first, time), times[0] ?? startTime);
    if (!(endTime > startTime)) continue;
    const key = [startTime, endTime, ...[parameters, initialValues, solver].map(numberOf)].join(" ");
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

/** What a request starts from when it goes on where a rest ended; nothing when the rest failed, as the whole request will too. */
function startingAt(
  startTime: number,
  rested: SimulationReply | undefined,
): Partial<Pick<SimulationRequest, "startTime" | "initialValues">> {
  if (!rested?.ok) return {};
  const initialValues = Object.fromEntries(rested.columns.map((id, i) => [id, rested.values[i] as number]));
  return { startTime, initialValues };
}

import type { Executor, SimulationReply } from "@igf-axis/analysis";

/** Simulations kept; a figure of 100 sets with two arms needs about 2000. */
const CAPACITY = 8000;

type Requests = Parameters<Executor["run"]>[1];
type Request = Requests[number];

/**
 * Returns an executor that asks another one only for simulations that it has not seen: a slider that comes back, more parameter sets
 * or a comparator that stays the same cost nothing.
 *
 * The oldest simulations are forgotten first. All runs must be of one model.
 */
export function createRememberingExecutor(executor: Executor, capacity: number = CAPACITY): Executor {
  const known = new Map<string, SimulationReply>();
  const names = new Map<string, number>();
  const numberOf = (text: string): number => {
    const number = names.get(text) ?? names.size;
    names.set(text, number);
    return number;
  };
  return {
    run: async (model, requests, options = {}) => {
      const keys = keysOf(requests, numberOf);
      const missing = new Map<string, Request>();
      requests.forEach((request, i) => {
        const key = keys[i] as string;
        if (!known.has(key)) missing.set(key, request);
      });
      const offset = requests.length - missing.size;
      const fresh = await executor.run(model, [...missing.values()], {
        ...options,
        onProgress: (done) => options.onProgress?.(offset + done, requests.length),
      });
      const replies = new Map([...missing.keys()].map((key, i) => [key, fresh[i] as SimulationReply]));
      const answer = keys.map((key) => (replies.get(key) ?? known.get(key)) as SimulationReply);
      for (const [key, reply] of replies) known.set(key, reply);
      for (const key of known.keys()) {
        if (known.size <= capacity) break;
        known.delete(key);
      }
      if (names.size > capacity) {
        names.clear();
        known.clear();
      }
      return answer;
    },
    close: () => executor.close(),
  };
}

/** Parameters and columns are shared objects among the requests of a set, so each is put into words once. */
function keysOf(requests: Requests, numberOf: (text: string) => number): readonly string[] {
  const seen = new Map<object, number>();
  const shared = (part: object | undefined): number => {
    if (part === undefined) return -1;
    const number = seen.get(part) ?? numberOf(JSON.stringify(part));
    seen.set(part, number);
    return number;
  };
  return requests.map(
    ({ startTime, times, parameters, initialValues, doses, select, solver }) =>
      `${startTime}|${Array.from(times)}|${shared(parameters)}|${shared(initialValues)}|${JSON.stringify(doses)}|${shared(select)}|${shared(solver)}`,
  );
}

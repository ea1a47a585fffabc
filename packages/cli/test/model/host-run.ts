import { buildHostModel, type HostOptions } from "@igf-axis/axis";
import { compile, createSimulator, type Method } from "@igf-axis/engine";
import { type Dose, type Model, unwrap } from "@igf-axis/model";
import type { Numbers } from "./tissue-course.ts";

/** Minutes in a day. */
export const DAY = 1440;

/** Everything that a host is at a time. */
export type HostState = Readonly<Record<string, number>>;

/** One host, compiled. */
export interface Host {
  readonly model: Model;
  /** Parameter at its median. */
  nominal(id: string): number;
  /** Where the host settles when nothing is given. */
  rest(parameters?: Numbers): HostState;
  /** States at times in minutes, from rest unless `from` says otherwise. */
  course(
    times: readonly number[],
    options?: {
      doses?: readonly Dose[];
      parameters?: Numbers;
      from?: HostState;
      method?: Method;
      accuracy?: number;
    },
  ): readonly HostState[];
}

/** Settling takes the slowest of what a host holds, antibodies apart, many times over. */
const SETTLING_DAYS = 120;

/** Compiles a host once and returns what runs it. */
export function hostOf(options: HostOptions): Host {
  const model = buildHostModel(options);
  const simulator = createSimulator(unwrap(compile(model)));
  const species = model.species.map(({ id }) => id);
  const rests = new Map<string, HostState>();
  const host: Host = {
    model,
    nominal(id) {
      const value = model.parameters.find((parameter) => parameter.id === id)?.value;
      if (value === undefined) throw new RangeError(`the host has no parameter ${id} with a value`);
      return value;
    },
    rest(parameters = {}) {
      const key = JSON.stringify(parameters);
      const known = rests.get(key);
      if (known) return known;
      const found = run([SETTLING_DAYS * DAY], [], parameters, {}, "bdf", 1e-8)[0] ?? {};
      rests.set(key, found);
      return found;
    },
    course(times, { doses = [], parameters = {}, from, method = "bdf", accuracy = 1e-8 } = {}) {
      const start = from ?? host.rest(parameters);
      const initial = Object.fromEntries(species.map((id) => [id, start[id] ?? Number.NaN]));
      return run(times, doses, parameters, initial, method, accuracy);
    },
  };
  function run(
    times: readonly number[],
    doses: readonly Dose[],
    parameters: Numbers,
    initialValues: Numbers,
    method: Method,
    relativeTolerance: number,
  ): readonly HostState[] {
    const course = simulator.simulate({
      startTime: 0,
      times,
      parameters,
      doses: [...doses].sort((a, b) => a.time - b.time),
      initialValues,
      solver: { method, relativeTolerance, maxSteps: 200_000 },
    });
    const { columns, values } = course;
    return times.map((_, row) =>
      Object.fromEntries(columns.map((id, i) => [id, values[row * columns.length + i] ?? Number.NaN])),
    );
  }
  return host;
}

/** One number of a state. */
export function of(state: HostState | undefined, id: string): number {
  const value = state?.[id];
  if (value === undefined) throw new RangeError(`the host has no ${id}`);
  return value;
}

/** Half-life between two values that lie `between` apart in time, in the unit of `between`. */
export function halfLife(early: number, late: number, between: number): number {
  return (between * Math.LN2) / Math.log(early / late);
}

/** A constant infusion as one small dose a minute: `amount` a minute, in the unit of the species' symbol. */
export function infusion(species: string, amount: number, minutes: number): readonly Dose[] {
  return Array.from({ length: minutes }, (_, time) => ({ species, time, amount, operation: "add" }));
}

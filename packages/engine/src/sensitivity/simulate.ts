import type { Dose } from "@igf-axis/model";
import type { CompiledModel } from "../compile.ts";
import { type Instance, instantiate } from "../run/instance.ts";
import { indexNames, startTimeOf } from "../run/request.ts";
import { Runner } from "../run/simulate.ts";
import { writeStart } from "../run/start.ts";
import { Targets } from "../run/targets.ts";
import type { SimulationRequest, TimeCourse } from "../simulator.ts";
import type { CompiledSensitivity } from "./compile.ts";
import { type Direction, sensitivityName, startSensitivityName } from "./directions.ts";
import { StaggeredBdf } from "./staggered.ts";

/** A time course with the sensitivities of its columns. */
export interface SensitivityCourse extends TimeCourse {
  readonly parameters: readonly string[];
  /** Values of the parameters, or starting values before doses, `[nParameters]`. */
  readonly parameterValues: Float64Array;
  /** ∂column/∂parameter, `[nTimes × nColumns × nParameters]`, row-major. */
  readonly sensitivities: Float64Array;
}

/** What to integrate; the columns were chosen when compiling, and the method is BDF. */
export type SensitivityRequest = Omit<SimulationRequest, "select">;

/** Simulates a model with its sensitivities; not re-entrant. */
export interface SensitivitySimulator {
  /**
   * Integrates states and sensitivities over `request.times`; the states have the bits that BDF in TypeScript gives them without sensitivities.
   *
   * A dose that adds leaves sensitivities as they are; one that sets makes those of its species 0.
   *
   * @throws SimulationError when the integration fails. RangeError when the request is malformed, or doses what is carried as an amount.
   */
  simulate(request: SensitivityRequest): SensitivityCourse;
}

/** Returns a simulator with memory of its own. */
export function createSensitivitySimulator(compiled: CompiledSensitivity): SensitivitySimulator {
  const { model, parameters, columns, directions } = compiled;
  const instance = instantiate(model);
  const bdf = new StaggeredBdf(compiled, instance);
  const runner = new Runner(model, instance, undefined, { of: () => bdf });
  const names = model.system.columns.map(({ id }) => id);
  const index = indexNames(model);
  const targets = new Targets(model, instance);
  const valuesAt = directions.map((direction) => placeOf(direction, model, instance));
  const position = new Map(model.system.held.map(({ id }, i) => [id, i]));
  const rowsOf = (id: string): readonly number[] =>
    directions.flatMap(({ key }) => position.get(sensitivityName(id, key)) ?? []);
  return {
    simulate(request) {
      const start = startTimeOf(request);
      const sets = (request.doses ?? []).filter(({ operation }) => operation === "set");
      refuseCarried(request.doses ?? [], compiled);
      instance.held.fill(0, compiled.firstSensitivity);
      bdf.resets = sets.map(({ species, time }) => ({ time, positions: rowsOf(species) }));
      const { initialValues: stated = {} } = request;
      writeStart(model, instance, index, targets, request, start);
      const parameterValues = Float64Array.from(valuesAt, ({ array, at }) => array[at] as number);
      bdf.setScales(Array.from(parameterValues, sizeOf));
      const initialValues = {
        ...stated,
        ...startsOf(compiled, position, stated),
        ...Object.fromEntries(
          sets
            .filter(({ time }) => time <= start)
            .flatMap(({ species }) => rowsOf(species).map((i) => [model.system.held[i]?.id as string, 0])),
        ),
      };
      const course = runner.simulate({ ...request, initialValues, select: names });
      return { ...split(course, names, columns.length), parameters, parameterValues };
    },
  };
}

/** Derivatives of starting values that a request states: 1 by themselves, else 0. */
function startsOf(
  { directions }: CompiledSensitivity,
  position: ReadonlyMap<string, number>,
  stated: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.keys(stated).flatMap((id) =>
      directions.flatMap(({ key, start }) => {
        const name = startSensitivityName(id, key);
        return position.has(name) ? [[name, start === id ? 1 : 0]] : [];
      }),
    ),
  );
}

/** Where the value of a direction stands in an instance. */
function placeOf(
  { key, start }: Direction,
  { system }: CompiledModel,
  { parameters, held, problem }: Instance,
): { readonly array: Float64Array; readonly at: number } {
  if (start === undefined)
    return { array: parameters, at: system.parameters.findIndex(({ id }) => id === key) };
  const at = system.held.findIndex(({ id }) => id === start);
  if (at >= 0) return { array: held, at };
  return { array: problem.state, at: system.states.findIndex(({ id }) => id === start) };
}

/** |p|, or 1 where that is no size. */
function sizeOf(value: number): number {
  const size = Math.abs(value);
  return size > 0 && size < Number.POSITIVE_INFINITY ? size : 1;
}

function refuseCarried(doses: readonly Dose[], { model }: CompiledSensitivity): void {
  const carried = new Set((model.system.carried ?? []).map(({ id }) => id));
  const dose = doses.find(({ species }) => carried.has(species));
  if (dose === undefined) return;
  throw new RangeError(
    `doses: \`${dose.species}\` is in a compartment that changes; its sensitivities cannot follow a dose`,
  );
}

function split(
  { times, values, statistics }: TimeCourse,
  names: readonly string[],
  width: number,
): Omit<SensitivityCourse, "parameters" | "parameterValues"> {
  const all = names.length;
  const own = new Float64Array(times.length * width);
  const sensitivities = new Float64Array(times.length * (all - width));
  for (let row = 0; row < times.length; row++) {
    own.set(values.subarray(row * all, row * all + width), row * width);
    sensitivities.set(values.subarray(row * all + width, (row + 1) * all), row * (all - width));
  }
  return { times, columns: names.slice(0, width), values: own, statistics, sensitivities };
}

/**
 * Returns scaled sensitivities (p/c) ∂c/∂p = ∂ln c/∂ln p, by how many per cent a column changes for one per cent of a parameter, in the order of
 * `course.sensitivities`; no number where the column is 0.
 */
export function scaleSensitivities({
  parameterValues,
  sensitivities,
  values,
}: SensitivityCourse): Float64Array {
  const count = parameterValues.length;
  return sensitivities.map(
    (sensitivity, i) =>
      (sensitivity * (parameterValues[i % count] as number)) / (values[Math.floor(i / count)] as number),
  );
}

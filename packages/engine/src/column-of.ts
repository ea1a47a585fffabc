import type { TimeCourse } from "./simulator.ts";

/**
 * Returns one column of a time course by its name, `[nTimes]`, in the unit of the symbol.
 *
 * @throws RangeError when the course has no such column.
 */
export function columnOf({ columns, values, times }: TimeCourse, name: string): Float64Array {
  const index = columns.indexOf(name);
  if (index === -1)
    throw new RangeError(`the time course has no column "${name}"; it has ${columns.join(", ")}`);
  return Float64Array.from(times, (_, row) => values[row * columns.length + index] as number);
}

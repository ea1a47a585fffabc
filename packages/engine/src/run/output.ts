import type { SimulationRequest, TimeCourse } from "../simulator.ts";
import type { NameIndex } from "./request.ts";

/** Rows of a time course, filled in order. */
export class Output {
  readonly #times: Float64Array;
  readonly #columns: readonly string[];
  /** Position of each wanted column among all; absent when all are wanted. */
  readonly #positions: readonly number[] | undefined;
  readonly #values: Float64Array;
  #row = 0;

  constructor(request: SimulationRequest, names: NameIndex) {
    this.#times = Float64Array.from(request.times);
    this.#columns = request.select ?? [...names.columns.keys()];
    this.#positions = request.select?.map((id) => names.columns.get(id) as number);
    this.#values = new Float64Array(this.#times.length * this.#columns.length);
  }

  get isComplete(): boolean {
    return this.#row >= this.#times.length;
  }

  /** Time of the row that is written next; infinity when all are. */
  get nextTime(): number {
    return this.#times[this.#row] ?? Number.POSITIVE_INFINITY;
  }

  get lastTime(): number {
    return this.#times[this.#times.length - 1] ?? 0;
  }

  /** Writes the rows at times up to and including `time`. */
  writeUntil(time: number, columnsAt: (time: number) => Float64Array): void {
    this.writeBefore(time, true, columnsAt);
  }

  /** Writes the rows at times before `time`, and at it when `inclusive`. */
  writeBefore(time: number, inclusive: boolean, columnsAt: (time: number) => Float64Array): void {
    for (; this.#row < this.#times.length; this.#row++) {
      const at = this.#times[this.#row] as number;
      if (at > time || (at === time && !inclusive)) return;
      const source = columnsAt(at);
      const start = this.#row * this.#columns.length;
      if (this.#positions === undefined) this.#values.set(source, start);
      else {
        for (let i = 0; i < this.#positions.length; i++)
          this.#values[start + i] = source[this.#positions[i] as number] as number;
      }
    }
  }

  timeCourse(statistics: TimeCourse["statistics"]): TimeCourse {
    return { times: this.#times, columns: this.#columns, values: this.#values, statistics };
  }
}

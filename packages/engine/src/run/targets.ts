import type { CompiledModel } from "../compile.ts";
import type { DiscreteInstance } from "./instance.ts";

/** A symbol and the value it is to get. */
export interface NewValue {
  readonly id: string;
  readonly value: number;
}

/** Where the value of a symbol lies: among held quantities or states, and for carried species the position of the volume. */
interface Place {
  readonly array: Float64Array;
  readonly index: number;
  /** Position in `eventValues` of the volume by which the value is multiplied. */
  readonly volume?: number;
}

/** Writes values of symbols while a simulation stands still. */
export class Targets {
  readonly #instance: DiscreteInstance;
  readonly #places = new Map<string, Place>();
  /** Slow parts of relaxed species, and the position in `eventValues` of the first one's amount. */
  readonly #slowParts: readonly Place[];
  readonly #firstAmount: number;

  constructor({ system }: Pick<CompiledModel, "system">, instance: DiscreteInstance) {
    this.#instance = instance;
    system.held.forEach(({ id }, index) => {
      this.#places.set(id, { array: instance.held, index });
    });
    system.states.forEach(({ id }, index) => {
      this.#places.set(id, { array: instance.problem.state, index });
    });
    const { carried = [], relaxed = [] } = system;
    this.#firstAmount = instance.eventValues.length - relaxed.length;
    const firstVolume = this.#firstAmount - relaxed.length - carried.length;
    carried.forEach(({ id, amount }, i) => {
      const place = this.#places.get(amount) as Place;
      this.#places.set(id, { ...place, volume: firstVolume + i });
    });
    this.#slowParts = relaxed.map(({ id, slowPart }, i) => {
      const place = this.#places.get(slowPart) as Place;
      this.#places.set(id, { ...place, volume: firstVolume + carried.length + i });
      return place;
    });
  }

  /** Returns the value of a symbol at `time`. */
  read(id: string, time: number): number {
    const { array, index, volume } = this.#places.get(id) as Place;
    const value = array[index] as number;
    return volume === undefined ? value : value / this.#volume(volume, time);
  }

  /** Gives all symbols their values at once: a concentration that is carried as an amount refers to the volume before. */
  assign(values: readonly NewValue[], time: number): void {
    const isVolumeNeeded = values.some(({ id }) => this.#places.get(id)?.volume !== undefined);
    if (isVolumeNeeded || this.#slowParts.length > 0) this.#instance.events(time);
    this.#slowParts.forEach(({ array, index }, i) => {
      array[index] = this.#instance.eventValues[this.#firstAmount + i] as number;
    });
    for (const { id, value } of values) {
      const { array, index, volume } = this.#places.get(id) as Place;
      array[index] = volume === undefined ? value : value * (this.#instance.eventValues[volume] as number);
    }
    this.#instance.constants(time);
  }

  #volume(position: number, time: number): number {
    this.#instance.events(time);
    return this.#instance.eventValues[position] as number;
  }
}

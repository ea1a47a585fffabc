import type { ValidationMeasurement } from "@igf-axis/model";

/** What a validation table says on the items of its set. */
export interface MeasuredSet {
  readonly measurements: readonly ValidationMeasurement[];
  /** Peculiarities of the table that a reader of the verdicts should know. */
  readonly notes: readonly string[];
}

/** Returns the arithmetic mean; NaN for no value. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Returns the measurement of an item from its replicates, or nothing when there is none. */
export function measurementOf(item: string, replicates: readonly number[]): readonly ValidationMeasurement[] {
  const usable = replicates.filter((value) => Number.isFinite(value));
  return usable.length === 0 ? [] : [{ item, value: meanOf(usable), replicates: usable }];
}

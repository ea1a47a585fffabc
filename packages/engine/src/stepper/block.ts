/**
 * What the stepper remembers: one block in the memory of the model's module.
 *
 *     fields (8 bytes each) │ records (256 bytes each) │ absolute tolerances
 *
 * A record holds everything about two neighboring states, as pairs of f64: six columns of the committed Nordsieck array, six of the predicted
 * one, the correction e, the one kept for the estimate at the next order, weights and tolerances. Arrays of states, here and in the layout of
 * the model, are padded to an even length; the state that is none is 0 throughout and has tolerance 1, so that it adds nothing to a norm.
 */

const FIELDS = [
  // Counters, in the order of `SolverStatistics`
  "steps",
  "rejectedSteps",
  "rhsEvaluations",
  "jacobianEvaluations",
  "factorizations",
  "newtonIterations",
  "newtonFailures",
  "lastOrder",
  "lastStep",
  // What the host reads and writes as well
  "time",
  "relative",
  "failureTime",
  "failureStep",
  // As in `BdfState`
  "step",
  "growthLimit",
  "nextStep",
  "keptDifference",
  "correctionNorm",
  "rate",
  "factoredGamma",
  "jacobianAge",
  "paid",
  "order",
  "nextOrder",
  "wait",
  // As in `Coefficients`
  "l0",
  "l1",
  "l2",
  "l3",
  "l4",
  "l5",
  "error",
  "lower",
  "higher",
  "difference",
  // Sizes of the last steps, the latest first
  "past1",
  "past2",
  "past3",
  "past4",
  "past5",
  "past6",
] as const;

/** A number (or, for `order`, `nextOrder` and `wait`, an i32) at the head of the block. */
export type Field = (typeof FIELDS)[number];

const OFFSETS: ReadonlyMap<Field, number> = new Map(FIELDS.map((field, i) => [field, 8 * i]));

/** Returns the offset in bytes of a field in the block. */
export function offsetOf(field: Field): number {
  return OFFSETS.get(field) as number;
}

/** Bytes of a pair. */
export const PAIR_BYTES = 16;
/** Bytes of a record, and its binary logarithm less that of a pair. */
export const RECORD_BYTES = 256;
const HEAD_BYTES = Math.ceil((8 * FIELDS.length) / RECORD_BYTES) * RECORD_BYTES;

/** Offset in the block of column j of the committed array of the first two states. */
export function committed(j: number): number {
  return HEAD_BYTES + PAIR_BYTES * j;
}

/** Offset likewise of column j of the predicted array. */
export function predicted(j: number): number {
  return HEAD_BYTES + PAIR_BYTES * (6 + j);
}

/** Offsets likewise of the corrections and weights. */
export const CORRECTION: number = HEAD_BYTES + PAIR_BYTES * 12;
export const KEPT_CORRECTION: number = HEAD_BYTES + PAIR_BYTES * 13;
export const WEIGHT: number = HEAD_BYTES + PAIR_BYTES * 14;
export const TOLERANCE: number = HEAD_BYTES + PAIR_BYTES * 15;

/** Number of records for `size` states. */
export function recordCount(size: number): number {
  return Math.ceil(size / 2);
}

/** Offset in the block of the absolute tolerances that the host states. */
export function tolerancesOffset(size: number): number {
  return HEAD_BYTES + RECORD_BYTES * recordCount(size);
}

/** Bytes of the block of a model with `size` states. */
export function blockBytes(size: number): number {
  return tolerancesOffset(size) + PAIR_BYTES * recordCount(size);
}

import { sha256OfBytes } from "@igf-axis/model";
import type { TimeCourse } from "../simulator.ts";

const NAN_HIGH = 0x7ff80000;
const BYTES = 8;

/**
 * Returns a time course as bytes that are the same on every host: numbers of times and of columns, times, then values by row.
 *
 * Every number is an f64, little-endian; every NaN has the bits 7ff8000000000000; −0 stays −0. Names and statistics are left out.
 */
export function canonicalResult({
  times,
  columns,
  values,
}: Pick<TimeCourse, "times" | "columns" | "values">): Uint8Array {
  const bytes = new Uint8Array(BYTES * (2 + times.length + values.length));
  const view = new DataView(bytes.buffer);
  let offset = 0;
  const write = (value: number): void => {
    if (Number.isNaN(value)) view.setUint32(offset + BYTES / 2, NAN_HIGH, true);
    else view.setFloat64(offset, value, true);
    offset += BYTES;
  };
  write(times.length);
  write(columns.length);
  times.forEach(write);
  values.forEach(write);
  return bytes;
}

/** Returns the SHA-256 of `canonicalResult`, as 64 lower-case hexadecimal digits. */
export function hashResult(result: Pick<TimeCourse, "times" | "columns" | "values">): string {
  return sha256OfBytes(canonicalResult(result));
}

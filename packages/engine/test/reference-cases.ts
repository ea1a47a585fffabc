import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Network } from "./network.ts";

/** One problem of `reference/`; see the README there. */
export interface ReferenceCase extends Network {
  readonly id: string;
  readonly initial: Readonly<Record<string, number>>;
  readonly scales: Readonly<Record<string, number>>;
  readonly times: readonly number[];
  readonly expected: { readonly columns: readonly string[]; readonly values: readonly (readonly number[])[] };
}

const FOLDER = join(import.meta.dirname, "../../../reference");

/** Reads every folder that holds a case, in order of name. */
export function referenceCases(): readonly ReferenceCase[] {
  return readdirSync(FOLDER)
    .sort()
    .map((name) => join(FOLDER, name, "case.json"))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, "utf8")));
}

/** Returns the largest |y − expected| / (|expected| + scale) over all times and columns. */
export function largestError(values: Float64Array, { expected, scales }: ReferenceCase): number {
  let largest = 0;
  expected.values.forEach((row, i) => {
    row.forEach((wanted, j) => {
      const got = values[i * row.length + j] as number;
      const scale = scales[expected.columns[j] as string] as number;
      largest = Math.max(largest, Math.abs(got - wanted) / (Math.abs(wanted) + scale));
    });
  });
  return largest;
}

import type { Reply } from "./program.ts";

/** Species smaller than this part of the largest are noise around zero and do not count. */
const LEAST_SIZE = 1e-9;
/** A species that changes by less than this part of its size stands still; programs may leave it out. */
const STILL = 1e-9;

type Rows = readonly (readonly (number | null)[])[];

/** A course that errors are measured against. */
export interface Reference {
  readonly amounts: Rows;
  /** Largest amount of each species over the course; 0 where it does not count. */
  readonly sizes: readonly number[];
  readonly isStill: readonly boolean[];
  /** Least, tenth percentile and median of the counted sizes: scales for absolute tolerances. */
  readonly scales: Readonly<Record<"amount" | "concentration", readonly number[]>>;
}

/** Makes a reference of a run that has amounts, and concentrations unless they are the same. */
export function referenceOf(run: Reply): Reference {
  const amounts = run.amounts as Rows;
  const concentrations = (run.concentrations ?? amounts) as Rows;
  const all = largestOf(amounts);
  const least = LEAST_SIZE * Math.max(...all);
  const sizes = all.map((size) => (size >= least ? size : 0));
  const isStill = sizes.map((size, i) =>
    amounts.every((row) => distance(row[i], amounts[0]?.[i]) <= STILL * size),
  );
  const counted = (values: readonly number[]): readonly number[] =>
    values.filter((size, i) => sizes[i] !== 0 && size > 0).sort((a, b) => a - b);
  const scales = (values: readonly number[]): readonly number[] => {
    const sorted = counted(values);
    const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 1;
    return [...new Set([at(0.5), at(0.1), at(0)])];
  };
  return {
    amounts,
    sizes,
    isStill,
    scales: { amount: scales(all), concentration: scales(largestOf(concentrations)) },
  };
}

function largestOf(rows: Rows): number[] {
  return (rows[0] ?? []).map((_, i) => rows.reduce((most, row) => Math.max(most, Math.abs(row[i] ?? 0)), 0));
}

function distance(a: number | null | undefined, b: number | null | undefined): number {
  return Math.abs((a ?? Number.NaN) - (b ?? Number.NaN));
}

/**
 * Returns the achieved error of a run: the largest difference of an amount from the reference at any output, relative to the largest amount
 * of that species over the course.
 *
 *     max over species i, outputs t of |x_i(t) − r_i(t)| / max_t |r_i(t)|
 */
export function achievedError(run: Reply, { amounts: wanted, sizes, isStill }: Reference): number {
  const amounts = run.amounts as Rows;
  let most = 0;
  sizes.forEach((size, i) => {
    if (size === 0) return;
    for (const [row, expected] of wanted.entries()) {
      const value = amounts[row]?.[i];
      if (value === null && isStill[i]) continue;
      const error = distance(value, expected[i]) / size;
      most = Number.isNaN(error) ? Number.POSITIVE_INFINITY : Math.max(most, error);
    }
  });
  return most;
}

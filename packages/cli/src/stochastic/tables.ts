import { standardDeviations } from "@igf-axis/engine";
import type { RunsResult } from "./run-pool.ts";

/** What is shown of several runs. */
export const REPORTS = ["runs", "mean", "sd", "mean-sd"] as const;
/** One of {@link REPORTS}. */
export type RunsReport = (typeof REPORTS)[number];

/** A table with its header; the time comes first. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

/**
 * Returns the table of a report: all runs one below the other with a column `run` (none when there is only one), means, standard deviations
 * (n − 1), or both side by side.
 */
export function reportTable(
  report: RunsReport,
  { tables, moments }: RunsResult,
  times: readonly number[],
  names: readonly string[],
): Table {
  const rowOf = (values: Float64Array, row: number): readonly number[] => [
    ...values.subarray(row * names.length, (row + 1) * names.length),
  ];
  if (report === "runs") {
    const isOne = tables.length === 1;
    return {
      columns: ["time", ...(isOne ? [] : ["run"]), ...names],
      rows: tables.flatMap((values, run) =>
        times.map((time, row) => [time, ...(isOne ? [] : [run]), ...rowOf(values, row)]),
      ),
    };
  }
  const parts = {
    mean: [moments.mean],
    sd: [standardDeviations(moments)],
    "mean-sd": [moments.mean, standardDeviations(moments)],
  }[report];
  const endings = report === "mean-sd" ? ["-mean", "-sd"] : [""];
  return {
    columns: ["time", ...endings.flatMap((ending) => names.map((name) => `${name}${ending}`))],
    rows: times.map((time, row) => [time, ...parts.flatMap((values) => rowOf(values, row))]),
  };
}

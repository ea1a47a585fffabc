import { requireColumns, type TextTable } from "../calibration/tables.ts";
import { meanOf } from "./measured.ts";

/** A well over time. */
export interface Well {
  readonly experiment: string;
  readonly arm: string;
  readonly replicate: string;
  /** Hours and per cent, in order of time. */
  readonly points: readonly (readonly [hours: number, percent: number])[];
}

/** A row of the table of covers, as text. */
export type CoverRow = Readonly<Record<string, string>>;

/**
 * Returns the wells of a table of covers that belong to an arm.
 *
 * @param armOf - Name of the arm that a row belongs to; `undefined` leaves the row out.
 * @throws RangeError when the table lacks a column.
 */
export function readWells(table: TextTable, armOf: (row: CoverRow) => string | undefined): readonly Well[] {
  requireColumns(table, [
    "experiment",
    "line_variant",
    "treatment_code",
    "dose_nM",
    "time_h",
    "replicate",
    "confluence_pct",
  ]);
  const wells = new Map<string, { well: Well; points: [number, number][] }>();
  for (const row of table.rows) {
    const { experiment = "", replicate = "" } = row;
    const arm = armOf(row);
    if (arm === undefined) continue;
    const key = `${experiment} ${arm} ${replicate}`;
    const points = wells.get(key)?.points ?? [];
    points.push([Number(row.time_h), Number(row.confluence_pct)]);
    wells.set(key, { well: { experiment, arm, replicate, points }, points });
  }
  for (const { points } of wells.values()) points.sort((a, b) => a[0] - b[0]);
  return [...wells.values()].map(({ well }) => well);
}

/** Returns the wells in the order of their experiments, without those whose course stands under an earlier experiment, value by value. */
export function withoutRepeats(
  wells: readonly Well[],
  experiments: readonly string[],
): { readonly wells: readonly Well[]; readonly repeated: readonly Well[] } {
  const inOrder = experiments.flatMap((experiment) => wells.filter((well) => well.experiment === experiment));
  const seen = new Map<string, Well>();
  const repeated: Well[] = [];
  for (const well of inOrder) {
    const course = `${well.arm} ${well.points.map(([, percent]) => percent).join(" ")}`;
    const earlier = seen.get(course);
    if (earlier && earlier.experiment !== well.experiment) repeated.push(well);
    else seen.set(course, well);
  }
  return { wells: inOrder.filter((well) => !repeated.includes(well)), repeated };
}

/** Returns the mean over wells of the mean cover of their first three images; NaN without wells. */
export function startOf(wells: readonly Well[]): number {
  return meanOf(wells.map(({ points }) => meanOf(points.slice(0, 3).map(([, percent]) => percent))));
}

/** Returns the cover of each well at the image within an hour and a half of a time; NaN where there is none. */
export function coversAt(wells: readonly Well[], hours: number): readonly number[] {
  return wells.map(({ points }) => points.find(([at]) => Math.abs(at - hours) < 1.5)?.[1] ?? Number.NaN);
}

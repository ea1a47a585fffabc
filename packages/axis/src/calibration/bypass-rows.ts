import { requireColumns, type TextTable } from "./tables.ts";

/** One value under heregulin, HGF or a pair of ligands, as the calibration needs it. Units of `value` are arbitrary per readout. */
export interface BypassRow {
  /** Line as the table has it; of the three data sets of ACHN one is taken. */
  readonly cellLine: string;
  /** Ligands in nM by species of the medium; none: without ligand. */
  readonly ligandsNm: Readonly<Record<string, number>>;
  readonly minutes: number;
  readonly readout: string;
  readonly value: number;
}

const H322M_STIMULI: readonly string[] = ["HRG", "EGF+HRG", "EGF+IGF1", "HRG+IGF1"];
const ACHN_LINES: readonly string[] = ["ACHN_200"];

/** Returns NCI-H322M under heregulin and pairs of ligands, and ACHN with and without HGF. @throws RangeError when the table lacks a column. */
export function bypassRows(table: TextTable): readonly BypassRow[] {
  requireColumns(table, ["cell_line", "stimulus", "dose", "time_min", "readout", "value"]);
  return table.rows
    .filter(({ cell_line = "", stimulus = "" }) =>
      cell_line === "H322M"
        ? H322M_STIMULI.includes(stimulus)
        : ACHN_LINES.includes(cell_line) && (stimulus === "HGF" || stimulus === "none"),
    )
    .map((row) => ({
      cellLine: row.cell_line ?? "",
      ligandsNm: ligandsOf(row.stimulus ?? "", row.dose ?? ""),
      minutes: Number(row.time_min),
      readout: row.readout ?? "",
      value: Number(row.value),
    }));
}

/** `EGF+HRG` with `2.5+2.5` are two ligands of 2.5 nM each. */
function ligandsOf(stimulus: string, dose: string): Readonly<Record<string, number>> {
  if (stimulus === "none") return {};
  const doses = dose.split("+").map(Number);
  return Object.fromEntries(stimulus.split("+").map((ligand, index) => [ligand, doses[index] ?? Number.NaN]));
}

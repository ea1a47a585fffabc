/** One row of the NCI-H322M time courses (Hass 2017), as the calibration needs it. Units of `value` are arbitrary per readout. */
export interface PhosphoRow {
  readonly cellLine: string;
  readonly stimulus: string;
  readonly doseNm: number;
  readonly minutes: number;
  readonly readout: string;
  readonly value: number;
}

/** One site of the reverse-phase arrays of breast lines (HPN-DREAM), as the calibration needs it. Units of `value` are arbitrary per site. */
export interface ArrayRow {
  readonly cellLine: string;
  /** Species of the medium; empty before any ligand. */
  readonly stimulus: string;
  readonly treatment: string;
  readonly minutes: number;
  readonly site: string;
  readonly value: number;
}

/** One row of the PC9 confluence courses (AXLomics), as the calibration needs it. */
export interface ConfluenceRow {
  readonly experiment: string;
  readonly lineVariant: string;
  readonly treatment: string;
  readonly hours: number;
  readonly confluencePercent: number;
}

/** A table of text: header names and rows, as read from CSV. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Returns the rows of single stimuli in NCI-H322M. @throws RangeError when the table lacks a column. */
export function phosphoRows(table: TextTable): readonly PhosphoRow[] {
  requireColumns(table, ["cell_line", "stimulus", "dose", "time_min", "readout", "value"]);
  return table.rows
    .filter((row) => row.cell_line === "H322M" && (row.stimulus === "IGF1" || row.stimulus === "EGF"))
    .map((row) => ({
      cellLine: "NCI-H322M",
      stimulus: row.stimulus ?? "",
      doseNm: Number(row.dose),
      minutes: Number(row.time_min),
      readout: row.readout ?? "",
      value: Number(row.value),
    }));
}

/** Stimuli of the arrays by species; `none` is the state before any. */
const ARRAY_STIMULI: Readonly<Record<string, string>> = {
  none: "",
  IGF1: "IGF1",
  Insulin: "INS",
  EGF: "EGF",
};

/** Returns the rows of the arrays under ligands that the model has. @throws RangeError when the table lacks a column. */
export function arrayRows(table: TextTable): readonly ArrayRow[] {
  requireColumns(table, ["cell_line", "stimulus", "co_treatment", "time_min", "readout", "value"]);
  return table.rows.flatMap((row): ArrayRow[] => {
    const stimulus = ARRAY_STIMULI[row.stimulus ?? ""];
    if (stimulus === undefined) return [];
    return [
      {
        cellLine: row.cell_line ?? "",
        stimulus,
        treatment: row.co_treatment ?? "",
        minutes: Number(row.time_min),
        site: row.readout ?? "",
        value: Number(row.value),
      },
    ];
  });
}

/** Returns the rows of parental PC9, untreated and under erlotinib. @throws RangeError when the table lacks a column. */
export function confluenceRows(table: TextTable): readonly ConfluenceRow[] {
  requireColumns(table, ["experiment", "line_variant", "treatment_code", "time_h", "confluence_pct"]);
  return table.rows
    .filter(
      (row) => row.line_variant === "PC9" && (row.treatment_code === "UT" || row.treatment_code === "E"),
    )
    .map((row) => ({
      experiment: row.experiment ?? "",
      lineVariant: row.line_variant ?? "",
      treatment: row.treatment_code ?? "",
      hours: Number(row.time_h),
      confluencePercent: Number(row.confluence_pct),
    }));
}

/** Checks that a table has columns. @throws RangeError naming those it lacks. */
export function requireColumns(table: TextTable, columns: readonly string[]): void {
  const missing = columns.filter((column) => !table.columns.includes(column));
  if (missing.length > 0)
    throw new RangeError(
      `the table lacks the columns ${missing.join(", ")}; it has ${table.columns.join(", ")}`,
    );
}

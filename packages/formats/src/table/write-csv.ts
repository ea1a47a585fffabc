import { csvFormatRows } from "d3-dsv";

/**
 * Returns comma-separated text with a header row (RFC 4180, lines end with a line feed).
 *
 * Numbers keep every digit; `null`, `undefined` and numbers that are not finite are empty. Text that a spreadsheet would run as a
 * formula gets an apostrophe before it.
 */
export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null | undefined)[])[],
): string {
  return `${csvFormatRows([[...columns], ...rows.map((row) => row.map(cell))])}\n`;
}

function cell(value: string | number | null | undefined): string {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  return /^[=+\-@\t\r]/.test(value ?? "") ? `'${value}` : (value ?? "");
}

import { csvParse } from "d3-dsv";

/** A table of text: header names and rows by header. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/**
 * Reads comma-separated text with a header row (RFC 4180). Values stay text; missing trailing fields are empty.
 *
 * @throws RangeError when the text has no header.
 */
export function readCsv(text: string): TextTable {
  const rows = csvParse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  if (rows.columns.length === 0 || rows.columns.every((column) => column.trim() === ""))
    throw new RangeError("the table has no header row");
  return {
    columns: rows.columns,
    rows: rows.map((row) => Object.fromEntries(rows.columns.map((column) => [column, row[column] ?? ""]))),
  };
}

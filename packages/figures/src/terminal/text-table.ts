/** A column of a text table. */
export interface Column {
  readonly head: string;
  readonly align: "left" | "right";
  /** Each cell as its parts: on one line when there is room, one below the other when there is not. */
  readonly cells: readonly (readonly string[])[];
  /** Cells may be broken at spaces to save width. */
  readonly wrap?: boolean;
}

/** The lines of a table, and how many columns there was room for. */
export interface TextTable {
  readonly head: string;
  readonly rows: readonly string[];
  readonly columnCount: number;
}

/** Characters between columns. */
const GAP = 2;

/** Narrowest width that a wrapped column is squeezed to. */
const NARROWEST = 14;

/**
 * Returns a table without boxes.
 *
 * Too wide: the wrapped column is squeezed, then cells are put on two lines, then columns are left out from the right, never the first two.
 */
export function alignTable(columns: readonly Column[], width: number): TextTable {
  for (const stacked of [false, true]) {
    for (let count = columns.length; count >= (stacked ? 2 : columns.length); count--) {
      const shown = columns.slice(0, count).map((column) => flat(column, stacked));
      const fixed = shown
        .filter((column) => !column.wrap)
        .reduce((sum, column) => sum + widthOf(column) + GAP, 0);
      if (fixed + NARROWEST <= width || (stacked && count <= 2))
        return layOut(shown, Math.max(NARROWEST, width - fixed));
    }
  }
  return layOut(
    columns.map((column) => flat(column, true)),
    NARROWEST,
  );
}

interface FlatColumn extends Pick<Column, "head" | "align" | "wrap"> {
  readonly cells: readonly (readonly string[])[];
}

function flat(column: Column, stacked: boolean): FlatColumn {
  return stacked ? column : { ...column, cells: column.cells.map((parts) => [parts.join(" ")]) };
}

function widthOf(column: FlatColumn): number {
  return Math.max(column.head.length, ...column.cells.flat().map((line) => line.length));
}

function layOut(columns: readonly FlatColumn[], room: number): TextTable {
  const widths = columns.map((column) => (column.wrap ? Math.min(widthOf(column), room) : widthOf(column)));
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, i) =>
        columns[i]?.align === "right" ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0),
      )
      .join(" ".repeat(GAP))
      .trimEnd();
  const rowCount = Math.max(0, ...columns.map((column) => column.cells.length));
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const cells = columns.map((column, i) =>
      cellLines(column.cells[row] ?? [], column.wrap ? (widths[i] ?? 0) : undefined),
    );
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_line, part) => line(cells.map((lines) => lines[part] ?? "")));
  });
  return { head: line(columns.map((column) => column.head)), rows: rows.flat(), columnCount: columns.length };
}

/** Lines of a cell; the later lines of a wrapped one are set in by two characters. */
function cellLines(parts: readonly string[], wrapWidth: number | undefined): readonly string[] {
  if (wrapWidth === undefined) return parts;
  const [first = "", ...rest] = wrapText(parts.join(" "), wrapWidth);
  return rest.length === 0
    ? [first]
    : [first, ...wrapText(rest.join(" "), Math.max(1, wrapWidth - 2)).map((line) => `  ${line}`)];
}

/** Returns text broken at spaces into lines of at most `width` characters; a longer word is broken where it must be. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/ +/)) {
    let rest = word;
    if (line !== "" && line.length + 1 + rest.length > width) {
      lines.push(line);
      line = "";
    }
    while (rest.length > width) {
      lines.push(rest.slice(0, width));
      rest = rest.slice(width);
    }
    line = line === "" ? rest : `${line} ${rest}`;
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

/** Returns text without control characters, so that a scenario cannot steer the terminal, and on one line. */
export function plainText(text: string): string {
  return text.replace(/[\t\n\r ]+/g, " ").replace(/[\p{Cc}\p{Cf}]/gu, "");
}

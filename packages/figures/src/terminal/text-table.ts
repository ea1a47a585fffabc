/** A column of a text table. */
export interface Column {
  readonly head: string;
  readonly align: "left" | "right";
  readonly cells: readonly string[];
  /** Cells may be broken over lines to save width. */
  readonly wrap?: boolean;
}

/** Characters between columns. */
const GAP = 2;

/** Narrowest width that a wrapped column is squeezed to. */
const NARROWEST = 14;

/**
 * Returns the lines of a table without boxes, the heads first.
 *
 * Too wide: the wrapped column is squeezed, then columns are left out from the right, never the first two.
 */
export function alignTable(columns: readonly Column[], width: number): readonly string[] {
  const shown = [...columns];
  const widthOf = (column: Column): number =>
    Math.max(column.head.length, ...column.cells.map((cell) => cell.length));
  const fixed = (): number =>
    shown.filter((column) => !column.wrap).reduce((sum, column) => sum + widthOf(column) + GAP, 0);
  while (shown.length > 2 && fixed() + NARROWEST > width) shown.pop();
  const room = Math.max(NARROWEST, width - fixed());
  const widths = shown.map((column) => (column.wrap ? Math.min(widthOf(column), room) : widthOf(column)));
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, i) =>
        shown[i]?.align === "right" ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0),
      )
      .join(" ".repeat(GAP))
      .trimEnd();
  const rows = (shown[0]?.cells ?? []).flatMap((_, row) => {
    const cells = shown.map((column, i) =>
      column.wrap ? wrapText(column.cells[row] ?? "", widths[i] ?? 0) : [column.cells[row] ?? ""],
    );
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, part) =>
      line(
        cells.map((lines, i) =>
          part > 0 && i === 0 && lines[part] ? `  ${lines[part]}` : (lines[part] ?? ""),
        ),
      ),
    );
  });
  return [line(shown.map((column) => column.head)), ...rows];
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
  return text.replace(/\s+/g, " ").replace(/[\p{Cc}\p{Cf}]/gu, "");
}

/** Genes that tables of data name in small letters. */
const GENES: ReadonlySet<string> = new Set(["axl", "egfr", "igf1r", "met", "ros1"]);

/**
 * Returns a condition's label with the names of its table written as people write them.
 *
 * @example readableLabel("axl_mutants_br4, erlotinib"); // "AXL mutants, replicate 4, erlotinib"
 */
export function readableLabel(label: string): string {
  return label.replace(/\b[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+\b/g, (name) =>
    name
      .split("_")
      .map((word) => (GENES.has(word) ? word.toUpperCase() : word))
      .join(" ")
      .replace(/ br(\d+)$/, ", replicate $1"),
  );
}

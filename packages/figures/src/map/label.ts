import type { Model } from "@igf-axis/model";

/** What is written into a glyph. */
export interface GlyphLabel {
  readonly text: string;
  readonly state?: string;
  readonly isComplex: boolean;
}

/**
 * Returns the label of a species from its identifier, which is made by rule: gene symbols joined by `_`, a last part `p`, `pp` or `a` for a
 * phosphorylated or active form. Parts that are species themselves make a complex, written `IGF1:IGF1R`. A species that is no gene
 * product goes by its name when that is short (a drug). Other identifiers are shown with their underscores as spaces.
 */
export function speciesLabel(model: Model, id: string): GlyphLabel {
  const parts = id.split("_").filter((part) => part !== "");
  const last = parts.at(-1);
  const state = parts.length > 1 && last !== undefined ? STATES[last] : undefined;
  const names = state === undefined ? parts : parts.slice(0, -1);
  const known = new Set(model.species.map((species) => species.id));
  const split = partition(names, known, id);
  const withState = state === undefined ? {} : { state };
  if (split)
    return { text: split.map((part) => plainLabel(model, part)).join(":"), isComplex: true, ...withState };
  return {
    text: state === undefined ? plainLabel(model, id) : names.join(" "),
    isComplex: false,
    ...withState,
  };
}

function plainLabel(model: Model, id: string): string {
  const species = model.species.find((each) => each.id === id);
  const isGene = species?.annotations?.some((annotation) => annotation.startsWith("hgnc")) ?? false;
  if (
    !isGene &&
    species?.name !== undefined &&
    /^[A-Za-z][A-Za-z0-9-]*( antibody)?$/.test(species.name) &&
    species.name.length <= 18
  )
    return species.name;
  return id.replaceAll("_", " ");
}

const STATES: Readonly<Record<string, string>> = { p: "P", pp: "PP", a: "a", active: "a" };

/** Splits a name into at least two parts that are species of their own, e.g. `osimertinib_EGFR_ex19del` into drug and mutant receptor. */
function partition(
  names: readonly string[],
  known: ReadonlySet<string>,
  whole: string,
): readonly string[] | undefined {
  for (let i = 1; i < names.length; i++) {
    const head = names.slice(0, i).join("_");
    const rest = names.slice(i).join("_");
    if (!known.has(head) || head === whole) continue;
    if (known.has(rest)) return [head, rest];
    const tail = partition(names.slice(i), known, whole);
    if (tail) return [head, ...tail];
  }
  return undefined;
}

/** Returns the width of text in pixels, from above, for common sans-serif fonts. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text)
    width += NARROW.includes(character)
      ? 0.36
      : WIDE.includes(character)
        ? 0.98
        : /[A-Z0-9+&]/.test(character)
          ? 0.72
          : 0.63;
  return width * size;
}

const NARROW = " iljtfrI.,:;'|()[]-/";
const WIDE = "mMwW@%—";

/** Returns text broken into lines at spaces and after colons, none longer than `width` pixels unless a single word is. */
export function wrapLabel(text: string, size: number, width: number): readonly string[] {
  const words = text.split(/(?<=[: ])/);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth((last + word).trimEnd(), size) <= width)
      lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  return lines.map((line) => line.trimEnd());
}

import { type Markup, markup } from "./markup.ts";

/** Returns text whose numbers stay with their units and whose hyphenated words ("add-on", "IGFBP-3") stay on one line. */
export function unbroken(text: string): Markup {
  const joined = text.replace(/(\d) (?=(?:h|min|d|nM|pM|µM|ng\/mL|%)(?:\W|$))/g, "$1\u00a0");
  return markup`${joined.split(/( +)/).map((word) => (/[^-]-[^-]/.test(word) && word.length < 20 ? markup`<span class="nowrap">${word}</span>` : word))}`;
}

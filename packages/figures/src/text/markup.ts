/** Text that is HTML already; everything else is escaped when it is put into a template. */
export interface Markup {
  readonly html: string;
}

/** What a template takes: text and numbers are escaped, markup is kept, lists are joined, nothing is left out. */
export type MarkupPart = Markup | string | number | null | undefined | false | readonly MarkupPart[];

/**
 * Returns markup from a template, with every plain value escaped.
 *
 * @example markup`<p>${"a < b"}</p>`.html; // "<p>a &lt; b</p>"
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup {
  let html = strings[0] ?? "";
  parts.forEach((part, index) => {
    html += toHtml(part) + (strings[index + 1] ?? "");
  });
  return { html };
}

/** Declares that a string is HTML made by us, so that a template keeps it as it is. */
export function trusted(html: string): Markup {
  return { html };
}

/** Returns text with `&`, `<`, `>`, `"` and `'` escaped for HTML and SVG, and characters that XML forbids left out. */
export function escapeText(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

function toHtml(part: MarkupPart): string {
  if (part === null || part === undefined || part === false) return "";
  if (typeof part === "string") return escapeText(part);
  if (typeof part === "number") return escapeText(String(part));
  if ("html" in part) return part.html;
  return part.map(toHtml).join("");
}

import { type Markup, markup } from "../text/markup.ts";

/** A citation, with its DOI when it has one. */
export interface Source {
  readonly citation: string;
  readonly doi?: string;
}

/** Returns sources as text with links to their DOIs; a string that is not a DOI is shown, never linked. */
export function sourceList(sources: readonly Source[]): Markup {
  if (sources.length === 0) return markup`none`;
  return markup`${sources.map((source, i) => markup`${i > 0 && "; "}${source.citation}${source.doi !== undefined && markup`, ${doiLink(source.doi)}`}`)}`;
}

/** Returns a link to a DOI, or its text when it has not the form of one (10.prefix/suffix). */
function doiLink(doi: string): Markup {
  if (!/^10\.\d{4,9}\/[^\s"'<>\\]+$/.test(doi)) return markup`${doi}`;
  return markup`<a href="https://doi.org/${encodeURI(doi)}">${doi}</a>`;
}

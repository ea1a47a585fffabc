import { type Markup, markup } from "@igf-axis/figures/browser";

/** A citation, with its DOI when it has one. */
export interface Source {
  readonly citation: string;
  readonly doi?: string;
}

/** Returns a citation with a link to its DOI. */
export function sourceWithLink({ citation, doi }: Source): Markup {
  return markup`${citation}${doi !== undefined && markup`, ${doiLink(doi)}`}`;
}

/** Returns a link to a DOI, or its text when it has not the form of one (10.prefix/suffix). */
export function doiLink(doi: string): Markup {
  if (!/^10\.\d{4,9}\/[^\s"'<>\\]+$/.test(doi)) return markup`${doi}`;
  return markup`<a class="doi" href="https://doi.org/${encodeURI(doi)}">${doi}</a>`;
}

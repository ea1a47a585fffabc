import type { PageData } from "./page-data.ts";

/** Identifier of the element that carries data for the page's script. */
export const DATA_ELEMENT = "page-data";

/** Data that the page's script reads, as JSON. */
export interface ScriptData {
  readonly answer: PageData["answer"];
  readonly ensemble: string | null;
  readonly glyphs: PageData["map"]["glyphs"];
}

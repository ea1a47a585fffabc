import { formatNumber, type Markup, markup } from "@igf-axis/figures/browser";
import { pow } from "@igf-axis/model";
import type { Answer, GlyphChange } from "../study/answer.ts";
import { settingWords } from "./controls.ts";

/** A glyph of the map as words need it. */
export interface NamedGlyph {
  readonly name: string;
  readonly band: string;
}

/** Returns the finding of the map: how many species the setting moves at least twofold. */
export function mapFinding(answer: Answer, glyphs: readonly NamedGlyph[]): string {
  const words = settingWords(answer.setting);
  if (words === "") return "PC-9 as it is: no species differs";
  const compared = answer.glyphs.filter((change) => change !== null);
  const moved = glyphs.flatMap(({ name }, i) => {
    const ratio = Math.abs(answer.glyphs[i]?.log2Ratio ?? 0);
    return ratio >= 1 ? [{ name, ratio }] : [];
  });
  if (moved.length === 0) return `With ${words}, none of ${compared.length} species changes twofold`;
  const most = moved.reduce((best, each) => (each.ratio > best.ratio ? each : best));
  return `With ${words}, ${moved.length} of ${compared.length} species change at least twofold, most of all ${most.name}`;
}

/** Returns a change in words. */
export function changeWords(change: GlyphChange | null | undefined): string {
  if (!change) return "absent in both";
  if (Math.abs(change.log2Ratio) < 0.07) return "unchanged";
  return `${formatNumber(pow(2, Math.max(-30, Math.min(30, change.log2Ratio))))} times PC-9`;
}

/** Returns the map's data as a table. */
export function mapTable(answer: Answer, glyphs: readonly NamedGlyph[]): Markup {
  return markup`<table class="data-table"><caption>Level of each species relative to PC-9 as it is</caption><thead><tr><th scope="col">Species</th><th scope="col">Compartment</th><th scope="col">Level</th></tr></thead><tbody>${glyphs.map(
    ({ name, band }, i) =>
      markup`<tr><th scope="row">${name}</th><td>${band}</td><td>${changeWords(answer.glyphs[i])}</td></tr>`,
  )}</tbody></table>`;
}

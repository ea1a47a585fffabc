import type { MapGlyph, MapNetwork } from "./map-network.ts";

/** Glyphs and processes that are laid out side by side as one; most rows have a single member. */
export interface MapRow {
  readonly id: string;
  readonly band: number;
  /** From left to right. */
  readonly members: readonly string[];
}

/**
 * Returns the rows of a map: a conversion of one species into one other of the same band is drawn in a line, form beside form, with its process
 * between them; everything else is a row of its own.
 */
export function findRows(network: MapNetwork): readonly MapRow[] {
  const glyphs = new Map(network.glyphs.map((glyph) => [glyph.id, glyph]));
  const next = new Map<string, { readonly process: string; readonly product: string }>();
  const entered = new Set<string>();
  for (const process of network.processes) {
    const pair = conversionOf(network, process.id, glyphs);
    if (!pair || next.has(pair.from) || entered.has(pair.to) || leadsTo(next, pair.to, pair.from)) continue;
    next.set(pair.from, { process: process.id, product: pair.to });
    entered.add(pair.to);
  }
  const rows: MapRow[] = [];
  const placed = new Set<string>();
  for (const glyph of network.glyphs) {
    if (entered.has(glyph.id)) continue;
    const members = [glyph.id];
    for (let step = next.get(glyph.id); step; step = next.get(step.product))
      members.push(step.process, step.product);
    for (const member of members) placed.add(member);
    rows.push({ id: glyph.id, band: glyph.band, members });
  }
  for (const process of network.processes) {
    if (!placed.has(process.id)) rows.push({ id: process.id, band: process.band, members: [process.id] });
  }
  return rows;
}

function conversionOf(
  network: MapNetwork,
  process: string,
  glyphs: ReadonlyMap<string, MapGlyph>,
): { readonly from: string; readonly to: string } | undefined {
  const inputs = network.arcs
    .filter((arc) => arc.target === process && arc.kind === "consumption")
    .map((arc) => arc.source);
  const outputs = network.arcs
    .filter((arc) => arc.source === process && arc.kind === "production")
    .map((arc) => arc.target);
  const [from, ...moreInputs] = inputs;
  const [to, ...moreOutputs] = outputs;
  if (from === undefined || to === undefined || moreInputs.length > 0 || moreOutputs.length > 0)
    return undefined;
  return glyphs.get(from)?.band === glyphs.get(to)?.band ? { from, to } : undefined;
}

function leadsTo(next: ReadonlyMap<string, { readonly product: string }>, from: string, to: string): boolean {
  for (let step: string | undefined = from; step !== undefined; step = next.get(step)?.product)
    if (step === to) return true;
  return false;
}

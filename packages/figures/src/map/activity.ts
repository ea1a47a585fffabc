import type { Species } from "@igf-axis/model";
import { log2 } from "@igf-axis/model";
import type { MapGlyph } from "./map-network.ts";

/** How a glyph of one arm compares with the comparator. */
export interface Change {
  /** log2 of arm over comparator; `null` when the glyph carries no species, or neither arm has a level worth mention. */
  readonly log2Ratio: number | null;
  readonly level: number;
  readonly base: number;
}

/** log2 ratio at which the colour scale ends, on either side. */
export const LARGEST_CHANGE = 2;

/**
 * Returns the change of a glyph against the comparator: the sum over its species, each raised to the smallest value that matters (its
 * scale), so that traces do not make large ratios.
 */
export function changeOf(
  glyph: MapGlyph,
  species: ReadonlyMap<string, Species>,
  arm: Readonly<Record<string, number>>,
  comparator: Readonly<Record<string, number>>,
): Change {
  const sum = (activity: Readonly<Record<string, number>>): number =>
    glyph.species.reduce((total, id) => total + (activity[id] ?? 0), 0);
  const floor = glyph.species.reduce((total, id) => total + (species.get(id)?.scale ?? 0), 0);
  const level = sum(arm);
  const base = sum(comparator);
  const known = glyph.species.some((id) => arm[id] !== undefined && comparator[id] !== undefined);
  if (!known || Math.max(level, base) <= floor) return { log2Ratio: null, level, base };
  const lowest = Math.max(floor, 1e-12 * Math.max(level, base));
  return { log2Ratio: log2(Math.max(level, lowest) / Math.max(base, lowest)), level, base };
}

/** Returns the step of the nine-step difference scale, 0 (at most a quarter) to 8 (at least fourfold); 4 is no change. */
export function changeStep(log2Ratio: number): number {
  const limited = Math.max(-LARGEST_CHANGE, Math.min(LARGEST_CHANGE, log2Ratio));
  return Math.round(((limited + LARGEST_CHANGE) / (2 * LARGEST_CHANGE)) * 8);
}

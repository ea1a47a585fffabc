import type { MeasuredModel } from "./measure-model.ts";
import { OWN, PEERS } from "./program.ts";

/** Ours beside the best peer on one model. */
export interface Comparison {
  readonly model: MeasuredModel;
  /** Peer with the least time among those that reach the error. */
  readonly peer: string;
  /** Its time over ours, by the processor; undefined where ours fails. */
  readonly ratio: number | undefined;
  /** By the clock. */
  readonly clockRatio: number | undefined;
}

/** What is said of a group of models. */
export interface GroupSummary {
  readonly name: string;
  readonly models: number;
  readonly geometricMean: number;
  readonly clockGeometricMean: number;
  /** Where the best peer is faster or ours fails. */
  readonly slower: readonly string[];
}

/** Compares on every model that a peer runs; the others are not in any mean. */
export function compareModels(models: readonly MeasuredModel[]): readonly Comparison[] {
  return models.flatMap((model): readonly Comparison[] => {
    const ours = model.programs[OWN];
    const best = bestPeer(model, "processor");
    const bestByClock = bestPeer(model, "seconds");
    if (best === undefined || bestByClock === undefined) return [];
    const own = ours?.simulation;
    const compared = own !== undefined && ours?.failure === undefined;
    return [
      {
        model,
        peer: best.name,
        ratio: compared ? best.time / own.processor : undefined,
        clockRatio: compared ? bestByClock.time / own.seconds : undefined,
      },
    ];
  });
}

function bestPeer(
  model: MeasuredModel,
  by: "processor" | "seconds",
): { readonly name: string; readonly time: number } | undefined {
  const [best] = PEERS.flatMap((name) => {
    const measured = model.programs[name];
    if (measured?.simulation === undefined || measured.failure !== undefined) return [];
    return [{ name, time: measured.simulation[by] }];
  }).sort((a, b) => a.time - b.time);
  return best;
}

/** Summarizes all models and those of below 30, 30 to 150 and above 150 species. */
export function summarizeGroups(comparisons: readonly Comparison[]): readonly GroupSummary[] {
  const groups: readonly (readonly [string, (species: number) => boolean])[] = [
    ["all", () => true],
    ["below 30 species", (species) => species < 30],
    ["30 to 150 species", (species) => species >= 30 && species <= 150],
    ["above 150 species", (species) => species > 150],
  ];
  return groups.map(([name, has]) => {
    const members = comparisons.filter(({ model }) => has(model.species));
    return {
      name,
      models: members.length,
      geometricMean: geometricMean(members.map(({ ratio }) => ratio)),
      clockGeometricMean: geometricMean(members.map(({ clockRatio }) => clockRatio)),
      slower: members.filter(({ ratio }) => ratio === undefined || ratio < 1).map(({ model }) => model.id),
    };
  });
}

/** Geometric mean of what is defined. */
export function geometricMean(values: readonly (number | undefined)[]): number {
  const known = values.filter((value) => value !== undefined);
  return Math.exp(known.reduce((sum, value) => sum + Math.log(value), 0) / known.length);
}

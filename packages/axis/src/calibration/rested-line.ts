import type { CalibrationExperiment, Condition, MeasurementGroup } from "@igf-axis/model";
import { NO_SECRETION } from "../mechanisms/binding-proteins.ts";
import { PROFILES } from "../profiles.ts";
import { cultureParameters, DEFAULT_CULTURE } from "../scenario/culture.ts";

/** A dish without serum, of cells that secrete nothing worth counting in the hours of an experiment. */
export const RESTED: Readonly<Record<string, number>> = {
  ...cultureParameters({ ...DEFAULT_CULTURE, serumPercent: 0, cellsPerWell: 20_000 }),
  ...NO_SECRETION,
};

/** Minutes without serum before a ligand, as the time courses of Hass 2017 are taken to have had. */
export const REST_MINUTES = 960;

/**
 * Returns what a condition holds for a line that rested without serum: its profile in {@link RESTED}.
 *
 * @throws RangeError when there is no such profile.
 */
export function restedLine(profileId: string): Pick<Condition, "parameters" | "references" | "factors"> {
  const profile = PROFILES.find(({ id }) => id === profileId);
  if (!profile) throw new RangeError(`there is no profile ${profileId}`);
  const { parameters, references, factors } = profile;
  return {
    parameters: { ...RESTED, ...parameters },
    references,
    ...(factors === undefined ? {} : { factors }),
  };
}

/**
 * Returns the group of one readout of blots or arrays: one scale and one offset over its experiments, a noise of at least a twentieth of
 * the range of its values (in their arbitrary unit), and points that count as a third independent.
 */
export function blotGroup(
  observable: string,
  cells: string,
  experiments: readonly CalibrationExperiment[],
): MeasurementGroup {
  const values = experiments.flatMap(({ measurements }) =>
    measurements.filter((each) => each.observable === observable).map(({ value }) => value),
  );
  return {
    observable,
    cells,
    conditions: experiments.map(({ condition }) => condition.id),
    scale: "profiled",
    offset: "profiled",
    noiseFloor: 0.05 * (Math.max(...values) - Math.min(...values)),
    independence: 1 / 3,
  };
}

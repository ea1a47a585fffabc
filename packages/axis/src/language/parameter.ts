import { logNormal, type ParameterDefinition } from "./mechanism.ts";

/**
 * A parameter whose value is a guess: a wide log-normal prior, marked assumed.
 *
 * @param median - In `unit`, > 0.
 * @param factor - Factor of one standard deviation, > 1.
 */
export function assumed(
  name: string,
  median: number,
  factor: number,
  unit: string,
  note?: string,
): ParameterDefinition {
  return reported(name, median, factor, unit, [], note);
}

/**
 * A parameter whose sign or existence a source reports and whose size is a guess: as {@link assumed}, with the sources beside.
 *
 * @param sources - Keys of the evidence table.
 */
export function reported(
  name: string,
  median: number,
  factor: number,
  unit: string,
  sources: readonly string[],
  note?: string,
): ParameterDefinition {
  return {
    name,
    prior: logNormal(median, factor),
    unit,
    evidence: [...sources, "assumed"],
    grade: "assumed",
    ...(note === undefined ? {} : { note }),
  };
}

/** A parameter that was measured elsewhere, with the factor of one standard deviation. */
export function measured(
  name: string,
  median: number,
  factor: number,
  unit: string,
  evidence: readonly string[],
  note?: string,
): ParameterDefinition {
  return {
    name,
    prior: logNormal(median, factor),
    unit,
    evidence,
    grade: "measured elsewhere",
    ...(note === undefined ? {} : { note }),
  };
}

/**
 * A parameter whose median was moved until the model met the cited figures, the others standing near their medians.
 *
 * Its prior is wide: the centre has seen the figures, and a calibration on them must not count them twice.
 */
export function fitted(
  name: string,
  median: number,
  factor: number,
  unit: string,
  evidence: readonly string[],
  note: string,
): ParameterDefinition {
  return { name, prior: logNormal(median, factor), unit, evidence, grade: "fitted", note };
}

/** A switch or a setting that a profile changes: fixed, because it is no uncertain number. */
export function setting(name: string, value: number, unit: string, note: string): ParameterDefinition {
  return { name, value, unit, evidence: ["assumed"], grade: "assumed", note };
}

/** A level of the model's own rest that other quantities are stated against: fixed, because it follows from the other medians. */
export function reference(
  name: string,
  value: number,
  unit: string,
  evidence: readonly string[],
  note: string,
): ParameterDefinition {
  return { name, value, unit, evidence, grade: "fitted", note };
}

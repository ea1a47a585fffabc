import { logNormal, type ParameterDefinition } from "../language/mechanism.ts";

/** A parameter whose sign or existence a source reports and whose size is a guess: a wide log-normal prior, `factor` one standard deviation. */
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

/**
 * Likelihood of one group of measurements, with scale, offset and noise profiled:
 *
 *     log L = c Σ [−½ ln 2π − ln σ − r² / 2σ²],   r = y − a h − b,   σ² = max(floor², Σ r² / n)
 *
 * c is the share of points counted as independent. Profiling takes each nuisance at its best value for the parameters at hand
 * (Raue 2009, 10.1093/bioinformatics/btp358); it ignores their own uncertainty, which is small beside the parameters' here.
 */
import { ln, type MeasurementGroup } from "@igf-axis/model";
import { profileScaleAndOffset, type ScaleAndOffset } from "./scale-and-offset.ts";

const HALF_LN_TWO_PI = 0.9189385332046728;

/** How a group of measurements is met by one parameter set. */
export interface GroupFit extends ScaleAndOffset {
  readonly standardDeviation: number;
  readonly logLikelihood: number;
}

/**
 * Returns the fit of a group.
 *
 * @param observed - Values measured, at least one.
 * @param predicted - The observable at the same places; a value that is not finite makes the likelihood zero.
 * @param errors - Standard deviations where every measurement states one; the noise is then not profiled.
 * @throws RangeError when the noise floor is not positive or `independence` is outside (0, 1].
 */
export function fitGroup(
  group: MeasurementGroup,
  observed: readonly number[],
  predicted: readonly number[],
  errors?: readonly number[],
): GroupFit {
  const { noiseFloor, independence } = group;
  if (!(noiseFloor > 0 && independence > 0 && independence <= 1)) {
    throw new RangeError(
      `measurements of ${group.observable}: noise floor ${noiseFloor} or independence ${independence} is out of range`,
    );
  }
  if (!predicted.every(Number.isFinite)) {
    return {
      scale: Number.NaN,
      offset: Number.NaN,
      residualSum: Number.POSITIVE_INFINITY,
      standardDeviation: Number.NaN,
      logLikelihood: Number.NEGATIVE_INFINITY,
    };
  }
  const n = observed.length;
  const nuisances = profileScaleAndOffset(observed, predicted, group.scale, group.offset);
  const { scale, offset, residualSum } = nuisances;
  if (errors) {
    let sum = 0;
    for (let i = 0; i < n; i++) {
      const error = errors[i] as number;
      const z = ((observed[i] as number) - scale * (predicted[i] as number) - offset) / error;
      sum -= HALF_LN_TWO_PI + ln(error) + 0.5 * z * z;
    }
    return { ...nuisances, standardDeviation: Number.NaN, logLikelihood: independence * sum };
  }
  const standardDeviation = Math.max(noiseFloor, Math.sqrt(residualSum / n));
  const logLikelihood =
    -independence *
    (n * (HALF_LN_TWO_PI + ln(standardDeviation)) +
      residualSum / (2 * standardDeviation * standardDeviation));
  return { ...nuisances, standardDeviation, logLikelihood };
}

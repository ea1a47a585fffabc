/**
 * Numbers read from a simulated dose series, without fitting a curve.
 *
 * A simulated series has no noise, so that half-effect doses come from monotone cubic interpolation over ln dose, which needs no
 * assumption about the curve's shape. A curve that is not monotone is read at its first crossing.
 */
import { exp, ln, log10 } from "@igf-axis/model";
import { growthRateInhibition } from "./growth-rate-inhibition.ts";
import { firstFallTo, monotoneCubic } from "./monotone-cubic.ts";

/** Viable counts of one arm over the titrated doses, with the arm's own zero-dose control. */
export interface DoseSeries {
  /** Ascending, > 0. */
  readonly doses: readonly number[];
  /** Viable cells at the end, one per dose. */
  readonly counts: readonly number[];
  /** Viable cells when treatment starts. */
  readonly start: number;
  /** Viable cells at the end without the titrated drug. */
  readonly control: number;
}

/** Returns the GR value at each dose; NaN throughout when the control did not grow. */
export function growthValues(series: DoseSeries): number[] {
  return series.counts.map((count) => growthRateInhibition(count, series.start, series.control));
}

/** Returns the viable count relative to the control at each dose; NaN throughout when no cell is left in the control. */
export function relativeCounts(series: DoseSeries): number[] {
  return series.counts.map((count) => (series.control > 0 ? count / series.control : Number.NaN));
}

/**
 * Returns the dose at which `values` first falls to `level`, in the unit of the doses.
 *
 * @returns Infinity when the level is not reached at any tested dose (censored above), −Infinity when the lowest dose is already
 * at or below it (censored below), NaN when a value is missing.
 */
export function crossingDose(doses: readonly number[], values: readonly number[], level: number): number {
  if (values.length === 0 || values.some((value) => !Number.isFinite(value))) return Number.NaN;
  const place = firstFallTo(monotoneCubic(doses.map(ln), values), level);
  return Number.isFinite(place) ? exp(place) : place;
}

/** Returns GR50, the dose at which GR falls to one half; censored as {@link crossingDose}. */
export function gr50(series: DoseSeries): number {
  return crossingDose(series.doses, growthValues(series), 0.5);
}

/** Returns GRmax: GR at the highest tested dose. */
export function grMax(series: DoseSeries): number {
  return growthValues(series).at(-1) ?? Number.NaN;
}

/** Returns the absolute IC50: the dose at which the count falls to half of the control; censored as {@link crossingDose}. */
export function absoluteIc50(series: DoseSeries): number {
  return crossingDose(series.doses, relativeCounts(series), 0.5);
}

/** Returns the viable count at the highest dose relative to the control. */
export function residualFraction(series: DoseSeries): number {
  return relativeCounts(series).at(-1) ?? Number.NaN;
}

/**
 * Returns the area over the GR curve, per log₁₀ of dose (trapezoids).
 *
 *     GR_AOC = ∫ (1 − GR) d log₁₀c / log₁₀(c_max / c_min)
 *
 * @returns a number from 0 (no effect) to 2 (every cell lost at every dose); 1 − GR when there is one dose only.
 * @see Hafner et al. (2016), 10.1038/nmeth.3853.
 */
export function grAreaOverCurve(series: DoseSeries): number {
  const values = growthValues(series);
  if (values.length === 1) return 1 - (values[0] as number);
  const places = series.doses.map(log10);
  let area = 0;
  for (let i = 1; i < values.length; i++) {
    const width = (places[i] as number) - (places[i - 1] as number);
    area += width * (1 - ((values[i] as number) + (values[i - 1] as number)) / 2);
  }
  return area / ((places.at(-1) as number) - (places[0] as number));
}

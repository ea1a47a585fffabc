import { log2, pow } from "@igf-axis/model";

/**
 * Returns the growth-rate inhibition (GR) value of a treated culture.
 *
 *     GR = 2^(log₂(x / x₀) / log₂(x_control / x₀)) − 1
 *
 * 1: no effect; 0: growth stopped; below 0: cells are lost; −1: none is left.
 *
 * @param x - Viable cells at the end under treatment; values below zero (round-off) count as zero.
 * @param x0 - Viable cells when treatment starts, > 0, same unit.
 * @param xControl - Viable cells at the end without the drug, same unit.
 * @returns GR in [−1, …]; NaN when the control did not grow (x_control ≤ x₀), for then GR is not defined.
 * @see Hafner et al. (2016) Nat. Methods 13:521, 10.1038/nmeth.3853.
 * @example growthRateInhibition(2, 1, 4); // √2 − 1
 */
export function growthRateInhibition(x: number, x0: number, xControl: number): number {
  if (!(x0 > 0 && xControl > x0) || Number.isNaN(x)) return Number.NaN;
  if (x <= 0) return -1;
  return pow(2, log2(x / x0) / log2(xControl / x0)) - 1;
}

/**
 * Returns the growth rate of a culture relative to another's that started from the same count.
 *
 *     log₂(x / x₀) / log₂(x_other / x₀)
 *
 * @returns a dimensionless number, negative when cells are lost; NaN when the other culture did not grow.
 */
export function relativeGrowthRate(x: number, x0: number, xOther: number, x0Other: number): number {
  if (!(x0 > 0 && x0Other > 0 && xOther > x0Other && x > 0)) return Number.NaN;
  return log2(x / x0) / log2(xOther / x0Other);
}

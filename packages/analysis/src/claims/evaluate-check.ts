import {
  armsOfCheck,
  type Check,
  type ClaimCheck,
  exp,
  type HalfEffectCheck,
  ln,
  type MonotoneCheck,
} from "@igf-axis/model";

/** A step against the expected direction counts when it is larger than this share of the larger value: no assay sees less. */
const STEP_TOLERANCE = 0.01;

/**
 * Returns whether a check holds in one parameter set; `null` when it cannot be told, because a value is missing.
 *
 * `range`: low ≤ value ≤ high. `monotone`: no step against the direction of more than 1 %, and first and last differ by the margin.
 * `EC50`: the dose of half effect lies within the bounds; without an effect of the margin there is none, and the check fails.
 * Comparisons: {@link checkHolds}.
 *
 * @param read - Value of a readout in an arm; NaN when missing.
 */
export function evaluateCheck(
  check: ClaimCheck,
  read: (arm: string, readout: string) => number,
): boolean | null {
  const values = armsOfCheck(check).map((arm) => read(arm, check.readout));
  if (values.some(Number.isNaN)) return null;
  switch (check.kind) {
    case "range":
      return values.every((value) => value >= check.low && value <= check.high);
    case "monotone":
      return isMonotone(check, values);
    case "EC50":
      return isHalfEffectWithin(check, values);
    default:
      return checkHolds(check, values[0] as number, values[1] as number);
  }
}

function isMonotone({ expected, margin }: MonotoneCheck, values: readonly number[]): boolean {
  const along = expected === "increase" ? values : values.toReversed();
  const goesBack = along.some((value, i) => {
    const before = along[i - 1];
    return (
      before !== undefined && before - value > STEP_TOLERANCE * Math.max(Math.abs(before), Math.abs(value))
    );
  });
  const [first = Number.NaN] = along;
  return (
    !goesBack &&
    checkHolds({ expected: "increase", scale: "ratio", margin }, along.at(-1) ?? first, first) === true
  );
}

function isHalfEffectWithin(check: HalfEffectCheck, values: readonly number[]): boolean {
  const [baseline = Number.NaN, ...effects] = values;
  const full = effects.at(-1) ?? Number.NaN;
  if (checkHolds({ expected: "increase", scale: "ratio", margin: check.margin }, full, baseline) !== true)
    return false;
  const dose = halfEffectDose(
    check.doses.map((each) => each.dose),
    effects,
    baseline,
  );
  return dose >= check.low && dose <= check.high;
}

/**
 * Returns the dose at which an effect first reaches half of the way from baseline to the last one, linear over ln dose.
 *
 * @param doses - Ascending, > 0.
 * @returns −Infinity when the lowest dose is already beyond half.
 * @example halfEffectDose([1, 100], [0, 1], 0); // 10
 */
export function halfEffectDose(
  doses: readonly number[],
  effects: readonly number[],
  baseline: number,
): number {
  const half = (baseline + (effects.at(-1) ?? Number.NaN)) / 2;
  const rising = (effects.at(-1) ?? Number.NaN) >= baseline;
  const place = effects.findIndex((effect) => (rising ? effect >= half : effect <= half));
  if (place === 0) return Number.NEGATIVE_INFINITY;
  const [lower, upper] = [effects[place - 1], effects[place]];
  const [from, to] = [doses[place - 1], doses[place]];
  if (lower === undefined || upper === undefined || from === undefined || to === undefined) return Number.NaN;
  return exp(ln(from) + ((half - lower) / (upper - lower)) * (ln(to) - ln(from)));
}

/**
 * Returns whether a check holds between two values; `null` when a value is missing, or both are censored on the same side, so that
 * nothing can be told of their difference.
 *
 * A value censored above is larger than any tested one, one censored below smaller. `increase` holds when
 * intervention / comparator ≥ margin (`ratio`) or intervention − comparator ≥ margin (`difference`); `decrease` likewise with the
 * two exchanged; `unchanged` when neither holds.
 */
export function checkHolds(
  check: Pick<Check, "expected" | "scale" | "margin">,
  intervention: number,
  comparator: number,
): boolean | null {
  if (Number.isNaN(intervention) || Number.isNaN(comparator)) return null;
  if (!Number.isFinite(intervention) && intervention === comparator) return null;
  const rises = exceeds(check, intervention, comparator);
  const falls = exceeds(check, comparator, intervention);
  if (check.expected === "unchanged") return !rises && !falls;
  return check.expected === "increase" ? rises : falls;
}

function exceeds({ scale, margin }: Pick<Check, "scale" | "margin">, a: number, b: number): boolean {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return a > b;
  return scale === "difference" ? a - b >= margin : a > b && a >= margin * b;
}

/** A checkable statement of the letter, as data. Nothing in it reads the expected answer into the model. */
export interface Claim {
  /** `C01` … */
  readonly id: string;
  /** In our words. */
  readonly statement: string;
  readonly sources: readonly { readonly citation: string; readonly doi?: string }[];
  readonly evidenceGrade: "high" | "medium" | "low";
  /** Where the letter is stronger or weaker than its source. */
  readonly nuance: string;
  /** Whether a check reads a quantity in a set-up whose own measurements calibrated the model: then it cannot be predicted. */
  readonly seenByCalibration?: boolean;
  /** All must hold in a parameter set for the claim to hold in it. */
  readonly checks: readonly Check[];
}

/** Compares one readout between two arms of a study. */
export interface Check {
  readonly kind?: "comparison";
  readonly id: string;
  readonly description: string;
  readonly readout: string;
  readonly intervention: string;
  readonly comparator: string;
  /** `increase`/`decrease`: beyond `margin` (a ratio > 1 for `ratio`, a difference > 0 for `difference`). `unchanged`: within it. */
  readonly expected: "increase" | "decrease" | "unchanged";
  readonly scale: "ratio" | "difference";
  readonly margin: number;
}

/** Asks whether a readout of one arm lies within bounds. */
export interface RangeCheck {
  readonly kind: "range";
  readonly id: string;
  readonly description: string;
  readonly readout: string;
  readonly arm: string;
  /** Bounds in the readout's unit, both allowed. */
  readonly low: number;
  readonly high: number;
}

/** Asks whether a readout moves one way along a series of arms. */
export interface MonotoneCheck {
  readonly kind: "monotone";
  readonly id: string;
  readonly description: string;
  readonly readout: string;
  /** In order, at least two. */
  readonly arms: readonly string[];
  readonly expected: "increase" | "decrease";
  /** Ratio > 1 that the first and the last arm must differ by. */
  readonly margin: number;
}

/** Asks whether the dose of half effect, over arms that differ in one dose, lies within bounds. */
export interface HalfEffectCheck {
  readonly kind: "EC50";
  readonly id: string;
  readonly description: string;
  readonly readout: string;
  /** The arm without a dose. */
  readonly baseline: string;
  /** Ascending doses > 0; the effect of the last one counts as full. */
  readonly doses: readonly { readonly arm: string; readonly dose: number }[];
  /** Bounds in the unit of the doses. */
  readonly low: number;
  readonly high: number;
  /** Ratio > 1 of full effect to baseline below which there is no effect to halve. */
  readonly margin: number;
}

/** Any check of a claim. */
export type ClaimCheck = Check | RangeCheck | MonotoneCheck | HalfEffectCheck;

/** Returns the arms that a check reads, in the order in which it names them. */
export function armsOfCheck(check: ClaimCheck): readonly string[] {
  switch (check.kind) {
    case "range":
      return [check.arm];
    case "monotone":
      return check.arms;
    case "EC50":
      return [check.baseline, ...check.doses.map(({ arm }) => arm)];
    default:
      return [check.intervention, check.comparator];
  }
}

/**
 * How a claim came out over an ensemble.
 *
 * `kind`: `built in` when it holds in ≥ 95 % of prior draws; `prior-driven` when the calibration data did not move the
 * fraction; otherwise `predicted` when the ensemble's hash was frozen before the check was run and calibration has not seen its own
 * quantities, and `calibrated` in the other case.
 */
export interface ClaimVerdict {
  readonly id: string;
  readonly verdict: "holds" | "fails" | "undecided" | "not testable";
  readonly reason: string;
  readonly fraction: number | null;
  /** 95 % interval of the fraction (Wilson). */
  readonly fractionInterval: readonly [number, number] | null;
  readonly priorFraction: number | null;
  readonly kind: "built in" | "calibrated" | "predicted" | "prior-driven" | "descriptive";
  /** Fraction by named hypothesis, e.g. `{ "survival:or": 0.8 }`. */
  readonly byHypothesis: Readonly<Record<string, number>>;
  readonly checks: readonly {
    readonly id: string;
    readonly fraction: number;
    readonly priorFraction: number;
  }[];
}

import type { Condition } from "./condition.ts";

/**
 * Measured quantities that no calibration has seen, and how a model predicts them.
 *
 * `axis` states sets as data, `analysis` predicts them over an ensemble and compares; the measured values come in last and separately, as
 * {@link ValidationMeasurement}.
 */
export interface ValidationSet {
  readonly id: string;
  readonly title: string;
  readonly citation: string;
  /** File of the measured table below the data folder. */
  readonly file: string;
  /** What was done, as far as it is known, and how it is simulated. One sentence each. */
  readonly protocol: readonly string[];
  /** What makes agreement or disagreement weaker evidence than it looks. One sentence each. */
  readonly caveats: readonly string[];
  readonly conditions: readonly ValidationCondition[];
  readonly items: readonly ValidationItem[];
}

/** A condition with the times (minutes, treatment at 0) and observables that its items read. */
export interface ValidationCondition {
  readonly condition: Condition;
  readonly startTime: number;
  readonly times: readonly number[];
  readonly observables: readonly string[];
}

/** One quantity to be predicted and compared. */
export interface ValidationItem {
  readonly id: string;
  readonly label: string;
  /** `log2`, `log10` or `%`. */
  readonly unit: string;
  readonly quantity: ValidationQuantity;
  /** False for a prediction that no value of this set can judge. */
  readonly measured: boolean;
  /**
   * Standard deviation of one measured value of a quantity that is never negative: `base + share · value`, in the item's unit, decided before any value is read; absent: none is
   * known, and the interval is that of the model alone.
   */
  readonly error?: { readonly base: number; readonly share: number };
  /** Items of one group stand or fall together, such as the times of a course. */
  readonly group?: string;
  /** Where to look first when the prediction fails: what the model lacks, written before the table was opened. */
  readonly ifOutside: string;
}

/** How an item is read from simulated conditions. */
export type ValidationQuantity =
  | {
      /** log₂ of the summed observables under one condition over those under another, at one time; pairs are equally likely protocols. */
      readonly kind: "log2-ratio";
      readonly pairs: readonly { readonly numerator: string; readonly denominator: string }[];
      readonly observables: readonly string[];
      readonly time: number;
    }
  | {
      /**
       * The observable at one time as a function of what the course starts from: the start is measured with the course, after prediction.
       * With `over`, the ratio to the same observable under another condition that starts alike.
       */
      readonly kind: "course";
      readonly starts: readonly {
        readonly start: number;
        readonly condition: string;
        readonly over?: string;
      }[];
      readonly observable: string;
      readonly time: number;
    }
  | {
      /**
       * log₂ of the rise of the observable over a baseline in one place over that in another: scale and offset of a readout cancel. A rise
       * below `floor` times the larger of the two, or none, counts as that: smaller ones drown in the noise of a blot.
       */
      readonly kind: "log2-increment-ratio";
      readonly numerator: ReadAt;
      readonly denominator: ReadAt;
      readonly baseline: ReadAt;
      readonly observable: string;
      /** In (0, 1). */
      readonly floor: number;
    }
  | {
      /** log₁₀ of the dose that halves the observable in one series over that in another. */
      readonly kind: "log10-ic50-ratio";
      readonly numerator: ValidationSeries;
      readonly denominator: ValidationSeries;
      readonly observable: string;
      readonly time: number;
    };

/** A condition and a time in it. */
export interface ReadAt {
  readonly condition: string;
  readonly time: number;
}

/** Conditions that differ in the dose of one drug only; `doses` ascend and are above zero. */
export interface ValidationSeries {
  readonly control: string;
  readonly doses: readonly { readonly dose: number; readonly condition: string }[];
}

/** The measured value of an item: the mean of its replicates. */
export interface ValidationMeasurement {
  readonly item: string;
  readonly value: number;
  readonly replicates: readonly number[];
  /** What a course started from, in the unit of its observable. */
  readonly start?: number;
}

/** Something measured that this model cannot speak to. */
export interface NotTestable {
  readonly what: string;
  readonly data: string;
  /** What the model lacks. */
  readonly missing: string;
}

import type { NotTestable } from "@igf-axis/model";
import type { ComparedSet } from "./compare.ts";
import type { LookCount } from "./looks.ts";
import type { ValidationPredictions } from "./predict.ts";

/** A finished validation: what was predicted, how it met the data, what could not be tested, and how often the data have been seen. Plain data. */
export interface ValidationReport {
  readonly run: Omit<ValidationPredictions, "items">;
  /** SHA-256 of the predictions file, written before any measured value was read. */
  readonly predictionsHash: string;
  /** False for predictions from prior draws. */
  readonly countsAsValidation: boolean;
  readonly sets: readonly ComparedSet[];
  readonly notTestable: readonly NotTestable[];
  /** Looks at each set so far, this one among them. */
  readonly looks: readonly LookCount[];
}

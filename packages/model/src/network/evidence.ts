/** How directly a number is known. */
export type EvidenceGrade = "measured here" | "measured elsewhere" | "fitted" | "assumed";

/** A source: a paper, a data set or a database record. */
export interface Evidence {
  /** Short citation, e.g. "Kiselyov 2009 Mol Syst Biol 5:243". */
  readonly citation: string;
  readonly doi?: string;
  /** What was read, where and under which conditions, in our words. */
  readonly note?: string;
  /** `seen`: the figure was read in a copy of the source; `recalled`: from general knowledge, to be verified. */
  readonly confidence: "seen" | "recalled";
}

/**
 * Prior distribution of a parameter.
 *
 * `logNormal`: median in the parameter's unit and the factor that covers one standard deviation (> 1); `low` and `high`
 * truncate. `logUniform`, `uniform`: bounds. `normal`: mean and standard deviation in the parameter's unit.
 */
export type Prior =
  | {
      readonly kind: "logNormal";
      readonly median: number;
      readonly factor: number;
      readonly low?: number;
      readonly high?: number;
    }
  | { readonly kind: "logUniform"; readonly low: number; readonly high: number }
  | { readonly kind: "uniform"; readonly low: number; readonly high: number }
  | {
      readonly kind: "normal";
      readonly mean: number;
      readonly standardDeviation: number;
      readonly low?: number;
      readonly high?: number;
    };

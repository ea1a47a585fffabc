/**
 * Plausible parameter sets after calibration, equally weighted.
 *
 * `values` is `[nSets × nParameters]`, row-major, in the units of the model's parameters. `hypotheses[i]` names the option of each
 * rival reading that set i belongs to, e.g. `{ survival: "or" }`.
 */
export interface Ensemble {
  readonly version: string;
  readonly parameters: readonly string[];
  readonly values: readonly (readonly number[])[];
  readonly hypotheses: readonly Readonly<Record<string, string>>[];
  /** How it was made: sampler, seed, data sets with hash, effective sample size, date-free. */
  readonly provenance: EnsembleProvenance;
}

/** How an ensemble came about: what would have to be the same to make it again. */
export interface EnsembleProvenance {
  /** Hash of the model the sets belong to; a different model refuses them. */
  readonly modelHash: string;
  readonly sampler: string;
  readonly seed: number;
  readonly stages: readonly {
    readonly module: string;
    readonly parameters: readonly string[];
    readonly data: readonly { readonly id: string; readonly citation: string; readonly points: number }[];
    readonly effectiveSampleSize: number;
    readonly logEvidence: number;
    readonly acceptanceRate: number;
  }[];
}

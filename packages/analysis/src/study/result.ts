import type { ClaimVerdict, Diagnostic, EvidenceGrade, Study } from "@igf-axis/model";

/** Everything that a study's run yields: what the command line prints and the report draws. Plain data, JSON-safe. */
export interface StudyResult {
  readonly study: Study;
  readonly seed: number;
  /** Parameter sets run, and those whose every simulation ended well. */
  readonly sets: number;
  readonly completedSets: number;
  /** Prior draws whose every simulation ended well. */
  readonly priorSets: number;
  readonly engineVersion: string;
  readonly modelHash: string;
  /** `"prior"` when the study ran on prior draws alone. */
  readonly ensembleHash: string;
  readonly arms: readonly ArmResult[];
  readonly answers: readonly Answer[];
  readonly claims: readonly ClaimVerdict[];
  /** What the headline hangs on most, strongest first. */
  readonly drivers: readonly Driver[];
  /** Measurements ranked by how much they would narrow the headline, best first. */
  readonly measurements: readonly MeasurementValue[];
  readonly headline: Headline;
  /** Failed simulations with their diagnostic, at most 20. */
  readonly failures: readonly {
    readonly set: number;
    readonly arm: string;
    readonly dose: number;
    readonly message: string;
  }[];
  readonly solver: {
    readonly simulations: number;
    readonly steps: number;
    readonly rhsEvaluations: number;
    readonly factorizations: number;
  };
  /** Warnings, e.g. that the ensemble holds fewer sets than were asked for. */
  readonly diagnostics?: readonly Diagnostic[];
}

/** A first answer from the sets run so far. */
export interface ProvisionalResult {
  readonly sets: number;
  readonly setsPlanned: number;
  readonly headline: Headline;
}

/** Quantiles over parameter sets, each array as long as its axis. */
export interface Bands {
  readonly q05: readonly number[];
  readonly q25: readonly number[];
  readonly median: readonly number[];
  readonly q75: readonly number[];
  readonly q95: readonly number[];
}

/** What one arm of a study gave. */
export interface ArmResult {
  readonly arm: string;
  readonly label: string;
  /** GR value over `doses` (which starts with 0), and its prior-only counterpart. */
  readonly doses: readonly number[];
  readonly gr: Bands;
  readonly grPrior: Bands;
  /** Viable count relative to the untreated control, over `doses`. */
  readonly relativeCount: Bands;
  /** Median GR by hypothesis option, e.g. `{ "survival:or": [...] }`. */
  readonly grByHypothesis: Readonly<Record<string, readonly number[]>>;
  readonly timeCourses: readonly {
    readonly observable: string;
    readonly name: string;
    readonly unit: string;
    readonly minutes: readonly number[];
    readonly bands: Bands;
  }[];
  /** Median of every species at the last time-course minute, for colouring the map; by identifier. */
  readonly activity: Readonly<Record<string, number>>;
}

/**
 * One number with its range.
 *
 * `low`–`high` is the 90 % interval over parameter sets. `null` with `censored` when that quantile was not reached: for an IC50 or
 * GR50, `"above"` says the value lies above the highest tested dose, `"below"` below the lowest.
 */
export interface Answer {
  readonly observable: string;
  readonly intervention: string;
  readonly comparator: string;
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly censored?: {
    readonly median?: "above" | "below";
    readonly low?: "above" | "below";
    readonly high?: "above" | "below";
    readonly fraction: number;
  };
  /** Fraction of sets in which the intervention is better than the comparator for this readout; absent for the comparator itself. */
  readonly better?: number;
  readonly priorMedian: number | null;
  readonly priorLow: number | null;
  readonly priorHigh: number | null;
  /** True when the calibration data did not move the distribution (Kolmogorov–Smirnov distance to the prior draws below its threshold). */
  readonly priorDriven: boolean;
  readonly byHypothesis: Readonly<Record<string, number | null>>;
  readonly claims: readonly string[];
}

/** The answer in one sentence, and its numbers. */
export interface Headline {
  readonly sentence: string;
  readonly caveat: string;
  readonly ranking: readonly {
    readonly arm: string;
    readonly label: string;
    /** Share of the loss made good: (comparator − arm) / (comparator − reference) in GR at the headline dose; sets without a loss are left out. */
    readonly restored: { readonly median: number; readonly low: number; readonly high: number } | null;
    /** Fraction of the sets with a loss in which the arm restores at least half of it; 0 when no set has a loss. */
    readonly fractionRestoring: number;
    /** GR of the arm minus the comparator's at the headline dose, over all sets; negative is better. */
    readonly change?: { readonly median: number; readonly low: number; readonly high: number } | null;
  }[];
  /** Fraction of sets in which the comparator responds worse than the reference by ≥ 0.1 in GR at the headline dose. */
  readonly fractionWithLoss: number | null;
  readonly headlineDose: number;
}

/** A parameter that an answer hangs on, by rank correlation over the sets. */
export interface Driver {
  readonly parameter: string;
  readonly name: string;
  /** Spearman rank correlation with the headline quantity over the sets. */
  readonly rankCorrelation: number;
  readonly grade: EvidenceGrade;
  readonly evidence: readonly { readonly citation: string; readonly doi?: string }[];
  /** Width of the 90 % interval after calibration, relative to the prior's (log scale where the prior is). */
  readonly narrowing: number | null;
}

/** Expected share of the headline's variance removed by measuring one quantity with the stated error. */
export interface MeasurementValue {
  readonly observable: string;
  readonly label: string;
  readonly unit: string;
  readonly errorAssumed: string;
  readonly varianceRemoved: number;
}

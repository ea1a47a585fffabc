import type { Model } from "../network/model.ts";
import type { Claim } from "./claim.ts";
import type { Condition } from "./condition.ts";

/**
 * A scenario made ready to run: one model, arms with a shared dose axis, readouts and claims.
 *
 * Built by `axis` from a scenario file, run by `analysis`, drawn by `figures`; none of them knows the others.
 */
export interface Study {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly model: Model;
  /** Rival readings; each parameter set belongs to one option of each. */
  readonly hypotheses: readonly Hypothesis[];
  readonly arms: readonly Arm[];
  /** The arm that the others are compared with (usually the drug alone). */
  readonly comparator: string;
  /** The arm that stands for full response (usually the parental profile with the drug alone); absent: none. */
  readonly reference?: string;
  readonly doseAxis: DoseAxis;
  /** Simulated from `startMinutes` (≤ 0, before treatment) to `endMinutes`. Treatment starts at 0. */
  readonly startMinutes: number;
  readonly endMinutes: number;
  /** Observables sampled at `timeCourseMinutes` under `timeCourseDose` for the figures. */
  readonly timeCourses: {
    readonly observables: readonly string[];
    readonly minutes: readonly number[];
    readonly dose: number;
  };
  readonly readouts: readonly Readout[];
  readonly claims: readonly Claim[];
  /** Arms needed by claims only, not shown as answers. */
  readonly claimArms: readonly Arm[];
  /** What is assumed or left out, one sentence each; shown in the report. */
  readonly caveats: readonly string[];
  readonly solver: { readonly relativeTolerance: number; readonly maxSteps: number };
}

/** A treatment arm: a condition run over the whole dose axis. */
export interface Arm extends Condition {
  /** One sentence for people. */
  readonly description: string;
  /** Name of what was added to the drug, or `null` for the drug alone. */
  readonly intervention: string | null;
}

/** The titrated drug. */
export interface DoseAxis {
  readonly drug: string;
  readonly species: string;
  readonly unit: string;
  /** Ascending, > 0; the zero-dose control is always run as well. */
  readonly doses: readonly number[];
  /** Amount added to the species per unit of dose, > 0; default 1 (2 for an antibody whose species counts binding sites). */
  readonly amountPerDose?: number;
}

/**
 * A number read from an arm.
 *
 * `GR50`, `GRmax`, `GR-AOC` (Hafner 2016, 10.1038/nmeth.3853), `IC50` (absolute, of the viable count relative to the untreated
 * control; censored when not reached), `residual` (viable count at the highest dose relative to control) are read from the dose
 * response of `observable` (a viable cell count); `value` reads an observable at one dose and time.
 */
export interface Readout {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly kind: "GR50" | "GRmax" | "GR-AOC" | "GR" | "IC50" | "residual" | "value";
  readonly observable: string;
  /** For `GR` and `value`: the dose on the axis (0 allowed), and the time in minutes. */
  readonly dose?: number;
  readonly minutes?: number;
  /** Which way is better for the patient's tumour response. */
  readonly better: "low" | "high" | "neither";
  /** Read for the checks of claims only, and not among the answers. */
  readonly claimOnly?: boolean;
}

/** One rival reading: options select parameter values. */
export interface Hypothesis {
  readonly id: string;
  readonly label: string;
  readonly options: readonly {
    readonly id: string;
    readonly label: string;
    readonly parameters: Readonly<Record<string, number>>;
  }[];
}

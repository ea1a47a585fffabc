/**
 * A scenario file after reading: what a user asks, by names that the model's owner (`axis`) resolves.
 *
 * Numbers carry their unit in the field name. Unknown names are diagnosed by `axis`, which suggests the nearest known one.
 */
export interface Scenario {
  readonly schema: 1;
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** Cell profile that all arms start from, e.g. `PC-9`. */
  readonly profile: string;
  readonly culture?: Culture;
  readonly drug: { readonly name: string; readonly dosesNm: readonly number[] };
  /** Duration of treatment, hours. */
  readonly hours: number;
  readonly arms: readonly ScenarioArm[];
  readonly comparator: string;
  readonly reference?: string;
  /** Readouts by name, e.g. `GR50`, `GRmax`, `residual`, `IC50`, `pAKT`, `pERK`, `freeIGF1`; absent: all. */
  readonly observables?: readonly string[];
  readonly claims?: readonly string[];
  /** Restrict rival readings, e.g. `{ survival: "or" }`. */
  readonly hypotheses?: Readonly<Record<string, string>>;
  readonly solver?: { readonly relativeTolerance?: number; readonly maxSteps?: number };
  /** Places of values in the file, by JSON path joined with "."; used for diagnostics. */
  readonly places?: Readonly<
    Record<string, { readonly file: string; readonly line: number; readonly column: number }>
  >;
}

/** An arm as a scenario states it. */
export interface ScenarioArm {
  readonly id: string;
  readonly label?: string;
  /** Changes to the profile, e.g. `{ IGFBP3: "lost" }` or `{ IGF2: 5 }` (secretion factor). */
  readonly changes?: Readonly<Record<string, string | number>>;
  /** Added therapies with their nominal concentration. */
  readonly add?: readonly {
    readonly therapy: string;
    readonly concentrationNm: number;
    readonly startHours?: number;
  }[];
}

/** Every in-vitro condition as an object. Absent fields take the model's documented defaults. */
export interface Culture {
  readonly mediumVolumeMl?: number;
  readonly cellsPerWell?: number;
  readonly serumPercent?: number;
  /** Added to the medium on top of serum, nM. */
  readonly igf1Nm?: number;
  readonly igf2Nm?: number;
  readonly insulinNm?: number;
  readonly egfNm?: number;
  /** Heregulin (NRG1) added, nM. */
  readonly hrgNm?: number;
  readonly hgfNm?: number;
  /** Culture before treatment, hours. */
  readonly hoursBeforeTreatment?: number;
}

import type { Culture, ScenarioArm } from "@igf-axis/model";
import type { BindingProteinId } from "../mechanisms/igfbp-affinity.table.ts";

/** Ligands and binding proteins that a claim's set-up may add, by species. */
export type AddedLigand = "IGF1" | "IGF2" | "INS" | "EGF" | BindingProteinId;

/** An arm that a claim's checks need: changes to a cell, and what is added to it. */
export interface ClaimArm {
  readonly id: string;
  readonly label: string;
  readonly changes: Readonly<Record<string, string | number>>;
  readonly add: NonNullable<ScenarioArm["add"]>;
  /** Ligands and binding proteins added together with the treatment, nM. */
  readonly ligandsNm?: Readonly<Partial<Record<AddedLigand, number>>>;
  /** A set-up of its own; absent: PC-9 under an EGFR inhibitor in `CLAIM_CULTURE`. */
  readonly assay?: Assay;
}

/** A set-up without a titrated drug. */
export interface Assay {
  /** Cell profile that the arm starts from. */
  readonly profile: string;
  readonly culture: Culture;
  /** From treatment to the end, hours. */
  readonly hours: number;
}

/**
 * Culture in which claims of resistance are judged, whatever the scenario's own: a dish dense enough for secreted ligand and binding
 * protein to build up, as the Western blots and arrays behind the claims need.
 */
export const CLAIM_CULTURE: Culture = { mediumVolumeMl: 2, cellsPerWell: 500_000, serumPercent: 10 };

/** Four hours in fresh medium without serum: cells that have calmed down and secreted little. */
const STARVED: Culture = {
  mediumVolumeMl: 2,
  cellsPerWell: 200_000,
  serumPercent: 0,
  hoursBeforeTreatment: 4,
};

/** Linsitinib, at a concentration that in-vitro work uses. */
export const DUAL_INHIBITOR: { readonly therapy: string; readonly concentrationNm: number } = {
  therapy: "linsitinib",
  concentrationNm: 1000,
};

/** Xentuzumab, at a concentration that in-vitro work uses. */
export const LIGAND_ANTIBODY: { readonly therapy: string; readonly concentrationNm: number } = {
  therapy: "xentuzumab",
  concentrationNm: 70,
};

/** An IGF1R antibody, at a concentration that in-vitro work uses. */
export const RECEPTOR_ANTIBODY: { readonly therapy: string; readonly concentrationNm: number } = {
  therapy: "igf1r-antibody",
  concentrationNm: 70,
};

/** What an arm may be given beside its name. */
export type ArmParts = Partial<Pick<ClaimArm, "changes" | "add" | "ligandsNm">>;

/** Returns an arm under the EGFR inhibitor that a scenario or the claims verb titrates. */
export function underInhibitor(id: string, label: string, parts: ArmParts = {}): ClaimArm {
  return { id, label, changes: {}, add: [], ...parts };
}

/** Returns an arm of serum-starved NCI-H322M cells, whose wild-type EGFR is quiet without EGF; 30 minutes unless told. */
export function starved(id: string, label: string, parts: ArmParts = {}, hours = 0.5): ClaimArm {
  return {
    id,
    label,
    changes: {},
    add: [],
    ...parts,
    assay: { profile: "NCI-H322M", culture: STARVED, hours },
  };
}

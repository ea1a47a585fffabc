import type { ValidationCondition, ValidationItem, ValidationSeries, ValidationSet } from "@igf-axis/model";
import { requireColumns, type TextTable } from "../calibration/tables.ts";
import { cultureParameters, DEFAULT_CULTURE } from "../scenario/culture.ts";
import { type MeasuredSet, measurementOf } from "./measured.ts";

/** Drugs by their name in the table, and their species. */
const DRUGS: Readonly<Record<string, string>> = {
  osimertinib: "OSI",
  erlotinib: "ERL",
  gefitinib: "GEF",
  afatinib: "AFA",
  az5104: "AZ5104",
};

/** nM; half of the receptor's activity is lost within this range in nearly every prior draw. */
const DOSES: readonly number[] = [0.1, 1, 10, 100, 1e3, 1e4, 1e5];

const ASSAY_MINUTES = 72 * 60;

/** Few cells, so that neither drug nor EGF is used up: the assay's cells are not those of the model. */
const WELL = cultureParameters({ ...DEFAULT_CULTURE, cellsPerWell: 300 });

/** The mutants, by their name in the table; every one carries the deletion. */
const MUTANTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Ex19del: { EGFR_T790M_share: 0, EGFR_C797S_share: 0 },
  "Ex19del/T790M": { EGFR_T790M_share: 1, EGFR_C797S_share: 0 },
  "Ex19del/C797S": { EGFR_T790M_share: 0, EGFR_C797S_share: 1 },
  "Ex19del/T790M/C797S": { EGFR_T790M_share: 1, EGFR_C797S_share: 1 },
};

/** What carries the signal, with what feeds it: EGF 10 ng/mL for the wild type, nothing for the mutants. */
const ALLELES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  wildtype: { EGFR_ex19del_copies: 0, EGF_added: 1.6 },
  ...Object.fromEntries(Object.entries(MUTANTS).map(([id, shares]) => [id, { EGFR_copies: 0, ...shares }])),
};

/** Selectivity of five inhibitors for four mutants over the wild type. */
export const EGFR_MUTANTS: ValidationSet = {
  id: "egfr-mutants",
  title: "Selectivity for EGFR mutants with the exon-19 deletion over wild type",
  citation: "Robichaux 2021 Nature, source data: Ba/F3 cells with EGFR mutants",
  file: "egfr-mutants/mutant_tki_log_ratio.csv",
  protocol: [
    "Measured: log ratio of the growth IC50 of Ba/F3 cells with the mutant to that with the wild type, taken as base 10 (the source names no base).",
    "Predicted: log10 ratio of the doses that halve the receptor's own activity after 72 h, mutant alone over wild type with EGF 1.6 nM.",
    "The two agree only if growth of either cell falls with the receptor's activity in the same way, which is assumed.",
  ],
  caveats: [
    "Ba/F3 is no cell of this model: receptor numbers, growth and death of the assay are not simulated.",
    "Every affinity but that of erlotinib at the deletion is a prior; of that one calibration sees one saturating dose, and it moves the number and activity of the receptors.",
    "The deletion alone had been compared for osimertinib and erlotinib with an earlier ensemble; the other eighteen pairs had not been looked at when this set was made.",
  ],
  conditions: Object.keys(DRUGS).flatMap((drug) =>
    Object.keys(ALLELES).flatMap((allele) => [0, ...DOSES].map((dose) => condition(drug, allele, dose))),
  ),
  items: Object.keys(MUTANTS).flatMap((mutant) =>
    Object.keys(DRUGS).map(
      (drug): ValidationItem => ({
        id: itemId(mutant, drug),
        label: `${drug}, IC50 at ${mutant} over wild type`,
        unit: "log10",
        quantity: {
          kind: "log10-ic50-ratio",
          numerator: series(drug, mutant),
          denominator: series(drug, "wildtype"),
          observable: "pEGFR",
          time: ASSAY_MINUTES,
        },
        measured: true,
        group: mutant,
        ifOutside:
          "Growth of Ba/F3 is not in the model: a reserve of receptor shifts both IC50s, and cellular ATP, which competes with reversible drugs, differs between alleles.",
      }),
    ),
  ),
};

function itemId(mutant: string, drug: string): string {
  return mutant === "Ex19del" ? `selectivity-${drug}` : `selectivity-${drug}-${mutant.replaceAll("/", "-")}`;
}

function condition(drug: string, allele: string, dose: number): ValidationCondition {
  return {
    condition: {
      id: conditionId(drug, allele, dose),
      label: `${allele}, ${drug} ${dose} nM`,
      parameters: { ...WELL, ...ALLELES[allele] },
      doses: dose === 0 ? [] : [{ species: DRUGS[drug] ?? "", time: 0, amount: dose, operation: "add" }],
    },
    startTime: 0,
    times: [ASSAY_MINUTES],
    observables: ["pEGFR"],
  };
}

function series(drug: string, allele: string): ValidationSeries {
  return {
    control: conditionId(drug, allele, 0),
    doses: DOSES.map((dose) => ({ dose, condition: conditionId(drug, allele, dose) })),
  };
}

function conditionId(drug: string, allele: string, dose: number): string {
  return `${allele}_${drug}_${dose}`;
}

/** Returns the measured log ratios of the main panel. @throws RangeError when the table lacks a column. */
export function measureEgfrMutants(table: TextTable): MeasuredSet {
  requireColumns(table, ["figure", "egfr_mutation", "drug", "log_ic50_mut_over_wt"]);
  const rows = table.rows.filter((row) => row.figure === "Figure 2 Panel A");
  return {
    measurements: Object.keys(MUTANTS).flatMap((mutant) =>
      Object.keys(DRUGS).flatMap((drug) =>
        measurementOf(
          itemId(mutant, drug),
          rows
            .filter((row) => row.egfr_mutation === mutant && row.drug === drug)
            .map((row) => Number(row.log_ic50_mut_over_wt || Number.NaN)),
        ),
      ),
    ),
    notes: [],
  };
}

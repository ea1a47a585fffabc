import type { ValidationCondition, ValidationItem, ValidationSeries, ValidationSet } from "@igf-axis/model";
import { requireColumns, type TextTable } from "../calibration/tables.ts";
import { cultureParameters, DEFAULT_CULTURE } from "../scenario/culture.ts";
import { type MeasuredSet, measurementOf } from "./measured.ts";

const DRUGS: Readonly<Record<string, string>> = { osimertinib: "OSI", erlotinib: "ERL" };

/** nM; half of the receptor's activity is lost within this range in nearly every prior draw. */
const DOSES: readonly number[] = [0.1, 1, 10, 100, 1e3, 1e4, 1e5];

const ASSAY_MINUTES = 72 * 60;

/** Few cells, so that neither drug nor EGF is used up: the assay's cells are not those of the model. */
const WELL = cultureParameters({ ...DEFAULT_CULTURE, cellsPerWell: 300 });

/** What carries the signal, with what feeds it: EGF 10 ng/mL for the wild type, nothing for the mutant. */
const ALLELES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  ex19del: { EGFR_copies: 0 },
  wildtype: { EGFR_ex19del_copies: 0, EGF_added: 1.6 },
};

/** Selectivity of osimertinib and erlotinib for the exon-19 deletion over the wild type. */
export const EGFR_MUTANTS: ValidationSet = {
  id: "egfr-mutants",
  title: "Selectivity for EGFR exon-19 deletion over wild type",
  citation: "Robichaux 2021 Nature, source data: Ba/F3 cells with EGFR mutants",
  file: "egfr-mutants/mutant_tki_log_ratio.csv",
  protocol: [
    "Measured: log ratio of the growth IC50 of Ba/F3 cells with the mutant to that with the wild type, taken as base 10 (the source names no base).",
    "Predicted: log10 ratio of the doses that halve the receptor's own activity after 72 h, mutant alone over wild type with EGF 1.6 nM.",
    "The two agree only if growth of either cell falls with the receptor's activity in the same way, which is assumed.",
  ],
  caveats: [
    "Ba/F3 is no cell of this model: receptor numbers, growth and death of the assay are not simulated.",
    "Osimertinib's affinities and both drugs' affinities at wild type are priors; of erlotinib at the mutant, calibration sees one saturating dose, and it moves the number and activity of the receptors.",
  ],
  conditions: Object.keys(DRUGS).flatMap((drug) =>
    Object.keys(ALLELES).flatMap((allele) => [0, ...DOSES].map((dose) => condition(drug, allele, dose))),
  ),
  items: Object.keys(DRUGS).map(
    (drug): ValidationItem => ({
      id: `selectivity-${drug}`,
      label: `${drug}, IC50 at exon-19 deletion over wild type`,
      unit: "log10",
      quantity: {
        kind: "log10-ic50-ratio",
        numerator: series(drug, "ex19del"),
        denominator: series(drug, "wildtype"),
        observable: "pEGFR",
        time: ASSAY_MINUTES,
      },
      measured: true,
      ifOutside:
        "Growth of Ba/F3 is not in the model: a reserve of receptor shifts both IC50s, and cellular ATP, which competes with reversible drugs, differs between alleles.",
    }),
  ),
};

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

/** Returns the measured log ratios of the exon-19 deletion in the main panel. @throws RangeError when the table lacks a column. */
export function measureEgfrMutants(table: TextTable): MeasuredSet {
  requireColumns(table, ["figure", "egfr_mutation", "drug", "log_ic50_mut_over_wt"]);
  const rows = table.rows.filter(
    (row) => row.egfr_mutation === "Ex19del" && row.figure === "Figure 2 Panel A",
  );
  return {
    measurements: Object.keys(DRUGS).flatMap((drug) =>
      measurementOf(
        `selectivity-${drug}`,
        rows.filter((row) => row.drug === drug).map((row) => Number(row.log_ic50_mut_over_wt || Number.NaN)),
      ),
    ),
    notes: [],
  };
}

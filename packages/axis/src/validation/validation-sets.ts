import type { Model, NotTestable, ValidationSet } from "@igf-axis/model";
import type { TextTable } from "../calibration/tables.ts";
import { confluenceSet, measureConfluence } from "./confluence.ts";
import { EGFR_MUTANTS, measureEgfrMutants } from "./egfr-mutants.ts";
import type { MeasuredSet } from "./measured.ts";
import { measurePhosphotyrosine, PHOSPHOTYROSINE } from "./phosphotyrosine.ts";

/** Returns what the cell model can be judged on with data that no calibration has seen. */
export function validationSets(model: Model): readonly ValidationSet[] {
  return [PHOSPHOTYROSINE, confluenceSet(model), EGFR_MUTANTS];
}

const MEASURE: Readonly<Record<string, (table: TextTable) => MeasuredSet>> = {
  "pc9-phosphotyrosine": measurePhosphotyrosine,
  "pc9-confluence": measureConfluence,
  "egfr-mutants": measureEgfrMutants,
};

/**
 * Returns the measured values of a validation set from its table.
 *
 * @throws RangeError when the set is unknown or the table lacks a column.
 */
export function measureValidation(set: string, table: TextTable): MeasuredSet {
  const measure = MEASURE[set];
  if (!measure) throw new RangeError(`there is no validation set ${set}`);
  return measure(table);
}

/** Data that would judge an IGF-axis model and that this one cannot speak to, with what it lacks. */
export const NOT_TESTABLE: readonly NotTestable[] = [
  {
    what: "PC9 growth and phosphotyrosine with AXL-activating antibody, AXL inhibitor R428, AXL knock-out or AXL mutants",
    data: "AXLomics confluence, phosphotyrosine, bead assay",
    missing: "AXL and its ligand are not in the model.",
  },
  {
    what: "PC9 growth and phosphotyrosine under dasatinib",
    data: "AXLomics confluence, phosphotyrosine",
    missing: "Src and dasatinib are not in the model.",
  },
  {
    what: "PC9 phosphotyrosine under erlotinib with HGF or FGF",
    data: "AXLomics phosphotyrosine",
    missing: "MET and FGFR are not in the model.",
  },
  {
    what: "other lines of the IGF-1, EGF, HRG and HGF time courses; HRG, HGF and pairs in NCI-H322M",
    data: "Hass 2017",
    missing: "No receptor numbers for these lines; ERBB3 and MET are not species of the model.",
  },
  {
    what: "IGF-1 and insulin arms of breast lines with AKT, MEK and FGFR inhibitors",
    data: "HPN-DREAM",
    missing: "No profiles of these lines; AKT, MEK and FGFR inhibitors are not in the model.",
  },
  {
    what: "dose responses of lung lines, PC-14 among them",
    data: "GDSC",
    missing: "No profiles of these lines: the data hold no receptor numbers to make them from.",
  },
  {
    what: "EGFR mutants other than exon-19 deletion, T790M and C797S among them, and other inhibitors",
    data: "Robichaux 2021, cells and xenografts",
    missing:
      "T790M, C797S, exon-20 insertions and drugs but osimertinib and erlotinib are not in the model; nor is a tumour.",
  },
  {
    what: "patients, trials, hyperglycaemia by drug class",
    data: "cohorts, trial tables",
    missing: "The model is a cell culture: no tissue, no host, no pharmacokinetics.",
  },
];

import type { Model, NotTestable, ValidationSet } from "@igf-axis/model";
import type { TextTable } from "../calibration/tables.ts";
import { axlDasatinibSet, measureAxlDasatinib } from "./axl-dasatinib.ts";
import { confluenceSet, measureConfluence } from "./confluence.ts";
import { EGFR_MUTANTS, measureEgfrMutants } from "./egfr-mutants.ts";
import type { MeasuredSet } from "./measured.ts";
import { measurePhosphotyrosine, PHOSPHOTYROSINE } from "./phosphotyrosine.ts";
import { measureReceptorLines, RECEPTOR_LINES } from "./receptor-lines.ts";

/** Returns what the cell model can be judged on with data that no calibration has seen. */
export function validationSets(model: Model): readonly ValidationSet[] {
  return [PHOSPHOTYROSINE, confluenceSet(model), axlDasatinibSet(model), RECEPTOR_LINES, EGFR_MUTANTS];
}

const MEASURE: Readonly<Record<string, (table: TextTable) => MeasuredSet>> = {
  "pc9-phosphotyrosine": measurePhosphotyrosine,
  "pc9-confluence": measureConfluence,
  "pc9-axl-dasatinib": measureAxlDasatinib,
  "hass-2017-lines": measureReceptorLines,
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
    what: "PC9 with AXL kinase and tyrosine mutants, YAP variants, and persisters after three days",
    data: "AXLomics confluence, phosphotyrosine, bead assay",
    missing:
      "AXL has no tyrosines of its own, YAP is not in the model, and one population holds no persisters.",
  },
  {
    what: "PC9 phosphotyrosine under erlotinib with FGF; Src family under dasatinib",
    data: "AXLomics phosphotyrosine",
    missing: "FGFR is not in the model; Src reads as activity, which the measured peptides do not.",
  },
  {
    what: "NCI/ADR-RES; betacellulin; pairs of ligands in BxPC-3",
    data: "Hass 2017",
    missing:
      "No course under EGF to compare with; betacellulin is not in the model; pairs are left for later.",
  },
  {
    what: "FGFR-inhibitor arms and other ligands of breast lines",
    data: "HPN-DREAM",
    missing: "FGFR and its ligands are not in the model; IGF-1 and insulin arms calibrate it.",
  },
  {
    what: "dose responses of lung lines, PC-14 among them",
    data: "GDSC",
    missing: "No profiles of these lines: the data hold no receptor numbers to make them from.",
  },
  {
    what: "EGFR mutants other than the exon-19 deletion with T790M and C797S, and other inhibitors",
    data: "Robichaux 2021, cells and xenografts",
    missing: "Exon-20 insertions, P-loop mutants and other inhibitors are not in the model; nor is a tumour.",
  },
  {
    what: "patients, trials, hyperglycaemia by drug class",
    data: "cohorts, trial tables",
    missing: "The model is a cell culture: no tissue, no host, no pharmacokinetics.",
  },
];

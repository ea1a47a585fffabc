import type { EstimationProblem, Model } from "@igf-axis/model";
import { bypassProblem } from "./bypass.ts";
import { bypassRows } from "./bypass-rows.ts";
import { inhibitorProblem } from "./inhibitors.ts";
import { phenotypeProblem } from "./phenotype.ts";
import { signallingProblem } from "./signalling.ts";
import { arrayRows, confluenceRows, phosphoRows, type TextTable } from "./tables.ts";

/** One stage of the calibration: the table it reads, and the problem that it makes of it. */
export interface CalibrationStage {
  /** Below the data folder. */
  readonly file: string;
  /** @throws RangeError when the table lacks a column or has no row that the stage uses. */
  readonly problem: (model: Model, table: TextTable) => EstimationProblem;
}

/** Stages in the order in which modules are calibrated: each keeps what earlier ones found. */
export const CALIBRATION_STAGES: readonly CalibrationStage[] = [
  {
    file: "phospho/igf1_egf_hrg_hgf_timecourse_hass2017.csv.gz",
    problem: (model, table) => signallingProblem(model, used(phosphoRows(table))),
  },
  {
    file: "phospho/igf1_insulin_egf_rppa_hpn_dream.csv.gz",
    problem: (model, table) => inhibitorProblem(model, used(arrayRows(table))),
  },
  {
    file: "phospho/igf1_egf_hrg_hgf_timecourse_hass2017.csv.gz",
    problem: (model, table) => bypassProblem(model, used(bypassRows(table))),
  },
  {
    file: "growth/pc9_confluence.csv.gz",
    problem: (model, table) => phenotypeProblem(model, used(confluenceRows(table))),
  },
];

function used<Row>(rows: readonly Row[]): readonly Row[] {
  if (rows.length === 0) throw new RangeError("it has no row that this calibration uses");
  return rows;
}

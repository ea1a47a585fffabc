import {
  type CalibrationExperiment,
  cbrt,
  type EstimationProblem,
  type Measurement,
  type Model,
} from "@igf-axis/model";
import { survivalHypothesis } from "../mechanisms/survival.ts";
import { cultureParameters, DEFAULT_CULTURE } from "../scenario/culture.ts";
import type { ConfluenceRow } from "./tables.ts";

/** Rates and thresholds of growth and death, and what PC-9 differs in, that the confluence courses move. */
export const PHENOTYPE_PARAMETERS: readonly string[] = [
  "kgrow",
  "kdeath",
  "kcycle",
  "cycling_at_start",
  "K_ERK_cycle",
  "K_MTORC1_cycle",
  "kdeg_BIM",
  "ERK_to_BIM",
  "K_BIM",
  "K_AKT_survival",
  "weight_ERK",
  "spreading",
  "kflatten",
  "K_ERK_flatten",
  "cells_at_confluence",
  "EGFR_ex19del_copies",
  "activity_EGFR_ex19del",
  "IGF1R_copies",
  "INSR_copies",
  "secretion_IGFBP3",
  "Ki_ERL_EGFR_ex19del",
  "EGFR_to_PI3K",
  "ERBB3_copies",
  "K_EGFR_ERBB3",
  "K_SPRY",
  "IGF1_in_serum",
  "IGFBP_per_IGF_in_serum",
];

/** Erlotinib in the AXLomics cultures, nM, as the methods draft in their repository states (the data files do not). */
export const ERLOTINIB_NM = 1000;

/**
 * Standard deviation of a confluence, per cent: 1 plus a tenth of the value, about the spread between the four experiments.
 *
 * It stands for the model's own shortcomings as well, so that early, low values count beside late, high ones.
 */
export const CONFLUENCE_ERROR: { readonly base: number; readonly share: number } = { base: 1, share: 0.1 };

/** Hours used: later values are near full cover, where confluence says little about numbers. */
const LAST_HOUR = 96;

/**
 * The phenotype stage: confluence of parental PC9, untreated and under erlotinib, over four days in four experiments.
 *
 * Each course starts from its own measured cover, turned into cells by the model's own relation; treatment starts with the course.
 * Run once per survival map.
 */
export function phenotypeProblem(model: Model, rows: readonly ConfluenceRow[]): EstimationProblem {
  const experiments = [...new Set(rows.map((row) => row.experiment))]
    .sort()
    .flatMap((name) => ["UT", "E"].map((treatment) => course(model, name, treatment, rows)));
  const conditions = experiments.map((e) => e.condition.id);
  return {
    id: "pc9-confluence",
    module: "phenotype",
    model,
    parameters: PHENOTYPE_PARAMETERS,
    experiments,
    measurementGroups: [
      {
        observable: "confluence",
        cells: "PC-9",
        conditions,
        scale: "one",
        offset: "zero",
        noiseFloor: 3,
        independence: 0.25,
      },
    ],
    dataSets: [
      {
        id: "axlomics-pc9-untreated-erlotinib",
        citation: "Meyer laboratory, AXLomics data set: PC9 confluence",
        points: experiments.reduce((sum, e) => sum + e.measurements.length, 0),
      },
    ],
    hypothesisOptions: survivalHypothesis.options.map((option) => ({
      hypothesis: survivalHypothesis.id,
      option: option.id,
      parameters: option.parameters,
    })),
    relativeTolerance: 1e-3,
    maxSteps: 5000,
  };
}

/** Returns the coverage of unflattened cells that shows as a share `c` < 1 of the field: the inverse of c = x / (1 + x³)^(1/3). */
export function cellsOfCover(c: number): number {
  return c / cbrt(1 - c * c * c);
}

function course(
  model: Model,
  name: string,
  treatment: string,
  rows: readonly ConfluenceRow[],
): CalibrationExperiment {
  const id = `${name}_${treatment}`;
  const own = rows
    .filter((row) => row.experiment === name && row.treatment === treatment && row.hours <= LAST_HOUR)
    .sort((a, b) => a.hours - b.hours);
  const first = own.slice(0, 3);
  const cover = first.reduce((sum, row) => sum + row.confluencePercent, 0) / first.length;
  const toCover = model.parameters.find((parameter) => parameter.id === "cells_to_cover")?.value;
  if (toCover === undefined || first.length === 0)
    throw new RangeError(`experiment ${id} has no data, or the model has no cells_to_cover`);
  const measurements = own
    .filter((_, index) => index >= 3 && index % 2 === 1)
    .map(
      (row): Measurement => ({
        observable: "confluence",
        condition: id,
        time: row.hours * 60,
        value: row.confluencePercent,
        error: CONFLUENCE_ERROR.base + CONFLUENCE_ERROR.share * row.confluencePercent,
      }),
    );
  return {
    condition: {
      id,
      label: `${name}, ${treatment === "UT" ? "untreated" : "erlotinib"}`,
      parameters: {
        ...cultureParameters(DEFAULT_CULTURE),
        cells_seeded: cellsOfCover(cover / 100) * toCover,
      },
      doses: treatment === "E" ? [{ species: "ERL", time: 0, amount: ERLOTINIB_NM, operation: "add" }] : [],
    },
    startTime: 0,
    measurements,
  };
}

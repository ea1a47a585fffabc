import type { Model, ValidationCondition, ValidationItem, ValidationSet } from "@igf-axis/model";
import { CONFLUENCE_ERROR, cellsOfCover, ERLOTINIB_NM } from "../calibration/phenotype.ts";
import type { TextTable } from "../calibration/tables.ts";
import { cultureParameters, DEFAULT_CULTURE } from "../scenario/culture.ts";
import { type MeasuredSet, measurementOf } from "./measured.ts";
import { type CoverRow, coversAt, readWells, startOf, withoutRepeats } from "./wells.ts";

/** Experiments that calibration never saw; dasatinib_2 and dtp_3days are left out, as wells called poor before this set was made. */
export const CONFLUENCE_EXPERIMENTS: readonly string[] = [
  "dasatinib_1",
  "dasatinib_3",
  "dasatinib_4",
  "zero_dose",
];

/** Arms by their code in the table. */
const ARMS: Readonly<Record<string, string>> = { UT: "untreated", E: "erlotinib" };

/** Hours at which courses are compared. */
const HOURS: readonly number[] = [24, 48, 72, 96];

/** Covers, per cent of the field, that courses are predicted from; a measured start is interpolated between them. */
export const STARTS: readonly number[] = [1, 2, 4, 8, 16, 32];

/**
 * Confluence of parental PC9, untreated and under erlotinib, in experiments other than those of the calibration.
 *
 * @throws RangeError when the model has no `cells_to_cover`.
 */
export function confluenceSet(model: Model): ValidationSet {
  const toCover = model.parameters.find((parameter) => parameter.id === "cells_to_cover")?.value;
  if (toCover === undefined) throw new RangeError("the model has no value of cells_to_cover");
  return {
    id: "pc9-confluence",
    title: "Confluence of PC9 in experiments that calibration never saw",
    citation: "Meyer laboratory, AXLomics data set: PC9 confluence",
    file: "growth/pc9_confluence.csv.gz",
    protocol: [
      "Untreated and erlotinib 1 µM without dasatinib, parental cells, in the experiments dasatinib_1, _3, _4 and zero_dose; the dose is that of the methods draft.",
      "Each course starts from its own measured cover, as in the calibration: predictions are written for starts of 1 to 32 % and read at the measured one.",
      "dasatinib_2 and dtp_3days are left out: an earlier look had called their untreated wells poor, before this set was made.",
    ],
    caveats: [
      "Same laboratory, line and method as the calibration data: this tests other experiments, not another setting.",
      "Slopes of these untreated arms had been seen when the prior of growth was chosen, though not used for it.",
      "Times of one course are correlated: courses are counted beside points.",
      "The interval holds the measurement error of the calibration, 1 + a tenth of the value.",
    ],
    conditions: Object.keys(ARMS).flatMap((arm) =>
      STARTS.map((start) => course(arm, start, cellsOfCover(start / 100) * toCover)),
    ),
    items: CONFLUENCE_EXPERIMENTS.flatMap((experiment) =>
      Object.keys(ARMS).flatMap((arm) => HOURS.map((hours) => item(experiment, arm, hours))),
    ),
  };
}

function course(arm: string, start: number, cellsPerMl: number): ValidationCondition {
  return {
    condition: {
      id: conditionId(arm, start),
      label: `${ARMS[arm]}, from ${start} %`,
      parameters: { ...cultureParameters(DEFAULT_CULTURE), cells_seeded: cellsPerMl },
      doses: arm === "E" ? [{ species: "ERL", time: 0, amount: ERLOTINIB_NM, operation: "add" }] : [],
    },
    startTime: 0,
    times: HOURS.map((hours) => hours * 60),
    observables: ["confluence"],
  };
}

function item(experiment: string, arm: string, hours: number): ValidationItem {
  return {
    id: `${experiment}-${arm}-${hours}h`,
    label: `${experiment}, ${ARMS[arm]}, ${hours} h`,
    unit: "%",
    quantity: {
      kind: "course",
      starts: STARTS.map((start) => ({ start, condition: conditionId(arm, start) })),
      observable: "confluence",
      time: hours * 60,
    },
    measured: true,
    error: CONFLUENCE_ERROR,
    group: `${experiment}, ${ARMS[arm]}`,
    ifOutside:
      "One homogeneous population, without persisters; the area of a cell changes with ERK only, and attachment in the first day is not described.",
  };
}

function conditionId(arm: string, start: number): string {
  return `confluence_${arm}_${start}`;
}

/**
 * Returns measured covers: the mean over wells, with the mean of the first three images as the start.
 *
 * A well whose course is that of a well of another experiment, value by value, is left out and noted: it would count twice.
 *
 * @throws RangeError when the table lacks a column.
 */
export function measureConfluence(table: TextTable): MeasuredSet {
  const { wells, repeated } = withoutRepeats(readWells(table, armOf), CONFLUENCE_EXPERIMENTS);
  const measurements = CONFLUENCE_EXPERIMENTS.flatMap((experiment) =>
    Object.keys(ARMS).flatMap((arm) => {
      const own = wells.filter((well) => well.experiment === experiment && well.arm === arm);
      const start = startOf(own);
      return HOURS.flatMap((hours) =>
        measurementOf(item(experiment, arm, hours).id, coversAt(own, hours)).map((measurement) => ({
          ...measurement,
          start,
        })),
      );
    }),
  );
  const notes = repeated.map(
    ({ experiment, arm, replicate }) =>
      `${experiment}, ${ARMS[arm]}, well ${replicate}: the same course stands under another experiment; left out.`,
  );
  return { measurements, notes };
}

function armOf({
  experiment = "",
  line_variant,
  treatment_code = "",
  dose_nM,
}: CoverRow): string | undefined {
  const isParental = line_variant === "WT" || line_variant === "PC9";
  const isWanted =
    CONFLUENCE_EXPERIMENTS.includes(experiment) &&
    isParental &&
    treatment_code in ARMS &&
    Number(dose_nM) === 0;
  return isWanted ? treatment_code : undefined;
}

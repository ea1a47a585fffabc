import type { Dose, Model, ValidationCondition, ValidationItem, ValidationSet } from "@igf-axis/model";
import { cellsOfCover, ERLOTINIB_NM } from "../calibration/phenotype.ts";
import type { TextTable } from "../calibration/tables.ts";
import { cultureParameters, DEFAULT_CULTURE } from "../scenario/culture.ts";
import { CONFLUENCE_EXPERIMENTS, STARTS } from "./confluence.ts";
import { type MeasuredSet, meanOf, measurementOf } from "./measured.ts";
import { type CoverRow, coversAt, readWells, startOf, withoutRepeats } from "./wells.ts";

const dose = (species: string, amount: number): Dose => ({ species, time: 0, amount, operation: "add" });
const ERLOTINIB = dose("ERL", ERLOTINIB_NM);
/** 300 ng/mL, as the methods draft of the data's repository has it. */
const AXL_ANTIBODY = dose("AXLAB", 2);
/** Not stated with the data; what in-vitro work uses. */
const AXL_INHIBITOR = dose("BEM", 1000);
const DASATINIB_NM: readonly number[] = [40, 200, 1000];

/** An arm: how it is simulated, and which rows of the table it is. */
interface CoverArm {
  readonly id: string;
  readonly label: string;
  readonly doses: readonly Dose[];
  readonly parameters?: Readonly<Record<string, number>>;
  readonly codes: readonly string[];
  readonly variants: readonly string[];
  readonly dasatinibNm: number;
}

const PARENTAL = ["WT", "PC9"];
const KNOCK_OUT = ["KO", "AXL KO"];
const NO_AXL = { AXL_copies: 0 };

const BASIC: readonly CoverArm[] = [
  { id: "E", label: "erlotinib", doses: [ERLOTINIB], codes: ["E"], variants: PARENTAL, dasatinibNm: 0 },
  {
    id: "EA",
    label: "erlotinib and AXL antibody",
    doses: [ERLOTINIB, AXL_ANTIBODY],
    codes: ["E/A", "A/E"],
    variants: PARENTAL,
    dasatinibNm: 0,
  },
  {
    id: "ER",
    label: "erlotinib and AXL inhibitor",
    doses: [ERLOTINIB, AXL_INHIBITOR],
    codes: ["E/R"],
    variants: PARENTAL,
    dasatinibNm: 0,
  },
  {
    id: "KO-E",
    label: "no AXL, erlotinib",
    doses: [ERLOTINIB],
    parameters: NO_AXL,
    codes: ["E"],
    variants: KNOCK_OUT,
    dasatinibNm: 0,
  },
  {
    id: "KO-EA",
    label: "no AXL, erlotinib and AXL antibody",
    doses: [ERLOTINIB, AXL_ANTIBODY],
    parameters: NO_AXL,
    codes: ["E/A", "A/E"],
    variants: KNOCK_OUT,
    dasatinibNm: 0,
  },
  { id: "UT", label: "untreated", doses: [], codes: ["UT"], variants: PARENTAL, dasatinibNm: 0 },
];

const ARMS: readonly CoverArm[] = [
  ...BASIC,
  ...DASATINIB_NM.flatMap((nM) =>
    BASIC.filter(({ id }) => id === "UT" || id === "E" || id === "EA").map(
      (arm): CoverArm => ({
        ...arm,
        id: `${arm.id}-das${nM}`,
        label: `${arm.label}, dasatinib ${nM} nM`,
        doses: [...arm.doses, dose("DAS", nM)],
        dasatinibNm: nM,
      }),
    ),
  ),
];

/** Pairs of arms that items compare, and what to look at when the comparison fails. */
const COMPARED: readonly { readonly arm: string; readonly over: string; readonly ifOutside: string }[] = [
  {
    arm: "EA",
    over: "E",
    ifOutside:
      "The numbers of AXL, its reach to SHC and PI3K and the antibody's affinity are priors; nothing in the calibration sees AXL.",
  },
  {
    arm: "ER",
    over: "E",
    ifOutside:
      "The dose of the AXL inhibitor is not stated, and it hits kinases besides AXL that are not in the model.",
  },
  {
    arm: "KO-EA",
    over: "KO-E",
    ifOutside:
      "Without AXL the antibody does nothing in the model: a change would mean another target, or other wells.",
  },
  ...DASATINIB_NM.flatMap((nM) => [
    {
      arm: `UT-das${nM}`,
      over: "UT",
      ifOutside:
        "Of dasatinib's targets the model holds Src alone; its reach to SHC, PI3K and growth is a prior.",
    },
    {
      arm: `E-das${nM}`,
      over: "E",
      ifOutside:
        "Of dasatinib's targets the model holds Src alone; its reach to SHC, PI3K and growth is a prior.",
    },
    {
      arm: `EA-das${nM}`,
      over: "EA",
      ifOutside: "How AXL reaches growth through Src is a prior in every step.",
    },
  ]),
];

const EXPERIMENTS: readonly string[] = [
  ...CONFLUENCE_EXPERIMENTS,
  "axl_mutants_br1",
  "axl_mutants_br2",
  "axl_mutants_br3",
  "axl_mutants_br4",
];

const HOURS: readonly number[] = [48, 72];

/**
 * Growth of PC9 with AXL switched on, off or away, and with dasatinib, beside the same cells without.
 *
 * @throws RangeError when the model has no `cells_to_cover`.
 */
export function axlDasatinibSet(model: Model): ValidationSet {
  const toCover = model.parameters.find((parameter) => parameter.id === "cells_to_cover")?.value;
  if (toCover === undefined) throw new RangeError("the model has no value of cells_to_cover");
  return {
    id: "pc9-axl-dasatinib",
    title: "Growth of PC9 with AXL antibody, AXL inhibitor, without AXL, and with dasatinib",
    citation: "Meyer laboratory, AXLomics data set: PC9 confluence",
    file: "growth/pc9_confluence.csv.gz",
    protocol: [
      "Ratio of the cover of an arm to that of the arm without the drug in question, after 48 and 72 h; 1 is no change.",
      "Each item is the mean over the experiments that hold both arms (dasatinib_1, _3, _4, zero_dose and four of AXL mutants), each pair read from its own mean start.",
      "Erlotinib 1 µM and antibody 300 ng/mL are those of the methods draft; the dose of the AXL inhibitor is not stated, and 1 µM is simulated.",
    ],
    caveats: [
      "All arms of the file had been printed once while looking for growth rates, long before this set was made; nothing was set from them.",
      "Cover is area: an arm that flattens cells looks larger than it is.",
      "Untreated and erlotinib arms of the experiments of AXL mutants calibrated the model; they are the denominator here.",
      "The interval holds an error of 15 % of the ratio.",
    ],
    conditions: ARMS.flatMap((arm) =>
      STARTS.map((start) => course(arm, start, cellsOfCover(start / 100) * toCover)),
    ),
    items: COMPARED.flatMap((pair) => HOURS.map((hours) => item(pair, hours))),
  };
}

function armOfId(id: string): CoverArm {
  const arm = ARMS.find((known) => known.id === id);
  if (!arm) throw new RangeError(`there is no arm ${id}`);
  return arm;
}

function course(arm: CoverArm, start: number, cellsPerMl: number): ValidationCondition {
  return {
    condition: {
      id: conditionId(arm.id, start),
      label: `${arm.label}, from ${start} %`,
      parameters: {
        ...cultureParameters(DEFAULT_CULTURE),
        cells_seeded: cellsPerMl,
        ...arm.parameters,
      },
      doses: arm.doses,
    },
    startTime: 0,
    times: HOURS.map((hours) => hours * 60),
    observables: ["confluence"],
  };
}

function item({ arm, over, ifOutside }: (typeof COMPARED)[number], hours: number): ValidationItem {
  return {
    id: `${arm}-over-${over}-${hours}h`,
    label: `${armOfId(arm).label}, over ${armOfId(over).label}, ${hours} h`,
    unit: "ratio",
    quantity: {
      kind: "course",
      starts: STARTS.map((start) => ({
        start,
        condition: conditionId(arm, start),
        over: conditionId(over, start),
      })),
      observable: "confluence",
      time: hours * 60,
    },
    measured: true,
    error: { base: 0, share: 0.15 },
    group: `${armOfId(arm).label}, over ${armOfId(over).label}`,
    ifOutside,
  };
}

function conditionId(arm: string, start: number): string {
  return `${arm}_${start}`;
}

/**
 * Returns the ratio of covers of each pair of arms: in every experiment that holds both, mean over wells over mean over wells; then the
 * mean over experiments.
 *
 * @throws RangeError when the table lacks a column.
 */
export function measureAxlDasatinib(table: TextTable): MeasuredSet {
  const { wells } = withoutRepeats(readWells(table, armOfRow), EXPERIMENTS);
  const measurements = COMPARED.flatMap((pair) => {
    const paired = EXPERIMENTS.map((experiment) => ({
      arm: wells.filter((well) => well.experiment === experiment && well.arm === pair.arm),
      over: wells.filter((well) => well.experiment === experiment && well.arm === pair.over),
    })).filter(({ arm, over }) => arm.length > 0 && over.length > 0);
    const start = meanOf(paired.map(({ arm, over }) => startOf([...arm, ...over])));
    return HOURS.flatMap((hours) =>
      measurementOf(
        item(pair, hours).id,
        paired.map(({ arm, over }) => meanOf(coversAt(arm, hours)) / meanOf(coversAt(over, hours))),
      ).map((measurement) => ({ ...measurement, start })),
    );
  });
  return { measurements, notes: [] };
}

function armOfRow(row: CoverRow): string | undefined {
  const { experiment = "", line_variant = "", treatment_code = "", dose_nM = "" } = row;
  if (!EXPERIMENTS.includes(experiment)) return undefined;
  const dasatinib = Number(dose_nM);
  return ARMS.find(
    (arm) =>
      arm.codes.includes(treatment_code) &&
      arm.variants.includes(line_variant) &&
      arm.dasatinibNm === dasatinib,
  )?.id;
}

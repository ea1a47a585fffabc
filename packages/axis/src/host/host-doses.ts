import { type Dose, expandRegimen } from "@igf-axis/model";
import {
  IGF1R_ANTIBODIES,
  type Igf1rAntibody,
  LIGAND_ANTIBODIES,
  type LigandAntibody,
} from "./antibodies.table.ts";
import { HOST_SIZES, type HostOptions } from "./host-model.ts";
import { ORAL_DRUGS, type OralDrugId } from "./oral-drugs.table.ts";

const DAY = 1440;

/** kg/mol of an antibody. */
const ANTIBODY_KG_PER_MOL = 150;

/** pmol in one unit of insulin. */
const PMOL_PER_UNIT = 6000;

/** g/mol of glucose. */
const GLUCOSE = 180.16;

/** When and how often something is given; the amount falls back on the usual one. */
export interface HostRegimen {
  /** Day of the first dose; default 0. */
  readonly startDay?: number;
  readonly count: number;
  /** Interval; default: the usual one. */
  readonly everyDays?: number;
  readonly mgPerKg?: number;
  /** Flat dose in mg, shared out over `weightKg`. */
  readonly mg?: number;
  /** Body weight for flat doses; default 70 in a human, 0.025 in a mouse. */
  readonly weightKg?: number;
}

/** Returns infusions of an IGF1R antibody, each as one dose into plasma, nM. */
export function igf1rAntibodyDoses(
  species: HostOptions["species"],
  antibody: Igf1rAntibody,
  regimen: HostRegimen,
): readonly Dose[] {
  return antibodyDoses("MAB", 1, species, IGF1R_ANTIBODIES[antibody].regimen, regimen);
}

/** Returns infusions of a ligand antibody, each as one dose of binding sites into plasma, nM. */
export function ligandAntibodyDoses(
  species: HostOptions["species"],
  antibody: LigandAntibody,
  regimen: HostRegimen,
): readonly Dose[] {
  return antibodyDoses("LMAB", 2, species, LIGAND_ANTIBODIES[antibody].regimen, regimen);
}

/** Returns doses of an oral drug into its depot, pmol per kilogram of body. */
export function oralDoses(
  species: HostOptions["species"],
  drug: OralDrugId,
  regimen: HostRegimen,
): readonly Dose[] {
  const { molarMass, regimen: usual } = ORAL_DRUGS[drug];
  const mgPerKg = regimen.mgPerKg ?? (regimen.mg ?? usual.mg) / weightOf(species, regimen);
  return expandRegimen({
    species: `${drug}_depot`,
    amount: (mgPerKg * 1e9) / molarMass,
    start: (regimen.startDay ?? 0) * DAY,
    interval: (regimen.everyDays ?? usual.everyHours / 24) * DAY,
    count: regimen.count,
    operation: "add",
  });
}

/** A meal of the day: hour, and grams of carbohydrate per kilogram of body. */
export interface Meal {
  readonly hour: number;
  readonly carbohydrateGPerKg: number;
}

/** Breakfast, lunch and dinner of an adult, 3 g/kg of carbohydrate a day. */
export const THREE_MEALS: readonly Meal[] = [
  { hour: 8, carbohydrateGPerKg: 0.8 },
  { hour: 13, carbohydrateGPerKg: 1.1 },
  { hour: 19, carbohydrateGPerKg: 1.1 },
];

/** Returns the meals of `days` days from `startDay` on, as doses into the stomach, mmol per kilogram of body. */
export function mealDoses(
  days: number,
  startDay: number = 0,
  meals: readonly Meal[] = THREE_MEALS,
): readonly Dose[] {
  return meals
    .flatMap(({ hour, carbohydrateGPerKg }) =>
      expandRegimen({
        species: "CARB_stomach",
        amount: (carbohydrateGPerKg * 1000) / GLUCOSE,
        start: startDay * DAY + hour * 60,
        interval: DAY,
        count: days,
        operation: "add",
      }),
    )
    .sort((a, b) => a.time - b.time);
}

/** Returns a fast: habitual food stops at the start and comes back at the end. Meals in between are for the caller to leave out. */
export function fastDoses(startHour: number, hours: number): readonly Dose[] {
  return [
    { species: "DIET", time: startHour * 60, amount: 0, operation: "set" },
    { species: "DIET", time: (startHour + hours) * 60, amount: 1, operation: "set" },
  ];
}

/** Returns injections of insulin, in units per kilogram of body. */
export function insulinDoses(
  kind: "rapid" | "basal",
  unitsPerKg: number,
  regimen: Pick<HostRegimen, "startDay" | "count" | "everyDays">,
): readonly Dose[] {
  return expandRegimen({
    species: `INS_${kind}`,
    amount: unitsPerKg * PMOL_PER_UNIT,
    start: (regimen.startDay ?? 0) * DAY,
    interval: (regimen.everyDays ?? 1) * DAY,
    count: regimen.count,
    operation: "add",
  });
}

function weightOf(species: HostOptions["species"], regimen: HostRegimen): number {
  return regimen.weightKg ?? (species === "human" ? 70 : 0.025);
}

function antibodyDoses(
  id: string,
  sites: number,
  species: HostOptions["species"],
  usual: { readonly everyDays: number } & ({ readonly mgPerKg: number } | { readonly mg: number }),
  regimen: HostRegimen,
): readonly Dose[] {
  const weight = weightOf(species, regimen);
  const usualMgPerKg = "mgPerKg" in usual ? usual.mgPerKg : usual.mg / weight;
  const mgPerKg = regimen.mgPerKg ?? (regimen.mg === undefined ? usualMgPerKg : regimen.mg / weight);
  return expandRegimen({
    species: id,
    amount: (sites * mgPerKg * 1e6) / ANTIBODY_KG_PER_MOL / HOST_SIZES[species].plasma,
    start: (regimen.startDay ?? 0) * DAY,
    interval: (regimen.everyDays ?? usual.everyDays) * DAY,
    count: regimen.count,
    operation: "add",
  });
}

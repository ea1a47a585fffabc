import { log10, pow } from "@igf-axis/model";

/** What the reader has set in the living figure. Plain data; compared by value. */
export interface Setting {
  /** Factor on the secretion of IGFBP-3, 0 to 5. */
  readonly igfbp3: number;
  /** Factor on the secretion of IGF-2, 1 to 1000. */
  readonly igf2: number;
  /** nM; one of `DOSES`. */
  readonly doseNm: number;
  readonly addOn: AddOnId;
  readonly survival: SurvivalId;
}

/** Identifier of an add-on. */
export type AddOnId =
  | "none"
  | "igf1r-antibody"
  | "linsitinib"
  | "bms-754807"
  | "xentuzumab"
  | "rhIGFBP3"
  | "trametinib"
  | "mk-2206"
  | "dasatinib";

/** Identifier of a survival reading; `all`: every parameter set keeps its own. */
export type SurvivalId = "all" | "additive" | "and" | "or";

/** Doses of osimertinib on the axis, nM. */
export const DOSES: readonly number[] = [1, 3, 10, 30, 100, 300, 1000, 3000];

/** Where the figure starts: the loss that the first sentence tells of. */
export const FIRST_SETTING: Setting = { igfbp3: 0, igf2: 1, doseNm: 100, addOn: "none", survival: "all" };

/** Add-ons, with the concentration that in-vitro work uses, nM. */
export const ADD_ONS: readonly {
  readonly id: AddOnId;
  readonly label: string;
  readonly concentrationNm: number;
}[] = [
  { id: "none", label: "none", concentrationNm: 0 },
  { id: "igf1r-antibody", label: "IGF1R antibody", concentrationNm: 70 },
  { id: "linsitinib", label: "linsitinib (IGF-1R and IR)", concentrationNm: 1000 },
  { id: "bms-754807", label: "BMS-754807 (IGF-1R and IR)", concentrationNm: 100 },
  { id: "xentuzumab", label: "xentuzumab (IGF-1 and IGF-2)", concentrationNm: 70 },
  { id: "rhIGFBP3", label: "recombinant IGFBP-3", concentrationNm: 12.5 },
  { id: "trametinib", label: "trametinib (MEK)", concentrationNm: 30 },
  { id: "mk-2206", label: "MK-2206 (AKT)", concentrationNm: 1000 },
  { id: "dasatinib", label: "dasatinib (Src)", concentrationNm: 100 },
];

/** Readings of how ERK and AKT combine in survival. */
export const SURVIVAL_READINGS: readonly { readonly id: SurvivalId; readonly label: string }[] = [
  { id: "all", label: "all three" },
  { id: "additive", label: "additive: each has its share" },
  { id: "and", label: "AND: both are needed" },
  { id: "or", label: "OR: either is enough" },
];

/** Steps of the slider for IGF-2, which is logarithmic: ten per decade. */
export const IGF2_STEPS = 30;

/** Returns the factor at a step of the IGF-2 slider, to two significant digits. */
export function igf2AtStep(step: number): number {
  return Number(pow(10, step / 10).toPrecision(2));
}

/** Returns the step of the IGF-2 slider nearest to a factor. */
export function igf2Step(factor: number): number {
  return Math.round(log10(Math.max(1, factor)) * 10);
}

/** Returns whether two settings ask the same. */
export function isSameSetting(a: Setting, b: Setting): boolean {
  return (
    a.igfbp3 === b.igfbp3 &&
    a.igf2 === b.igf2 &&
    a.doseNm === b.doseNm &&
    a.addOn === b.addOn &&
    a.survival === b.survival
  );
}

/** Returns the factor on IGFBP-3 in words. */
export function igfbp3Words(factor: number): string {
  if (factor === 0) return "lost";
  return `× ${factor}`;
}

/** Returns the factor on IGF-2 in words. */
export function igf2Words(factor: number): string {
  return `× ${factor}`;
}

/** Returns what is different from PC-9 in a setting: `IGFBP-3 lost + linsitinib`; empty for PC-9 as it is. */
export function settingWords({ igfbp3, igf2, addOn }: Setting): string {
  const parts: string[] = [];
  if (igfbp3 !== 1) parts.push(`IGFBP-3 ${igfbp3Words(igfbp3)}`);
  if (igf2 !== 1) parts.push(`IGF-2 ${igf2Words(igf2)}`);
  if (addOn !== "none") parts.push(shortName(addOn));
  return parts.join(" + ");
}

function shortName(addOn: AddOnId): string {
  return (ADD_ONS.find(({ id }) => id === addOn)?.label ?? addOn).split(" (")[0] ?? addOn;
}

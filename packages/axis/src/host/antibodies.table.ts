import type { ParameterDefinition } from "../language/mechanism.ts";
import { assumed, fitted, measured } from "../language/parameter.ts";

/** Data of a therapeutic antibody: disposition and what it holds. Volumes and clearances are for one kilogram of body. */
export interface AntibodyData<Target extends string> {
  readonly name: string;
  readonly clearance: ParameterDefinition;
  readonly dissociation: Readonly<Record<Target, ParameterDefinition>>;
  /** The usual regimen, each amount either per kilogram or flat. */
  readonly regimen: AntibodyRegimen;
}

/** A dose with its interval; `source` says where it comes from. */
export type AntibodyRegimen = {
  readonly everyDays: number;
  readonly source: string;
} & ({ readonly mgPerKg: number } | { readonly mg: number });

/** Antibodies to IGF1R. */
export type Igf1rAntibody = "figitumumab" | "cixutumumab" | "dalotuzumab" | "ganitumab" | "teprotumumab";

/** Antibodies to IGF-1 and IGF-2. */
export type LigandAntibody = "xentuzumab" | "dusigitumab";

const CLEARANCE = "clearance of the antibody apart from its target";
const UNIT = "mL/min";
const KD = "dissociation constant of the antibody and IGF1R";

/** mL per day and kilogram in mL per minute. */
function perDay(mL: number): number {
  return mL / 1440;
}

/** Antibodies to IGF1R, their data and usual regimens. */
export const IGF1R_ANTIBODIES: Readonly<Record<Igf1rAntibody, AntibodyData<"IGF1R">>> = {
  figitumumab: {
    name: "figitumumab",
    clearance: fitted(CLEARANCE, perDay(1.75), 1.5, UNIT, ["yin-2012"], "Until the half-life is 21–28 days."),
    dissociation: { IGF1R: measured(KD, 1.5, 2, "nM", ["cohen-2005"]) },
    regimen: { mgPerKg: 20, everyDays: 21, source: "langer-2014" },
  },
  cixutumumab: {
    name: "cixutumumab",
    clearance: fitted(
      CLEARANCE,
      perDay(8.5),
      1.6,
      UNIT,
      ["malempati-2012"],
      "9 mg/kg a week left a trough of 106 µg/mL in children and young adults; adults were not found.",
    ),
    dissociation: { IGF1R: measured(KD, 0.04, 2, "nM", ["burtrum-2003"]) },
    regimen: { mgPerKg: 10, everyDays: 14, source: "gradishar-2016" },
  },
  dalotuzumab: {
    name: "dalotuzumab",
    clearance: measured(
      CLEARANCE,
      perDay(15),
      1.4,
      UNIT,
      ["atzori-2011"],
      "Half-life of 95 h or more, trough above 25 µg/mL, from 5 mg/kg on.",
    ),
    dissociation: { IGF1R: assumed(KD, 0.5, 4, "nM", "No figure was found.") },
    regimen: { mgPerKg: 10, everyDays: 7, source: "atzori-2011" },
  },
  ganitumab: {
    name: "ganitumab",
    clearance: measured(
      CLEARANCE,
      perDay(6),
      1.8,
      UNIT,
      ["r1507-phase1", "zhu-2013"],
      "Linear with two compartments, its figures were not found; R1507, of the same class, has 418 mL a day.",
    ),
    dissociation: { IGF1R: measured(KD, 0.22, 2, "nM", ["beltran-2009"]) },
    regimen: { mgPerKg: 12, everyDays: 14, source: "murakami-2012" },
  },
  teprotumumab: {
    name: "teprotumumab",
    clearance: measured(
      CLEARANCE,
      perDay(3.9),
      1.3,
      UNIT,
      ["tepezza-label"],
      "0.27 L a day; half-life 20 days.",
    ),
    dissociation: { IGF1R: assumed(KD, 0.3, 4, "nM", "No figure was found.") },
    regimen: { mgPerKg: 20, everyDays: 21, source: "tepezza-label" },
  },
};

/** Antibodies to the IGFs, their data and usual regimens. */
export const LIGAND_ANTIBODIES: Readonly<Record<LigandAntibody, AntibodyData<"IGF1" | "IGF2">>> = {
  xentuzumab: {
    name: "xentuzumab",
    clearance: assumed(
      CLEARANCE,
      perDay(2.9),
      2,
      UNIT,
      "Linear from 10 to 3600 mg; no figure was found, so that of the usual antibody.",
    ),
    dissociation: {
      IGF1: measured("dissociation constant of xentuzumab and IGF-1", 0.07, 2, "nM", ["friedbichler-2014"]),
      IGF2: measured("dissociation constant of xentuzumab and IGF-2", 0.8, 2, "nM", ["friedbichler-2014"]),
    },
    regimen: { mg: 1000, everyDays: 7, source: "de-bono-2020" },
  },
  dusigitumab: {
    name: "dusigitumab",
    clearance: assumed(
      CLEARANCE,
      perDay(2.9),
      2,
      UNIT,
      "Linear; no figure was found, so that of the usual antibody.",
    ),
    dissociation: {
      IGF1: measured("dissociation constant of dusigitumab and IGF-1", 0.294, 2, "nM", ["gao-2011"]),
      IGF2: measured("dissociation constant of dusigitumab and IGF-2", 0.002, 3, "nM", ["gao-2011"]),
    },
    regimen: { mgPerKg: 15, everyDays: 7, source: "iguchi-2015" },
  },
};

import type { Prior } from "@igf-axis/model";
import { logNormal } from "../language/mechanism.ts";

/** One number of a drug: its prior in the unit of the column, and where it comes from. */
export interface DrugNumber {
  readonly prior: Prior;
  readonly evidence: readonly string[];
  readonly note?: string;
}

/** Data of an oral drug with one compartment, for an adult. */
export interface OralDrug {
  readonly name: string;
  /** g/mol. */
  readonly molarMass: number;
  readonly annotations?: readonly string[];
  /** 1/h. */
  readonly absorption: DrugNumber;
  /** Apparent clearance CL/F, L/h. */
  readonly clearance: DrugNumber;
  /** Apparent volume V/F, L. */
  readonly volume: DrugNumber;
  /** Bound over unbound in plasma. */
  readonly binding: DrugNumber;
  /** Body weight that clearance and volume are for, kg. */
  readonly weightKg: number;
  /** The usual dose in mg, how many hours apart, and where the regimen comes from. */
  readonly regimen: { readonly mg: number; readonly everyHours: number; readonly source: string };
}

/** Identifiers of the oral drugs: prefixes of their species. */
export type OralDrugId = "OSI" | "ERL" | "AFA" | "LIN" | "BMS754807" | "METF";

function number(median: number, factor: number, evidence: readonly string[], note?: string): DrugNumber {
  return { prior: logNormal(median, factor), evidence, ...(note === undefined ? {} : { note }) };
}

/** Oral drugs: pharmacokinetics, protein binding and usual regimen. */
export const ORAL_DRUGS: Readonly<Record<OralDrugId, OralDrug>> = {
  OSI: {
    name: "osimertinib",
    molarMass: 499.6,
    annotations: ["chebi:CHEBI:90943"],
    absorption: number(0.24, 1.5, ["brown-2017"]),
    clearance: number(14.2, 1.1, ["brown-2017"], "Spread between patients 0.46 in the logarithm is apart."),
    volume: number(986, 1.15, ["brown-2017"]),
    binding: number(19, 1.5, ["tagrisso-label"], "95 % bound."),
    weightKg: 62,
    regimen: { mg: 80, everyHours: 24, source: "tagrisso-label" },
  },
  ERL: {
    name: "erlotinib",
    molarMass: 393.4,
    annotations: ["chebi:CHEBI:114785"],
    absorption: number(0.95, 1.4, ["lu-2006"]),
    clearance: number(3.95, 1.1, ["lu-2006"]),
    volume: number(233, 1.1, ["lu-2006"], "Half-life 36 h."),
    binding: number(14, 1.4, ["tarceva-monograph"], "93 % bound, 95 % in another text."),
    weightKg: 70,
    regimen: { mg: 150, everyHours: 24, source: "tarceva-monograph" },
  },
  AFA: {
    name: "afatinib",
    molarMass: 485.9,
    annotations: ["chebi:CHEBI:61390"],
    absorption: number(0.5, 1.6, ["afatinib-monograph"], "Peak after 2–5 h."),
    clearance: number(63, 1.3, ["wind-2017"], "40 mg over 631 ng·h/mL at steady state."),
    volume: number(2870, 1.3, ["wind-2017"], "Half-life 37 h."),
    binding: number(19, 1.5, ["afatinib-monograph"], "95 % bound."),
    weightKg: 70,
    regimen: { mg: 40, everyHours: 24, source: "afatinib-monograph" },
  },
  LIN: {
    name: "linsitinib",
    molarMass: 421.5,
    annotations: ["chebi:CHEBI:91402"],
    absorption: number(0.7, 1.8, ["assumed"]),
    clearance: number(20, 2.2, ["assumed"], "No figure was found; with the volume a half-life of 3.5 h."),
    volume: number(100, 2, ["linsitinib-phase1", "assumed"], "Half-life 2–6 h."),
    binding: number(7, 2, ["assumed"]),
    weightKg: 70,
    regimen: { mg: 150, everyHours: 12, source: "barata-2018" },
  },
  BMS754807: {
    name: "BMS-754807",
    molarMass: 461.5,
    absorption: number(1.5, 1.6, ["bms754807-phase1"], "Peak after 1–2 h."),
    clearance: number(19, 2.5, ["assumed"], "No figure was found; with the volume a half-life of 11 h."),
    volume: number(300, 2.2, ["bms754807-phase1", "assumed"], "Half-life 9–13 h."),
    binding: number(7, 2.5, ["assumed"], "No figure was found."),
    weightKg: 70,
    regimen: { mg: 100, everyHours: 24, source: "assumed" },
  },
  METF: {
    name: "metformin",
    molarMass: 129.2,
    annotations: ["chebi:CHEBI:6801"],
    absorption: number(0.4, 1.5, ["metformin-label"], "Half-time of absorption sets its course."),
    clearance: number(
      75,
      1.3,
      ["metformin-label"],
      "Cleared by the kidney unchanged; about half of a dose is absorbed.",
    ),
    volume: number(650, 1.4, ["metformin-label"]),
    binding: number(0.02, 2, ["metformin-label"], "Hardly bound."),
    weightKg: 70,
    regimen: { mg: 1000, everyHours: 12, source: "metformin-label" },
  },
};

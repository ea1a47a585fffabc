/** Conditions in which facts about a healthy or diseased host were measured. */
export type HostFactCondition =
  | "rest"
  | "laron"
  | "type_1_without_insulin"
  | "insulin_clamp"
  | "IGF1_infusion"
  | "figitumumab_10"
  | "figitumumab_20";

/** One published figure that calibrates the host: single numbers, no copied data. */
export interface HostFact {
  readonly condition: HostFactCondition;
  /** Observable, assignment or species of the host. */
  readonly observable: string;
  /** Minutes after what the condition does. */
  readonly minutes: number;
  readonly value: number;
  /** One standard deviation of what the typical adult may have, with the disagreement of assays, in the unit of the value. */
  readonly error: number;
  /** Key of the evidence table. */
  readonly source: string;
  readonly note: string;
}

const DAY = 1440;

function fact(
  condition: HostFactCondition,
  observable: string,
  minutes: number,
  value: number,
  error: number,
  source: string,
  note: string,
): HostFact {
  return { condition, observable, minutes, value, error, source, note };
}

/** Facts that calibrate the host. Hyperglycaemia by drug class is none of them: it is for validation. */
export const HOST_FACTS: readonly HostFact[] = [
  fact("rest", "total_IGF1_mass", 0, 200, 20, "jorgensen-1994", "190–227 µg/L."),
  fact("rest", "free_share_IGF1", 0, 0.0038, 0.0015, "frystyk-1994", "0.38 %; 0.25–1 % in other assays."),
  fact("rest", "free_share_IGF2", 0, 0.002, 0.0003, "frystyk-1994", "0.20 %."),
  fact("rest", "totalIGF2", 0, 90, 10, "plasma-levels", "80–100 nM, recalled."),
  fact("rest", "IGFBP3_mass", 0, 3130, 300, "jorgensen-1994", "2.9 and 3.36 mg/L."),
  fact("rest", "IGFBP1_mass", 0, 5, 1.5, "linkoping-igf", "4.0 in men, 5.9 in women, µg/L."),
  fact("rest", "totalIGFBP2", 0, 6, 2, "plasma-levels", "3–10 nM, recalled."),
  fact("rest", "totalIGFBP456", 0, 40, 8, "plasma-levels", "30–50 nM together, recalled."),
  fact("rest", "ALS_mass", 0, 20_400, 3_700, "khosravi-1997", "16.7 and 24.2 mg/L."),
  fact("rest", "free_share_ALS", 0, 0.42, 0.1, "khosravi-1997", "A half in one assay, a third in the other."),
  fact("rest", "ternary_share", 0, 0.8, 0.06, "kim-2022", "80–90 %; 75 % in other texts."),
  fact("rest", "clearance_of_total_IGF1", 0, 0.2, 0.05, "grahnen-1993", "mL/min and kg."),
  fact("rest", "volume_of_IGF1", 0, 280, 45, "grahnen-1993", "200–360 mL/kg."),
  fact(
    "rest",
    "interstitial_share_IGF1",
    0,
    0.22,
    0.08,
    "xu-1995",
    "18 and 24 % in two studies of fluid from skin, half in a third.",
  ),
  fact("laron", "clearance_of_total_IGF1", 0, 0.6, 0.15, "grahnen-1993", "mL/min and kg."),
  fact("type_1_without_insulin", "IGFBP1_mass", 0, 33, 10, "brismar-1994", "6.7 times healthy."),
  fact("insulin_clamp", "IGFBP1_mass", 89, 2.5, 0.4, "lee-1993", "Half of rest."),
  fact("IGF1_infusion", "total_IGF1_mass", 75, 300, 30, "frystyk-1999", "1.45 times rest."),
  fact("IGF1_infusion", "free_IGF1_mass", 75, 6.5, 1.4, "frystyk-1999", "µg/L, 11.5 times rest."),
  fact(
    "IGF1_infusion",
    "free_IGF1_mass",
    89.4,
    3.5,
    0.8,
    "frystyk-1999",
    "Half of the rise is left after 14.4 min.",
  ),
  fact("figitumumab_10", "total_IGF1_mass", 28 * DAY, 820, 120, "yin-2012", "4.1 times rest."),
  fact("figitumumab_20", "total_IGF1_mass", 28 * DAY, 960, 140, "yin-2012", "4.8 times rest."),
  fact("figitumumab_10", "free_IGF1_mass", 28 * DAY, 5, 2, "yin-2012", "8.3 times 0.6 µg/L."),
  fact("figitumumab_20", "free_IGF1_mass", 28 * DAY, 7.3, 2.9, "yin-2012", "12.1 times 0.6 µg/L."),
  fact("figitumumab_10", "IGFBP3_mass", 28 * DAY, 7500, 1000, "yin-2012", "2.4 times rest."),
  fact("figitumumab_20", "IGFBP3_mass", 28 * DAY, 9100, 1200, "yin-2012", "2.9 times rest."),
  fact("figitumumab_10", "INS", 28 * DAY, 0.33, 0.06, "yin-2012", "7.3 times 45 pM."),
  fact("figitumumab_20", "INS", 28 * DAY, 0.44, 0.08, "yin-2012", "9.8 times 45 pM."),
  fact("figitumumab_10", "glucose_over_set_point", 28 * DAY, 1.18, 0.03, "yin-2012", "+18 %."),
  fact("figitumumab_20", "glucose_over_set_point", 28 * DAY, 1.16, 0.03, "yin-2012", "+16 %."),
];

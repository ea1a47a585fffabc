import type { ParameterDefinition } from "../language/mechanism.ts";
import { assumed, fitted, reference, setting } from "../language/parameter.ts";

const REST = "Until plasma has what the note on production says of mice.";

/**
 * What a mouse has otherwise than by its size. All of it is recalled or assumed but for the share of hepatic IGF-1; productions and the
 * reference of the feedback follow from 380 µg/L total IGF-1, no IGF-2, 60 nM IGFBP-3, 150 nM acid-labile subunit.
 */
export const MOUSE_VALUES: Readonly<Record<string, ParameterDefinition>> = {
  production_IGF1: fitted(
    "production of IGF-1 by liver and tissues at rest",
    59.81,
    1.5,
    "pmol/min",
    ["mouse-levels"],
    `380 µg/L of total IGF-1. ${REST}`,
  ),
  production_IGF2: setting(
    "production of IGF-2 at rest",
    0,
    "pmol/min",
    "The adult mouse makes no IGF-2 in its liver; a xenograft brings its own.",
  ),
  production_IGFBP1: fitted(
    "production of IGFBP-1 by a liver without insulin",
    9.686,
    1.6,
    "pmol/min",
    ["mouse-levels"],
    `0.4 nM IGFBP-1. ${REST}`,
  ),
  production_IGFBP2: fitted(
    "production of IGFBP-2",
    11.51,
    1.6,
    "pmol/min",
    ["mouse-levels"],
    `8 nM IGFBP-2. ${REST}`,
  ),
  production_IGFBP3: fitted(
    "production of IGFBP-3 at rest",
    33.7,
    1.5,
    "pmol/min",
    ["mouse-levels"],
    `60 nM IGFBP-3. ${REST}`,
  ),
  production_IGFBP456: fitted(
    "production of IGFBP-4, -5 and -6",
    18.5,
    1.6,
    "pmol/min",
    ["mouse-levels"],
    `25 nM together. ${REST}`,
  ),
  production_ALS: fitted(
    "production of the acid-labile subunit at rest",
    54.57,
    1.5,
    "pmol/min",
    ["mouse-levels"],
    `150 nM. ${REST}`,
  ),
  bioactive_IGF_at_rest: reference(
    "bioactive IGF in interstitial fluid at rest",
    0.08503,
    "nM",
    ["mouse-levels"],
    "What the other medians give; makes the signal one at rest.",
  ),
  glucose_set_point: assumed(
    "glucose of a mouse that has just eaten little",
    8,
    1.1,
    "mmol/L",
    "7–9 mmol/L.",
  ),
  insulin_at_rest: assumed("insulin of plasma then", 0.12, 1.5, "nM"),
  liver_output_at_rest: assumed(
    "glucose output of the liver at rest",
    0.08,
    1.2,
    "mmol/min",
    "About 15 mg/kg and min.",
  ),
  brain_uptake: assumed("uptake of glucose without insulin", 0.035, 1.2, "mmol/min"),
  renal_threshold: assumed("glucose above which the kidney loses it", 16, 1.15, "mmol/L"),
  K_INS_IGFBP1: assumed(
    "portal insulin that halves IGFBP-1 expression",
    0.176,
    1.5,
    "nM",
    "As in humans over insulin at rest.",
  ),
  incretin: assumed(
    "how much absorbed carbohydrate adds to secretion",
    2.7,
    1.6,
    "min/mmol",
    "As in humans for a meal that is absorbed 7.3 times faster.",
  ),
  glycogen_turnover: assumed(
    "rate at which liver glycogen empties in a fast",
    4e-3,
    1.4,
    "1/min",
    "Half-time about 3 h: a mouse fasts in a night.",
  ),
  IGF1_without_GH: assumed(
    "share of IGF-1 that is made without growth hormone",
    0.15,
    1.5,
    "dimensionless",
    "Mice without hepatic IGF-1 keep a quarter of that of serum.",
  ),
};

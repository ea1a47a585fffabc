import { type Mechanism, mechanism } from "../language/mechanism.ts";
import { assumed, fitted, measured, setting } from "../language/parameter.ts";

/**
 * Insulin from beta cells and from injections, on its way through the liver to plasma and interstitial fluid.
 *
 *     secretion = rest · cells · capacity · (1 + i · absorption) · (1 + K) yⁿ / (K + yⁿ),   y = glucose over set point
 *     capacity → l + (1 − l) · M xᵐ / (M − 1 + xᵐ),   x = slow glucose over set point
 *     portal insulin = plasma insulin + secretion / portal flow
 */
export const insulin: Mechanism = mechanism({
  id: "insulin",
  title: "Insulin, beta cells and injected insulin",
  biology:
    "Beta cells answer glucose within minutes, and grow in capacity when glucose stays raised for days, so that insulin rises many times while glucose hardly moves. The liver sees about three times the insulin of plasma and takes half of it; injected insulin lacks that.",
  assumption:
    "First phase and pulses are left out. What the gut adds after a meal goes with the carbohydrate that it absorbs. Clearance is linear. One depot stands for each kind of injected insulin.",
  evidence: ["dalla-man-2007", "bergman-minmod", "topp-2000", "yin-2012"],
  species: {
    INS: {
      name: "insulin in plasma",
      place: "plasma",
      initial: "insulin_at_rest",
      scale: 1e-4,
      annotations: ["hgnc.symbol:INS", "uniprot:P01308"],
    },
    INS_i: {
      name: "insulin in interstitial fluid",
      place: "interstitium",
      initial: "partition_INS * insulin_at_rest",
      scale: 1e-4,
    },
    beta_capacity: { name: "capacity of beta cells over rest", place: "tissues", initial: 1, scale: 1e-3 },
    glucose_slow: {
      name: "glucose of the last days over set point",
      place: "tissues",
      initial: 1,
      scale: 1e-3,
    },
    INS_rapid: { name: "rapid insulin under the skin", place: "body", initial: 0, scale: 1e-2 },
    INS_basal: { name: "basal insulin under the skin", place: "body", initial: 0, scale: 1e-2 },
  },
  parameters: {
    insulin_at_rest: measured(
      "insulin of plasma after a night's fast",
      0.045,
      1.3,
      "nM",
      ["plasma-levels"],
      "30–70 pM in lean adults.",
    ),
    clearance_INS: measured(
      "clearance of insulin from plasma",
      6.5,
      1.3,
      "mL/min",
      ["bergman-minmod"],
      "0.1–0.3 of plasma each minute.",
    ),
    hepatic_extraction: measured(
      "share of secreted insulin that the liver takes at once",
      0.6,
      1.1,
      "dimensionless",
      ["dalla-man-2007"],
    ),
    portal_flow: assumed("plasma flow of the portal vein", 10, 1.25, "mL/min"),
    permeability_INS: measured(
      "crossing of insulin into interstitial fluid",
      3.2,
      1.4,
      "mL/min",
      ["dalla-man-2007"],
      "Interstitial insulin follows at 0.04 1/min, 0.033 in the source.",
    ),
    partition_INS: assumed("insulin in interstitial fluid over plasma", 0.5, 1.3, "dimensionless"),
    beta_cells: setting(
      "beta cells over normal",
      1,
      "dimensionless",
      "A profile sets it: 0.02 in type 1 diabetes.",
    ),
    n_secretion: assumed("steepness of secretion in glucose", 5, 1.15, "dimensionless"),
    half_secretion: assumed(
      "glucose over set point at which secretion is half its largest",
      1.7,
      1.1,
      "dimensionless",
      "8.5 mmol/L.",
    ),
    incretin: assumed(
      "how much absorbed carbohydrate adds to secretion",
      20,
      1.5,
      "min/mmol",
      "At 0.05 mmol/min and kg, some 40 min into a meal, secretion doubles.",
    ),
    largest_beta_capacity: fitted(
      "largest capacity of beta cells over rest",
      20,
      2,
      "dimensionless",
      ["yin-2012"],
      "Of the part that adapts. With the steepness, until figitumumab raises insulin seven to ten times and glucose 16–18 %.",
    ),
    least_beta_capacity: assumed(
      "capacity of beta cells over rest that stays in a long fast",
      0.5,
      1.25,
      "dimensionless",
    ),
    m_beta_capacity: fitted(
      "steepness of beta-cell capacity in slow glucose",
      14.5,
      1.25,
      "dimensionless",
      ["yin-2012"],
      "See the largest capacity.",
    ),
    beta_response: assumed("rate at which beta cells adapt", 2e-4, 2, "1/min", "Half-time about 2 days."),
    glucose_memory: assumed("rate at which beta cells average glucose", 7e-4, 1.6, "1/min", "About a day."),
    absorption_INS_rapid: assumed(
      "absorption of rapid insulin",
      0.015,
      1.5,
      "1/min",
      "Half-time about 45 min.",
    ),
    absorption_INS_basal: assumed("absorption of basal insulin", 8e-4, 1.6, "1/min", "Half-time about 14 h."),
  },
  assignments: {
    insulin_secretion: {
      name: "secretion of insulin",
      unit: "pmol/min",
      expression:
        "insulin_at_rest * clearance_INS / (1 - min(0.9, hepatic_extraction)) * beta_cells * beta_capacity * (1 + incretin * gut_absorption * CARB_gut) * (1 + pow(half_secretion, n_secretion)) * pow(glucose_over_set_point, n_secretion) / (pow(half_secretion, n_secretion) + pow(glucose_over_set_point, n_secretion))",
    },
    portal_insulin: {
      name: "insulin in the portal vein",
      unit: "nM",
      expression: "INS + insulin_secretion / portal_flow",
    },
    portal_insulin_over_rest: {
      name: "portal insulin over rest",
      unit: "dimensionless",
      expression:
        "portal_insulin / (insulin_at_rest * (1 + clearance_INS / ((1 - min(0.9, hepatic_extraction)) * portal_flow)))",
    },
    beta_capacity_wanted: {
      name: "capacity that slow glucose asks for, over rest",
      unit: "dimensionless",
      expression:
        "min(1, least_beta_capacity) + (1 - min(1, least_beta_capacity)) * largest_beta_capacity * pow(glucose_slow, m_beta_capacity) / (largest_beta_capacity - 1 + pow(glucose_slow, m_beta_capacity))",
    },
  },
  reactions: {
    beta_cells_secrete_INS: {
      equation: "-> INS",
      rate: "(1 - min(0.9, hepatic_extraction)) * insulin_secretion / plasma",
    },
    INS_is_cleared: { equation: "INS ->", rate: "clearance_INS / plasma * INS" },
    INS_crosses: {
      equation: "INS <-> INS_i",
      rate: "permeability_INS / plasma * (INS - INS_i / partition_INS)",
    },
    beta_cells_gain_capacity: { equation: "-> beta_capacity", rate: "beta_response * beta_capacity_wanted" },
    beta_cells_lose_capacity: { equation: "beta_capacity ->", rate: "beta_response * beta_capacity" },
    beta_cells_average_glucose: {
      equation: "-> glucose_slow",
      rate: "glucose_memory * glucose_over_set_point",
    },
    beta_cells_forget_glucose: { equation: "glucose_slow ->", rate: "glucose_memory * glucose_slow" },
    rapid_insulin_is_absorbed: { equation: "INS_rapid -> INS", rate: "absorption_INS_rapid * INS_rapid" },
    basal_insulin_is_absorbed: { equation: "INS_basal -> INS", rate: "absorption_INS_basal * INS_basal" },
  },
});

import { type Mechanism, mechanism } from "../language/mechanism.ts";
import { assumed, fitted, measured, setting } from "../language/parameter.ts";

/**
 * Glucose between meals, liver, and tissues that need insulin or do not.
 *
 *     liver output = rest · (g + (1 − g) · glycogen) · (1 + k) / (1 + k X) · (1 + c) / (c + y) · defence · metformin left
 *     defence = (1 + d / (1 + (y / h)⁸)) / (1 + d / (1 + h⁻⁸))
 *     insulin-dependent uptake = rest · saturation(y) · (1 − q + q · M (1 + s) / (M + s))
 *     sensitivity = tissue · INSR kinase left · (1 + a) / (a + GHᵖ)
 *
 * X and M are insulin over rest in liver and in interstitial fluid times sensitivity, y is glucose over its set point.
 */
export const glucose: Mechanism = mechanism({
  id: "glucose",
  title: "Glucose, meals and fasting",
  biology:
    "Between meals the liver makes what brain and tissues use. Insulin holds the liver back and opens muscle and fat; growth hormone works against insulin, and so does an inhibitor of the insulin receptor. A fast empties the liver's glycogen.",
  assumption:
    "One space of glucose. Glucagon and adrenaline are one term, which raises the liver's output when glucose is low; cortisol is left out. While DIET is 1 habitual food keeps the liver's glycogen, whether or not single meals are given; fasting sets it to 0. Growth hormone stands for all of what an IGF1R antibody does to insulin's action.",
  evidence: ["dalla-man-2007", "yin-2012", "metformin-output"],
  species: {
    GLC: {
      name: "glucose in plasma",
      place: "glucose_space",
      initial: "glucose_set_point",
      scale: 1e-2,
      annotations: ["chebi:CHEBI:17234"],
    },
    CARB_stomach: { name: "carbohydrate in the stomach", place: "gut", initial: 0, scale: 1e-3 },
    CARB_gut: { name: "carbohydrate in the gut", place: "gut", initial: 0, scale: 1e-3 },
    DIET: { name: "habitual food, 1, or fasting, 0", place: "tissues", initial: 1, scale: 1e-3 },
    glycogen: { name: "liver glycogen over rest", place: "tissues", initial: 1, scale: 1e-3 },
    liver_insulin: {
      name: "insulin's signal in the liver over rest",
      place: "tissues",
      initial: 1,
      scale: 1e-3,
    },
  },
  parameters: {
    glucose_set_point: measured(
      "glucose after a night's fast",
      5,
      1.05,
      "mmol/L",
      ["plasma-levels"],
      "4.4–5.5 mmol/L in lean adults.",
    ),
    liver_output_at_rest: measured(
      "glucose output of the liver at rest",
      0.0104,
      1.1,
      "mmol/min",
      ["dalla-man-2007"],
      "1.88 mg/kg and min.",
    ),
    brain_uptake: measured(
      "uptake of glucose without insulin",
      0.00555,
      1.1,
      "mmol/min",
      ["dalla-man-2007"],
      "1 mg/kg and min.",
    ),
    K_brain_uptake: assumed("glucose that halves uptake without insulin", 0.5, 1.5, "mmol/L"),
    K_uptake: measured(
      "glucose that halves uptake with insulin",
      6.7,
      1.25,
      "mmol/L",
      ["dalla-man-2007"],
      "225.6 mg/kg in 1.88 dL/kg.",
    ),
    insulin_share_uptake: measured(
      "share of that uptake that insulin at rest carries",
      0.7,
      1.15,
      "dimensionless",
      ["dalla-man-2007"],
      "2.5 mg/kg and min at 25 pM insulin, 0.047 more per pM.",
    ),
    insulin_saturation: assumed(
      "insulin over rest that halves its effect on uptake",
      30,
      1.6,
      "dimensionless",
    ),
    k_liver_insulin: assumed(
      "insulin's hold on the liver at rest",
      1,
      1.5,
      "dimensionless",
      "Without insulin output doubles.",
    ),
    c_liver_glucose: assumed(
      "how little glucose itself holds the liver back",
      1.5,
      1.5,
      "dimensionless",
      "A rise of a sixth lowers output by 6 %.",
    ),
    liver_insulin_response: measured(
      "rate at which the liver follows insulin",
      0.04,
      1.6,
      "1/min",
      ["dalla-man-2007"],
      "0.0079 1/min for insulin of plasma; portal insulin acts faster.",
    ),
    largest_defence: assumed("how far low glucose can raise the liver's output", 1.5, 1.4, "dimensionless"),
    half_defence: assumed(
      "glucose over set point at which half of that is there",
      0.7,
      1.05,
      "dimensionless",
      "3.5 mmol/L.",
    ),
    gluconeogenesis_share: assumed(
      "share of liver output at rest that does not come from glycogen",
      0.3,
      1.25,
      "dimensionless",
    ),
    glycogen_turnover: assumed(
      "rate at which liver glycogen empties in a fast",
      8e-4,
      1.4,
      "1/min",
      "Half-time about 14 h.",
    ),
    tissue_sensitivity: setting(
      "sensitivity to insulin over normal",
      1,
      "dimensionless",
      "A profile sets it: 0.35 in type 2 diabetes.",
    ),
    a_GH_sensitivity: assumed(
      "growth hormone at which sensitivity has little left to gain",
      0.3,
      1.5,
      "dimensionless",
    ),
    p_GH_sensitivity: fitted(
      "how steeply growth hormone lowers sensitivity",
      1.25,
      1.3,
      "dimensionless",
      ["yin-2012"],
      "Until figitumumab raises insulin seven to ten times.",
    ),
    stomach_emptying: measured(
      "emptying of the stomach",
      0.015,
      1.5,
      "1/min",
      ["dalla-man-2007"],
      "Between 0.008 and 0.056.",
    ),
    gut_absorption: measured("absorption of carbohydrate", 0.057, 1.3, "1/min", ["dalla-man-2007"]),
    carbohydrate_share: measured("share of carbohydrate that reaches plasma", 0.9, 1.03, "dimensionless", [
      "dalla-man-2007",
    ]),
    renal_threshold: measured(
      "glucose above which the kidney loses it",
      10,
      1.1,
      "mmol/L",
      ["dalla-man-2007"],
      "339 mg/kg.",
    ),
    renal_loss: measured("loss by the kidney above that", 5e-4, 1.4, "1/min", ["dalla-man-2007"]),
    metformin_largest: assumed(
      "largest share of liver output that metformin takes",
      0.5,
      1.3,
      "dimensionless",
    ),
    EC50_METF: fitted(
      "metformin in plasma that takes half of that",
      15000,
      2,
      "nM",
      ["metformin-output"],
      "Until 2 g a day lower the liver's output by 15–18 %.",
    ),
  },
  assignments: {
    glucose_over_set_point: {
      name: "glucose over set point",
      unit: "dimensionless",
      expression: "GLC / glucose_set_point",
    },
    GH_on_sensitivity: {
      name: "sensitivity that growth hormone leaves, over rest",
      unit: "dimensionless",
      expression: "(1 + a_GH_sensitivity) / (a_GH_sensitivity + pow(GH_slow, p_GH_sensitivity))",
    },
    insulin_sensitivity: {
      name: "sensitivity to insulin over rest",
      unit: "dimensionless",
      expression: "tissue_sensitivity * INSR_kinase_left * GH_on_sensitivity",
    },
    liver_output: {
      name: "glucose output of the liver",
      unit: "mmol/min",
      expression:
        "liver_output_at_rest * (min(1, gluconeogenesis_share) + (1 - min(1, gluconeogenesis_share)) * glycogen) * (1 + k_liver_insulin) / (1 + k_liver_insulin * liver_insulin * insulin_sensitivity) * (1 + c_liver_glucose) / (c_liver_glucose + glucose_over_set_point) * defence * metformin_left",
    },
    defence: {
      name: "what glucagon and adrenaline make of the liver's output, over rest",
      unit: "dimensionless",
      expression:
        "(1 + largest_defence / (1 + pow(glucose_over_set_point / half_defence, 8))) / (1 + largest_defence / (1 + pow(1 / half_defence, 8)))",
    },
    metformin_left: {
      name: "share of liver output that metformin leaves",
      unit: "dimensionless",
      expression: "1 - min(1, metformin_largest) * METF_plasma / (EC50_METF + METF_plasma)",
    },
    insulin_action: {
      name: "insulin's action in muscle and fat over rest",
      unit: "dimensionless",
      expression: "INS_i / (partition_INS * insulin_at_rest) * insulin_sensitivity",
    },
    insulin_dependent_uptake: {
      name: "uptake of glucose with insulin",
      unit: "mmol/min",
      expression:
        "max(0, liver_output_at_rest - brain_uptake) * GLC / (K_uptake + GLC) * (K_uptake + glucose_set_point) / glucose_set_point * (1 - min(1, insulin_share_uptake) + min(1, insulin_share_uptake) * insulin_action * (1 + insulin_saturation) / (insulin_action + insulin_saturation))",
    },
    insulin_independent_uptake: {
      name: "uptake of glucose without insulin",
      unit: "mmol/min",
      expression:
        "brain_uptake * GLC / (K_brain_uptake + GLC) * (K_brain_uptake + glucose_set_point) / glucose_set_point",
    },
  },
  reactions: {
    liver_releases_glucose: { equation: "-> GLC", rate: "liver_output / glucose_space" },
    tissues_take_up_glucose: {
      equation: "GLC ->",
      rate: "(insulin_dependent_uptake + insulin_independent_uptake) / glucose_space",
    },
    kidney_loses_glucose: { equation: "GLC ->", rate: "renal_loss * max(0, GLC - renal_threshold)" },
    stomach_empties: { equation: "CARB_stomach -> CARB_gut", rate: "stomach_emptying * CARB_stomach" },
    gut_absorbs: {
      equation: "CARB_gut -> GLC",
      rate: "gut_absorption * min(1, carbohydrate_share) * CARB_gut",
    },
    gut_loses: {
      equation: "CARB_gut ->",
      rate: "gut_absorption * (1 - min(1, carbohydrate_share)) * CARB_gut",
    },
    food_keeps_glycogen: { equation: "-> glycogen", rate: "glycogen_turnover * DIET" },
    glycogen_is_used: { equation: "glycogen ->", rate: "glycogen_turnover * glycogen" },
    insulin_reaches_liver: {
      equation: "-> liver_insulin",
      rate: "liver_insulin_response * portal_insulin_over_rest",
    },
    insulin_leaves_liver: { equation: "liver_insulin ->", rate: "liver_insulin_response * liver_insulin" },
  },
});

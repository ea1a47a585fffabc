import {
  type Mechanism,
  mechanism,
  type ParameterDefinition,
  type ReactionDefinition,
} from "../language/mechanism.ts";
import { assumed, fitted, measured } from "../language/parameter.ts";
import {
  CARRIER_IDS,
  CARRIERS,
  HOST_IGF_IDS,
  HOST_IGFS,
  perBinary,
  perCarrier,
  perIgf,
} from "./igf-carriers.ts";

const PRODUCTION: Readonly<Record<string, ParameterDefinition>> = {
  production_IGF1: fitted(
    "production of IGF-1 by liver and tissues at rest",
    3.782,
    2,
    "pmol/min",
    ["grahnen-1993", "frystyk-1999"],
    "Until total IGF-1 is about 200 µg/L; 50 µg/kg and day, 4.5 pmol/min and kg, was measured.",
  ),
  production_IGF2: fitted(
    "production of IGF-2 at rest",
    9.719,
    2,
    "pmol/min",
    ["frystyk-1994"],
    "Until free IGF-2 is 1.5 µg/L, 0.2 % of the total.",
  ),
  production_IGFBP1: fitted(
    "production of IGFBP-1 by a liver without insulin",
    0.6765,
    2,
    "pmol/min",
    ["linkoping-igf"],
    "Until IGFBP-1 is 4–6 µg/L after a night's fast.",
  ),
  production_IGFBP2: fitted(
    "production of IGFBP-2",
    1.048,
    2,
    "pmol/min",
    ["plasma-levels"],
    "Until IGFBP-2 is 3–10 nM.",
  ),
  production_IGFBP3: fitted(
    "production of IGFBP-3 at rest",
    4.869,
    2,
    "pmol/min",
    ["jorgensen-1994"],
    "Until IGFBP-3 is about 3.3 mg/L.",
  ),
  production_IGFBP456: fitted(
    "production of IGFBP-4, -5 and -6",
    3.956,
    2,
    "pmol/min",
    ["plasma-levels"],
    "Until there are 30–50 nM together.",
  ),
  production_ALS: fitted(
    "production of the acid-labile subunit at rest",
    8.32,
    2,
    "pmol/min",
    ["khosravi-1997", "baxter-1990"],
    "Until it is 17–24 mg/L, a third to a half of it free.",
  ),
};

/** What multiplies each binding protein's production. */
const REGULATION: Readonly<Record<string, string>> = {
  IGFBP1: "IGFBP1_expression",
  IGFBP2: "1",
  IGFBP3: "GH_on_IGFBP3",
  IGFBP456: "1",
};

const LOSS: Readonly<Record<string, ParameterDefinition>> = {
  loss_IGFBP1: fitted(
    "loss of IGFBP-1",
    0.0057,
    1.6,
    "1/min",
    ["lee-1993"],
    "Until much insulin halves IGFBP-1 of plasma in 89 min; crossing into tissue adds to the loss.",
  ),
  loss_IGFBP2: assumed("loss of IGFBP-2", 2e-3, 2, "1/min", "Half-life of some hours."),
  loss_IGFBP3: assumed("loss of IGFBP-3 outside the complex of three", 0.0014, 2, "1/min", "As IGFBP-2."),
  loss_IGFBP456: assumed("loss of IGFBP-4, -5 and -6", 0.00098, 2, "1/min", "Half-life of some hours."),
};

/**
 * IGFs and binding proteins are made and lost: free, in complexes of two, in complexes of three.
 *
 *     free IGF:        clearance by liver and kidney from plasma, by IGF1R and other receptors from interstitial fluid
 *     complex of two:  in plasma lost whole; in interstitial fluid its binding protein is cut, which frees the IGF
 *     complex of three: in plasma lost whole, slowly; in interstitial fluid as the complex of two
 */
export const igfTurnover: Mechanism = mechanism({
  id: "igf_turnover",
  title: "Production and clearance of IGFs and binding proteins",
  biology:
    "The liver makes most of the IGF-1 and IGFBP-3 of plasma under growth hormone. Free IGF leaves within minutes, complexes of two within an hour or so, complexes of three within most of a day: what holds IGF decides how long it stays.",
  assumption:
    "IGF-2 and IGFBP-2 and -4 to -6 are made at a constant rate. A part of the tissue's uptake of IGF-1 goes through IGF1R, none of that of IGF-2, which IGF2R takes up.",
  evidence: ["grahnen-1993", "frystyk-1999", "lee-1993", "guler-1989", "kim-2022"],
  parameters: {
    ...PRODUCTION,
    ...LOSS,
    clearance_IGF1: fitted(
      "clearance of free IGF-1 from plasma by liver and kidney",
      12,
      1.5,
      "mL/min",
      ["frystyk-1999"],
      "With the host's facts together; clearance of free IGF-1 was 16–128, on average 52 mL/min and kg, tissues included.",
    ),
    uptake_IGF1: fitted(
      "uptake of free IGF-1 by tissues",
      28,
      1.5,
      "mL/min",
      ["frystyk-1999"],
      "See the clearance from plasma.",
    ),
    uptake_by_IGF1R: assumed(
      "share of the tissues' uptake of IGF-1 that IGF1R carries",
      0.6,
      1.25,
      "dimensionless",
    ),
    clearance_IGF2: assumed(
      "clearance of free IGF-2 from plasma by liver and kidney",
      16,
      1.6,
      "mL/min",
      "As IGF-1.",
    ),
    uptake_IGF2: assumed(
      "uptake of free IGF-2 by tissues",
      38,
      1.8,
      "mL/min",
      "IGF2R adds to what takes up IGF-1.",
    ),
    clearance_ternary: measured(
      "loss of complexes of three",
      0.00064,
      1.3,
      "1/min",
      ["guler-1989", "kim-2022"],
      "Half-life 12–15 h in one source, 16–24 h in another.",
    ),
    loss_ALS: assumed("loss of the free acid-labile subunit", 7e-4, 1.6, "1/min", "As the complex of three."),
  },
  reactions: {
    IGF1_is_made: {
      equation: "-> IGF1",
      rate: "production_IGF1 * IGF1_expression / plasma",
    },
    IGF2_is_made: { equation: "-> IGF2", rate: "production_IGF2 / plasma" },
    ALS_is_made: { equation: "-> ALS", rate: "production_ALS * ALS_expression / plasma" },
    ...perCarrier((id): [string, ReactionDefinition] => [
      `${id}_is_made`,
      { equation: `-> ${id}`, rate: `production_${id} * ${REGULATION[id]} / plasma` },
    ]),
    ...perIgf((igf): [string, ReactionDefinition] => [
      `${igf}_is_cleared`,
      { equation: `${igf} ->`, rate: `clearance_${igf} / plasma * ${igf}` },
    ]),
    tissues_take_up_IGF1: {
      equation: "IGF1_i ->",
      rate: "uptake_IGF1 / interstitium * (1 - uptake_share_IGF1R + uptake_share_IGF1R * IGF1R_reachable) * IGF1_i",
    },
    tissues_take_up_IGF2: { equation: "IGF2_i ->", rate: "uptake_IGF2 / interstitium * IGF2_i" },
    ...perCarrier((id): [string, ReactionDefinition] => [
      `${id}_is_lost`,
      { equation: `${id} ->`, rate: `loss_${id} * ${id}` },
    ]),
    ...perCarrier((id): [string, ReactionDefinition] => [
      `${id}_is_lost_in_tissue`,
      { equation: `${id}_i ->`, rate: `loss_${id} * ${id}_i` },
    ]),
    ...perBinary((igf, id): [string, ReactionDefinition] => [
      `${igf}_${id}_is_lost`,
      { equation: `${igf}_${id} ->`, rate: `loss_${id} * ${igf}_${id}` },
    ]),
    ...perBinary((igf, id): [string, ReactionDefinition] => [
      `tissue_cuts_${id}_on_${igf}`,
      { equation: `${igf}_${id}_i -> ${igf}_i`, rate: `loss_${id} * ${igf}_${id}_i` },
    ]),
    ...perIgf((igf): [string, ReactionDefinition] => [
      `${igf}_IGFBP3_ALS_is_lost`,
      { equation: `${igf}_IGFBP3_ALS ->`, rate: `clearance_ternary * ${igf}_IGFBP3_ALS` },
    ]),
    ...perIgf((igf): [string, ReactionDefinition] => [
      `tissue_cuts_IGFBP3_and_ALS_on_${igf}`,
      {
        equation: `${igf}_IGFBP3_ALS_i -> ${igf}_i + ALS_i`,
        rate: `loss_IGFBP3 * ${igf}_IGFBP3_ALS_i`,
      },
    ]),
    ALS_is_lost_in_tissue: { equation: "ALS_i ->", rate: "loss_ALS * ALS_i" },
    ALS_is_lost: { equation: "ALS ->", rate: "loss_ALS * ALS" },
  },
  assignments: {
    uptake_share_IGF1R: {
      name: "share of the tissues' uptake of IGF-1 that IGF1R carries, at most all",
      unit: "dimensionless",
      expression: "min(1, uptake_by_IGF1R)",
    },
    ...perIgf((igf) => [
      `total${igf}`,
      {
        name: `total ${HOST_IGFS[igf]} in plasma, with what a ligand antibody holds`,
        unit: "nM",
        expression: [
          igf,
          ...CARRIER_IDS.map((id) => `${igf}_${id}`),
          `${igf}_IGFBP3_ALS`,
          `${igf}_LMAB`,
        ].join(" + "),
      },
    ]),
    totalIGF1_i: {
      name: "total IGF-1 in interstitial fluid, apart from matrix",
      unit: "nM",
      expression: [
        "IGF1_i",
        ...CARRIER_IDS.map((id) => `IGF1_${id}_i`),
        "IGF1_IGFBP3_ALS_i",
        "IGF1_LMAB_i",
      ].join(" + "),
    },
    ...perCarrier((id) => [
      `total${id}`,
      {
        name: `total ${CARRIERS[id]} in plasma`,
        unit: "nM",
        expression: [
          id,
          ...HOST_IGF_IDS.map((igf) => `${igf}_${id}`),
          ...(id === "IGFBP3" ? HOST_IGF_IDS.map((igf) => `${igf}_IGFBP3_ALS`) : []),
        ].join(" + "),
      },
    ]),
    totalALS: {
      name: "total acid-labile subunit",
      unit: "nM",
      expression: "ALS + IGF1_IGFBP3_ALS + IGF2_IGFBP3_ALS",
    },
  },
  observables: {
    free_share_IGF1: { name: "free share of IGF-1", unit: "dimensionless", expression: "IGF1 / totalIGF1" },
    free_share_IGF2: { name: "free share of IGF-2", unit: "dimensionless", expression: "IGF2 / totalIGF2" },
    free_share_ALS: {
      name: "free share of the acid-labile subunit",
      unit: "dimensionless",
      expression: "ALS / totalALS",
    },
    ternary_share: {
      name: "share of IGF in complexes of three",
      unit: "dimensionless",
      expression: "(IGF1_IGFBP3_ALS + IGF2_IGFBP3_ALS) / (totalIGF1 + totalIGF2)",
    },
    interstitial_share_IGF1: {
      name: "IGF-1 in interstitial fluid over plasma",
      unit: "dimensionless",
      expression: "totalIGF1_i / totalIGF1",
    },
    clearance_of_total_IGF1: {
      name: "production of IGF-1 over its total in plasma: clearance at rest",
      unit: "mL/min",
      expression: "production_IGF1 * IGF1_expression / totalIGF1",
    },
    volume_of_IGF1: {
      name: "volume that IGF-1 fills at its concentration in plasma",
      unit: "mL",
      expression: "plasma + interstitium * (totalIGF1_i + IGF1_MATRIX) / totalIGF1",
    },
    total_IGF1_mass: {
      name: "total IGF-1 in plasma by mass",
      unit: "ug/L",
      expression: "totalIGF1 * molar_mass_IGF1",
    },
  },
});

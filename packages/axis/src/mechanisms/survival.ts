import type { Hypothesis } from "@igf-axis/model";
import { logNormal, type Mechanism, mechanism, uniform } from "../language/mechanism.ts";

/**
 * ERK keeps BIM low, AKT protects besides, and three rival maps say how the two combine.
 *
 *     e = Kᵉ⁴ / (Kᵉ⁴ + BIM⁴),  a = AKT² / (Kᵃ² + AKT²)
 *     additive  S = w e + (1 − w) a      AND  S = e a      OR  S = 1 − (1 − e)(1 − a)
 */
export const survival: Mechanism = mechanism({
  id: "survival",
  title: "Survival: BIM, AKT and three rival maps",
  biology:
    "ERK marks BIM for degradation, so that losing ERK lets BIM rise and cells die; AKT protects by other routes. Whether AKT alone can save a cell whose EGFR is blocked is not settled by the data.",
  assumption:
    "The three maps are rival readings of the same facts; exactly one holds in a parameter set. MCL-1, BAD and p53 are not separate.",
  evidence: ["ley-2003", "guix-2008", "engelman-2006", "gong-2007"],
  claims: ["C34", "C35"],
  species: {
    BIM: {
      name: "BIM, relative to its level without ERK",
      place: "cytosol",
      initial: 0.3,
      scale: 1e-2,
      annotations: ["hgnc.symbol:BCL2L11", "uniprot:O43521"],
    },
  },
  parameters: {
    kdeg_BIM: {
      name: "turnover of BIM without ERK",
      prior: logNormal(1.4e-3, 1.5),
      unit: "1/min",
      evidence: ["ley-2003", "assumed"],
      grade: "assumed",
      note: "Half-life about 8 h.",
    },
    ERK_to_BIM: {
      name: "factor by which full ERK speeds up degradation of BIM",
      prior: logNormal(15, 2),
      unit: "dimensionless",
      evidence: ["ley-2003", "assumed"],
      grade: "assumed",
    },
    K_BIM: {
      name: "BIM level at which protection by ERK is half",
      prior: logNormal(0.55, 1.4),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    K_AKT_survival: {
      name: "active AKT at which protection is half",
      prior: logNormal(0.1, 2.5),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    weight_ERK: {
      name: "weight of ERK in the additive map",
      prior: uniform(0.2, 0.8),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    survival_additive: {
      name: "1 when the additive map is taken",
      value: 1,
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Set by the hypothesis.",
    },
    survival_and: {
      name: "1 when the AND map is taken",
      value: 0,
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Set by the hypothesis.",
    },
    survival_or: {
      name: "1 when the OR map is taken",
      value: 0,
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Set by the hypothesis.",
    },
  },
  reactions: {
    BIM_is_made: { equation: "-> BIM", rate: "kdeg_BIM" },
    BIM_is_degraded: { equation: "BIM ->", rate: "kdeg_BIM * (1 + ERK_to_BIM * ERK_activity) * BIM" },
  },
  assignments: {
    protection_ERK: {
      name: "protection by ERK through BIM",
      unit: "dimensionless",
      expression: "K_BIM^4 / (K_BIM^4 + BIM^4)",
    },
    protection_AKT: {
      name: "protection by AKT",
      unit: "dimensionless",
      expression: "AKT_activity^2 / (K_AKT_survival^2 + AKT_activity^2)",
    },
    protection: {
      name: "protection under the chosen map",
      unit: "dimensionless",
      expression: mapExpression("protection_ERK", "protection_AKT"),
    },
  },
});

/** Returns the expression that combines an ERK and an AKT arm under the chosen survival map. */
export function mapExpression(erk: string, akt: string): string {
  return [
    `survival_additive * (weight_ERK * ${erk} + (1 - weight_ERK) * ${akt})`,
    `survival_and * ${erk} * ${akt}`,
    `survival_or * (1 - (1 - ${erk}) * (1 - ${akt}))`,
  ].join(" + ");
}

/** The rival survival maps, as a switch. */
export const survivalHypothesis: Hypothesis = {
  id: "survival",
  label: "How ERK and AKT combine in survival and growth",
  options: [
    {
      id: "additive",
      label: "additive: each contributes its share",
      parameters: { survival_additive: 1, survival_and: 0, survival_or: 0 },
    },
    {
      id: "and",
      label: "AND: both are needed",
      parameters: { survival_additive: 0, survival_and: 1, survival_or: 0 },
    },
    {
      id: "or",
      label: "OR: either is enough",
      parameters: { survival_additive: 0, survival_and: 0, survival_or: 1 },
    },
  ],
};

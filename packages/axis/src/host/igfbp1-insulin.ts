import { type Mechanism, mechanism } from "../language/mechanism.ts";
import { assumed, fitted } from "../language/parameter.ts";

/**
 * Portal insulin holds back the liver's IGFBP-1.
 *
 *     expression = 1 / (1 + (portal insulin · INSR kinase left / K)ⁿ)
 */
export const igfbp1Insulin: Mechanism = mechanism({
  id: "igfbp1_insulin",
  title: "Insulin holds back IGFBP-1",
  biology:
    "The liver's IGFBP-1 falls within an hour or two of a rise in insulin and rises several times when insulin is withdrawn; it changes free IGF-1 faster than IGF-1 itself can change.",
  assumption:
    "Glucagon, cortisol and the liver's fuel state, which raise IGFBP-1 in long fasts, are left out.",
  evidence: ["lee-1993", "brismar-1994"],
  parameters: {
    K_INS_IGFBP1: fitted(
      "portal insulin that halves IGFBP-1 expression",
      0.064,
      1.6,
      "nM",
      ["lee-1993"],
      "Threshold 65–172 pM; withdrawal of insulin for 3 h raises IGFBP-1 4.5-fold.",
    ),
    n_INS_IGFBP1: assumed("steepness of that", 3, 1.2, "dimensionless"),
  },
  assignments: {
    IGFBP1_expression: {
      name: "share of IGFBP-1 production that insulin leaves",
      unit: "dimensionless",
      expression: "1 / (1 + pow(portal_insulin * INSR_kinase_left / K_INS_IGFBP1, n_INS_IGFBP1))",
    },
  },
  observables: {
    IGFBP1_mass: {
      name: "total IGFBP-1 in plasma by mass",
      unit: "ug/L",
      expression: "totalIGFBP1 * molar_mass_IGFBP1",
    },
  },
});

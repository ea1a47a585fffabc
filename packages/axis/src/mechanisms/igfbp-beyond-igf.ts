import { binding, logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";
import { totalOf } from "./binding-proteins.ts";

/**
 * What binding proteins do without IGF: IGFBP-7 blocks IGF-1R, and IGFBP-1 and -2 may call integrins.
 *
 *     IGFBP7 + R <-> IGFBP7_R,   R taken from ligand          input = w · B / (B + K),   B = IGFBP-1 + IGFBP-2
 */
export const igfbpBeyondIgf: Mechanism = mechanism({
  id: "igfbp_beyond_igf",
  title: "Binding proteins at IGF-1R and integrins",
  biology:
    "IGFBP-7 binds IGF-1R itself; it and IGF-1 exclude each other, and the receptor stays at the surface, inactive. IGFBP-1 and -2 carry an RGD sequence by which they can bind integrins, with or without IGF.",
  assumption:
    "IGFBP-7 binds hybrids as it binds IGF-1R, and not insulin receptor. Blocked receptor turns over like free receptor. The integrin input is off unless a cell is said to have it: sources disagree on its sign and size.",
  evidence: ["evdokimova-2012", "jones-1993"],
  claims: ["C39"],
  species: {
    IGFBP7_IGF1R: { name: "IGF-1R that IGFBP-7 blocks", place: "membrane", initial: 0, scale: 10 },
    IGFBP7_HR: { name: "hybrid that IGFBP-7 blocks", place: "membrane", initial: 0, scale: 10 },
  },
  parameters: {
    kon_IGFBP7_IGF1R: {
      name: "on-rate of IGFBP-7 at IGF-1R",
      prior: logNormal(0.01, 3),
      unit: "1/(nM*min)",
      evidence: ["assumed"],
      grade: "assumed",
    },
    Kd_IGFBP7_IGF1R: {
      name: "dissociation constant of IGFBP-7 and IGF-1R",
      prior: logNormal(10, 5),
      unit: "nM",
      evidence: ["evdokimova-2012", "assumed"],
      grade: "assumed",
      note: "Binding is reported, a constant was not read.",
    },
    K_IGFBP_integrin: {
      name: "IGFBP-1 and -2 that half occupy their integrins",
      prior: logNormal(10, 5),
      unit: "nM",
      evidence: ["jones-1993", "assumed"],
      grade: "assumed",
      note: "Binding is reported, a constant was not read.",
    },
    weight_IGFBP_integrin: {
      name: "integrin input at full occupation by binding proteins",
      value: 0,
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Off; a change of profile turns it on.",
    },
  },
  assignments: {
    igfbp_integrin_input: {
      name: "input of binding proteins to integrins",
      unit: "dimensionless",
      expression: `weight_IGFBP_integrin * (${totalOf("IGFBP1")} + ${totalOf("IGFBP2")}) / (${totalOf("IGFBP1")} + ${totalOf("IGFBP2")} + K_IGFBP_integrin)`,
    },
  },
  reactions: {
    IGFBP7_binds_IGF1R: binding("IGFBP7 + IGF1R <-> IGFBP7_IGF1R", "kon_IGFBP7_IGF1R", "Kd_IGFBP7_IGF1R"),
    IGFBP7_binds_HR: binding("IGFBP7 + HR <-> IGFBP7_HR", "kon_IGFBP7_IGF1R", "Kd_IGFBP7_IGF1R"),
    IGFBP7_IGF1R_is_degraded: { equation: "IGFBP7_IGF1R ->", rate: "kdeg_IGF1R * IGFBP7_IGF1R" },
    IGFBP7_HR_is_degraded: { equation: "IGFBP7_HR ->", rate: "kdeg_IGF1R * IGFBP7_HR" },
  },
  observables: {
    IGFBP_at_integrins: {
      name: "input of binding proteins to integrins",
      unit: "dimensionless",
      expression: "igfbp_integrin_input",
    },
  },
});

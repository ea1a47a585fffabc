import { logNormal, type Mechanism, mechanism, uniform } from "../language/mechanism.ts";
import { mapExpression } from "./survival.ts";

/**
 * Cells cycle when ERK and mTORC1 allow it, and die when protection fails.
 *
 *     cycling follows the map of ERK² / (K² + ERK²) and mTORC1² / (K² + mTORC1²) with a delay
 *     d cells/dt = (kgrow · cycling · (1 − cells / confluence) − kdeath · (1 − protection) − kdeath0) · cells
 */
export const growth: Mechanism = mechanism({
  id: "growth",
  title: "Growth and death over days",
  biology:
    "ERK and mTORC1 drive cells through the cycle; cells that lose protection die by apoptosis. An EGFR inhibitor may stop cells, kill them, or both.",
  assumption:
    "One homogeneous population: no persisters and no resistant clones. The survival map also combines ERK and mTORC1 for the cycle. Entry into and exit from the cycle share one delay.",
  evidence: ["axlomics", "assumed"],
  claims: ["C34"],
  species: {
    cycling: { name: "share of cells in cycle", place: "cytosol", initial: "cycling_at_start", scale: 1e-2 },
    cells: { name: "viable cells", place: "well", initial: "cells_seeded", scale: 100 },
    cells_dead: { name: "dead cells", place: "well", initial: 0, scale: 100 },
  },
  parameters: {
    kgrow: {
      name: "division rate of a cycling cell",
      prior: logNormal(7e-4, 1.3),
      unit: "1/min",
      evidence: ["axlomics", "assumed"],
      grade: "assumed",
      note: "Doubling time about 17 h when all cells cycle.",
    },
    K_ERK_cycle: {
      name: "active ERK at which its drive to cycle is half",
      prior: logNormal(0.2, 2),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    K_MTORC1_cycle: {
      name: "active mTORC1 at which its drive to cycle is half",
      prior: logNormal(0.3, 2),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    kcycle: {
      name: "rate at which the cycling share follows its drive",
      prior: logNormal(1e-3, 2),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Half-time about 12 h.",
    },
    cycling_at_start: {
      name: "share of cells in cycle when the culture starts",
      prior: uniform(0.1, 0.9),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Cells that were just seeded take a day or more to grow at full speed.",
    },
    kdeath: {
      name: "death rate without protection",
      prior: logNormal(5e-4, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    kdeath_basal: {
      name: "death rate with full protection",
      value: 2.5e-5,
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
      note: "About 4 % a day.",
    },
  },
  reactions: {
    cells_enter_cycle: { equation: "-> cycling", rate: "kcycle * cycle_drive" },
    cells_leave_cycle: { equation: "cycling ->", rate: "kcycle * cycling" },
    cells_divide: {
      equation: "-> cells",
      rate: "kgrow * cycling * (1 - cells / cells_at_confluence) * cells",
    },
    cells_die: {
      equation: "cells -> cells_dead",
      rate: "(kdeath * (1 - protection) + kdeath_basal) * cells",
    },
  },
  assignments: {
    drive_ERK: {
      name: "drive of ERK to cycle",
      unit: "dimensionless",
      expression: "ERK_activity^2 / (K_ERK_cycle^2 + ERK_activity^2)",
    },
    drive_MTORC1: {
      name: "drive of mTORC1 to cycle",
      unit: "dimensionless",
      expression: "MTORC1_activity^2 / (K_MTORC1_cycle^2 + MTORC1_activity^2)",
    },
    cycle_drive: {
      name: "drive to cycle under the chosen map",
      unit: "dimensionless",
      expression: mapExpression("drive_ERK", "drive_MTORC1"),
    },
  },
  observables: {
    viable: { name: "viable cells", unit: "cell/mL", expression: "cells" },
    BIM_level: { name: "BIM, relative to its level without ERK", unit: "dimensionless", expression: "BIM" },
  },
});

import { logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";

/**
 * What a live-cell imager sees: the share of the field that cells cover.
 *
 *     confluence = 100 · (1 − exp(−cells · area / field)),   area grows by a factor 1 + s · (1 − ERK) when ERK is off
 */
export const confluence: Mechanism = mechanism({
  id: "confluence",
  title: "Confluence, as an imager reports it",
  biology:
    "Live-cell imaging reports the covered area, not the number of cells. Cells cover each other as they crowd, and PC-9 cells flatten when EGFR is blocked.",
  assumption:
    "Cells lie at random (Poisson coverage). Flattening follows the loss of ERK activity without delay.",
  evidence: ["axlomics", "assumed"],
  parameters: {
    cells_to_cover: {
      name: "cells per mL whose areas add up to the field",
      value: 4e5,
      unit: "cell/mL",
      evidence: ["assumed"],
      grade: "assumed",
      note: "40,000 cells cover a well of a 96-well plate; the data fix ratios only.",
    },
    spreading: {
      name: "gain in area of a cell without ERK activity",
      prior: logNormal(0.3, 2),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
  },
  observables: {
    confluence: {
      name: "confluence",
      unit: "dimensionless",
      expression: "100 * (1 - exp(-cells / cells_to_cover * (1 + spreading * (1 - ERK_p))))",
    },
  },
});

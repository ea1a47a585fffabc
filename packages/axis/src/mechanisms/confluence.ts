import { logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";

/**
 * What a live-cell imager sees: the share of the field that cells cover.
 *
 *     x = cells · area / field,   confluence = 100 · x / (1 + x³)^(1/3),   area = 1 + s · flattened
 */
export const confluence: Mechanism = mechanism({
  id: "confluence",
  title: "Confluence, as an imager reports it",
  biology:
    "Live-cell imaging reports the covered area, not the number of cells. Cells lie beside rather than on each other, and PC-9 cells flatten over a day or two when ERK is off.",
  assumption:
    "Coverage follows cell number and area by one curve, straight until crowding sets in. Nothing else changes the area of a cell; dead cells have left the field.",
  evidence: ["axlomics", "assumed"],
  species: {
    flattened: { name: "share of cells that have flattened", place: "cytosol", initial: 0, scale: 1e-2 },
  },
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
      name: "gain in area of a flattened cell",
      prior: logNormal(0.6, 2),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    kflatten: {
      name: "rate at which cells flatten and round up again",
      prior: logNormal(7e-4, 2),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Half-time about 16 h.",
    },
    K_ERK_flatten: {
      name: "active ERK that keeps half of the cells from flattening",
      prior: logNormal(0.1, 2),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
  },
  reactions: {
    cells_flatten: {
      equation: "-> flattened",
      rate: "kflatten * K_ERK_flatten^2 / (K_ERK_flatten^2 + ERK_activity^2)",
    },
    cells_round_up: { equation: "flattened ->", rate: "kflatten * flattened" },
  },
  assignments: {
    coverage: {
      name: "area of all cells over the field",
      unit: "dimensionless",
      expression: "cells / cells_to_cover * (1 + spreading * flattened)",
    },
  },
  observables: {
    confluence: {
      name: "confluence",
      unit: "dimensionless",
      expression: "100 * coverage / root(3, 1 + coverage^3)",
    },
  },
});

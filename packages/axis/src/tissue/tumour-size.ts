import { type Mechanism, mechanism } from "../language/mechanism.ts";
import { assumed, measured } from "../language/parameter.ts";

/**
 * How many cells the tumour has, how much room is left, and its volume.
 *
 *     room = 1 / (1 + cells / K),   volume = cells / density
 */
export const tumourSize: Mechanism = mechanism({
  id: "tumour_size",
  title: "Cells, room and volume of the tumour",
  biology:
    "Living and dead cancer cells, fibroblasts and immune cells fill the tumour; growth slows as room is used up.",
  assumption:
    "All cells are as large as one another, and fluid keeps its share: a tumour that dies shrinks as its dead cells are cleared. Vessels are not separate.",
  evidence: ["sove-2020"],
  claims: ["C04"],
  parameters: {
    cells_per_mm3: measured("cells per mm³ of tumour", 1e6, 1.4, "cell/mm^3", ["sove-2020"], "10⁹ per mL."),
    K_room: assumed(
      "cells at which growth is half for want of room",
      1.5e9,
      2,
      "cell",
      "1.5 cm³ in a mouse; far more in a patient.",
    ),
  },
  assignments: {
    tumour_cells: {
      name: "cells of the tumour",
      unit: "cell",
      expression: "cancer_cells + CANCER_DEAD + NF + CAF + MACROPHAGE + CD8 + TREG",
    },
    room: {
      name: "room left to grow",
      unit: "dimensionless",
      expression: "1 / (1 + tumour_cells / K_room)",
    },
  },
  observables: {
    tumour_volume: { name: "tumour volume", unit: "mm^3", expression: "tumour_cells / cells_per_mm3" },
    CAF_share: {
      name: "CAFs among the cells of the tumour",
      unit: "dimensionless",
      expression: "CAF / tumour_cells",
    },
  },
});

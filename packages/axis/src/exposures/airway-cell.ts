import { type Mechanism, mechanism } from "../language/mechanism.ts";
import { assumed, setting } from "../language/parameter.ts";

/**
 * What the cell model gives the route of NNK, in short: cells in medium, Src with its inhibitor, and IGF-2 that is taken up.
 */
export const airwayCell: Mechanism = mechanism({
  id: "airway_cell",
  title: "An airway cell in short",
  biology:
    "Airway epithelium in a thin layer of fluid: Src opens and closes by inputs other than NNK, and receptors take in the IGF-2 that the cells secrete.",
  assumption:
    "The number of cells stands still. In the cell model, culture, ligands, integrins and dasatinib take this mechanism's place.",
  evidence: ["si-2019"],
  species: {
    IGF2: {
      name: "free IGF-2",
      place: "medium",
      initial: 0,
      scale: 1e-3,
      annotations: ["hgnc.symbol:IGF2", "uniprot:P01344"],
    },
    SRC_open: {
      name: "Src in its open form",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:SRC", "uniprot:P12931"],
    },
    DAS: { name: "dasatinib", place: "medium", initial: 0, scale: 1 },
  },
  parameters: {
    pmol_per_molecule: {
      name: "one molecule in pmol",
      value: 1.66053906717e-12,
      unit: "pmol/molecule",
      evidence: ["si-2019"],
      grade: "measured elsewhere",
    },
    cells: setting("airway cells per mL of the fluid on them", 1e6, "cell/mL", "A dense layer in culture."),
    clearance_IGF2: assumed("medium that one cell clears of IGF-2", 1e-9, 3, "mL/(cell*min)"),
    kon_SRC: assumed("opening of Src at input 1", 0.2, 2.5, "1/min"),
    koff_SRC: assumed("closing of Src by CSK", 0.2, 2.5, "1/min"),
    SRC_input_at_rest: assumed("Src input of matrix and growth factors", 0.15, 2.5, "dimensionless"),
    IC50_DAS_SRC: assumed(
      "dasatinib that halves the activity of Src",
      5,
      3,
      "nM",
      "Low nanomolar in cells by common knowledge.",
    ),
  },
  reactions: {
    matrix_opens_SRC: { equation: "-> SRC_open", rate: "kon_SRC * SRC_input_at_rest * (1 - SRC_open)" },
    CSK_closes_SRC: { equation: "SRC_open ->", rate: "koff_SRC * SRC_open" },
    cells_take_up_IGF2: { equation: "IGF2 ->", rate: "clearance_IGF2 * cells * IGF2" },
  },
  assignments: {
    nM_per_molecule_per_cell: {
      name: "concentration in the medium that one molecule per cell amounts to",
      unit: "nM*cell/molecule",
      expression: "cells * pmol_per_molecule",
    },
    SRC_activity: {
      name: "catalytic activity of Src, relative to all of it open",
      unit: "dimensionless",
      expression: "SRC_open / (1 + DAS / IC50_DAS_SRC)",
    },
  },
  observables: {
    IGF2_free: { name: "free IGF-2 in the medium", unit: "nM", expression: "IGF2" },
  },
});

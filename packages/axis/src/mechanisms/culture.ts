import { logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";

/**
 * Cells in a well: how many there are, how much medium they share, and what the serum brings.
 *
 * The number of cells per mL turns molecules per cell into nM, so that cells deplete ligands and drugs, and enrich the medium with what
 * they secrete.
 */
export const culture: Mechanism = mechanism({
  id: "culture",
  title: "Culture",
  biology:
    "Cells share a limited volume of medium. Serum brings IGF-1, IGF-2, a little insulin, and binding proteins that hold most of the IGF; cells take up ligand and secrete binding protein.",
  assumption:
    "The medium is well mixed: a secreted molecule is as likely to reach a neighbour as its own cell. Capture at the cell's own surface before mixing is left out, which understates autocrine loops.",
  evidence: ["assumed"],
  claims: ["C12"],
  parameters: {
    pmol_per_molecule: {
      name: "one molecule in pmol",
      value: 1.66053906717e-12,
      unit: "pmol/molecule",
      evidence: ["si-2019"],
      grade: "measured elsewhere",
    },
    cells_seeded: {
      name: "viable cells when the culture starts",
      value: 3e4,
      unit: "cell/mL",
      evidence: ["assumed"],
      grade: "assumed",
      note: "3,000 cells in 100 µL of a 96-well plate; set by the culture of a scenario.",
    },
    serum_fraction: {
      name: "serum in the medium",
      value: 0.1,
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "10 % fetal bovine serum; set by the culture of a scenario.",
    },
    cells_at_confluence: {
      name: "cells at which growth stops",
      prior: logNormal(1.5e6, 1.6),
      unit: "cell/mL",
      evidence: ["assumed"],
      grade: "assumed",
    },
  },
  assignments: {
    nM_per_molecule_per_cell: {
      name: "concentration in the medium that one molecule per cell amounts to",
      unit: "nM*cell/molecule",
      expression: "cells * pmol_per_molecule",
    },
  },
});

import { logNormal, type Mechanism, mechanism, uniform } from "../language/mechanism.ts";
import { drugsInMedium } from "./drug-in-medium.ts";

const medium = drugsInMedium([
  {
    id: "EVE",
    name: "everolimus",
    serumBinding: logNormal(2, 2),
    evidence: ["afinitor-label", "assumed"],
    note: "74 % bound in human plasma; bovine serum has about half the albumin.",
    annotations: ["chebi:CHEBI:68478"],
  },
  {
    id: "SAP",
    name: "sapanisertib",
    serumBinding: logNormal(1.5, 2.5),
    evidence: ["assumed"],
    note: "No value was found.",
  },
]);

/**
 * Everolimus holds mTORC1 off S6K through FKBP12 and, over a day, keeps new mTORC2 from being put together; sapanisertib stops the kinase
 * of both.
 *
 *     r = everolimus / (Kd + everolimus),   d lost mTORC2/dt = k · (reach · r − lost)
 */
export const mtorInhibitors: Mechanism = mechanism({
  id: "mtor_inhibitors",
  title: "Everolimus and sapanisertib on mTOR",
  biology:
    "A rapalog takes S6K from mTORC1 and leaves much of 4E-BP1; held for a day, it also costs some lines their mTORC2. An inhibitor of the kinase stops both complexes. Either frees IRS-1 from S6K, and only the first leaves S473 to answer.",
  assumption:
    "How much of mTORC2 a rapalog takes is the line's own and unknown. Occupancy of mTORC1 follows concentration at once.",
  evidence: ["oreilly-2006", "rodrik-2011", "sarbassov-2006", "afinitor-label"],
  species: {
    ...medium.species,
    MTORC2_lost: {
      name: "mTORC2 that a rapalog has kept from being put together, share of all mTORC2",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:RICTOR"],
    },
  },
  parameters: {
    ...medium.parameters,
    Kd_EVE_MTORC1: {
      name: "unbound everolimus that holds half of mTORC1",
      prior: logNormal(1, 2.5),
      unit: "nM",
      evidence: ["afinitor-label", "assumed"],
      grade: "assumed",
      note: "About 2 nM at FKBP12 is recalled; S6K in cells falls at about 1 nM.",
    },
    IC50_SAP_MTOR: {
      name: "unbound sapanisertib that halves the activity of mTOR in cells",
      prior: logNormal(5, 2.5),
      unit: "nM",
      evidence: ["assumed"],
      grade: "assumed",
      note: "About 1 nM at the enzyme is recalled.",
    },
    rapalog_reach: {
      name: "what mTORC1 does for growth that a rapalog takes",
      prior: uniform(0.3, 0.9),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "All of S6K, and little of 4E-BP1.",
    },
    rapalog_reach_MTORC2: {
      name: "mTORC2 that is lost under a rapalog in the end",
      prior: uniform(0, 0.8),
      unit: "dimensionless",
      evidence: ["sarbassov-2006", "assumed"],
      grade: "assumed",
      note: "Some lines lose it, others do not.",
    },
    kturn_MTORC2: {
      name: "turnover of mTORC2",
      prior: logNormal(1.2e-3, 2),
      unit: "1/min",
      evidence: ["sarbassov-2006", "assumed"],
      grade: "assumed",
      note: "Half-time about 10 h; the loss takes about a day.",
    },
  },
  reactions: {
    everolimus_costs_MTORC2: {
      equation: "-> MTORC2_lost",
      rate: "kturn_MTORC2 * rapalog_reach_MTORC2 * MTORC1_with_rapalog",
    },
    MTORC2_is_put_together_again: { equation: "MTORC2_lost ->", rate: "kturn_MTORC2 * MTORC2_lost" },
  },
  assignments: {
    ...medium.assignments,
    MTOR_kinase_left: {
      name: "share of mTOR activity that an inhibitor of its kinase leaves",
      unit: "dimensionless",
      expression: "1 / (1 + SAP_unbound / IC50_SAP_MTOR)",
    },
    MTORC1_with_rapalog: {
      name: "share of mTORC1 that a rapalog holds",
      unit: "dimensionless",
      expression: "EVE_unbound / (Kd_EVE_MTORC1 + EVE_unbound)",
    },
    MTORC1_to_S6K: {
      name: "activity of mTORC1 towards S6K, relative to all of it active",
      unit: "dimensionless",
      expression: "MTORC1_a * MTOR_kinase_left * (1 - MTORC1_with_rapalog)",
    },
    MTORC1_activity: {
      name: "activity of mTORC1 towards growth, relative to all of it active",
      unit: "dimensionless",
      expression: "MTORC1_a * MTOR_kinase_left * (1 - rapalog_reach * MTORC1_with_rapalog)",
    },
    MTORC2_whole: {
      name: "share of mTORC2 that is put together",
      unit: "dimensionless",
      expression: "1 - MTORC2_lost",
    },
  },
});

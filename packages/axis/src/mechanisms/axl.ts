import { binding, logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";

/**
 * AXL signals with GAS6 or an activating antibody on it, and by itself where there is much of it.
 *
 *     signal = k · (GAS6_AXL + AXLAB_AXL + AXL² / (AXL + K)) / 10⁵
 */
export const axl: Mechanism = mechanism({
  id: "axl",
  title: "AXL, GAS6 and an activating antibody",
  biology:
    "GAS6, which comes with serum, activates AXL; so does an antibody that pairs it. AXL reaches PI3K and RAS and stands in for receptors that a drug has blocked; cells that survive such a drug often carry much of it.",
  assumption:
    "Expression of AXL does not change under a drug within the assay: much AXL is a profile. What GAS6 needs besides, phosphatidylserine, is not limiting. One antibody per receptor.",
  evidence: ["nagata-1996", "huang-2010", "axlomics"],
  claims: ["C51"],
  species: {
    GAS6: {
      name: "GAS6",
      place: "medium",
      initial: "serum_fraction * GAS6_in_serum",
      scale: 1e-4,
      annotations: ["hgnc.symbol:GAS6", "uniprot:Q14393"],
    },
    AXLAB: { name: "antibody that activates AXL", place: "medium", initial: 0, scale: 1e-3 },
    AXL: {
      name: "free AXL",
      place: "membrane",
      initial: "AXL_copies",
      scale: 100,
      annotations: ["hgnc.symbol:AXL", "uniprot:P30530"],
    },
    GAS6_AXL: { name: "GAS6 on AXL", place: "membrane", initial: 0, scale: 10 },
    AXLAB_AXL: { name: "activating antibody on AXL", place: "membrane", initial: 0, scale: 10 },
  },
  parameters: {
    GAS6_in_serum: {
      name: "active GAS6 in undiluted fetal bovine serum",
      prior: logNormal(0.1, 3),
      unit: "nM",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Human plasma has about 0.3 nM, not all of it active.",
    },
    AXL_copies: {
      name: "AXL per untreated cell",
      prior: logNormal(5e4, 2.5),
      unit: "molecule/cell",
      evidence: ["assumed"],
      grade: "assumed",
      note: "PC-9 expresses AXL; no number was found.",
    },
    kon_GAS6_AXL: {
      name: "on-rate of GAS6",
      prior: logNormal(0.05, 3),
      unit: "1/(nM*min)",
      evidence: ["assumed"],
      grade: "assumed",
    },
    Kd_GAS6_AXL: {
      name: "dissociation constant of GAS6 and AXL",
      prior: logNormal(0.4, 2.5),
      unit: "nM",
      evidence: ["nagata-1996"],
      grade: "measured elsewhere",
      note: "0.4 nM for rat GAS6 by surface plasmon resonance; later work has it tighter.",
    },
    kon_AXLAB_AXL: {
      name: "on-rate of the activating antibody",
      prior: logNormal(0.03, 3),
      unit: "1/(nM*min)",
      evidence: ["assumed"],
      grade: "assumed",
    },
    Kd_AXLAB_AXL: {
      name: "dissociation constant of the activating antibody and AXL",
      prior: logNormal(1, 3),
      unit: "nM",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Used at 2 nM; no affinity was found.",
    },
    kdeg_AXL: {
      name: "turnover of free AXL",
      prior: logNormal(1.5e-3, 2),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Half-life about 8 h.",
    },
    kdeg_bound_AXL: {
      name: "uptake and degradation of AXL with ligand or antibody",
      prior: logNormal(4e-3, 2),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    K_AXL_dimer: {
      name: "free AXL at which half of it would be paired and active",
      prior: logNormal(5e6, 2),
      unit: "molecule/cell",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Overexpression alone activates AXL; usual numbers are quiet.",
    },
    signal_reference_AXL: {
      name: "active AXL that counts as signal 1",
      value: 1e5,
      unit: "molecule/cell",
      evidence: ["assumed"],
      grade: "assumed",
      note: "A choice of scale, the same as for EGFR.",
    },
  },
  reactions: {
    AXL_is_made: { equation: "-> AXL", rate: "kdeg_AXL * AXL_copies" },
    AXL_is_degraded: { equation: "AXL ->", rate: "kdeg_AXL * AXL" },
    GAS6_binds_AXL: binding("GAS6 + AXL <-> GAS6_AXL", "kon_GAS6_AXL", "Kd_GAS6_AXL"),
    AXLAB_binds_AXL: binding("AXLAB + AXL <-> AXLAB_AXL", "kon_AXLAB_AXL", "Kd_AXLAB_AXL"),
    GAS6_AXL_is_degraded: { equation: "GAS6_AXL ->", rate: "kdeg_bound_AXL * GAS6_AXL" },
    AXLAB_AXL_is_degraded: { equation: "AXLAB_AXL ->", rate: "kdeg_bound_AXL * AXLAB_AXL" },
  },
  assignments: {
    active_AXL: {
      name: "active AXL",
      unit: "molecule/cell",
      expression: "(GAS6_AXL + AXLAB_AXL + AXL^2 / (AXL + K_AXL_dimer)) * AXL_kinase_left",
    },
    axl_signal: {
      name: "signal of AXL",
      unit: "dimensionless",
      expression: "active_AXL / signal_reference_AXL",
    },
  },
  observables: {
    pAXL: { name: "active AXL", unit: "molecule/cell", expression: "active_AXL" },
    tAXL: { name: "AXL of the cell", unit: "molecule/cell", expression: "AXL + GAS6_AXL + AXLAB_AXL" },
  },
});

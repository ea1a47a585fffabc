import { binding, logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";

/**
 * MET signals when HGF is on it, and by itself where there is much of it.
 *
 *     signal = k · (HGF_MET + MET² / (MET + K)) / 10⁵,   k = share of kinase activity that inhibitors leave
 */
export const met: Mechanism = mechanism({
  id: "met",
  title: "MET and HGF",
  biology:
    "HGF activates MET, which drives RAS and, through GAB1 and ERBB3, PI3K. Amplified MET is active without ligand and carries resistance to EGFR inhibitors. Active receptor is taken in and degraded within an hour or two.",
  assumption:
    "One HGF per receptor with one affinity; receptors without ligand pair in proportion to the square of their number while they are few.",
  evidence: ["hass-2017", "engelman-2007"],
  claims: ["C34"],
  species: {
    HGF: {
      name: "HGF",
      place: "medium",
      initial: "HGF_added",
      scale: 1e-3,
      annotations: ["hgnc.symbol:HGF", "uniprot:P14210"],
    },
    MET: {
      name: "free MET",
      place: "membrane",
      initial: "MET_copies",
      scale: 100,
      annotations: ["hgnc.symbol:MET", "uniprot:P08581"],
    },
    HGF_MET: { name: "HGF on MET", place: "membrane", initial: 0, scale: 100 },
  },
  parameters: {
    HGF_added: {
      name: "HGF added to the medium",
      value: 0,
      unit: "nM",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Set by the culture of a scenario.",
    },
    MET_copies: {
      name: "MET per unstimulated PC-9 cell",
      prior: logNormal(5e4, 2.5),
      unit: "molecule/cell",
      evidence: ["assumed"],
      grade: "assumed",
      note: "No figure for PC-9 was found; amplification multiplies it.",
    },
    kon_HGF_MET: {
      name: "on-rate of HGF",
      prior: logNormal(0.1, 3),
      unit: "1/(nM*min)",
      evidence: ["assumed"],
      grade: "assumed",
    },
    Kd_HGF_MET: {
      name: "dissociation constant of HGF and MET",
      prior: logNormal(0.5, 3),
      unit: "nM",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Subnanomolar by common account; no figure was read.",
    },
    kdeg_MET: {
      name: "turnover of free MET",
      prior: logNormal(2.5e-3, 2),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Half-life about 5 h.",
    },
    kdeg_HGF_MET: {
      name: "uptake and degradation of HGF-bound MET",
      prior: logNormal(0.01, 2),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Half-life about an hour.",
    },
    K_MET_dimer: {
      name: "free MET at which half of it would be paired and active",
      prior: logNormal(1e7, 2),
      unit: "molecule/cell",
      evidence: ["engelman-2007", "assumed"],
      grade: "assumed",
      note: "Quiet at usual numbers, active after amplification.",
    },
    signal_reference_MET: {
      name: "active MET that counts as signal 1",
      value: 1e5,
      unit: "molecule/cell",
      evidence: ["assumed"],
      grade: "assumed",
      note: "A choice of scale, the same as for EGFR.",
    },
  },
  reactions: {
    MET_is_made: { equation: "-> MET", rate: "kdeg_MET * MET_copies" },
    MET_is_degraded: { equation: "MET ->", rate: "kdeg_MET * MET" },
    HGF_binds_MET: binding("HGF + MET <-> HGF_MET", "kon_HGF_MET", "Kd_HGF_MET"),
    HGF_MET_is_degraded: { equation: "HGF_MET ->", rate: "kdeg_HGF_MET * HGF_MET" },
  },
  assignments: {
    active_MET: {
      name: "active MET",
      unit: "molecule/cell",
      expression: "(HGF_MET + MET^2 / (MET + K_MET_dimer)) * MET_kinase_left",
    },
    met_signal: {
      name: "signal of MET",
      unit: "dimensionless",
      expression: "active_MET / signal_reference_MET",
    },
  },
  observables: {
    pMet: { name: "active MET", unit: "molecule/cell", expression: "active_MET" },
    tMet: { name: "MET of the cell", unit: "molecule/cell", expression: "MET + HGF_MET" },
  },
});

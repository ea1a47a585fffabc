import { binding, logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";

/**
 * EGFR, wild type and exon-19 deletion: the mutant signals without ligand.
 *
 *     signal = (a_wt · EGF_EGFR + c · a_del · EGFR_ex19del) / 10⁵
 */
export const egfr: Mechanism = mechanism({
  id: "egfr",
  title: "EGFR, wild type and exon-19 deletion",
  biology:
    "PC-9 cells carry EGFR with an exon-19 deletion, active without ligand, which drives ERK and, through ERBB3 and GAB1, PI3K. Wild-type EGFR needs EGF and is taken in quickly once it has bound.",
  assumption:
    "ERBB3 and GAB1 are not species of their own: EGFR feeds PI3K in proportion to its activity. One EGF per receptor, no dimers. EGF is digested in the endosome, where the receptor does not signal.",
  evidence: ["bjorkelund-2011", "erdem-2022", "hass-2017", "ray-2016"],
  claims: ["C34"],
  species: {
    EGFR: {
      name: "free wild-type EGFR",
      place: "membrane",
      initial: "EGFR_copies",
      scale: 100,
      annotations: ["hgnc.symbol:EGFR", "uniprot:P00533"],
    },
    EGF_EGFR: { name: "EGF on wild-type EGFR", place: "membrane", initial: 0, scale: 100 },
    EGFR_endosome: { name: "wild-type EGFR in endosomes", place: "membrane", initial: 0, scale: 100 },
    EGFR_ex19del: {
      name: "EGFR exon-19 deletion, free of covalent drug",
      place: "membrane",
      initial: "EGFR_ex19del_copies",
      scale: 100,
      annotations: ["hgnc.symbol:EGFR", "uniprot:P00533"],
    },
  },
  parameters: {
    EGFR_copies: {
      name: "wild-type EGFR per unstimulated cell",
      prior: logNormal(4e4, 2.5),
      unit: "molecule/cell",
      evidence: ["assumed"],
      grade: "assumed",
      note: "PC-9 keeps a wild-type allele; its share, about a tenth, is poorly known.",
    },
    EGFR_ex19del_copies: {
      name: "EGFR with exon-19 deletion per untreated cell",
      prior: logNormal(3e5, 2),
      unit: "molecule/cell",
      evidence: ["assumed"],
      grade: "assumed",
      note: "PC-9 carries extra copies of the mutant gene.",
    },
    kdeg_EGFR: {
      name: "turnover of wild-type EGFR",
      value: 9.1e-4,
      unit: "1/min",
      evidence: ["erdem-2022"],
      grade: "measured elsewhere",
      note: "Half-life 12.7 h.",
    },
    kdeg_EGFR_ex19del: {
      name: "turnover of mutant EGFR",
      prior: logNormal(1.2e-3, 1.6),
      unit: "1/min",
      evidence: ["ray-2016", "assumed"],
      grade: "assumed",
      note: "Half-life about 10 h; sets how fast receptor that a covalent drug has not met reappears.",
    },
    kon_EGF_EGFR: {
      name: "on-rate of EGF",
      prior: logNormal(0.06, 2),
      unit: "1/(nM*min)",
      evidence: ["assumed"],
      grade: "assumed",
      note: "1e6 1/(M s).",
    },
    Kd_EGF_EGFR: {
      name: "dissociation constant of EGF and EGFR",
      prior: logNormal(1.5, 2.2),
      unit: "nM",
      evidence: ["bjorkelund-2011"],
      grade: "measured elsewhere",
      note: "0.2–8 nM over cell lines.",
    },
    kint_EGFR: {
      name: "internalisation of EGF-bound EGFR",
      prior: logNormal(0.1, 2),
      unit: "1/min",
      evidence: ["erdem-2022"],
      grade: "measured elsewhere",
      note: "Half-time of minutes.",
    },
    krec_EGFR: {
      name: "return of EGFR from endosomes",
      prior: logNormal(0.03, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    kdeg_EGFR_endosome: {
      name: "degradation of EGFR in endosomes",
      prior: logNormal(0.01, 2),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
      note: "EGF lowers total EGFR within an hour or two.",
    },
    activity_EGFR_ex19del: {
      name: "activity of the mutant without ligand, relative to EGF-bound wild type",
      prior: logNormal(0.5, 1.8),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    signal_reference_EGFR: {
      name: "active EGFR that counts as signal 1",
      value: 1e5,
      unit: "molecule/cell",
      evidence: ["assumed"],
      grade: "assumed",
      note: "A choice of scale, not a measurement.",
    },
  },
  reactions: {
    EGFR_is_made: { equation: "-> EGFR", rate: "kdeg_EGFR * EGFR_copies" },
    EGFR_is_degraded: { equation: "EGFR ->", rate: "kdeg_EGFR * EGFR" },
    EGF_binds_EGFR: binding("EGF + EGFR <-> EGF_EGFR", "kon_EGF_EGFR", "Kd_EGF_EGFR"),
    EGF_EGFR_is_internalised: { equation: "EGF_EGFR -> EGFR_endosome", rate: "kint_EGFR * EGF_EGFR" },
    EGFR_returns: { equation: "EGFR_endosome -> EGFR", rate: "krec_EGFR * EGFR_endosome" },
    EGFR_endosome_is_degraded: { equation: "EGFR_endosome ->", rate: "kdeg_EGFR_endosome * EGFR_endosome" },
    EGFR_ex19del_is_made: { equation: "-> EGFR_ex19del", rate: "kdeg_EGFR_ex19del * EGFR_ex19del_copies" },
    EGFR_ex19del_is_degraded: { equation: "EGFR_ex19del ->", rate: "kdeg_EGFR_ex19del * EGFR_ex19del" },
  },
  assignments: {
    active_EGFR: {
      name: "active EGFR, in units of EGF-bound wild type",
      unit: "molecule/cell",
      expression:
        "EGF_EGFR * EGFR_kinase_left + activity_EGFR_ex19del * EGFR_ex19del * EGFR_ex19del_kinase_left",
    },
    egfr_signal: {
      name: "signal of EGFR",
      unit: "dimensionless",
      expression: "active_EGFR / signal_reference_EGFR",
    },
  },
  observables: {
    pEGFR: { name: "active EGFR", unit: "molecule/cell", expression: "active_EGFR" },
    tEGFR: {
      name: "EGFR of the cell, free of covalent drug",
      unit: "molecule/cell",
      expression: "EGFR + EGF_EGFR + EGFR_endosome + EGFR_ex19del",
    },
  },
});

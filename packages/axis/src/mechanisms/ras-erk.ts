import { logNormal, type Mechanism, mechanism, uniform } from "../language/mechanism.ts";

/**
 * SHC → SOS → RAS → RAF → MEK → ERK.
 *
 *     share x of a whole:      dx/dt = kon · input · (1 − x) − koff · x
 *     MEK and ERK take two phosphates one after the other; with r = kon · input / koff the share with both is r² / (1 + r + r²)
 *
 * Two phosphates make the lower cascade fall faster than its input. What ERK does to the upper cascade is in `erkFeedback`.
 */
export const rasErk: Mechanism = mechanism({
  id: "ras_erk",
  title: "SHC, RAS, RAF, MEK and ERK",
  biology:
    "EGFR, and more weakly IGF-1R, phosphorylate SHC, which brings GRB2 and SOS to RAS. RAS with GTP activates RAF, and RAF, MEK and ERK pass the signal on by two phosphates each. Mutant KRAS keeps its GTP whatever the receptors do.",
  assumption:
    "KRAS, NRAS and HRAS are one, as are the RAFs. Both phosphates of MEK, and both of ERK, have the same rates. RAF follows RAS at once.",
  evidence: ["erdem-2021", "hass-2017", "sturm-2010"],
  claims: ["C11", "C34"],
  species: {
    SHC_p: {
      name: "phosphorylated SHC",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:SHC1"],
    },
    RAS_GTP: {
      name: "wild-type RAS with GTP",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:KRAS"],
    },
    MEK_p: {
      name: "MEK with one phosphate",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:MAP2K1"],
    },
    MEK_pp: {
      name: "MEK phosphorylated on S217 and S221",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:MAP2K1"],
    },
    ERK_p: {
      name: "ERK with one phosphate",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:MAPK1", "hgnc.symbol:MAPK3"],
    },
    ERK_pp: {
      name: "ERK phosphorylated on T202 and Y204",
      place: "cytosol",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:MAPK1", "hgnc.symbol:MAPK3"],
    },
  },
  parameters: {
    kon_SHC: {
      name: "phosphorylation of SHC at EGFR signal 1",
      prior: logNormal(3, 3),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    IGF1R_to_SHC: {
      name: "SHC input of IGF receptor signal 1, relative to EGFR signal 1",
      prior: logNormal(0.05, 3),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "In many lung lines IGF drives AKT more than ERK.",
    },
    basal_SHC: {
      name: "SHC input without receptors of this model, relative to EGFR signal 1",
      prior: logNormal(3e-3, 3),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
    },
    koff_SHC: {
      name: "dephosphorylation of SHC",
      prior: logNormal(1, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    kon_RAS: {
      name: "loading of RAS at full SHC",
      prior: logNormal(1, 3),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    koff_RAS: {
      name: "GTP hydrolysis by RAS with its GAPs",
      prior: logNormal(1, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    KRAS_mutant_share: {
      name: "share of RAS that is mutant",
      value: 0,
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "None in PC-9.",
    },
    GTP_of_mutant_RAS: {
      name: "share of mutant RAS that holds GTP, whatever the receptors do",
      prior: uniform(0.4, 0.95),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "GAPs do not act on it.",
    },
    kon_MEK: {
      name: "phosphorylation of MEK at full RAF",
      prior: logNormal(3, 3),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    koff_MEK: {
      name: "dephosphorylation of MEK",
      prior: logNormal(0.7, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    kon_ERK: {
      name: "phosphorylation of ERK at full MEK",
      prior: logNormal(6, 3),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
    koff_ERK: {
      name: "dephosphorylation of ERK without DUSP",
      prior: logNormal(0.7, 2.5),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
    },
  },
  reactions: {
    receptors_phosphorylate_SHC: {
      equation: "-> SHC_p",
      rate: "kon_SHC * (rtk_to_SHC + IGF1R_to_SHC * igf_signal + basal_SHC) * (1 - SHC_p)",
    },
    SHC_is_dephosphorylated: { equation: "SHC_p ->", rate: "koff_SHC * SHC_p" },
    SOS_loads_RAS: { equation: "-> RAS_GTP", rate: "kon_RAS * SHC_p * SOS_left * (1 - RAS_GTP)" },
    RAS_hydrolyses_GTP: { equation: "RAS_GTP ->", rate: "koff_RAS * RAS_GTP" },
    RAF_phosphorylates_MEK: {
      equation: "-> MEK_p",
      rate: "kon_MEK * RAF_activity * MEK_open * (1 - MEK_p - MEK_pp)",
    },
    RAF_phosphorylates_MEK_p: {
      equation: "MEK_p -> MEK_pp",
      rate: "kon_MEK * RAF_activity * MEK_open * MEK_p",
    },
    MEK_pp_is_dephosphorylated: { equation: "MEK_pp -> MEK_p", rate: "koff_MEK * MEK_pp" },
    MEK_p_is_dephosphorylated: { equation: "MEK_p ->", rate: "koff_MEK * MEK_p" },
    MEK_phosphorylates_ERK: {
      equation: "-> ERK_p",
      rate: "kon_ERK * MEK_activity * (1 - ERK_p - ERK_pp)",
    },
    MEK_phosphorylates_ERK_p: { equation: "ERK_p -> ERK_pp", rate: "kon_ERK * MEK_activity * ERK_p" },
    ERK_pp_is_dephosphorylated: {
      equation: "ERK_pp -> ERK_p",
      rate: "(koff_ERK + kcat_DUSP * DUSP) * ERK_pp",
    },
    ERK_p_is_dephosphorylated: { equation: "ERK_p ->", rate: "(koff_ERK + kcat_DUSP * DUSP) * ERK_p" },
  },
  assignments: {
    RAS_active: {
      name: "RAS with GTP, wild type and mutant, share of all RAS",
      unit: "dimensionless",
      expression: "(1 - KRAS_mutant_share) * RAS_GTP + KRAS_mutant_share * GTP_of_mutant_RAS",
    },
    RAF_activity: {
      name: "catalytic activity of RAF, relative to all RAS with GTP and no feedback",
      unit: "dimensionless",
      expression: "RAS_active * RAF_left",
    },
    MEK_activity: {
      name: "catalytic activity of MEK, relative to all MEK phosphorylated twice",
      unit: "dimensionless",
      expression: "MEK_pp * MEK_kinase_left",
    },
    ERK_activity: {
      name: "catalytic activity of ERK, relative to all ERK phosphorylated twice",
      unit: "dimensionless",
      expression: "ERK_pp",
    },
  },
  observables: {
    pMEK: {
      name: "MEK phosphorylated on S217 and S221, share of all MEK",
      unit: "dimensionless",
      expression: "MEK_pp",
    },
    pERK: {
      name: "ERK phosphorylated on T202 and Y204, share of all ERK",
      unit: "dimensionless",
      expression: "ERK_pp",
    },
  },
});

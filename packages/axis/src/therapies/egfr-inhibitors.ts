import { logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";

/**
 * Osimertinib binds EGFR covalently; erlotinib competes at the ATP site and lets go again.
 *
 *     covalent rate = kinact · u / (KI + u),   u = unbound osimertinib
 *     kinase left   = 1 / (1 + u / KI + e / Ki),   e = unbound erlotinib
 *
 * Receptor comes back by synthesis alone, so the effect of a dose depends on turnover as much as on affinity.
 */
export const egfrInhibitors: Mechanism = mechanism({
  id: "egfr_inhibitors",
  title: "Osimertinib and erlotinib on EGFR",
  biology:
    "Osimertinib reacts with cysteine 797, faster on the exon-19 deletion than on wild type; the receptor stays blocked until it is degraded. Erlotinib is reversible.",
  assumption:
    "Only unbound drug acts; serum protein binds a fixed share of it, in proportion to the serum in the medium. The metabolite AZ5104 is not formed in culture. Drug is stable over the assay.",
  evidence: ["tagrisso-label", "cross-2014", "moyer-1997"],
  claims: ["C34", "C35", "C36"],
  species: {
    OSI: {
      name: "osimertinib",
      place: "medium",
      initial: 0,
      scale: 1e-2,
      annotations: ["chebi:CHEBI:90943"],
    },
    ERL: { name: "erlotinib", place: "medium", initial: 0, scale: 1e-2, annotations: ["chebi:CHEBI:114785"] },
    EGFR_ex19del_OSI: {
      name: "EGFR exon-19 deletion with osimertinib",
      place: "membrane",
      initial: 0,
      scale: 100,
    },
    EGFR_OSI: { name: "wild-type EGFR with osimertinib", place: "membrane", initial: 0, scale: 100 },
  },
  parameters: {
    kinact_OSI: {
      name: "rate of covalent bonding at full occupancy",
      prior: logNormal(0.3, 2),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
      note: "No measured value was found; kinact over KI follows from the pEGFR IC50.",
    },
    KI_OSI_EGFR_ex19del: {
      name: "reversible affinity of osimertinib at the exon-19 deletion",
      prior: logNormal(430, 2),
      unit: "nM",
      evidence: ["cross-2014", "tagrisso-label", "assumed"],
      grade: "assumed",
      note: "kinact over KI of 7e-4 1/(nM min) blocks half of pEGFR in 2 h at 17 nM with half of the drug unbound; mutant lines span 6–54 nM.",
    },
    selectivity_OSI: {
      name: "KI at wild type over KI at the exon-19 deletion",
      prior: logNormal(25, 1.8),
      unit: "dimensionless",
      evidence: ["tagrisso-label", "cross-2014"],
      grade: "measured elsewhere",
      note: "9 by irreversible binding, 28 by cellular pEGFR.",
    },
    serum_binding_OSI: {
      name: "bound over unbound osimertinib in undiluted serum",
      prior: logNormal(13, 1.8),
      unit: "dimensionless",
      evidence: ["tagrisso-label", "assumed"],
      grade: "assumed",
      note: "95 % bound in human plasma; bovine serum has about half the albumin.",
    },
    serum_binding_ERL: {
      name: "bound over unbound erlotinib in undiluted serum",
      prior: logNormal(7.5, 1.6),
      unit: "dimensionless",
      evidence: ["moyer-1997", "assumed"],
      grade: "assumed",
      note: "93 % bound in human plasma.",
    },
    Ki_ERL_EGFR_ex19del: {
      name: "unbound erlotinib that halves mutant EGFR activity in cells",
      prior: logNormal(6, 2),
      unit: "nM",
      evidence: ["moyer-1997", "assumed"],
      grade: "assumed",
    },
    Ki_ERL_EGFR: {
      name: "unbound erlotinib that halves wild-type EGFR activity in cells",
      prior: logNormal(40, 2.2),
      unit: "nM",
      evidence: ["moyer-1997"],
      grade: "measured elsewhere",
    },
  },
  assignments: {
    OSI_unbound: {
      name: "unbound osimertinib",
      unit: "nM",
      expression: "OSI / (1 + serum_fraction * serum_binding_OSI)",
    },
    ERL_unbound: {
      name: "unbound erlotinib",
      unit: "nM",
      expression: "ERL / (1 + serum_fraction * serum_binding_ERL)",
    },
    KI_OSI_EGFR: {
      name: "reversible affinity of osimertinib at wild type",
      unit: "nM",
      expression: "KI_OSI_EGFR_ex19del * selectivity_OSI",
    },
    covalent_rate_EGFR_ex19del: {
      name: "covalent bonding of mutant EGFR",
      unit: "1/min",
      expression: "kinact_OSI * OSI_unbound / (KI_OSI_EGFR_ex19del + OSI_unbound)",
    },
    covalent_rate_EGFR: {
      name: "covalent bonding of wild-type EGFR",
      unit: "1/min",
      expression: "kinact_OSI * OSI_unbound / (KI_OSI_EGFR + OSI_unbound)",
    },
    EGFR_ex19del_kinase_left: {
      name: "share of mutant EGFR activity that reversible binding leaves",
      unit: "dimensionless",
      expression: "1 / (1 + OSI_unbound / KI_OSI_EGFR_ex19del + ERL_unbound / Ki_ERL_EGFR_ex19del)",
    },
    EGFR_kinase_left: {
      name: "share of wild-type EGFR activity that reversible binding leaves",
      unit: "dimensionless",
      expression: "1 / (1 + OSI_unbound / KI_OSI_EGFR + ERL_unbound / Ki_ERL_EGFR)",
    },
  },
  reactions: {
    osimertinib_bonds_EGFR_ex19del: {
      equation: "OSI + EGFR_ex19del -> EGFR_ex19del_OSI",
      rate: "covalent_rate_EGFR_ex19del * EGFR_ex19del",
    },
    osimertinib_bonds_EGFR: { equation: "OSI + EGFR -> EGFR_OSI", rate: "covalent_rate_EGFR * EGFR" },
    osimertinib_bonds_EGF_EGFR: {
      equation: "OSI + EGF_EGFR -> EGFR_OSI",
      rate: "covalent_rate_EGFR * EGF_EGFR",
    },
    EGFR_ex19del_OSI_is_degraded: {
      equation: "EGFR_ex19del_OSI ->",
      rate: "kdeg_EGFR_ex19del * EGFR_ex19del_OSI",
    },
    EGFR_OSI_is_degraded: { equation: "EGFR_OSI ->", rate: "kdeg_EGFR * EGFR_OSI" },
  },
});

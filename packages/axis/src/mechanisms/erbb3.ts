import { binding, logNormal, type Mechanism, mechanism, uniform } from "../language/mechanism.ts";

/**
 * ERBB3 has no kinase of its own: ERBB2 phosphorylates it under heregulin, mutant EGFR without.
 *
 *     p = HRG_ERBB3 · E₂ / (E₂ + K₂ (1 + active EGFR / K₁₂)) + ERBB3 · m / (m + K₁₃),   E₂ = ERBB2 · share left, m = active mutant EGFR
 *
 * EGF-bound EGFR takes ERBB2 for itself, so that EGF lowers what heregulin does.
 */
export const erbb3: Mechanism = mechanism({
  id: "erbb3",
  title: "ERBB3, heregulin and ERBB2",
  biology:
    "Heregulin binds ERBB3, which pairs with ERBB2 and is phosphorylated by it; ERBB3 then recruits PI3K directly. EGFR-mutant cells phosphorylate ERBB3 without ligand. FOXO makes more ERBB3 when AKT is off.",
  assumption:
    "Dimers form and are phosphorylated within a minute. Wild-type EGFR under EGF does not phosphorylate ERBB3 (in NCI-H322M it does not). Heregulin-bound receptor is degraded without a way back.",
  evidence: ["hass-2017", "engelman-2005", "engelman-2007", "chandarlapaty-2011"],
  claims: ["C34"],
  species: {
    HRG: {
      name: "heregulin",
      place: "medium",
      initial: "HRG_added",
      scale: 1e-3,
      annotations: ["hgnc.symbol:NRG1", "uniprot:Q02297"],
    },
    ERBB3: {
      name: "free ERBB3",
      place: "membrane",
      initial: "ERBB3_copies",
      scale: 10,
      annotations: ["hgnc.symbol:ERBB3", "uniprot:P21860"],
    },
    HRG_ERBB3: { name: "heregulin on ERBB3", place: "membrane", initial: 0, scale: 10 },
    ERBB2: {
      name: "ERBB2 that no drug has bonded",
      place: "membrane",
      initial: "ERBB2_copies",
      scale: 100,
      annotations: ["hgnc.symbol:ERBB2", "uniprot:P04626"],
    },
    ERBB2_blocked: { name: "ERBB2, bonded to a drug", place: "membrane", initial: 0, scale: 100 },
  },
  parameters: {
    HRG_added: {
      name: "heregulin added to the medium",
      value: 0,
      unit: "nM",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Set by the culture of a scenario.",
    },
    ERBB3_copies: {
      name: "ERBB3 per unstimulated PC-9 cell",
      prior: logNormal(2e4, 2.5),
      unit: "molecule/cell",
      evidence: ["assumed"],
      grade: "assumed",
      note: "No figure for PC-9 was found.",
    },
    ERBB2_copies: {
      name: "ERBB2 per unstimulated PC-9 cell",
      prior: logNormal(5e4, 2.5),
      unit: "molecule/cell",
      evidence: ["assumed"],
      grade: "assumed",
      note: "No figure for PC-9 was found.",
    },
    kon_HRG_ERBB3: {
      name: "on-rate of heregulin",
      prior: logNormal(0.3, 3),
      unit: "1/(nM*min)",
      evidence: ["assumed"],
      grade: "assumed",
      note: "NCI-H322M answers to 2.5 nM within two minutes.",
    },
    Kd_HRG_ERBB3: {
      name: "dissociation constant of heregulin and ERBB3",
      prior: logNormal(0.5, 3),
      unit: "nM",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Tighter with ERBB2 than without; one value stands for both.",
    },
    kdeg_ERBB3: {
      name: "turnover of ERBB3",
      prior: logNormal(3e-3, 2),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Half-life about 4 h.",
    },
    kdeg_HRG_ERBB3: {
      name: "degradation of heregulin-bound ERBB3",
      prior: logNormal(6e-3, 2),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Faster than without ligand.",
    },
    HRG_ERBB3_seen: {
      name: "share of heregulin-bound ERBB3 that an assay of total ERBB3 sees",
      prior: uniform(0, 1),
      unit: "dimensionless",
      evidence: ["hass-2017", "assumed"],
      grade: "assumed",
      note: "Total ERBB3 reads lower within two minutes of heregulin, too fast for degradation.",
    },
    kdeg_ERBB2: {
      name: "turnover of ERBB2",
      prior: logNormal(6e-4, 2),
      unit: "1/min",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Half-life about 20 h.",
    },
    K_ERBB2_ERBB3: {
      name: "ERBB2 that phosphorylates half of heregulin-bound ERBB3",
      prior: logNormal(3e4, 3),
      unit: "molecule/cell",
      evidence: ["assumed"],
      grade: "assumed",
    },
    K_EGFR_ERBB2: {
      name: "active EGFR that takes half of ERBB2 for itself",
      prior: logNormal(5e4, 3),
      unit: "molecule/cell",
      evidence: ["assumed"],
      grade: "assumed",
    },
    K_EGFR_ERBB3: {
      name: "active mutant EGFR that phosphorylates half of free ERBB3",
      prior: logNormal(1e5, 3),
      unit: "molecule/cell",
      evidence: ["engelman-2005", "assumed"],
      grade: "assumed",
    },
    MET_to_ERBB3: {
      name: "active MET that counts as one active mutant EGFR for ERBB3",
      prior: logNormal(1, 3),
      unit: "dimensionless",
      evidence: ["engelman-2007", "assumed"],
      grade: "assumed",
      note: "Amplified MET phosphorylates ERBB3 in lung lines.",
    },
  },
  reactions: {
    ERBB3_is_made: { equation: "-> ERBB3", rate: "kdeg_ERBB3 * ERBB3_copies * foxo_fold_ERBB3" },
    ERBB3_is_degraded: { equation: "ERBB3 ->", rate: "kdeg_ERBB3 * ERBB3" },
    HRG_binds_ERBB3: binding("HRG + ERBB3 <-> HRG_ERBB3", "kon_HRG_ERBB3", "Kd_HRG_ERBB3"),
    HRG_ERBB3_is_degraded: { equation: "HRG_ERBB3 ->", rate: "kdeg_HRG_ERBB3 * HRG_ERBB3" },
    ERBB2_is_made: { equation: "-> ERBB2", rate: "kdeg_ERBB2 * ERBB2_copies" },
    ERBB2_is_degraded: { equation: "ERBB2 ->", rate: "kdeg_ERBB2 * ERBB2" },
    ERBB2_blocked_is_degraded: { equation: "ERBB2_blocked ->", rate: "kdeg_ERBB2 * ERBB2_blocked" },
  },
  assignments: {
    active_ERBB2: {
      name: "ERBB2 with its kinase left",
      unit: "molecule/cell",
      expression: "ERBB2 * ERBB2_kinase_left",
    },
    EGFR_on_ERBB2: {
      name: "active EGFR in units of what takes half of ERBB2",
      unit: "dimensionless",
      expression: "active_EGFR / K_EGFR_ERBB2",
    },
    pERBB3_HRG: {
      name: "ERBB3 that ERBB2 has phosphorylated under heregulin",
      unit: "molecule/cell",
      expression: "HRG_ERBB3 * active_ERBB2 / (active_ERBB2 + K_ERBB2_ERBB3 * (1 + EGFR_on_ERBB2))",
    },
    partners_ERBB3: {
      name: "kinases that phosphorylate free ERBB3, in units of active mutant EGFR",
      unit: "molecule/cell",
      expression: "active_EGFR_mutant + MET_to_ERBB3 * active_MET",
    },
    pERBB3_total: {
      name: "phosphorylated ERBB3",
      unit: "molecule/cell",
      expression: "pERBB3_HRG + ERBB3 * partners_ERBB3 / (partners_ERBB3 + K_EGFR_ERBB3)",
    },
  },
  observables: {
    pErbB3: { name: "phosphorylated ERBB3", unit: "molecule/cell", expression: "pERBB3_total" },
    tErbB3: {
      name: "ERBB3 of the cell, as an assay of total ERBB3 sees it",
      unit: "molecule/cell",
      expression: "ERBB3 + HRG_ERBB3_seen * HRG_ERBB3",
    },
    pErbB2: {
      name: "ERBB2 that is paired with active EGFR or heregulin-bound ERBB3",
      unit: "molecule/cell",
      expression: "pERBB3_HRG + active_ERBB2 * EGFR_on_ERBB2 / (1 + EGFR_on_ERBB2)",
    },
    tErbB2: { name: "ERBB2 of the cell", unit: "molecule/cell", expression: "ERBB2 + ERBB2_blocked" },
  },
});

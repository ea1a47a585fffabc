import { binding, logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";

/**
 * IGFBP-3 is secreted and holds IGF-1 and IGF-2; the other binding proteins are one pool that comes with serum.
 *
 *     IGF + IGFBP3 <-> IGF_IGFBP3,   one Kd per pair
 */
export const bindingProteins: Mechanism = mechanism({
  id: "binding_proteins",
  title: "IGF-binding proteins",
  biology:
    "Binding proteins hold IGF-1 and IGF-2 at least as tightly as the receptor does, so bound ligand cannot signal. Losing the IGFBP-3 that a tumour cell secretes frees ligand.",
  assumption:
    "IGFBP-1, -2, -4, -5 and -6 are one pool with one affinity for each IGF, and their proteases are left out. IGFBP-3 acts only by holding IGF; its IGF-independent actions are not in this model.",
  evidence: ["wong-1999", "oh-1993", "frystyk-1994", "guix-2008", "park-2016", "choi-2013"],
  claims: ["C08", "C12", "C35"],
  species: {
    IGFBP3: {
      name: "free IGFBP-3",
      place: "medium",
      initial: 0,
      scale: 1e-2,
      annotations: ["hgnc.symbol:IGFBP3", "uniprot:P17936"],
    },
    IGF1_IGFBP3: { name: "IGF-1 held by IGFBP-3", place: "medium", initial: 0, scale: 1e-2 },
    IGF2_IGFBP3: { name: "IGF-2 held by IGFBP-3", place: "medium", initial: 0, scale: 1e-2 },
    IGFBPX: {
      name: "other free IGFBPs",
      place: "medium",
      initial: "serum_fraction * (IGF1_in_serum + IGF2_in_serum) * IGFBPX_per_IGF_in_serum",
      scale: 1e-2,
    },
    IGF1_IGFBPX: { name: "IGF-1 held by other IGFBPs", place: "medium", initial: 0, scale: 1e-2 },
    IGF2_IGFBPX: { name: "IGF-2 held by other IGFBPs", place: "medium", initial: 0, scale: 1e-2 },
  },
  parameters: {
    secretion_IGFBP3: {
      name: "secretion of IGFBP-3",
      prior: logNormal(500, 4),
      unit: "molecule/(cell*min)",
      evidence: ["assumed"],
      grade: "assumed",
      note: "About 50 ng per million cells and day; no figure for PC-9 was found, hence the width.",
    },
    half_life_IGFBP3: {
      name: "half-life of IGFBP-3 in medium",
      prior: logNormal(1440, 2),
      unit: "min",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Proteolysis and uptake, lumped.",
    },
    mass_IGFBP3: {
      name: "molar mass of glycosylated IGFBP-3",
      value: 40,
      unit: "ng/pmol",
      evidence: ["uniprot-p17936"],
      grade: "measured elsewhere",
      note: "28.7 kDa core, 40–45 kDa glycosylated.",
    },
    kon_IGF1_IGFBP3: {
      name: "on-rate of IGF-1 at IGFBP-3",
      value: 0.054,
      unit: "1/(nM*min)",
      evidence: ["wong-1999"],
      grade: "measured elsewhere",
      note: "9e5 1/(M s), top of the measured range.",
    },
    kon_IGF2_IGFBP3: {
      name: "on-rate of IGF-2 at IGFBP-3",
      value: 0.102,
      unit: "1/(nM*min)",
      evidence: ["wong-1999"],
      grade: "measured elsewhere",
      note: "1.7e6 1/(M s), top of the measured range.",
    },
    Kd_IGF1_IGFBP3: {
      name: "dissociation constant of IGF-1 and IGFBP-3",
      prior: logNormal(0.1, 2),
      unit: "nM",
      evidence: ["solid-phase-1997", "wong-1999", "oh-1993"],
      grade: "measured elsewhere",
      note: "0.10 nM by competition, 0.03–0.5 nM by assay.",
    },
    Kd_IGF2_IGFBP3: {
      name: "dissociation constant of IGF-2 and IGFBP-3",
      prior: logNormal(0.05, 2),
      unit: "nM",
      evidence: ["solid-phase-1997", "wong-1999"],
      grade: "measured elsewhere",
      note: "0.044 nM by competition.",
    },
    IGFBPX_per_IGF_in_serum: {
      name: "other IGFBPs per IGF in serum",
      prior: logNormal(1.4, 1.3),
      unit: "dimensionless",
      evidence: ["fetal-serum-1994", "frystyk-1994", "assumed"],
      grade: "assumed",
      note: "From the ratios in human fetal serum; bovine serum was not found measured.",
    },
    kon_IGF_IGFBPX: {
      name: "on-rate of IGFs at other IGFBPs",
      value: 0.02,
      unit: "1/(nM*min)",
      evidence: ["wong-1999"],
      grade: "measured elsewhere",
      note: "Between 0.0006 and 0.054 for IGFBP-1 to -6.",
    },
    Kd_IGF1_IGFBPX: {
      name: "dissociation constant of IGF-1 and other IGFBPs",
      prior: logNormal(0.25, 2),
      unit: "nM",
      evidence: ["wong-1999", "oh-1993", "forbes-2012"],
      grade: "measured elsewhere",
    },
    Kd_IGF2_IGFBPX: {
      name: "dissociation constant of IGF-2 and other IGFBPs",
      prior: logNormal(0.15, 2),
      unit: "nM",
      evidence: ["wong-1999", "forbes-2012"],
      grade: "measured elsewhere",
    },
  },
  reactions: {
    cells_secrete_IGFBP3: { equation: "-> IGFBP3", rate: "secretion_IGFBP3 * nM_per_molecule_per_cell" },
    IGFBP3_is_degraded: { equation: "IGFBP3 ->", rate: "ln(2) / half_life_IGFBP3 * IGFBP3" },
    IGFBP3_is_cleaved_off_IGF1: {
      equation: "IGF1_IGFBP3 -> IGF1",
      rate: "ln(2) / half_life_IGFBP3 * IGF1_IGFBP3",
    },
    IGFBP3_is_cleaved_off_IGF2: {
      equation: "IGF2_IGFBP3 -> IGF2",
      rate: "ln(2) / half_life_IGFBP3 * IGF2_IGFBP3",
    },
    IGF1_binds_IGFBP3: binding("IGF1 + IGFBP3 <-> IGF1_IGFBP3", "kon_IGF1_IGFBP3", "Kd_IGF1_IGFBP3"),
    IGF2_binds_IGFBP3: binding("IGF2 + IGFBP3 <-> IGF2_IGFBP3", "kon_IGF2_IGFBP3", "Kd_IGF2_IGFBP3"),
    IGF1_binds_IGFBPX: binding("IGF1 + IGFBPX <-> IGF1_IGFBPX", "kon_IGF_IGFBPX", "Kd_IGF1_IGFBPX"),
    IGF2_binds_IGFBPX: binding("IGF2 + IGFBPX <-> IGF2_IGFBPX", "kon_IGF_IGFBPX", "Kd_IGF2_IGFBPX"),
  },
  observables: {
    IGFBP3_ng_mL: {
      name: "IGFBP-3 in conditioned medium",
      unit: "ng/mL",
      expression: "(IGFBP3 + IGF1_IGFBP3 + IGF2_IGFBP3) * mass_IGFBP3",
    },
  },
});

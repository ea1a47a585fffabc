import {
  binding,
  logNormal,
  type Mechanism,
  mechanism,
  type ReactionDefinition,
  type SpeciesDefinition,
} from "../language/mechanism.ts";
import {
  BONDED_ALLELES,
  EGFR_ALLELES,
  type EgfrAllele,
  type EgfrAlleleId,
  MUTANT_ALLELES,
} from "./egfr-alleles.ts";

const ALLELES = Object.entries(EGFR_ALLELES) as [EgfrAlleleId, EgfrAllele][];

/**
 * EGFR, wild type and mutant: mutants signal without ligand.
 *
 *     signal = (k · EGF_EGFR + c · Σ kᵢ · EGFRᵢ) / 10⁵,   k = share of kinase activity that inhibitors leave an allele
 *
 * Each allele that a covalent drug can bond has one blocked form, whatever drug blocked it.
 */
export const egfr: Mechanism = mechanism({
  id: "egfr",
  title: "EGFR: wild type, sensitising mutant, T790M and C797S",
  biology:
    "PC-9 cells carry EGFR with an exon-19 deletion, active without ligand, which drives ERK and PI3K. T790M and C797S come with resistance to earlier and later inhibitors. Wild-type EGFR needs EGF and is taken in quickly once it has bound.",
  assumption:
    "L858R is not a species of its own: it takes the place of the deletion. T790M and C797S come together as often as their shares say, on the same receptor. One EGF per receptor, no dimers; mutants take no EGF. EGF is digested in the endosome, where the receptor does not signal.",
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
    ...Object.fromEntries(
      MUTANT_ALLELES.map((id): [string, SpeciesDefinition] => [
        id,
        {
          name: EGFR_ALLELES[id].name,
          place: "membrane",
          initial: EGFR_ALLELES[id].copies,
          scale: 100,
          annotations: ["hgnc.symbol:EGFR", "uniprot:P00533"],
        },
      ]),
    ),
    ...Object.fromEntries(
      BONDED_ALLELES.map((id): [string, SpeciesDefinition] => [
        `${id}_blocked`,
        {
          name: `${EGFR_ALLELES[id].name}, bonded to a drug`,
          place: "membrane",
          initial: 0,
          scale: 100,
        },
      ]),
    ),
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
    EGFR_T790M_share: {
      name: "share of mutant EGFR that carries T790M",
      value: 0,
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "None in PC-9; set by a profile.",
    },
    EGFR_C797S_share: {
      name: "share of mutant EGFR that carries C797S",
      value: 0,
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "None in PC-9; set by a profile.",
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
    ...Object.fromEntries(
      ALLELES.flatMap(([id, { copies, turnover, cysteine }]): [string, ReactionDefinition][] => [
        [`${id}_is_made`, { equation: `-> ${id}`, rate: `${turnover} * ${copies}` }],
        [`${id}_is_degraded`, { equation: `${id} ->`, rate: `${turnover} * ${id}` }],
        ...(cysteine
          ? ([
              [
                `${id}_blocked_is_degraded`,
                { equation: `${id}_blocked ->`, rate: `${turnover} * ${id}_blocked` },
              ],
            ] as [string, ReactionDefinition][])
          : []),
      ]),
    ),
    EGF_binds_EGFR: binding("EGF + EGFR <-> EGF_EGFR", "kon_EGF_EGFR", "Kd_EGF_EGFR"),
    EGF_EGFR_is_internalised: { equation: "EGF_EGFR -> EGFR_endosome", rate: "kint_EGFR * EGF_EGFR" },
    EGFR_returns: { equation: "EGFR_endosome -> EGFR", rate: "krec_EGFR * EGFR_endosome" },
    EGFR_endosome_is_degraded: { equation: "EGFR_endosome ->", rate: "kdeg_EGFR_endosome * EGFR_endosome" },
  },
  assignments: {
    active_EGFR_mutant: {
      name: "active mutant EGFR, in units of EGF-bound wild type",
      unit: "molecule/cell",
      expression: `activity_EGFR_ex19del * (${MUTANT_ALLELES.map((id) => `${id} * ${id}_kinase_left`).join(" + ")})`,
    },
    active_EGFR: {
      name: "active EGFR, in units of EGF-bound wild type",
      unit: "molecule/cell",
      expression: "EGF_EGFR * EGFR_kinase_left + active_EGFR_mutant",
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
      name: "EGFR of the cell",
      unit: "molecule/cell",
      expression: `EGF_EGFR + EGFR_endosome + ${[...ALLELES.map(([id]) => id), ...BONDED_ALLELES.map((id) => `${id}_blocked`)].join(" + ")}`,
    },
  },
});

import {
  type AssignmentDefinition,
  binding,
  logNormal,
  type Mechanism,
  mechanism,
  type ParameterDefinition,
  type ReactionDefinition,
  type SpeciesDefinition,
} from "../language/mechanism.ts";
import {
  BINDING_PROTEIN_IDS,
  BINDING_PROTEINS,
  type BindingProteinId,
  IGFS,
  type Igf,
} from "./igfbp-affinity.table.ts";

/** Binding proteins that serum brings, in moles per mole of IGFBP-3: median and factor. */
const IN_SERUM: Readonly<
  Partial<
    Record<BindingProteinId, { ratio: number; factor: number; evidence: readonly string[]; note: string }>
  >
> = {
  IGFBP1: { ratio: 0.05, factor: 3, evidence: ["assumed"], note: "" },
  IGFBP2: {
    ratio: 1,
    factor: 1.6,
    evidence: ["fetal-serum-1994", "assumed"],
    note: "As many moles as IGFBP-3 in human fetal serum; bovine serum was not found measured.",
  },
  IGFBP4: { ratio: 0.1, factor: 3, evidence: ["assumed"], note: "" },
  IGFBP5: { ratio: 0.05, factor: 3, evidence: ["assumed"], note: "" },
  IGFBP6: { ratio: 0.1, factor: 3, evidence: ["assumed"], note: "" },
};

/** Secretion by a PC-9 cell, molecules per cell and minute: median and factor. None was found measured. */
const SECRETION: Readonly<Record<BindingProteinId, { median: number; note: string }>> = {
  IGFBP1: { median: 20, note: "Mostly a protein of liver and decidua." },
  IGFBP2: { median: 200, note: "The commonest in media of lung lines." },
  IGFBP3: {
    median: 500,
    note: "About 50 ng per million cells and day; no figure for PC-9 was found, hence the width.",
  },
  IGFBP4: { median: 200, note: "" },
  IGFBP5: { median: 50, note: "" },
  IGFBP6: { median: 100, note: "" },
  IGFBP7: { median: 50, note: "Its RNA is low in lung cancer lines." },
};

function serumRatio(id: BindingProteinId): string {
  return id === "IGFBP3" ? "1" : `serum_ratio_${id}`;
}

function isInSerum(id: BindingProteinId): boolean {
  return id === "IGFBP3" || id in IN_SERUM;
}

function perPair<T>(make: (igf: Igf, id: BindingProteinId) => [string, T]): Record<string, T> {
  return Object.fromEntries(
    BINDING_PROTEIN_IDS.flatMap((id) => (Object.keys(IGFS) as Igf[]).map((igf) => make(igf, id))),
  );
}

function serumShare(id: BindingProteinId): string {
  return `${serumRatio(id)} / serum_ratios`;
}

/** Initial concentration of a complex: serum comes with its IGF bound, each protein by its share. */
function boundInSerum(igf: Igf, id: BindingProteinId): string | number {
  return isInSerum(id) ? `serum_fraction * ${igf}_in_serum * serum_bound * ${serumShare(id)}` : 0;
}

function freeInSerum(id: BindingProteinId): string | number {
  return isInSerum(id)
    ? `serum_fraction * (IGF1_in_serum + IGF2_in_serum) * (IGFBP_per_IGF_in_serum - serum_bound) * ${serumShare(id)}`
    : 0;
}

/** On-rate of a pair: IGFBP-3 has measured ones, the others share one. */
function onRate(igf: Igf, id: BindingProteinId): string {
  return id === "IGFBP3" ? `kon_${igf}_IGFBP3` : "kon_IGF_IGFBP";
}

/** A binding protein in all its forms, nM. */
export function totalOf(id: BindingProteinId): string {
  return `(${id} + IGF1_${id} + IGF2_${id})`;
}

/** Parameters of a cell that secretes neither IGFs nor binding proteins. */
export const NO_SECRETION: Readonly<Record<string, number>> = Object.fromEntries(
  [...Object.keys(IGFS), ...BINDING_PROTEIN_IDS].map((id) => [`secretion_${id}`, 0]),
);

/**
 * Seven binding proteins come with serum and from the cells, and hold IGF-1 and IGF-2.
 *
 *     IGF + IGFBP <-> IGF_IGFBP,   koff = kon · Kd,   one Kd per pair
 *
 * All are explicit: an off-rate of kon · Kd is minutes to hours, as slow as secretion and uptake, so that none may be taken as in
 * equilibrium. No two bindings share a complex, so that there is no cycle to close.
 */
export const bindingProteins: Mechanism = mechanism({
  id: "binding_proteins",
  title: "IGF-binding proteins",
  biology:
    "Six binding proteins hold IGF-1 and IGF-2 at least as tightly as the receptor does, IGFBP-6 above all IGF-2, so that bound ligand cannot signal. IGFBP-7 holds them weakly. Losing the IGFBP-3 that a tumour cell secretes frees ligand.",
  assumption:
    "One IGF per protein; bovine proteins bind as human ones do. Serum comes with its IGF bound as far as its binding proteins go, shared out by number, and finds its equilibrium within hours. The acid-labile subunit is left out: it keeps IGF in blood, not in a well. Binding proteins at the cell surface and in matrix are left out.",
  evidence: [
    "wong-1999",
    "oh-1993",
    "oh-1996",
    "bach-1999",
    "frystyk-1994",
    "guix-2008",
    "park-2016",
    "choi-2013",
  ],
  claims: ["C08", "C12", "C35"],
  species: {
    ...Object.fromEntries(
      BINDING_PROTEIN_IDS.map((id): [string, SpeciesDefinition] => [
        id,
        {
          name: `free ${BINDING_PROTEINS[id].name}`,
          place: "medium",
          initial: freeInSerum(id),
          scale: 1e-2,
          annotations: BINDING_PROTEINS[id].annotations,
        },
      ]),
    ),
    ...perPair((igf, id): [string, SpeciesDefinition] => [
      `${igf}_${id}`,
      {
        name: `${IGFS[igf]} held by ${BINDING_PROTEINS[id].name}`,
        place: "medium",
        initial: boundInSerum(igf, id),
        scale: 1e-2,
      },
    ]),
  },
  parameters: {
    ...Object.fromEntries(
      BINDING_PROTEIN_IDS.map((id): [string, ParameterDefinition] => [
        `secretion_${id}`,
        {
          name: `secretion of ${BINDING_PROTEINS[id].name}`,
          prior: logNormal(SECRETION[id].median, 4),
          unit: "molecule/(cell*min)",
          evidence: ["assumed"],
          grade: "assumed",
          ...(SECRETION[id].note === "" ? {} : { note: SECRETION[id].note }),
        },
      ]),
    ),
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
    kon_IGF_IGFBP: {
      name: "on-rate of IGFs at the other binding proteins",
      prior: logNormal(0.02, 2.5),
      unit: "1/(nM*min)",
      evidence: ["wong-1999"],
      grade: "measured elsewhere",
      note: "Between 0.0004 and 0.1 for IGFBP-1 to -6; the rate of each was not readable.",
    },
    ...perPair((igf, id): [string, ParameterDefinition] => {
      const { kd, factor, evidence, grade, note } = BINDING_PROTEINS[id].affinity[igf];
      return [
        `Kd_${igf}_${id}`,
        {
          name: `dissociation constant of ${IGFS[igf]} and ${BINDING_PROTEINS[id].name}`,
          prior: logNormal(kd, factor),
          unit: "nM",
          evidence,
          grade,
          note,
        },
      ];
    }),
    IGFBP_per_IGF_in_serum: {
      name: "binding proteins per IGF in serum",
      prior: logNormal(1.4, 1.3),
      unit: "dimensionless",
      evidence: ["fetal-serum-1994", "frystyk-1994", "assumed"],
      grade: "assumed",
      note: "From the ratios in human fetal serum; bovine serum was not found measured.",
    },
    ...Object.fromEntries(
      Object.entries(IN_SERUM).map(
        ([id, { ratio, factor, evidence, note }]): [string, ParameterDefinition] => [
          `serum_ratio_${id}`,
          {
            name: `${BINDING_PROTEINS[id as BindingProteinId].name} over IGFBP-3 in serum`,
            prior: logNormal(ratio, factor),
            unit: "dimensionless",
            evidence,
            grade: "assumed",
            ...(note === "" ? {} : { note }),
          },
        ],
      ),
    ),
  },
  assignments: {
    serum_ratios: {
      name: "binding proteins over IGFBP-3 in serum",
      unit: "dimensionless",
      expression: BINDING_PROTEIN_IDS.filter(isInSerum).map(serumRatio).join(" + "),
    },
    serum_bound: {
      name: "share of serum IGF that comes bound",
      unit: "dimensionless",
      expression: "min(1, IGFBP_per_IGF_in_serum)",
    },
    ...Object.fromEntries(
      (Object.keys(IGFS) as Igf[]).map((igf): [string, AssignmentDefinition] => [
        `${igf}_held`,
        {
          name: `${IGFS[igf]} that binding proteins hold`,
          unit: "nM",
          expression: BINDING_PROTEIN_IDS.map((id) => `${igf}_${id}`).join(" + "),
        },
      ]),
    ),
  },
  reactions: {
    ...Object.fromEntries(
      BINDING_PROTEIN_IDS.map((id): [string, ReactionDefinition] => [
        `cells_secrete_${id}`,
        { equation: `-> ${id}`, rate: `secretion_${id} * nM_per_molecule_per_cell` },
      ]),
    ),
    ...perPair((igf, id): [string, ReactionDefinition] => [
      `${igf}_binds_${id}`,
      binding(`${igf} + ${id} <-> ${igf}_${id}`, onRate(igf, id), `Kd_${igf}_${id}`),
    ]),
  },
  observables: {
    totalIGF1: { name: "IGF-1 in the medium, free and held", unit: "nM", expression: "IGF1 + IGF1_held" },
    totalIGF2: { name: "IGF-2 in the medium, free and held", unit: "nM", expression: "IGF2 + IGF2_held" },
    IGFBP_total: {
      name: "binding proteins in the medium, free and bound",
      unit: "nM",
      expression: BINDING_PROTEIN_IDS.map(totalOf).join(" + "),
    },
  },
});

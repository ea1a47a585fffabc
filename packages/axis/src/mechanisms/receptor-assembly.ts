import {
  logNormal,
  type Mechanism,
  mechanism,
  type ReactionDefinition,
  type SpeciesDefinition,
  uniform,
} from "../language/mechanism.ts";

/** The dimers of IGF1R and insulin receptor halves, and the names people know them by. */
export const DIMERS = {
  IGF1R: "IGF-1R",
  HR: "IGF-1R/IR hybrid",
  IRA: "insulin receptor, isoform A",
  IRB: "insulin receptor, isoform B",
} as const;

/** Identifier of a receptor dimer. */
export type Dimer = keyof typeof DIMERS;

/**
 * Half-receptors of IGF1R and INSR pair at random while they are made.
 *
 *     with n = IGF1R + INSR halves and p, q their shares:   IGF-1R p² n/2,  hybrids 2pq n/2,  IR q² n/2
 *
 * No half is gained or lost in pairing, whatever the shares.
 */
export const receptorAssembly: Mechanism = mechanism({
  id: "receptor_assembly",
  title: "Assembly of IGF-1R, insulin receptor and hybrids",
  biology:
    "Pro-receptor halves of IGF1R and INSR pair in the endoplasmic reticulum, with each other as readily as with themselves. The more insulin receptor a cell makes, the more of its IGF-1R sits in hybrids. FOXO calls for more of both when AKT is off.",
  assumption:
    "Pairing is random and does not reverse at the surface. Hybrids with isoform A and B are one species (2006–07 reading: no difference between them); a dimer of one A and one B half counts as isoform A.",
  evidence: ["slaaby-2006", "benyoucef-2007", "federici-1997", "blanquart-2008"],
  claims: ["C06", "C60", "C61"],
  species: Object.fromEntries(
    Object.entries(DIMERS).map(([id, name]): [string, SpeciesDefinition] => [
      id,
      {
        name: `free ${name}`,
        place: "membrane",
        initial: `synthesis_${id} / kdeg_IGF1R`,
        scale: 100,
        annotations:
          id === "IGF1R"
            ? ["hgnc.symbol:IGF1R", "uniprot:P08069"]
            : id === "HR"
              ? []
              : ["hgnc.symbol:INSR", "uniprot:P06213"],
      },
    ]),
  ),
  parameters: {
    IGF1R_copies: {
      name: "IGF1R halves at the surface of an unstimulated PC-9 cell",
      prior: logNormal(5e4, 2.2),
      unit: "molecule/cell",
      evidence: ["rotsch-1992", "erdem-2022", "erdem-2021", "assumed"],
      grade: "assumed",
      note: "9,000–190,000 ligand sites per cell in lung lines; none measured in PC-9.",
    },
    INSR_copies: {
      name: "INSR halves at the surface of an unstimulated PC-9 cell",
      prior: logNormal(2.4e4, 2.2),
      unit: "molecule/cell",
      evidence: ["erdem-2022", "erdem-2021", "assumed"],
      grade: "assumed",
    },
    INSR_isoform_A: {
      name: "share of isoform A among INSR",
      prior: uniform(0.3, 0.95),
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Poorly quantified in lung tumours.",
    },
    kdeg_IGF1R: {
      name: "turnover of unbound receptor",
      prior: logNormal(5.8e-4, 1.5),
      unit: "1/min",
      evidence: ["erdem-2022"],
      grade: "measured elsewhere",
      note: "Half-life about 20 h; 29 h from proteome turnover, over 12 h in lines.",
    },
  },
  assignments: {
    IGF1R_halves: {
      name: "IGF1R halves called for",
      unit: "molecule/cell",
      expression: "IGF1R_copies * foxo_fold_IGF1R",
    },
    INSR_halves: {
      name: "INSR halves called for",
      unit: "molecule/cell",
      expression: "INSR_copies * foxo_fold_INSR",
    },
    IGF1R_share: {
      name: "share of IGF1R among halves that are made",
      unit: "dimensionless",
      expression: "IGF1R_halves / (IGF1R_halves + INSR_halves)",
    },
    synthesis_dimers: {
      name: "dimers made",
      unit: "molecule/(cell*min)",
      expression: "kdeg_IGF1R * (IGF1R_halves + INSR_halves) / 2",
    },
    synthesis_IGF1R: {
      name: "IGF-1R dimers made",
      unit: "molecule/(cell*min)",
      expression: "synthesis_dimers * IGF1R_share^2",
    },
    synthesis_HR: {
      name: "hybrids made",
      unit: "molecule/(cell*min)",
      expression: "synthesis_dimers * 2 * IGF1R_share * (1 - IGF1R_share)",
    },
    synthesis_IRB: {
      name: "IR-B dimers made",
      unit: "molecule/(cell*min)",
      expression: "synthesis_dimers * (1 - IGF1R_share)^2 * (1 - INSR_isoform_A)^2",
    },
    synthesis_IRA: {
      name: "IR dimers with at least one isoform A made",
      unit: "molecule/(cell*min)",
      expression: "synthesis_dimers * (1 - IGF1R_share)^2 - synthesis_IRB",
    },
  },
  reactions: Object.fromEntries(
    Object.keys(DIMERS).flatMap((dimer): [string, ReactionDefinition][] => [
      [`${dimer}_is_made`, { equation: `-> ${dimer}`, rate: `synthesis_${dimer}` }],
      [`${dimer}_is_degraded`, { equation: `${dimer} ->`, rate: `kdeg_IGF1R * ${dimer}` }],
    ]),
  ),
});

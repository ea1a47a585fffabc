import {
  binding,
  logNormal,
  type Mechanism,
  mechanism,
  type ParameterDefinition,
  type ReactionDefinition,
  type SpeciesDefinition,
} from "../language/mechanism.ts";
import { DIMERS, type Dimer } from "./receptor-assembly.ts";

/** Ligands of the IGF-1R and insulin receptor dimers. */
export const RECEPTOR_LIGANDS = { IGF1: "IGF-1", IGF2: "IGF-2", INS: "insulin" } as const;

/** Identifier of a receptor ligand. */
export type ReceptorLigand = keyof typeof RECEPTOR_LIGANDS;

/** Dissociation constants, nM: median and one-standard-deviation factor of the prior, with their sources. */
const AFFINITY: Readonly<
  Record<
    ReceptorLigand,
    Readonly<Record<Dimer, { kd: number; factor: number; evidence: readonly string[]; note: string }>>
  >
> = {
  IGF1: {
    IGF1R: {
      kd: 0.18,
      factor: 1.6,
      evidence: ["kiselyov-2009", "mitra-2019", "prague-series"],
      note: "What a tracer sees in the calibrated two-site model of the binding assay, 0.18 nM within a factor of 1.16, and a factor of 1.6 between assays: 0.24 nM in another, 0.8 nM to solubilised receptor.",
    },
    HR: {
      kd: 0.4,
      factor: 2,
      evidence: ["slaaby-2006", "benyoucef-2007"],
      note: "Hybrids bind IGF-1 like IGF-1R.",
    },
    IRA: {
      kd: 24,
      factor: 1.8,
      evidence: ["prague-series", "machackova-2018"],
      note: "88 times weaker than insulin.",
    },
    IRB: { kd: 220, factor: 1.8, evidence: ["prague-series"], note: "" },
  },
  IGF2: {
    IGF1R: { kd: 2.3, factor: 1.8, evidence: ["prague-series"], note: "Several times weaker than IGF-1." },
    HR: { kd: 2.5, factor: 2, evidence: ["benyoucef-2007"], note: "Hybrids bind IGF-2 like IGF-1R." },
    IRA: {
      kd: 2.9,
      factor: 1.8,
      evidence: ["prague-series", "frasca-1999"],
      note: "2.5 nM in cells with one isoform.",
    },
    IRB: { kd: 35, factor: 1.8, evidence: ["prague-series", "frasca-1999"], note: "11–68 nM by assay." },
  },
  INS: {
    IGF1R: {
      kd: 290,
      factor: 1.8,
      evidence: ["prague-series", "machackova-2018"],
      note: "1,217 times weaker than IGF-1.",
    },
    HR: {
      kd: 24,
      factor: 2,
      evidence: ["slaaby-2006", "slaaby-2015"],
      note: "50–70 times weaker than IGF-1, whatever the isoform.",
    },
    IRA: { kd: 0.27, factor: 1.8, evidence: ["prague-series", "machackova-2018"], note: "" },
    IRB: { kd: 0.7, factor: 1.8, evidence: ["prague-series"], note: "" },
  },
};

function perPair<T>(make: (ligand: ReceptorLigand, dimer: Dimer) => [string, T]): Record<string, T> {
  const pairs: [string, T][] = [];
  for (const ligand of Object.keys(RECEPTOR_LIGANDS) as ReceptorLigand[]) {
    for (const dimer of Object.keys(DIMERS) as Dimer[]) pairs.push(make(ligand, dimer));
  }
  return Object.fromEntries(pairs);
}

/**
 * Three ligands bind four dimers, one ligand per dimer.
 *
 *     L + R <-> L_R,   koff = kon · Kd
 *
 * One dissociation constant per pair and a common on-rate per ligand, so that every binding is in detailed balance at rest.
 */
export const receptorBinding: Mechanism = mechanism({
  id: "receptor_binding",
  title: "Ligands bind receptors",
  biology:
    "IGF-1, IGF-2 and insulin bind IGF-1R, hybrids and both insulin receptor isoforms, each with its own affinity. Hybrids behave like IGF-1R, and IR-A takes IGF-2 almost as well as IGF-1R does.",
  assumption:
    "One ligand per dimer with one apparent affinity. The second site and negative cooperativity, which the model of the binding assay has, are left out: below 0.1 nM the two forms agree, above 10 nM a second ligand binds and speeds up the release of the first.",
  evidence: ["kiselyov-2009", "prague-series", "machackova-2018"],
  claims: ["C06", "C09", "C13", "C61"],
  species: perPair((ligand, dimer): [string, SpeciesDefinition] => [
    `${ligand}_${dimer}`,
    { name: `${RECEPTOR_LIGANDS[ligand]} on ${DIMERS[dimer]}`, place: "membrane", initial: 0, scale: 10 },
  ]),
  parameters: {
    kon_IGF1_receptor: {
      name: "on-rate of IGF-1 at receptors",
      prior: logNormal(0.05, 3),
      unit: "1/(nM*min)",
      evidence: ["kiselyov-2009"],
      grade: "measured elsewhere",
      note: "347,000 1/(M s) at site 1 of the two-site model, 0.021 1/(nM min); the apparent on-rate of a one-site form differs, hence the width.",
    },
    kon_IGF2_receptor: {
      name: "on-rate of IGF-2 at receptors",
      prior: logNormal(0.05, 3),
      unit: "1/(nM*min)",
      evidence: ["kiselyov-2009", "assumed"],
      grade: "assumed",
      note: "As for IGF-1.",
    },
    kon_INS_receptor: {
      name: "on-rate of insulin at receptors",
      prior: logNormal(0.04, 2),
      unit: "1/(nM*min)",
      evidence: ["kiselyov-2009", "assumed"],
      grade: "assumed",
    },
    ...perPair((ligand, dimer): [string, ParameterDefinition] => {
      const { kd, factor, evidence, note } = AFFINITY[ligand][dimer];
      return [
        `Kd_${ligand}_${dimer}`,
        {
          name: `dissociation constant of ${RECEPTOR_LIGANDS[ligand]} and ${DIMERS[dimer]}`,
          prior: logNormal(kd, factor),
          unit: "nM",
          evidence,
          grade: "measured elsewhere",
          ...(note === "" ? {} : { note }),
        },
      ];
    }),
  },
  reactions: perPair((ligand, dimer): [string, ReactionDefinition] => [
    `${ligand}_binds_${dimer}`,
    binding(`${ligand} + ${dimer} <-> ${ligand}_${dimer}`, `kon_${ligand}_receptor`, `Kd_${ligand}_${dimer}`),
  ]),
});

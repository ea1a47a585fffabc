/** The two insulin-like growth factors, by species. */
export const IGFS = { IGF1: "IGF-1", IGF2: "IGF-2" } as const;

/** Identifier of an insulin-like growth factor. */
export type Igf = keyof typeof IGFS;

/** A dissociation constant, nM: median and one-standard-deviation factor of the prior, with its sources. */
interface Affinity {
  readonly kd: number;
  readonly factor: number;
  readonly evidence: readonly string[];
  readonly grade: "measured elsewhere" | "assumed";
  readonly note: string;
}

/** A binding protein: what it is called, and how tightly it holds each IGF. */
export interface BindingProtein {
  readonly name: string;
  readonly annotations: readonly string[];
  readonly affinity: Readonly<Record<Igf, Affinity>>;
}

/** Identifiers of the binding proteins. */
export type BindingProteinId = "IGFBP1" | "IGFBP2" | "IGFBP3" | "IGFBP4" | "IGFBP5" | "IGFBP6" | "IGFBP7";

function measured(kd: number, factor: number, evidence: readonly string[], note: string): Affinity {
  return { kd, factor, evidence, grade: "measured elsewhere", note };
}

/**
 * The seven binding proteins and their affinities.
 *
 * Assays disagree up to tenfold (competition of tracers, surface plasmon resonance), which the factors cover.
 */
export const BINDING_PROTEINS: Readonly<Record<BindingProteinId, BindingProtein>> = {
  IGFBP1: {
    name: "IGFBP-1",
    annotations: ["hgnc.symbol:IGFBP1", "uniprot:P08833"],
    affinity: {
      IGF1: measured(
        0.2,
        3,
        ["oh-1993", "wong-1999"],
        "Half displacement at 0.007 nM in one assay, 1.5 nM from rates in another.",
      ),
      IGF2: measured(0.2, 3, ["oh-1993", "wong-1999"], "As IGF-1 by competition; 5 nM from rates."),
    },
  },
  IGFBP2: {
    name: "IGFBP-2",
    annotations: ["hgnc.symbol:IGFBP2", "uniprot:P18065"],
    affinity: {
      IGF1: measured(0.5, 2.5, ["oh-1993"], "Half displacement at 0.65 nM."),
      IGF2: measured(0.15, 2.5, ["oh-1993", "forbes-2012"], "2–5 times tighter than IGF-1."),
    },
  },
  IGFBP3: {
    name: "IGFBP-3",
    annotations: ["hgnc.symbol:IGFBP3", "uniprot:P17936"],
    affinity: {
      IGF1: measured(
        0.1,
        2,
        ["solid-phase-1997", "wong-1999", "oh-1993"],
        "0.10 nM by competition, 0.03–0.5 nM by assay.",
      ),
      IGF2: measured(0.05, 2, ["solid-phase-1997", "wong-1999"], "0.044 nM by competition."),
    },
  },
  IGFBP4: {
    name: "IGFBP-4",
    annotations: ["hgnc.symbol:IGFBP4", "uniprot:P22692"],
    affinity: {
      IGF1: measured(
        0.3,
        2.5,
        ["oh-1993", "forbes-2012"],
        "Half displacement at 0.08 nM from rat protein; 0.2–1 nM in reviews.",
      ),
      IGF2: measured(0.3, 2.5, ["oh-1993", "forbes-2012"], "As IGF-1."),
    },
  },
  IGFBP5: {
    name: "IGFBP-5",
    annotations: ["hgnc.symbol:IGFBP5", "uniprot:P24593"],
    affinity: {
      IGF1: measured(0.3, 2, ["forbes-2012"], "0.2–0.5 nM in reviews."),
      IGF2: measured(0.2, 2, ["forbes-2012"], "0.1–0.3 nM in reviews."),
    },
  },
  IGFBP6: {
    name: "IGFBP-6",
    annotations: ["hgnc.symbol:IGFBP6", "uniprot:P24592"],
    affinity: {
      IGF1: measured(5.4, 1.8, ["bach-1999"], "20–100 times weaker than IGF-2; 45 times at the median."),
      IGF2: measured(0.12, 2, ["forbes-2012"], "0.05–0.3 nM in reviews."),
    },
  },
  IGFBP7: {
    name: "IGFBP-7",
    annotations: ["hgnc.symbol:IGFBP7", "uniprot:Q16270"],
    affinity: {
      IGF1: measured(0.6, 3, ["oh-1996"], "At least 5–6 times weaker than IGFBP-3."),
      IGF2: measured(1.2, 3, ["oh-1996"], "At least 20–25 times weaker than IGFBP-3."),
    },
  },
};

/** Identifiers of the binding proteins in the order of their numbers. */
export const BINDING_PROTEIN_IDS: readonly BindingProteinId[] = Object.keys(
  BINDING_PROTEINS,
) as BindingProteinId[];

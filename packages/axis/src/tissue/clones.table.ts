/** A clone of cancer cells, as what sets its drive apart from that of a sensitive cell; expressions over parameters. */
export interface Clone {
  readonly id: string;
  readonly name: string;
  /** Factor on the potency loss of osimertinib. */
  readonly shift?: string;
  /** Factor on the IGF signal. */
  readonly igfFold?: string;
  /** Input of its own to ERK and AKT. */
  readonly bypass?: string;
  /** Factor on division. */
  readonly pace?: string;
  /** Weight among resistant clones, and where it comes from; none for sensitive cells and persisters. */
  readonly weight?: { readonly median: number; readonly factor: number; readonly note: string };
}

/** Clones of an EGFR-mutant tumour: sensitive cells, persisters, and four ways of resistance. */
export const CLONES: readonly Clone[] = [
  { id: "SENSITIVE", name: "sensitive cells" },
  {
    id: "PERSISTER",
    name: "drug-tolerant persisters",
    igfFold: "persister_IGF_fold",
    bypass: "persister_tolerance + persister_AXL * AXL_level_t",
    pace: "persister_pace",
  },
  {
    id: "MET_CLONE",
    name: "clone with amplified MET",
    bypass: "bypass_input",
    pace: "resistant_pace",
    weight: {
      median: 15,
      factor: 1.5,
      note: "About 15 % in plasma after first-line osimertinib by common knowledge.",
    },
  },
  {
    id: "AXL_CLONE",
    name: "clone with high AXL",
    bypass: "bypass_input",
    pace: "resistant_pace",
    weight: { median: 7, factor: 3, note: "No share was found." },
  },
  {
    id: "C797S_CLONE",
    name: "clone with EGFR C797S",
    shift: "shift_C797S",
    pace: "resistant_pace",
    weight: {
      median: 7,
      factor: 1.5,
      note: "About 7 % in plasma after first-line osimertinib by common knowledge.",
    },
  },
  {
    id: "PDGFRA_CLONE",
    name: "clone with PDGFRA",
    bypass: "bypass_input",
    pace: "resistant_pace",
    weight: { median: 2, factor: 3, note: "No share was found." },
  },
];

/** Clones with a way of resistance. */
export const RESISTANT: readonly (Clone & { readonly weight: NonNullable<Clone["weight"]> })[] =
  CLONES.flatMap(({ weight, ...clone }) => (weight ? [{ ...clone, weight }] : []));

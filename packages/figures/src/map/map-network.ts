/**
 * What the map draws: a model read as glyphs, processes and arcs.
 *
 *     Model ── pools, signals ──▶ MapNetwork ── rank ──▶ layers ── dagre ──▶ MapLayout ── draw ──▶ SVG
 *
 * Bindings and conversions are process squares as in SBGN Process Description; activation of a fraction whose inactive form the model does
 * not carry is a direct influence as in SBGN Activity Flow (Le Novère 2009, 10.1038/nbt.1558). Synthesis and degradation that nothing
 * modifies are left out.
 */
export interface MapNetwork {
  /** From outside in. */
  readonly bands: readonly MapBand[];
  readonly glyphs: readonly MapGlyph[];
  readonly processes: readonly MapProcess[];
  readonly arcs: readonly MapArc[];
  /** Names of species without a drawn connection. */
  readonly leftOut: readonly string[];
  /** Names of species that stay at zero: drugs not given, alleles not carried, and what they would form. */
  readonly absent?: readonly string[];
}

/** A compartment. */
interface MapBand {
  readonly id: string;
  readonly label: string;
}

/**
 * One thing on the map.
 *
 * `pool`: species that the model adds up under one name (a sum rule), drawn once. `signal`: a quantity that a rule computes from several
 * species and that drives reactions.
 */
export interface MapGlyph {
  readonly id: string;
  readonly kind: "macromolecule" | "complex" | "pool" | "signal";
  readonly label: string;
  /** Phosphorylated or otherwise active, shown as a small circle at the border: `P`, `a`. */
  readonly state?: string;
  /** Full name. */
  readonly name: string;
  /** Identifiers of the species it stands for; for a signal, none. */
  readonly species: readonly string[];
  readonly band: number;
}

/** A reaction drawn as a square, or several that differ only in members of a pool. */
export interface MapProcess {
  readonly id: string;
  readonly name: string;
  readonly reactions: readonly string[];
  readonly reversible: boolean;
  readonly band: number;
}

/** How one end acts on the other. */
export type ArcKind = "consumption" | "production" | "stimulation" | "inhibition" | "modulation";

/** A line from one glyph or process to another. */
export interface MapArc {
  readonly source: string;
  readonly target: string;
  readonly kind: ArcKind;
}

import {
  type AssignmentDefinition,
  type Mechanism,
  mechanism,
  type SpeciesDefinition,
} from "../language/mechanism.ts";

/** What the host's interstitial fluid holds beside what its exposure of a tumour names. */
const HELD: Readonly<Record<string, string>> = {
  IGF1_IGFBP3: "IGF-1 held by IGFBP-3",
  IGF2_IGFBP3: "IGF-2 held by IGFBP-3",
  IGFBP3: "free IGFBP-3",
};

/** Drugs that the host has no disposition for: they stay as they are set. */
const SET: Readonly<Record<string, string>> = {
  TRA: "unbound trametinib",
  APD1: "antibody against PD-1",
};

/**
 * What a host brings to its tumour beside free ligands and the drugs that it disposes of.
 *
 * Ternary complexes with ALS stay out: they hardly leave vessels, and let go of IGF only through binary ones.
 */
export const hostSupply: Mechanism = mechanism({
  id: "host_supply",
  title: "Supply of a tumour by its host",
  biology:
    "Interstitial fluid of the body holds IGF bound to IGFBP-3 that reaches the tumour as complexes. Trametinib and an antibody against PD-1 reach it as they are set.",
  assumption: "The tumour takes too little to change its host.",
  evidence: ["frystyk-1994"],
  claims: ["C27", "C68"],
  species: Object.fromEntries(
    Object.entries(SET).map(([id, name]): [string, SpeciesDefinition] => [
      `tumour_${id}`,
      { name: `${name} around the tumour`, place: "tumour_fluid", initial: 0, scale: 1e-1 },
    ]),
  ),
  assignments: Object.fromEntries(
    Object.entries(HELD).map(([id, name]): [string, AssignmentDefinition] => [
      `tumour_${id}`,
      { name: `${name} around the tumour`, unit: "nM", expression: `${id}_i` },
    ]),
  ),
});

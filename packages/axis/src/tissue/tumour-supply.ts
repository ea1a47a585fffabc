import { assumed } from "../host/parameter.ts";
import {
  type Mechanism,
  mechanism,
  type ParameterDefinition,
  type SpeciesDefinition,
} from "../language/mechanism.ts";

/** What blood brings to a tumour and no drug: name, free or bound amount (nM), spread, note. */
const LIGANDS: Readonly<Record<string, readonly [string, number, number, string]>> = {
  IGF1: ["free IGF-1", 0.1, 2, "Free IGF-1 of plasma is about 0.12 nM."],
  IGF2: ["free IGF-2", 0.2, 2, "Free IGF-2 of plasma is about 0.2 nM."],
  IGF1_IGFBP3: [
    "IGF-1 held by IGFBP-3",
    4,
    2.5,
    "Binary complexes leave vessels, ternary ones do not; the share is a guess.",
  ],
  IGF2_IGFBP3: ["IGF-2 held by IGFBP-3", 10, 2.5, "As for IGF-1."],
  IGFBP3: ["free IGFBP-3", 3, 2.5, "As for IGF-1."],
};

const DRUGS: Readonly<Record<string, string>> = {
  OSI: "unbound osimertinib",
  TRA: "unbound trametinib",
  LIN: "unbound linsitinib",
  MAB: "IGF1R antibody",
  APD1: "antibody against PD-1",
};

/**
 * What a tumour is offered by the body around it, when it runs alone: ligands, binding proteins and drugs, nM.
 *
 * In the full family the host's exposure of a tumour takes this mechanism's place, under the same names.
 */
export const tumourSupply: Mechanism = mechanism({
  id: "tumour_supply",
  title: "Supply of a tumour that runs alone",
  biology:
    "Interstitial fluid around a tumour holds IGFs, mostly bound to IGFBP-3, and unbound drug. Starvation lowers IGF-1; doses raise drugs.",
  assumption:
    "Everything stays as it was set: a dose sets a level, and the course of a drug or of starvation is a series of doses.",
  evidence: ["frystyk-1994"],
  claims: ["C27", "C68"],
  species: {
    ...Object.fromEntries(
      Object.entries(LIGANDS).map(([id, [name]]): [string, SpeciesDefinition] => [
        `tumour_${id}`,
        { name: `${name} around the tumour`, place: "tumour_fluid", initial: `supply_${id}`, scale: 1e-2 },
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(DRUGS).map(([id, name]): [string, SpeciesDefinition] => [
        `tumour_${id}`,
        { name: `${name} around the tumour`, place: "tumour_fluid", initial: 0, scale: 1e-1 },
      ]),
    ),
  },
  parameters: Object.fromEntries(
    Object.entries(LIGANDS).map(([id, [name, median, factor, note]]): [string, ParameterDefinition] => [
      `supply_${id}`,
      id === "IGF1" || id === "IGF2"
        ? {
            ...assumed(`${name} around the tumour`, median, factor, "nM", note),
            evidence: ["frystyk-1994", "assumed"],
          }
        : assumed(`${name} around the tumour`, median, factor, "nM", note),
    ]),
  ),
});

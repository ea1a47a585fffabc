import {
  type Mechanism,
  mechanism,
  type ParameterDefinition,
  type SpeciesDefinition,
} from "../language/mechanism.ts";
import { reported } from "../language/parameter.ts";

/** What the body brings to a tumour beside drugs: name, amount (nM), factor of one standard deviation. */
const LIGANDS: Readonly<Record<string, readonly [string, number, number]>> = {
  IGF1: ["free IGF-1", 0.05, 2.5],
  IGF2: ["free IGF-2", 0.1, 2.5],
  IGF1_IGFBP3: ["IGF-1 held by IGFBP-3", 0.2, 3],
  IGF2_IGFBP3: ["IGF-2 held by IGFBP-3", 0.5, 3],
  IGFBP3: ["free IGFBP-3", 0.6, 3],
};

const NOTE =
  "About where the interstitial fluid of the host settles; free IGF of plasma is two to three times that.";

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
    Object.entries(LIGANDS).map(([id, [name, median, factor]]): [string, ParameterDefinition] => [
      `supply_${id}`,
      reported(`${name} around the tumour`, median, factor, "nM", ["frystyk-1994"], NOTE),
    ]),
  ),
});

import type {
  AssignmentDefinition,
  Mechanism,
  ParameterDefinition,
  SpeciesDefinition,
} from "../language/mechanism.ts";
import { mechanism } from "../language/mechanism.ts";
import { assumed } from "../language/parameter.ts";

/** Drugs that cut the route of NNK: species, name, target as named in `…_left`, its name, median IC50 (nM), note. */
const DRUGS: readonly (readonly [string, string, string, string, number, string])[] = [
  [
    "MEC",
    "mecamylamine",
    "nAChR",
    "nicotinic receptor",
    1000,
    "A channel blocker in the micromolar range by common knowledge.",
  ],
  ["S3I", "a STAT3 inhibitor", "STAT3", "STAT3's transcription", 1000, "A class, not one compound."],
  [
    "LOS",
    "losartan",
    "AGTR1",
    "AGTR1",
    20,
    "Low nanomolar by common knowledge; its metabolite is not separate.",
  ],
  [
    "NIF",
    "nifedipine",
    "VDCC",
    "voltage-dependent calcium channel",
    30,
    "Nanomolar by common knowledge; state dependence is left out.",
  ],
];

/**
 * Drugs that cut the route of NNK, one at each step.
 *
 *     left of a target = 1 / (1 + drug / IC50)
 */
export const nnkInhibitors: Mechanism = mechanism({
  id: "nnk_inhibitors",
  title: "Drugs on the route of NNK",
  biology:
    "An antagonist at the nicotinic receptor stops the route where it begins; a STAT3 inhibitor stops transcription and leaves the phosphate; an AGTR1 blocker stops the calcium of angiotensin; a calcium-channel blocker stops the calcium that enters.",
  assumption:
    "Drugs stay as they were added and bind as if at equilibrium, with one site each and no other target.",
  evidence: ["boo-2023", "boo-2016"],
  claims: ["C20", "C22", "C24", "C72"],
  species: Object.fromEntries(
    DRUGS.map(([id, name]): [string, SpeciesDefinition] => [
      id,
      { name, place: "medium", initial: 0, scale: 1 },
    ]),
  ),
  parameters: Object.fromEntries(
    DRUGS.map(([id, name, target, label, ic50, note]): [string, ParameterDefinition] => [
      `IC50_${id}_${target}`,
      assumed(`${name} that halves the action of the ${label}`, ic50, 3, "nM", note),
    ]),
  ),
  assignments: Object.fromEntries(
    DRUGS.map(([id, , target, label]): [string, AssignmentDefinition] => [
      `${target}_left`,
      {
        name: `share of the ${label} that no drug holds`,
        unit: "dimensionless",
        expression: `1 / (1 + ${id} / IC50_${id}_${target})`,
      },
    ]),
  ),
});

import {
  type AssignmentDefinition,
  type Mechanism,
  mechanism,
  type ParameterDefinition,
  type ReactionDefinition,
  type SpeciesDefinition,
} from "../language/mechanism.ts";
import { assumed, measured, reported, setting } from "../language/parameter.ts";
import { CLONES, RESISTANT } from "./clones.table.ts";

/** Identifier of the share of a resistant clone among all of them. */
const shareOf = (id: string): string => `share_${id}`;

/**
 * Clones of cancer cells: they divide, die, are killed by T cells, switch, and mutate when they divide.
 *
 *     d C/dt = (growth − death − killing) C + switching + mutation
 *     sensitive → persister: kswitch + kinduce · blocked;   persister → sensitive: kreturn (1 − blocked)
 *     sensitive, persister → resistant: mutation rate · share of the way · division
 */
export const clones: Mechanism = mechanism({
  id: "clones",
  title: "Clones of cancer cells",
  biology:
    "Few cells of a sensitive population tolerate an EGFR inhibitor and return to sensitivity in its absence. Resistant cells are there before treatment and arise by mutation as cells divide, persisters among them. T cells kill all alike.",
  assumption:
    "Numbers are means of a branching process: below one cell a number is the chance that there is any, and no clone dies out by chance. Clones do not compete but for room.",
  evidence: ["sharma-2010", "grassberger-2019", "wang-2020", "sove-2020"],
  claims: ["C34"],
  species: {
    ...Object.fromEntries(
      CLONES.map(({ id, name, weight }): [string, SpeciesDefinition] => [
        id,
        { name, place: "tumour", initial: startOf(id, weight !== undefined), scale: 1 },
      ]),
    ),
    CANCER_DEAD: { name: "dead cancer cells", place: "tumour", initial: 0, scale: 10 },
  },
  parameters: {
    cancer_at_start: setting("living cancer cells at the start", 1e8, "cell", "100 mm³; set by an arm."),
    persisters_at_start: {
      ...reported(
        "share of persisters before treatment",
        3e-3,
        3,
        "dimensionless",
        ["sharma-2010"],
        "About 0.3 % of PC9 by common knowledge; rare by the abstract.",
      ),
    },
    resistant_at_start: {
      name: "share of resistant cells before treatment",
      prior: { kind: "logUniform", low: 1e-7, high: 1e-1 },
      unit: "dimensionless",
      evidence: ["grassberger-2019", "assumed"],
      grade: "assumed",
      note: "10⁻⁴ to 10⁻¹ estimated in 20 patients; widened downwards for cell lines.",
    },
    mutation_rate: assumed("resistant daughters per division, by any way", 1e-7, 10, "dimensionless"),
    kswitch: assumed("switching of a sensitive cell to persister without drug", 3e-4, 3, "1/d"),
    kinduce: assumed(
      "switching to persister when a drug takes all that the oncogene puts out, above that without",
      3e-3,
      4,
      "1/d",
    ),
    kreturn: reported(
      "return of a persister to sensitivity",
      0.1,
      2,
      "1/d",
      ["sharma-2010"],
      "Reversible within weeks without drug.",
    ),
    kclear_dead: measured(
      "removal of dead cancer cells",
      0.1,
      2,
      "1/d",
      ["sove-2020"],
      "0.1 per day, an estimate of that model.",
    ),
    ...Object.fromEntries(
      RESISTANT.map(({ id, name, weight }): [string, ParameterDefinition] => [
        `weight_${id}`,
        assumed(
          `weight of the ${name} among ways of resistance`,
          weight.median,
          weight.factor,
          "dimensionless",
          weight.note,
        ),
      ]),
    ),
  },
  reactions: {
    ...Object.fromEntries(
      CLONES.flatMap(({ id }): [string, ReactionDefinition][] => [
        [`${id}_divides`, { equation: `-> ${id}`, rate: `growth_${id} * ${id}` }],
        [`${id}_dies`, { equation: `${id} -> CANCER_DEAD`, rate: `(death_${id} + kill_per_cell) * ${id}` }],
      ]),
    ),
    SENSITIVE_turns_PERSISTER: {
      equation: "SENSITIVE -> PERSISTER",
      rate: "(kswitch + kinduce * driver_blocked) * SENSITIVE",
    },
    PERSISTER_returns: {
      equation: "PERSISTER -> SENSITIVE",
      rate: "kreturn * (1 - driver_blocked) * PERSISTER",
    },
    ...Object.fromEntries(
      RESISTANT.flatMap(({ id }) =>
        ["SENSITIVE", "PERSISTER"].map((from): [string, ReactionDefinition] => [
          `${from}_mutates_to_${id}`,
          { equation: `${from} -> ${id}`, rate: `mutation_rate * ${shareOf(id)} * growth_${from} * ${from}` },
        ]),
      ),
    ),
    dead_cancer_cells_are_cleared: { equation: "CANCER_DEAD ->", rate: "kclear_dead * CANCER_DEAD" },
  },
  assignments: {
    cancer_cells: {
      name: "living cancer cells",
      unit: "cell",
      expression: CLONES.map(({ id }) => id).join(" + "),
    },
    ...Object.fromEntries(
      RESISTANT.map(({ id, name }): [string, AssignmentDefinition] => [
        shareOf(id),
        {
          name: `share of the ${name} among ways of resistance`,
          unit: "dimensionless",
          expression: `weight_${id} / (${RESISTANT.map((clone) => `weight_${clone.id}`).join(" + ")})`,
        },
      ]),
    ),
  },
  observables: {
    cancer: { name: "living cancer cells", unit: "cell", expression: "cancer_cells" },
    persister_share: {
      name: "persisters among living cancer cells",
      unit: "dimensionless",
      expression: "PERSISTER / cancer_cells",
    },
    resistant_share: {
      name: "resistant cells among living cancer cells",
      unit: "dimensionless",
      expression: `(${RESISTANT.map(({ id }) => id).join(" + ")}) / cancer_cells`,
    },
  },
});

function startOf(id: string, resistant: boolean): string {
  if (resistant) return `cancer_at_start * resistant_at_start * ${shareOf(id)}`;
  return id === "PERSISTER"
    ? "cancer_at_start * persisters_at_start"
    : "cancer_at_start * (1 - persisters_at_start - resistant_at_start)";
}

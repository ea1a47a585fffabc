import type { Dose, EstimationProblem, Measurement } from "@igf-axis/model";
import { EVIDENCE } from "../evidence/evidence.table.ts";
import { igf1rAntibodyDoses } from "./host-doses.ts";
import { HOST_FACTS, type HostFactCondition } from "./host-facts.table.ts";
import { buildHostModel, HOST_SIZES } from "./host-model.ts";
import { hostProfile } from "./host-profiles.ts";

/** Parameters that the facts can see. Affinities and on-rates keep their priors' medians, being measured in tubes. */
export const HOST_PARAMETERS: readonly string[] = [
  "production_IGF1",
  "production_IGF2",
  "production_IGFBP1",
  "production_IGFBP2",
  "production_IGFBP3",
  "production_IGFBP456",
  "production_ALS",
  "clearance_IGF1",
  "uptake_IGF1",
  "uptake_by_IGF1R",
  "uptake_IGF2",
  "clearance_ternary",
  "loss_IGFBP1",
  "loss_IGFBP3",
  "loss_IGFBP456",
  "matrix_sites",
  "permeability_IGFBP",
  "Kd_ALS",
  "K_feedback_GH",
  "A_GH_IGF1",
  "GH_share_IGFBP3",
  "P_portal_IGF1",
  "K_INS_IGFBP1",
  "p_GH_sensitivity",
  "largest_beta_capacity",
  "m_beta_capacity",
  "clearance_MAB",
  "IGF1R_host_at_rest",
];

/** Days that a host settles before what a condition does. */
const SETTLING_DAYS = 120;

/** Minutes between the small doses that stand for an infusion. */
const STEP = 5;

interface Setting {
  readonly label: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly doses: readonly Dose[];
}

/** An infusion as a dose every five minutes, each of what flows in five. */
function infused(species: string, perMinute: number, minutes: number): readonly Dose[] {
  return Array.from({ length: minutes / STEP }, (_, i) => ({
    species,
    time: i * STEP,
    amount: perMinute * STEP,
    operation: "add",
  }));
}

/** Glucose of a clamp, set every five minutes. */
function clamped(minutes: number): readonly Dose[] {
  return Array.from({ length: minutes / STEP }, (_, i) => ({
    species: "GLC",
    time: i * STEP,
    amount: 5,
    operation: "set",
  }));
}

function figitumumab(mgPerKg: number): Setting {
  return {
    label: `figitumumab ${mgPerKg} mg/kg once`,
    parameters: {},
    doses: igf1rAntibodyDoses("human", "figitumumab", { mgPerKg, count: 1 }),
  };
}

const SETTINGS: Readonly<Record<HostFactCondition, Setting>> = {
  rest: { label: "healthy adult after a night's fast", parameters: {}, doses: [] },
  laron: {
    label: "growth hormone receptor deficiency",
    parameters: hostProfile("laron-syndrome").parameters,
    doses: [],
  },
  type_1_without_insulin: {
    label: "type 1 diabetes without insulin",
    parameters: hostProfile("type-1-diabetes").parameters,
    doses: [],
  },
  insulin_clamp: {
    label: "much insulin, glucose held",
    parameters: {},
    doses: [...infused("INS", 0.058, 90), ...clamped(90)].sort((a, b) => a.time - b.time),
  },
  IGF1_infusion: {
    label: "IGF-1, 9 µg/kg and h for 75 min",
    parameters: {},
    doses: infused("IGF1", 19.6 / HOST_SIZES.human.plasma, 75),
  },
  figitumumab_10: figitumumab(10),
  figitumumab_20: figitumumab(20),
};

/**
 * The host's calibration: free and total IGF, clearance with and without the complex of three, IGFBP-1 and insulin, and figitumumab in
 * healthy adults, as single cited figures.
 *
 * Every figure has the error of the typical adult, so that nothing is scaled. Hyperglycaemia by drug class is left to validation.
 */
export function hostProblem(): EstimationProblem {
  const conditions = Object.keys(SETTINGS) as HostFactCondition[];
  const measured = (condition: HostFactCondition): readonly Measurement[] =>
    HOST_FACTS.filter((fact) => fact.condition === condition).map(
      ({ observable, minutes, value, error }) => ({
        observable,
        condition,
        time: minutes,
        value,
        error,
      }),
    );
  const sources = [...new Set(HOST_FACTS.map(({ source }) => source))];
  return {
    id: "host-physiology",
    module: "host",
    model: buildHostModel({ species: "human" }),
    parameters: HOST_PARAMETERS,
    experiments: conditions.map((condition) => ({
      condition: { id: condition, ...SETTINGS[condition] },
      startTime: -SETTLING_DAYS * 1440,
      measurements: measured(condition),
    })),
    measurementGroups: conditions.flatMap((condition) =>
      [...new Set(measured(condition).map(({ observable }) => observable))].map((observable) => ({
        observable,
        conditions: [condition],
        scale: "one" as const,
        offset: "zero" as const,
        noiseFloor: 1e-9,
        independence: 1,
      })),
    ),
    dataSets: sources.map((source) => ({
      id: source,
      citation: EVIDENCE[source]?.citation ?? source,
      points: HOST_FACTS.filter((fact) => fact.source === source).length,
    })),
    hypothesisOptions: [],
    relativeTolerance: 1e-5,
    maxSteps: 20_000,
  };
}

import type { FitSummary, FittedGroup } from "@igf-axis/analysis";
import {
  type Ensemble,
  emptyModel,
  hashModel,
  type Model,
  num,
  type Prior,
  priorQuantile,
} from "@igf-axis/model";

const logNormal = (median: number, factor: number): Prior => ({ kind: "logNormal", median, factor });

/** A model with parameters that a calibration narrows, moves, leaves alone and does not touch. */
export const CALIBRATED_MODEL: Model = {
  ...emptyModel("cells"),
  name: "Cells in a dish",
  timeUnit: "min",
  parameters: [
    {
      id: "kon",
      name: "on-rate",
      unit: "1/(nM*min)",
      constant: true,
      mechanism: "binding",
      prior: logNormal(0.1, 3),
    },
    {
      id: "Kd",
      name: "affinity <of> ligand",
      unit: "nM",
      constant: true,
      mechanism: "binding",
      prior: logNormal(1, 2),
      grade: "measured elsewhere",
    },
    {
      id: "kgrow",
      name: "division rate",
      unit: "1/min",
      constant: true,
      mechanism: "growth",
      prior: logNormal(7e-4, 2),
    },
    {
      id: "weight",
      name: "weight of ERK",
      unit: "dimensionless",
      constant: true,
      mechanism: "growth",
      prior: { kind: "uniform", low: 0, high: 1 },
    },
    { id: "half_life", name: "half-life in medium", unit: "min", constant: true, prior: logNormal(60, 2) },
    { id: "fixed", constant: true, value: 1 },
  ],
  observables: [
    { id: "pAKT", name: "phosphorylated AKT, share of all AKT", expression: num(0), unit: "dimensionless" },
    { id: "confluence", name: "confluence", expression: num(0), unit: "dimensionless" },
  ],
  mechanisms: ["binding", "growth"].map((id) => ({
    id,
    title: id === "binding" ? "Ligand binds receptor" : "Growth",
    biology: "",
    evidence: [],
    claims: [],
  })),
};

const PARAMETERS = ["kon", "Kd", "kgrow", "weight"] as const;
const SETS = 90;

/** Ninety sets: `kon` pinned near five times its prior median, `Kd` and `weight` as before, `kgrow` twice as high under `or` as under `and`. */
export function buildEnsemble(): Ensemble {
  const values = Array.from({ length: SETS }, (_, i) => {
    const u = (Math.floor(i / 2) + 0.5) / (SETS / 2);
    const spread = (id: string, place: number): number => priorQuantile(priorOf(id), place);
    return [
      0.5 * (1 + 0.1 * (u - 0.5)),
      spread("Kd", (u * 17) % 1),
      (i % 2 === 0 ? 6e-4 : 1.2e-3) * (1 + 0.2 * (u - 0.5)),
      spread("weight", (u * 29) % 1),
    ];
  });
  const entry = (module: string, parameters: readonly string[], id: string, points: number) => ({
    module,
    parameters,
    data: [{ id, citation: `Author of ${id} & others 2020`, points }],
    effectiveSampleSize: 44,
    logEvidence: module.endsWith("(survival:or)") ? -20.25 : -24.5,
    acceptanceRate: 0.3,
  });
  return {
    version: "1",
    parameters: [...PARAMETERS],
    values,
    hypotheses: values.map((_, i) => ({ survival: i % 2 === 0 ? "and" : "or" })),
    provenance: {
      modelHash: hashModel(CALIBRATED_MODEL),
      sampler: "tempered sequential Monte Carlo, 45 particles",
      seed: 7,
      stages: [
        entry("signalling", ["kon", "Kd"], "phospho", 24),
        entry("phenotype (survival:and)", ["kgrow", "weight"], "growth", 10),
        entry("phenotype (survival:or)", ["kgrow", "weight"], "growth", 10),
      ],
    },
  };
}

function priorOf(id: string): Prior {
  return CALIBRATED_MODEL.parameters.find((parameter) => parameter.id === id)?.prior as Prior;
}

const MINUTES = [0, 2, 4, 6, 8, 10, 15, 30, 60, 90, 120, 240] as const;
const HOURS = [12, 24, 36, 48, 60, 72, 84, 96, 108, 120] as const;

/** Returns one condition with a fitted curve, small alternating noise, and a bias from `from` to `to`. */
function condition(
  label: string,
  times: readonly number[],
  curve: (time: number) => number,
  bias = { from: 0, to: -1, by: 0 },
): FittedGroup["conditions"][number] {
  const median = times.map(curve);
  const scaled = (factor: number): number[] => median.map((value) => value * factor);
  return {
    condition: label.replace(/\W+/g, "_"),
    label,
    times,
    observed: times.map((time, i) => {
      const noise = (i % 2 === 0 ? 1 : -1) * 0.01;
      return curve(time) + noise + (time >= bias.from && time <= bias.to ? bias.by : 0);
    }),
    bands: { q05: scaled(0.9), q25: scaled(0.96), median, q75: scaled(1.04), q95: scaled(1.1) },
  };
}

const interval = (median: number, low: number, high: number) => ({ median, low, high });

/** Two fits: `pAKT` misses `IGF1 10 nM` at 2–10 min by a quarter, `confluence` misses nothing. */
export function buildFits(): readonly FitSummary[] {
  const rise = (time: number): number => 0.2 + 0.6 * (time / (time + 5));
  const common = { offset: interval(0, 0, 0), standardDeviation: interval(0.02, 0.01, 0.03) };
  return [
    {
      problem: "p1",
      module: "signalling",
      completedSets: 60,
      sets: 60,
      groups: [
        {
          ...common,
          observable: "pAKT",
          name: "phosphorylated AKT, share of all AKT",
          points: 24,
          rSquared: interval(0.712, 0.5, 0.81),
          normalizedRmse: interval(0.16, 0.12, 0.19),
          scale: interval(1.4, 1.1, 1.9),
          conditions: [
            condition("IGF1 1 nM", MINUTES, rise),
            condition("IGF1 10 nM", MINUTES, rise, { from: 2, to: 10, by: 0.2 }),
          ],
        },
      ],
    },
    {
      problem: "p2",
      module: "phenotype",
      completedSets: 60,
      sets: 60,
      groups: [
        {
          ...common,
          standardDeviation: interval(Number.NaN, Number.NaN, Number.NaN),
          observable: "confluence",
          name: "confluence",
          points: 10,
          rSquared: interval(0.95, 0.92, 0.97),
          normalizedRmse: interval(0.05, 0.04, 0.06),
          scale: interval(1, 1, 1),
          conditions: [
            condition(
              "plate_1, untreated",
              HOURS.map((hour) => hour * 60),
              (time) => 5 + time / 100,
            ),
          ],
        },
      ],
    },
  ];
}

import type { Answer, ArmResult, Bands, StudyResult } from "@igf-axis/analysis";
import type { Arm, ClaimVerdict, Model, Readout, Study } from "@igf-axis/model";
import { ARMS, buildStudy, DOSES, MINUTES } from "./study.ts";

const SETS = 60;

/** Plateau and midpoint of each arm's GR curve over the sets; the add-ons differ in how far they bring the plateau down. */
const CURVES: Readonly<
  Record<string, { plateau: number; spread: number; midpoint: number; akt: number; igf: number }>
> = {
  parental: { plateau: -0.28, spread: 0.14, midpoint: 9, akt: 0.05, igf: 0.2 },
  lost: { plateau: 0.31, spread: 0.2, midpoint: 14, akt: 0.34, igf: 0.9 },
  linsitinib: { plateau: -0.17, spread: 0.2, midpoint: 10, akt: 0.06, igf: 1 },
  antibody: { plateau: 0.06, spread: 0.22, midpoint: 11, akt: 0.17, igf: 1 },
  xentuzumab: { plateau: -0.1, spread: 0.24, midpoint: 10, akt: 0.09, igf: 0.02 },
  rIGFBP3: { plateau: 0.0, spread: 0.28, midpoint: 11, akt: 0.13, igf: 0.12 },
};

/** Builds a plausible study result by a fixed rule: same bytes every time. */
export function buildStudyResult(
  overrides: { readonly study?: Partial<Study>; readonly result?: Partial<StudyResult> } = {},
): StudyResult {
  const study: Study = { ...buildStudy(), ...overrides.study };
  const result: StudyResult = {
    study,
    seed: 20251,
    sets: 240,
    completedSets: 238,
    priorSets: 200,
    engineVersion: "0.1.0",
    modelHash: "5f0c".repeat(16),
    ensembleHash: "a91e".repeat(16),
    arms: study.arms.map((each) => armResult(each, study.model)),
    answers: study.arms.flatMap((each) =>
      study.readouts.map((readout) => answer(each.id, readout, study.comparator)),
    ),
    claims: CLAIM_VERDICTS.filter((verdict) => study.claims.some((claim) => claim.id === verdict.id)),
    drivers: [
      driver("secretion_IGFBP3", "secretion of IGFBP-3 by parental cells", 0.58, "assumed", [], 0.96),
      driver("K_AKT_survival", "active AKT at which protection is half", -0.47, "assumed", [], 0.88),
      driver(
        "Kd_IGF1_IGFBP3",
        "dissociation constant of IGF-1 and IGFBP-3",
        -0.33,
        "measured elsewhere",
        [{ citation: "Wong 1999 Endocrinology 140:1319", doi: "10.1210/endo.140.3.6547" }],
        0.99,
      ),
      driver(
        "IGF1R_copies",
        "IGF1R halves at the surface",
        0.29,
        "measured elsewhere",
        [{ citation: "Erdem 2022 Nat Commun 13:3555", doi: "10.1038/s41467-022-31138-1" }],
        0.61,
      ),
      driver(
        "kon_AKT",
        "phosphorylation of AKT at full PIP3",
        0.21,
        "fitted",
        [{ citation: "Erdem 2021 NPJ Syst Biol Appl" }],
        0.34,
      ),
      driver("weight_ERK", "weight of ERK in the additive survival map", -0.14, "assumed", [], null),
    ],
    measurements: [
      {
        observable: "IGFBP3_ng_mL",
        label: "IGFBP-3 in conditioned medium",
        unit: "ng/mL",
        errorAssumed: "20 % (ELISA)",
        varianceRemoved: 0.34,
      },
      {
        observable: "pAKT",
        label: "pAKT at 24 h under osimertinib",
        unit: "dimensionless",
        errorAssumed: "25 % (western blot)",
        varianceRemoved: 0.27,
      },
      {
        observable: "freeIGF1",
        label: "free IGF-1 in the medium",
        unit: "nM",
        errorAssumed: "30 %",
        varianceRemoved: 0.12,
      },
    ],
    headline: {
      sentence:
        "In this model, linsitinib restores most of the osimertinib response that IGFBP3 loss costs: 81 % of the loss (90 % interval 22–118 %).",
      caveat:
        "Loss of IGFBP3 costs response in 61 % of plausible parameter sets only, and the size of the effect is prior-driven.",
      ranking: [
        ranked("linsitinib", 0.81, 0.22, 1.18, 0.74),
        ranked("xentuzumab", 0.7, 0.05, 1.12, 0.66),
        ranked("rIGFBP3", 0.53, -0.06, 1.05, 0.52),
        ranked("antibody", 0.42, -0.03, 0.88, 0.38),
      ],
      fractionWithLoss: 0.61,
      headlineDose: 100,
    },
    failures: [{ set: 17, arm: "lost", dose: 3000, message: "E4003: more than 20,000 steps" }],
    solver: { simulations: 23_760, steps: 9_412_332, rhsEvaluations: 17_204_911, factorizations: 1_204_118 },
    ...overrides.result,
  };
  return result;
}

const CLAIM_VERDICTS: readonly ClaimVerdict[] = [
  {
    id: "C35",
    verdict: "undecided",
    reason: "Holds in 61 % of plausible parameter sets; 80 % are needed.",
    fraction: 0.61,
    fractionInterval: [0.55, 0.67],
    priorFraction: 0.48,
    kind: "calibrated",
    byHypothesis: { "survival:additive": 0.64, "survival:and": 0.22, "survival:or": 0.91 },
    checks: [{ id: "C35a", fraction: 0.61, priorFraction: 0.48 }],
  },
  {
    id: "C36",
    verdict: "holds",
    reason: "Holds in 92 % of plausible parameter sets.",
    fraction: 0.92,
    fractionInterval: [0.88, 0.95],
    priorFraction: 0.9,
    kind: "prior-driven",
    byHypothesis: { "survival:additive": 0.93, "survival:and": 0.84, "survival:or": 0.99 },
    checks: [{ id: "C36a", fraction: 0.92, priorFraction: 0.9 }],
  },
];

function ranked(
  id: string,
  median: number,
  low: number,
  high: number,
  fractionRestoring: number,
): StudyResult["headline"]["ranking"][number] {
  return {
    arm: id,
    label: ARMS.find((each) => each.id === id)?.label ?? id,
    restored: { median, low, high },
    fractionRestoring,
  };
}

function driver(
  parameter: string,
  name: string,
  rankCorrelation: number,
  grade: StudyResult["drivers"][number]["grade"],
  evidence: StudyResult["drivers"][number]["evidence"],
  narrowing: number | null,
): StudyResult["drivers"][number] {
  return { parameter, name, rankCorrelation, grade, evidence, narrowing };
}

function curveOf(arm: string): {
  plateau: number;
  spread: number;
  midpoint: number;
  akt: number;
  igf: number;
} {
  return CURVES[arm] ?? { plateau: 0.2, spread: 0.2, midpoint: 20, akt: 0.2, igf: 0.5 };
}

/** Normal scores of the sets, spread evenly: the i-th of n. */
const SCORES: readonly number[] = Array.from(
  { length: SETS },
  (_, i) => 1.9 * Math.tanh(2.2 * ((i + 0.5) / SETS - 0.5)) + 0.25 * Math.sin(7 * i),
);

function bands(points: number, levelAt: (point: number, score: number) => number): Bands {
  const columns = Array.from({ length: points }, (_, point) =>
    SCORES.map((score) => levelAt(point, score)).sort((a, b) => a - b),
  );
  const quantile = (q: number): readonly number[] =>
    columns.map((column) => round(column[Math.round(q * (SETS - 1))] ?? 0));
  return {
    q05: quantile(0.05),
    q25: quantile(0.25),
    median: quantile(0.5),
    q75: quantile(0.75),
    q95: quantile(0.95),
  };
}

function armResult(each: Arm, model: Model): ArmResult {
  const { plateau, spread, midpoint, akt, igf } = curveOf(each.id);
  const gr = (dose: number, score: number, widen = 1): number => {
    const floor = Math.max(-0.95, plateau + widen * spread * score);
    const half = midpoint * Math.exp(0.35 * widen * score);
    return dose === 0 ? 1 : floor + (1 - floor) / (1 + (dose / half) ** 1.3);
  };
  const course = (
    observable: string,
    name: string,
    unit: string,
    levelAt: (minute: number, score: number) => number,
  ) => ({
    observable,
    name,
    unit,
    minutes: MINUTES,
    bands: bands(MINUTES.length, (i, score) => levelAt(MINUTES[i] ?? 0, score)),
  });
  const fall = (minute: number, to: number, from: number, half: number): number =>
    minute <= 0 ? from : to + (from - to) * Math.exp(-minute / half);
  return {
    arm: each.id,
    label: each.label,
    doses: DOSES,
    gr: bands(DOSES.length, (i, score) => gr(DOSES[i] ?? 0, score)),
    grPrior: bands(DOSES.length, (i, score) => gr(DOSES[i] ?? 0, score, 1.7)),
    relativeCount: bands(
      DOSES.length,
      (i, score) => 2 ** (4 * (Math.log2(1 + gr(DOSES[i] ?? 0, score)) - 1)),
    ),
    grByHypothesis: Object.fromEntries(
      [
        ["survival:additive", 0],
        ["survival:and", -0.9],
        ["survival:or", 1.1],
      ].map(([key, score]) => [key, DOSES.map((dose) => round(gr(dose, Number(score))))]),
    ),
    timeCourses: [
      course(
        "pAKT",
        "phosphorylated AKT, share of all AKT",
        "dimensionless",
        (minute, score) => fall(minute, akt, 0.55, 90) * Math.exp(0.3 * score),
      ),
      course(
        "pERK",
        "phosphorylated ERK, share of all ERK",
        "dimensionless",
        (minute, score) => (fall(minute, 0.05, 0.4, 25) + (minute > 240 ? 0.06 : 0)) * Math.exp(0.25 * score),
      ),
      course(
        "freeIGF1",
        "free IGF-1 in the medium",
        "nM",
        (minute, score) => fall(minute, igf, 0.9, 300) * Math.exp(0.35 * score),
      ),
      course(
        "viable",
        "viable cells",
        "cell/mL",
        (minute, score) => 6e4 * Math.exp((Math.max(0, minute) / 4320) * (1.4 * plateau + 0.4 + 0.3 * score)),
      ),
    ],
    activity: Object.fromEntries(
      model.species.map((species, i) => [species.id, round(activity(species.id, i, each.id, akt, igf))]),
    ),
  };
}

function activity(species: string, index: number, armId: string, akt: number, igf: number): number {
  const base = 0.2 + ((index * 37) % 50) / 60;
  if (/AKT_p|IRS_p|PIP3|MTORC1|S6K/.test(species)) return base * akt * 3;
  if (/^IGF[12]$/.test(species)) return igf;
  if (/^IGF[12]_(IGF1R|HR|IRA)/.test(species)) return 4000 * akt * (species.startsWith("IGF1") ? 1 : 0.5);
  if (/^INS_|_IRB$/.test(species)) return 12;
  if (species === "linsitinib") return armId === "linsitinib" ? 480 : 0;
  if (species.includes("xentuzumab")) return armId === "xentuzumab" ? 30 : 0;
  if (species.startsWith("mAb")) return armId === "antibody" ? 400 : 0;
  if (species === "IGFBP3" || species.endsWith("_IGFBP3"))
    return armId === "parental" || armId === "rIGFBP3" ? 3 : 0;
  if (species === "cells") return 3e4 * 2 ** (3 * curveOf(armId).plateau);
  if (/EGFR|IGF1R|HR|IR[AB]/.test(species)) return 1.2e4;
  return base;
}

function answer(armId: string, readout: Readout, comparator: string): Answer {
  const { plateau, spread, midpoint, akt, igf } = curveOf(armId);
  const centre: Readonly<Record<string, number>> = {
    GR50: midpoint * (1 + Math.max(0, plateau)),
    GRmax: plateau,
    residual: 2 ** (4 * (Math.log2(1 + plateau) - 1)),
    pAKT: akt,
    pERK: 0.09,
    freeIGF1: igf,
  };
  const value = centre[readout.id] ?? midpoint * 2;
  const additive = readout.id === "GRmax";
  const at = (score: number, widen = 1): number =>
    round(additive ? Math.max(-0.95, value + widen * spread * score) : value * Math.exp(0.4 * widen * score));
  const censored = readout.id === "IC50" && armId === "lost";
  const common = {
    observable: readout.id,
    intervention: armId,
    comparator,
    unit: readout.unit,
    ...(armId === comparator
      ? {}
      : { better: round(armId === "parental" ? 0.8 : 0.5 + 0.35 * (0.31 - plateau)) }),
    priorMedian: at(0.2, 1.6),
    priorLow: at(-1.6, 1.7),
    priorHigh: at(1.6, 1.7),
    priorDriven: readout.id === "freeIGF1" || (readout.id === "GRmax" && armId !== "parental"),
    byHypothesis: {
      "survival:additive": at(0),
      "survival:and": at(-0.9),
      "survival:or": censored ? null : at(1.1),
    },
    claims: ["C35"],
  };
  return censored
    ? { ...common, median: 41, low: 12, high: null, censored: { high: "above", fraction: 0.38 } }
    : { ...common, median: at(0), low: at(-1.6), high: at(1.6) };
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}

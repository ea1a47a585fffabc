import type { CalibrationExperiment, Dose, EstimationProblem, Measurement, Model } from "@igf-axis/model";
import { blotGroup, RESTED } from "./rested-line.ts";
import type { ArrayRow } from "./tables.ts";

/** Sites of the arrays that the model has, by its name for them. */
const OBSERVABLE: Readonly<Record<string, string>> = {
  AKT_pT308: "pAKT_T308",
  AKT_pS473: "pAKT_S473",
  "GSK3-alpha-beta_pS21_S9": "pGSK3",
  PRAS40_pT246: "pPRAS40",
  p70S6K_pT389: "pS6K",
  S6_pS235_S236: "pS6",
  MEK1_pS217_S221: "pMEK",
  MAPK_pT202_Y204: "pERK",
};

/** Concentration of each ligand, nM; not stated with the arrays, and enough for a full answer. */
const LIGAND_NM: Readonly<Record<string, number>> = { IGF1: 10, INS: 10, EGF: 10 };

/** Inhibitors of each treatment, at the concentrations that `Kd_…_HPN` are stated for. Added two hours before the ligand. */
const TREATMENTS: Readonly<Record<string, readonly Dose[]>> = {
  DMSO: [],
  GSK690693: [inhibitor("GSK690693", 1000)],
  GSK690693_GSK1120212: [inhibitor("GSK690693", 1000), inhibitor("TRA", 100)],
};

const STIMULUS_NAMES: Readonly<Record<string, string>> = { IGF1: "IGF-1", INS: "insulin", EGF: "EGF" };

const TREATMENT_NAMES: Readonly<Record<string, string>> = {
  DMSO: "vehicle",
  GSK690693: "AKT inhibitor",
  GSK690693_GSK1120212: "AKT and MEK inhibitor",
};

function inhibitor(species: string, amount: number): Dose {
  return { species, time: -120, amount, operation: "add" };
}

/** A line of the arrays: ligands that it answers to, what differs from PC-9, and sites that carry no signal in it. */
interface ArrayLine {
  readonly name: string;
  readonly stimuli: readonly string[];
  readonly parameters: Readonly<Record<string, number>>;
  readonly references: Readonly<Record<string, string>>;
  readonly silent: readonly string[];
}

const LINES: Readonly<Record<string, ArrayLine>> = {
  MCF7: {
    name: "MCF-7",
    stimuli: ["IGF1", "INS"],
    parameters: { EGFR_copies: 1e4 },
    references: {
      IGF1R_copies: "IGF1R_copies_MCF7",
      INSR_copies: "INSR_copies_MCF7",
      PTEN_level: "PTEN_level_MCF7",
      PI3K_mutant_input: "PI3K_mutant_input_MCF7",
      basal_SHC: "basal_SHC_MCF7",
    },
    // Within its noise under every treatment.
    silent: ["pMEK"],
  },
  BT20: {
    name: "BT-20",
    stimuli: ["IGF1", "EGF"],
    parameters: {},
    references: {
      IGF1R_copies: "IGF1R_copies_BT20",
      INSR_copies: "INSR_copies_BT20",
      EGFR_copies: "EGFR_copies_BT20",
      EGFR_to_PI3K: "EGFR_to_PI3K_BT20",
      PTEN_level: "PTEN_level_BT20",
      PI3K_mutant_input: "PI3K_mutant_input_BT20",
      basal_SHC: "basal_SHC_BT20",
    },
    // Within its noise under every treatment.
    silent: ["pPRAS40"],
  },
};

/** What the inhibitors do, the lines' own numbers, and rates that time courses without inhibitor leave open. */
export const INHIBITOR_PARAMETERS: readonly string[] = [
  "Kd_GSK690693_AKT_HPN",
  "shield_AKT",
  "Kd_TRA_MEK_HPN",
  "block_TRA",
  "K_AKT_PRAS40",
  ...Object.values(LINES).flatMap(({ references }) => Object.values(references)),
];

/**
 * The inhibitor stage: reverse-phase arrays of MCF-7 and BT-20, 0–240 min after IGF-1, insulin or EGF, in vehicle, under an AKT inhibitor
 * and under AKT and MEK inhibitors.
 *
 * Cells rest 24 h without serum and meet the inhibitors 2 h before the ligand. Each site has one scale and one offset per line, over all
 * ligands and treatments, so that what an inhibitor does to a level counts. Points are counted as a third independent.
 */
export function inhibitorProblem(model: Model, rows: readonly ArrayRow[]): EstimationProblem {
  const byLine = Object.entries(LINES).map(([id, line]) => ({
    line,
    experiments: line.stimuli.flatMap((stimulus) =>
      Object.keys(TREATMENTS).map((treatment) => experiment(id, line, stimulus, treatment, rows)),
    ),
  }));
  const experiments = byLine.flatMap((each) => each.experiments);
  return {
    id: "hpn-arrays-under-inhibitors",
    module: "inhibitors",
    model,
    parameters: INHIBITOR_PARAMETERS,
    experiments,
    measurementGroups: byLine.flatMap(({ line, experiments: own }) =>
      Object.values(OBSERVABLE)
        .filter((observable) => !line.silent.includes(observable))
        .map((observable) => blotGroup(observable, line.name, own)),
    ),
    dataSets: [
      {
        id: "hill-2016-hpn-arrays",
        citation: "Hill 2016 Nat Methods 13:310",
        points: experiments.reduce((sum, each) => sum + each.measurements.length, 0),
      },
    ],
    hypothesisOptions: [],
    relativeTolerance: 1e-3,
    maxSteps: 5000,
  };
}

function experiment(
  cellLine: string,
  line: ArrayLine,
  stimulus: string,
  treatment: string,
  rows: readonly ArrayRow[],
): CalibrationExperiment {
  const id = `${cellLine}_${stimulus}_${treatment}`;
  return {
    condition: {
      id,
      label: `${STIMULUS_NAMES[stimulus] ?? stimulus}, ${TREATMENT_NAMES[treatment] ?? treatment}`,
      parameters: {
        ...RESTED,
        EGFR_ex19del_copies: 0,
        ...line.parameters,
      },
      references: {
        ...line.references,
        Kd_GSK690693_AKT: "Kd_GSK690693_AKT_HPN",
        Kd_TRA_MEK: "Kd_TRA_MEK_HPN",
      },
      doses: [
        ...(TREATMENTS[treatment] ?? []),
        { species: stimulus, time: 0, amount: LIGAND_NM[stimulus] ?? 0, operation: "add" },
      ],
    },
    startTime: -1440,
    measurements: rows
      .filter((row) => row.cellLine === cellLine && row.treatment === treatment)
      // The state before any ligand is repeated under each, and counts once.
      .filter((row) =>
        row.minutes === 0 ? row.stimulus === "" && stimulus === line.stimuli[0] : row.stimulus === stimulus,
      )
      .flatMap((row): Measurement[] => {
        const observable = OBSERVABLE[row.site];
        return observable === undefined || line.silent.includes(observable)
          ? []
          : [{ observable, condition: id, time: row.minutes, value: row.value }];
      }),
  };
}

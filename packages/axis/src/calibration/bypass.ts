import type {
  CalibrationExperiment,
  EstimationProblem,
  Measurement,
  MeasurementGroup,
  Model,
} from "@igf-axis/model";
import { NO_SECRETION } from "../mechanisms/binding-proteins.ts";
import { PROFILES } from "../profiles.ts";
import { cultureParameters, DEFAULT_CULTURE } from "../scenario/culture.ts";
import type { BypassRow } from "./bypass-rows.ts";

/** What is known of ERBB3, MET and GAB1 alone, and numbers of receptors; rates that EGF and IGF-1 share stay as they were left. */
export const BYPASS_PARAMETERS: readonly string[] = [
  "kon_HRG_ERBB3",
  "Kd_HRG_ERBB3",
  "kdeg_ERBB3",
  "kdeg_HRG_ERBB3",
  "HRG_ERBB3_seen",
  "K_ERBB2_ERBB3",
  "K_EGFR_ERBB2",
  "ERBB2_copies_H322M",
  "fold_FOXO_ERBB3",
  "ERBB3_copies_H322M",
  "ERBB3_to_PI3K",
  "ERBB3_to_SHC",
  "kon_HGF_MET",
  "Kd_HGF_MET",
  "kdeg_MET",
  "kdeg_HGF_MET",
  "MET_copies_H322M",
  "MET_to_GAB1",
  "MET_to_SHC",
  "EGFR_to_PI3K_ACHN",
];

/** Readouts of each line, by the model's name for them. */
const READOUTS: Readonly<Record<"NCI-H322M" | "ACHN", Readonly<Record<string, string>>>> = {
  "NCI-H322M": {
    pErbB3: "pErbB3",
    tErbB3: "tErbB3",
    pEGFR: "pEGFR",
    pERK: "pERK",
    pAKT: "pAKT",
    pS6K1: "pS6K",
  },
  ACHN: { pMet: "pMet", pERK: "pERK", pAKT: "pAKT" },
};

/** ERK of ACHN rises over ten minutes, that of NCI-H322M, whose rates stand for every line, over two: earlier values are left out, min. */
const FIRST_ERK_OF_ACHN = 20;

/**
 * The bypass stage: NCI-H322M under heregulin at four doses and under pairs of ligands, 0–240 min, and ACHN under HGF at five doses in
 * one of its three data sets.
 *
 * Cells rest 16 h without serum. Each readout has one scale and one offset per data set; receptors of ACHN are those of NCI-H322M times
 * the ratio of surface signals. Points are counted as a third independent: neighbouring times share a gel and a lysate.
 */
export function bypassProblem(model: Model, rows: readonly BypassRow[]): EstimationProblem {
  const sets = [...new Set(rows.map((row) => row.cellLine))].sort().map((name) =>
    dataSet(
      name,
      rows.filter((row) => row.cellLine === name),
    ),
  );
  const experiments = sets.flatMap((set) => set.experiments);
  return {
    id: "heregulin-and-hgf",
    module: "bypass",
    model,
    parameters: BYPASS_PARAMETERS,
    experiments,
    measurementGroups: sets.flatMap((set) => set.groups),
    dataSets: [
      {
        id: "hass-2017-h322m-achn",
        citation: "Hass 2017 npj Syst Biol Appl 3:27",
        points: experiments.reduce((sum, e) => sum + e.measurements.length, 0),
      },
    ],
    hypothesisOptions: [],
    relativeTolerance: 1e-3,
    maxSteps: 5000,
  };
}

function dataSet(
  name: string,
  rows: readonly BypassRow[],
): { experiments: readonly CalibrationExperiment[]; groups: readonly MeasurementGroup[] } {
  const profile = name === "H322M" ? "NCI-H322M" : "ACHN";
  const arms = [...new Set(rows.map((row) => armId(name, row)))].sort();
  const experiments = arms.map((id) =>
    experiment(
      id,
      profile,
      rows.filter((row) => armId(name, row) === id),
    ),
  );
  const groups = Object.values(READOUTS[profile]).flatMap((observable): MeasurementGroup[] => {
    const values = experiments.flatMap((e) =>
      e.measurements.filter((m) => m.observable === observable).map((m) => m.value),
    );
    if (values.length === 0) return [];
    return [
      {
        observable,
        cells: profile,
        conditions: arms,
        scale: "profiled",
        offset: "profiled",
        noiseFloor: 0.05 * (Math.max(...values) - Math.min(...values)),
        independence: 1 / 3,
      },
    ];
  });
  return { experiments, groups };
}

function armId(name: string, { ligandsNm }: BypassRow): string {
  const ligands = Object.entries(ligandsNm).map(([ligand, dose]) => `${ligand}_${dose}nM`);
  return [name, ...(ligands.length === 0 ? ["none"] : ligands)].join("_");
}

function experiment(
  id: string,
  profileId: "NCI-H322M" | "ACHN",
  rows: readonly BypassRow[],
): CalibrationExperiment {
  const profile = PROFILES.find((known) => known.id === profileId);
  const ligands = Object.entries(rows[0]?.ligandsNm ?? {});
  if (!profile) throw new RangeError(`there is no profile ${profileId}`);
  return {
    condition: {
      id,
      label:
        ligands.length === 0
          ? "no ligand"
          : ligands.map(([species, nM]) => `${species} ${Number(nM.toPrecision(3))} nM`).join(" + "),
      parameters: {
        ...cultureParameters({ ...DEFAULT_CULTURE, serumPercent: 0, cellsPerWell: 20_000 }),
        ...NO_SECRETION,
        ...profile.parameters,
      },
      references: profile.references,
      ...(profile.factors === undefined ? {} : { factors: profile.factors }),
      doses: ligands.map(([species, amount]) => ({ species, time: 0, amount, operation: "add" })),
    },
    startTime: -960,
    measurements: rows
      // A course without ligand repeats one value; it counts once.
      .filter((row, _, all) => ligands.length > 0 || row === all.find((r) => r.readout === row.readout))
      .filter(
        (row) =>
          !(
            profileId === "ACHN" &&
            row.readout === "pERK" &&
            ligands.length > 0 &&
            row.minutes < FIRST_ERK_OF_ACHN
          ),
      )
      .flatMap((row): Measurement[] => {
        const observable = READOUTS[profileId][row.readout];
        return observable === undefined
          ? []
          : [{ observable, condition: id, time: row.minutes, value: row.value }];
      }),
  };
}

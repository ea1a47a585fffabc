import type {
  CalibrationExperiment,
  EstimationProblem,
  Measurement,
  MeasurementGroup,
  Model,
} from "@igf-axis/model";
import type { BypassRow } from "./bypass-rows.ts";
import { blotGroup, REST_MINUTES, restedLine } from "./rested-line.ts";

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
  const read = new Set(experiments.flatMap((e) => e.measurements.map((m) => m.observable)));
  const groups = Object.values(READOUTS[profile])
    .filter((observable) => read.has(observable))
    .map((observable) => blotGroup(observable, profile, experiments));
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
  const ligands = Object.entries(rows[0]?.ligandsNm ?? {});
  return {
    condition: {
      id,
      label:
        ligands.length === 0
          ? "no ligand"
          : ligands.map(([species, nM]) => `${species} ${Number(nM.toPrecision(3))} nM`).join(" + "),
      ...restedLine(profileId),
      doses: ligands.map(([species, amount]) => ({ species, time: 0, amount, operation: "add" })),
    },
    startTime: -REST_MINUTES,
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

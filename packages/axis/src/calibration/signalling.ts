import type { CalibrationExperiment, EstimationProblem, Measurement, Model } from "@igf-axis/model";
import { blotGroup, REST_MINUTES, restedLine } from "./rested-line.ts";
import type { PhosphoRow } from "./tables.ts";

/** Readouts of the time courses of NCI-H322M that the model has. */
const READOUTS: readonly string[] = [
  "pIGF1R",
  "pEGFR",
  "tEGFR",
  "pMEK",
  "pERK",
  "pAKT",
  "pS6K1",
  "pS6",
  "pGSK3",
];

/** The model's name of a readout of the table. */
const OBSERVABLE: Readonly<Record<string, string>> = { pS6K1: "pS6K" };

/** The line of the time courses. */
const LINE = "NCI-H322M";

/** Rates, affinities and receptor numbers that the time courses move. */
export const SIGNALLING_PARAMETERS: readonly string[] = [
  "kon_IGF1_receptor",
  "Kd_IGF1_IGF1R",
  "Kd_IGF1_HR",
  "kint_bound",
  "degraded_fraction",
  "kon_EGF_EGFR",
  "Kd_EGF_EGFR",
  "kint_EGFR",
  "krec_EGFR",
  "kdeg_EGFR_endosome",
  "IGF1R_copies_H322M",
  "INSR_copies_H322M",
  "EGFR_copies_H322M",
  "fold_FOXO_IGF1R",
  "kon_IRS",
  "koff_IRS",
  "K_S6K_IRS",
  "IRS2_share",
  "kon_PI3K",
  "EGFR_to_PI3K_H322M",
  "kon_GAB1",
  "koff_GAB1",
  "kfb_GAB1",
  "K_GAB1",
  "SRC_to_PI3K",
  "koff_PIP3",
  "kon_AKT",
  "koff_AKT",
  "kon_AKT_S473",
  "koff_AKT_S473",
  "cooperation_AKT",
  "activity_T308",
  "basal_PI3K",
  "basal_MTORC1",
  "basal_MTORC2",
  "K_AKT_GSK3",
  "ERK_to_GSK3",
  "K_AKT_TSC",
  "ERK_to_TSC",
  "kon_MTORC1",
  "koff_MTORC1",
  "kon_S6K",
  "koff_S6K",
  "K_S6K_S6",
  "ERK_to_S6",
  "kon_SHC",
  "IGF1R_to_SHC",
  "koff_SHC",
  "kon_RAS",
  "koff_RAS",
  "K_ERK_SOS",
  "kfb_SOS",
  "phosphorylated_SOS",
  "phosphorylated_RAF",
  "kon_MEK",
  "koff_MEK",
  "kon_ERK",
  "koff_ERK",
  "kfb_RAF",
  "kcat_DUSP",
  "kdeg_DUSP",
];

/**
 * The signalling stage: IGF-1 and EGF time courses of NCI-H322M, 0–240 min at four doses each.
 *
 * Cells rest 16 h without serum, then receive one ligand. Each readout has one scale and one offset over all doses and both ligands.
 * Points are counted as a third independent: neighbouring times share a gel and a lysate.
 */
export function signallingProblem(model: Model, rows: readonly PhosphoRow[]): EstimationProblem {
  const experiments: CalibrationExperiment[] = [];
  for (const stimulus of ["IGF1", "EGF"]) {
    const doses = [...new Set(rows.filter((row) => row.stimulus === stimulus).map((row) => row.doseNm))].sort(
      (a, b) => a - b,
    );
    for (const dose of doses) experiments.push(experiment(stimulus, dose, rows));
  }
  return {
    id: "h322m-time-courses",
    module: "signalling",
    model,
    parameters: SIGNALLING_PARAMETERS,
    experiments,
    measurementGroups: READOUTS.map((readout) =>
      blotGroup(OBSERVABLE[readout] ?? readout, LINE, experiments),
    ),
    dataSets: [
      {
        id: "hass-2017-h322m",
        citation: "Hass 2017 npj Syst Biol Appl 3:27",
        points: experiments.reduce((sum, e) => sum + e.measurements.length, 0),
      },
    ],
    hypothesisOptions: [],
    relativeTolerance: 1e-3,
    maxSteps: 5000,
  };
}

function experiment(stimulus: string, dose: number, rows: readonly PhosphoRow[]): CalibrationExperiment {
  const id = `${stimulus}_${dose}nM`;
  const measurements = rows
    .filter((row) => row.stimulus === stimulus && row.doseNm === dose && READOUTS.includes(row.readout))
    // Values of the unstimulated receptor of the other ligand carry no information on this model beyond its offset.
    .filter(
      (row) =>
        !(stimulus === "IGF1" && (row.readout === "pEGFR" || row.readout === "tEGFR")) &&
        !(stimulus === "EGF" && row.readout === "pIGF1R"),
    )
    .map(
      (row): Measurement => ({
        observable: OBSERVABLE[row.readout] ?? row.readout,
        condition: id,
        time: row.minutes,
        value: row.value,
      }),
    );
  return {
    condition: {
      id,
      label: `${stimulus} ${dose} nM`,
      ...restedLine(LINE),
      doses: [{ species: stimulus, time: 0, amount: dose, operation: "add" }],
    },
    startTime: -REST_MINUTES,
    measurements,
  };
}

import { log2, type ValidationCondition, type ValidationItem, type ValidationSet } from "@igf-axis/model";
import { ERLOTINIB_NM } from "../calibration/phenotype.ts";
import { requireColumns, type TextTable } from "../calibration/tables.ts";
import { cultureParameters, DEFAULT_CULTURE } from "../scenario/culture.ts";
import { type MeasuredSet, meanOf, measurementOf } from "./measured.ts";

/** Concentrations of IGF-1 that the protocol may have used, nM: the data do not state it. */
const IGF1_NM: readonly number[] = [3, 6.5, 13];

/** Minutes of erlotinib before the ligand, and minutes of ligand before lysis. */
const BEFORE_LIGAND = 240;
const LYSIS = BEFORE_LIGAND + 10;

const ERLOTINIB = { species: "ERL", time: 0, amount: ERLOTINIB_NM, operation: "add" } as const;

/** A 10 cm dish near confluence in 10 mL. */
const DISH = cultureParameters({ ...DEFAULT_CULTURE, mediumVolumeMl: 10, cellsPerWell: 8e6 });

const OBSERVABLES: readonly string[] = ["pIGF1R", "pIR", "pERK", "pEGFR", "pAKT"];

function dish(
  id: string,
  label: string,
  doses: ValidationCondition["condition"]["doses"],
): ValidationCondition {
  return {
    condition: { id, label, parameters: DISH, doses },
    startTime: 0,
    times: [LYSIS],
    observables: OBSERVABLES,
  };
}

const withIgf1 = IGF1_NM.map((nM) => ({ id: `erlotinib_igf1_${nM}`, nM }));
const OVER_UNTREATED = [{ numerator: "erlotinib", denominator: "untreated" }];
const OVER_ERLOTINIB = withIgf1.map(({ id }) => ({ numerator: id, denominator: "erlotinib" }));

function ratio(
  id: string,
  label: string,
  pairs: readonly { readonly numerator: string; readonly denominator: string }[],
  observables: readonly string[],
  ifOutside: string,
  measured = true,
): ValidationItem {
  return {
    id,
    label,
    unit: "log2",
    quantity: { kind: "log2-ratio", pairs, observables, time: LYSIS },
    measured,
    ifOutside,
  };
}

const NO_DATA = "AKT carries no phosphotyrosine that was measured; ERBB3 is not a species of the model.";

/** Phosphotyrosine of PC9 under erlotinib, with and without IGF-1. */
export const PHOSPHOTYROSINE: ValidationSet = {
  id: "pc9-phosphotyrosine",
  title: "Phosphotyrosine of PC9 under erlotinib, with and without IGF-1",
  citation: "Meyer laboratory, AXLomics data set: TMT phosphotyrosine, growth factors",
  file: "phospho/pc9_erlotinib_growth_factors_axl_phosphoms.csv.gz",
  protocol: [
    "Erlotinib 1 µM for 4 h, then ligand for 10 min, in medium with 10 % serum; documented for a sister experiment and taken to hold here.",
    "The dose of IGF-1 is not stated: 3, 6.5 and 13 nM are simulated as equally likely.",
    "A dish of 8 million cells in 10 mL; each arm starts with the change of medium that brings the drug.",
    "The loop peptide is the same in IGF-1R and insulin receptor: it is compared with the sum of their activities.",
  ],
  caveats: [
    "TMT ratios are compressed: measured ratios are nearer to zero than true ones. This is not corrected, so a prediction that is too far from zero may still be right.",
    "The data folder's own description states the main ratios, so whoever built the model could know them; nothing was fitted to them.",
    "No measurement error is assumed, since none was known before reading: the interval is that of the model alone.",
  ],
  conditions: [
    dish("untreated", "untreated", []),
    dish("erlotinib", "erlotinib", [ERLOTINIB]),
    ...withIgf1.map(({ id, nM }) =>
      dish(id, `erlotinib, then IGF-1 ${nM} nM`, [
        ERLOTINIB,
        { species: "IGF1", time: BEFORE_LIGAND, amount: nM, operation: "add" },
      ]),
    ),
  ],
  items: [
    ratio(
      "loop-igf1",
      "IGF-1R + INSR loop pY, erlotinib + IGF-1 over erlotinib",
      OVER_ERLOTINIB,
      ["pIGF1R", "pIR"],
      "Receptor numbers of PC9 and the IGF of the serum are priors, and the serum sets the level that IGF-1 is compared with.",
    ),
    ratio(
      "erk-erlotinib",
      "ERK1/2 pY, erlotinib over untreated",
      OVER_UNTREATED,
      ["pERK"],
      "MET, AXL and FGFR, which hold ERK up or not, are not in the model; RAF is folded into RAS; rates come from NCI-H322M.",
    ),
    ratio(
      "erk-igf1",
      "ERK1/2 pY, erlotinib + IGF-1 over erlotinib",
      OVER_ERLOTINIB,
      ["pERK"],
      "The reach of IGF-1R to SHC comes from NCI-H322M; PC9 has no reach of its own in the model.",
    ),
    ratio(
      "egfr-erlotinib",
      "EGFR pY, erlotinib over untreated",
      OVER_UNTREATED,
      ["pEGFR"],
      "Src, MET and ERBB2, which phosphorylate EGFR too, are not in the model, and receptor inside the cell is reached like any other: nothing holds a floor.",
    ),
    ratio("akt-erlotinib", "pAKT, erlotinib over untreated", OVER_UNTREATED, ["pAKT"], NO_DATA, false),
    ratio("akt-igf1", "pAKT, erlotinib + IGF-1 over erlotinib", OVER_ERLOTINIB, ["pAKT"], NO_DATA, false),
  ],
};

/** Phosphopeptides that an item is read from, and the arms whose intensities are divided. */
const READ: Readonly<Record<string, { readonly peptide: RegExp; readonly arms: readonly [string, string] }>> =
  {
    "loop-igf1": { peptide: /^(IGF1R|INSR)\|dIYETDYYR/i, arms: ["IGF1 erlotinib", "none erlotinib"] },
    "erk-erlotinib": { peptide: /^MAPK[13]\|.*y/, arms: ["none erlotinib", "none DMSO"] },
    "erk-igf1": { peptide: /^MAPK[13]\|.*y/, arms: ["IGF1 erlotinib", "none erlotinib"] },
    "egfr-erlotinib": { peptide: /^EGFR\|.*y/, arms: ["none erlotinib", "none DMSO"] },
  };

/**
 * Returns the measured log₂ ratios: for each replicate the mean over its phosphotyrosine peptides, then the mean over replicates.
 *
 * @throws RangeError when the table lacks a column.
 */
export function measurePhosphotyrosine(table: TextTable): MeasuredSet {
  requireColumns(table, [
    "dataset",
    "cell_line",
    "stimulus",
    "co_treatment",
    "readout",
    "replicate",
    "value",
  ]);
  const rows = table.rows.filter(
    (row) => row.dataset === "axlomics_growth_factors" && row.cell_line === "PC9" && Number(row.value) > 0,
  );
  const replicates = [...new Set(rows.map((row) => row.replicate ?? ""))].sort();
  const notes: string[] = [];
  const measurements = Object.entries(READ).flatMap(([item, { peptide, arms }]) => {
    const perReplicate = replicates.map((replicate) => {
      const own = rows.filter((row) => row.replicate === replicate && peptide.test(row.readout ?? ""));
      const intensity = (readout: string | undefined, arm: string): number =>
        Number(
          own.find((row) => row.readout === readout && `${row.stimulus} ${row.co_treatment}` === arm)?.value,
        );
      const peptides = [...new Set(own.map((row) => row.readout))];
      return meanOf(
        peptides
          .map((readout) => log2(intensity(readout, arms[0]) / intensity(readout, arms[1])))
          .filter((value) => Number.isFinite(value)),
      );
    });
    const found = perReplicate.filter((value) => Number.isFinite(value)).length;
    if (found < replicates.length)
      notes.push(`${item}: measured in ${found} of ${replicates.length} replicates.`);
    return measurementOf(item, perReplicate);
  });
  return { measurements, notes };
}

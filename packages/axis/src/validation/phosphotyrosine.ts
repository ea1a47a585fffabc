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

const OBSERVABLES: readonly string[] = ["pIGF1R", "pIR", "pERK", "pEGFR", "pAKT", "pMet", "pAXL"];

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

/** Concentrations of HGF that the protocol may have used, nM: the data do not state it. */
const HGF_NM: readonly number[] = [0.3, 0.6, 1.2];

/** 300 ng/mL, as the methods draft has it. */
const AXL_ANTIBODY = { species: "AXLAB", time: BEFORE_LIGAND, amount: 2, operation: "add" } as const;

const withHgf = HGF_NM.map((nM) => ({ id: `erlotinib_hgf_${nM}`, nM }));
const withIgf1 = IGF1_NM.map((nM) => ({ id: `erlotinib_igf1_${nM}`, nM }));
const OVER_UNTREATED = [{ numerator: "erlotinib", denominator: "untreated" }];
const HGF_OVER_ERLOTINIB = withHgf.map(({ id }) => ({ numerator: id, denominator: "erlotinib" }));
const AXL_OVER_ERLOTINIB = [{ numerator: "erlotinib_axl-antibody", denominator: "erlotinib" }];
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

const NO_DATA = "AKT carries no phosphotyrosine that was measured.";

/** Phosphotyrosine of PC9 under erlotinib, with and without IGF-1. */
export const PHOSPHOTYROSINE: ValidationSet = {
  id: "pc9-phosphotyrosine",
  title: "Phosphotyrosine of PC9 under erlotinib, with and without IGF-1, HGF or AXL antibody",
  citation: "Meyer laboratory, AXLomics data set: TMT phosphotyrosine, growth factors",
  file: "phospho/pc9_erlotinib_growth_factors_axl_phosphoms.csv.gz",
  protocol: [
    "Erlotinib 1 µM for 4 h, then ligand for 10 min, in medium with 10 % serum; documented for a sister experiment and taken to hold here.",
    "The doses of IGF-1 and HGF are not stated: 3, 6.5 and 13 nM, and 0.3, 0.6 and 1.2 nM, are simulated as equally likely. AXL antibody was given at 300 ng/mL.",
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
    ...withHgf.map(({ id, nM }) =>
      dish(id, `erlotinib, then HGF ${nM} nM`, [
        ERLOTINIB,
        { species: "HGF", time: BEFORE_LIGAND, amount: nM, operation: "add" },
      ]),
    ),
    dish("erlotinib_axl-antibody", "erlotinib, then AXL antibody", [ERLOTINIB, AXL_ANTIBODY]),
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
      "FGFR, which holds ERK up or not, is not in the model, and MET and AXL are priors; rates come from NCI-H322M.",
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
      "Src, MET and ERBB2, which phosphorylate EGFR too, do not do so in the model, and receptor inside the cell is reached like any other: nothing holds a floor.",
    ),
    ratio(
      "erk-hgf",
      "ERK1/2 pY, erlotinib + HGF over erlotinib",
      HGF_OVER_ERLOTINIB,
      ["pERK"],
      "MET of PC9 is a prior; its rates come from ACHN, and the dose of HGF is not stated.",
    ),
    ratio(
      "met-hgf",
      "MET pY1234, erlotinib + HGF over erlotinib",
      HGF_OVER_ERLOTINIB,
      ["pMet"],
      "MET of PC9 is a prior; its rates come from ACHN, and the dose of HGF is not stated.",
    ),
    ratio(
      "axl-antibody",
      "AXL pY, erlotinib + AXL antibody over erlotinib",
      AXL_OVER_ERLOTINIB,
      ["pAXL"],
      "AXL and its antibody are priors in every number.",
    ),
    ratio(
      "erk-axl-antibody",
      "ERK1/2 pY, erlotinib + AXL antibody over erlotinib",
      AXL_OVER_ERLOTINIB,
      ["pERK"],
      "The reach of AXL to SHC is a prior.",
    ),
    ratio("akt-erlotinib", "pAKT, erlotinib over untreated", OVER_UNTREATED, ["pAKT"], NO_DATA, false),
    ratio("akt-igf1", "pAKT, erlotinib + IGF-1 over erlotinib", OVER_ERLOTINIB, ["pAKT"], NO_DATA, false),
  ],
};

/** What an item is read from: phosphopeptides, and the arms whose intensities are divided. */
interface PeptideRatio {
  readonly dataset: "axlomics_growth_factors" | "axlomics_axl_mutants";
  readonly peptide: RegExp;
  readonly arms: readonly [string, string];
}

const GROWTH_FACTORS = "axlomics_growth_factors";
const AXL_MUTANTS = "axlomics_axl_mutants";
const ERK = /^MAPK[13]\|.*y/;
const WITH_ANTIBODY = ["AF154 (AXL-activating antibody) erlotinib", "none erlotinib"] as const;

const READ: Readonly<Record<string, PeptideRatio>> = {
  "loop-igf1": {
    dataset: GROWTH_FACTORS,
    peptide: /^(IGF1R|INSR)\|dIYETDYYR/i,
    arms: ["IGF1 erlotinib", "none erlotinib"],
  },
  "erk-erlotinib": { dataset: GROWTH_FACTORS, peptide: ERK, arms: ["none erlotinib", "none DMSO"] },
  "erk-igf1": { dataset: GROWTH_FACTORS, peptide: ERK, arms: ["IGF1 erlotinib", "none erlotinib"] },
  "egfr-erlotinib": {
    dataset: GROWTH_FACTORS,
    peptide: /^EGFR\|.*y/,
    arms: ["none erlotinib", "none DMSO"],
  },
  "erk-hgf": { dataset: GROWTH_FACTORS, peptide: ERK, arms: ["HGF erlotinib", "none erlotinib"] },
  "met-hgf": {
    dataset: GROWTH_FACTORS,
    peptide: /^MET\|dMYDkEyYSVHNk/,
    arms: ["HGF erlotinib", "none erlotinib"],
  },
  "axl-antibody": { dataset: AXL_MUTANTS, peptide: /^AXL\|.*y/, arms: WITH_ANTIBODY },
  "erk-axl-antibody": { dataset: AXL_MUTANTS, peptide: ERK, arms: WITH_ANTIBODY },
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
  const parental = table.rows.filter((row) => row.cell_line === "PC9" && Number(row.value) > 0);
  const notes: string[] = [];
  const measurements = Object.entries(READ).flatMap(([item, { dataset, peptide, arms }]) => {
    const rows = parental.filter((row) => row.dataset === dataset);
    const replicates = [...new Set(rows.map((row) => row.replicate ?? ""))].sort();
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

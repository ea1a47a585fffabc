import type { Culture, Diagnostic, Scenario } from "@igf-axis/model";
import { badCulture } from "../diagnostics.ts";

/** A culture with every field stated. */
export type CompleteCulture = { readonly [K in keyof Culture]-?: number };

/** 96-well plate, 100 µL, 3,000 cells, 10 % serum, a day before treatment: what GR assays commonly use. */
export const DEFAULT_CULTURE: CompleteCulture = {
  mediumVolumeMl: 0.1,
  cellsPerWell: 3000,
  serumPercent: 10,
  igf1Nm: 0,
  igf2Nm: 0,
  insulinNm: 0,
  egfNm: 0,
  hrgNm: 0,
  hgfNm: 0,
  hoursBeforeTreatment: 24,
};

const ALLOWED: Readonly<Record<keyof CompleteCulture, { low: number; high: number; text: string }>> = {
  mediumVolumeMl: { low: 0.005, high: 1000, text: "give 0.005 to 1000 mL" },
  cellsPerWell: { low: 1, high: 1e9, text: "give 1 to 1e9 cells" },
  serumPercent: { low: 0, high: 100, text: "give 0 to 100 per cent" },
  igf1Nm: { low: 0, high: 1e5, text: "give 0 to 1e5 nM" },
  igf2Nm: { low: 0, high: 1e5, text: "give 0 to 1e5 nM" },
  insulinNm: { low: 0, high: 1e6, text: "give 0 to 1e6 nM" },
  egfNm: { low: 0, high: 1e5, text: "give 0 to 1e5 nM" },
  hrgNm: { low: 0, high: 1e5, text: "give 0 to 1e5 nM" },
  hgfNm: { low: 0, high: 1e5, text: "give 0 to 1e5 nM" },
  hoursBeforeTreatment: { low: 0, high: 240, text: "give 0 to 240 h" },
};

/** Returns the scenario's culture with defaults filled in, and a diagnostic for each value outside its range. */
export function completeCulture(scenario: Scenario): {
  culture: CompleteCulture;
  diagnostics: readonly Diagnostic[];
} {
  const culture = { ...DEFAULT_CULTURE, ...scenario.culture };
  const diagnostics: Diagnostic[] = [];
  for (const field of Object.keys(ALLOWED) as (keyof CompleteCulture)[]) {
    const { low, high, text } = ALLOWED[field];
    const value = culture[field];
    if (!(value >= low && value <= high)) {
      diagnostics.push(
        badCulture(field, value, text, ["culture", field], scenario.places?.[`culture.${field}`]),
      );
    }
  }
  const density = culture.cellsPerWell / culture.mediumVolumeMl;
  if (diagnostics.length === 0 && density > 1e6) {
    const message = `with mediumVolumeMl ${culture.mediumVolumeMl} makes ${density} cells per mL; the model holds up to 1e6, below confluence`;
    diagnostics.push(
      badCulture(
        "cellsPerWell",
        culture.cellsPerWell,
        message,
        ["culture", "cellsPerWell"],
        scenario.places?.["culture.cellsPerWell"],
      ),
    );
  }
  return { culture, diagnostics };
}

/** Returns the model parameters that a culture sets. */
export function cultureParameters(culture: CompleteCulture): Readonly<Record<string, number>> {
  return {
    cells_seeded: culture.cellsPerWell / culture.mediumVolumeMl,
    serum_fraction: culture.serumPercent / 100,
    IGF1_added: culture.igf1Nm,
    IGF2_added: culture.igf2Nm,
    INS_added: culture.insulinNm,
    EGF_added: culture.egfNm,
    HRG_added: culture.hrgNm,
    HGF_added: culture.hgfNm,
  };
}

import type { TextTable } from "../../src/index.ts";

/** A table of text from rows that all have the same columns. */
export function tableOf(rows: readonly Readonly<Record<string, string | number>>[]): TextTable {
  return {
    columns: Object.keys(rows[0] ?? {}),
    rows: rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([id, value]) => [id, String(value)])),
    ),
  };
}

/** Made-up phosphotyrosine intensities: log₂ ratios of every peptide are those given, shifted by `scatter` times the replicate. */
export function madePhosphotyrosine(
  { loop = 3, erk = -3, erkIgf1 = 0.2, egfr = -4 } = {},
  scatter = 0,
): TextTable {
  const peptides = [
    ["IGF1R|dIYETDyYR-1", 0, loop, ["1"]],
    ["INSR|dIYETDYyR-1", 0, loop, ["2", "3"]],
    ["MET|dMYDkEyYSVHNk-1", 0, 0, ["1", "2", "3"]],
    ["MAPK1|vADPDHDHTGFLTEyVATR-1", erk, erkIgf1, ["1", "2", "3"]],
    ["MAPK3|iADPEHDHTGFLtEyVATR-2", erk, erkIgf1, ["1", "2", "3"]],
    ["EGFR|gSTAENAEyLR-1", egfr, 0, ["1", "2", "3"]],
    // No phosphotyrosine: must not be read.
    ["EGFR|dPHYQDPHStAVGNPEYLNTVQPTcVNSTFDSPAHWAQk-1", 9, 9, ["1", "2", "3"]],
  ] as const;
  const rows = peptides.flatMap(([readout, erlotinib, igf1, replicates]) =>
    replicates.flatMap((replicate) => {
      const shift = scatter * (Number(replicate) - 2);
      const arms = [
        ["none", "DMSO", 1000],
        ["none", "erlotinib", 1000 * 2 ** (erlotinib + shift)],
        ["IGF1", "erlotinib", 1000 * 2 ** (erlotinib + igf1 + 2 * shift)],
        ["HGF", "erlotinib", 1000 * 2 ** (erlotinib + shift + 4)],
      ] as const;
      return arms.flatMap(([stimulus, co_treatment, value]) =>
        ["PC9", "PC9 AXL-KO"].map((cell_line) => ({
          dataset: "axlomics_growth_factors",
          cell_line,
          stimulus,
          co_treatment,
          readout,
          replicate,
          value: cell_line === "PC9" ? value : 1,
        })),
      );
    }),
  );
  const antibody = ["AXL|yGEVFEPTVER-1", "MAPK1|vADPDHDHTGFLTEyVATR-1"].flatMap((readout) =>
    ["none", "AF154 (AXL-activating antibody)"].map((stimulus, i) => ({
      dataset: "axlomics_axl_mutants",
      cell_line: "PC9",
      stimulus,
      co_treatment: "erlotinib",
      readout,
      replicate: "1",
      value: 100 * 2 ** (2 * i),
    })),
  );
  return tableOf([...rows, ...antibody]);
}

/** Made-up covers under AXL drugs and dasatinib: each arm grows from 4 % by its own number of doublings in 72 h. */
export function madeAxlDasatinib(): TextTable {
  const doublings: Readonly<Record<string, number>> = { UT: 3, E: 1, "E/A": 2, "E/R": 0.5 };
  const rows = Object.entries(doublings).flatMap(([treatment_code, n]) =>
    ["WT", "KO"].flatMap((line_variant) =>
      [0, 40, 200, 1000].flatMap((dose_nM) =>
        Array.from({ length: 33 }, (_, i) => ({
          experiment: "dasatinib_1",
          line_variant,
          treatment_code,
          dose_nM,
          time_h: 3 * i,
          replicate: "1",
          // A knock-out does not answer to the antibody; dasatinib costs half a doubling.
          confluence_pct:
            4 *
            2 **
              ((((line_variant === "KO" && treatment_code === "E/A" ? 1 : n) - (dose_nM > 0 ? 0.5 : 0)) * i) /
                24),
        })),
      ),
    ),
  );
  return tableOf(rows);
}

/** Made-up courses of seven lines: baseline 1, rises of 4 under EGF, 2 under IGF-1 and 1 under heregulin at 10 min, half of it at 60. */
export function madeLines(): TextTable {
  const rise: Readonly<Record<string, number>> = { EGF: 4, IGF1: 2, HRG: 1 };
  return tableOf(
    ["A431", "ACHN", "BT20", "BT474M3", "BxPc3", "IGROV1", "MDAMB231"].flatMap((cell_line, line) =>
      Object.entries(rise).flatMap(([stimulus, n]) =>
        ["pAKT", "pERK"].flatMap((readout) =>
          [0, 10, 60].map((time_min) => ({
            cell_line,
            stimulus,
            dose: 2.5,
            time_min,
            readout,
            value: (1 + (time_min === 0 ? 0 : time_min === 10 ? n : n / 2)) * (line + 1),
          })),
        ),
      ),
    ),
  );
}

/** Made-up confluence: each well grows exponentially from its start; zero_dose repeats the wells of dasatinib_1. */
export function madeConfluence(): TextTable {
  const experiments = ["dasatinib_1", "dasatinib_3", "dasatinib_4", "zero_dose", "dasatinib_2"];
  const rows = experiments.flatMap((experiment, e) =>
    ["UT", "E", "E/A"].flatMap((treatment_code) =>
      ["0", "40"].flatMap((dose_nM) =>
        ["WT", "KO"].flatMap((line_variant) =>
          Array.from({ length: 33 }, (_, i) => {
            const start = experiment === "zero_dose" ? 4 : 4 + e;
            const rate = treatment_code === "UT" ? 0.025 : 0.01;
            const isKept = dose_nM === "0" && line_variant === "WT";
            return {
              experiment,
              line_variant,
              treatment_code,
              dose_nM: experiment === "zero_dose" ? "" : dose_nM,
              time_h: 3 * i,
              replicate: experiment === "zero_dose" ? (isKept ? "1" : `x${dose_nM}${line_variant}`) : "1",
              confluence_pct: (isKept ? start : 50) * 2 ** (rate * 3 * i),
            };
          }),
        ),
      ),
    ),
  );
  return tableOf(rows.filter((row) => !row.replicate.startsWith("x")));
}

/** Made-up log ratios of the panel. */
export function madePanel(): TextTable {
  const row = (egfr_mutation: string, figure: string, drug: string, value: number | string) => ({
    figure,
    egfr_mutation,
    drug,
    log_ic50_mut_over_wt: value,
  });
  const others = ["gefitinib", "afatinib", "az5104"].map((drug) =>
    row("Ex19del", "Figure 2 Panel A", drug, -1),
  );
  const resistant = ["Ex19del/T790M", "Ex19del/C797S", "Ex19del/T790M/C797S"].flatMap((mutant) =>
    ["osimertinib", "erlotinib", "gefitinib", "afatinib", "az5104"].map((drug) =>
      row(mutant, "Figure 2 Panel A", drug, 2),
    ),
  );
  return tableOf([
    row("Ex19del", "Figure 2 Panel A", "osimertinib", -1),
    row("Ex19del", "Figure 2 Panel A", "osimertinib", -2),
    row("Ex19del", "Figure 2 Panel A", "osimertinib", ""),
    row("Ex19del", "Figure 2 Panel A", "erlotinib", -0.7),
    row("Ex19del", "Figure 3 Panel C", "erlotinib", 5),
    row("L858R", "Figure 2 Panel A", "erlotinib", 7),
    ...others,
    ...resistant,
  ]);
}

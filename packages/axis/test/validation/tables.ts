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
        ["HGF", "erlotinib", 1e6],
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
  return tableOf(rows);
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
  return tableOf([
    row("Ex19del", "Figure 2 Panel A", "osimertinib", -1),
    row("Ex19del", "Figure 2 Panel A", "osimertinib", -2),
    row("Ex19del", "Figure 2 Panel A", "osimertinib", ""),
    row("Ex19del", "Figure 2 Panel A", "erlotinib", -0.7),
    row("Ex19del/T790M", "Figure 2 Panel A", "erlotinib", 2),
    row("Ex19del", "Figure 3 Panel C", "erlotinib", 5),
  ]);
}

import { describe, expect, test } from "vitest";
import { BYPASS_PARAMETERS, bypassProblem } from "../../src/calibration/bypass.ts";
import { bypassRows } from "../../src/calibration/bypass-rows.ts";
import { buildCellModel } from "../../src/index.ts";

const COLUMNS = ["cell_line", "stimulus", "dose", "time_min", "readout", "value"];

function table(...rows: readonly string[]) {
  return {
    columns: COLUMNS,
    rows: rows.map((row) => {
      const cells = row.split(" ");
      return Object.fromEntries(COLUMNS.map((column, index) => [column, cells[index] ?? ""]));
    }),
  };
}

const MODEL = buildCellModel();
const ROWS = bypassRows(
  table(
    "H322M HRG 2.5 4 pErbB3 4",
    "H322M HRG 2.5 4 pS6K1 0.5",
    "H322M HRG 2.5 240 pErbB3 3",
    "H322M EGF+HRG 2.5+10 4 pERK 1",
    "H322M EGF+HRG 2.5+10 8 pERK 0.6",
    "H322M EGF 2.5 4 pERK 1",
    "ACHN_200 HGF 3 4 pERK 5",
    "ACHN_200 HGF 3 30 pERK 6",
    "ACHN_200 HGF 3 4 pMet 7",
    "ACHN_200 none 0 2 pMet 1",
    "ACHN_200 none 0 3 pMet 1",
    "ACHN IGF1 3 4 pERK 5",
    "BT20 HRG 3 4 pERK 5",
  ),
);
const PROBLEM = bypassProblem(MODEL, ROWS);
const experiment = (id: string) => PROBLEM.experiments.find(({ condition }) => condition.id === id);

describe("the bypass stage", () => {
  test("takes heregulin and pairs from NCI-H322M, HGF from ACHN, and nothing of other lines", () => {
    expect(PROBLEM.experiments.map(({ condition }) => condition.id)).toEqual([
      "ACHN_200_HGF_3nM",
      "ACHN_200_none",
      "H322M_EGF_2.5nM_HRG_10nM",
      "H322M_HRG_2.5nM",
    ]);
  });

  test("adds each ligand of a pair at its own dose", () => {
    expect(experiment("H322M_EGF_2.5nM_HRG_10nM")?.condition.doses).toEqual([
      { species: "EGF", time: 0, amount: 2.5, operation: "add" },
      { species: "HRG", time: 0, amount: 10, operation: "add" },
    ]);
  });

  test("counts an unstimulated value once, and leaves out the early ERK of ACHN", () => {
    expect(experiment("ACHN_200_none")?.measurements.length).toBe(1);
    expect(experiment("ACHN_200_HGF_3nM")?.measurements.map((m) => [m.observable, m.time])).toEqual([
      ["pERK", 30],
      ["pMet", 4],
    ]);
  });

  test("moves parameters that have priors, and reads observables that the model has", () => {
    for (const id of BYPASS_PARAMETERS)
      expect(MODEL.parameters.find((parameter) => parameter.id === id)?.prior, id).toBeDefined();
    const observables = new Set(MODEL.observables.map(({ id }) => id));
    for (const { observable } of PROBLEM.measurementGroups) expect(observables).toContain(observable);
  });

  test("gives ACHN the receptors of NCI-H322M times the ratio of surface signals", () => {
    const condition = experiment("ACHN_200_HGF_3nM")?.condition;
    expect(condition?.references?.MET_copies).toBe("MET_copies_H322M");
    expect(condition?.factors?.MET_copies).toBeCloseTo(2.558, 3);
  });
});

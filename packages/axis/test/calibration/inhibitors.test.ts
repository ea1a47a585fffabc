import { describe, expect, test } from "vitest";
import { INHIBITOR_PARAMETERS, inhibitorProblem } from "../../src/calibration/inhibitors.ts";
import { SIGNALLING_PARAMETERS } from "../../src/calibration/signalling.ts";
import { arrayRows } from "../../src/calibration/tables.ts";
import { buildCellModel } from "../../src/index.ts";

const COLUMNS = ["cell_line", "stimulus", "co_treatment", "time_min", "readout", "value"];
const SITES = [
  "AKT_pT308",
  "AKT_pS473",
  "GSK3-alpha-beta_pS21_S9",
  "PRAS40_pT246",
  "p70S6K_pT389",
  "S6_pS235_S236",
  "MEK1_pS217_S221",
  "MAPK_pT202_Y204",
  "p38_pT180_Y182",
];

function line(cellLine: string, stimuli: readonly string[]): readonly Record<string, string>[] {
  return stimuli.flatMap((stimulus) =>
    ["DMSO", "GSK690693", "GSK690693_GSK1120212", "PD173074"].flatMap((treatment, dose) =>
      ["0", "30"].flatMap((minutes) =>
        SITES.map((site, index) => ({
          cell_line: cellLine,
          stimulus,
          co_treatment: treatment,
          time_min: minutes,
          readout: site,
          value: String(1 + index + dose + Number(minutes)),
        })),
      ),
    ),
  );
}

const MODEL = buildCellModel();
const PROBLEM = inhibitorProblem(
  MODEL,
  arrayRows({
    columns: COLUMNS,
    rows: [
      ...line("MCF7", ["none", "IGF1", "Insulin", "HGF"]),
      ...line("BT20", ["none", "IGF1", "EGF"]),
      ...line("UACC812", ["none", "IGF1"]),
    ],
  }),
);

describe("the inhibitor stage", () => {
  test("takes three treatments of two ligands in two lines", () => {
    expect(PROBLEM.experiments.map(({ condition }) => condition.id)).toEqual([
      "MCF7_IGF1_DMSO",
      "MCF7_IGF1_GSK690693",
      "MCF7_IGF1_GSK690693_GSK1120212",
      "MCF7_INS_DMSO",
      "MCF7_INS_GSK690693",
      "MCF7_INS_GSK690693_GSK1120212",
      "BT20_IGF1_DMSO",
      "BT20_IGF1_GSK690693",
      "BT20_IGF1_GSK690693_GSK1120212",
      "BT20_EGF_DMSO",
      "BT20_EGF_GSK690693",
      "BT20_EGF_GSK690693_GSK1120212",
    ]);
  });

  test("adds inhibitors two hours before the ligand", () => {
    const last = PROBLEM.experiments.at(-1)?.condition.doses.map(({ species, time }) => [species, time]);
    expect(last).toEqual([
      ["GSK690693", -120],
      ["TRA", -120],
      ["EGF", 0],
    ]);
  });

  test("counts the state before any ligand once per treatment", () => {
    const early = PROBLEM.experiments.flatMap(({ measurements }) =>
      measurements.filter((m) => m.time === 0 && m.observable === "pAKT_S473").map((m) => m.condition),
    );
    expect(early).toEqual([
      "MCF7_IGF1_DMSO",
      "MCF7_IGF1_GSK690693",
      "MCF7_IGF1_GSK690693_GSK1120212",
      "BT20_IGF1_DMSO",
      "BT20_IGF1_GSK690693",
      "BT20_IGF1_GSK690693_GSK1120212",
    ]);
  });

  test("gives each line a scale and an offset of its own, over all its treatments", () => {
    const groups = PROBLEM.measurementGroups.filter(({ observable }) => observable === "pERK");
    expect(groups.map(({ conditions }) => conditions.length)).toEqual([6, 6]);
    expect(groups[0]?.conditions.every((id) => id.startsWith("MCF7"))).toBe(true);
    const observables = new Set(MODEL.observables.map(({ id }) => id));
    for (const { observable } of PROBLEM.measurementGroups) expect(observables).toContain(observable);
  });

  test("moves parameters that have priors, few enough, and none that the time courses have moved", () => {
    for (const id of INHIBITOR_PARAMETERS)
      expect(MODEL.parameters.find((parameter) => parameter.id === id)?.prior, id).toBeDefined();
    expect(INHIBITOR_PARAMETERS.length).toBeLessThanOrEqual(22);
    expect(INHIBITOR_PARAMETERS.filter((id) => SIGNALLING_PARAMETERS.includes(id))).toEqual([]);
    expect(new Set(INHIBITOR_PARAMETERS).size).toBe(INHIBITOR_PARAMETERS.length);
  });

  test("says which column a table lacks", () => {
    expect(() => arrayRows({ columns: ["cell_line"], rows: [] })).toThrow(/co_treatment/);
  });
});

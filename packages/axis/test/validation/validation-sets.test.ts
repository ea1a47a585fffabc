import { expect, test } from "vitest";
import {
  buildCellModel,
  confluenceRows,
  measureValidation,
  NOT_TESTABLE,
  validationSets,
} from "../../src/index.ts";
import {
  madeAxlDasatinib,
  madeConfluence,
  madeLines,
  madePanel,
  madePhosphotyrosine,
  tableOf,
} from "./tables.ts";

const MODEL = buildCellModel();
const SETS = validationSets(MODEL);

test("every condition names parameters, species and observables of the model", () => {
  const parameters = new Set(MODEL.parameters.map(({ id }) => id));
  const species = new Set(MODEL.species.map(({ id }) => id));
  const observables = new Set(MODEL.observables.map(({ id }) => id));
  for (const { conditions } of SETS) {
    for (const { condition, observables: read } of conditions) {
      for (const id of Object.keys(condition.parameters)) expect(parameters).toContain(id);
      for (const { species: id } of condition.doses) expect(species).toContain(id);
      for (const id of read) expect(observables).toContain(id);
    }
    expect(new Set(conditions.map(({ condition }) => condition.id)).size).toBe(conditions.length);
  }
});

test("every item that data can judge is measured from its table, and no other is", () => {
  const tables = [madePhosphotyrosine(), madeConfluence(), madeAxlDasatinib(), madeLines(), madePanel()];
  for (const [i, set] of SETS.entries()) {
    const { measurements } = measureValidation(set.id, tables[i] ?? tableOf([]));
    const expected = set.items
      .filter(({ id, measured }) => measured && !id.startsWith("zero_dose"))
      .map(({ id }) => id);
    expect(measurements.map(({ item }) => item).sort()).toEqual(expected.sort());
  }
});

test("phosphotyrosine ratios are those of the parental arms, over phosphotyrosine peptides, replicate by replicate", () => {
  const { measurements, notes } = measureValidation("pc9-phosphotyrosine", madePhosphotyrosine({}, 0.5));
  const ratioOf = (item: string): number =>
    measurements.find((each) => each.item === item)?.value ?? Number.NaN;
  expect(ratioOf("loop-igf1")).toBeCloseTo(3, 10);
  expect(ratioOf("erk-erlotinib")).toBeCloseTo(-3, 10);
  expect(ratioOf("erk-igf1")).toBeCloseTo(0.2, 10);
  expect(ratioOf("egfr-erlotinib")).toBeCloseTo(-4, 10);
  const replicates = measurements.find(({ item }) => item === "erk-erlotinib")?.replicates;
  expect(replicates?.map((value) => value.toFixed(3))).toEqual(["-3.500", "-3.000", "-2.500"]);
  expect(notes).toEqual([]);
});

test("covers are read from parental wells without dasatinib, and a course that stands twice counts once", () => {
  const { measurements, notes } = measureValidation("pc9-confluence", madeConfluence());
  const found = measurements.find(({ item }) => item === "dasatinib_3-UT-48h");
  expect(found?.value).toBeCloseTo(5 * 2 ** (0.025 * 48), 8);
  expect(found?.start).toBeCloseTo((5 * (1 + 2 ** 0.075 + 2 ** 0.15)) / 3, 8);
  expect(measurements.some(({ item }) => item.startsWith("dasatinib_2"))).toBe(false);
  expect(notes).toHaveLength(2);
  expect(notes[0]).toMatch(/zero_dose.*same course/);
});

test("covers under AXL drugs and dasatinib are read as ratios to the arm without them", () => {
  const { measurements } = measureValidation("pc9-axl-dasatinib", madeAxlDasatinib());
  const ratioFor = (item: string): number =>
    measurements.find((each) => each.item === item)?.value ?? Number.NaN;
  expect(ratioFor("EA-over-E-72h")).toBeCloseTo(2, 8);
  expect(ratioFor("ER-over-E-72h")).toBeCloseTo(2 ** -0.5, 8);
  expect(ratioFor("KO-EA-over-KO-E-72h")).toBeCloseTo(1, 8);
  expect(ratioFor("UT-das200-over-UT-48h")).toBeCloseTo(2 ** (-1 / 3), 8);
});

test("rises in other lines are read over the line's own baseline, whatever its scale", () => {
  const { measurements } = measureValidation("hass-2017-lines", madeLines());
  const valuesOf = (item: string): readonly number[] =>
    measurements.filter((each) => each.item.endsWith(item)).map(({ value }) => value);
  for (const value of valuesOf("pAKT-IGF1-over-EGF")) expect(value).toBeCloseTo(-1, 10);
  for (const value of valuesOf("pERK-HRG-over-EGF")) expect(value).toBeCloseTo(-2, 10);
  for (const value of valuesOf("pERK-EGF-late")) expect(value).toBeCloseTo(-1, 10);
  expect(measurements).toHaveLength(7 * 6);
});

test("the panel is read at mutants with the exon-19 deletion of its main figure", () => {
  const { measurements } = measureValidation("egfr-mutants", madePanel());
  expect(measurements.slice(0, 2)).toEqual([
    { item: "selectivity-osimertinib", value: -1.5, replicates: [-1, -2] },
    { item: "selectivity-erlotinib", value: -0.7, replicates: [-0.7] },
  ]);
  expect(measurements.find(({ item }) => item === "selectivity-erlotinib-Ex19del-T790M")?.value).toBe(2);
  expect(measurements).toHaveLength(20);
});

test("the calibration reads none of the rows that validate", () => {
  expect(confluenceRows(madeConfluence())).toEqual([]);
});

test("a table without a column is refused, as is an unknown set", () => {
  for (const { id } of SETS)
    expect(() => measureValidation(id, tableOf([{ other: 1 }]))).toThrow(/lacks the columns/);
  expect(() => measureValidation("none", tableOf([]))).toThrow(RangeError);
});

test("what cannot be tested says what the model lacks", () => {
  expect(NOT_TESTABLE.length).toBeGreaterThanOrEqual(5);
  expect(NOT_TESTABLE.map(({ missing }) => missing).join(" ")).toMatch(/YAP.*FGFR.*tissue/);
});

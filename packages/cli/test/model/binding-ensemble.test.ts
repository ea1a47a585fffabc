import { readEnsemble } from "@igf-axis/analysis";
import { bindingProblem, buildBindingModel, buildCellModel } from "@igf-axis/axis";
import { readBindingEnsembleText } from "@igf-axis/axis/node";
import { compile, createSimulator } from "@igf-axis/engine";
import { hashModel, unwrap } from "@igf-axis/model";
import { describe, expect, test } from "vitest";

const ensemble = unwrap(readEnsemble(readBindingEnsembleText()));
const model = buildBindingModel("two-site");
const simulator = createSimulator(unwrap(compile(model)));
const oneSite = createSimulator(unwrap(compile(buildBindingModel("one-site"))));

/** What assays of the same affinity differ by: 0.18, 0.24 and 0.8 nM lie within two of it. */
const BETWEEN_ASSAYS = 1.6;

function read(
  from: typeof simulator,
  observable: string,
  minutes: number,
  parameters: Readonly<Record<string, number>>,
): number {
  const course = from.simulate({ startTime: 0, times: [minutes], parameters, select: [observable] });
  return course.values[0] ?? Number.NaN;
}

const sets = ensemble.values.map((row) =>
  Object.fromEntries(ensemble.parameters.map((id, i) => [id, row[i] ?? Number.NaN])),
);

/** The p-quantile over the sets. */
function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round(p * (sorted.length - 1))] ?? Number.NaN;
}

const seen = sets.map((set) => read(simulator, "Kd_seen", 0, set));

describe("the calibrated binding assay", () => {
  test("belongs to the model and the data of its problem, with an effective sample size above 200", () => {
    const problem = bindingProblem();
    expect(ensemble.provenance.modelHash).toBe(hashModel(model));
    expect(ensemble.parameters).toEqual(problem.parameters);
    const [stage] = ensemble.provenance.stages;
    expect(stage?.data).toEqual(problem.dataSets);
    expect(stage?.effectiveSampleSize).toBeGreaterThan(200);
  });

  test("gives the cell model its affinity of IGF-1: median as a tracer sees it, and the spread between assays", () => {
    const prior = buildCellModel().parameters.find(({ id }) => id === "Kd_IGF1_IGF1R")?.prior;
    const median = quantile(seen, 0.5);
    const spread = Math.sqrt(quantile(seen, 0.84) / quantile(seen, 0.16));
    const factor = Math.exp(Math.hypot(Math.log(spread), Math.log(BETWEEN_ASSAYS)));
    expect(prior).toEqual({
      kind: "logNormal",
      median: Number(median.toPrecision(2)),
      factor: Number(factor.toPrecision(2)),
    });
    expect(spread).toBeCloseTo(1.16, 2);
  });

  test("meets both sets of data within their errors", () => {
    const { experiments, measurementGroups } = bindingProblem();
    const typical = Object.fromEntries(
      ensemble.parameters.map((id) => [
        id,
        quantile(
          sets.map((set) => set[id] ?? Number.NaN),
          0.5,
        ),
      ]),
    );
    expect(measurementGroups).toHaveLength(2);
    const competition = experiments.filter(
      ({ measurements }) => measurements[0]?.observable === "tracer_at_rest",
    );
    const misses = competition.map(({ condition, measurements: [point] }) => {
      const expected = read(simulator, "tracer_at_rest", 0, { ...typical, ...condition.parameters });
      return Math.abs(expected - (point?.value ?? Number.NaN)) / (point?.error ?? Number.NaN);
    });
    expect(quantile(misses, 0.5)).toBeLessThan(1);
    expect(Math.max(...misses)).toBeLessThan(3);
  });

  test("lets one site stand for two at tracer level, and not above 10 nM", () => {
    const ratio = (cold: number): readonly number[] =>
      sets
        .filter((_, i) => i % 8 === 0)
        .map((set, i) => {
          const two = read(simulator, "tracer_at_rest", 0, { ...set, cold });
          return two / read(oneSite, "tracer_at_rest", 0, { Kd_one_site: seen[8 * i] ?? Number.NaN, cold });
        });
    for (const cold of [0.01, 0.03, 0.1]) {
      const at = ratio(cold);
      expect(quantile(at, 0.05), `${cold} nM`).toBeGreaterThan(0.99);
      expect(quantile(at, 0.95), `${cold} nM`).toBeLessThan(1.01);
    }
    expect(
      [10, 50, 200].map((cold) => Number(quantile(ratio(cold), 0.5).toPrecision(2))),
    ).toMatchInlineSnapshot(`
      [
        1.1,
        1.4,
        1.7,
      ]
    `);
  });

  test("speeds up the loss of tracer by unlabelled ligand: negative cooperativity", () => {
    const left = (cold: number): readonly number[] =>
      sets
        .filter((_, i) => i % 8 === 0)
        .map((set) => read(simulator, "tracer_bound", 20, { ...set, prebound: 1, cold }));
    const [few, many] = [left(0.1), left(200)];
    for (const [i, value] of many.entries()) expect(value).toBeLessThan(0.5 * (few[i] ?? Number.NaN));
  });
});

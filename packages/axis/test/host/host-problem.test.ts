import { validateModel } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import { EVIDENCE, HOST_FACTS, HOST_PARAMETERS, hostProblem } from "../../src/index.ts";

describe("the host's calibration problem", () => {
  const problem = hostProblem();

  test("moves parameters that have a prior", () => {
    expect(validateModel(problem.model)).toEqual([]);
    const withPrior = new Set(problem.model.parameters.filter((p) => p.prior).map(({ id }) => id));
    expect(HOST_PARAMETERS.filter((id) => !withPrior.has(id))).toEqual([]);
    expect(new Set(HOST_PARAMETERS).size).toBe(HOST_PARAMETERS.length);
  });

  test("measures what the host has, each fact once, with an error and a source of the table", () => {
    const columns = new Set([
      ...problem.model.species.map(({ id }) => id),
      ...problem.model.parameters.filter((p) => !p.constant).map(({ id }) => id),
      ...problem.model.observables.map(({ id }) => id),
    ]);
    const measurements = problem.experiments.flatMap((each) => each.measurements);
    expect(measurements.length).toBe(HOST_FACTS.length);
    for (const { observable, error } of measurements) {
      expect(columns.has(observable), observable).toBe(true);
      expect(error).toBeGreaterThan(0);
    }
    for (const { source } of HOST_FACTS) expect(EVIDENCE[source], source).toBeDefined();
    expect(problem.dataSets.reduce((sum, { points }) => sum + points, 0)).toBe(HOST_FACTS.length);
  });

  test("groups every measurement once", () => {
    const places = problem.measurementGroups.flatMap(({ observable, conditions }) =>
      conditions.map((condition) => `${condition} ${observable}`),
    );
    expect(new Set(places).size).toBe(places.length);
    const measured = new Set(HOST_FACTS.map(({ condition, observable }) => `${condition} ${observable}`));
    expect([...places].sort()).toEqual([...measured].sort());
  });

  test("leaves hyperglycaemia under cancer drugs to validation: glucose is read in healthy adults only", () => {
    const glucose = HOST_FACTS.filter(({ observable }) => /GLC|glucose|INS/.test(observable));
    expect([...new Set(glucose.map(({ source }) => source))]).toEqual(["yin-2012"]);
  });
});

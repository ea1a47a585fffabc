import { type Model, unwrap } from "@igf-axis/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile, createSimulator } from "../../src/index.ts";
import { expression, network } from "../network.ts";

/** A model in which `A` turns into `B` while parameters p, q and r may follow algebraic rules. */
function model(rules: readonly string[]): Model {
  const base = network({
    initial: { A: 2, B: 1 },
    reactions: { r1: { equation: "A -> B", rate: "A" } },
    assignments: { total: "A + B" },
  });
  const free = ["p", "q", "r"].map((id) => ({ id, value: 0, constant: false }));
  return {
    ...base,
    parameters: [...base.parameters, ...free],
    rules: [...base.rules, ...rules.map((text) => ({ kind: "algebraic" as const, math: expression(text) }))],
    observables: ["p", "q", "r"].map((id) => ({
      id: `seen_${id}`,
      name: id,
      expression: expression(id),
      unit: "1",
    })),
  };
}

const startOf = (rules: readonly string[]): readonly number[] => [
  ...createSimulator(unwrap(compile(model(rules)))).simulate({
    times: [0],
    select: ["seen_p", "seen_q", "seen_r"],
  }).values,
];

describe("an algebraic rule", () => {
  test("determines a symbol that it holds linearly [ALG1]", () => {
    expect(startOf(["A - 2*p + 4"])[0]).toBe(3);
    expect(startOf(["p*A^2 - total"])[0]).toBe(0.75);
    expect(startOf(["r1 - p"])[0]).toBe(2);
  });

  test("leaves to others what they alone can determine [ALG1]", () => {
    expect(startOf(["p + q - 10", "p - 2*A"])).toEqual([4, 6, 0]);
    expect(startOf(["p + q + r - 9", "p - q - 1", "q - r - 1"])).toEqual([4, 3, 2]);
  });

  test("among several gives the solution of the linear system [ALG1]", () => {
    const coefficient = fc.integer({ min: -5, max: 5 });
    const row = fc.tuple(coefficient, coefficient, coefficient, coefficient);
    fc.assert(
      fc.property(fc.tuple(row, row, row), (rows) => {
        const [[a, b, c], [d, e, f], [g, h, i]] = rows;
        fc.pre(a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g) !== 0);
        const texts = rows.map(([x, y, z, k]) => `(${x})*p + (${y})*q + (${z})*r - (${k})*A`);
        const [p = 0, q = 0, r = 0] = startOf(texts);
        for (const [x, y, z, k] of rows) expect(x * p + y * q + z * r).toBeCloseTo(2 * k, 7);
      }),
      { numRuns: 200 },
    );
  });

  test("stays fulfilled while states change and events happen [ALG1]", () => {
    const event = {
      trigger: { math: expression("time >= 1"), initialValue: true, persistent: true },
      useValuesFromTriggerTime: true,
      assignments: [{ variable: "A", math: expression("8") }],
    };
    const simulator = createSimulator(unwrap(compile({ ...model(["p - 3*A"]), events: [event] })));
    const { values } = simulator.simulate({ times: [0.5, 1], select: ["A", "seen_p"] });
    expect(values[1]).toBeCloseTo(3 * (values[0] as number), 12);
    expect([...values.slice(2)]).toEqual([8, 24]);
  });

  test("prefers a symbol that no event assigns, and species [ALG2]", () => {
    const event = {
      trigger: { math: expression("time >= 1"), initialValue: true, persistent: true },
      useValuesFromTriggerTime: true,
      assignments: [{ variable: "p", math: expression("7") }],
    };
    const simulator = createSimulator(unwrap(compile({ ...model(["p + q - 10"]), events: [event] })));
    expect([...simulator.simulate({ times: [1], select: ["p", "q"] }).values]).toEqual([7, 3]);
    const base = model(["p + C - 10"]);
    const C = { ...(base.species[0] as Model["species"][number]), id: "C" };
    const withSpecies = createSimulator(unwrap(compile({ ...base, species: [...base.species, C] })));
    expect(withSpecies.simulate({ times: [0], select: ["C"] }).values[0]).toBe(10);
  });

  test("that holds nothing linearly, or nothing that is free, is refused [ALG2]", () => {
    for (const rules of [["p^2 - 2"], ["A - B"], ["p - 1", "p - 2"]]) {
      expect(compile(model(rules)).diagnostics.map(({ code }) => code)).toEqual(["E3003"]);
    }
  });
});

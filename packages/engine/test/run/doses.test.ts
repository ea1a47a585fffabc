import { unwrap } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import { compile, createSimulator, type Method, type SimulationRequest } from "../../src/index.ts";
import { network } from "../network.ts";

const decay = network({
  parameters: { k: 0.5 },
  initial: { A: 0, drug: 0 },
  reactions: { A_decays: { equation: "A ->", rate: "k*A" }, A_forms: { equation: "-> A", rate: "drug" } },
});

const METHODS: readonly Method[] = ["bdf", "rodas5p"];

describe.each(METHODS)("doses with %s", (method) => {
  const valuesOf = (request: SimulationRequest): Float64Array => {
    const solver = { method, relativeTolerance: 1e-8, absoluteTolerance: 1e-10 };
    return createSimulator(unwrap(compile(decay))).simulate({ select: ["A"], solver, ...request }).values;
  };

  test("a dose at the start is applied once, before integration [DOSE1] [DOSE2]", () => {
    const values = valuesOf({
      times: [0, 2],
      doses: [{ species: "A", time: 0, amount: 3, operation: "add" }],
    });
    expect(values[0]).toBe(3);
    expect(values[1]).toBeCloseTo(3 * Math.exp(-1), 6);
  });

  test("add raises and set replaces the value, and outputs at that time come after [DOSE1] [DOSE3]", () => {
    const values = valuesOf({
      times: [0, 1, 2, 4],
      initialValues: { A: 1 },
      doses: [
        { species: "A", time: 1, amount: 2, operation: "add" },
        { species: "A", time: 2, amount: 5, operation: "set" },
      ],
    });
    expect(values[1]).toBeCloseTo(Math.exp(-0.5) + 2, 6);
    expect(values[2]).toBe(5);
    expect(values[3]).toBeCloseTo(5 * Math.exp(-1), 6);
  });

  test("doses at one time apply in the order of the request [DOSE4]", () => {
    const set = { species: "A", time: 1, amount: 4, operation: "set" } as const;
    const add = { species: "A", time: 1, amount: 1, operation: "add" } as const;
    expect(valuesOf({ times: [1], doses: [set, add] })[0]).toBe(5);
    expect(valuesOf({ times: [1], doses: [add, set] })[0]).toBe(4);
  });

  test("the order of doses at different times does not matter [DOSE4]", () => {
    const early = { species: "A", time: 1, amount: 4, operation: "add" } as const;
    const late = { species: "A", time: 3, amount: 1, operation: "add" } as const;
    expect(valuesOf({ times: [0, 2, 4], doses: [late, early] })).toEqual(
      valuesOf({ times: [0, 2, 4], doses: [early, late] }),
    );
  });

  test("a dose after the last output has no effect [DOSE5]", () => {
    const late = { species: "A", time: 9, amount: 1, operation: "add" } as const;
    const request = { times: [0, 1, 8], initialValues: { A: 1 } };
    expect(valuesOf({ ...request, doses: [late] })[2]).toBeCloseTo(valuesOf(request)[2] as number, 6);
  });

  test("a dose changes a species that nothing else changes [VAR4]", () => {
    const values = valuesOf({
      times: [0, 10, 60],
      doses: [
        { species: "drug", time: 0, amount: 1, operation: "set" },
        { species: "drug", time: 10, amount: 0, operation: "set" },
      ],
    });
    expect(values[1]).toBeCloseTo(2 * (1 - Math.exp(-5)), 6);
    expect(values[2]).toBeCloseTo(2 * (1 - Math.exp(-5)) * Math.exp(-25), 6);
  });

  test("no step crosses a dose, however long the steps before it [DOSE6]", () => {
    const values = valuesOf({
      times: [999.999, 1000, 1000.001],
      initialValues: { A: 1 },
      doses: [{ species: "A", time: 1000, amount: 1, operation: "add" }],
    });
    expect(values[0]).toBeCloseTo(0, 8);
    expect(values[1]).toBeCloseTo(1, 8);
    expect(values[2]).toBeCloseTo(Math.exp(-0.0005), 6);
  });

  test("a small dose to a system at rest costs few steps [DOSE6]", () => {
    const simulator = createSimulator(unwrap(compile(decay)));
    const request = { times: [0, 1000], initialValues: { A: 1 } };
    const before = simulator.simulate(request).statistics.steps;
    const doses = [{ species: "A", time: 500, amount: 1e-4, operation: "add" } as const];
    expect(simulator.simulate({ ...request, doses }).statistics.steps).toBeLessThan(before + 60);
  });

  test.each([
    [{ species: "A", time: -1, amount: 1, operation: "add" }],
    [{ species: "B", time: 1, amount: 1, operation: "add" }],
    [{ species: "A", time: 1, amount: Number.NaN, operation: "add" }],
    [{ species: "A", time: Number.NaN, amount: 1, operation: "add" }],
  ] as const)("the dose %o is a RangeError [DOSE5]", (dose) => {
    expect(() => valuesOf({ times: [0, 2], doses: [dose] })).toThrow(RangeError);
  });
});

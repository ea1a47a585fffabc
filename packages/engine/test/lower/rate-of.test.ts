import { unwrap } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import { compile, createSimulator } from "../../src/index.ts";
import { expression, type Network, network } from "../network.ts";

const simulatorOf = (n: Network) => createSimulator(unwrap(compile(network(n))));

describe("rateOf [VAR7]", () => {
  test("is the rate of a state, and 0 of what stands still", () => {
    const simulator = simulatorOf({
      parameters: { k: 2 },
      initial: { A: 3, B: 1 },
      volume: 2,
      reactions: { loss: { equation: "A ->", rate: "k*A" } },
      observables: { a: "rateOf(A)", b: "rateOf(B)", p: "rateOf(k)" },
    });
    expect([...simulator.simulate({ times: [0], select: ["a", "b", "p"] }).values]).toEqual([-3, 0, 0]);
  });

  test("may be used by rates, assignments and starting values", () => {
    const simulator = simulatorOf({
      initial: { A: 1, B: 0 },
      assignments: { double: "2*rateOf(A)" },
      rates: { A: "-A", B: "double" },
    });
    const { values } = simulator.simulate({ times: [1], select: ["B"], solver: { relativeTolerance: 1e-9 } });
    expect(values[0]).toBeCloseTo(2 * (Math.exp(-1) - 1), 7);
    const started = network({ initial: { A: 4 }, rates: { A: "-A" }, parameters: { p: 0 } });
    const initialAssignments = [{ symbol: "p", math: expression("rateOf(A)") }];
    const observables = [{ id: "o", name: "o", expression: expression("p"), unit: "1" }];
    const model = { ...started, initialAssignments, observables };
    expect(createSimulator(unwrap(compile(model))).simulate({ times: [0], select: ["o"] }).values[0]).toBe(
      -4,
    );
  });

  test("of each other is a circle", () => {
    const model = network({ initial: { A: 1, B: 1 }, rates: { A: "rateOf(B)", B: "rateOf(A)" } });
    expect(compile(model).diagnostics.map(({ code }) => code)).toEqual(["E3011"]);
  });
});

describe("concentrations in a compartment that changes [VAR6]", () => {
  const inWell = (
    constant: boolean,
    rule: { readonly kind: "assignment" | "rate"; readonly math: string },
  ) => {
    const model = network({ initial: { A: 6 }, volume: 2 });
    return createSimulator(
      unwrap(
        compile({
          ...model,
          species: model.species.map((species) => ({ ...species, constant })),
          compartments: [{ id: "cell", size: 2, constant: false }],
          rules: [{ kind: rule.kind, variable: "cell", math: expression(rule.math) }],
        }),
      ),
    );
  };

  test("by an assignment rule keep their amount", () => {
    const simulator = inWell(false, { kind: "assignment", math: "2 + time" });
    expect([...simulator.simulate({ times: [0, 1], select: ["A"] }).values]).toEqual([6, 4]);
    expect(simulator.simulate({ times: [1], initialValues: { A: 3 }, select: ["A"] }).values[0]).toBe(2);
    const doses = [{ species: "A", time: 1, amount: 1, operation: "add" } as const];
    expect(simulator.simulate({ times: [1, 4], doses, select: ["A"] }).values[1]).toBeCloseTo(2.5, 12);
  });

  test("by a rate rule keep their amount when they are constant, and cannot be dosed", () => {
    const simulator = inWell(true, { kind: "rate", math: "2" });
    expect(simulator.simulate({ times: [1], select: ["A"] }).values[0]).toBeCloseTo(3, 9);
    const doses = [{ species: "A", time: 1, amount: 1, operation: "add" } as const];
    expect(() => simulator.simulate({ times: [1], doses })).toThrow(RangeError);
  });
});

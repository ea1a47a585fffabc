import { type Model, unwrap } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import { compile, createSimulator } from "../../src/index.ts";
import { type Network, network } from "../network.ts";

/** The model of a network in which the reactions named `fast…` are fast. */
function withFast(n: Network): Model {
  const model = network(n);
  return { ...model, reactions: model.reactions.map((r) => ({ ...r, fast: r.id.startsWith("fast") })) };
}

const exchange = {
  parameters: { k1: 1, k2: 3, k: 0.5 },
  initial: { A: 8, B: 0, C: 0 },
  volume: 2,
  reactions: {
    fast_exchange: { equation: "A -> B", rate: "k1*A - k2*B" },
    loss: { equation: "B -> C", rate: "2*k*B" },
  },
};

describe("a fast reaction", () => {
  test("is in equilibrium at every moment, the start included [FAST1]", () => {
    const simulator = createSimulator(unwrap(compile(withFast(exchange))));
    const { values } = simulator.simulate({
      times: [0, 3],
      select: ["A", "B", "C"],
      solver: { relativeTolerance: 1e-9 },
    });
    expect([...values.slice(0, 3)]).toEqual([6, 2, 0]);
    // The total of A and B decays by k/4: a quarter of it is B.
    const total = 8 * Math.exp(-0.125 * 3);
    [0.75 * total, 0.25 * total, 8 - total].forEach((wanted, i) => {
      expect(values[3 + i]).toBeCloseTo(wanted, 7);
    });
  });

  test("is what a large rate constant comes close to [FAST1]", () => {
    const fast = createSimulator(unwrap(compile(withFast(exchange))));
    const large = createSimulator(
      unwrap(compile(network({ ...exchange, parameters: { k1: 1e6, k2: 3e6, k: 0.5 } }))),
    );
    const request = { times: [1, 5], select: ["A", "B", "C"], solver: { relativeTolerance: 1e-8 } };
    const wanted = large.simulate(request).values;
    fast.simulate(request).values.forEach((value, i) => {
      expect(value).toBeCloseTo(wanted[i] as number, 5);
    });
  });

  test("shares its species with others, all at equilibrium [FAST1]", () => {
    const simulator = createSimulator(
      unwrap(
        compile(
          withFast({
            initial: { A: 7, B: 0, C: 0 },
            reactions: {
              fast1: { equation: "A -> B", rate: "2*A - B" },
              fast2: { equation: "2 B -> C", rate: "B - C" },
            },
            observables: { total: "A + B + 2*C" },
          }),
        ),
      ),
    );
    const [A = 0, B = 0, C = 0, total] = simulator.simulate({
      times: [1],
      select: ["A", "B", "C", "total"],
    }).values;
    expect(B).toBeCloseTo(2 * A, 12);
    expect(C).toBeCloseTo(B, 12);
    expect(total).toBeCloseTo(7, 12);
  });

  test("does not take place with a rate constant of 0 [FAST2]", () => {
    const simulator = createSimulator(unwrap(compile(withFast(exchange))));
    const { values } = simulator.simulate({ times: [1], parameters: { k1: 0, k2: 0 }, select: ["A", "B"] });
    expect([...values]).toEqual([8, 0]);
  });

  test("shows the columns of its slow form, and its species cannot be dosed [FAST2]", () => {
    const simulator = createSimulator(unwrap(compile(withFast(exchange))));
    expect(simulator.columns).toEqual(["A", "B", "C"]);
    const doses = [{ species: "A", time: 0, amount: 1, operation: "add" } as const];
    expect(() => simulator.simulate({ times: [1], doses })).toThrow(RangeError);
  });

  test("that is not linear in its extent, or that events interfere with, is refused [FAST2]", () => {
    const codes = (model: Model): readonly string[] => compile(model).diagnostics.map(({ code }) => code);
    const bilinear = { fast: { equation: "A + B -> C", rate: "k1*A*B - k2*C" } };
    expect(codes(withFast({ ...exchange, reactions: bilinear }))).toEqual(["E3006"]);
    const switched = withFast({ ...exchange, events: [{ when: "time > 1", set: { k1: "0" } }] });
    const parameters = switched.parameters.map((own) => ({ ...own, constant: false }));
    expect(codes({ ...switched, parameters })).toContain("E3006");
    expect(codes(withFast({ ...exchange, events: [{ when: "time > 1", set: { A: "0" } }] }))).toContain(
      "E3006",
    );
  });
});

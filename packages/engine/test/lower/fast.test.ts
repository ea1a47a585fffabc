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

  test("of two molecules has its quadratic equilibrium, as a large rate constant has [FAST1]", () => {
    const binding = {
      parameters: { on: 2, off: 3 },
      initial: { A: 4, B: 3, C: 0.5, D: 0 },
      reactions: {
        fast: { equation: "A + B -> C", rate: "on*A*B - off*C" },
        loss: { equation: "C -> D", rate: "0.3*C" },
      },
    };
    const request = { times: [0, 1, 8], select: ["A", "B", "C", "D"], solver: { relativeTolerance: 1e-9 } };
    const { values } = createSimulator(unwrap(compile(withFast(binding)))).simulate(request);
    const [A = 0, B = 0, C = 0] = values;
    expect(2 * A * B).toBeCloseTo(3 * C, 12);
    expect([A + C, B + C].map((total) => Number(total.toPrecision(12)))).toEqual([4.5, 3.5]);
    const slow = createSimulator(
      unwrap(compile(network({ ...binding, parameters: { on: 2e8, off: 3e8 } }))),
    ).simulate(request).values;
    for (let i = 4; i < 12; i++) expect(values[i]).toBeCloseTo(slow[i] as number, 6);
  });

  test("takes the stable one of two equilibria, and rests where its law is 0 [FAST1]", () => {
    const endOf = (k: number, S: number): number => {
      const n = { parameters: { k }, initial: { S, P: 3 } };
      const model = withFast({ ...n, reactions: { fast: { equation: "P -> S", rate: "k*S*P" } } });
      return createSimulator(unwrap(compile(model))).simulate({ times: [1], select: ["S"] })
        .values[0] as number;
    };
    expect([endOf(2, 2), endOf(-2, 2), endOf(0, 2), endOf(2, 0)]).toEqual([5, 0, 2, 0]);
  });

  test("keeps what it has made when an event switches it off, and goes on from what one assigns [FAST3]", () => {
    const events = [
      { when: "time >= 1", set: { k1: "0", k2: "0" } },
      { when: "time >= 2", set: { A: "7" } },
      { when: "time >= 3", set: { k1: "1", k2: "3" } },
    ];
    const model = withFast({ ...exchange, parameters: { k1: 1, k2: 3, k: 0 }, events });
    const parameters = model.parameters.map((own) => ({ ...own, constant: false }));
    const { values } = createSimulator(unwrap(compile({ ...model, parameters }))).simulate({
      times: [0, 1.5, 2.5, 3.5],
      select: ["A", "B"],
    });
    [6, 2, 6, 2, 7, 2, 6.75, 2.25].forEach((wanted, i) => {
      expect(values[i]).toBeCloseTo(wanted, 12);
    });
  });

  test("is refused when its law is of another form, or is switched between events [FAST2]", () => {
    const codes = (rate: string): readonly string[] =>
      compile(withFast({ ...exchange, reactions: { fast: { equation: "A -> B", rate } } })).diagnostics.map(
        ({ code }) => code,
      );
    expect(codes("k1*A^3 - k2*B")).toEqual(["E3006"]);
    expect(codes("piecewise(k1, time < 5, 0)*A - k2*B")).toEqual(["E3006"]);
    expect(codes("k1*A^2 - k2*B")).toEqual([]);
  });
});

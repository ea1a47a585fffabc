import { type Model, unwrap } from "@igf-axis/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compile,
  createSimulator,
  createSteadyStateSolver,
  type SteadyState,
  SteadyStateError,
  type SteadyStateRequest,
} from "../../src/index.ts";
import { expression, type Network, network } from "../network.ts";

const steadyStateOf = (n: Network, request?: SteadyStateRequest): SteadyState =>
  createSteadyStateSolver(unwrap(compile(network(n)))).solve(request);

const valueIn = ({ columns, values }: SteadyState, id: string): number =>
  values[columns.indexOf(id)] as number;

function codeOf(n: Network | Model, request?: SteadyStateRequest): string {
  const model = "species" in n ? n : network(n);
  try {
    createSteadyStateSolver(unwrap(compile(model))).solve(request);
  } catch (error) {
    expect(error).toBeInstanceOf(SteadyStateError);
    return `${(error as SteadyStateError).code} ${(error as SteadyStateError).path.join(".")}`.trim();
  }
  return "found";
}

const BOTH: readonly SteadyStateRequest[] = [{ follow: false }, { follow: true }];

const isomers: Network = {
  parameters: { k: 2, m: 0.5 },
  initial: { A: 3, B: 1 },
  reactions: { there: { equation: "A -> B", rate: "k*A" }, back: { equation: "B -> A", rate: "m*B" } },
};

/** x is made, by itself too, and lost: steady at 1, 2 and 3. */
const bistable: Network = {
  initial: { x: 1.4 },
  rates: { x: "-(x - 1)*(x - 2)*(x - 3)" },
};

const brusselator = (b: number): Network => ({
  parameters: { a: 1, b },
  initial: { x: 1.2, y: 2 },
  rates: { x: "a + x^2*y - (b + 1)*x", y: "b*x - x^2*y" },
});

describe.each(BOTH)("a steady state, found with %o", (how) => {
  test("of two isomers shares their total by the rate constants [SS1]", () => {
    const found = steadyStateOf(isomers, how);
    expect(valueIn(found, "A")).toBeCloseTo(0.8, 12);
    expect(valueIn(found, "B")).toBeCloseTo(3.2, 12);
    expect(found.totals).toEqual([{ name: "A", total: 4 }]);
    expect(found.stability).toBe("stable");
    expect(found.eigenvalues.length).toBe(1);
    expect(found.eigenvalues[0]?.re).toBeCloseTo(-2.5, 10);
    expect(found.residual).toBeLessThan(1e-9);
  });

  test("of binding solves its quadratic equation, over twelve orders of affinity [SS1]", () => {
    for (const k of [1e-6, 1e-3, 1, 1e3, 1e6]) {
      const found = steadyStateOf(
        {
          parameters: { k },
          initial: { R: 2, L: 3, RL: 0 },
          reactions: {
            on: { equation: "R + L -> RL", rate: "k*R*L" },
            off: { equation: "RL -> R + L", rate: "RL" },
          },
        },
        how,
      );
      const s = 5 + 1 / k;
      const bound = 12 / (s + Math.sqrt(s * s - 24));
      expect(valueIn(found, "RL") / bound).toBeCloseTo(1, 10);
      expect(valueIn(found, "R") / (2 - bound)).toBeCloseTo(1, 9);
    }
  });

  test("of production and loss does not depend on the start [SS1]", () => {
    for (const initialValues of [{ A: 0 }, { A: 1e-9 }, { A: 1e6 }]) {
      const n: Network = {
        parameters: { k: 4, d: 0.1 },
        initial: { A: 1 },
        reactions: { made: { equation: "-> A", rate: "k" }, lost: { equation: "A ->", rate: "d*A" } },
      };
      expect(valueIn(steadyStateOf(n, { ...how, initialValues }), "A")).toBeCloseTo(40, 8);
    }
  });

  test("is the one on the side of its start where there are several [SS2]", () => {
    expect(valueIn(steadyStateOf(bistable, how), "x")).toBeCloseTo(1, 10);
    expect(valueIn(steadyStateOf(bistable, { ...how, initialValues: { x: 2.6 } }), "x")).toBeCloseTo(3, 10);
    expect(valueIn(steadyStateOf(bistable, { ...how, initialValues: { x: 50 } }), "x")).toBeCloseTo(3, 10);
  });

  test("where everything has vanished is zero [SS1]", () => {
    const found = steadyStateOf(
      {
        parameters: { k: 3 },
        initial: { A: 5, B: 0 },
        reactions: { on: { equation: "A -> B", rate: "k*A" }, off: { equation: "B ->", rate: "0.001*B" } },
      },
      how,
    );
    expect(found.values.every((value) => Math.abs(value) < 1e-9)).toBe(true);
    expect(found.stability).toBe("stable");
  });
});

test("an unstable state is given when there is no other, with its eigenvalues [SS3]", () => {
  const stable = steadyStateOf(brusselator(1.5));
  expect(stable.stability).toBe("stable");
  const cycle = steadyStateOf(brusselator(2.5), { maxSteps: 300 });
  expect([valueIn(cycle, "x"), valueIn(cycle, "y")]).toEqual([expect.closeTo(1, 9), expect.closeTo(2.5, 9)]);
  expect(cycle.stability).toBe("unstable");
  const [first, second] = cycle.eigenvalues;
  expect(first?.re).toBeCloseTo(0.25, 9);
  expect(first?.im).toBeCloseTo(Math.sqrt(1 - 0.0625), 9);
  expect(second).toEqual({ re: first?.re, im: -(first?.im as number) });
});

test("a stable state is preferred to an unstable one that Newton's iteration meets first [SS2]", () => {
  const found = steadyStateOf(bistable, { initialValues: { x: 2.01 } });
  expect(valueIn(found, "x")).toBeCloseTo(3, 10);
  expect({ stability: found.stability, foundBy: found.foundBy }).toEqual({
    stability: "stable",
    foundBy: "transient",
  });
});

test("a cycle that is followed from its start leads to the unstable state that it goes around [SS3]", () => {
  const found = steadyStateOf(brusselator(2.5), { follow: true, maxSteps: 300 });
  expect([valueIn(found, "x"), valueIn(found, "y")]).toEqual([expect.closeTo(1, 9), expect.closeTo(2.5, 9)]);
  expect({ stability: found.stability, steps: found.statistics.transientSteps }).toEqual({
    stability: "unstable",
    steps: 300,
  });
});

test("at a bifurcation the largest eigenvalue cannot be told from zero [SS3]", () => {
  expect(steadyStateOf(brusselator(2), { maxSteps: 50 }).stability).toBe("marginal");
});

test("states that start without a sign to lose keep it: the other root is not taken [SS2]", () => {
  const n: Network = { initial: { x: 0.01 }, rates: { x: "(x + 1)*(2 - x)" } };
  expect(valueIn(steadyStateOf(n), "x")).toBeCloseTo(2, 10);
});

test("totals are of the start that the request states, and conserved in compartments of any size [SS1]", () => {
  const found = steadyStateOf(
    { ...isomers, volume: 7 },
    { initialValues: { A: 10, B: 0 }, parameters: { k: 1, m: 1 } },
  );
  expect([valueIn(found, "A"), valueIn(found, "B")]).toEqual([expect.closeTo(5, 10), expect.closeTo(5, 10)]);
  expect(found.totals).toEqual([{ name: "A", total: 70 }]);
});

test("columns are those selected, observables and rules among them [SS1]", () => {
  const found = steadyStateOf(
    { ...isomers, assignments: { share: "B/(A + B)" }, observables: { twice: "2*B" } },
    { select: ["twice", "share"] },
  );
  expect(found.columns).toEqual(["twice", "share"]);
  expect([...found.values]).toEqual([expect.closeTo(6.4, 10), expect.closeTo(0.8, 10)]);
});

describe("is refused with a code [SS4]", () => {
  test("where rates depend on time", () => {
    expect(codeOf({ initial: { x: 1 }, rates: { x: "sin(time) - x" } })).toBe("E4021");
  });

  test("where events may change the model, unless they are left out", () => {
    const n: Network = {
      initial: { x: 1 },
      rates: { x: "2 - x" },
      events: [{ when: "x > 1.5", set: { x: "0" } }],
    };
    expect(codeOf(n)).toBe("E4022 events.event_0");
    expect(valueIn(steadyStateOf(n, { ignoreEvents: true }), "x")).toBeCloseTo(2, 10);
  });

  test("where a value of a moment ago is asked for", () => {
    const plain = network({ initial: { x: 1 } });
    const math = expression("delay(x, 2) - x");
    expect(codeOf({ ...plain, rules: [{ kind: "rate", variable: "x", math }] })).toBe("E4023");
  });

  test("where a product piles up, or a population explodes", () => {
    expect(codeOf({ initial: { A: 1, B: 0 }, reactions: { r: { equation: "-> B", rate: "A" } } })).toBe(
      "E4024 species.B",
    );
    expect(codeOf({ initial: { x: 1 }, rates: { x: "0.3*x" } }, { follow: true })).toBe("E4024 species.x");
    expect(codeOf({ initial: { x: 1 }, rates: { x: "1 - 0.5*x/(1 + x)" } })).toBe("E4024 species.x");
  });

  test("where the course has not come to rest in the steps allowed, whatever Newton's iteration would say", () => {
    expect(codeOf({ initial: { x: 0 }, rates: { x: "1 - x" } }, { maxSteps: 2, follow: true })).toBe(
      "E4025 species.x",
    );
  });

  test("where steady states are not isolated", () => {
    const n: Network = {
      initial: { drug: 1, A: 2, B: 0 },
      reactions: {
        fades: { equation: "drug ->", rate: "drug" },
        used: { equation: "A -> B", rate: "drug*A" },
      },
    };
    expect(codeOf(n)).toBe("E4026");
  });

  test("where a rate is not finite", () => {
    expect(codeOf({ parameters: { K: 0 }, initial: { x: 1 }, rates: { x: "1/K - x" } })).toBe(
      "E4004 species.x",
    );
  });

  test("but a malformed request is a RangeError", () => {
    const solver = createSteadyStateSolver(unwrap(compile(network(isomers))));
    expect(() => solver.solve({ parameters: { nothing: 1 } })).toThrow(RangeError);
    expect(() => solver.solve({ tolerance: 0 })).toThrow(RangeError);
    expect(() => solver.solve({ select: ["nothing"] })).toThrow(RangeError);
    expect(() => solver.solve({ signal: AbortSignal.abort(new Error("enough")) })).toThrow("enough");
  });
});

test("random reversible networks come to rest where a long time course does [SS5]", () => {
  const constant = fc.double({ min: 0.05, max: 20, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(constant, { minLength: 10, maxLength: 10 }),
      fc.array(constant, { minLength: 4, maxLength: 4 }),
      (k, start) => {
        const rates = ["k0*A*B", "k1*C", "k2*C*D", "k3*E", "k4*E", "k5*A^2", "k6*B*E", "k7*D"];
        const equations = [
          "A + B -> C",
          "C -> A + B",
          "C + D -> E",
          "E -> C + D",
          "E -> D + C",
          "2 A -> D",
          "B + E -> B + C + D",
          "D -> 2 A",
        ];
        const compiled = unwrap(
          compile(
            network({
              parameters: Object.fromEntries(k.map((value, i) => [`k${i}`, value])),
              initial: {
                A: start[0] as number,
                B: start[1] as number,
                C: start[2] as number,
                D: start[3] as number,
                E: 0,
              },
              reactions: Object.fromEntries(
                rates.map((rate, i) => [`r${i}`, { equation: equations[i] as string, rate }]),
              ),
            }),
          ),
        );
        const course = createSimulator(compiled).simulate({
          times: [1e7],
          solver: { relativeTolerance: 1e-10, absoluteTolerance: 1e-14 },
        });
        for (const how of BOTH) {
          const found = createSteadyStateSolver(compiled).solve(how);
          found.values.forEach((value, i) => {
            expect(Math.abs(value - (course.values[i] as number))).toBeLessThan(1e-7 * (1 + Math.abs(value)));
          });
        }
      },
    ),
    { numRuns: 40 },
  );
});

test("the same request gives the same bits from a used solver [SS5]", () => {
  const solver = createSteadyStateSolver(unwrap(compile(network(brusselator(1.5)))));
  const first = solver.solve();
  solver.solve({ parameters: { b: 1.2 }, follow: true });
  expect(solver.solve()).toEqual(first);
});

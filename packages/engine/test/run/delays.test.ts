import { type Model, unwrap } from "@igf-axis/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile, createSimulator, type Method, type SimulationRequest } from "../../src/index.ts";
import { expression, type Network, network } from "../network.ts";

const METHODS: readonly Method[] = ["bdf", "rodas5p"];

const simulatorOf = (model: Model) => createSimulator(unwrap(compile(model)));
const course = (n: Network, request: SimulationRequest) => simulatorOf(network(n)).simulate(request);
const valuesOf = (n: Network, request: SimulationRequest) => [...course(n, request).values];

/** Largest difference from `exact` over times, relative to the larger of it and 1. */
function worstOf(
  n: Network,
  id: string,
  request: SimulationRequest,
  exact: (time: number) => number,
): number {
  const { times, values } = course(n, { ...request, select: [id] });
  return times.reduce((most, time, i) => {
    const wanted = exact(time);
    return Math.max(most, Math.abs((values[i] as number) - wanted) / Math.max(1, Math.abs(wanted)));
  }, 0);
}

/** y' = −k y(t − τ) with y = 1 before: Σ (−k)^j (t − (j − 1) τ)^j / j! over the j that have begun. */
function stepwise(k: number, lag: number): (time: number) => number {
  return (time) => {
    let [sum, term] = [0, 1];
    for (let j = 0; j === 0 || time > (j - 1) * lag; j++) {
      term = 1;
      for (let factor = 1; factor <= j; factor++) term *= (-k * (time - (j - 1) * lag)) / factor;
      sum += term;
    }
    return sum;
  };
}

const decay: Network = { parameters: { k: 1, lag: 1 }, initial: { y: 1 }, rates: { y: "-k*delay(y, lag)" } };

describe("a delay equation has its analytic solution", () => {
  test.each(METHODS)("with a fixed lag, step by step, by %s [DDE1] [DDE4]", (method) => {
    const times = [0, 0.3, 1, 1.7, 2.5, 4, 7];
    for (const [relativeTolerance, bound] of [
      [1e-4, 1e-2],
      [1e-6, 1e-4],
      [1e-9, 1e-7],
    ] as const) {
      const solver = { method, relativeTolerance };
      expect(worstOf(decay, "y", { times, solver }, stepwise(1, 1))).toBeLessThan(bound);
    }
  });

  test("with any rate constant and lag [DDE1]", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 2, noNaN: true }),
        fc.double({ min: 0.05, max: 3, noNaN: true }),
        fc.constantFrom(...METHODS),
        (k, lag, method) => {
          const request = {
            times: [0.5 * lag, lag, 2.2 * lag, 4 * lag],
            parameters: { k, lag },
            solver: { method, relativeTolerance: 1e-8 },
          };
          expect(worstOf(decay, "y", request, stepwise(k, lag))).toBeLessThan(1e-5);
        },
      ),
      { numRuns: 40 },
    );
  });

  test.each(METHODS)("with a lag that grows from nothing, by %s [DDE1] [DDE5]", (method) => {
    const pantograph: Network = { initial: { y: 1 }, rates: { y: "delay(y, time/2)" } };
    const exact = (time: number): number => {
      let [sum, term] = [1, 1];
      for (let k = 1; k < 30; k++) {
        term *= time / (k * 2 ** (k - 1));
        sum += term;
      }
      return sum;
    };
    const request = { times: [0.1, 1, 3, 6], solver: { method, relativeTolerance: 1e-8 } };
    expect(worstOf(pantograph, "y", request, exact)).toBeLessThan(2e-6);
  });

  test.each(METHODS)("with a lag that depends on the state, by %s [DDE1] [DDE4]", (method) => {
    // Paul (1994): breaking points where ln y = 1, e, …
    const paul: Network = { initial: { y: 1 }, rates: { y: "y*delay(y, time - ln(y))/time" } };
    const exact = (time: number): number => {
      if (time <= Math.E) return time;
      return time <= Math.E ** 2 ? Math.exp(time / Math.E) : (Math.E / (3 - Math.log(time))) ** Math.E;
    };
    const request = {
      startTime: 1,
      times: [1.5, 2.5, 3, 5, 7, 9, 12],
      solver: { method, relativeTolerance: 1e-8 },
    };
    expect(worstOf(paul, "y", request, exact)).toBeLessThan(1e-5);
  });

  test("with a lag far shorter than the steps [DDE5]", () => {
    const lag = 1e-5;
    // The slowest root of s = −e^(−s lag).
    let root = -1;
    for (let i = 0; i < 20; i++) root = -Math.exp(-root * lag);
    const { values, statistics } = course(decay, {
      times: [5],
      parameters: { lag },
      solver: { relativeTolerance: 1e-8 },
    });
    expect(Math.abs((values[0] as number) - Math.exp(5 * root))).toBeLessThan(1e-6);
    expect(statistics.steps).toBeLessThan(500);
  });
});

describe("the past", () => {
  test("before the start is what starting values and rules give for that time [DDE2]", () => {
    const model = network({
      initial: { A: 3 },
      assignments: { rising: "2*time", shifted: "delay(rising, 5)", before: "delay(A, 1)" },
      rates: { A: "1" },
    });
    const initialAssignments = [{ symbol: "A", math: expression("10*time + 3") }];
    const select = ["shifted", "before"];
    const { values } = simulatorOf({ ...model, initialAssignments }).simulate({ times: [0, 0.5, 2], select });
    expect([...values.slice(0, 2)]).toEqual([-10, -7]);
    expect(values[2]).toBeCloseTo(-9, 12);
    expect(values[3]).toBeCloseTo(-2, 12);
    expect(values[4]).toBeCloseTo(-6, 12);
    expect(values[5]).toBeCloseTo(4, 12);
  });

  test("before the start had no rates of change [DDE2]", () => {
    const observables = { slope: "delay(rateOf(A), 1)" };
    const { values } = course(
      { initial: { A: 1 }, rates: { A: "2" }, observables },
      { times: [0, 0.9, 1, 3], select: ["slope"] },
    );
    expect([...values]).toEqual([0, 0, 2, 2]);
  });

  test("starts from the request's starting values [DDE2]", () => {
    const n: Network = { initial: { A: 1 }, rates: { A: "1" }, observables: { o: "delay(A, 10)" } };
    expect(valuesOf(n, { times: [0, 5], initialValues: { A: 7 }, select: ["o"] })).toEqual([7, 7]);
  });

  test("may be asked for by starting values [DDE2]", () => {
    const model = network({ initial: { A: 0, B: 0 }, rates: { A: "1", B: "0" } });
    const initialAssignments = [
      { symbol: "A", math: expression("4*time") },
      { symbol: "B", math: expression("delay(delay(A, 1), 2) + delay(time, 0.5)") },
    ];
    const simulator = simulatorOf({ ...model, initialAssignments });
    expect([...simulator.simulate({ times: [0], select: ["B"] }).values]).toEqual([-12.5]);
    expect([...simulator.simulate({ times: [0], initialValues: { A: 5 }, select: ["B"] }).values]).toEqual([
      4.5,
    ]);
  });

  test("of no time ago is the present, and of longer ago than the run is the start [DDE3]", () => {
    const n: Network = {
      parameters: { none: 0 },
      initial: { A: 1 },
      rates: { A: "-delay(A, none)" },
      observables: { same: "delay(A, none) - A", long: "delay(A, 1000)" },
    };
    const [A = 0, same, long] = valuesOf(n, {
      times: [2],
      select: ["A", "same", "long"],
      solver: { relativeTolerance: 1e-9 },
    });
    expect(A).toBeCloseTo(Math.exp(-2), 7);
    expect([same, long]).toEqual([0, 1]);
  });

  test("may be that of a delayed value [DDE3]", () => {
    const n: Network = {
      initial: { A: 0 },
      rates: { A: "1" },
      assignments: { once: "delay(A, 0.5)", twice: "delay(once^2, 1)" },
      observables: { thrice: "delay(twice + delay(time, 1), 0.25)" },
    };
    const values = valuesOf(n, { times: [1, 4], select: ["twice", "thrice"] });
    [0, -0.25, 6.25, 2.25 ** 2 + 2.75].forEach((wanted, i) => {
      expect(values[i]).toBeCloseTo(wanted, 9);
    });
  });

  test("with many lags takes no longer than they are many [DDE3]", () => {
    const lags = Array.from({ length: 40 }, (_, i) => 0.01 * (i + 1));
    const sum = lags.map((lag) => `delay(A, ${lag})`).join(" + ");
    const { statistics } = course({ initial: { A: 1 }, rates: { A: `-(${sum})/40` } }, { times: [5] });
    expect(statistics.steps).toBeLessThan(5000);
  });

  test("is the same for a simulator that has run before [SAME1]", () => {
    const simulator = simulatorOf(network(decay));
    const request = { times: [1, 3, 8] };
    const first = simulator.simulate(request);
    simulator.simulate({ times: [50], parameters: { lag: 0.3 } });
    expect(simulator.simulate(request)).toEqual(first);
  });
});

describe("a jump comes back after the lag", () => {
  const stepped: Network = {
    initial: { y: 0 },
    assignments: { u: "piecewise(0, time < 1, 1)" },
    rates: { y: "delay(u, 0.7)" },
  };

  test.each(METHODS)("of a rule, and is landed on, by %s [DDE4]", (method) => {
    const { values, statistics } = course(stepped, {
      times: [1.7, 2, 5],
      select: ["y"],
      solver: { method },
    });
    [0, 0.3, 3.3].forEach((wanted, i) => {
      expect(Math.abs((values[i] as number) - wanted)).toBeLessThan(1e-12);
    });
    expect(statistics.steps).toBeLessThan(20);
  });

  test("of an event, and values at that time are those after it [DDE4]", () => {
    const n: Network = {
      initial: { A: 1, late: 0 },
      rates: { late: "delay(A, 1)" },
      observables: { before: "delay(A, 1)" },
      events: [{ when: "time >= 0.5", set: { A: "4" } }],
    };
    const values = valuesOf(n, { times: [1.25, 1.5, 2], select: ["before", "late"] });
    [1, 1.25, 4, 1.5, 4, 3.5].forEach((wanted, i) => {
      expect(values[i]).toBeCloseTo(wanted, 12);
    });
  });

  test("of a dose, and triggers events that look back [DDE6]", () => {
    const n: Network = {
      initial: { A: 0, seen: -1 },
      events: [{ when: "delay(A, 2) > 1", set: { seen: "delay(A, 1) + time" } }],
    };
    const doses = [
      { species: "A", time: 1, amount: 3, operation: "add" as const },
      { species: "A", time: 1.5, amount: 10, operation: "add" as const },
    ];
    const values = valuesOf(n, { times: [2.9, 3, 4], doses, select: ["seen"] });
    expect(values[0]).toBe(-1);
    expect(values[1]).toBe(16);
    expect(values[2]).toBe(16);
  });

  test("also when an event has changed the lag meanwhile [DDE4] [DDE6]", () => {
    const model = network({
      initial: { A: 1, y: 0 },
      rates: { y: "delay(A, lag)" },
      events: [
        { when: "time >= 1", set: { A: "2" } },
        { when: "time >= 1.5", set: { lag: "3" } },
      ],
    });
    const parameters = [{ id: "lag", value: 2, constant: false }];
    const { values } = simulatorOf({ ...model, parameters }).simulate({ times: [3, 4, 5], select: ["y"] });
    [3, 4, 6].forEach((wanted, i) => {
      expect(values[i]).toBeCloseTo(wanted, 10);
    });
  });

  test("in an event's delay and assignment, which see the past of the moment [DDE6]", () => {
    const n: Network = {
      initial: { A: 0, seen: 0 },
      rates: { A: "1" },
      events: [{ when: "time >= 3", delay: "delay(A, 2)", set: { seen: "delay(A, 1)" } }],
    };
    expect(
      valuesOf(n, { times: [3.9, 4.1], select: ["seen"] }).map((value) => Math.round(1e9 * value)),
    ).toEqual([0, 2e9]);
  });

  test("in an algebraic rule, where the past is known [DDE6]", () => {
    const model = network({ initial: { A: 1 }, rates: { A: "1" }, observables: { past: "delay(z, 1)" } });
    const algebraic = {
      ...model,
      parameters: [{ id: "z", constant: false }],
      rules: [
        ...model.rules,
        { kind: "algebraic" as const, math: expression("2*z - delay(A, 1) - delay(A, 2)") },
      ],
    };
    const { values } = simulatorOf(algebraic).simulate({ times: [0, 3, 5], select: ["past"] });
    [1, 1.5, 3.5].forEach((wanted, i) => {
      expect(values[i]).toBeCloseTo(wanted, 9);
    });
  });
});

describe("a simulation with delays ends", () => {
  const failing = (n: Network, request: SimulationRequest) => (): unknown => course(n, request);

  test("with E4009 at a lag that is negative or not a number [DDE7]", () => {
    const n: Network = { initial: { y: 1 }, rates: { y: "delay(y, 1 - time)" } };
    expect(failing(n, { times: [5] })).toThrow(expect.objectContaining({ code: "E4009" }));
    const watched: Network = { initial: { y: 1 }, rates: { y: "-1" }, observables: { o: "delay(y, ln(y))" } };
    expect(failing(watched, { times: [5] })).toThrow(expect.objectContaining({ code: "E4009" }));
  });

  test("with E4001 when lags are too short for the budget [DDE7] [STEP1]", () => {
    const parameters = { lag: 1e-7 };
    const solver = { method: "rodas5p" as const, maxSteps: 500 };
    expect(failing(decay, { times: [5], parameters, solver })).toThrow(
      expect.objectContaining({ code: "E4001" }),
    );
  });

  test("with E4010 when it asks for what is no longer kept, and forgets what nothing can ask for [DDE8]", () => {
    const request = { times: [20], solver: { maxHistory: 400, relativeTolerance: 1e-8 } };
    expect(failing(decay, { ...request, parameters: { lag: 9 } })).toThrow(
      expect.objectContaining({ code: "E4010" }),
    );
    const short = { times: [20], parameters: { lag: 0.05 } };
    expect(course(decay, { ...short, solver: request.solver })).toEqual(
      course(decay, { ...short, solver: { relativeTolerance: 1e-8 } }),
    );
  });
});

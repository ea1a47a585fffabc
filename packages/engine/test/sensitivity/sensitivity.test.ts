import { type Model, unwrap } from "@igf-axis/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compile,
  compileSensitivity,
  createSensitivitySimulator,
  createSimulator,
  type SensitivityChoice,
  type SensitivityCourse,
  type SensitivityRequest,
  type SimulationRequest,
  scaleSensitivities,
} from "../../src/index.ts";
import { expression, type Network, network } from "../network.ts";

const TIGHT = { relativeTolerance: 1e-10, absoluteTolerance: 1e-13 };

const courseOf = (model: Model, choice: SensitivityChoice, request: SensitivityRequest): SensitivityCourse =>
  createSensitivitySimulator(unwrap(compileSensitivity(unwrap(compile(model)), choice))).simulate({
    solver: TIGHT,
    ...request,
  });

const sensitivityIn = (course: SensitivityCourse, row: number, column: string, parameter: string): number => {
  const { columns, parameters, sensitivities } = course;
  const at =
    (row * columns.length + columns.indexOf(column)) * parameters.length + parameters.indexOf(parameter);
  return sensitivities[at] as number;
};

const TIMES = [0, 0.3, 1, 4];

const decay: Network = {
  parameters: { k: 0.7 },
  initial: { A: 3, B: 0 },
  reactions: { fades: { equation: "A -> B", rate: "k*A" } },
  observables: { product: "k*A^2" },
};

describe("sensitivities of exponential decay", () => {
  const course = courseOf(
    network(decay),
    { parameters: ["k", "A"], select: ["A", "B", "product"] },
    { times: TIMES },
  );

  test.each(TIMES.map((time, row) => [time, row] as const))(
    "are those of 3 exp(−kt) at time %d [SENS1]",
    (t, row) => {
      const a = 3 * Math.exp(-0.7 * t);
      expect(sensitivityIn(course, row, "A", "k")).toBeCloseTo(-t * a, 7);
      expect(sensitivityIn(course, row, "A", "A")).toBeCloseTo(a / 3, 7);
      expect(sensitivityIn(course, row, "B", "k")).toBeCloseTo(t * a, 7);
    },
  );

  test("go through observables by the chain rule [SENS2]", () => {
    TIMES.forEach((t, row) => {
      const a = 3 * Math.exp(-0.7 * t);
      expect(sensitivityIn(course, row, "product", "k")).toBeCloseTo(a * a - 2 * 0.7 * t * a * a, 6);
      expect(sensitivityIn(course, row, "product", "A")).toBeCloseTo((2 * 0.7 * a * a) / 3, 6);
    });
  });

  test("can be scaled to per cent by per cent [SENS2]", () => {
    const scaled = scaleSensitivities(course);
    expect(scaled[(2 * 3 + 0) * 2]).toBeCloseTo(-0.7, 7);
    expect(scaled[(2 * 3 + 0) * 2 + 1]).toBeCloseTo(1, 7);
    expect(scaled[2]).toBeNaN();
  });
});

test("starting values are differentiated through initial assignments, rules and compartments [SENS3]", () => {
  const plain = network({
    parameters: { k: 0.5, total: 8, share: 0.25 },
    initial: { A: 1, B: 1, held: 1 },
    reactions: { fades: { equation: "A ->", rate: "k*A*held" } },
    assignments: { part: "share*total" },
  });
  const [a, b, held] = plain.species as [Model["species"][0], Model["species"][0], Model["species"][0]];
  const model: Model = {
    ...plain,
    species: [a, b, { ...held, constant: true }],
    initialAssignments: [
      { symbol: "A", math: expression("part^2") },
      { symbol: "B", math: expression("A*total") },
      { symbol: "held", math: expression("share") },
    ],
  };
  const course = courseOf(
    model,
    { parameters: ["total", "share", "k"], select: ["A", "B", "held"] },
    { times: [0, 2] },
  );
  expect(sensitivityIn(course, 0, "A", "total")).toBeCloseTo(2 * 2 * 0.25, 10);
  expect(sensitivityIn(course, 0, "A", "share")).toBeCloseTo(2 * 2 * 8, 10);
  expect(sensitivityIn(course, 0, "B", "total")).toBeCloseTo(4 + 8 * 1, 10);
  expect(sensitivityIn(course, 1, "held", "share")).toBe(1);
  const [k, q, t] = [0.5, 0.25, 2];
  const end = 4 * Math.exp(-k * q * t);
  expect(course.values[3]).toBeCloseTo(end, 7);
  expect(sensitivityIn(course, 1, "A", "share")).toBeCloseTo((32 / 4) * end - k * t * end, 6);
  expect(sensitivityIn(course, 1, "A", "k")).toBeCloseTo(-q * t * end, 6);
});

test("a starting value that the request states wins over what the model says, for its sensitivities too [SENS3]", () => {
  const plain = network({ ...decay, parameters: { k: 0.7, a: 3 } });
  const model: Model = { ...plain, initialAssignments: [{ symbol: "A", math: expression("a^2") }] };
  const choice = { parameters: ["a", "A"], select: ["A"] };
  const assigned = courseOf(model, choice, { times: [0] });
  expect([...assigned.sensitivities]).toEqual([6, 1]);
  const stated = courseOf(model, choice, { times: [0], initialValues: { A: 5 } });
  expect([...stated.sensitivities]).toEqual([0, 1]);
});

describe("doses at fixed times", () => {
  const model = network(decay);
  const choice = { parameters: ["k", "A"], select: ["A", "B"] };

  test("that add leave sensitivities as they are there, and change their course [SENS4]", () => {
    const doses = [{ species: "A", time: 1, amount: 2, operation: "add" } as const];
    const course = courseOf(model, choice, { times: [1, 4], doses });
    const at = 3 * Math.exp(-0.7);
    expect(sensitivityIn(course, 0, "A", "k")).toBeCloseTo(-at, 7);
    const end = (at + 2) * Math.exp(-0.7 * 3);
    expect(sensitivityIn(course, 1, "A", "k")).toBeCloseTo(-at * Math.exp(-2.1) - 3 * end, 7);
  });

  test("that set make those of their species zero [SENS4]", () => {
    const doses = [{ species: "A", time: 1, amount: 2, operation: "set" } as const];
    const course = courseOf(model, choice, { times: [0.99, 1, 4], doses });
    expect(sensitivityIn(course, 0, "A", "k")).not.toBe(0);
    expect(sensitivityIn(course, 1, "A", "k")).toBe(0);
    expect(sensitivityIn(course, 1, "B", "k")).toBeCloseTo(3 * Math.exp(-0.7), 7);
    expect(sensitivityIn(course, 2, "A", "k")).toBeCloseTo(-3 * 2 * Math.exp(-2.1), 7);
    expect(sensitivityIn(course, 2, "A", "A")).toBeCloseTo(0, 12);
    const atStart = courseOf(model, choice, { times: [0, 1], doses: [{ ...doses[0], time: 0 } as const] });
    expect(sensitivityIn(atStart, 0, "A", "A")).toBe(0);
    expect(sensitivityIn(atStart, 1, "A", "k")).toBeCloseTo(-2 * Math.exp(-0.7), 7);
  });
});

const SPECIES = ["A", "B", "C"];
const loop: Network = {
  parameters: { k1: 1.3, k2: 0.4, K: 0.6, n: 2.5, kd: 0.3, basal: 0.05 },
  initial: { A: 0.2, B: 0.7, C: 0.1 },
  assignments: { gate: "1/(1 + (C/K)^n)" },
  reactions: {
    makes: { equation: "-> A", rate: "basal + k1*gate" },
    loses: { equation: "A ->", rate: "kd*A" },
    turns: { equation: "A + B -> 2 B", rate: "k2*A*B" },
    back: { equation: "B -> C", rate: "k2*B/(K + B)" },
    gone: { equation: "C ->", rate: "kd*C*(1 + 0.2*sin(time))" },
  },
  volume: 1.7,
};

test("of random parameters, doses and volumes agree with central differences of simulations [SENS1] [SENS4]", () => {
  const factor = fc.double({ min: 0.3, max: 3, noNaN: true });
  const compiled = unwrap(compile(network(loop)));
  const names = [...Object.keys(loop.parameters ?? {}), "cell", ...SPECIES];
  const simulator = createSimulator(compiled);
  const tangent = createSensitivitySimulator(
    unwrap(compileSensitivity(compiled, { parameters: names, select: [...SPECIES, "gate"] })),
  );
  fc.assert(
    fc.property(fc.array(factor, { minLength: 10, maxLength: 10 }), (factors) => {
      const parameters: Record<string, number> = Object.fromEntries(
        [...Object.entries(loop.parameters ?? {}), ["cell", 1.7] as const].map(([id, value], i) => [
          id,
          value * (factors[i] as number),
        ]),
      );
      const initialValues: Record<string, number> = Object.fromEntries(
        Object.entries(loop.initial ?? {}).map(([id, value], i) => [id, value * (factors[7 + i] as number)]),
      );
      const request: SimulationRequest = {
        times: [0.5, 3, 12],
        doses: [
          { species: "A", time: 1, amount: 0.8, operation: "add" },
          { species: "C", time: 2, amount: 0.3, operation: "set" },
        ],
        solver: TIGHT,
      };
      const course = tangent.simulate({ ...request, parameters, initialValues });
      names.forEach((name, p) => {
        const at = (shift: number): Float64Array => {
          const moved = (values: Record<string, number>) =>
            name in values ? { ...values, [name]: (values[name] as number) * (1 + shift) } : values;
          return simulator.simulate({
            ...request,
            select: course.columns,
            parameters: moved(parameters),
            initialValues: moved(initialValues),
          }).values;
        };
        const h = 1e-4;
        const [above, below] = [at(h), at(-h)];
        const value = parameters[name] ?? (initialValues[name] as number);
        above.forEach((up, i) => {
          const difference = (up - (below[i] as number)) / (2 * h * value);
          const own = course.sensitivities[i * names.length + p] as number;
          // The difference has the error of the simulations, over its width, and that of its second order.
          const noise = (2e-9 * (1 + Math.abs(up))) / (h * value);
          expect(Math.abs(own - difference), `${name} at ${i}`).toBeLessThan(
            noise + 1e-5 * (1 + Math.abs(difference)),
          );
        });
      });
    }),
    { numRuns: 12 },
  );
});

test("stiff systems agree with central differences, over orders and sizes of steps [SENS1]", () => {
  const robertson = network({
    parameters: { a: 0.04, b: 3e7, c: 1e4 },
    initial: { x: 1, y: 0, z: 0 },
    scales: { x: 1, y: 1e-5, z: 1 },
    rates: { x: "-a*x + c*y*z", y: "a*x - c*y*z - b*y^2", z: "b*y^2" },
  });
  const compiled = unwrap(compile(robertson));
  const simulator = createSimulator(compiled);
  const names = ["a", "b", "c"];
  const nominal = [0.04, 3e7, 1e4];
  const times = [0.4, 40, 4e3, 4e5];
  const solver = { relativeTolerance: 1e-10 };
  const course = courseOf(robertson, { parameters: names }, { times, solver });
  expect(course.statistics.lastOrder).toBeGreaterThanOrEqual(3);
  names.forEach((name, p) => {
    const value = nominal[p] as number;
    const at = (factor: number): Float64Array =>
      simulator.simulate({ times, solver, parameters: { [name]: value * factor } }).values;
    const h = 3e-4;
    const [above, below] = [at(1 + h), at(1 - h)];
    above.forEach((up, i) => {
      const difference = (up - (below[i] as number)) / (2 * h);
      const own = (course.sensitivities[i * 3 + p] as number) * value;
      expect(Math.abs(own - difference), `${name} at ${i}`).toBeLessThan(
        2e-5 * (Math.abs(difference) + 1e-4 * Math.abs(up)) + (1e-8 * Math.abs(up)) / h,
      );
    });
  });
});

test("states get the bits that they have without sensitivities [SENS5]", () => {
  const compiled = unwrap(compile(network(loop)));
  const request = {
    times: [0, 1, 5, 30],
    select: SPECIES,
    doses: [{ species: "A", time: 2, amount: 1, operation: "add" } as const],
    solver: { stepper: "typescript" } as const,
  };
  const plain = createSimulator(compiled).simulate(request);
  const course = courseOf(network(loop), { parameters: ["k1", "n"], select: SPECIES }, request);
  expect(course.values).toEqual(plain.values);
  expect(course.statistics).toEqual(plain.statistics);
});

test("the same request gives the same bits from a used simulator [SENS5]", () => {
  const simulator = createSensitivitySimulator(
    unwrap(compileSensitivity(unwrap(compile(network(loop))), { parameters: ["K", "B"] })),
  );
  const first = simulator.simulate({ times: [1, 9] });
  simulator.simulate({
    times: [2],
    initialValues: { B: 4 },
    doses: [{ species: "C", time: 1, amount: 0, operation: "set" }],
  });
  expect(simulator.simulate({ times: [1, 9] })).toEqual(first);
});

describe("what sensitivities cannot follow is refused with a code [SENS6]", () => {
  const codesOf = (model: Model, parameters: readonly string[] = []): readonly string[] =>
    compileSensitivity(unwrap(compile(model)), { parameters }).diagnostics.map(({ code }) => code);

  test("events", () => {
    const model = network({
      initial: { x: 0 },
      rates: { x: "1" },
      events: [{ when: "x > 1", set: { x: "0" } }],
    });
    expect(codesOf(model)).toEqual(["E3018"]);
  });

  test("rates that jump where states or the parameters asked for decide, but not at known times", () => {
    const model = network({
      parameters: { begin: 2, k: 3, level: 1 },
      initial: { x: 0 },
      rates: { x: "piecewise(k, time < begin, 0) - 0.1*x" },
    });
    expect(codesOf(model, ["k"])).toEqual([]);
    expect(codesOf(model, ["begin"])).toEqual(["E3019"]);
    expect(codesOf(network({ initial: { x: 0 }, rates: { x: "piecewise(1, x < 2, 0)" } }))).toEqual([
      "E3019",
    ]);
    const course = courseOf(model, { parameters: ["k"] }, { times: [1, 5] });
    expect(sensitivityIn(course, 0, "x", "k")).toBeCloseTo(10 * (1 - Math.exp(-0.1)), 7);
    expect(sensitivityIn(course, 1, "x", "k")).toBeCloseTo(10 * (1 - Math.exp(-0.2)) * Math.exp(-0.3), 7);
  });

  test("delays, and what has no derivative", () => {
    const plain = network({ parameters: { k: 3 }, initial: { x: 1 } });
    const ruled = (text: string): Model => ({
      ...plain,
      rules: [{ kind: "rate", variable: "x", math: expression(text) }],
    });
    expect(codesOf(ruled("-delay(x, 2)"))).toEqual(["E3020"]);
    expect(codesOf(ruled("x/factorial(k)"), ["k"])).toEqual(["E3014"]);
  });

  test("but names that the model does not have are a RangeError", () => {
    const compiled = unwrap(compile(network(decay)));
    expect(() => compileSensitivity(compiled, { parameters: ["nothing"] })).toThrow(RangeError);
    expect(() => compileSensitivity(compiled, { parameters: ["k"], select: ["nothing"] })).toThrow(
      RangeError,
    );
  });
});

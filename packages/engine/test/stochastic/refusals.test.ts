import { type Model, unwrap } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import {
  compileStochastic,
  createStochasticSimulator,
  SimulationError,
  type StochasticRequest,
} from "../../src/index.ts";
import { type Network, network } from "../network.ts";
import { BIRTH_DEATH, compiledOf, simulatorOf } from "./networks.ts";

const codesOf = (model: Model): readonly string[] =>
  compileStochastic(model).diagnostics.map(({ code }) => code);

const DECAY: Network = { initial: { A: 5 }, reactions: { loss: { equation: "A ->", rate: "A" } } };

/** The model of a decay with some of its parts replaced. */
const decay = (change: Partial<Model>): Model => ({ ...network(DECAY), ...change });

/** The species and the reaction of the decay with something changed. */
const species = (change: object): Partial<Model> => ({
  species: network(DECAY).species.map((own) => ({ ...own, ...change })),
});
const reaction = (change: object): Partial<Model> => ({
  reactions: network(DECAY).reactions.map((own) => ({ ...own, ...change })),
});
const reactant = (change: object): Partial<Model> =>
  reaction({ reactants: [{ species: "A", stoichiometry: 1, constant: true, ...change }] });

describe("what has no meaning where molecules are counted is refused [SSA4]", () => {
  test.each([
    ["a rate rule", network({ ...DECAY, initial: { A: 5, B: 1 }, rates: { B: "1" } }), "E3101"],
    ["a fast reaction", decay(reaction({ fast: true })), "E3102"],
    [
      "a conversion factor",
      decay({ ...species({ conversionFactor: "f" }), parameters: [{ id: "f", value: 2, constant: true }] }),
      "E3103",
    ],
    ["a stoichiometry of one half", decay(reactant({ stoichiometry: 0.5 })), "E3104"],
    [
      "a stoichiometry that an event changes",
      {
        ...decay(reactant({ id: "s" })),
        events: network({ events: [{ when: "time > 1", set: { s: "2" } }] }).events,
      },
      "E3104",
    ],
    [
      "nanomoles",
      decay({ ...species({ substanceUnit: "nmol" }), unitDefinitions: { nmol: "1e-9*mole" } }),
      "E3105",
    ],
    [
      "dozens",
      decay({ ...species({ substanceUnit: "dozen" }), unitDefinitions: { dozen: "12*item" } }),
      "E3105",
    ],
    [
      "a rate law of time",
      network({ ...DECAY, reactions: { loss: { equation: "A ->", rate: "A*time" } } }),
      "E3106",
    ],
    [
      "a rate law of a rule of time",
      network({
        ...DECAY,
        assignments: { k: "1 + time" },
        reactions: { loss: { equation: "A ->", rate: "k*A" } },
      }),
      "E3106",
    ],
    [
      "a trigger that compares amounts with time",
      network({ ...DECAY, events: [{ when: "A < time", set: { A: "5" } }] }),
      "E3107",
    ],
    ["a rate of change", network({ ...DECAY, observables: { speed: "rateOf(A)" } }), "E3108"],
    ["a delay", network({ ...DECAY, observables: { before: "delay(A, 1)" } }), "E3109"],
  ])("%s", (_, model, code) => {
    expect(codesOf(model)).toEqual([code]);
  });

  test("everything at once, with what the equations cannot be [COMP2]", () => {
    const model = network({ ...DECAY, initial: { A: 5, B: 1 }, rates: { B: "1" } });
    const both = { ...model, reactions: model.reactions.map((own) => ({ ...own, fast: true })) };
    expect(codesOf(both)).toEqual(["E3101", "E3102"]);
    expect(codesOf(network({ ...DECAY, observables: { odd: "unknown" } }))).toEqual(["E3001"]);
  });

  test("but moles where nothing else is said, with a warning, and items without", () => {
    expect(codesOf(decay(species({ substanceUnit: "mole" })))).toEqual(["W3101"]);
    expect(codesOf(decay({ substanceUnit: "item" }))).toEqual([]);
    expect(
      codesOf(
        decay({ ...species({ conversionFactor: "f" }), parameters: [{ id: "f", value: 1, constant: true }] }),
      ),
    ).toEqual([]);
  });
});

test("a reversible reaction with a difference as its rate law is warned about, whatever it is multiplied by", () => {
  const withLaw = (rate: string, reversible: boolean): readonly string[] => {
    const model = network({ initial: { A: 5, B: 0 }, reactions: { r: { equation: "A -> B", rate } } });
    return codesOf({ ...model, reactions: model.reactions.map((own) => ({ ...own, reversible })) });
  };
  expect(withLaw("cell*(2*A - B)/3", true)).toEqual(["W3102"]);
  expect(withLaw("2*A - B", true)).toEqual(["W3102"]);
  expect(withLaw("2*A - B", false)).toEqual([]);
  expect(withLaw("A*B/(1 + A)", true)).toEqual([]);
});

/** The failure of a run. */
function failureOf(n: Network, request: Partial<StochasticRequest> = {}): SimulationError {
  try {
    simulatorOf(n).simulate({ times: [0, 10], seed: 1, ...request });
  } catch (error) {
    if (error instanceof SimulationError) return error;
    throw error;
  }
  throw new Error("the run did not fail");
}

describe("a run fails", () => {
  test("when an amount is no count at the start or after an event [SSA5]", () => {
    expect(failureOf({ ...DECAY, initial: { A: 0.5 } })).toMatchObject({
      code: "E4101",
      path: ["species", "A"],
      time: 0,
    });
    expect(failureOf({ ...DECAY, initial: { A: -1 } }).code).toBe("E4101");
    expect(failureOf(DECAY, { initialValues: { A: 2.5 } }).code).toBe("E4101");
    const events = [{ when: "time >= 4", set: { A: "0.3" } }];
    expect(failureOf({ ...DECAY, events })).toMatchObject({ code: "E4101", time: 4 });
  });

  test("not when a count comes from a concentration with rounding errors [SSA5]", () => {
    const n = { ...DECAY, volume: 3e-7, initial: { A: 7 / 3e-7 } };
    const { values } = simulatorOf(n).simulate({ times: [0], select: ["A"] });
    expect((values[0] as number) * 3e-7).toBeCloseTo(7, 12);
  });

  test("when a rate law is negative, infinite or no number [SSA6]", () => {
    const withLaw = (rate: string): Network => ({
      initial: { A: 5, B: 0 },
      reactions: { r: { equation: "A -> B", rate } },
    });
    expect(failureOf(withLaw("A - 2*B"))).toMatchObject({
      code: "E4102",
      path: ["reactions", "r", "rateLaw"],
    });
    expect(failureOf(withLaw("-1"))).toMatchObject({ code: "E4102", time: 0 });
    expect(failureOf(withLaw("A/B")).code).toBe("E4004");
    expect(failureOf(withLaw("ln(A - 6)")).code).toBe("E4004");
  });

  test("when a reaction happens without its reactant [SSA6]", () => {
    const failure = failureOf(
      { initial: { A: 2 }, reactions: { leak: { equation: "A ->", rate: "1" } } },
      { times: [0, 100] },
    );
    expect(failure).toMatchObject({ code: "E4103", path: ["species", "A"] });
  });

  test.each(["ssa", "tau"] as const)("when its budget is used up, with %s [SSA8]", (method) => {
    const failure = failureOf(BIRTH_DEATH, { maxSteps: 50, method });
    expect(failure).toMatchObject({ code: "E4104", statistics: { steps: 50 } });
    expect(failure.time).toBeGreaterThan(0);
  });
});

describe("a run stops", () => {
  const endless: Network = {
    initial: { A: 1e6 },
    reactions: { on: { equation: "A -> B", rate: "A" }, off: { equation: "B -> A", rate: "B" } },
  };
  const n: Network = { ...endless, initial: { A: 1e6, B: 0 } };

  test.each(["ssa", "tau"] as const)("when its signal is aborted, with %s [SSA8]", (method) => {
    const stop = new AbortController();
    let reports = 0;
    const onProgress = (): void => {
      reports += 1;
      if (reports === 3) stop.abort(new Error("enough"));
    };
    const request = { times: [1e6], seed: 1, method, signal: stop.signal, onProgress };
    expect(() => simulatorOf(n).simulate(request)).toThrow("enough");
    expect(() => simulatorOf(n).simulate(request)).toThrow("enough");
    expect(reports).toBe(3);
  });
});

describe("a malformed request is a RangeError", () => {
  test.each([
    [{ run: -1 }, "run -1"],
    [{ run: 0.5 }, "run 0.5"],
    [{ seed: -1 }, "seed -1"],
    [{ method: "bdf" as "ssa" }, 'method "bdf"'],
    [{ maxSteps: 0 }, "maxSteps 0"],
    [{ epsilon: 1 }, "epsilon 1"],
    [{ select: ["Y"] }, "`Y` is no column"],
    [{ times: [2, 1] }, "times[1] = 1"],
  ])("%j", (change, message) => {
    expect(() => simulatorOf(BIRTH_DEATH).simulate({ times: [1], ...change })).toThrow(message);
  });

  test("and a model of another engine a TypeError", () => {
    const compiled = { ...compiledOf(BIRTH_DEATH), engineVersion: "0" };
    expect(() => createStochasticSimulator(compiled)).toThrow(TypeError);
  });
});

test("a compiled stochastic model is plain data [COMP4]", () => {
  const compiled = unwrap(compileStochastic(network(BIRTH_DEATH)));
  expect(structuredClone(compiled)).toEqual(compiled);
  expect(compiledOf(BIRTH_DEATH)).toEqual(compiled);
});

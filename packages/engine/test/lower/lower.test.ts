import { type Model, unwrap } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.ts";
import { createSimulator } from "../../src/index.ts";
import { lower } from "../../src/lower/lower.ts";
import { instantiate } from "../../src/run/instance.ts";
import { expression, network } from "../network.ts";

const base = network({
  parameters: { k: 0.5, half: 0.5 },
  initial: { A: 4, B: 0 },
  reactions: { r: { equation: "A -> B", rate: "k*A" } },
  volume: 2,
});
const [A, B] = base.species as readonly [Model["species"][number], Model["species"][number]];
const [r] = base.reactions as readonly [Model["reactions"][number]];

/** dy/dt at the start, by state. */
function ratesOf(model: Model): Record<string, number> {
  const compiled = unwrap(compile(model));
  const { parameters, given, problem, ...instance } = instantiate(compiled);
  parameters.set(compiled.system.parameters.map(({ value }) => value ?? Number.NaN));
  given.fill(Number.NaN);
  instance.initial(0);
  instance.constants(0);
  problem.rhs(0);
  return Object.fromEntries(compiled.system.states.map(({ id }, i) => [id, problem.derivative[i] as number]));
}

const codesOf = (model: Model) => lower(model).diagnostics.map(({ code, path }) => [code, path.join(".")]);

describe("species", () => {
  test("change by amount per volume when they are concentrations [VAR1] [VAR2]", () => {
    expect(ratesOf(base)).toEqual({ A: -1, B: 1 });
  });

  test("change by amount when they have only substance units [VAR1]", () => {
    const amounts = { ...base, species: [{ ...A, hasOnlySubstanceUnits: true }, B] };
    // 4 is a concentration here: the amount is 8.
    expect(ratesOf(amounts)).toEqual({ A: -4, B: 2 });
  });

  test("start from either an amount or a concentration, whichever is stated", () => {
    const { initialConcentration: _, ...bare } = A;
    const model = { ...base, species: [{ ...bare, initialAmount: 6 }, B] };
    expect(createSimulator(unwrap(compile(model))).simulate({ times: [0] }).values[0]).toBe(3);
  });

  test("convert extent to substance by their own factor, else by the model's [VAR2]", () => {
    const parameters = [
      ...base.parameters,
      { id: "two", value: 2, constant: true },
      { id: "ten", value: 10, constant: true },
    ];
    const model = {
      ...base,
      parameters,
      conversionFactor: "two",
      species: [A, { ...B, conversionFactor: "ten" }],
    };
    expect(ratesOf(model)).toEqual({ A: -2, B: 10 });
  });

  test("are diluted when their compartment grows [VAR3]", () => {
    const compartments = [{ id: "cell", size: 2, constant: false }];
    const rules = [{ kind: "rate", variable: "cell", math: expression("half*cell") } as const];
    const still = {
      ...base,
      compartments,
      rules,
      parameters: base.parameters.map((p) => (p.id === "k" ? { ...p, value: 0 } : p)),
    };
    expect(ratesOf(still)).toEqual({ cell: 1, A: -2, B: 0 });
    const grown = createSimulator(unwrap(compile(still))).simulate({
      times: [2],
      select: ["cell", "A"],
      solver: { relativeTolerance: 1e-9 },
    }).values;
    expect((grown[0] as number) * (grown[1] as number)).toBeCloseTo(8, 6);
  });

  test("are held when nothing changes them, and when they are boundary [VAR4]", () => {
    const system = unwrap(lower({ ...base, species: [{ ...A, boundaryCondition: true }, B] }));
    expect(system.states.map(({ id }) => id)).toEqual(["B"]);
    expect(system.held).toEqual([{ id: "A", kind: "species", canBeDosed: true }]);
  });
});

describe("reactions", () => {
  test("know their rate by their identifier", () => {
    const observed = {
      ...base,
      observables: [{ id: "flux", name: "flux", expression: expression("2*r"), unit: "1" }],
    };
    expect(
      createSimulator(unwrap(compile(observed))).simulate({ times: [0], select: ["flux"] }).values[0],
    ).toBe(4);
  });

  test("prefer local parameters to global ones", () => {
    const rateLaw = { math: expression("k*A"), localParameters: [{ id: "k", value: 3, constant: true }] };
    expect(ratesOf({ ...base, reactions: [{ ...r, rateLaw }] })).toEqual({ A: -6, B: 6 });
  });

  test("write out functions", () => {
    const functions = [
      { id: "law", arguments: ["rate", "x"], body: expression("rate*x") },
      { id: "twice", arguments: ["x"], body: expression("law(2, x)") },
    ];
    const rateLaw = { math: expression("twice(law(k, A))"), localParameters: [] };
    expect(ratesOf({ ...base, functions, reactions: [{ ...r, rateLaw }] })).toEqual({ A: -2, B: 2 });
  });

  test("take stoichiometry from a number, a formula, a rule or an initial assignment", () => {
    const product = (extra: object) => ({
      ...base,
      reactions: [{ ...r, products: [{ species: "B", constant: false, ...extra }] }],
    });
    expect(ratesOf(product({ stoichiometry: 3 })).B).toBe(3);
    expect(ratesOf(product({ stoichiometryMath: expression("4*half") })).B).toBe(2);
    const named = product({ id: "n", stoichiometry: 1 });
    expect(
      ratesOf({ ...named, rules: [{ kind: "assignment", variable: "n", math: expression("A") }] }).B,
    ).toBe(4);
    expect(ratesOf({ ...named, initialAssignments: [{ symbol: "n", math: expression("6*half") }] }).B).toBe(
      3,
    );
    const seen = {
      ...named,
      observables: [{ id: "o", name: "o", expression: expression("n + 1"), unit: "1" }],
    };
    expect(createSimulator(unwrap(compile(seen))).simulate({ times: [0], select: ["o"] }).values[0]).toBe(2);
  });
});

describe("rules", () => {
  test("of assignment are followed in order of need", () => {
    const model = network({
      parameters: { k: 1 },
      initial: { A: 2 },
      assignments: { last: "first*10", first: "A + k" },
      reactions: { r: { equation: "A ->", rate: "last" } },
    });
    expect(ratesOf(model)).toEqual({ A: -30 });
  });

  test("of rate change species, parameters and compartments, in the quantity of their symbol", () => {
    const parameters = [...base.parameters, { id: "p", value: 1, constant: false }];
    const species = [{ ...A, boundaryCondition: true }, B];
    const rules = [
      { kind: "rate", variable: "A", math: expression("-3") } as const,
      { kind: "rate", variable: "p", math: expression("p + 1") } as const,
    ];
    expect(ratesOf({ ...base, parameters, species, rules })).toEqual({ p: 2, A: -3, B: 1 });
  });
});

describe("what cannot be compiled is refused, with code and place [COMP1]", () => {
  const withLaw = (text: string): Model => ({
    ...base,
    reactions: [{ ...r, rateLaw: { math: expression(text), localParameters: [] } }],
  });
  const algebraic = { kind: "algebraic", math: expression("k*A - B") } as const;
  const { rateLaw: _, ...lawless } = r;
  const { initialConcentration: __, ...bare } = A;
  const deeplyNested = Array.from({ length: 12 }).reduce<string>(
    (inner) => `delay(${inner}, 1) + delay(${inner}, 2)`,
    "A",
  );
  const cases: readonly (readonly [string, string, Model])[] = [
    ["E3001", "reactions.r.rateLaw", withLaw("k*unknown")],
    ["E3003", "rules.0", { ...base, rules: [algebraic] }],
    ["E3004", "reactions.r.rateLaw", withLaw(deeplyNested)],
    [
      "E3005",
      "observables.o",
      { ...base, observables: [{ id: "o", name: "o", expression: expression("rateOf(r)"), unit: "1" }] },
    ],
    [
      "E3006",
      "reactions.r",
      {
        ...base,
        reactions: [{ ...r, fast: true, rateLaw: { math: expression("A^3"), localParameters: [] } }],
      },
    ],
    ["E3008", "species.A.conversionFactor", { ...base, species: [{ ...A, conversionFactor: "cell" }, B] }],
    [
      "E3009",
      "reactions.r.stoichiometry.B",
      { ...base, reactions: [{ ...r, products: [{ species: "B", constant: true }] }] },
    ],
    ["E3010", "reactions.r", { ...base, reactions: [lawless] }],
    [
      "E3011",
      "x",
      network({
        initial: { A: 1 },
        assignments: { x: "y", y: "x" },
        reactions: { r: { equation: "A ->", rate: "x" } },
      }),
    ],
    ["E3012", "A", { ...base, species: [bare, B] }],
    ["E3013", "species.A", { ...base, species: [{ ...A, constant: true }, B] }],
    [
      "E3016",
      "reactions.r.rateLaw.localParameters.k",
      {
        ...base,
        reactions: [
          { ...r, rateLaw: { math: expression("k*A"), localParameters: [{ id: "k", constant: true }] } },
        ],
      },
    ],
    ["W3001", "constraints.0", { ...base, constraints: [{ math: expression("A > 0") }] }],
  ];

  test.each(cases)("%s at %s", (code, place, model) => {
    expect(codesOf(model)).toEqual([[code, place]]);
  });

  test("all problems are reported at once [COMP2]", () => {
    const broken = { ...withLaw("k*unknown"), rules: [algebraic], species: [bare, B] };
    expect(codesOf(broken).map(([code]) => code)).toEqual(["E3003", "E3001", "E3012"]);
  });

  test("a circle names its members", () => {
    const circular = network({ initial: { A: 1 }, assignments: { x: "y", y: "x" } });
    expect(lower(circular).diagnostics[0]?.message).toContain("`x` → `y` → `x`");
  });
});

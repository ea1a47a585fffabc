import { type BindingForm, type BindingPair, bindingProblem, buildBindingModel } from "@igf-axis/axis";
import { compile, createSimulator, type Simulator } from "@igf-axis/engine";
import { checkUnits, unwrap, validateModel } from "@igf-axis/model";
import { describe, expect, test } from "vitest";

type Parameters = Readonly<Record<string, number>>;

const SIMULATORS: Readonly<Record<BindingForm, Simulator>> = {
  "two-site": createSimulator(unwrap(compile(buildBindingModel("two-site")))),
  "one-site": createSimulator(unwrap(compile(buildBindingModel("one-site")))),
};

/** Constants at which all parts of the scheme weigh: a bridge is neither rare nor all there is. */
const MIXED: Parameters = {
  Kd_site1: 5,
  Kd_site2: 40,
  kon_site1: 0.03,
  kon_site2: 0.01,
  C_tethered: 120,
  ease_site1: 0.3,
  ease_site2: 5,
};

function at(form: BindingForm, minutes: number, parameters: Parameters): Record<string, number> {
  const course = SIMULATORS[form].simulate({
    startTime: 0,
    times: [minutes],
    parameters,
    solver: { relativeTolerance: 1e-9, absoluteTolerance: 1e-9, maxSteps: 20_000 },
  });
  return Object.fromEntries(course.columns.map((column, i) => [column, course.values[i] ?? Number.NaN]));
}

function read(state: Record<string, number>, id: string): number {
  const found = state[id];
  if (found === undefined) throw new RangeError(`no column ${id}`);
  return found;
}

describe.each<[BindingForm, BindingPair]>([
  ["two-site", "IGF1-IGF1R"],
  ["one-site", "IGF1-IGF1R"],
  ["two-site", "INS-IR"],
  ["one-site", "INS-IR"],
])("the %s model of %s", (form, pair) => {
  const model = buildBindingModel(form, pair);

  test("is valid and its units agree", () => {
    expect(validateModel(model)).toEqual([]);
    expect(checkUnits(model)).toEqual([]);
  });

  test("gives every assumed number its source", () => {
    for (const parameter of model.parameters.filter((p) => p.constant))
      expect(parameter.evidence, parameter.id).toContain("assumed");
  });
});

describe("two-site binding", () => {
  const model = buildBindingModel("two-site");

  test("comes to rest with every state at its own weight, so that no reaction carries flux", () => {
    const state = at("two-site", 1e5, { ...MIXED, tracer: 2, cold: 7 });
    const [site1, site2, bridge] = [1 / 5, 1 / 40, 120 / (5 * 40)] as const;
    const pocket: Readonly<Record<string, number>> = { E: 1, "1": site1 * 7, "2": site2 * 7, X: bridge * 7 };
    const tracer: Readonly<Record<string, number>> = { "1": site1 * 2, "2": site2 * 2, X: bridge * 2 };
    expect(model.species).toHaveLength(20);
    for (const { id } of model.species) {
      const [kind = "", rest = ""] = id.split("_");
      const [a, b] = kind === "R" ? [rest[0] ?? "", rest[1] ?? ""] : [kind.slice(1), rest];
      const first = (kind === "R" ? pocket : tracer)[a] ?? Number.NaN;
      const ways = kind === "R" && a === b ? 1 : 2;
      const expected = ways * first * (pocket[b] ?? Number.NaN);
      expect(read(state, id) / read(state, "R_EE") / expected, id).toBeCloseTo(1, 6);
    }
  });

  test("keeps the number of receptors", () => {
    for (const minutes of [0, 5, 500]) {
      const state = at("two-site", minutes, { ...MIXED, prebound: 0.5, tracer: 1, cold: 10 });
      const all = model.species.reduce((sum, { id }) => sum + read(state, id), 0);
      expect(all / 1e4).toBeCloseTo(1, 9);
    }
  });

  test("binds at rest what its kinetics lead to", () => {
    const bound = (cold: number): number =>
      read(at("two-site", 1e5, { ...MIXED, tracer: 1e-4, cold }), "tracer_bound");
    const none = bound(0);
    for (const cold of [0.1, 1, 10, 100]) {
      const state = at("two-site", 0, { ...MIXED, cold });
      expect(bound(cold) / none / read(state, "tracer_at_rest"), `${cold} nM`).toBeCloseTo(1, 3);
    }
    expect(1e-4 / none / read(at("two-site", 0, MIXED), "Kd_seen")).toBeCloseTo(1, 3);
  });

  test("starts a dissociation with its tracers at rest among themselves", () => {
    const fixed = { ...MIXED, prebound: 1 };
    const state = at("two-site", 0, fixed);
    expect(read(state, "tracer_bound")).toBeCloseTo(1, 12);
    expect(read(state, "TX_E") / read(state, "T1_E")).toBeCloseTo(120 / 40, 9);
    expect(read(state, "T1_E") / read(state, "T2_E")).toBeCloseTo(8, 9);
  });
});

describe("one-site and two-site binding", () => {
  /** Constants near those that the assays lead to. */
  const FITTED: Parameters = {
    Kd_site1: 9,
    Kd_site2: 490,
    kon_site1: 0.02,
    kon_site2: 5e-4,
    C_tethered: 1.3e4,
    ease_site1: 3,
    ease_site2: 3,
  };
  const seen = read(at("two-site", 0, FITTED), "Kd_seen");
  const pairAt = (cold: number, observable: string): [number, number] => [
    read(at("two-site", 0, { ...FITTED, cold }), observable),
    read(at("one-site", 0, { Kd_one_site: seen, cold }), observable),
  ];

  test("agree at tracer level, below a tenth of a nanomolar, within 2 %", () => {
    expect(seen).toBeGreaterThan(0.1);
    expect(seen).toBeLessThan(0.5);
    for (const cold of [1e-3, 0.01, 0.03, 0.1]) {
      const [two, one] = pairAt(cold, "tracer_at_rest");
      expect(two / one, `${cold} nM`).toBeGreaterThan(0.98);
      expect(two / one, `${cold} nM`).toBeLessThan(1.02);
      const [held, heldByOne] = pairAt(cold, "occupied_at_rest");
      expect(held / heldByOne, `${cold} nM`).toBeCloseTo(1, 1);
    }
  });

  test("part above 10 nM: the second pocket holds tracer that one site would have lost, up to twice as much", () => {
    const ratio = (cold: number): number => {
      const [two, one] = pairAt(cold, "tracer_at_rest");
      return two / one;
    };
    const ratios = [1, 10, 50, 200].map(ratio);
    expect(ratios).toEqual([...ratios].sort((a, b) => a - b));
    expect(ratios[1]).toBeGreaterThan(1.3);
    expect(ratios[3]).toBeGreaterThan(1.8);
    expect(ratios[3]).toBeLessThan(2);
  });

  test("part in dissociation: unlabelled ligand speeds up the loss of tracer from two sites, and not from one", () => {
    const constants = { "two-site": FITTED, "one-site": { kon_one_site: 0.02, Kd_one_site: seen } };
    const left = (form: BindingForm, cold: number): number =>
      read(at(form, 20, { ...constants[form], prebound: 1, cold }), "tracer_bound");
    expect(left("one-site", 200)).toBeCloseTo(left("one-site", 0.1), 9);
    const course = [0.1, 1, 10, 100].map((cold) => left("two-site", cold));
    expect(course).toEqual([...course].sort((a, b) => b - a));
    expect(left("two-site", 200)).toBeLessThan(0.8 * left("two-site", 0.1));
  });

  test("are offered the same 31 points", () => {
    for (const form of ["two-site", "one-site"] as const) {
      const { dataSets, experiments } = bindingProblem(form);
      expect(dataSets.map(({ points }) => points)).toEqual([11, 20]);
      expect(experiments).toHaveLength(21);
    }
  });
});

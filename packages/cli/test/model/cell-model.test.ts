import { buildCellModel, HYPOTHESES, NO_SECRETION } from "@igf-axis/axis";
import { compile, createSimulator, type SimulationRequest, type Simulator } from "@igf-axis/engine";
import { type Model, RandomStream, samplePrior, unwrap } from "@igf-axis/model";
import { expect, test } from "vitest";

const model: Model = buildCellModel();
const simulator: Simulator = createSimulator(unwrap(compile(model)));

function final(request: Omit<SimulationRequest, "times"> & { end: number }): Record<string, number> {
  const { end, ...rest } = request;
  const course = simulator.simulate({ ...rest, times: [end] });
  return Object.fromEntries(
    course.columns.map((column, index) => [column, course.values[index] ?? Number.NaN]),
  );
}

/** Nothing is made, lost, taken in or divided: only binding goes on. */
const CLOSED = {
  kdeg_IGF1R: 1e-15,
  kint_bound: 0,
  kdown_MAB_IGF1R: 0,
  kdeg_EGFR: 0,
  kdeg_EGFR_ex19del: 0,
  kint_EGFR: 0,
  kint_IGF2R: 0,
  kdeg_ERBB2: 0,
  kdeg_ERBB3: 0,
  kdeg_HRG_ERBB3: 0,
  kdeg_MET: 0,
  kdeg_HGF_MET: 0,
  kdeg_AXL: 0,
  kdeg_bound_AXL: 0,
  ...NO_SECRETION,
  half_life_IGFBP3: 1e15,
  protease_clearance: 0,
  half_life_IGFBP: 1e15,
  kcut_PAPPA_IGFBP4: 0,
  kgrow: 0,
  kdeath: 0,
  kdeath_basal: 0,
  INS_added: 1,
  EGF_added: 1,
  HRG_added: 1,
  HGF_added: 1,
};

/** Every binding, as `[ligand, partner, complex, constant]`. */
function bindings(): readonly (readonly [string, string, string, string])[] {
  return model.reactions
    .filter((reaction) => reaction.reversible)
    .map((reaction) => {
      const [first, second] = reaction.reactants.map((r) => r.species);
      const complex = reaction.products[0]?.species;
      const kd = model.parameters.find(
        (p) =>
          p.id.startsWith("Kd_") &&
          reaction.rateLaw &&
          JSON.stringify(reaction.rateLaw.math).includes(`"${p.id}"`),
      )?.id;
      if (!first || !second || !complex || !kd) throw new Error(`reaction ${reaction.id} is not a binding`);
      return [first, second, complex, kd] as const;
    });
}

test("a closed system comes to rest in detailed balance at every binding", () => {
  const doses = ["MAB", "XENT", "IGFBP3", "IGFBP7", "AXLAB"].map((species) => ({
    species,
    time: 0,
    amount: 2,
    operation: "add" as const,
  }));
  const state = final({
    startTime: 0,
    end: 3e6,
    parameters: CLOSED,
    doses,
    solver: { relativeTolerance: 1e-9, absoluteTolerance: 1e-12 },
  });
  const all = bindings();
  expect(all.length).toBe(38);
  for (const [first, second, complex, kd] of all) {
    const constant = model.parameters.find((p) => p.id === kd)?.value ?? Number.NaN;
    const quotient =
      ((state[first] ?? Number.NaN) * (state[second] ?? Number.NaN)) / (state[complex] ?? Number.NaN);
    expect(quotient / constant, complex).toBeCloseTo(1, 4);
  }
});

test("IGF-1 in all its forms is conserved when nothing takes it in", () => {
  const forms = (state: Record<string, number>): number => {
    const perMl = (state.cells ?? Number.NaN) * 1.66053906717e-12;
    const bound = ["IGF1R", "HR", "IRA", "IRB"].reduce(
      (sum, dimer) => sum + (state[`IGF1_${dimer}`] ?? Number.NaN),
      0,
    );
    return ["totalIGF1", "IGF1_XENT"].reduce((sum, id) => sum + (state[id] ?? Number.NaN), perMl * bound);
  };
  const parameters = { ...CLOSED, cells_seeded: 5e5 };
  const before = final({ startTime: 0, end: 0, parameters });
  const after = final({
    startTime: 0,
    end: 1e4,
    parameters,
    doses: [{ species: "XENT", time: 10, amount: 1, operation: "add" }],
  });
  expect(forms(after) / forms(before)).toBeCloseTo(1, 10);
});

test("halves of IGF1R and INSR pair at random and none is lost", () => {
  const parameters = { IGF1R_copies: 30_000, INSR_copies: 10_000, INSR_isoform_A: 0.6 };
  const state = final({ startTime: 0, end: 0, parameters });
  const { IGF1R = Number.NaN, HR = Number.NaN, IRA = Number.NaN, IRB = Number.NaN } = state;
  expect(2 * IGF1R + HR).toBeCloseTo(30_000, 6);
  expect(2 * (IRA + IRB) + HR).toBeCloseTo(10_000, 6);
  expect(HR).toBeCloseTo(20_000 * 2 * 0.75 * 0.25, 6);
  expect(IRB).toBeCloseTo(20_000 * 0.0625 * 0.16, 6);
});

test("with equal halves half of the dimers are hybrids", () => {
  const state = final({ startTime: 0, end: 0, parameters: { IGF1R_copies: 20_000, INSR_copies: 20_000 } });
  expect(state.HR).toBeCloseTo(10_000, 6);
});

test("without ligand, receptors stay where they are made", () => {
  const parameters = { serum_fraction: 0, ...NO_SECRETION, fold_FOXO_IGF1R: 1, fold_FOXO_INSR: 1 };
  const before = final({ startTime: 0, end: 0, parameters });
  const after = final({ startTime: 0, end: 2880, parameters });
  for (const id of ["IGF1R", "HR", "IRA", "IRB", "EGFR", "EGFR_ex19del"])
    expect((after[id] ?? 0) / (before[id] ?? 0), id).toBeCloseTo(1, 5);
});

test("more IGFBP-3 leaves less free IGF-1 and less active receptor", () => {
  const at = (amount: number): Record<string, number> =>
    final({ startTime: 0, end: 600, doses: [{ species: "IGFBP3", time: 0, amount, operation: "add" }] });
  const states = [0, 1, 3, 10, 30].map(at);
  for (const id of ["freeIGF1", "freeIGF2", "pIGF1R", "pAKT"]) {
    const values = states.map((state) => state[id] ?? Number.NaN);
    expect(values, id).toEqual([...values].sort((a, b) => b - a));
  }
});

test("osimertinib blocks the mutant at doses that spare wild type", () => {
  const wildType = { EGFR_ex19del_copies: 0, EGFR_copies: 1e5, EGF_added: 1 };
  const left = (parameters: Record<string, number>): number => {
    const [without, under] = [0, 100].map((amount) =>
      final({
        startTime: -60,
        end: 120,
        parameters,
        doses: [{ species: "OSI", time: 0, amount, operation: "add" }],
      }),
    );
    return (under?.pEGFR ?? Number.NaN) / (without?.pEGFR ?? Number.NaN);
  };
  expect(left({})).toBeLessThan(0.2);
  expect(left(wildType)).toBeGreaterThan(2 * left({}));
});

test("an IGF1R antibody leaves the insulin receptor to IGF-2, a dual inhibitor does not", () => {
  const parameters = { IGF2_added: 10, INSR_isoform_A: 0.95 };
  const [without, antibody, dual] = [
    [],
    [{ species: "MAB", time: 0, amount: 70, operation: "add" as const }],
    [{ species: "LIN", time: 0, amount: 1000, operation: "add" as const }],
  ].map((doses) => final({ startTime: -60, end: 1440, parameters, doses }));
  expect((antibody?.pIGF1R ?? Number.NaN) / (without?.pIGF1R ?? Number.NaN)).toBeLessThan(0.1);
  expect((antibody?.pIR ?? Number.NaN) / (without?.pIR ?? Number.NaN)).toBeGreaterThan(0.9);
  expect((dual?.pIR ?? Number.NaN) / (without?.pIR ?? Number.NaN)).toBeLessThan(0.3);
});

test("physiological insulin hardly touches IGF-1R, and 100 nM does", () => {
  const active = (insulin: number): number =>
    final({
      startTime: 0,
      end: 10,
      parameters: {
        serum_fraction: 0,
        secretion_IGF1: 0,
        secretion_IGF2: 0,
        INSR_copies: 1e-3,
        INS_added: insulin,
      },
    }).pIGF1R ?? Number.NaN;
  expect(active(0.1)).toBeLessThan(0.01 * active(100));
});

test("two hundred draws from the priors run to the end and no amount turns negative", () => {
  const priors = model.parameters.flatMap((p) => (p.prior ? [{ id: p.id, prior: p.prior }] : []));
  const species = model.species.map((s) => s.id);
  const scale = model.species.map((s) => s.scale ?? 1);
  for (let draw = 0; draw < 200; draw++) {
    const stream = new RandomStream(7, draw);
    const parameters: Record<string, number> = Object.fromEntries(
      priors.map(({ id, prior }) => [id, samplePrior(prior, stream)]),
    );
    const options = HYPOTHESES[0]?.options ?? [];
    Object.assign(parameters, options[draw % options.length]?.parameters, { secretion_IGFBP3: 0 });
    const course = simulator.simulate({
      startTime: -1440,
      times: [0, 60, 1440, 4320],
      parameters,
      select: species,
      doses: [{ species: "OSI", time: 0, amount: 300, operation: "add" }],
      solver: { relativeTolerance: 1e-5, maxSteps: 20_000 },
    });
    course.values.forEach((value, index) => {
      const column = index % species.length;
      expect(value / (scale[column] ?? 1), `draw ${draw}, ${species[column]}`).toBeGreaterThan(-0.01);
    });
  }
});

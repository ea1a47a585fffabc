import { buildCellModel, NO_SECRETION } from "@igf-axis/axis";
import { compile, createSimulator, type SimulationRequest, type Simulator } from "@igf-axis/engine";
import { unwrap } from "@igf-axis/model";
import { describe, expect, test } from "vitest";

const simulator: Simulator = createSimulator(unwrap(compile(buildCellModel())));

type Parameters = Readonly<Record<string, number>>;

/** Everything at the end, minutes after a start without rest. */
function after(minutes: number, parameters: Parameters, added: Parameters = {}): Record<string, number> {
  const request: SimulationRequest = {
    startTime: 0,
    times: [minutes],
    parameters,
    doses: Object.entries(added).map(([species, amount]) => ({
      species,
      time: 0,
      amount,
      operation: "add" as const,
    })),
    solver: { relativeTolerance: 1e-7, maxSteps: 20_000 },
  };
  const course = simulator.simulate(request);
  return Object.fromEntries(course.columns.map((column, i) => [column, course.values[i] ?? Number.NaN]));
}

function value(state: Record<string, number>, id: string): number {
  const found = state[id];
  if (found === undefined) throw new RangeError(`no column ${id}`);
  return found;
}

/** No serum, next to no cells, nothing secreted or lost: binding proteins and IGFs in a tube. */
const TUBE: Parameters = {
  ...NO_SECRETION,
  serum_fraction: 0,
  cells_seeded: 1,
  kgrow: 0,
  half_life_IGFBP: 1e12,
  half_life_IGFBP3: 1e12,
  protease_clearance: 0,
  kcut_PAPPA_IGFBP4: 0,
};

/** No serum and nothing secreted, at the density of a dish. */
const DISH: Parameters = { ...NO_SECRETION, serum_fraction: 0, cells_seeded: 2.5e5 };

describe("binding proteins", () => {
  test("of undiluted serum hold nine tenths of its IGF, and of a tenth of it more than half", () => {
    for (const igf of ["IGF1", "IGF2"]) {
      const free = (serum_fraction: number): number => {
        const state = after(600, { ...TUBE, serum_fraction });
        return value(state, igf) / value(state, `total${igf}`);
      };
      expect(free(1), igf).toBeLessThan(0.1);
      expect(free(0.1), igf).toBeLessThan(0.5);
    }
  });

  test("bring as much IGF and binding protein as the serum has, free and bound", () => {
    const state = after(0, { serum_fraction: 0.1, IGFBP_per_IGF_in_serum: 0.8 });
    expect(value(state, "totalIGF1") + value(state, "totalIGF2")).toBeCloseTo(2.4, 10);
    expect(value(state, "IGFBP_total")).toBeCloseTo(2.4 * 0.8, 10);
    expect(value(state, "freeIGF2")).toBeCloseTo(2 * 0.2, 10);
  });

  test.each(["IGFBP1", "IGFBP2", "IGFBP3", "IGFBP4", "IGFBP5", "IGFBP6", "IGFBP7"])(
    "%s takes up either IGF as its own affinity says",
    (id) => {
      for (const igf of ["IGF1", "IGF2"]) {
        const state = after(2e4, TUBE, { [igf]: 1, [id]: 3 });
        const kd = buildCellModel().parameters.find((p) => p.id === `Kd_${igf}_${id}`)?.value ?? Number.NaN;
        const sum = 1 + 3 + kd;
        const bound = (sum - Math.sqrt(sum * sum - 12)) / 2;
        expect(value(state, `${igf}_${id}`) / bound, igf).toBeCloseTo(1, 3);
      }
    },
  );

  test("number 6 prefers IGF-2 twenty to a hundred times", () => {
    const state = after(2e4, TUBE, { IGF1: 1, IGF2: 1, IGFBP6: 0.5 });
    const preference =
      (value(state, "IGF2_IGFBP6") * value(state, "IGF1")) /
      (value(state, "IGF1_IGFBP6") * value(state, "IGF2"));
    expect(preference).toBeGreaterThan(20);
    expect(preference).toBeLessThan(100);
  });

  test("let the IGF go when they are cleaved", () => {
    const state = after(6e4, { ...TUBE, half_life_IGFBP3: 600 }, { IGF1: 1, IGFBP3: 5 });
    expect(value(state, "IGF1")).toBeCloseTo(1, 4);
    expect(value(state, "IGF1_IGFBP3")).toBeLessThan(1e-4);
  });

  test("3 and 5 go faster with more cells or more protease, and 2 does not", () => {
    const left = (id: string, cells_seeded: number, protease_activity: number): number => {
      const culture = { ...TUBE, protease_clearance: 1e-9, cells_seeded, protease_activity };
      return value(after(2880, culture, { [id]: 1 }), id);
    };
    for (const id of ["IGFBP3", "IGFBP5"]) {
      expect(left(id, 5e5, 1) / left(id, 1e3, 1), id).toBeLessThan(0.5);
      expect(left(id, 5e5, 5) / left(id, 5e5, 1), id).toBeLessThan(0.5);
    }
    expect(left("IGFBP2", 5e5, 5) / left("IGFBP2", 1e3, 1)).toBeCloseTo(1, 6);
  });

  test("of number 3, only what cells secrete or hands add is counted against an assay of human protein", () => {
    const lost = { secretion_IGFBP3: 0, serum_fraction: 0.1 };
    expect(value(after(2880, lost), "IGFBP3_ng_mL")).toBeLessThan(1e-4);
    const added = after(1, { ...TUBE, serum_fraction: 0.1 }, { IGFBP3: 1 });
    expect(value(added, "IGFBP3_ng_mL")).toBeCloseTo(40, 3);
  });
});

describe("PAPP-A", () => {
  const ADDED = { IGF1: 1, IGFBP4: 5 };
  const culture = { ...TUBE, kcut_PAPPA_IGFBP4: 0.1 };

  test("cleaves IGFBP-4 faster while it holds an IGF", () => {
    const left = (igf: number): number =>
      value(after(300, { ...culture, PAPPA: 0.5, STC: 0 }, { IGF1: igf, IGFBP4: 1 }), "IGFBP_total");
    expect(left(20)).toBeLessThan(0.05);
    expect(left(0)).toBeGreaterThan(0.4);
  });

  test("frees IGF, and stanniocalcin keeps it from doing so", () => {
    const free = (PAPPA: number, STC: number): number =>
      value(after(1440, { ...culture, PAPPA, STC, Kd_PAPPA_STC: 1e-3 }, ADDED), "IGF1");
    expect(free(0.5, 0)).toBeGreaterThan(2 * free(0, 0));
    expect(free(0.5, 5)).toBeLessThan(1.05 * free(0, 0));
  });

  test("is free where stanniocalcin is absent, and held to the last where it abounds", () => {
    const free = (STC: number): number =>
      value(after(0, { PAPPA: 1, STC, Kd_PAPPA_STC: 0.01 }), "PAPPA_free");
    expect(free(0)).toBeCloseTo(1, 10);
    expect(free(1)).toBeCloseTo((-0.01 + Math.sqrt(0.0001 + 0.04)) / 2, 10);
    expect(free(100)).toBeLessThan(2e-4);
  });
});

describe("IGFBP-7", () => {
  test("keeps IGF-1 off its receptor and leaves the receptor at the surface", () => {
    const culture = { ...DISH, Kd_IGFBP7_IGF1R: 1, Kd_IGF1_IGFBP7: 1e6 };
    const [without, blocked] = [0, 100].map((IGFBP7) => after(600, culture, { IGF1: 0.3, IGFBP7 }));
    if (!without || !blocked) throw new RangeError("two states");
    expect(value(blocked, "pIGF1R") / value(without, "pIGF1R")).toBeLessThan(0.2);
    expect(value(blocked, "IGFBP7_IGF1R")).toBeGreaterThan(value(without, "IGF1R"));
    expect(value(blocked, "pIR") / value(without, "pIR")).toBeGreaterThan(0.9);
  });
});

describe("IGF-2R", () => {
  test("takes IGF-2 out of the medium and leaves IGF-1", () => {
    const left = (IGF2R_copies: number, igf: string): number =>
      value(after(2880, { ...DISH, IGF2R_copies, IGF1R_copies: 1, INSR_copies: 1 }, { [igf]: 1 }), igf);
    expect(left(5e5, "IGF2")).toBeLessThan(0.5 * left(1e-3, "IGF2"));
    expect(left(5e5, "IGF1")).toBeCloseTo(left(1e-3, "IGF1"), 6);
  });

  test("is conserved, and has its share at the surface, with and without ligand to carry", () => {
    const fixed = { ...DISH, IGF2R_copies: 1e5, IGF2R_surface_share: 0.08 };
    for (const IGF2 of [0, 10]) {
      const state = after(2000, fixed, { IGF2 });
      const surface = value(state, "IGF2R") + value(state, "IGF2_IGF2R");
      expect(surface + value(state, "IGF2R_inside")).toBeCloseTo(1e5, 4);
      expect(surface / 1e5).toBeCloseTo(0.08, 5);
    }
  });

  test("takes in no more than it has receptors to carry, however much IGF-2 there is", () => {
    const uptake = (IGF2: number): number => value(after(60, DISH, { IGF2 }), "IGF2_taken_up");
    expect(uptake(1000) / uptake(100)).toBeLessThan(1.05);
    expect(uptake(0.02) / uptake(0.01)).toBeGreaterThan(1.8);
  });

  test("gives no signal of its own", () => {
    const signal = (IGF2R_copies: number): number =>
      value(after(30, { ...DISH, cells_seeded: 1, IGF2R_copies }, { IGF2: 10 }), "igf_signal");
    expect(signal(2e6) / signal(1e-3)).toBeCloseTo(1, 4);
  });
});

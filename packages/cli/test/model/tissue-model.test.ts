import { buildTissueModel, compose, TISSUE_HYPOTHESES, TISSUE_MECHANISMS } from "@igf-axis/axis";
import { describe, expect, test } from "vitest";
import { courseOf, type Numbers, negatives, priorDraws } from "./tissue-course.ts";

const model = buildTissueModel();
const course = courseOf(model);

const CLONES = ["SENSITIVE", "PERSISTER", "MET_CLONE", "AXL_CLONE", "C797S_CLONE", "PDGFRA_CLONE"];
const HELD = ["IGF1_IGFBP3_t", "IGF2_IGFBP3_t", "IGF1_IGFBP5_t", "IGF2_IGFBP5_t"];

/** Neither division nor death, no T cells. */
const STILL: Numbers = { kgrow_t: 0, kdeath_t: 0, kdeath0_t: 0, CD8_supply: 0 };

/** Nothing crosses, is secreted, cut or taken up. */
const CLOSED: Numbers = {
  ...STILL,
  exchange_IGF: 0,
  exchange_IGFBP: 0,
  kcut_IGFBP_t: 0,
  clearance_IGF_t: 0,
  secretion_IGF2_cancer: 0,
  secretion_IGF1_MAC: 0,
  ...Object.fromEntries(
    ["IGF1", "IGF2", "IGFBP3", "IGFBP5", "IGFBP7", "HGF"].map((id) => [`secretion_${id}_NF`, 0]),
  ),
};

const sum = (state: Numbers, ids: readonly string[]): number =>
  ids.reduce((total, id) => total + (state[id] ?? Number.NaN), 0);

describe("the fluid", () => {
  test("keeps each IGF when nothing crosses, and comes to detailed balance", () => {
    const state = course.at(50, { parameters: CLOSED, accuracy: 1e-9 });
    const before = course.at(0, { parameters: CLOSED });
    for (const igf of ["IGF1", "IGF2"]) {
      const forms = [`${igf}_t`, `${igf}_IGFBP3_t`, `${igf}_IGFBP5_t`];
      expect(sum(state, forms) / sum(before, forms), igf).toBeCloseTo(1, 7);
      const quotient = ((state[`${igf}_t`] ?? 0) * (state.IGFBP3_t ?? 0)) / (state[`${igf}_IGFBP3_t`] ?? 0);
      expect(quotient / course.nominal("Kd_IGF_IGFBP3_t"), igf).toBeCloseTo(1, 5);
    }
  });

  test("holds free IGF-1 at supply over uptake where nothing binds", () => {
    const parameters = { ...CLOSED, exchange_IGF: 40, clearance_IGF_t: 1e-7, kon_IGF_IGFBP_t: 0 };
    const state = course.at(20, { parameters });
    const uptake =
      (1e-7 * course.nominal("cells_per_fluid") * (state.cancer ?? 0)) / (state.tumour_cells ?? 1);
    expect((state.IGF1_t ?? 0) / ((40 * course.nominal("supply_IGF1")) / (40 + uptake))).toBeCloseTo(1, 3);
  });

  test("gains HGF by secretion over drainage", () => {
    const parameters = {
      ...CLOSED,
      exchange_IGFBP: 10,
      secretion_HGF_NF: 2e4,
      CAF_feeding_share: 1,
      fold_HGF_CAF_feeding: 3,
    };
    const state = course.at(30, { parameters });
    const made = 2e4 * ((state.NF ?? 0) + 3 * (state.CAF ?? 0));
    const rate = ((made * course.nominal("cells_per_fluid")) / (state.tumour_cells ?? 1)) * 1.66053906717e-12;
    expect((state.HGF_t ?? 0) / (rate / 10)).toBeCloseTo(1, 2);
  });

  test("holds more IGF behind holding CAFs, and leaves less of it free than normal fibroblasts do", () => {
    const parameters = { CAF_feeding_share: 0, NF_at_start: 0, CAF_at_start: 5e7 };
    const caf = course.at(3, { parameters });
    const normal = course.at(3, {
      parameters: { ...parameters, NF_at_start: 5e7, CAF_at_start: 0, kactivate_NF: 0 },
    });
    expect(caf.IGFBP3_t).toBeGreaterThan(normal.IGFBP3_t ?? Number.NaN);
    expect(caf.IGF1_in_tumour).toBeLessThan(normal.IGF1_in_tumour ?? Number.NaN);
    expect(caf.tumour_pIGF1R).toBeLessThan(normal.tumour_pIGF1R ?? Number.NaN);
    expect(caf.tumour_pFAK).toBeLessThan(normal.tumour_pFAK ?? Number.NaN);
  });
});

describe("clones", () => {
  test("keep their number when none divides or dies, whatever they switch to", () => {
    const state = course.at(30, { parameters: STILL, doses: { tumour_OSI: 50 } });
    expect(sum(state, CLONES) / 1e8).toBeCloseTo(1, 8);
  });

  test("switch to the share that both rates give, and back when the drug goes", () => {
    const parameters = {
      ...STILL,
      kswitch: 0.02,
      kinduce: 0.1,
      kreturn: 0.2,
      resistant_at_start: 0,
      mutation_rate: 0,
    };
    const rest = course.at(300, { parameters });
    expect(rest.persister_share).toBeCloseTo(0.02 / 0.22, 6);
    const under = course.at(300, { parameters, doses: { tumour_OSI: course.nominal("IC50_OSI_t") } });
    expect(under.persister_share).toBeCloseTo(0.07 / (0.07 + 0.1), 6);
  });

  test("grow and die by their own exponential, and every dead cell is counted", () => {
    const parameters = { CD8_supply: 0, kgrow_t: 0, kdeath_t: 0, kdeath0_t: 0.05, kclear_dead: 0 };
    const state = course.at(20, { parameters });
    expect((state.cancer ?? 0) / (1e8 * Math.exp(-1))).toBeCloseTo(1, 5);
    expect((state.cancer ?? 0) + (state.CANCER_DEAD ?? 0)).toBeCloseTo(1e8, -2);
  });

  test("gain mutants by μ · division · N · t, and the ways share them by weight", () => {
    const parameters: Numbers = {
      ...STILL,
      kgrow_t: 0.1,
      kdeath0_t: 0,
      persisters_at_start: 0,
      kswitch: 0,
      resistant_at_start: 0,
      mutation_rate: 1e-6,
      K_room: 1e18,
      kdeath_t: 0,
    };
    const state = course.at(1, { parameters });
    const gained = sum(state, CLONES.slice(2));
    const rate = state.growth_SENSITIVE ?? Number.NaN;
    expect(gained / (1e-6 * rate * 1e8)).toBeGreaterThan(1);
    expect(gained / (1e-6 * rate * 1e8)).toBeLessThan(1.15);
    expect((state.MET_CLONE ?? 0) / (state.AXL_CLONE ?? 1)).toBeCloseTo(15 / 7, 1);
  });

  test("that resist take a treated tumour over, C797S among them, and untreated ones stay rare", () => {
    const treated = course.at(150, { doses: { tumour_OSI: 100 }, parameters: { CD8_supply: 0 } });
    const untreated = course.at(60, { parameters: { CD8_supply: 0 } });
    expect(treated.resistant_share).toBeGreaterThan(0.9);
    expect(untreated.resistant_share).toBeLessThan(0.01);
    expect(treated.C797S_CLONE).toBeGreaterThan(treated.SENSITIVE ?? Number.NaN);
  });
});

describe("drugs", () => {
  test("osimertinib leaves the protection of an EGFR-mutant tumour to growth factors and of a KRAS-mutant one alone", () => {
    for (const [KRAS_mutant, most] of [
      [0, 0.8],
      [1, 1.001],
    ] as const) {
      const free = course.at(1, { parameters: { KRAS_mutant } }).protection_SENSITIVE ?? 0;
      const under =
        course.at(1, { parameters: { KRAS_mutant }, doses: { tumour_OSI: 300 } }).protection_SENSITIVE ?? 0;
      expect(under / free).toBeLessThan(most);
      if (KRAS_mutant) expect(under / free).toBeGreaterThan(0.95);
    }
  });

  test("a kinase inhibitor of IGF-1R lowers what protects persisters under osimertinib, an antibody leaves IGF-2 at isoform A", () => {
    const doses = { tumour_OSI: 300 };
    const parameters = { secretion_IGF2_cancer: 5e4 };
    const [alone, dual, antibody] = [{}, { tumour_LIN: 1e5 }, { tumour_MAB: 1e5 }].map((drug) =>
      course.at(2, { parameters, doses: { ...doses, ...drug } }),
    );
    expect(dual?.protection_PERSISTER).toBeLessThan(0.97 * (alone?.protection_PERSISTER ?? 0));
    expect(dual?.tumour_pIGF1R).toBeLessThan(0.01);
    expect(antibody?.tumour_pIGF1R).toBeLessThan(alone?.tumour_pIGF1R ?? 0);
    expect(antibody?.tumour_pIGF1R).toBeGreaterThan(0.02);
  });

  test("AXL keeps persisters when IGF-1R is blocked", () => {
    const doses = { tumour_OSI: 300, tumour_LIN: 1e5 };
    const [low, high] = [0, 8].map(
      (AXL_level_t) => course.at(2, { parameters: { AXL_level_t }, doses }).protection_PERSISTER ?? 0,
    );
    expect(high).toBeGreaterThan(1.2 * (low ?? 0));
  });
});

describe("T cells", () => {
  test("are held by the square of PD-L1, and let go by the antibody", () => {
    const state = course.at(5);
    const x = (state.PDL1 ?? 0) / course.nominal("K_PDL1");
    expect(state.pd1_hold).toBeCloseTo((x * x) / (1 + x * x), 8);
    const kd = course.nominal("Kd_APD1");
    const under = course.at(5, { doses: { tumour_APD1: 9 * kd } });
    expect(under.pd1_left).toBeCloseTo(0.1, 6);
    expect(under.pd1_hold).toBeLessThan(0.2 * (state.pd1_hold ?? 0));
  });

  test("kill nothing when they are depleted, and PD-1 blockade then does nothing", () => {
    const [alone, blocked] = [{}, { tumour_APD1: 1000 }].map((doses) =>
      course.at(20, { parameters: { CD8_supply: 0 }, doses }),
    );
    expect(alone?.CD8_killing).toBeCloseTo(0, 12);
    expect((blocked?.tumour_volume ?? 0) / (alone?.tumour_volume ?? 1)).toBeCloseTo(1, 5);
  });

  test("outnumber regulatory T cells more where IGF-1 is low around the tumour, where a drug stops its receptor, or where the host lacks it", () => {
    const usual = course.at(10).CD8_per_TREG ?? Number.NaN;
    const starved = { supply_IGF1: 0.01, supply_IGF1_IGFBP3: 0.4 };
    expect(course.at(10, { parameters: starved }).CD8_per_TREG).toBeGreaterThan(usual);
    expect(course.at(10, { doses: { tumour_LIN: 1000 } }).CD8_per_TREG).toBeGreaterThan(usual);
    expect(course.at(10, { parameters: { stromal_IGF1R: 0 } }).CD8_per_TREG).toBeGreaterThan(usual);
  });
});

test("a host without IGF-1R has less inflammation in its tumour", () => {
  const [usual, without] = [1, 0].map((stromal_IGF1R) => course.at(14, { parameters: { stromal_IGF1R } }));
  expect(without?.inflammation_index).toBeLessThan(usual?.inflammation_index ?? Number.NaN);
  expect(without?.TREG).toBeLessThan(usual?.TREG ?? Number.NaN);
});

test("the same mechanisms in a model that counts minutes give the same course", () => {
  const minutes = courseOf(compose("tissue_in_minutes", "The tumour in minutes", TISSUE_MECHANISMS));
  const options = { doses: { tumour_OSI: 100, tumour_APD1: 10 } };
  const [inDays, inMinutes] = [course.at(21, options), minutes.at(21 * 1440, options)];
  for (const id of [...CLONES, ...HELD, "IGF1_t", "CAF", "CD8", "PDL1"])
    expect((inMinutes[id] ?? 0) / (inDays[id] ?? 1), id).toBeCloseTo(1, 4);
});

test("forty prior draws run for two months of treatment without a negative amount", () => {
  for (const [index, parameters] of priorDraws(model, 40, TISSUE_HYPOTHESES).entries()) {
    const genotype = { ...parameters, KRAS_mutant: index % 2 };
    const doses = { tumour_OSI: 100, tumour_TRA: 5, tumour_APD1: 100 };
    const state = course.at(60, { start: -7, parameters: genotype, doses, accuracy: 1e-5 });
    expect(negatives(model, state), `draw ${index}`).toEqual([]);
    for (const id of [
      "igf_signal",
      "fak_signal",
      "pd1_hold",
      "protection_SENSITIVE",
      "protection_PERSISTER",
    ]) {
      expect(state[id], `draw ${index}, ${id}`).toBeGreaterThanOrEqual(0);
      expect(state[id], `draw ${index}, ${id}`).toBeLessThanOrEqual(1);
    }
  }
});

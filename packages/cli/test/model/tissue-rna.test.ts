import { buildRnaModel } from "@igf-axis/axis";
import { describe, expect, test } from "vitest";
import { courseOf, type Numbers, negatives, priorDraws } from "./tissue-course.ts";

const model = buildRnaModel();
const course = courseOf(model);
const WEEKS = 6 * 10_080;

function rest(parameters: Numbers): Record<string, number> {
  return course.at(WEEKS, { parameters });
}

describe("miR-30a-3p", () => {
  test("is neither made nor lost in any of its forms", () => {
    for (const time of [0, 60, 1440, WEEKS])
      expect(
        course.at(time, { parameters: { miR30A_copies: 700, miR30A_mimic: 0.5 } }).miR30A_all,
      ).toBeCloseTo(1050, 3);
  });

  test("leaves IGF1R alone when its sites bind nothing", () => {
    expect(rest({ Kd_miR30A: 1e12 }).IGF1R_protein).toBeCloseTo(1, 5);
  });

  test("is free to the extent that the quadratic of a titration gives, without transcripts", () => {
    const [total, sites, kd] = [2000, 3000, 400];
    const state = rest({
      miR30A_copies: total,
      miR30A_target_sites: sites,
      circPPAPDC1A_level: 0,
      IGF1R_mrna_copies: 1e-9,
      Kd_miR30A: kd,
    });
    const b = total - sites - kd;
    const free = (b + Math.sqrt(b * b + 4 * kd * total)) / 2;
    expect((state.miR30A ?? 0) / free).toBeCloseTo(1, 5);
  });

  test("holds few transcripts by the balance of binding and decay", () => {
    const parameters = {
      miR30A_copies: 5000,
      miR30A_target_sites: 0,
      circPPAPDC1A_level: 0,
      IGF1R_mrna_copies: 1e-3,
    };
    const state = rest(parameters);
    const kd = course.nominal("Kd_miR30A");
    const kon = course.nominal("kon_miR30A");
    const decay = course.nominal("kdeg_IGF1R_mrna");
    const lost = course.nominal("fold_miR30A_decay") * decay;
    const held = (kon * 5000) / (kon * kd + lost);
    expect((state.IGF1R_protein ?? 0) / (decay / (decay + lost * held))).toBeCloseTo(1, 4);
  });
});

describe("circ_PPAPDC1A", () => {
  const MANY = { miR30A_copies: 5000, miR30A_target_sites: 1000, Kd_miR30A: 500 };

  test("raises IGF1R along its level where its copies match those of the microRNA, and the mimic takes it back", () => {
    const levels = [0, 100, 1000, 10_000].map(
      (level) => rest({ ...MANY, circPPAPDC1A_level: level }).IGF1R_protein ?? 0,
    );
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
    expect(levels[3]).toBeGreaterThan(1.5 * (levels[0] ?? 0));
    const rescued = rest({ ...MANY, circPPAPDC1A_level: 10_000, miR30A_mimic: 20 }).IGF1R_protein ?? 0;
    expect(rescued).toBeLessThan(0.7 * (levels[3] ?? 0));
  });

  test("does nothing at a few copies beside many other sites", () => {
    const [without, tenfold] = [0, 10].map(
      (circPPAPDC1A_level) => rest({ circPPAPDC1A_level }).IGF1R_protein ?? 0,
    );
    expect((tenfold ?? 0) / (without ?? 1)).toBeGreaterThan(0.999);
    expect((tenfold ?? 0) / (without ?? 1)).toBeLessThan(1.01);
  });
});

test("a hundred prior draws stay non-negative, and the circle never lowers IGF1R", () => {
  for (const [index, parameters] of priorDraws(model, 100).entries()) {
    const [silenced, raised] = [0, 20].map((circPPAPDC1A_level) =>
      course.at(WEEKS, { parameters: { ...parameters, circPPAPDC1A_level }, accuracy: 1e-6 }),
    );
    expect(negatives(model, raised ?? {}), `draw ${index}`).toEqual([]);
    expect(raised?.IGF1R_protein, `draw ${index}`).toBeGreaterThan(
      (silenced?.IGF1R_protein ?? 0) * (1 - 1e-4),
    );
  }
});

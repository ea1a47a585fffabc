import { BREVISCAPINE_HYPOTHESES, buildBreviscapineModel } from "@igf-axis/axis";
import { describe, expect, test } from "vitest";
import { courseOf, type Numbers, negatives, priorDraws } from "./tissue-course.ts";

const model = buildBreviscapineModel();
const course = courseOf(model);
const REST = -1440;

function after(hours: number, doses: Numbers, parameters: Numbers = {}): Record<string, number> {
  return course.at(hours * 60, { start: REST, doses, parameters });
}

const BVP = { BVP: 1e5 };

describe("breviscapine", () => {
  test("raises reactive oxygen to its analytic rest, and N-acetylcysteine divides it", () => {
    const parameters = { half_life_BVP: 1e12, fold_BVP_ROS: 3, K_BVP_ROS: 1e5, K_NAC: 1e6 };
    expect(after(24, BVP, parameters).ROS_level).toBeCloseTo(1 + 3 / 2, 5);
    expect(after(24, { ...BVP, NAC: 4e6 }, parameters).ROS_level).toBeCloseTo((1 + 3 / 2) / 5, 5);
  });

  test("lowers viable cells and raises IGFBP-4 along the tested doses", () => {
    const states = [0, 2.5e4, 5e4, 1e5].map((amount) => after(72, { BVP: amount }));
    const viable = states.map(({ viable }) => viable ?? 0);
    const held = states.map(({ IGFBP4_mRNA }) => IGFBP4_mRNA ?? 0);
    expect(viable).toEqual([...viable].sort((a, b) => b - a));
    expect(held).toEqual([...held].sort((a, b) => a - b));
    expect(held[3]).toBeGreaterThan(1.3 * (held[0] ?? 0));
  });

  test("loses its rise of IGFBP-4 and its killing to N-acetylcysteine", () => {
    const free = after(72, BVP);
    const scavenged = after(72, { ...BVP, NAC: 5e6 });
    expect(scavenged.IGFBP4_mRNA).toBeLessThan(1.05);
    expect(scavenged.viable).toBeGreaterThan(free.viable ?? Number.NaN);
  });

  test("through IGFBP-4 alone, kills less when IGFBP4 is silenced, more when it is overexpressed, less where PAPP-A is high", () => {
    const alone = { ROS_kills: 0, secretion_IGFBP4: 1000 };
    const killed = (parameters: Numbers): number =>
      1 - (after(72, BVP, parameters).viable ?? 0) / (after(72, {}, parameters).viable ?? 0);
    const control = killed(alone);
    expect(control).toBeGreaterThan(0.005);
    expect(killed({ ...alone, IGFBP4_gene: 0.1 })).toBeLessThan(control);
    expect(after(72, BVP, { ...alone, IGFBP4_gene: 5 }).viable).toBeLessThan(
      after(72, BVP, alone).viable ?? 0,
    );
    expect(killed({ ...alone, PAPPA_cuts_IGFBP4: 0.1 })).toBeLessThan(control);
    expect(killed({ ...alone, secretion_IGFBP4: 0 })).toBeCloseTo(0, 5);
  });
});

test("IGF-1 is conserved without anything that takes it in, and binding comes to detailed balance", () => {
  const parameters = {
    kgrow: 0,
    kdeath: 0,
    kdeath_ROS: 0,
    secretion_IGFBP4: 5000,
    PAPPA_cuts_IGFBP4: 0,
    IGF1_in_medium: 2,
  };
  const state = course.at(2880, { parameters });
  expect((state.IGF1 ?? 0) + (state.IGF1_IGFBP4 ?? 0)).toBeCloseTo(2, 7);
  const still = course.at(1e6, { parameters: { ...parameters, secretion_IGFBP4: 1 } });
  const quotient = ((still.IGF1 ?? 0) * (still.IGFBP4 ?? 0)) / (still.IGF1_IGFBP4 ?? 0);
  expect(quotient / course.nominal("Kd_IGF1_IGFBP4")).toBeCloseTo(1, 2);
});

test("cells that die are counted", () => {
  const parameters = { kgrow: 0, kdeath: 1e-3 };
  const state = after(48, BVP, parameters);
  expect((state.cells ?? 0) + (state.cells_dead ?? 0)).toBeCloseTo(3e4, 3);
});

test("a hundred prior draws run for three days without a negative amount", () => {
  for (const [index, parameters] of priorDraws(model, 100, BREVISCAPINE_HYPOTHESES).entries()) {
    const state = course.at(4320, { start: REST, parameters, doses: { BVP: 1e5, NAC: 1e6 }, accuracy: 1e-5 });
    expect(negatives(model, state), `draw ${index}`).toEqual([]);
  }
});

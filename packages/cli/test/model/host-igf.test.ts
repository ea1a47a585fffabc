import { describe, expect, test } from "vitest";
import { DAY, type HostState, halfLife, hostOf, infusion, of } from "./host-run.ts";
import type { Numbers } from "./tissue-course.ts";

const human = hostOf({ species: "human" });
const PLASMA = 45;
const INTERSTITIUM = 160;
const CARRIERS = ["IGFBP1", "IGFBP2", "IGFBP3", "IGFBP456"];
const IGFS = ["IGF1", "IGF2"];
const HOUR = 60;

/** Growth hormone's answer held at rest, so that only what leaves is seen. */
const HELD: Numbers = { IGF1_without_GH: 1, GH_share_IGFBP3: 0 };

/** How much of a small dose of IGF-1 is left in plasma at each hour, and the area under it in hours. */
function doseOfIgf1(parameters: Numbers): { left: (hour: number) => number; area: number } {
  const hours = Array.from({ length: 12 * 24 + 1 }, (_, i) => i);
  const before = of(human.rest(parameters), "totalIGF1");
  const given = 0.1 * before;
  const states = human.course(
    hours.map((hour) => hour * HOUR),
    { parameters, doses: [{ species: "IGF1", time: 0, amount: given, operation: "add" }] },
  );
  const left = hours.map((hour) => (of(states[hour], "totalIGF1") - before) / given);
  return {
    left: (hour) => left[hour] ?? Number.NaN,
    area: left.reduce((sum, value, i) => sum + (i === 0 || i === left.length - 1 ? value / 2 : value), 0),
  };
}

describe("IGF at rest", () => {
  const rest = human.rest();

  test("is what laboratories find: 200 µg/L IGF-1, 3.4 mg/L IGFBP-3, 4–6 µg/L IGFBP-1, acid-labile subunit half free", () => {
    expect(of(rest, "total_IGF1_mass")).toBeCloseTo(200, -1);
    expect(of(rest, "IGFBP3_mass") / 3360).toBeCloseTo(1, 1);
    expect(of(rest, "IGFBP1_mass")).toBeGreaterThan(4);
    expect(of(rest, "IGFBP1_mass")).toBeLessThan(6);
    expect(of(rest, "ALS_mass")).toBeGreaterThan(16_700 - 3_700);
    expect(of(rest, "ALS_mass")).toBeLessThan(24_200);
    expect(of(rest, "ALS") / of(rest, "totalALS")).toBeCloseTo(0.5, 0);
  });

  test("is free by 0.27–1 % of IGF-1 and about 0.2 % of IGF-2", () => {
    expect(of(rest, "free_share_IGF1")).toBeGreaterThan(0.0027);
    expect(of(rest, "free_share_IGF1")).toBeLessThan(0.01);
    expect(of(rest, "free_share_IGF2")).toBeGreaterThan(0.0015);
    expect(of(rest, "free_share_IGF2")).toBeLessThan(0.0025);
  });

  test("is held for the most part in the complex of three", () => {
    const ternary = IGFS.reduce((sum, igf) => sum + of(rest, `${igf}_IGFBP3_ALS`), 0);
    const share = ternary / (of(rest, "totalIGF1") + of(rest, "totalIGF2"));
    expect(share).toBeGreaterThan(0.7);
    expect(share).toBeLessThan(0.9);
  });

  test("is in interstitial fluid at a tenth of plasma, below the 14–50 % that were measured", () => {
    expect(of(rest, "interstitial_share_IGF1")).toBeGreaterThan(0.07);
    expect(of(rest, "interstitial_share_IGF1")).toBeLessThan(0.14);
  });
});

describe("IGF-1 that is given", () => {
  test("leaves plasma with a half-life of 14–22 h once it is distributed, 20 h were measured, into 0.2–0.36 L/kg", () => {
    const { left, area } = doseOfIgf1(HELD);
    const half = halfLife(left(12), left(48), 36);
    expect(half).toBeGreaterThan(14);
    expect(half).toBeLessThan(22);
    const clearance = PLASMA / (area * HOUR);
    expect(clearance).toBeGreaterThan(0.1);
    expect(clearance).toBeLessThan(0.25);
    const volume = (clearance * half * HOUR) / Math.LN2 / 1000;
    expect(volume).toBeGreaterThan(0.2);
    expect(volume).toBeLessThan(0.36);
  });

  test("leaves within about 6 h while most of it is there when growth hormone's receptor is missing", () => {
    const { left } = doseOfIgf1({ GH_receptor: 0 });
    const half = halfLife(left(3), left(12), 9);
    expect(half).toBeGreaterThan(4);
    expect(half).toBeLessThan(8);
    expect(left(12)).toBeLessThan(0.1);
  });

  test("leaves as fast without acid-labile subunit alone, so that it is the complex of three that keeps it", () => {
    const { left, area } = doseOfIgf1({ ...HELD, production_ALS: 0 });
    const half = halfLife(left(3), left(12), 9);
    expect(half).toBeGreaterThan(3);
    expect(half).toBeLessThan(7);
    expect(area).toBeLessThan(0.5 * doseOfIgf1(HELD).area);
  });

  test("is free for a quarter of an hour: after 75 min of 9 µg/kg and h free IGF-1 halves in 11–18 min", () => {
    const perMinute = 9000 / 60 / 7.65 / PLASMA;
    const before = human.rest();
    const [end, later] = human.course([75, 105], { doses: infusion("IGF1", perMinute, 75) });
    const half = halfLife(of(end, "IGF1") - of(before, "IGF1"), of(later, "IGF1") - of(before, "IGF1"), 30);
    expect(half).toBeGreaterThan(11);
    expect(half).toBeLessThan(18);
    expect(of(end, "totalIGF1") / of(before, "totalIGF1")).toBeGreaterThan(1.3);
    expect(of(end, "totalIGF1") / of(before, "totalIGF1")).toBeLessThan(1.6);
  });

  test("raises free IGF-1 four to eight times in that infusion, less than the 11.5 times that were measured", () => {
    const perMinute = 9000 / 60 / 7.65 / PLASMA;
    const [end] = human.course([75], { doses: infusion("IGF1", perMinute, 75) });
    const rise = of(end, "IGF1") / of(human.rest(), "IGF1");
    expect(rise).toBeGreaterThan(4);
    expect(rise).toBeLessThan(8);
  });
});

describe("IGFBP-1", () => {
  test("halves in 60–110 min under much insulin, glucose held", () => {
    const before = human.rest();
    const insulin = infusion("INS", (0.4 * human.nominal("clearance_INS")) / PLASMA, 90);
    const glucose = insulin.map(({ time }) => ({
      species: "GLC",
      time,
      amount: of(before, "GLC"),
      operation: "set" as const,
    }));
    const [hour, end] = human.course([60, 90], { doses: [...insulin, ...glucose] });
    const half = halfLife(of(before, "totalIGFBP1"), of(end, "totalIGFBP1"), 90);
    expect(half).toBeGreaterThan(60);
    expect(half).toBeLessThan(110);
    expect(of(hour, "IGF1")).toBeGreaterThan(of(before, "IGF1"));
  });

  test("rises four- to sixfold in 3 h without insulin, and holds free IGF-1 down", () => {
    const before = human.rest();
    const [after] = human.course([180], { parameters: { beta_cells: 0.01 }, from: before });
    expect(of(after, "totalIGFBP1") / of(before, "totalIGFBP1")).toBeGreaterThan(3.5);
    expect(of(after, "totalIGFBP1") / of(before, "totalIGFBP1")).toBeLessThan(6);
    expect(of(after, "IGF1")).toBeLessThan(of(before, "IGF1"));
  });
});

describe("a closed host, where nothing is made or lost", () => {
  const closed: Numbers = Object.fromEntries(
    human.model.parameters
      .filter(({ id }) => /^(production_|loss_|clearance_(IGF|ternary|LMAB)|uptake_IGF|stripping_)/.test(id))
      .map(({ id }) => [id, 0]),
  );
  const doses = [{ species: "LMAB", time: 0, amount: 20, operation: "add" as const }];
  const [start, end] = human.course([1, 400 * DAY], {
    parameters: closed,
    doses,
    from: human.rest(),
  }) as readonly [HostState, HostState];

  test("keeps every IGF, binding protein, acid-labile subunit, matrix site and antibody site", () => {
    const inBoth = (state: HostState, id: string): number =>
      PLASMA * of(state, id) + INTERSTITIUM * of(state, `${id}_i`);
    const igf =
      (id: string) =>
      (state: HostState): number =>
        [id, `${id}_LMAB`, ...CARRIERS.map((carrier) => `${id}_${carrier}`)].reduce(
          (sum, each) => sum + inBoth(state, each),
          0,
        ) +
        inBoth(state, `${id}_IGFBP3_ALS`) +
        INTERSTITIUM * of(state, `${id}_MATRIX`);
    const carrier =
      (id: string) =>
      (state: HostState): number =>
        [id, ...IGFS.map((each) => `${each}_${id}`)].reduce((sum, each) => sum + inBoth(state, each), 0) +
        (id === "IGFBP3" ? IGFS.reduce((sum, each) => sum + inBoth(state, `${each}_IGFBP3_ALS`), 0) : 0);
    const totals: Readonly<Record<string, (state: HostState) => number>> = {
      ...Object.fromEntries(IGFS.map((id) => [id, igf(id)])),
      ...Object.fromEntries(CARRIERS.map((id) => [id, carrier(id)])),
      ALS: (state) =>
        ["ALS", ...IGFS.map((each) => `${each}_IGFBP3_ALS`)].reduce((sum, id) => sum + inBoth(state, id), 0),
      MATRIX: (state) => ["MATRIX", "IGF1_MATRIX", "IGF2_MATRIX"].reduce((sum, id) => sum + of(state, id), 0),
      LMAB: (state) => ["LMAB", "IGF1_LMAB", "IGF2_LMAB"].reduce((sum, id) => sum + inBoth(state, id), 0),
    };
    for (const [id, total] of Object.entries(totals)) expect(total(end) / total(start), id).toBeCloseTo(1, 5);
  });

  test("comes to rest in detailed balance: every pair by its affinity in plasma and in tissue, with nothing crossing", () => {
    for (const igf of IGFS) {
      expect(of(end, igf) / of(end, `${igf}_i`), igf).toBeCloseTo(1, 4);
      for (const where of ["", "_i"]) {
        for (const carrier of [...CARRIERS, "LMAB"]) {
          const apart = of(end, igf + where) * of(end, carrier + where);
          const bound = of(end, `${igf}_${carrier}${where}`) * human.nominal(`Kd_${igf}_${carrier}`);
          expect(apart / bound, `${igf} ${carrier} ${where}`).toBeCloseTo(1, 4);
        }
      }
      for (const where of ["", "_i"]) {
        const apart = of(end, `${igf}_IGFBP3${where}`) * of(end, `ALS${where}`);
        const bound = of(end, `${igf}_IGFBP3_ALS${where}`) * human.nominal("Kd_ALS");
        expect(apart / bound, `${igf} ALS ${where}`).toBeCloseTo(1, 4);
      }
    }
  });
});

import {
  IGF1R_ANTIBODIES,
  type Igf1rAntibody,
  igf1rAntibodyDoses,
  LIGAND_ANTIBODIES,
  type LigandAntibody,
  ligandAntibodyDoses,
} from "@igf-axis/axis";
import { describe, expect, test } from "vitest";
import { DAY, type Host, halfLife, hostOf, of } from "./host-run.ts";

const human = hostOf({ species: "human" });

/** A single dose of figitumumab; each value over rest, at days. */
function figitumumab(mgPerKg: number, days: readonly number[]): (id: string) => readonly number[] {
  const states = human.course(
    days.map((day) => day * DAY),
    { doses: igf1rAntibodyDoses("human", "figitumumab", { mgPerKg, count: 1 }) },
  );
  return (id) => states.map((state) => of(state, id) / of(human.rest(), id));
}

/** Clearance over the first and the last days of a long course: dose over area, mL a day and kilogram. */
function clearanceOf(host: Host, mgPerKg: number): number {
  const days = Array.from({ length: 121 }, (_, i) => i);
  const doses = igf1rAntibodyDoses("human", "figitumumab", { mgPerKg, count: 1 });
  const states = host.course(
    days.map((day) => day * DAY),
    { doses },
  );
  const area = states.reduce(
    (sum, state, i) => sum + of(state, "MAB_mass") * (i === 0 || i === states.length - 1 ? 0.5 : 1),
    0,
  );
  return (mgPerKg * 1e6) / area;
}

describe("figitumumab in healthy adults", () => {
  const over10 = figitumumab(10, [14, 28, 42, 56, 84]);
  const over20 = figitumumab(20, [14, 28, 42, 56, 84]);

  test("raises total IGF-1 four to five times and keeps it there for 84 days", () => {
    for (const rise of [...over10("totalIGF1"), ...over20("totalIGF1")]) {
      expect(rise).toBeGreaterThan(4);
      expect(rise).toBeLessThan(5);
    }
  });

  test("raises insulin seven to ten times and glucose by 16–18 %, give or take one", () => {
    for (const over of [over10, over20]) {
      expect(over("INS")[1]).toBeGreaterThan(7);
      expect(over("INS")[1]).toBeLessThan(10);
      expect(over("GLC")[1]).toBeGreaterThan(1.15);
      expect(over("GLC")[1]).toBeLessThan(1.19);
    }
  });

  test("raises IGFBP-3 2.2–2.9 times, on the low side of the 2.4–2.9 that were measured", () => {
    expect(over20("totalIGFBP3")[1]).toBeGreaterThan(2.2);
    expect(over20("totalIGFBP3")[1]).toBeLessThan(2.9);
  });

  test("raises free IGF-1 two to three times, far less than the 8–12 times that were measured", () => {
    expect(over20("IGF1")[1]).toBeGreaterThan(2);
    expect(over20("IGF1")[1]).toBeLessThan(4);
  });

  test("raises IGF-2 by less than half, for as long as IGFBP-3 is up, where a slight and transient rise was seen", () => {
    expect(over20("totalIGF2")[1]).toBeGreaterThan(1.05);
    expect(over20("totalIGF2")[1]).toBeLessThan(1.5);
  });

  test("has a half-life of 21–28 days that is longer after the higher dose", () => {
    const halves = [over10, over20].map(() => 0);
    [10, 20].forEach((mgPerKg, i) => {
      const [early, late] = human.course([42 * DAY, 84 * DAY], {
        doses: igf1rAntibodyDoses("human", "figitumumab", { mgPerKg, count: 1 }),
      });
      halves[i] = halfLife(of(early, "MAB"), of(late, "MAB"), 42);
    });
    expect(halves[0]).toBeGreaterThan(18);
    expect(halves[1]).toBeLessThan(32);
    expect(halves[1]).toBeGreaterThan(halves[0] ?? 0);
  });

  test("acts through growth hormone: without its receptor IGF-1, insulin and glucose hardly move", () => {
    const parameters = { GH_receptor: 0, a_GH_sensitivity: 1e6 };
    const [month] = human.course([28 * DAY], {
      parameters,
      doses: igf1rAntibodyDoses("human", "figitumumab", { mgPerKg: 20, count: 1 }),
    });
    const rest = human.rest(parameters);
    expect(of(month, "INS") / of(rest, "INS")).toBeCloseTo(1, 1);
    expect(of(month, "GLC") / of(rest, "GLC")).toBeCloseTo(1, 1);
    expect(of(month, "totalIGF1") / of(rest, "totalIGF1")).toBeLessThan(2);
  });
});

describe("disposition by the target", () => {
  test("clears little antibody several times faster than much, and is linear from 10 mg/kg on within a quarter", () => {
    const [low, middle, high] = [0.3, 10, 30].map((mgPerKg) => clearanceOf(human, mgPerKg));
    expect(low).toBeGreaterThan(2 * (high ?? 0));
    expect((middle ?? 0) / (high ?? 1)).toBeLessThan(1.25);
  });

  test("takes the body's IGF1R away from 3 mg/kg on, and brings it back when the antibody has left", () => {
    const doses = igf1rAntibodyDoses("human", "figitumumab", { mgPerKg: 3, count: 1 });
    const [week, late] = human.course([7 * DAY, 300 * DAY], { doses });
    expect(of(week, "IGF1R_reachable")).toBeLessThan(0.05);
    expect(of(late, "IGF1R_reachable")).toBeGreaterThan(0.95);
  });

  test.each(Object.keys(IGF1R_ANTIBODIES) as Igf1rAntibody[])(
    "%s at its usual regimen removes the feedback for as long as it is given",
    (antibody) => {
      const host = hostOf({ species: "human", antibody });
      const { everyDays } = IGF1R_ANTIBODIES[antibody].regimen;
      const doses = igf1rAntibodyDoses("human", antibody, { count: 4 });
      const trough = 4 * everyDays * DAY - 1;
      const [before] = host.course([trough], { doses, accuracy: 1e-6 });
      expect(of(before, "MAB_mass") / 1000).toBeGreaterThan(10);
      expect(of(before, "IGF1R_reachable")).toBeLessThan(0.1);
      expect(of(before, "totalIGF1") / of(host.rest(), "totalIGF1")).toBeGreaterThan(3);
    },
  );

  test("dalotuzumab and cixutumumab have the half-life and the trough that were reported", () => {
    const dalotuzumab = hostOf({ species: "human", antibody: "dalotuzumab" });
    const weekly = igf1rAntibodyDoses("human", "dalotuzumab", { count: 4 });
    const [early, late] = dalotuzumab.course([24 * DAY, 28 * DAY - 1], { doses: weekly });
    expect(24 * halfLife(of(early, "MAB"), of(late, "MAB"), 4)).toBeGreaterThan(80);
    expect(of(late, "MAB_mass") / 1000).toBeGreaterThan(25);
    const cixutumumab = hostOf({ species: "human", antibody: "cixutumumab" });
    const [trough] = cixutumumab.course([28 * DAY - 1], {
      doses: igf1rAntibodyDoses("human", "cixutumumab", { mgPerKg: 9, everyDays: 7, count: 4 }),
    });
    expect(of(trough, "MAB_mass") / 1000 / 106).toBeCloseTo(1, 0);
  });
});

describe("ligand antibodies", () => {
  test("stay linear: twice the xentuzumab reaches twice the sites", () => {
    const [once, twice] = [500, 1000].map((mg) => {
      const doses = ligandAntibodyDoses("human", "xentuzumab", { mg, count: 1 });
      const [week] = human.course([7 * DAY], { doses });
      return of(week, "LMAB") + of(week, "IGF1_LMAB") + of(week, "IGF2_LMAB");
    });
    expect((twice ?? 0) / (once ?? 1)).toBeCloseTo(2, 3);
  });

  test("xentuzumab raises total IGF-1 and IGF-2 within a day while bioactive IGF falls", () => {
    const [day] = human.course([DAY], { doses: ligandAntibodyDoses("human", "xentuzumab", { count: 1 }) });
    const rest = human.rest();
    expect(of(day, "totalIGF1") / of(rest, "totalIGF1")).toBeGreaterThan(1.5);
    expect(of(day, "totalIGF2") / of(rest, "totalIGF2")).toBeGreaterThan(1.2);
    expect(of(day, "bioactive_IGF") / of(rest, "bioactive_IGF")).toBeLessThan(0.2);
  });

  test("more xentuzumab raises total IGF-1 further and leaves less bioactive IGF, which stays below a third from 450 mg a week on", () => {
    const after = [75, 450, 1000].map(
      (mg) =>
        human.course([27 * DAY], { doses: ligandAntibodyDoses("human", "xentuzumab", { mg, count: 4 }) })[0],
    );
    const bioactive = after.map((state) => of(state, "bioactive_IGF") / of(human.rest(), "bioactive_IGF"));
    const total = after.map((state) => of(state, "totalIGF1") / of(human.rest(), "totalIGF1"));
    expect(bioactive[1]).toBeLessThan(0.34);
    expect(bioactive[2]).toBeLessThan(bioactive[1] ?? 0);
    expect(bioactive[1]).toBeLessThan(bioactive[0] ?? 0);
    expect(total[1]).toBeGreaterThan(total[0] ?? 0);
    expect(total[2]).toBeGreaterThan(2);
    expect(total[2]).toBeLessThan(20);
  });

  test("unless cells strip them of what they hold, total IGF-1 would rise more than thirty times and bioactive IGF come back", () => {
    const [month] = human.course([27 * DAY], {
      parameters: { stripping_LMAB: 0 },
      doses: ligandAntibodyDoses("human", "xentuzumab", { count: 4 }),
      from: human.rest(),
    });
    expect(of(month, "totalIGF1") / of(human.rest(), "totalIGF1")).toBeGreaterThan(30);
    expect(of(month, "bioactive_IGF") / of(human.rest(), "bioactive_IGF")).toBeGreaterThan(0.3);
  });

  test.each(Object.keys(LIGAND_ANTIBODIES) as LigandAntibody[])(
    "%s at its usual regimen keeps free IGF of the interstitium below a third of rest",
    (ligandAntibody) => {
      const host = hostOf({ species: "human", ligandAntibody });
      const [month] = host.course([27 * DAY], {
        doses: ligandAntibodyDoses("human", ligandAntibody, { count: 4 }),
        accuracy: 1e-6,
      });
      expect(of(month, "bioactive_IGF_tissue") / of(host.rest(), "bioactive_IGF_tissue")).toBeLessThan(0.34);
    },
  );
});

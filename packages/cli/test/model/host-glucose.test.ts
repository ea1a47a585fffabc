import { fastDoses, hostProfile, insulinDoses, mealDoses, oralDoses } from "@igf-axis/axis";
import { describe, expect, test } from "vitest";
import { DAY, hostOf, of } from "./host-run.ts";

const human = hostOf({ species: "human" });
const HOUR = 60;

describe("a healthy adult", () => {
  test("rests at the set points of glucose, insulin and growth hormone", () => {
    const rest = human.rest();
    expect(of(rest, "GLC")).toBeCloseTo(5, 3);
    expect(of(rest, "INS")).toBeCloseTo(0.045, 4);
    expect(of(rest, "portal_insulin_over_rest")).toBeCloseTo(1, 3);
    expect(of(rest, "GH")).toBeCloseTo(1, 2);
    expect(of(rest, "pituitary_signal")).toBeCloseTo(1, 2);
  });

  test("has portal insulin two to three times that of plasma", () => {
    const ratio = of(human.rest(), "portal_insulin") / of(human.rest(), "INS");
    expect(ratio).toBeGreaterThan(2);
    expect(ratio).toBeLessThan(3.5);
  });

  test("stays between 3.5 and 10 mmol/L on three meals a day, with insulin many times rest after each and IGFBP-1 down", () => {
    const hours = Array.from({ length: 48 }, (_, i) => 9 * DAY + i * 30);
    const day = human.course(hours, { doses: mealDoses(10) });
    const glucose = day.map((state) => of(state, "GLC"));
    expect(Math.min(...glucose)).toBeGreaterThan(3.5);
    expect(Math.max(...glucose)).toBeGreaterThan(7);
    expect(Math.max(...glucose)).toBeLessThan(10);
    expect(Math.max(...day.map((state) => of(state, "INS"))) / 0.045).toBeGreaterThan(8);
    const beforeLunch = of(day[26], "totalIGFBP1");
    expect(Math.min(...day.slice(27, 33).map((state) => of(state, "totalIGFBP1")))).toBeLessThan(
      0.65 * beforeLunch,
    );
  });

  test("loses IGF-1 in a fast after a day or two, while IGFBP-1 and growth hormone rise and insulin falls", () => {
    const fast = human.course(
      [24, 36, 72, 7 * 24].map((hour) => hour * HOUR),
      { doses: fastDoses(0, 8 * 24) },
    );
    const rest = human.rest();
    const over = (i: number, id: string): number => of(fast[i], id) / of(rest, id);
    expect(over(0, "totalIGF1")).toBeGreaterThan(0.93);
    expect(over(1, "totalIGF1")).toBeGreaterThan(0.85);
    expect(over(3, "totalIGF1")).toBeGreaterThan(0.33);
    expect(over(3, "totalIGF1")).toBeLessThan(0.7);
    expect(over(2, "totalIGFBP1")).toBeGreaterThan(3);
    expect(over(2, "totalIGFBP1")).toBeLessThan(10);
    expect(over(3, "GH")).toBeGreaterThan(1.3);
    expect(of(fast[2], "INS")).toBeGreaterThan(0.01);
    expect(of(fast[2], "INS")).toBeLessThan(0.025);
  });

  test("falls to 4 mmol/L in three days of fasting, not to the 3.0–3.8 that are usual", () => {
    const [third] = human.course([72 * HOUR], { doses: fastDoses(0, 96) });
    expect(of(third, "GLC")).toBeGreaterThan(3.8);
    expect(of(third, "GLC")).toBeLessThan(4.4);
  });

  test("is back at rest two weeks after a fast", () => {
    const [later] = human.course([17 * DAY], { doses: fastDoses(0, 72) });
    for (const id of ["GLC", "INS", "totalIGF1", "totalIGFBP1", "GH"])
      expect(of(later, id) / of(human.rest(), id), id).toBeCloseTo(1, 1);
  });
});

describe("diabetes", () => {
  const type1 = hostProfile("type-1-diabetes").parameters;
  const type2 = hostProfile("type-2-diabetes").parameters;

  test("of type 1 without insulin has high glucose, IGFBP-1 and growth hormone, and low IGF-1", () => {
    const rest = human.rest(type1);
    expect(of(rest, "GLC")).toBeGreaterThan(10);
    expect(of(rest, "totalIGFBP1") / of(human.rest(), "totalIGFBP1")).toBeGreaterThan(4);
    expect(of(rest, "totalIGF1") / of(human.rest(), "totalIGF1")).toBeLessThan(0.6);
    expect(of(rest, "GH")).toBeGreaterThan(1.3);
  });

  test("of type 1 comes back to normal glucose and most of its IGF-1 under basal insulin", () => {
    const [treated] = human.course([40 * DAY], {
      parameters: type1,
      doses: insulinDoses("basal", 0.17, { count: 41 }),
    });
    expect(of(treated, "GLC")).toBeLessThan(7);
    expect(of(treated, "totalIGF1") / of(human.rest(), "totalIGF1")).toBeGreaterThan(0.8);
  });

  test("of type 2 fasts near 7 mmol/L with twice the insulin, IGF-1 in the normal range", () => {
    const rest = human.rest(type2);
    expect(of(rest, "GLC")).toBeGreaterThan(6.5);
    expect(of(rest, "GLC")).toBeLessThan(9);
    expect(of(rest, "INS")).toBeGreaterThan(0.07);
    expect(of(rest, "INS")).toBeLessThan(0.2);
    expect(of(rest, "totalIGF1") / of(human.rest(), "totalIGF1")).toBeGreaterThan(0.9);
    expect(of(rest, "totalIGF1") / of(human.rest(), "totalIGF1")).toBeLessThan(1.3);
  });

  test("of type 2 has less IGFBP-1, although older patients were found with twice as much", () => {
    expect(of(human.rest(type2), "totalIGFBP1")).toBeLessThan(of(human.rest(), "totalIGFBP1"));
  });

  test("of type 2 improves by 0.5–2 mmol/L under metformin, which takes 13–22 % of the liver's output, with less insulin", () => {
    const rest = human.rest(type2);
    const [treated] = human.course([14 * DAY], {
      parameters: type2,
      doses: oralDoses("human", "METF", { count: 29 }),
    });
    expect(1 - of(treated, "metformin_left")).toBeGreaterThan(0.13);
    expect(1 - of(treated, "metformin_left")).toBeLessThan(0.22);
    expect(of(rest, "GLC") - of(treated, "GLC")).toBeGreaterThan(0.5);
    expect(of(rest, "GLC") - of(treated, "GLC")).toBeLessThan(2);
    expect(of(treated, "INS")).toBeLessThan(of(rest, "INS"));
  });

  test("rapid insulin after a meal spares a type 1 host a part of the rise", () => {
    const basal = insulinDoses("basal", 0.17, { count: 12 });
    const meal = mealDoses(1, 10);
    const rapid = insulinDoses("rapid", 0.05, { startDay: 10 + 8 / 24, count: 1 });
    const time = [10 * DAY + 10 * HOUR];
    const [without] = human.course(time, { parameters: type1, doses: [...basal, ...meal] });
    const [withRapid] = human.course(time, { parameters: type1, doses: [...basal, ...meal, ...rapid] });
    expect(of(withRapid, "GLC")).toBeLessThan(of(without, "GLC") - 0.5);
  });
});

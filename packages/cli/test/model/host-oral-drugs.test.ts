import { type OralDrugId, oralDoses } from "@igf-axis/axis";
import { describe, expect, test } from "vitest";
import { DAY, type HostState, halfLife, hostOf, of } from "./host-run.ts";

const human = hostOf({ species: "human" });

/** A day at steady state, every half hour, and two days after the last dose. */
function steadyDay(
  drug: OralDrugId,
  days: number,
  weightKg: number = 70,
): { day: readonly HostState[]; off: readonly HostState[] } {
  const perDay = drug === "LIN" || drug === "METF" ? 2 : 1;
  const doses = oralDoses("human", drug, { count: days * perDay, weightKg });
  const times = Array.from({ length: 49 }, (_, i) => (days - 1) * DAY + i * 30);
  const states = human.course([...times, (days + 2) * DAY, (days + 4) * DAY], { doses, accuracy: 1e-7 });
  return { day: states.slice(0, 49), off: states.slice(49) };
}

/** nM·h over a day, and the largest value, of a column. */
function exposure(day: readonly HostState[], id: string): { area: number; peak: number; trough: number } {
  const values = day.map((state) => of(state, id));
  return {
    area: values.reduce(
      (sum, value, i) => sum + (i === 0 || i === values.length - 1 ? value / 4 : value / 2),
      0,
    ),
    peak: Math.max(...values),
    trough: Math.min(...values),
  };
}

describe("oral drugs at their usual dose", () => {
  test("osimertinib reaches 501 nM and 11,258 nM·h a day, peak over trough below 1.6, half-life two days", () => {
    const { day, off } = steadyDay("OSI", 20, 62);
    const { area, peak, trough } = exposure(day, "OSI_plasma");
    expect(peak / 501).toBeCloseTo(1, 1);
    expect(area / 11_258).toBeCloseTo(1, 1);
    expect(peak / trough).toBeGreaterThan(1.1);
    expect(peak / trough).toBeLessThan(1.6);
    const half = 24 * halfLife(of(off[0], "OSI"), of(off[1], "OSI"), 2);
    expect(half).toBeGreaterThan(43);
    expect(half).toBeLessThan(53);
  });

  test("AZ5104 has about a tenth of the exposure of osimertinib", () => {
    const { day } = steadyDay("OSI", 20);
    const share = exposure(day, "AZ5104_plasma").area / exposure(day, "OSI_plasma").area;
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.13);
  });

  test("erlotinib has a half-life of 41 h, 36 h were reported from the same clearance and volume", () => {
    const { off } = steadyDay("ERL", 14);
    const half = 24 * halfLife(of(off[0], "ERL"), of(off[1], "ERL"), 2);
    expect(half).toBeGreaterThan(36);
    expect(half).toBeLessThan(43);
  });

  test("afatinib reaches 631 ng·h/mL a day", () => {
    const { area } = exposure(steadyDay("AFA", 14).day, "AFA_plasma");
    expect((area * 485.9) / 1000 / 631).toBeCloseTo(1, 1);
  });

  test("metformin stays below 2.5 mg/L and halves in about 6 h", () => {
    const { day } = steadyDay("METF", 7);
    const { peak, trough } = exposure(day, "METF_plasma");
    expect((peak * 129.2) / 1e6).toBeLessThan(2.5);
    expect((trough * 129.2) / 1e6).toBeGreaterThan(0.3);
    expect((human.nominal("volume_METF") / human.nominal("clearance_METF") / 60) * Math.LN2).toBeCloseTo(
      6,
      0,
    );
  });

  test.each(["OSI", "ERL", "AFA", "LIN", "BMS754807", "METF"] as const)(
    "%s reaches a tumour unbound, by what plasma protein leaves",
    (drug) => {
      const [state] = human.course([6 * 60], { doses: oralDoses("human", drug, { count: 1 }) });
      const share = of(state, `tumour_${drug}`) / of(state, `${drug}_plasma`);
      expect(share).toBeCloseTo(1 / (1 + human.nominal(`binding_${drug}`)), 10);
      expect(of(state, `tumour_${drug}`)).toBeGreaterThan(0);
    },
  );
});

describe("inhibitors of both kinases", () => {
  test.each(["LIN", "BMS754807"] as const)(
    "%s makes the body insulin resistant while it is there: insulin rises, and glucose comes down again after it",
    (drug) => {
      const doses = oralDoses("human", drug, { count: 1 });
      const [peak, later] = human.course([3 * 60, 10 * DAY], { doses });
      const rest = human.rest();
      expect(of(peak, "INSR_kinase_left")).toBeLessThan(0.5);
      expect(of(peak, "GLC")).toBeGreaterThan(of(rest, "GLC") + 0.3);
      expect(of(peak, "INS")).toBeGreaterThan(1.5 * of(rest, "INS"));
      expect(of(later, "GLC") / of(rest, "GLC")).toBeCloseTo(1, 1);
      expect(of(later, "INS") / of(rest, "INS")).toBeCloseTo(1, 1);
    },
  );

  test("EGFR inhibitors leave glucose, insulin and IGF-1 where they were", () => {
    const rest = human.rest();
    const [week] = human.course([7 * DAY], {
      doses: (["OSI", "ERL", "AFA"] as const).flatMap((drug) => [...oralDoses("human", drug, { count: 7 })]),
    });
    for (const id of ["GLC", "INS", "totalIGF1", "GH"])
      expect(of(week, id) / of(rest, id), id).toBeCloseTo(1, 4);
  });
});

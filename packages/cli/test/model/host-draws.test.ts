import { igf1rAntibodyDoses, ligandAntibodyDoses, mealDoses, oralDoses } from "@igf-axis/axis";
import { describe, expect, test } from "vitest";
import { DAY, hostOf, of } from "./host-run.ts";
import { negatives, priorDraws } from "./tissue-course.ts";

const DRAWS = 40;

describe.each(["human", "mouse"] as const)("the %s host over its priors", (species) => {
  const host = hostOf({ species });
  const doses = [
    ...mealDoses(7),
    ...igf1rAntibodyDoses(species, "figitumumab", { startDay: 1, mgPerKg: 10, count: 1 }),
    ...ligandAntibodyDoses(species, "xentuzumab", { startDay: 3, mgPerKg: 14, count: 1 }),
    ...oralDoses(species, "LIN", { count: 10, everyDays: 0.5, mgPerKg: 2 }),
    ...oralDoses(species, "OSI", { count: 7, mgPerKg: 1 }),
  ];
  const draws = priorDraws(host.model, DRAWS);

  test("holds no negative amount at rest or under everything at once, in every draw (seed 11)", () => {
    const found = draws.flatMap((parameters, draw) => {
      const rest = host.rest(parameters);
      const states = host.course([DAY, 2 * DAY, 4 * DAY, 7 * DAY], { parameters, doses, accuracy: 1e-6 });
      return [rest, ...states].flatMap((state) => negatives(host.model, state).map((id) => `${draw}: ${id}`));
    });
    expect(found).toEqual([]);
  });

  test("is reached everywhere: under everything at once each species is above zero", () => {
    const states = host.course([4 * DAY + 10, 4 * DAY + 8 * 60 + 10], { doses, accuracy: 1e-6 });
    const others = /^(ERL|AFA|BMS754807|METF|INS_rapid|INS_basal)/;
    const noIgf2 = species === "mouse" ? /IGF2/ : /^$/;
    const empty = host.model.species
      .map(({ id }) => id)
      .filter((id) => !others.test(id) && !noIgf2.test(id) && !states.some((state) => of(state, id) > 0));
    expect(empty).toEqual([]);
  });

  test("runs the same by two methods that share only the equations", () => {
    const times = [2 * DAY + 60, 4 * DAY + 60];
    const [bdf, rosenbrock] = (["bdf", "rodas5p"] as const).map((method) =>
      host.course(times, { doses, method, accuracy: 1e-7 }),
    );
    times.forEach((_, i) => {
      for (const id of ["GLC", "INS", "totalIGF1", "IGF1", "GH", "MAB", "LIN", "OSI", "totalIGFBP1"])
        expect(of(bdf?.[i], id) / of(rosenbrock?.[i], id), id).toBeCloseTo(1, 3);
    });
  });
});

describe("the mouse", () => {
  const mouse = hostOf({ species: "mouse" });

  test("has no IGF-2 and more IGF-1 than a human", () => {
    expect(of(mouse.rest(), "totalIGF2")).toBeLessThan(1e-3);
    expect(of(mouse.rest(), "total_IGF1_mass")).toBeGreaterThan(300);
    expect(of(mouse.rest(), "total_IGF1_mass")).toBeLessThan(500);
  });

  test("fasts faster: a night takes from it what a human loses in days", () => {
    const stop = [{ species: "DIET", time: 0, amount: 0, operation: "set" as const }];
    const human = hostOf({ species: "human" });
    const [night, day] = [mouse, human].map((host) => {
      const [state] = host.course([16 * 60], { doses: stop });
      return of(state, "totalIGF1") / of(host.rest(), "totalIGF1");
    });
    expect(night).toBeLessThan(0.75);
    expect(day).toBeGreaterThan(0.95);
  });

  test("answers an IGF1R antibody as a human does: total IGF-1, insulin and glucose rise", () => {
    const doses = igf1rAntibodyDoses("mouse", "figitumumab", { mgPerKg: 10, count: 1 });
    const [week] = mouse.course([7 * DAY], { doses });
    for (const id of ["totalIGF1", "INS", "GLC"])
      expect(of(week, id) / of(mouse.rest(), id), id).toBeGreaterThan(1.05);
  });
});

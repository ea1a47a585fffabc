import { resolveScenario } from "@igf-axis/axis";
import { unwrap } from "@igf-axis/model";
import { expect, test } from "vitest";
import { ADD_ONS, IGF2_STEPS, igf2AtStep, igf2Step, SURVIVAL_READINGS } from "../../src/figure/controls.ts";
import { FIRST_SETTING, scenarioOf } from "../../src/index.ts";
import { RUN_HERE } from "../../src/page/run-here.ts";

test("every step of the IGF-2 slider has a factor of its own, and is found again by it", () => {
  const factors = Array.from({ length: IGF2_STEPS + 1 }, (_, step) => igf2AtStep(step));
  expect(factors[0]).toBe(1);
  expect(factors.at(-1)).toBe(1000);
  expect(new Set(factors).size).toBe(factors.length);
  factors.forEach((factor, step) => {
    expect(igf2Step(factor)).toBe(step);
  });
});

test.each(ADD_ONS)("the add-on $id is one that the model has, at a usual concentration", ({ id }) => {
  const outcome = resolveScenario(scenarioOf({ ...FIRST_SETTING, addOn: id }));
  expect(outcome.diagnostics).toEqual([]);
  expect(unwrap(outcome).arms).toHaveLength(2);
});

test.each(SURVIVAL_READINGS)("the survival reading $id selects what the model has", ({ id }) => {
  const study = unwrap(resolveScenario(scenarioOf({ ...FIRST_SETTING, survival: id })));
  expect(study.hypotheses[0]?.options).toHaveLength(id === "all" ? 3 : 1);
});

test.each(Object.entries(RUN_HERE))("the setting of claim %s can be run", (_, setting) => {
  expect(unwrap(resolveScenario(scenarioOf(setting))).arms).toHaveLength(2);
  expect(setting.igf2).toBe(igf2AtStep(igf2Step(setting.igf2)));
});

import { checkUnits, type Model } from "@igf-axis/model";
import { expect, test } from "vitest";
import { math, smallModel, withParameter, withRateLaw } from "../small-model.ts";

const codes = (model: Model): string[] => checkUnits(model).map(({ code }) => code);
const messages = (model: Model): string[] => checkUnits(model).map(({ message }) => message);

test("a consistent model with two substance units passes, coupled by a stoichiometry with a unit", () => {
  expect(checkUnits(smallModel())).toEqual([]);
});

test("the parameter of a product is named with the unit it should have", () => {
  const model = withRateLaw("Kd_IGF1_IGF1R * IGF1R");
  expect(checkUnits(model)[0]).toMatchObject({
    code: "E2020",
    message: "`Kd_IGF1_IGF1R` has unit nM but its rate law needs 1/min to change `IGF1`",
    path: ["reactions", "IGF1_binds_IGF1R", "rateLaw"],
  });
});

test("the right dimension in the wrong size is an error that states the factor", () => {
  const [problem] = checkUnits({
    ...withRateLaw("kon_IGF1_IGF1R * IGF1 * IGF1R"),
    parameters: withParameter("kon_IGF1_IGF1R", { unit: "1/(M*min)" }).parameters,
  });
  expect(problem?.code).toBe("E2021");
  expect(problem?.message).toContain("`kon_IGF1_IGF1R` has unit 1/(M*min) but its rate law needs 1/(nM*min)");
  expect(problem?.message).toContain("factor 1e-9");
});

test("a stoichiometry in the wrong unit shows as a rate law that does not fit", () => {
  expect(codes(withParameter("pmol_per_molecule", { unit: "nmol/molecule" }))).toEqual(["E2021"]);
  expect(codes(withParameter("pmol_per_molecule", { unit: "dimensionless" }))).toEqual(["E2020"]);
});

test("sums and comparisons need one unit, and a bare number in a sum is a pure number", () => {
  expect(codes(withRateLaw("kon_IGF1_IGF1R * (IGF1 * IGF1R - Kd_IGF1_IGF1R)"))).toEqual(["E2022"]);
  expect(messages(withRateLaw("kon_IGF1_IGF1R * (1 - IGF1) * IGF1R"))[0]).toContain(
    "`1` has unit dimensionless but stands beside `IGF1` of unit nM",
  );
  expect(codes(withRateLaw("kon_IGF1_IGF1R * max(IGF1, 0) * IGF1R * (IGF1 > 2)"))).toEqual([]);
});

test("functions and exponents take pure numbers, and literal exponents scale the unit", () => {
  expect(codes(withRateLaw("exp(IGF1) * IGF1R"))).toEqual(["E2023"]);
  expect(codes(withRateLaw("2 ^ IGF1 * IGF1R"))).toEqual(["E2024"]);
  expect(codes(withRateLaw("IGF1 ^ occupied * IGF1R"))).toEqual(["E2024"]);
  expect(
    codes(withRateLaw("kon_IGF1_IGF1R * sqrt(IGF1 ^ 2) * IGF1R * (IGF1 / Kd_IGF1_IGF1R) ^ occupied")),
  ).toEqual([]);
});

test("rules, initial assignments, events and observables are compared with their targets", () => {
  const model = smallModel();
  expect(
    codes({ ...model, rules: [{ kind: "assignment", variable: "occupied", math: math("IGF1R") }] }),
  ).toEqual(["E2025"]);
  expect(
    codes({
      ...model,
      rules: [{ kind: "rate", variable: "occupied", math: math("occupied * IGF1 * kon_IGF1_IGF1R") }],
    }),
  ).toEqual([]);
  expect(
    codes({ ...model, rules: [{ kind: "rate", variable: "occupied", math: math("occupied") }] }),
  ).toEqual(["E2025"]);
  expect(
    codes({ ...model, initialAssignments: [{ symbol: "IGF1", math: math("2 * Kd_IGF1_IGF1R") }] }),
  ).toEqual([]);
  expect(codes({ ...model, initialAssignments: [{ symbol: "IGF1", math: math("time") }] })).toEqual([
    "E2025",
  ]);
  const event = {
    trigger: { math: math("time > 5"), initialValue: true, persistent: true },
    delay: math("Kd_IGF1_IGF1R"),
    useValuesFromTriggerTime: true,
    assignments: [{ variable: "IGF1", math: math("IGF1R") }],
  };
  expect(codes({ ...model, events: [event] })).toEqual(["E2025", "E2025"]);
  expect(
    codes({ ...model, observables: [{ id: "free", name: "free", expression: math("IGF1"), unit: "uM" }] }),
  ).toEqual(["E2025"]);
  expect(
    messages({
      ...model,
      observables: [{ id: "free", name: "free", expression: math("IGF1"), unit: "uM" }],
    })[0],
  ).toContain("factor 0.001");
});

test("local parameters, functions and the Avogadro constant are followed", () => {
  const model = smallModel();
  const [reaction] = model.reactions as [Model["reactions"][number]];
  const local = {
    math: math("mm(IGF1, Kd_IGF1_IGF1R) * IGF1R * k"),
    localParameters: [{ id: "k", value: 1, unit: "1/h", constant: true }],
  };
  const functions = [{ id: "mm", arguments: ["s", "k"], body: math("s / (k + s)") }];
  const found = checkUnits({ ...model, functions, reactions: [{ ...reaction, rateLaw: local }] });
  expect(found.map(({ code }) => code)).toEqual(["E2021"]);
  expect(found[0]?.message).toContain("`k` has unit 1/h but its rate law needs 1/min");
  expect(
    codes({
      ...model,
      observables: [
        { id: "n", name: "n", expression: math("IGF1 * medium * avogadro / 1e12"), unit: "molecule" },
      ],
    }),
  ).toEqual(["E2025"]);
  expect(
    codes({
      ...model,
      observables: [
        { id: "n", name: "n", expression: math("IGF1 * medium * avogadro"), unit: "1e-12*molecule" },
      ],
    }),
  ).toEqual([]);
});

test("what has no unit is warned about once and not checked", () => {
  const { unit: _, ...bare } = smallModel().parameters[1] as Model["parameters"][number];
  const model = smallModel();
  expect(
    codes({ ...model, parameters: model.parameters.map((own) => (own.id === bare.id ? bare : own)) }),
  ).toEqual(["W2027"]);
});

test("a unit text that cannot be read is reported at its place", () => {
  expect(checkUnits(withParameter("Kd_IGF1_IGF1R", { unit: "nMol/l" }))[0]).toMatchObject({
    code: "E1020",
    path: ["parameters", "Kd_IGF1_IGF1R", "unit"],
  });
});

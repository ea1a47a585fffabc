import { emptyModel, type Model, nearestName, type Prior, validateModel } from "@igf-axis/model";
import { expect, test } from "vitest";
import { math, smallModel, withParameter, withRateLaw } from "../small-model.ts";

const codes = (model: Model): string[] => validateModel(model).map(({ code }) => code);

test("sound models have no problems", () => {
  expect(validateModel(emptyModel("nothing"))).toEqual([]);
  expect(validateModel(smallModel())).toEqual([]);
});

test("an unknown name is reported with its place and the nearest known name", () => {
  expect(validateModel(withRateLaw("kon_IGF1_IGF1R * IFG1 * IGF1R"))).toEqual([
    {
      code: "E2003",
      message: "`IFG1` is not in the model; did you mean `IGF1`?",
      path: ["reactions", "IGF1_binds_IGF1R", "rateLaw"],
    },
  ]);
});

const base = smallModel();
const parameter = { id: "p", value: 1, constant: false };
const withParameters = (...added: Model["parameters"]): Model => ({
  ...base,
  parameters: [...base.parameters, ...added],
});

const PROBLEMS: readonly (readonly [string, Model, readonly string[]])[] = [
  ["an identifier that begins with a digit", withParameters({ ...parameter, id: "4EBP1" }), ["E2001"]],
  ["two things of one name", withParameters({ ...parameter, id: "IGF1" }), ["E2002"]],
  ["an undefined function", withRateLaw("mm(IGF1)"), ["E2004"]],
  [
    "a function with too many operands",
    { ...withRateLaw("f(IGF1, 1)"), functions: [{ id: "f", arguments: ["x"], body: math("x") }] },
    ["E2005"],
  ],
  [
    "a function that uses a name of the model",
    { ...base, functions: [{ id: "f", arguments: ["x"], body: math("x * IGF1") }] },
    ["E2003"],
  ],
  [
    "functions in a circle",
    {
      ...base,
      functions: [
        { id: "f", arguments: [], body: math("g()") },
        { id: "g", arguments: [], body: math("f()") },
      ],
    },
    ["E2006"],
  ],
  [
    "rules in a circle",
    { ...base, rules: [{ kind: "assignment", variable: "occupied", math: math("occupied + 1") }] },
    ["E2006"],
  ],
  [
    "a rule on a constant",
    { ...base, rules: [...base.rules, { kind: "rate", variable: "Kd_IGF1_IGF1R", math: math("1") }] },
    ["E2007"],
  ],
  ["two rules for one variable", { ...base, rules: [...base.rules, ...base.rules] }, ["E2008"]],
  [
    "a rule for a species that reacts",
    { ...base, rules: [...base.rules, { kind: "rate", variable: "IGF1R", math: math("1") }] },
    ["E2008"],
  ],
  [
    "an initial assignment beside a rule",
    { ...base, initialAssignments: [{ symbol: "occupied", math: math("1") }] },
    ["E2008"],
  ],
  ["a parameter without value", withParameters({ id: "p", constant: true }), ["E2009"]],
  [
    "a value that is not finite",
    withParameter("Kd_IGF1_IGF1R", { value: Number.POSITIVE_INFINITY }),
    ["E2010"],
  ],
  [
    "a species in an unknown compartment",
    { ...base, compartments: base.compartments.slice(0, 1) },
    ["E2012", "E2012"],
  ],
  ["evidence that is not listed", withParameter("Kd_IGF1_IGF1R", { evidence: ["kiselyov"] }), ["E2012"]],
  [
    "a rule for nothing",
    { ...base, rules: [...base.rules, { kind: "rate", variable: "nothing", math: math("1") }] },
    ["E2012"],
  ],
];

test.each(PROBLEMS)("%s is a problem", (_, model, wanted) => {
  expect(codes(model)).toEqual(wanted);
});

const BAD_PRIORS: readonly Prior[] = [
  { kind: "logNormal", median: 0, factor: 2 },
  { kind: "logNormal", median: 1, factor: 1 },
  { kind: "logNormal", median: 1, factor: 2, low: 3, high: 2 },
  { kind: "logNormal", median: 1, factor: 2, low: -1 },
  { kind: "logUniform", low: 0, high: 1 },
  { kind: "uniform", low: 1, high: 1 },
  { kind: "uniform", low: 0, high: Number.POSITIVE_INFINITY },
  { kind: "normal", mean: 0, standardDeviation: 0 },
  { kind: "normal", mean: Number.NaN, standardDeviation: 1 },
];

test.each(BAD_PRIORS)("the prior %j is a problem", (prior) => {
  expect(codes(withParameter("Kd_IGF1_IGF1R", { prior }))).toEqual(["E2011"]);
});

test("the nearest name forgives case and swapped letters but not another word", () => {
  expect(nearestName("igfbp3", ["IGFBP2", "IGFBP3"])).toBe("IGFBP3");
  expect(nearestName("osimertnib", ["osimertinib", "erlotinib"])).toBe("osimertinib");
  expect(nearestName("insulin", ["IGF1", "EGFR"])).toBeUndefined();
});

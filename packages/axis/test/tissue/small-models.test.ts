import { checkUnits, freeSymbols, hashModel, type Model, validateModel } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import {
  buildBreviscapineModel,
  buildCellModel,
  buildNnkModel,
  buildRnaModel,
  buildTissueModel,
  buildTumourInHostModel,
  CELL_MECHANISMS,
  NNK_MECHANISMS,
} from "../../src/index.ts";

const MODELS: readonly (readonly [string, Model])[] = [
  ["the route of NNK", buildNnkModel()],
  ["the titration of miR-30a-3p", buildRnaModel()],
  ["A549 under breviscapine", buildBreviscapineModel()],
  ["the tumour", buildTissueModel()],
  ["the tumour in a human host", buildTumourInHostModel({ species: "human" })],
  ["the tumour in a mouse", buildTumourInHostModel({ species: "mouse" })],
  ["the cell with the route of NNK", buildCellModel([...CELL_MECHANISMS, ...NNK_MECHANISMS])],
];

/** Symbols that rates, rules, observables and starts use. */
function symbolsInUse(model: Model): ReadonlySet<string> {
  const expressions = [
    ...model.reactions.flatMap((r) => (r.rateLaw ? [r.rateLaw.math] : [])),
    ...model.reactions.flatMap((r) =>
      [...r.reactants, ...r.products].flatMap((s) => (s.stoichiometryMath ? [s.stoichiometryMath] : [])),
    ),
    ...model.rules.map((rule) => rule.math),
    ...model.initialAssignments.map((assignment) => assignment.math),
    ...model.observables.map((observable) => observable.expression),
  ];
  return new Set(expressions.flatMap((expression) => [...freeSymbols(expression)]));
}

describe.each(MODELS)("%s", (_, model) => {
  test("is valid, and its units agree", () => {
    expect(validateModel(model)).toEqual([]);
    expect(checkUnits(model)).toEqual([]);
  });
});

describe.each(MODELS.slice(0, 4))("%s", (_, model) => {
  test("uses every parameter", () => {
    const used = symbolsInUse(model);
    expect(model.parameters.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  test("has every species in a reaction, or as a drug in a rule", () => {
    const touched = new Set(
      model.reactions.flatMap((r) => [...r.reactants, ...r.products].map(({ species }) => species)),
    );
    const ruled = new Set(model.rules.flatMap((rule) => [...freeSymbols(rule.math)]));
    const drugs = ["MEC", "S3I", "LOS", "NIF", "DAS", "NAC"];
    const supply = [
      "OSI",
      "TRA",
      "LIN",
      "MAB",
      "APD1",
      "IGF1",
      "IGF2",
      "IGFBP3",
      "IGF1_IGFBP3",
      "IGF2_IGFBP3",
    ];
    drugs.push(...supply.map((id) => `tumour_${id}`));
    const idle = model.species.map(({ id }) => id).filter((id) => !touched.has(id));
    expect(idle.filter((id) => !drugs.includes(id))).toEqual([]);
    expect(idle.filter((id) => !ruled.has(id) && !symbolsInUse(model).has(id))).toEqual([]);
  });

  test("says where every number comes from, and which are assumed", () => {
    for (const parameter of model.parameters.filter(({ constant }) => constant)) {
      expect(parameter.evidence?.length, parameter.id).toBeGreaterThan(0);
      if (parameter.grade === "assumed") expect(parameter.evidence, parameter.id).toContain("assumed");
    }
    for (const part of model.mechanisms) expect(part.evidence.length, part.id).toBeGreaterThan(0);
  });
});

test("the tumour cell does not change when its exposures and its tissue are built beside it", () => {
  expect(hashModel(buildCellModel())).toBe(hashModel(buildCellModel(CELL_MECHANISMS)));
  expect(buildCellModel().species.some(({ id }) => id === "NNK")).toBe(false);
});

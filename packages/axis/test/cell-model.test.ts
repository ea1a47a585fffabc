import { checkUnits, freeSymbols, type Model, validateModel } from "@igf-axis/model";
import { expect, test } from "vitest";
import {
  buildBreviscapineModel,
  buildCellModel,
  buildHostModel,
  buildNnkModel,
  buildRnaModel,
  buildTissueModel,
  CELL_MECHANISMS,
  EVIDENCE,
  IGF1R_ANTIBODIES,
  type Igf1rAntibody,
  LIGAND_ANTIBODIES,
  type LigandAntibody,
  THERAPIES,
} from "../src/index.ts";

const model: Model = buildCellModel();

/** Parameters that conditions refer to or set, and no equation uses. */
const FOR_CONDITIONS = CELL_MECHANISMS.filter(({ id }) => ["nci_h322m", "hpn_lines"].includes(id)).flatMap(
  ({ parameters }) => Object.keys(parameters ?? {}),
);

/** Drugs that let go again stay in the medium as they were added. */
const NOT_USED_UP = THERAPIES.map((therapy) => therapy.species);

function symbolsInUse(): ReadonlySet<string> {
  const used = new Set<string>();
  const note = (symbols: ReadonlySet<string>): void => {
    for (const symbol of symbols) used.add(symbol);
  };
  for (const reaction of model.reactions) {
    if (reaction.rateLaw) note(freeSymbols(reaction.rateLaw.math));
    for (const reference of [...reaction.reactants, ...reaction.products])
      if (reference.stoichiometryMath) note(freeSymbols(reference.stoichiometryMath));
  }
  for (const rule of model.rules) note(freeSymbols(rule.math));
  for (const assignment of model.initialAssignments) note(freeSymbols(assignment.math));
  for (const observable of model.observables) note(freeSymbols(observable.expression));
  return used;
}

test("the model is valid", () => {
  expect(validateModel(model)).toEqual([]);
});

test("units agree through every rate law, rule and observable", () => {
  expect(checkUnits(model)).toEqual([]);
});

test("every parameter is used", () => {
  const used = symbolsInUse();
  const unused = model.parameters
    .map((p) => p.id)
    .filter((id) => !used.has(id) && !FOR_CONDITIONS.includes(id));
  expect(unused).toEqual([]);
});

test("every species takes part in a reaction and is reached by something", () => {
  const touched = new Set(
    model.reactions.flatMap((r) => [...r.reactants, ...r.products].map((s) => s.species)),
  );
  expect(
    model.species.map((s) => s.id).filter((id) => !touched.has(id) && !NOT_USED_UP.includes(id)),
  ).toEqual([]);
});

test("every parameter has unit, evidence and grade, and every assumed number says so", () => {
  for (const parameter of model.parameters.filter((p) => p.constant)) {
    expect(parameter.unit, parameter.id).toBeTruthy();
    expect(parameter.evidence?.length, parameter.id).toBeGreaterThan(0);
    expect(parameter.grade, parameter.id).toBeTruthy();
    if (parameter.grade === "assumed") expect(parameter.evidence, parameter.id).toContain("assumed");
  }
});

test("every source that a mechanism cites is in the table, and every source in the table is cited", () => {
  const hosts = [
    buildHostModel({ species: "mouse" }),
    ...(Object.keys(IGF1R_ANTIBODIES) as Igf1rAntibody[]).map((antibody) =>
      buildHostModel({ species: "human", antibody }),
    ),
    ...(Object.keys(LIGAND_ANTIBODIES) as LigandAntibody[]).map((ligandAntibody) =>
      buildHostModel({ species: "human", ligandAntibody }),
    ),
  ];
  const models = [
    model,
    buildNnkModel(),
    buildRnaModel(),
    buildBreviscapineModel(),
    buildTissueModel(),
    ...hosts,
  ];
  const cited = new Set(models.flatMap(({ evidence }) => Object.keys(evidence)));
  const spare = Object.keys(EVIDENCE).filter((key) => !cited.has(key));
  expect(spare).toEqual([]);
});

test("every mechanism says its biology and its sources", () => {
  for (const part of CELL_MECHANISMS) {
    expect(part.biology.length, part.id).toBeGreaterThan(40);
    expect(part.evidence.length, part.id).toBeGreaterThan(0);
  }
});

test("the model has the size that reports state", () => {
  expect({
    species: model.species.length,
    reactions: model.reactions.length,
    priors: model.parameters.filter((p) => p.prior).length,
  }).toMatchInlineSnapshot(`
    {
      "priors": 299,
      "reactions": 224,
      "species": 130,
    }
  `);
});

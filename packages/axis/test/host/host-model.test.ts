import { checkUnits, freeSymbols, type Model, validateModel } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import {
  buildHostModel,
  HOST_PROFILES,
  type HostOptions,
  hostMechanisms,
  IGF1R_ANTIBODIES,
  type Igf1rAntibody,
  LIGAND_ANTIBODIES,
  type LigandAntibody,
} from "../../src/index.ts";

const SPECIES: readonly HostOptions["species"][] = ["human", "mouse"];

/** Set by doses only. */
const SET_BY_DOSES = ["DIET"];

function symbolsInUse(model: Model): ReadonlySet<string> {
  const expressions = [
    ...model.reactions.flatMap(({ rateLaw }) => (rateLaw ? [rateLaw.math] : [])),
    ...model.rules.map(({ math }) => math),
    ...model.initialAssignments.map(({ math }) => math),
    ...model.observables.map(({ expression }) => expression),
  ];
  return new Set(expressions.flatMap((expression) => [...freeSymbols(expression)]));
}

describe.each(SPECIES)("the %s host", (species) => {
  const model = buildHostModel({ species });

  test("is valid, and its units agree through every rate law, rule and observable", () => {
    expect(validateModel(model)).toEqual([]);
    expect(checkUnits(model)).toEqual([]);
  });

  test("has no parameter that nothing uses", () => {
    const used = symbolsInUse(model);
    expect(
      model.parameters.filter(({ id, constant }) => constant && !used.has(id)).map(({ id }) => id),
    ).toEqual([]);
  });

  test("makes, doses or carries every species, and lets each of them go again", () => {
    const gained = new Set(model.reactions.flatMap((r) => r.products.map((s) => s.species)));
    const lost = new Set(
      model.reactions.flatMap((r) => [
        ...r.reactants.map((s) => s.species),
        ...(r.reversible ? r.products.map((s) => s.species) : []),
      ]),
    );
    for (const { id } of model.species.filter((s) => !SET_BY_DOSES.includes(s.id)))
      expect(lost.has(id), id).toBe(true);
    const dosed = model.species
      .map(({ id }) => id)
      .filter((id) => !gained.has(id) && !SET_BY_DOSES.includes(id));
    expect(dosed.filter((id) => !/^(MAB|LMAB|INS_rapid|INS_basal|CARB_stomach)$|_depot$/.test(id))).toEqual(
      ["MATRIX"].filter((id) => !gained.has(id)),
    );
  });

  test("says of every number its unit, source and grade, and marks what is assumed", () => {
    for (const parameter of model.parameters.filter((p) => p.constant)) {
      expect(parameter.unit, parameter.id).toBeTruthy();
      expect(parameter.evidence?.length, parameter.id).toBeGreaterThan(0);
      expect(parameter.grade, parameter.id).toBeTruthy();
      if (parameter.grade === "assumed") expect(parameter.evidence, parameter.id).toContain("assumed");
      if (parameter.evidence?.every((key) => key === "assumed") && parameter.prior?.kind === "logNormal")
        expect(parameter.grade, parameter.id).toBe("assumed");
    }
  });

  test("says the biology, what is left out, and the sources of each mechanism", () => {
    for (const part of hostMechanisms({ species })) {
      expect(part.biology.length, part.id).toBeGreaterThan(40);
      expect(part.evidence.length, part.id).toBeGreaterThan(0);
      if (part.id !== "body") expect(part.assumption, part.id).toBeTruthy();
    }
  });

  test("gives a tumour all ligands, insulin, glucose and drugs that it can meet", () => {
    const exposures = model.parameters.filter((p) => !p.constant && p.id.startsWith("tumour_"));
    expect(exposures.map(({ id }) => id).sort()).toMatchInlineSnapshot(`
      [
        "tumour_AFA",
        "tumour_AZ5104",
        "tumour_BMS754807",
        "tumour_ERL",
        "tumour_GLC",
        "tumour_IGF1",
        "tumour_IGF2",
        "tumour_INS",
        "tumour_LIN",
        "tumour_LMAB",
        "tumour_MAB",
        "tumour_METF",
        "tumour_OSI",
      ]
    `);
  });
});

test("profiles set parameters that the host has", () => {
  const known = new Set(buildHostModel({ species: "human" }).parameters.map(({ id }) => id));
  for (const { id, parameters } of HOST_PROFILES)
    for (const key of Object.keys(parameters)) expect(known.has(key), `${id}: ${key}`).toBe(true);
});

test("each antibody is a host of its own, which differs in numbers only", () => {
  const shape = (options: HostOptions): readonly string[] =>
    buildHostModel(options).reactions.map(({ id }) => id);
  const usual = shape({ species: "human" });
  for (const antibody of Object.keys(IGF1R_ANTIBODIES) as Igf1rAntibody[])
    expect(shape({ species: "human", antibody })).toEqual(usual);
  for (const ligandAntibody of Object.keys(LIGAND_ANTIBODIES) as LigandAntibody[])
    expect(shape({ species: "human", ligandAntibody })).toEqual(usual);
});

test("the host has the size that reports state", () => {
  const model = buildHostModel({ species: "human" });
  expect({
    species: model.species.length,
    reactions: model.reactions.length,
    priors: model.parameters.filter((p) => p.prior).length,
  }).toMatchInlineSnapshot(`
    {
      "priors": 137,
      "reactions": 139,
      "species": 75,
    }
  `);
});

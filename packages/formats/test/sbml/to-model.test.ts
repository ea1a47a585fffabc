import { add, num, sym } from "@igf-axis/model";
import { expect, test } from "vitest";
import { codes, math, model, problems, sbml } from "./documents.ts";

test("Level 1 has its defaults: volume 1, constant unless a rule sets it, concentrations, reversible", () => {
  const read = model(
    sbml(
      `<listOfCompartments><compartment name="c"/></listOfCompartments>
      <listOfSpecies><species name="S" compartment="c" initialAmount="2"/></listOfSpecies>
      <listOfParameters><parameter name="k" value="1"/><parameter name="v" value="1"/></listOfParameters>
      <listOfRules><parameterRule name="v" formula="k + 1"/></listOfRules>
      <listOfReactions><reaction name="R"><listOfReactants><speciesReference species="S" stoichiometry="3" denominator="2"/></listOfReactants>
        <kineticLaw formula="k * S"><listOfParameters><parameter name="k" value="5"/></listOfParameters></kineticLaw></reaction></listOfReactions>`,
      "l1v2",
    ),
  );
  expect(read.compartments).toEqual([{ id: "c", size: 1, spatialDimensions: 3, constant: true }]);
  expect(read.species).toEqual([
    {
      id: "S",
      compartment: "c",
      initialAmount: 2,
      hasOnlySubstanceUnits: false,
      boundaryCondition: false,
      constant: false,
    },
  ]);
  expect(read.parameters.map(({ id, constant }) => [id, constant])).toEqual([
    ["k", true],
    ["v", false],
  ]);
  expect(read.rules).toEqual([{ kind: "assignment", variable: "v", math: add(sym("k"), num(1)) }]);
  const [reaction] = read.reactions;
  expect(reaction?.reversible).toBe(true);
  expect(reaction?.reactants).toEqual([{ species: "S", stoichiometry: 1.5, constant: true }]);
  expect(reaction?.rateLaw?.localParameters).toEqual([{ id: "k", value: 5, constant: true }]);
});

test("rules of Level 1 name what they set in three ways, and may be rates", () => {
  const rules = `<listOfRules><parameterRule name="k" type="rate" formula="1"/>
    <speciesConcentrationRule species="S" formula="2"/><compartmentVolumeRule compartment="c" formula="3"/><algebraicRule formula="4"/></listOfRules>`;
  expect(model(sbml(rules, "l1v2")).rules).toEqual([
    { kind: "rate", variable: "k", math: num(1) },
    { kind: "assignment", variable: "S", math: num(2) },
    { kind: "assignment", variable: "c", math: num(3) },
    { kind: "algebraic", math: num(4) },
  ]);
});

test("Level 2 has its defaults: units, dimensions, stoichiometry 1, triggers true before the start and persistent", () => {
  const read = model(
    sbml(
      `<listOfUnitDefinitions><unitDefinition id="time"><listOfUnits><unit kind="second" multiplier="60"/></listOfUnits></unitDefinition></listOfUnitDefinitions>
      <listOfCompartments><compartment id="c"/><compartment id="point" spatialDimensions="0"/></listOfCompartments>
      <listOfSpecies><species id="S" compartment="c"/><species id="P" compartment="point"/></listOfSpecies>
      <listOfParameters><parameter id="k"/></listOfParameters>
      <listOfReactions><reaction id="R"><listOfProducts><speciesReference species="S"/>
        <speciesReference species="S"><stoichiometryMath>${math("<ci>k</ci>")}</stoichiometryMath></speciesReference></listOfProducts></reaction></listOfReactions>
      <listOfEvents><event><trigger>${math("<true/>")}</trigger></event></listOfEvents>`,
      "l2v4",
    ),
  );
  expect(read.unitDefinitions).toEqual({ time: "(60*second)" });
  expect([read.timeUnit, read.substanceUnit, read.volumeUnit, read.areaUnit, read.extentUnit]).toEqual([
    "time",
    "mole",
    "litre",
    "metre^2",
    "mole",
  ]);
  expect(read.compartments[0]).toEqual({ id: "c", spatialDimensions: 3, constant: true });
  expect(read.species.map(({ hasOnlySubstanceUnits }) => hasOnlySubstanceUnits)).toEqual([false, true]);
  expect(read.parameters).toEqual([{ id: "k", constant: true }]);
  expect(read.reactions[0]?.products).toEqual([
    { species: "S", stoichiometry: 1, constant: true },
    { species: "S", stoichiometry: 1, stoichiometryMath: sym("k"), constant: false },
  ]);
  expect(read.events[0]).toMatchObject({
    trigger: { initialValue: true, persistent: true },
    useValuesFromTriggerTime: true,
  });
});

test("Level 3 has no defaults: what is not stated stays unset or is reported", () => {
  const read = model(
    sbml(
      `<listOfReactions><reaction id="R" reversible="false" fast="false"><listOfReactants><speciesReference species="S" constant="true"/></listOfReactants></reaction></listOfReactions>`,
      "l3v1",
    ),
  );
  expect(read.timeUnit).toBeUndefined();
  expect(read.reactions[0]?.reactants).toEqual([{ species: "S", constant: true }]);
  const missing = problems(sbml('<listOfSpecies><species id="S" compartment="c"/></listOfSpecies>'));
  expect(missing.map(({ code, message }) => [code, /`(\w+)`, which/.exec(message)?.[1]])).toEqual([
    ["E1209", "hasOnlySubstanceUnits"],
    ["E1209", "boundaryCondition"],
    ["E1209", "constant"],
  ]);
});

test("constructs without mathematics have no effect in Level 3 Version 2, and are errors before", () => {
  const rule = '<listOfRules><rateRule variable="k"/></listOfRules>';
  expect(codes(sbml(rule))).toEqual(["W1218"]);
  expect(model(sbml(rule)).rules).toEqual([]);
  expect(codes(sbml(rule, "l3v1"))).toEqual(["E1209"]);
  const event = '<listOfEvents><event useValuesFromTriggerTime="true"/></listOfEvents>';
  expect(codes(sbml(event))).toEqual(["W1218"]);
  const lambda = `<listOfFunctionDefinitions><functionDefinition id="f"/></listOfFunctionDefinitions>`;
  expect(codes(sbml(lambda))).toEqual(["W1220"]);
});

test("a document without a model is a model without anything", () => {
  const text = '<sbml xmlns="http://www.sbml.org/sbml/level3/version2/core" level="3" version="2"/>';
  expect(model(text).species).toEqual([]);
});

test("identifiers that mean something to JavaScript are identifiers like others", () => {
  const ids = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];
  const units = ids.map(
    (id) =>
      `<unitDefinition id="${id}"><listOfUnits><unit kind="second" exponent="1" scale="0" multiplier="1"/></listOfUnits></unitDefinition>`,
  );
  const parameters = ids.map((id) => `<parameter id="${id}" value="1" units="${id}" constant="true"/>`);
  const read = model(
    sbml(
      `<listOfUnitDefinitions>${units.join("")}</listOfUnitDefinitions><listOfParameters>${parameters.join("")}</listOfParameters>`,
    ),
  );
  expect(Object.keys(read.unitDefinitions)).toEqual(ids);
  expect(read.parameters.map(({ id, unit }) => [id, unit])).toEqual(ids.map((id) => [id, id]));
  expect(Object.getPrototypeOf(read.unitDefinitions)).toBe(Object.prototype);
});

test("a unit that no definition gives is no unit, whatever objects inherit", () => {
  expect(
    model(sbml('<listOfParameters><parameter id="k" units="toString" constant="true"/></listOfParameters>'))
      .parameters,
  ).toEqual([{ id: "k", constant: true }]);
});

test("units that cannot be expressed are left out with a warning", () => {
  const unit = (attributes: string): string =>
    sbml(
      `<listOfUnitDefinitions><unitDefinition id="u"><listOfUnits><unit ${attributes}/></listOfUnits></unitDefinition></listOfUnitDefinitions>`,
      "l2v1",
    );
  expect(codes(unit('kind="Celsius"'))).toEqual(["W1219"]);
  expect(codes(unit('kind="mole" multiplier="0"'))).toEqual(["W1219"]);
  expect(codes(unit('kind="mole" scale="400"'))).toEqual(["W1219"]);
});

test("a species that measures size in a unit of its own is pointed out", () => {
  const species = `<listOfCompartments><compartment id="c" units="litre"/></listOfCompartments>
    <listOfSpecies><species id="S" compartment="c" spatialSizeUnits="metre"/></listOfSpecies>`;
  expect(codes(sbml(species, "l2v1"))).toEqual(["W1219"]);
});

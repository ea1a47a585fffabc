import fc from "fast-check";
import { expect, test } from "vitest";
import { MATHML_URI, OPERATOR_ELEMENTS } from "../../src/sbml/mathml.table.ts";
import { math, sbml } from "./documents.ts";
import { edited, expectVerdict } from "./verdict.ts";

const SEED = 20264;
const RUNS = 500;

test("any text gives a model or a diagnostic, and never throws", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), expectVerdict), {
    seed: SEED,
    numRuns: RUNS,
  });
});

test("any text made of the signs of XML gives a model or a diagnostic", () => {
  const sign = fc.constantFrom(
    ..."<>&;\"'=/!?-[]: \n",
    "<sbml",
    "</sbml>",
    "<model>",
    "xmlns=",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "&lt;",
    "&#x0;",
    "&#65;",
    "<?xml ",
    "?>",
    "\u0000",
    "\ufeff",
  );
  const text = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(""));
  fc.assert(fc.property(text, expectVerdict), { seed: SEED, numRuns: RUNS });
});

const NAMES = [
  "ci",
  "cn",
  "csymbol",
  "apply",
  "piecewise",
  "piece",
  "otherwise",
  "lambda",
  "bvar",
  "degree",
  "logbase",
  "sep",
  "semantics",
  "true",
  "pi",
  "infinity",
  "notanumber",
  ...OPERATOR_ELEMENTS.keys(),
];
const content = fc.constantFrom("", "x", "f", "1", "-2.5e-3", "1e999", "NaN", " k ");
const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    fc.tuple(fc.constantFrom(...NAMES), content).map(([name, inner]) => `<${name}>${inner}</${name}>`),
    fc.constantFrom(
      "<ci>x</ci>",
      "<cn>1</cn>",
      '<cn type="e-notation">1<sep/>2</cn>',
      '<cn type="rational">1<sep/>0</cn>',
    ),
    fc
      .tuple(fc.constantFrom(...OPERATOR_ELEMENTS.keys()), fc.array(tie("node"), { maxLength: 3 }))
      .map(([name, parts]) => `<apply><${name}/>${parts.join("")}</apply>`),
    fc
      .tuple(fc.constantFrom(...NAMES), fc.array(tie("node"), { maxLength: 3 }))
      .map(([name, parts]) => `<${name}>${parts.join("")}</${name}>`),
  ),
}));

test("any MathML gives a formula or a diagnostic", () => {
  const rule = (inner: string): string =>
    sbml(`<listOfRules><algebraicRule>${math(inner)}</algebraicRule></listOfRules>`);
  fc.assert(
    fc.property(node, (inner) => expectVerdict(rule(inner))),
    { seed: SEED, numRuns: 4 * RUNS },
  );
});

const ELEMENTS = [
  "compartment",
  "species",
  "parameter",
  "initialAssignment",
  "assignmentRule",
  "rateRule",
  "algebraicRule",
  "constraint",
  "reaction",
  "event",
  "functionDefinition",
  "unitDefinition",
  "unit",
  "listOfUnits",
  "listOfReactants",
  "listOfProducts",
  "speciesReference",
  "stoichiometryMath",
  "kineticLaw",
  "listOfParameters",
  "listOfLocalParameters",
  "localParameter",
  "trigger",
  "delay",
  "priority",
  "listOfEventAssignments",
  "eventAssignment",
  "listOfRules",
  "listOfReactions",
  "listOfSpecies",
  "listOfEvents",
  "listOfUnitDefinitions",
  "listOfCompartments",
  "listOfFunctionDefinitions",
  "listOfInitialAssignments",
  "listOfConstraints",
  "notes",
  "annotation",
  "message",
];
const ATTRIBUTES = [
  "id",
  "name",
  "compartment",
  "species",
  "size",
  "value",
  "units",
  "constant",
  "boundaryCondition",
  "hasOnlySubstanceUnits",
  "initialAmount",
  "stoichiometry",
  "variable",
  "symbol",
  "reversible",
  "fast",
  "kind",
  "exponent",
  "scale",
  "multiplier",
  "initialValue",
  "persistent",
  "useValuesFromTriggerTime",
  "spatialDimensions",
  "formula",
  "metaid",
  "sboTerm",
  "substanceUnits",
];
const VALUES = [
  "x",
  "S",
  "__proto__",
  "constructor",
  "1",
  "-0",
  "1e308",
  "INF",
  "NaN",
  "true",
  "0",
  "",
  "2x",
  "mole",
  "litre",
  "x + 1",
];
const attribute = fc.tuple(fc.constantFrom(...ATTRIBUTES), fc.constantFrom(...VALUES));
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom(...ELEMENTS),
      fc.uniqueArray(attribute, { maxLength: 6, selector: ([name]) => name }),
      fc.oneof(
        { maxDepth: 5 },
        fc.constant(""),
        node.map(math),
        fc.array(tie("element"), { maxLength: 4 }).map((parts) => parts.join("")),
      ),
    )
    .map(
      ([name, attributes, inner]) =>
        `<${name}${attributes.map(([key, value]) => ` ${key}="${value}"`).join("")}>${inner}</${name}>`,
    ),
}));

test.each(["l1v2", "l2v1", "l2v4", "l3v1", "l3v2"])(
  "any arrangement of SBML's elements in %s gives a model or a diagnostic",
  (edition) => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 5 }), (parts) =>
        expectVerdict(sbml(parts.join("\n"), edition)),
      ),
      { seed: SEED, numRuns: RUNS },
    );
  },
);

/** A document that every part of the reader has to do with. */
const COMPLETE = sbml(
  `<notes><body xmlns="http://www.w3.org/1999/xhtml"><p>A &amp; B</p></body></notes>
  <listOfFunctionDefinitions><functionDefinition id="f">${math("<lambda><bvar><ci>x</ci></bvar><ci>x</ci></lambda>")}</functionDefinition></listOfFunctionDefinitions>
  <listOfUnitDefinitions><unitDefinition id="u"><listOfUnits><unit kind="mole" exponent="1" scale="-9" multiplier="2"/></listOfUnits></unitDefinition></listOfUnitDefinitions>
  <listOfCompartments><compartment id="c" spatialDimensions="3" size="1" constant="true"/></listOfCompartments>
  <listOfSpecies><species id="S" compartment="c" initialAmount="1" substanceUnits="u" hasOnlySubstanceUnits="false" boundaryCondition="false" constant="false"/></listOfSpecies>
  <listOfParameters><parameter id="k" value="0.5" constant="false"/></listOfParameters>
  <listOfRules><rateRule variable="k">${math("<apply><minus/><ci>k</ci></apply>")}</rateRule></listOfRules>
  <listOfReactions><reaction id="R" reversible="false"><listOfReactants><speciesReference id="n" species="S" stoichiometry="1" constant="true"/></listOfReactants>
  <kineticLaw>${math("<apply><times/><ci>k</ci><ci>S</ci><cn type='rational'>1<sep/>3</cn></apply>")}
  <listOfLocalParameters><localParameter id="k" value="2"/></listOfLocalParameters></kineticLaw></reaction></listOfReactions>
  <listOfEvents><event id="e" useValuesFromTriggerTime="true"><trigger initialValue="true" persistent="false">${math("<apply><gt/><ci>S</ci><cn>1</cn></apply>")}</trigger>
  <listOfEventAssignments><eventAssignment variable="k">${math("<pi/>")}</eventAssignment></listOfEventAssignments></event></listOfEvents>`,
);

test("a document with parts cut out, doubled or overwritten gives a model or a diagnostic", () => {
  expect(COMPLETE).toContain(MATHML_URI);
  fc.assert(fc.property(edited(COMPLETE), expectVerdict), { seed: SEED, numRuns: 4 * RUNS });
});

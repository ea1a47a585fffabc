import fc from "fast-check";
import { expect, test } from "vitest";
import { math } from "./documents.ts";
import { edited, expectVerdict } from "./verdict.ts";

const SEED = 20264;
const RUNS = 1000;

const COMP = "http://www.sbml.org/sbml/level3/version1/comp/version1";

/** Definitions `m0`, `m1` … with one content each, the first as the main model. */
function hierarchy(contents: readonly string[]): string {
  const [main = "", ...others] = contents;
  const list = others.map(
    (content, i) => `<comp:modelDefinition id="m${i + 1}">${content}</comp:modelDefinition>`,
  );
  return `<sbml xmlns="http://www.sbml.org/sbml/level3/version2/core" xmlns:comp="${COMP}" level="3" version="2" comp:required="true">
<model id="m0">${main}</model>
<comp:listOfModelDefinitions>${list.join("\n")}</comp:listOfModelDefinitions>
<comp:listOfExternalModelDefinitions><comp:externalModelDefinition comp:id="m9" comp:source="m9.xml"/></comp:listOfExternalModelDefinitions></sbml>`;
}

const name = fc.constantFrom("x", "k", "r", "x", "k", "r", "a", "y");
const submodelName = fc.constantFrom("a", "b");
const definition = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom("m1", "m2", "m2", "m3", "m3", "m3", "m3") },
  fc.constantFrom("m8", "m9"),
);

const place = fc.oneof(
  { weight: 12, arbitrary: name.map((id) => `comp:idRef="${id}"`) },
  fc.constantFrom(`comp:portRef="p"`, `comp:metaIdRef="x_rule"`, `comp:unitRef="u"`, ""),
);

const factor = fc.oneof(
  { weight: 3, arbitrary: fc.constant("") },
  fc.constantFrom("k", "x", "r").map((id) => `comp:conversionFactor="${id}"`),
);

const replacements = fc.oneof(
  { weight: 12, arbitrary: fc.constant("") },
  fc
    .tuple(
      submodelName,
      place,
      factor,
      fc.oneof(
        fc.constant(""),
        place.map((own) => `<comp:sBaseRef ${own}/>`),
      ),
    )
    .map(
      ([submodel, reference, conversion, inside]) =>
        `<comp:listOfReplacedElements><comp:replacedElement comp:submodelRef="${submodel}" ${reference} ${conversion}>${inside}</comp:replacedElement></comp:listOfReplacedElements>`,
    ),
  fc
    .tuple(submodelName, place)
    .map(([submodel, reference]) => `<comp:replacedBy comp:submodelRef="${submodel}" ${reference}/>`),
);

const submodel = fc
  .tuple(
    submodelName,
    definition,
    fc.constantFrom("", `comp:timeConversionFactor="k"`, `comp:extentConversionFactor="k"`),
    place,
    fc.boolean(),
  )
  .map(
    ([id, of, conversion, reference, deletes]) =>
      `<comp:submodel comp:id="${id}" comp:modelRef="${of}" ${conversion}>${deletes ? `<comp:listOfDeletions><comp:deletion ${reference}/></comp:listOfDeletions>` : ""}</comp:submodel>`,
  );

const time = `<csymbol encoding="text" definitionURL="http://www.sbml.org/sbml/symbols/time">t</csymbol>`;

const content = fc.tuple(replacements, replacements, replacements, fc.array(submodel, { maxLength: 2 })).map(
  ([x, k, r, submodels]) => `
<listOfUnitDefinitions><unitDefinition id="u"><listOfUnits><unit kind="mole" exponent="1" scale="0" multiplier="2"/></listOfUnits></unitDefinition></listOfUnitDefinitions>
<listOfParameters><parameter id="x" value="1" units="u" constant="false">${x}</parameter><parameter id="k" value="2" constant="true">${k}</parameter></listOfParameters>
<listOfRules><rateRule metaid="x_rule" variable="x">${math(`<apply><times/><ci>r</ci><ci>k</ci>${time}</apply>`)}</rateRule></listOfRules>
<listOfReactions><reaction id="r" reversible="false">${r}<kineticLaw>${math("<apply><times/><ci>k</ci><ci>x</ci></apply>")}<listOfLocalParameters><localParameter id="k" value="3"/></listOfLocalParameters></kineticLaw></reaction></listOfReactions>
<comp:listOfSubmodels>${submodels.join("")}</comp:listOfSubmodels>
<comp:listOfPorts><comp:port comp:id="p" comp:idRef="x"/></comp:listOfPorts>`,
);

test("any hierarchy of models gives a model or a diagnostic", () => {
  fc.assert(
    fc.property(fc.array(content, { minLength: 4, maxLength: 5 }), (contents) =>
      expectVerdict(hierarchy(contents)),
    ),
    { seed: SEED, numRuns: RUNS },
  );
});

test("a composed document with parts cut out, doubled or overwritten gives a model or a diagnostic", () => {
  const part = (inside: string): string =>
    `<listOfParameters><parameter id="x" value="1" constant="false">${inside}</parameter></listOfParameters>`;
  const whole = hierarchy([
    `${part(`<comp:listOfReplacedElements><comp:replacedElement comp:submodelRef="a" comp:portRef="p"/></comp:listOfReplacedElements>`)}
<comp:listOfSubmodels><comp:submodel comp:id="a" comp:modelRef="m1"/></comp:listOfSubmodels>`,
    `${part("")}<comp:listOfPorts><comp:port comp:id="p" comp:idRef="x"/></comp:listOfPorts>`,
  ]);
  expectVerdict(whole);
  expect(whole).toContain("replacedElement");
  fc.assert(fc.property(edited(whole), expectVerdict), { seed: SEED, numRuns: RUNS });
});

import { sym } from "@igf-axis/model";
import { expect, test } from "vitest";
import { codes, document, math, model, problems, sbml } from "./documents.ts";

const core = "http://www.sbml.org/sbml/level3/version1/core";

test("problems are placed by line and column", () => {
  const text = `<?xml version="1.0"?>
<sbml xmlns="${core}" level="3" version="1">
  <model>
    <listOfParameters>
      <parameter id="k"
        value="one" constant="true"/>
      <parametre id="l"/>
    </listOfParameters>
  </model>
</sbml>`;
  expect(problems(text).map(({ code, span }) => [code, span?.line, span?.column])).toEqual([
    ["E1210", 5, 7],
    ["E1212", 7, 7],
  ]);
  expect(problems(text)[0]?.span?.file).toBe("test.xml");
});

test("components know where they stand", () => {
  const read = document(
    sbml('<listOfCompartments>\n <compartment id="c" constant="true"/></listOfCompartments>'),
  );
  expect(read.model?.compartments[0]?.span).toEqual({ file: "test.xml", line: 2, column: 2 });
});

test.each([
  ["no XML", "SBML", "E1201"],
  ["nothing", "", "E1201"],
  ["a tag that is not closed", "<sbml><model></sbml>", "E1201"],
  ["an entity that is not defined", "<sbml>&nbsp;</sbml>", "E1201"],
  ["a prefix that is not declared", "<a:sbml/>", "E1201"],
  ["another root", "<html/>", "E1205"],
  ["no model at a level that needs one", `<sbml xmlns="${core}" level="3" version="1"/>`, "E1205"],
  ["a later level", '<sbml xmlns="http://www.sbml.org/sbml/level4" level="4" version="1"/>', "E1206"],
  ["a level without its namespace", '<sbml level="3" version="1"><model/></sbml>', "E1206"],
  ["no level", `<sbml xmlns="${core}"><model/></sbml>`, "E1206"],
])("%s is refused", (_, text, code) => {
  expect(codes(text)).toEqual([code]);
});

test("a byte order mark, comments and processing instructions do not matter", () => {
  expect(codes(`\uFEFF<?xml version="1.0"?><!-- a --><?b c?>${sbml("<!-- d -->")}`)).toEqual([]);
});

test("a required package is refused, another one is ignored with a warning", () => {
  const withPackage = (required: string): string =>
    `<sbml xmlns="${core}" xmlns:multi="http://www.sbml.org/sbml/level3/version1/multi/version1" level="3" version="1" multi:required="${required}"><model><multi:listOfSpeciesTypes/></model></sbml>`;
  expect(codes(withPackage("true"))).toEqual(["E1207"]);
  expect(codes(withPackage("false"))).toEqual(["W1208"]);
});

test("the package that brings later mathematics to Level 3 Version 1 is understood", () => {
  const uri = "http://www.sbml.org/sbml/level3/version1/l3v2extendedmath/version1";
  const rule = `<listOfRules><algebraicRule>${math("<apply><max/><ci>x</ci><ci>y</ci></apply>")}</algebraicRule></listOfRules>`;
  const text = `<sbml xmlns="${core}" xmlns:em="${uri}" level="3" version="1" em:required="true"><model>${rule}</model></sbml>`;
  expect(codes(text)).toEqual([]);
});

test("misspelt attributes are pointed out", () => {
  const [warning] = problems(
    sbml('<listOfParameters><parameter id="k" valeu="1" constant="true"/></listOfParameters>'),
  );
  expect(warning?.code).toBe("W1211");
  expect(warning?.message).toContain("did you mean `value`?");
});

test("numbers, booleans and identifiers are checked", () => {
  const parameter = (attributes: string): string =>
    sbml(`<listOfParameters><parameter id="k" constant="true" ${attributes}/></listOfParameters>`);
  expect(codes(parameter('value=" 1e3 "'))).toEqual([]);
  expect(codes(parameter('value="INF"'))).toEqual([]);
  expect(codes(parameter('value="1e999"'))).toEqual(["E1210"]);
  expect(codes(parameter('value="0x1"'))).toEqual(["E1210"]);
  expect(codes(parameter('units="per second"'))).toEqual(["E1210"]);
  expect(codes(sbml('<listOfParameters><parameter id="2k" constant="maybe"/></listOfParameters>'))).toContain(
    "E1210",
  );
});

test("notes become text, and resources of identifiers.org compact identifiers", () => {
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:bqbiol="http://biomodels.net/biology-qualifiers/">
    <rdf:Description rdf:about="#meta"><bqbiol:is><rdf:Bag>
      <rdf:li rdf:resource="http://identifiers.org/uniprot/P08069"/>
      <rdf:li rdf:resource="urn:miriam:hgnc:HGNC%3A5465"/>
      <rdf:li rdf:resource="https://identifiers.org/chebi:CHEBI:16618"/>
      <rdf:li rdf:resource="https://example.org/other"/>
    </rdf:Bag></bqbiol:is></rdf:Description></rdf:RDF>`;
  const read = model(
    sbml(`<notes><body xmlns="http://www.w3.org/1999/xhtml"><p>One <b>bold</b>
      word.</p><p/><p>Two.</p></body></notes>
      <listOfSpecies><species id="IGF1R" metaid="meta" sboTerm="SBO:0000252" compartment="c" constant="false" boundaryCondition="false"
        hasOnlySubstanceUnits="true"><annotation>${rdf}</annotation></species></listOfSpecies>`),
  );
  expect(read.notes).toBe("One bold word.\n\nTwo.");
  expect(read.species[0]?.annotations).toEqual([
    "SBO:0000252",
    "uniprot:P08069",
    "hgnc:HGNC:5465",
    "chebi:CHEBI:16618",
  ]);
});

test("an initial assignment keeps its formula", () => {
  const assignment = `<initialAssignment symbol="k">${math("<ci>l</ci>")}</initialAssignment>`;
  expect(
    model(sbml(`<listOfInitialAssignments>${assignment}</listOfInitialAssignments>`)).initialAssignments,
  ).toEqual([{ symbol: "k", math: sym("l") }]);
});

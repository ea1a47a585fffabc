import { type Model, printExpression, unwrap } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import { flattenSbml, readSbml, toModel, writeSbml } from "../../src/index.ts";
import { math } from "./documents.ts";

const COMP = "http://www.sbml.org/sbml/level3/version1/comp/version1";

/** Returns the text of a composed document. */
function composed(model: string, definitions = "", edition: "1" | "2" = "2"): string {
  return `<sbml xmlns="http://www.sbml.org/sbml/level3/version${edition}/core" xmlns:comp="${COMP}" level="3" version="${edition}" comp:required="true">
<model id="main">${model}</model>${definitions}</sbml>`;
}

function definitions(...models: readonly (readonly [id: string, content: string])[]): string {
  const list = models.map(
    ([id, content]) => `<comp:modelDefinition id="${id}">${content}</comp:modelDefinition>`,
  );
  return `<comp:listOfModelDefinitions>${list.join("")}</comp:listOfModelDefinitions>`;
}

function external(id: string, source: string, modelRef = ""): string {
  const ref = modelRef === "" ? "" : ` comp:modelRef="${modelRef}"`;
  return `<comp:listOfExternalModelDefinitions><comp:externalModelDefinition comp:id="${id}" comp:source="${source}"${ref}/></comp:listOfExternalModelDefinitions>`;
}

function submodels(...items: readonly string[]): string {
  return `<comp:listOfSubmodels>${items.join("")}</comp:listOfSubmodels>`;
}

function submodel(id: string, modelRef: string, attributes = "", content = ""): string {
  return `<comp:submodel comp:id="${id}" comp:modelRef="${modelRef}" ${attributes}>${content}</comp:submodel>`;
}

function parameters(...items: readonly string[]): string {
  return `<listOfParameters>${items.join("")}</listOfParameters>`;
}

function parameter(id: string, content = "", constant = false): string {
  return `<parameter id="${id}" value="1" constant="${constant}">${content}</parameter>`;
}

function replaces(reference: string, submodelRef = "a", inside = ""): string {
  return `<comp:listOfReplacedElements><comp:replacedElement comp:submodelRef="${submodelRef}" ${reference}>${inside}</comp:replacedElement></comp:listOfReplacedElements>`;
}

function rateRule(variable: string, content: string, attributes = ""): string {
  return `<rateRule variable="${variable}" ${attributes}>${math(content)}</rateRule>`;
}

const TIME = `<csymbol encoding="text" definitionURL="http://www.sbml.org/sbml/symbols/time">t</csymbol>`;
const rules = (...items: readonly string[]): string => `<listOfRules>${items.join("")}</listOfRules>`;
const times = (a: string, b: string): string => `<apply><times/>${a}${b}</apply>`;
const ci = (id: string): string => `<ci>${id}</ci>`;

/** A variable that grows in proportion to a constant. */
const GROWTH = `${parameters(parameter("x"), parameter("k", "", true))}${rules(rateRule("x", times(ci("k"), ci("x"))))}`;

function read(text: string, files: ReadonlyMap<string, string> = new Map()): Model {
  return unwrap(outcome(text, files));
}

function outcome(text: string, files: ReadonlyMap<string, string> = new Map()): ReturnType<typeof toModel> {
  const document = unwrap(readSbml(text, { file: "main.xml" }));
  return toModel(document, { resolve: (path) => files.get(path) });
}

function codes(text: string, files: ReadonlyMap<string, string> = new Map()): readonly string[] {
  return outcome(text, files).diagnostics.map(({ code }) => code);
}

function ids(model: Model): readonly string[] {
  return model.parameters.map(({ id }) => id);
}

function shownRules(model: Model): readonly string[] {
  return model.rules.map((rule) =>
    rule.kind === "algebraic"
      ? printExpression(rule.math)
      : `${rule.variable} ${rule.kind} ${printExpression(rule.math)}`,
  );
}

describe("names", () => {
  test("an element of a submodel is named after the submodels it lies in", () => {
    const inner: readonly [string, string] = ["inner", GROWTH];
    const outer: readonly [string, string] = ["outer", submodels(submodel("b", "inner"))];
    const model = read(
      composed(submodels(submodel("a", "outer"), submodel("c", "inner")), definitions(inner, outer)),
    );
    expect(ids(model)).toEqual(["a__b__x", "a__b__k", "c__x", "c__k"]);
    expect(shownRules(model)).toContain("a__b__x rate a__b__k * a__b__x");
  });

  test("underscores are added where the surrounding model has a name that begins so", () => {
    const content = `${parameters(parameter("a__x"))}${submodels(submodel("a", "growth"))}`;
    expect(ids(read(composed(content, definitions(["growth", GROWTH]))))).toEqual(["a__x", "a___x", "a___k"]);
  });

  test("names that every object has are names like others", () => {
    const odd = parameters(parameter("__proto__"), parameter("constructor"));
    const content = submodels(submodel("toString", "valueOf"));
    expect(ids(read(composed(content, definitions(["valueOf", odd]))))).toEqual([
      "toString____proto__",
      "toString__constructor",
    ]);
  });

  test("a local parameter is renamed where it would hide what takes an element's place", () => {
    const law = `<kineticLaw>${math(times(ci("k"), ci("outside")))}<listOfLocalParameters><localParameter id="k" value="2"/></listOfLocalParameters></kineticLaw>`;
    const reaction = `${parameters(parameter("outside"))}<listOfReactions><reaction id="r" reversible="false">${law}</reaction></listOfReactions>`;
    const content = `${parameters(parameter("k", replaces(`comp:idRef="outside"`)))}${submodels(submodel("a", "part"))}`;
    const [flat] = read(composed(content, definitions(["part", reaction]))).reactions;
    expect(printExpression(flat?.rateLaw?.math ?? { kind: "number", value: 0 })).toBe("k_ * k");
    expect(flat?.rateLaw?.localParameters).toEqual([{ id: "k_", value: 2, constant: true }]);
  });
});

test("submodels are never dropped silently: a composed document is written only once it is flat", () => {
  const text = composed(submodels(submodel("a", "growth")), definitions(["growth", GROWTH]));
  const document = unwrap(readSbml(text, { file: "main.xml" }));
  expect(() => writeSbml(document)).toThrow(RangeError);
  expect(writeSbml(unwrap(flattenSbml(document)))).toContain(`id="a__x"`);
});

describe("replacement", () => {
  const port = `<comp:listOfPorts><comp:port comp:id="rate_port" comp:idRef="k"/></comp:listOfPorts>`;
  const part = definitions(["growth", `${GROWTH}${port}`]);

  test.each([
    ["its identifier", `comp:idRef="k"`],
    ["a port", `comp:portRef="rate_port"`],
  ])("an element that replaces another, named by %s, is what formulas mean then", (_, reference) => {
    const content = `${parameters(parameter("K", replaces(reference), true))}${submodels(submodel("a", "growth"))}`;
    const model = read(composed(content, part));
    expect(ids(model)).toEqual(["K", "a__x"]);
    expect(shownRules(model)).toEqual(["a__x rate K * a__x"]);
  });

  test("an element deep inside is named step by step", () => {
    const inside = `<comp:sBaseRef comp:portRef="rate_port"/>`;
    const content = `${parameters(parameter("K", replaces(`comp:idRef="b"`, "a", inside), true))}${submodels(submodel("a", "outer"))}`;
    const both = definitions(["growth", `${GROWTH}${port}`], ["outer", submodels(submodel("b", "growth"))]);
    expect(shownRules(read(composed(content, both)))).toEqual(["a__b__x rate K * a__b__x"]);
  });

  test("a conversion factor divides what is read and multiplies what is assigned", () => {
    const reference = `comp:idRef="x" comp:conversionFactor="grams"`;
    const content = `${parameters(parameter("mass", replaces(reference)), parameter("grams", "", true))}${submodels(submodel("a", "growth"))}`;
    const [rule] = shownRules(read(composed(content, part)));
    expect(rule).toBe("mass rate (a__k * (mass / grams)) * grams");
  });

  test("an element replaced by another keeps its name and takes over the other's value", () => {
    const by = `<comp:replacedBy comp:submodelRef="a" comp:idRef="x"/>`;
    const content = `${parameters(parameter("y", by))}${submodels(submodel("a", "growth"))}${rules(`<assignmentRule variable="z">${math(ci("y"))}</assignmentRule>`)}`;
    const model = read(composed(content, part));
    expect(ids(model)).toEqual(["y", "a__k"]);
    expect(shownRules(model)).toEqual(["z assignment y", "y rate a__k * y"]);
  });

  test("an element that replaces what replaces it is refused", () => {
    const both = `<comp:replacedBy comp:submodelRef="a" comp:idRef="x"/>${replaces(`comp:idRef="x"`)}`;
    const content = `${parameters(parameter("y", both))}${submodels(submodel("a", "growth"))}`;
    expect(codes(composed(content, part))).toEqual(["E1228"]);
  });

  test("a reference that names nothing is refused", () => {
    const of = (reference: string, from = "a"): readonly string[] =>
      codes(
        composed(
          `${parameters(parameter("K", replaces(reference, from)))}${submodels(submodel("a", "growth"))}`,
          part,
        ),
      );
    expect(of(`comp:idRef="nothing"`)).toEqual(["E1223"]);
    expect(of(`comp:idRef="k"`, "nowhere")).toEqual(["E1223"]);
    const alone = parameters(parameter("K", replaces(`comp:idRef="k"`)));
    expect(codes(composed(alone, part))).toEqual(["E1223"]);
  });
});

describe("deletion", () => {
  test("what a submodel is to be without is gone, also a part of an event", () => {
    const event = `<listOfEvents><event id="e" useValuesFromTriggerTime="true"><trigger initialValue="true" persistent="true">${math("<true/>")}</trigger><delay metaid="e_delay">${math("<cn>1</cn>")}</delay><listOfEventAssignments><eventAssignment variable="x">${math("<cn>2</cn>")}</eventAssignment></listOfEventAssignments></event></listOfEvents>`;
    const content = `${parameters(parameter("x"), parameter("k"))}${rules(rateRule("x", ci("k"), `metaid="rule"`))}${event}`;
    const without = (reference: string): Model =>
      read(
        composed(
          submodels(
            submodel(
              "a",
              "part",
              "",
              `<comp:listOfDeletions><comp:deletion ${reference}/></comp:listOfDeletions>`,
            ),
          ),
          definitions(["part", content]),
        ),
      );
    expect(ids(without(`comp:idRef="k"`))).toEqual(["a__x"]);
    expect(without(`comp:metaIdRef="rule"`).rules).toEqual([]);
    expect(without(`comp:metaIdRef="e_delay"`).events[0]).not.toHaveProperty("delay");
    expect(without(`comp:idRef="k"`).events[0]).toHaveProperty("delay");
  });
});

describe("conversion of time and extent", () => {
  const part = definitions([
    "part",
    `${parameters(parameter("x"), parameter("y"))}${rules(rateRule("x", times(TIME, ci("r"))))}<listOfReactions><reaction id="r" reversible="false"><kineticLaw>${math(ci("y"))}</kineticLaw></reaction></listOfReactions>`,
  ]);
  const factors = `comp:timeConversionFactor="T" comp:extentConversionFactor="X"`;
  const content = `${parameters(parameter("T", "", true), parameter("X", "", true))}${submodels(submodel("a", "part", factors))}`;

  test("times, rates of change and reaction rates are those of the surrounding model", () => {
    const model = read(composed(content, part));
    expect(shownRules(model)).toEqual(["a__x rate time / T * (a__r * T / X) / T"]);
    expect(printExpression(model.reactions[0]?.rateLaw?.math ?? { kind: "number", value: 0 })).toBe(
      "a__y * X / T",
    );
  });
});

describe("external definitions", () => {
  const main = (source: string, modelRef = ""): string =>
    composed(submodels(submodel("a", "part")), external("part", source, modelRef));

  test("are read from the files given, and from those by paths beside them", () => {
    const files = new Map([
      ["parts/first.xml", composed("", external("second", "../second.xml", "growth"))],
      ["second.xml", composed("", definitions(["growth", GROWTH]))],
    ]);
    expect(ids(read(main("./parts/first.xml", "second"), files))).toEqual(["a__x", "a__k"]);
  });

  test("mean the main model of the file when they name none", () => {
    expect(ids(read(main("x.xml"), new Map([["x.xml", composed(GROWTH)]])))).toEqual(["a__x", "a__k"]);
  });

  test.each([
    "https://example.org/x.xml",
    "file:///etc/passwd",
    "/etc/passwd",
    "../x.xml",
    "parts/../../x.xml",
    "..\\x.xml",
    "%2e%2e/x.xml",
    "urn:miriam:biomodels.db:BIOMD0000000001",
    "",
  ])("from `%s` are refused without asking for it", (source) => {
    const asked: string[] = [];
    const document = unwrap(readSbml(main(source), { file: "main.xml" }));
    const resolve = (path: string): undefined => void asked.push(path);
    expect(toModel(document, { resolve }).diagnostics.map(({ code }) => code)).toEqual(["E1224"]);
    expect(asked).toEqual([]);
  });

  test("that are not there, name no model or hold faults are reported with their place", () => {
    expect(codes(main("x.xml"))).toEqual(["E1225"]);
    expect(codes(main("x.xml", "nothing"), new Map([["x.xml", composed(GROWTH)]]))).toEqual(["E1222"]);
    const [fault] = outcome(main("x.xml"), new Map([["x.xml", "<sbml>"]])).diagnostics;
    expect(fault).toMatchObject({ code: "E1201", span: { file: "x.xml" } });
  });
});

describe("hostile composition", () => {
  test("a definition that contains itself, at once or through others, is refused", () => {
    const one = definitions(
      ["one", submodels(submodel("b", "two"))],
      ["two", submodels(submodel("c", "one"))],
    );
    expect(codes(composed(submodels(submodel("a", "one")), one))).toEqual(["E1226"]);
    expect(codes(composed(submodels(submodel("a", "main"))))).toEqual(["E1226"]);
    const files = new Map([
      ["x.xml", composed("", external("part", "y.xml", "part"))],
      ["y.xml", composed("", external("part", "x.xml", "part"))],
    ]);
    expect(codes(composed(submodels(submodel("a", "p")), external("p", "x.xml", "part")), files)).toEqual([
      "E1226",
    ]);
    const across = new Map([
      ["x.xml", composed(submodels(submodel("b", "back")), external("back", "x.xml"))],
    ]);
    expect(codes(composed(submodels(submodel("a", "p")), external("p", "x.xml")), across)).toEqual(["E1226"]);
  });

  test("definitions that double at every level are refused before they are written out", () => {
    const levels = Array.from({ length: 60 }, (_, i): readonly [string, string] => [
      `m${i}`,
      i === 59 ? GROWTH : submodels(submodel("a", `m${i + 1}`), submodel("b", `m${i + 1}`)),
    ]);
    expect(codes(composed(submodels(submodel("a", "m0")), definitions(...levels)))).toEqual(["E1227"]);
  });

  test("deep nesting is written out up to a limit", () => {
    const chain = (depth: number): string => {
      const levels = Array.from({ length: depth }, (_, i): readonly [string, string] => [
        `m${i}`,
        i === depth - 1 ? GROWTH : submodels(submodel("a", `m${i + 1}`)),
      ]);
      return composed(submodels(submodel("a", "m0")), definitions(...levels));
    };
    expect(ids(read(chain(200)))).toHaveLength(2);
    expect(codes(chain(201))).toEqual(["E1227"]);
  });

  test("conversion factors of conversion factors are refused before they double without end", () => {
    const replaced = (id: string): string => replaces(`comp:idRef="${id}" comp:conversionFactor="c"`);
    const level = `${parameters(parameter("x", replaced("x")), parameter("c", replaced("c"), true))}`;
    const levels = Array.from({ length: 30 }, (_, i): readonly [string, string] => [
      `m${i}`,
      i === 29
        ? parameters(parameter("x"), parameter("c", "", true))
        : `${level}${submodels(submodel("a", `m${i + 1}`))}`,
    ]);
    expect(codes(composed(`${level}${submodels(submodel("a", "m0"))}`, definitions(...levels)))).toEqual([
      "E1227",
    ]);
  });

  test("a conversion factor that depends on itself is refused", () => {
    const by = `<comp:replacedBy comp:submodelRef="a" comp:idRef="k"/>`;
    const again = replaces(`comp:idRef="k" comp:conversionFactor="k"`);
    const content = `${parameters(parameter("k", by, true), parameter("y", again))}${submodels(submodel("a", "growth"))}`;
    expect(codes(composed(content, definitions(["growth", GROWTH])))).toEqual(["E1227"]);
  });

  test("references without a place or with several are refused while reading", () => {
    for (const reference of ["", `comp:idRef="k" comp:portRef="k"`]) {
      const content = `${parameters(parameter("K", replaces(reference)))}${submodels(submodel("a", "growth"))}`;
      const read = readSbml(composed(content, definitions(["growth", GROWTH])), { file: "main.xml" });
      expect(read.diagnostics.map(({ code }) => code)).toEqual(["E1221"]);
    }
  });

  test("a submodel without a definition is refused", () => {
    expect(codes(composed(submodels(`<comp:submodel comp:id="a"/>`)))).toEqual(["E1209"]);
    expect(codes(composed(submodels(submodel("a", "nothing"))))).toEqual(["E1222"]);
  });
});

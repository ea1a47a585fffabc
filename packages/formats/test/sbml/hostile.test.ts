import { checkUnits, validateModel } from "@igf-axis/model";
import { expect, test } from "vitest";
import { codes, math, model, sbml } from "./documents.ts";

/** Every text here is judged in a moment; what takes longer has found a way to cost more than it should. */
const LONGEST_MS = 20_000;

function judged(text: string): readonly string[] {
  const start = performance.now();
  const found = codes(text);
  expect(performance.now() - start).toBeLessThan(LONGEST_MS);
  return found;
}

const rule = (content: string): string =>
  sbml(`<listOfRules><algebraicRule>${math(content)}</algebraicRule></listOfRules>`);

test("entities cannot be defined, so they cannot expand", () => {
  const entities = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join(
    "",
  );
  const bomb = `<?xml version="1.0"?><!DOCTYPE sbml [<!ENTITY e0 "ha">${entities}]>${sbml("<notes>&e12;</notes>")}`;
  expect(judged(bomb)).toEqual(["E1202"]);
  expect(judged(`<!DOCTYPE sbml SYSTEM "file:///etc/passwd">${sbml("")}`)).toEqual(["E1202"]);
});

test("nesting is refused before it costs anything", () => {
  expect(judged("<a>".repeat(1_000_000))).toEqual(["E1204"]);
  expect(judged(rule(`${"<apply><sin/>".repeat(3000)}<ci>x</ci>${"</apply>".repeat(3000)}`))).toEqual([
    "E1204",
  ]);
  expect(judged(rule(`${"<apply><sin/>".repeat(900)}<ci>x</ci>${"</apply>".repeat(900)}`))).toEqual([]);
  const brackets = `${"(".repeat(100_000)}x${")".repeat(100_000)}`;
  expect(judged(sbml(`<listOfRules><algebraicRule formula="${brackets}"/></listOfRules>`, "l1v2"))).toEqual([
    "E1217",
  ]);
  expect(
    judged(sbml(`<listOfRules><algebraicRule formula="${"-".repeat(100_000)}x"/></listOfRules>`, "l1v2")),
  ).toEqual(["E1217"]);
});

test("long formulas are read whatever their length", () => {
  const terms = Array.from({ length: 20_000 }, () => "a*b").join(" + ");
  expect(judged(sbml(`<listOfRules><algebraicRule formula="${terms}"/></listOfRules>`, "l1v2"))).toEqual([]);
  expect(judged(rule(`<apply><plus/>${"<ci>a</ci>".repeat(100_000)}</apply>`))).toEqual([]);
});

test("too much text and too many elements are refused", () => {
  expect(judged(" ".repeat(64_000_001))).toEqual(["E1203"]);
  expect(judged(`<a>${"<b/>".repeat(1_000_001)}</a>`)).toEqual(["E1203"]);
});

test("numbers of any length are numbers or refused", () => {
  expect(judged(rule(`<cn>${"9".repeat(300)}</cn>`))).toEqual([]);
  expect(judged(rule(`<cn>${"9".repeat(400)}</cn>`))).toEqual(["E1216"]);
  expect(judged(rule(`<cn type="e-notation">1<sep/>${"9".repeat(1_000_000)}</cn>`))).toEqual(["E1216"]);
  expect(judged(rule(`<cn>${"1".repeat(1_000_000)}x</cn>`))).toEqual(["E1216"]);
});

test("attributes that repeat, and thousands of attributes, are judged in a moment", () => {
  expect(judged('<sbml level="3" level="3"/>')).toEqual(["E1201"]);
  const many = Array.from({ length: 20_000 }, (_, i) => `a${i}="1"`).join(" ");
  const found = judged(
    sbml(`<listOfParameters><parameter id="k" constant="true" ${many}/></listOfParameters>`),
  );
  expect(new Set(found)).toEqual(new Set(["W1211"]));
});

test("functions and rules that need themselves are found by the checks of the model", () => {
  const calls = (id: string, other: string): string =>
    `<functionDefinition id="${id}">${math(`<lambda><bvar><ci>x</ci></bvar><apply><ci>${other}</ci><ci>x</ci></apply></lambda>`)}</functionDefinition>`;
  const functions = model(
    sbml(`<listOfFunctionDefinitions>${calls("f", "g")}${calls("g", "f")}</listOfFunctionDefinitions>`),
  );
  expect(validateModel(functions).map(({ code }) => code)).toContain("E2006");
  const assigns = (id: string, other: string): string =>
    `<assignmentRule variable="${id}">${math(`<ci>${other}</ci>`)}</assignmentRule>`;
  const rules = model(
    sbml(
      `<listOfParameters><parameter id="a" constant="false"/><parameter id="b" constant="false"/></listOfParameters>
      <listOfRules>${assigns("a", "b")}${assigns("b", "a")}</listOfRules>`,
    ),
  );
  expect(validateModel(rules).map(({ code }) => code)).toContain("E2006");
});

test("names that objects inherit are unknown names where nothing declares them", () => {
  const names = ["__proto__", "constructor", "toString"];
  const rules = names.map(
    (name) => `<algebraicRule>${math(`<apply><ci>${name}</ci><ci>${name}</ci></apply>`)}</algebraicRule>`,
  );
  const read = model(sbml(`<listOfRules>${rules.join("")}</listOfRules>`));
  const found = validateModel(read).map(({ code }) => code);
  expect(found.filter((code) => code === "E2003").length).toBe(3);
  expect(found.filter((code) => code === "E2004").length).toBe(3);
  expect(checkUnits(read)).toEqual([]);
});

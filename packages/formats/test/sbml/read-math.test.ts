import {
  add,
  apply,
  callFunction,
  constant,
  mul,
  neg,
  num,
  piecewise,
  power,
  sub,
  sym,
  TIME,
} from "@igf-axis/model";
import { expect, test } from "vitest";
import { OPERATOR_ELEMENTS } from "../../src/sbml/mathml.table.ts";
import { document, formula, formulaCodes, math, model, sbml } from "./documents.ts";

const x = "<ci> x </ci>";

test("numbers of every type are read to the nearest double", () => {
  expect(formula("<cn> 0.1 </cn>")).toEqual(num(0.1));
  expect(formula('<cn type="integer"> -3 </cn>')).toEqual(num(-3));
  expect(formula('<cn type="e-notation"> 6.02214076 <sep/> 23 </cn>')).toEqual(num(6.02214076e23));
  expect(formula('<cn type="rational"> 1 <sep/> 3 </cn>')).toEqual(num(1 / 3));
  expect(formula("<cn> 1e-3 </cn>")).toEqual(num(1e-3));
});

test.each([
  "<cn>1,5</cn>",
  "<cn>1e400</cn>",
  "<cn>0x10</cn>",
  "<cn>INFINITY</cn>",
  '<cn type="integer">1.5</cn>',
  '<cn type="e-notation">1</cn>',
  '<cn type="e-notation">1<sep/>1.5</cn>',
  '<cn type="rational">1<sep/>0</cn>',
  '<cn type="complex-cartesian">1<sep/>2</cn>',
  "<cn>1<sep/>2</cn>",
])("%s is no number", (content) => {
  expect(formulaCodes(content)).toEqual(["E1216"]);
});

test("a literal keeps its unit", () => {
  const core = "http://www.sbml.org/sbml/level3/version2/core";
  expect(formula(`<cn xmlns:s="${core}" s:units="second"> 2 </cn>`)).toEqual(num(2, "second"));
});

test("constants and SBML's symbols are read; avogadro has the value that SBML gives it", () => {
  const csymbol = (name: string): string =>
    `<csymbol encoding="text" definitionURL="http://www.sbml.org/sbml/symbols/${name}"> t </csymbol>`;
  expect(formula(csymbol("time"))).toEqual(TIME);
  expect(formula(csymbol("avogadro"))).toEqual(num(6.02214179e23));
  expect(formula("<pi/>")).toEqual(constant("pi"));
  expect(formula("<infinity/>")).toEqual(constant("infinity"));
  expect(formula(`<apply>${csymbol("delay")}${x}<cn>2</cn></apply>`)).toEqual(
    apply("delay", sym("x"), num(2)),
  );
  expect(formula(`<apply>${csymbol("rateOf")}${x}</apply>`)).toEqual(apply("rateOf", sym("x")));
  expect(formulaCodes(csymbol("space"))).toEqual(["E1215"]);
  expect(formulaCodes(csymbol("delay"))).toEqual(["E1215"]);
});

test("minus of one operand is a sign, of two a difference", () => {
  expect(formula(`<apply><minus/>${x}</apply>`)).toEqual(neg(sym("x")));
  expect(formula(`<apply><minus/>${x}<cn>1</cn></apply>`)).toEqual(sub(sym("x"), num(1)));
  expect(formulaCodes("<apply><minus/></apply>")).toEqual(["E1215"]);
});

test("roots and logarithms are square and decimal unless they say otherwise", () => {
  expect(formula(`<apply><root/>${x}</apply>`)).toEqual(apply("root", num(2), sym("x")));
  expect(formula(`<apply><root/><degree><cn>3</cn></degree>${x}</apply>`)).toEqual(
    apply("root", num(3), sym("x")),
  );
  expect(formula(`<apply><log/>${x}</apply>`)).toEqual(apply("log", num(10), sym("x")));
  expect(formula(`<apply><log/><logbase><cn>2</cn></logbase>${x}</apply>`)).toEqual(
    apply("log", num(2), sym("x")),
  );
  expect(formulaCodes(`<apply><log/><degree><cn>2</cn></degree>${x}</apply>`)).toEqual(["E1214"]);
});

test("sums and products take any number of operands", () => {
  expect(formula("<apply><plus/></apply>")).toEqual(add());
  expect(formula(`<apply><times/>${x}${x}${x}</apply>`)).toEqual(mul(sym("x"), sym("x"), sym("x")));
});

test("a name at the head of an apply is a call", () => {
  expect(formula(`<apply><ci> f </ci>${x}</apply>`)).toEqual(callFunction("f", sym("x")));
});

test("a choice has pieces and may have an otherwise", () => {
  const piece = `<piece><cn>1</cn><apply><gt/>${x}<cn>0</cn></apply></piece>`;
  const read = { value: num(1), condition: apply("gt", sym("x"), num(0)) };
  expect(formula(`<piecewise>${piece}</piecewise>`)).toEqual(piecewise([read]));
  expect(formula(`<piecewise>${piece}<otherwise>${x}</otherwise></piecewise>`)).toEqual(
    piecewise([read], sym("x")),
  );
  expect(formulaCodes(`<piecewise><piece>${x}</piece></piecewise>`)).toEqual(["E1215"]);
  expect(
    formulaCodes(`<piecewise><otherwise>${x}</otherwise><otherwise>${x}</otherwise></piecewise>`),
  ).toEqual(["E1215"]);
});

test("annotated formulas are the formula without the annotation", () => {
  expect(formula(`<semantics>${x}<annotation-xml><b/></annotation-xml></semantics>`)).toEqual(sym("x"));
});

test.each([...OPERATOR_ELEMENTS.keys()])("<%s/> alone is no formula", (name) => {
  expect(formulaCodes(`<${name}/>`)).toEqual(["E1215"]);
});

test.each([
  "<apply/>",
  "",
  `${x}${x}`,
  "<ci/>",
  `<apply><ci/>${x}</apply>`,
  "<apply><power/><cn>1</cn></apply>",
])("%s does not fit together", (content) => {
  expect(formulaCodes(content)).toEqual(["E1215"]);
});

test("functions are read with their arguments", () => {
  const definition = `<functionDefinition id="f">${math(`<lambda><bvar><ci>a</ci></bvar><bvar><ci>b</ci></bvar><apply><power/><ci>a</ci><ci>b</ci></apply></lambda>`)}</functionDefinition>`;
  expect(
    model(sbml(`<listOfFunctionDefinitions>${definition}</listOfFunctionDefinitions>`)).functions,
  ).toEqual([{ id: "f", arguments: ["a", "b"], body: power(sym("a"), sym("b")) }]);
});

test("formulas of Level 1 follow its own order of operations", () => {
  const read = (text: string): unknown =>
    document(sbml(`<listOfRules><algebraicRule formula="${text}"/></listOfRules>`, "l1v2")).model?.rules[0]
      ?.math;
  expect(read("a + b * c - 2")).toEqual(sub(add(sym("a"), mul(sym("b"), sym("c"))), num(2)));
  expect(read("-a ^ b")).toEqual(power(neg(sym("a")), sym("b")));
  expect(read("a ^ b ^ c")).toEqual(power(power(sym("a"), sym("b")), sym("c")));
  expect(read("log(a) + log10(b) + sqr(c)")).toEqual(
    add(apply("ln", sym("a")), apply("log", num(10), sym("b")), power(sym("c"), num(2))),
  );
  expect(read("pow(time, 1.5e-2)")).toEqual(power(sym("time"), num(0.015)));
});

test.each(["", "2 x", "a +", "(a", "a)", "f(a)", "a &lt; b", "sin()", "1e999", "+a"])(
  "`%s` is no formula of Level 1",
  (text) => {
    const read = sbml(`<listOfRules><algebraicRule formula="${text}"/></listOfRules>`, "l1v2");
    expect(() => document(read)).toThrow(/E1217/);
  },
);

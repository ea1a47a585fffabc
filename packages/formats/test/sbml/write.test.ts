import {
  add,
  apply,
  applyAll,
  callFunction,
  constant,
  type Expression,
  emptyModel,
  type Model,
  mul,
  num,
  OPERATORS,
  operandCount,
  piecewise,
  sym,
  TIME,
  unwrap,
} from "@igf-axis/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fromModel, inSbmlTerms, readSbml, toModel, writeSbml } from "../../src/index.ts";
import { math, model, sbml } from "./documents.ts";

const SEED = 20263;

/** Writes a model and reads it again. */
function trip(own: Model): Model {
  return unwrap(toModel(unwrap(readSbml(writeSbml(fromModel(own)), { file: "written.xml" }))));
}

const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4 },
    fc.double().map((value) => num(value)),
    fc.integer().map((value) => num(value)),
    fc.constantFrom<Expression>(
      sym("k"),
      sym("S"),
      TIME,
      constant("pi"),
      constant("true"),
      constant("avogadro"),
      constant("notanumber"),
      num(2, "nM"),
    ),
    fc
      .tuple(fc.constantFrom(...OPERATORS), fc.array(tie("expression"), { minLength: 2, maxLength: 3 }))
      .map(([operator, operands]) => {
        if (operator === "rateOf") return apply("rateOf", sym("S"));
        const { least, most } = operandCount(operator);
        return applyAll(operator, operands.slice(0, Math.max(least, Math.min(most, operands.length))));
      }),
    fc
      .array(tie("expression"), { minLength: 2, maxLength: 3 })
      .map(([value, condition, otherwise]) =>
        piecewise([{ value: value as Expression, condition: condition as Expression }], otherwise),
      ),
    tie("expression").map((operand) => callFunction("f", operand)),
  ),
}));

const text = fc.string({ unit: "grapheme", maxLength: 12 });

const anyModel = fc
  .record({
    expression,
    rate: expression,
    other: expression,
    name: text,
    notes: text,
    fast: fc.boolean(),
    value: fc.double({ noNaN: true }),
  })
  .map(
    ({ expression: rule, rate, other, name, notes, fast, value }): Model => ({
      ...emptyModel("m"),
      name,
      notes,
      timeUnit: "min",
      unitDefinitions: { nM: "1e-9*mole/litre" },
      functions: [{ id: "f", arguments: ["x"], body: mul(sym("x"), num(2)) }],
      compartments: [{ id: "c", size: 2, spatialDimensions: 3, constant: true, unit: "mL" }],
      species: [
        {
          id: "S",
          name,
          compartment: "c",
          initialConcentration: value,
          hasOnlySubstanceUnits: false,
          boundaryCondition: false,
          constant: false,
          annotations: ["uniprot:P08069", "SBO:0000252"],
          scale: 1,
          mechanism: "binding",
        },
      ],
      parameters: [
        {
          id: "k",
          value,
          unit: "1/(nM*min)",
          constant: false,
          evidence: ["assumed"],
          prior: { kind: "uniform", low: 0, high: 1 },
        },
      ],
      initialAssignments: [{ symbol: "S", math: other }],
      rules: [
        { kind: "assignment", variable: "k", math: rule },
        { kind: "algebraic", math: other },
      ],
      constraints: [{ math: other, message: notes }],
      reactions: [
        {
          id: "R",
          reversible: true,
          fast,
          reactants: [{ species: "S", stoichiometry: 2, constant: true }],
          products: [{ species: "S", stoichiometryMath: rate, constant: false }],
          modifiers: ["S"],
          rateLaw: { math: rate, localParameters: [{ id: "k", value: 3, unit: "nM", constant: true }] },
        },
      ],
      events: [
        {
          id: "e",
          trigger: { math: other, initialValue: false, persistent: true },
          delay: rule,
          priority: rate,
          useValuesFromTriggerTime: false,
          assignments: [{ variable: "S", math: rule }],
        },
      ],
      observables: [{ id: "seen", name: "Seen", expression: rule, unit: "nM" }],
      mechanisms: [{ id: "binding", title: "Binding", biology: name, evidence: ["paper"], claims: ["C12"] }],
      evidence: { paper: { citation: "Paper 2020", confidence: "seen", note: notes } },
    }),
  );

test("what is written is read as the model in SBML's terms", () => {
  fc.assert(
    fc.property(anyModel, (own) => {
      expect(trip(own)).toEqual(inSbmlTerms(own));
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test("a model in SBML's terms stays what it is", () => {
  fc.assert(
    fc.property(anyModel, (own) => {
      const terms = inSbmlTerms(own);
      expect(inSbmlTerms(terms)).toEqual(terms);
      expect(trip(terms)).toEqual(terms);
    }),
    { seed: SEED, numRuns: 100 },
  );
});

test("observables become parameters with rules, and computed stoichiometries get an identifier", () => {
  const [own] = fc.sample(anyModel, { seed: SEED, numRuns: 1 });
  const terms = inSbmlTerms(own as Model);
  expect(terms.parameters.at(-1)).toEqual({ id: "seen", name: "Seen", unit: "nM", constant: false });
  expect(terms.rules.slice(2).map((rule) => rule.kind === "assignment" && rule.variable)).toEqual([
    "seen",
    "stoichiometry_S_R",
  ]);
  expect(terms.reactions[0]?.products).toEqual([{ id: "stoichiometry_S_R", species: "S", constant: false }]);
});

test("mechanisms and their sources are told in the notes", () => {
  const [own] = fc.sample(anyModel, { seed: SEED, numRuns: 1 });
  const written = writeSbml(fromModel(own as Model));
  expect(written).toContain("Mechanism binding: Binding.");
  expect(written).toContain("Evidence paper: Paper 2020.");
});

test("identifiers of proteins stand in the annotation, the term of SBO in its attribute", () => {
  const [own] = fc.sample(anyModel, { seed: SEED, numRuns: 1 });
  const written = writeSbml(fromModel(own as Model));
  expect(written).toContain('<rdf:li rdf:resource="https://identifiers.org/uniprot:P08069"/>');
  expect(written).toMatch(/<species metaid="meta_S" sboTerm="SBO:0000252" id="S"/);
});

test("a fast reaction is written to Level 3 Version 1, the last that has them", () => {
  const fast = fc.sample(anyModel, { seed: SEED, numRuns: 40 }).map((own) => fromModel(own));
  const editions = new Set(fast.map(({ version, model: own }) => `${version} ${own?.reactions[0]?.fast}`));
  expect(editions).toEqual(new Set(["1 true", "2 undefined"]));
});

test("sums of thousands of terms are written and read without depth", () => {
  const long: Model = {
    ...emptyModel("long"),
    parameters: [{ id: "k", value: 1, constant: false }],
    rules: [
      { kind: "assignment", variable: "k", math: add(...Array.from({ length: 20_000 }, (_, i) => num(i))) },
    ],
  };
  expect(trip(long)).toEqual(inSbmlTerms(long));
});

test("only Level 3 is written", () => {
  expect(() => writeSbml({ level: 2, version: 4, packages: [] })).toThrow(RangeError);
});

test("a document of Level 2 is written as Level 3 with the same meaning", () => {
  const old = model(
    sbml(
      `<listOfCompartments><compartment id="c" size="1"/></listOfCompartments><listOfSpecies><species id="S" compartment="c" initialAmount="1"/></listOfSpecies>
      <listOfReactions><reaction id="R"><listOfProducts><speciesReference species="S"><stoichiometryMath>${math("<cn>2</cn>")}</stoichiometryMath></speciesReference></listOfProducts>
      <kineticLaw>${math("<cn>3</cn>")}</kineticLaw></reaction></listOfReactions>`,
      "l2v4",
    ),
  );
  const read = trip(old);
  expect(read.rules).toEqual([{ kind: "assignment", variable: "stoichiometry_S_R", math: num(2) }]);
  expect([read.timeUnit, read.substanceUnit, read.volumeUnit]).toEqual(["second", "mole", "litre"]);
});

test("a local parameter that hides a species of its reaction gets another name", () => {
  const [own] = fc.sample(anyModel, { seed: SEED, numRuns: 1 }) as [Model];
  const reactions = own.reactions.map((reaction) => ({
    ...reaction,
    rateLaw: {
      math: mul(sym("S"), sym("S_local")),
      localParameters: [{ id: "S", value: 3, constant: true }],
    },
  }));
  const parameters = [...own.parameters, { id: "S_local", value: 1, constant: true }];
  expect(trip({ ...own, reactions, parameters }).reactions[0]?.rateLaw).toEqual({
    math: mul(sym("S_local_2"), sym("S_local")),
    localParameters: [{ id: "S_local_2", value: 3, constant: true }],
  });
});

test("numbers that do not fit in 32 bits are not called integers", () => {
  const [own] = fc.sample(anyModel, { seed: SEED, numRuns: 1 }) as [Model];
  const written = writeSbml(
    fromModel({ ...own, rules: [{ kind: "algebraic", math: add(num(5_000_000_000), num(-7)) }] }),
  );
  expect(written).toContain("<cn> 5000000000 </cn>");
  expect(written).toContain('<cn type="integer"> -7 </cn>');
});

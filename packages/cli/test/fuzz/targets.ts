import { createSimulator, SimulationError } from "@igf-axis/engine";
import { fromModel, readSbml, toModel, writeSbml } from "@igf-axis/formats";
import {
  checkUnits,
  type Diagnostic,
  type Expression,
  type Model,
  parseExpression,
  printExpression,
  unwrap,
  validateModel,
} from "@igf-axis/model";
import fc from "fast-check";
import { expect } from "vitest";
import { expectBitsOfGraph, instanceAt } from "../../../engine/test/emit/kernel-bits.ts";
import { expectVerdict } from "../../../formats/test/sbml/verdict.ts";
import { judged } from "../../../model/test/judged.ts";
import { randomExpression, randomModel } from "../../../model/test/random-model.ts";
import { prepare } from "../../src/simulate/prepare.ts";

const MOST_STEPS = 40;

/** A kind of input and what every one of them must yield. */
export interface FuzzTarget {
  readonly title: string;
  /** What counts as one input: a value whose text is reported when it fails. */
  readonly property: fc.IProperty<[unknown]>;
  /** Runs in the tests; the full run takes a hundred times as many. */
  readonly runs: number;
}

function target<T>(
  title: string,
  runs: number,
  inputs: fc.Arbitrary<T>,
  judge: (input: T) => void,
): FuzzTarget {
  const property = fc.property(inputs, (input) => {
    judged(() => judge(input));
  });
  return { title, runs, property: property as fc.IProperty<[unknown]> };
}

function expectCodes(diagnostics: readonly Diagnostic[], pattern: RegExp): void {
  for (const { code, message } of diagnostics) {
    expect(code).toMatch(pattern);
    expect(message.length).toBeGreaterThan(10);
  }
}

/** A model is refused with codes, or is compiled to a module with the values of its graph and simulated to an end or a coded failure. */
function judgeModel(model: Model): void {
  expectCodes(validateModel(model), /^E20\d\d$/);
  expectCodes(checkUnits(model), /^(E10[23]\d|[EW]20\d\d)$/);
  const prepared = prepare(model);
  expectCodes(prepared.diagnostics, /^[EW][23]0\d\d$/);
  if (!prepared.ok) return;
  const { compiled, parameters } = prepared.value;
  expectBitsOfGraph(compiled, instanceAt(compiled, 0.5), 0.5);
  const missing = compiled.system.parameters
    .filter(({ value }) => value === undefined)
    .map(({ id }) => [id, 1]);
  try {
    const course = createSimulator(compiled).simulate({
      times: [0, 0.5, 2],
      parameters: Object.assign(Object.create(null), parameters, Object.fromEntries(missing)),
      solver: { maxSteps: MOST_STEPS },
    });
    expect(course.values).toHaveLength(3 * course.columns.length);
  } catch (error) {
    if (!(error instanceof SimulationError)) throw error;
    expect(error.code).toMatch(/^E40\d\d$/);
  }
}

/** The document of a model, read again, is the document of the same model. */
function judgeDocument(model: Model): string {
  const text = writeSbml(fromModel(model));
  const again = unwrap(toModel(unwrap(readSbml(text, { file: "again.xml" }))));
  expect(writeSbml(fromModel(again))).toBe(text);
  return text;
}

/** A text is refused with codes and places, or is a model. */
function judgeText(text: string): void {
  expectVerdict(text);
  const read = readSbml(text, { file: "fuzz.xml" });
  const model = read.ok ? toModel(read.value) : read;
  if (read.ok && model.ok) judgeModel(model.value as Model);
}

function judgeFormula(text: string): void {
  const parsed = parseExpression(text, { file: "fuzz" });
  expectCodes(parsed.diagnostics, /^E10\d\d$/);
  expect(parsed.ok).toBe(parsed.diagnostics.length === 0);
  for (const { span } of parsed.diagnostics) {
    expect(span?.line).toBeGreaterThanOrEqual(1);
    expect(span?.column).toBeGreaterThanOrEqual(1);
  }
  if (parsed.ok) expect(unwrap(parseExpression(printExpression(parsed.value)))).toEqual(parsed.value);
}

/** A part of a text that is replaced: where, how much, and by what. */
interface Edit {
  readonly from: number;
  readonly length: number;
  readonly text: string;
}

const BYTES = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
  fc.constantFrom(
    "",
    "<",
    ">",
    '"',
    "&",
    "&#0;",
    "&#x10FFFF;",
    "]]>",
    "<!--",
    "-1e999",
    "NaN",
    "INF",
    "__proto__",
  ),
);
const edits = fc.array(
  fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat({ max: 30 }), text: BYTES }),
  { minLength: 1, maxLength: 3 },
);

function withBytes(text: string, changes: readonly Edit[]): string {
  return changes.reduce((whole, { from, length, text: put }) => {
    const start = Math.floor(from * whole.length);
    return whole.slice(0, start) + put + whole.slice(start + length);
  }, text);
}

const ELEMENT = /<(?<name>[a-zA-Z]+)(?<rest>[^<>]*)\/>|<(?<leaf>[a-zA-Z]+)[^<>]*>[^<>]*<\/\k<leaf>>/g;
const VALUE = /="[^"]*"/g;
const VALUES = [
  "",
  "1",
  "-0",
  "1e308",
  "NaN",
  "INF",
  "2x",
  "A",
  "__proto__",
  "constructor",
  "true",
  "0",
  "-2147483649",
];
const structure = fc.array(
  fc.record({
    kind: fc.constantFrom("drop" as const, "double" as const, "move" as const, "value" as const),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Elements cut out, doubled or put in the place of another, and values of attributes exchanged for others. */
function withStructure(
  text: string,
  changes: readonly {
    readonly kind: "drop" | "double" | "move" | "value";
    readonly at: number;
    readonly to: number;
  }[],
): string {
  return changes.reduce((whole, { kind, at, to }) => {
    const matches = [...whole.matchAll(kind === "value" ? VALUE : ELEMENT)];
    const chosen = matches[Math.floor(at * matches.length)];
    const other = matches[Math.floor(to * matches.length)];
    if (chosen === undefined || other === undefined) return whole;
    const replacements = {
      drop: "",
      double: chosen[0] + chosen[0],
      move: other[0],
      value: `="${VALUES[Math.floor(to * VALUES.length)]}"`,
    };
    return whole.slice(0, chosen.index) + replacements[kind] + whole.slice(chosen.index + chosen[0].length);
  }, text);
}

const SIGNS = [
  "",
  "(",
  ")",
  ",",
  "+",
  "-",
  "^",
  "<",
  "==",
  "&&",
  "||",
  "!",
  "e",
  "1e999",
  ".",
  "f(",
  "log(",
  " ",
  "\n",
  "😀",
];
const formulaText = fc
  .tuple(
    randomExpression(["x", "__proto__", "constructor", "time_"], ["f", "toString"]),
    fc.array(
      fc.record({
        from: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat({ max: 4 }),
        text: fc.oneof(fc.constantFrom(...SIGNS), fc.string({ unit: "binary", maxLength: 2 })),
      }),
      { maxLength: 3 },
    ),
  )
  .map(([expression, changes]: [Expression, readonly Edit[]]) =>
    withBytes(printExpression(expression), changes),
  );

/** What is fuzzed; inputs are derived from a seed and nothing else. */
export const TARGETS: readonly FuzzTarget[] = [
  target("random models", 150, randomModel, (model) => {
    judgeModel(model);
    judgeDocument(model);
  }),
  target(
    "SBML of random models with bytes changed",
    150,
    fc.tuple(randomModel, edits).map(([model, changes]) => withBytes(writeSbml(fromModel(model)), changes)),
    judgeText,
  ),
  target(
    "SBML of random models with elements and attributes changed",
    250,
    fc
      .tuple(randomModel, structure)
      .map(([model, changes]) => withStructure(writeSbml(fromModel(model)), changes)),
    judgeText,
  ),
  target("infix of random expressions with signs changed", 450, formulaText, judgeFormula),
];

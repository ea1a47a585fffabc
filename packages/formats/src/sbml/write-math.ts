/** Expressions to MathML as SBML Level 3 uses it. */
import { type Expression, nodesOf, type Operator } from "@igf-axis/model";
import { CONSTANT_ELEMENTS, MATHML_URI, OPERATOR_ELEMENTS, SYMBOL_URLS } from "./mathml.table.ts";
import { escaped, numberText, type XmlWriter } from "./xml-writer.ts";

const ELEMENTS_BY_OPERATOR: ReadonlyMap<Operator, string> = new Map([
  ...[...OPERATOR_ELEMENTS].map(([element, operator]): [Operator, string] => [operator, element]),
  ["negate", "minus"],
]);
const ELEMENTS_BY_CONSTANT: ReadonlyMap<string, string> = new Map(
  [...CONSTANT_ELEMENTS].map(([element, name]) => [name, element]),
);
const URLS_BY_SYMBOL: ReadonlyMap<string, string> = new Map(
  [...SYMBOL_URLS].map(([url, name]) => [name, url]),
);

/** Some programs read integers in 32 bits. */
const LARGEST_INTEGER = 2_147_483_647;

/** A line of XML, or an expression still to be laid out. */
type Part = string | Expression;

interface Item {
  readonly part: Part;
  readonly depth: number;
}

/**
 * Writes the `<math>` element of an expression, inside a `<lambda>` when `names` are given.
 *
 * Without recursion, so that depth is limited by memory only. Literals must be finite, and their units identifiers.
 *
 * @param core - Namespace of the document, which the units of literals belong to.
 */
export function writeMath(
  writer: XmlWriter,
  expression: Expression,
  core: string,
  names?: readonly string[],
): void {
  const hasUnits = nodesOf(expression).some((node) => node.kind === "number" && node.unit !== undefined);
  writer.open("math", { xmlns: MATHML_URI, "xmlns:sbml": hasUnits ? core : undefined });
  if (names !== undefined) {
    writer.open("lambda");
    for (const name of names) writer.raw(`<bvar><ci> ${escaped(name)} </ci></bvar>`);
  }
  const stack: Item[] = [{ part: expression, depth: 0 }];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    if (typeof item.part === "string") {
      writer.raw(item.part, item.depth);
      continue;
    }
    const { opening, parts, closing } = layOut(item.part);
    writer.raw(opening, item.depth);
    if (closing !== undefined) stack.push({ part: closing, depth: item.depth });
    for (let i = parts.length - 1; i >= 0; i--) stack.push({ part: parts[i] as Part, depth: item.depth + 1 });
  }
  if (names !== undefined) writer.close();
  writer.close();
}

interface Layout {
  readonly opening: string;
  readonly parts: readonly Part[];
  readonly closing?: string;
}

function layOut(node: Expression): Layout {
  switch (node.kind) {
    case "number":
      return { opening: literal(node.value, node.unit), parts: [] };
    case "symbol":
      return { opening: `<ci> ${escaped(node.id)} </ci>`, parts: [] };
    case "constant":
      return { opening: namedConstant(node.name), parts: [] };
    case "call":
      return applied(`<ci> ${escaped(node.functionId)} </ci>`, node.operands);
    case "piecewise": {
      const pieces = node.pieces.flatMap(({ value, condition }) => ["<piece>", value, condition, "</piece>"]);
      const otherwise = node.otherwise === undefined ? [] : ["<otherwise>", node.otherwise, "</otherwise>"];
      return { opening: "<piecewise>", parts: [...pieces, ...otherwise], closing: "</piecewise>" };
    }
    case "apply":
      return layOutOperator(node.operator, node.operands);
  }
}

function layOutOperator(operator: Operator, operands: readonly Expression[]): Layout {
  const url = URLS_BY_SYMBOL.get(operator);
  if (url !== undefined) return applied(csymbol(url, operator), operands);
  const head = `<${ELEMENTS_BY_OPERATOR.get(operator)}/>`;
  const [first, ...rest] = operands;
  if ((operator === "root" || operator === "log") && first !== undefined) {
    const qualifier = operator === "root" ? "degree" : "logbase";
    return applied(head, [`<${qualifier}>`, first, `</${qualifier}>`, ...rest]);
  }
  return applied(head, operands);
}

function applied(head: string, operands: readonly Part[]): Layout {
  return { opening: "<apply>", parts: [head, ...operands], closing: "</apply>" };
}

function namedConstant(name: string): string {
  const url = URLS_BY_SYMBOL.get(name);
  return url === undefined ? `<${ELEMENTS_BY_CONSTANT.get(name)}/>` : csymbol(url, name);
}

function csymbol(url: string, name: string): string {
  return `<csymbol encoding="text" definitionURL="${url}"> ${name} </csymbol>`;
}

function literal(value: number, unit: string | undefined): string {
  const units = unit === undefined ? "" : ` sbml:units="${escaped(unit)}"`;
  const text = numberText(value);
  const [mantissa, exponent] = text.split("e");
  if (exponent !== undefined) {
    return `<cn${units} type="e-notation"> ${mantissa} <sep/> ${Number(exponent)} </cn>`;
  }
  const isInteger = Number.isInteger(value) && Math.abs(value) <= LARGEST_INTEGER;
  return `<cn${units}${isInteger ? ' type="integer"' : ""}> ${text} </cn>`;
}

/** MathML as SBML uses it (L3V2 core section 3.4, and the subsets of earlier levels) to expressions. */
import { type Expression, type Operator, operandCount } from "@igf-axis/model";
import { type Reading, readNumber } from "./attributes.ts";
import { mathElementUnknown, mathStructure, numberMalformed } from "./diagnostics.ts";
import { CONSTANT_ELEMENTS, MATHML_URI, OPERATOR_ELEMENTS, SYMBOL_URLS } from "./mathml.table.ts";
import type { XmlElement } from "./xml.ts";

/** Returns the expression in a `<math>` element; problems are reported, and leave nothing. */
export function readMath(math: XmlElement, reading: Reading): Expression | undefined {
  const content = onlyContent(math, reading);
  return content === undefined ? undefined : readNode(content, reading);
}

/** Returns arguments and body of the `<lambda>` in a `<math>` element. */
export function readLambda(
  math: XmlElement,
  reading: Reading,
): { readonly arguments: readonly string[]; readonly body?: Expression } | undefined {
  const lambda = onlyContent(math, reading);
  if (lambda === undefined) return undefined;
  if (lambda.local !== "lambda") return refuse(lambda, "a function definition holds one `<lambda>`", reading);
  const bound = lambda.children.filter(({ local }) => local === "bvar");
  const names = bound.flatMap((bvar) => {
    const [ci, ...others] = bvar.children;
    const name = ci?.local === "ci" && others.length === 0 ? ci.text.trim() : "";
    if (name === "") refuse(bvar, "a `<bvar>` holds one `<ci>` with a name", reading);
    return name === "" ? [] : [name];
  });
  const [body, ...rest] = lambda.children.filter(({ local }) => local !== "bvar");
  if (rest.length > 0) return refuse(lambda, "a `<lambda>` holds one formula after its `<bvar>`s", reading);
  if (body === undefined) return { arguments: names };
  const formula = readNode(body, reading);
  return formula === undefined ? undefined : { arguments: names, body: formula };
}

/** The one element in `math`, inside `<semantics>` if there is one. */
function onlyContent(element: XmlElement, reading: Reading): XmlElement | undefined {
  const parts = element.children.filter(({ local }) => local !== "annotation" && local !== "annotation-xml");
  const [only, ...others] = parts;
  if (only === undefined || others.length > 0) {
    return refuse(
      element,
      `\`<${element.local}>\` holds ${parts.length} formulas; it should hold one`,
      reading,
    );
  }
  return only.local === "semantics" ? onlyContent(only, reading) : only;
}

function readNode(element: XmlElement, reading: Reading): Expression | undefined {
  if (element.uri !== MATHML_URI) return unknown(element, reading);
  switch (element.local) {
    case "ci":
      return readSymbol(element, reading);
    case "cn":
      return readLiteral(element, reading);
    case "csymbol":
      return readCsymbol(element, reading);
    case "apply":
      return readApply(element, reading);
    case "piecewise":
      return readPiecewise(element, reading);
    case "semantics": {
      const content = onlyContent(element, reading);
      return content === undefined ? undefined : readNode(content, reading);
    }
  }
  const constant = CONSTANT_ELEMENTS.get(element.local);
  if (constant !== undefined) return { kind: "constant", name: constant };
  if (OPERATOR_ELEMENTS.has(element.local)) {
    return refuse(element, `\`<${element.local}>\` must be the first element of an \`<apply>\``, reading);
  }
  return unknown(element, reading);
}

function readSymbol(element: XmlElement, reading: Reading): Expression | undefined {
  const id = element.text.trim();
  if (id === "" || element.children.length > 0) return refuse(element, "a `<ci>` holds one name", reading);
  return { kind: "symbol", id };
}

function readCsymbol(element: XmlElement, reading: Reading): Expression | undefined {
  const name = csymbolOf(element);
  if (name === "time" || name === "avogadro") return { kind: "constant", name };
  return refuse(
    element,
    name === undefined
      ? "the `definitionURL` of this `<csymbol>` is none of SBML's: time, avogadro, delay, rateOf"
      : `\`${name}\` must be the first element of an \`<apply>\``,
    reading,
  );
}

function csymbolOf(element: XmlElement): "time" | "avogadro" | "delay" | "rateOf" | undefined {
  const url = element.attributes.find(({ local }) => local === "definitionURL")?.value.trim();
  return url === undefined ? undefined : SYMBOL_URLS.get(url);
}

function readApply(element: XmlElement, reading: Reading): Expression | undefined {
  const [head, ...rest] = element.children;
  if (head === undefined)
    return refuse(element, "an `<apply>` begins with an operator or a function", reading);
  const qualifiers = rest.filter(({ local }) => local === "degree" || local === "logbase");
  const operands = rest.filter((part) => !qualifiers.includes(part)).map((part) => readNode(part, reading));
  if (operands.includes(undefined)) return undefined;
  const known = operands as readonly Expression[];
  if (head.local === "ci") {
    const functionId = head.text.trim();
    if (functionId === "") return refuse(head, "a `<ci>` holds one name", reading);
    return { kind: "call", functionId, operands: known };
  }
  const named = head.local === "csymbol" ? csymbolOf(head) : undefined;
  if (named === "delay" || named === "rateOf") return applied(named, known, element, reading);
  const operator = head.uri === MATHML_URI ? OPERATOR_ELEMENTS.get(head.local) : undefined;
  if (operator === undefined)
    return head.local === "csymbol" ? readCsymbol(head, reading) : unknown(head, reading);
  if (operator === "root" || operator === "log")
    return readRootOrLog(operator, qualifiers, known, element, reading);
  if (qualifiers.length > 0) return unknown(qualifiers[0] as XmlElement, reading);
  return applied(
    operator === "subtract" && known.length === 1 ? "negate" : operator,
    known,
    element,
    reading,
  );
}

function readRootOrLog(
  operator: "root" | "log",
  qualifiers: readonly XmlElement[],
  operands: readonly Expression[],
  element: XmlElement,
  reading: Reading,
): Expression | undefined {
  const [qualifier, ...others] = qualifiers;
  if (
    others.length > 0 ||
    (qualifier !== undefined && (qualifier.local === "degree") !== (operator === "root"))
  ) {
    return unknown(others[0] ?? (qualifier as XmlElement), reading);
  }
  if (qualifier === undefined) {
    return applied(
      operator,
      [{ kind: "number", value: operator === "root" ? 2 : 10 }, ...operands],
      element,
      reading,
    );
  }
  const content = onlyContent(qualifier, reading);
  const first = content === undefined ? undefined : readNode(content, reading);
  return first === undefined ? undefined : applied(operator, [first, ...operands], element, reading);
}

function applied(
  operator: Operator,
  operands: readonly Expression[],
  element: XmlElement,
  reading: Reading,
): Expression | undefined {
  const { least, most } = operandCount(operator);
  if (operands.length >= least && operands.length <= most) return { kind: "apply", operator, operands };
  const wanted = most === Number.POSITIVE_INFINITY ? `at least ${least}` : `${least}`;
  return refuse(element, `\`${operator}\` takes ${wanted} operands, not ${operands.length}`, reading);
}

function readPiecewise(element: XmlElement, reading: Reading): Expression | undefined {
  const pieces: { value: Expression; condition: Expression }[] = [];
  let otherwise: Expression | undefined;
  for (const part of element.children) {
    const parts = part.children.map((child) => readNode(child, reading));
    if (parts.includes(undefined)) return undefined;
    const [value, condition] = parts;
    if (part.local === "piece" && value !== undefined && condition !== undefined && parts.length === 2) {
      pieces.push({ value, condition });
    } else if (part.local === "otherwise" && parts.length === 1 && otherwise === undefined) otherwise = value;
    else {
      return refuse(
        part,
        "a `<piecewise>` holds `<piece>`s of value and condition, and at most one `<otherwise>`",
        reading,
      );
    }
  }
  return otherwise === undefined ? { kind: "piecewise", pieces } : { kind: "piecewise", pieces, otherwise };
}

function readLiteral(element: XmlElement, reading: Reading): Expression | undefined {
  const type = element.attributes.find(({ local, uri }) => local === "type" && uri === "")?.value ?? "real";
  const unit = element.attributes
    .find(({ local, uri }) => local === "units" && uri === reading.core)
    ?.value.trim();
  const [first = "", second = ""] = element.pieces.map((piece) => piece.trim());
  const hasSeparator = element.children.length === 1 && element.children[0]?.local === "sep";
  const twoParts = type === "e-notation" || type === "rational";
  if (hasSeparator !== twoParts || (!hasSeparator && element.children.length > 0)) {
    return malformed(element, twoParts ? "two numbers with `<sep/>` between" : "one number", reading);
  }
  const value = literalValue(type, first, second);
  if (value === undefined)
    return malformed(element, LITERAL_WORDS[type] ?? "a type that SBML knows", reading);
  return unit === undefined ? { kind: "number", value } : { kind: "number", value, unit };
}

const LITERAL_WORDS: Readonly<Partial<Record<string, string>>> = {
  real: "a number not beyond 1.8e308",
  double: "a number not beyond 1.8e308",
  integer: "a whole number",
  "e-notation": "a mantissa and a whole exponent, together not beyond 1.8e308",
  rational: "two whole numbers, the second not 0",
};

const WHOLE = /^[+-]?\d+$/;
const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

function literalValue(type: string, first: string, second: string): number | undefined {
  switch (type) {
    case "real":
    case "double":
      return readNumber(first);
    case "integer":
      return WHOLE.test(first) ? readNumber(first) : undefined;
    case "e-notation":
      return PLAIN.test(first) && WHOLE.test(second) ? readNumber(`${first}e${second}`) : undefined;
    case "rational": {
      if (!WHOLE.test(first) || !WHOLE.test(second) || Number(second) === 0) return undefined;
      const value = Number(first) / Number(second);
      return Number.isFinite(value) ? value : undefined;
    }
    default:
      return undefined;
  }
}

function malformed(element: XmlElement, wanted: string, reading: Reading): undefined {
  const text = element.pieces.map((piece) => piece.trim()).join(" <sep/> ");
  reading.diagnostics.push(numberMalformed(text, wanted, element.span));
  return undefined;
}

function refuse(element: XmlElement, problem: string, reading: Reading): undefined {
  reading.diagnostics.push(mathStructure(problem, element.span));
  return undefined;
}

function unknown(element: XmlElement, reading: Reading): undefined {
  reading.diagnostics.push(mathElementUnknown(element.local, element.span));
  return undefined;
}
